"""The roster moves on, and what was kept from somebody stays so: no card stands where he sits now, and no office he leaves opens anything."""

from pathlib import Path
from typing import Any

import pytest

from domain.cases.details_in_hand import Changed
from domain.values.ids import CaseId, Handle, PersonId
from services.case.let_see import correct
from services.deed.by import By
from services.deed.work import Work
from services.desk.join import merge
from tests.conversations.test_arrived import NUMBER, _imported
from tests.conversations.test_joined_fates import answers
from tests.town import Town

WORDS = "夏明柱打了我，还砸了我家的门"


@pytest.mark.parametrize(
    "changes",
    [
        {"d013": {"group": "g1", "village": "v01"}, "g1": {"members": 11}, "g2": {"members": 9}},
        {
            "d013": {"group": "g1", "village": "v01", "role": "group_leader"},
            "d001": {"role": "member"},
            "g1": {"members": 11, "leader": "d013"},
            "g2": {"members": 9},
        },
    ],
    ids=["member", "leader"],
)
@pytest.mark.parametrize("closed", [False, True], ids=["open", "closed"])
async def test_who_comes_into_a_group_finds_no_card_that_complains_of_him(
    town: Town, tmp_path: Path, changes: dict[str, Any], closed: bool
) -> None:
    other, far = await town.deputy("史树华"), await town.deputy("夏明柱")
    group = await town.group("g1", other)
    voter = await town.voter("上坪村")
    await voter.writes(WORDS)
    if closed:
        await group.presses(other, "认领")
        await answers(group, other, NUMBER)
        await voter.presses("满意")
    else:
        await voter.sends("photo", "看照片")
    assert any(WORDS in text for text in group.reads), "he does not sit there yet"
    await _imported(town, tmp_path / "town.yaml", **changes)
    group.chat.members[far.id] = "member"
    assert not any(WORDS in text for text in group.reads)
    assert not any("photo" in message for message in group.chat.messages.values())


async def test_whom_a_presidium_link_brings_to_a_group(town: Town, tmp_path: Path) -> None:
    other = await town.deputy("史树华")
    group = await town.group("g1", other)
    voter = await town.voter("上坪村")
    await voter.writes("苏晓梅副主席骂人，脾气大")
    assert any("脾气大" in text for text in group.reads)
    await _imported(town, tmp_path / "town.yaml", g1={"linked_presidium": "d073"})
    assert not any("脾气大" in text for text in group.reads)


@pytest.mark.parametrize("change", [{"village": "v02"}, {"job": "务农"}], ids=["to the next village", "out of office"])
async def test_what_was_written_of_his_office_stays_kept_when_he_leaves_it(town: Town, tmp_path: Path, change: dict[str, Any]) -> None:
    meant, other = await town.deputy("刘国春"), await town.deputy("史树华")
    await town.group("g1", meant, other)
    voter = await town.voter("上坪村")
    await voter.writes("村口的灯一直没装，晚上看不见，没人问事")
    await voter.presses("更改")
    await voter.presses("改类别")
    await voter.presses("村务与作风")
    await _imported(town, tmp_path / "town.yaml", d007=change)
    for look in (f"/case {NUMBER}", "/cases", "/find 一直没装"):
        await meant.writes(look)
        assert not any("一直没装，" in text for text in meant.reads), look
    await other.writes(f"/case {NUMBER}")
    assert any("一直没装，" in text for text in other.reads)


@pytest.mark.parametrize("joined", ["before he leaves it", "afterwards"])
async def test_what_is_let_in_to_a_main_matter_opens_no_other_of_his_old_office(town: Town, tmp_path: Path, joined: str) -> None:
    """What was written of a village's office is kept from who held it for the words of each of the two that go together."""
    former, _ = await town.deputy("刘国春"), await town.secretary()
    await town.group("g1", former)
    for name in ("甲", "乙"):
        await (await town.voter("上坪村", name=name)).writes("村口的灯一直没装，晚上看不见")
    await town.ask(_of_the_office)
    if joined == "before he leaves it":
        await town.ask(_join)
    await _imported(town, tmp_path / "town.yaml", d007={"job": "务农"})
    if joined == "afterwards":
        await town.ask(_join)
    assert [former.person_id in case.spoken_of for case in await town.cases()] == [True, True]
    await town.ask(lambda work: correct(work, _staff(work), work.cases.get(CaseId(1)), PersonId("d007")))
    await town.settled()
    one, two = await town.cases()
    assert former.person_id not in one.spoken_of
    assert former.person_id in two.spoken_of


def _of_the_office(work: Work) -> None:
    for number in (1, 2):
        work.cases.record(work.cases.get(CaseId(number)), work.event("changed", "voter", Changed(category="village_affairs")))


def _join(work: Work) -> None:
    merge(work, _staff(work), work.cases.get(CaseId(2)), 1)


def _staff(work: Work) -> By:
    staff = work.roster.staff("secretary")
    return By(tuple(staff), staff[0].handle or Handle(0))
