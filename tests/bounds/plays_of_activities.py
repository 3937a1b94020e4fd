"""What somebody said at an activity becomes a case, where there is much (crowded_town.py)."""

from collections.abc import Iterator
from functools import partial

from domain.message import as_json
from services.deed.work import Work
from talk.press import press_button
from tests.bounds.crowded_town import LEADER, NOW, Made, message, press
from tests.bounds.plays import Play


def _drafted(found: list[int], work: Work) -> None:
    found[:] = [work.drafts.put("activity", LEADER, as_json(message(LEADER, "桥栏杆断了")), NOW)]


def _presses(kind: str, held: int, found: list[int], then: str, work: Work) -> None:
    press_button(work, press(LEADER, f"{kind}|0|{held}:{found[0]}:{then}"))


def of_activities(made: Made) -> Iterator[Play]:
    for kind, then in (("ac_from", "v01"), ("ac_from_on", "60")):
        found: list[int] = []
        before = (partial(_drafted, found),)
        yield Play(f"{kind} by the leader", partial(_presses, kind, made["held"], found, then), before, kind)
