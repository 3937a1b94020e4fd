"""Matters that join others by a voter's wish, where there is much (crowded_town.py)."""

from collections.abc import Iterator
from functools import partial

from domain.cases.details_for_voter import Alike
from domain.values.ids import CaseId, Handle, VillageId
from services.deed.by import By
from services.deed.work import Work
from services.desk import key_in
from services.desk.key_in import KeyedIn
from services.voter.new_case import new_case
from talk.press import press_button
from tests.bounds.crowded_town import LEADER, SECRETARY, TALKER, Made, message, press
from tests.bounds.plays import Deed, Play, newest

WORDS = "石桥边的电线杆歪了快要倒下来了"


def _neighbour(n: int, work: Work) -> None:
    by = By(work.roster.persons_of(Handle(LEADER)), Handle(LEADER))
    key_in.key_in(work, by, message(LEADER, WORDS, 600 + n), KeyedIn(VillageId("v01"), "phone"))


def _writes(work: Work) -> None:
    voter = work.voters.of_account(Handle(TALKER))
    assert voter is not None
    new_case(work, voter, message(TALKER, WORDS, 650))
    mine = work.cases.get(CaseId(newest(work, "case_")))
    if work.histories.newest_of(mine.id, ("alike",)) is None:  # its card was folded with many
        work.cases.record(mine, work.event("alike", "system", Alike(main_case=CaseId(mine.id - 1), others=(CaseId(mine.id - 1),))))


def of_joining(made: Made) -> Iterator[Play]:
    wrote: tuple[Deed, ...] = (*(partial(_neighbour, n) for n in range(5)), _writes)

    def follows(work: Work) -> None:
        press_button(work, press(TALKER, f"follow_along|{newest(work, 'case_')}|"))

    def joins_all(work: Work) -> None:
        press_button(work, press(SECRETARY, f"swarm_join|{newest(work, 'case_')}|"))

    def picks(work: Work) -> None:
        press_button(work, press(SECRETARY, f"swarm_pick|{newest(work, 'case_')}|"))

    yield Play("swarm_pick of many", picks, (*wrote, *(partial(_neighbour, n) for n in range(10, 24))), "swarm_pick")
    yield Play("swarm_join of many", joins_all, (*wrote, *(partial(_neighbour, n) for n in range(10, 24))), "swarm_join")
    yield Play("follow_along of what neighbours wrote", follows, wrote, "follow_along")
