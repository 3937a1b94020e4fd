"""Who is complained of in a clause of his own is kept out whatever danger is cried beside it (domain/complaints/beside_danger.py)."""

import pytest

from domain.complaints.spoken_of import spoken_of
from tests.spoken_of import roster_of

ROSTER = roster_of("qingxi")
BY_NAME = {person.name: person.id for person in ROSTER.people.values()}
DEEDS = ("吕春敏收了沙老板的钱", "吕春敏骂了我一顿", "吕春敏把我家的树砍了")
DANGERS = ("我家着火了快来人", "救命，有人落水了", "屋后滑坡了，有人埋在下面")
CALLED = (
    "吕春敏，快来，我妈喝农药了",
    "吕代表快来，我家着火了",
    "昨天吕春敏来看过，今天又垮了，有人埋在下面",
    "找过吕春敏，说马上来，现在墙塌了压到人了",
)


@pytest.mark.parametrize("deed", DEEDS)
@pytest.mark.parametrize("danger", DANGERS)
@pytest.mark.parametrize("sign", "，。")
def test_who_is_complained_of_beside_danger_is_kept_out(deed: str, danger: str, sign: str) -> None:
    assert spoken_of(f"{deed}{sign}{danger}", ROSTER, None).all == {BY_NAME["吕春敏"]}


@pytest.mark.parametrize("line", CALLED)
def test_who_is_called_to_it_reads_it(line: str) -> None:
    assert not spoken_of(line, ROSTER, None).all
