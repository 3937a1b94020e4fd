"""What somebody said at an activity becomes a case, a group gets a new leader, where there is much (crowded_town.py)."""

from collections.abc import Iterator
from functools import partial

from domain.values.message import as_json
from services.deed.work import Work
from talk.press import press_button
from tests.bounds.crowded_town import LEADER, NOW, SECRETARY, Made, message, press
from tests.bounds.plays import Play, presses


def _drafted(found: list[int], work: Work) -> None:
    found[:] = [work.drafts.put("activity", LEADER, as_json(message(LEADER, "桥栏杆断了")), NOW)]


def _presses(kind: str, held: int, found: list[int], then: str, work: Work) -> None:
    press_button(work, press(LEADER, f"{kind}|0|{held}:{found[0]}:{then}"))


def _leaderless(work: Work) -> None:
    data = {name: value for name, value in work.rows.section("groups")["g2"].data.items() if name != "leader"}
    work.rows.revise("groups", "g2", data=data)
    work.rows.moved()
    work.roster_changed()


def of_activities(made: Made) -> Iterator[Play]:
    for kind, then in (("ac_from", "v01"), ("ac_from_on", "60")):
        found: list[int] = []
        before = (partial(_drafted, found),)
        yield Play(f"{kind} by the leader", partial(_presses, kind, made["held"], found, then), before, kind)
    for kind, value in (("nl_ask", "g2"), ("nl_on", "g2:60"), ("nl_set", "g2:d012")):
        yield Play(f"{kind} of a group without a leader", presses(SECRETARY, kind, 0, value), (_leaderless,), kind)
