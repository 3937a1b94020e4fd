"""One act on several matters, where many are in hand (crowded_town.py)."""

from collections.abc import Iterator
from datetime import timedelta
from functools import partial

from services.deed.work import Work
from talk.press import press_button
from tests.bounds.crowded_town import LEADER, NOW, Made, press
from tests.bounds.plays import Play, asks, newest, writes
from tests.bounds.plays_of_states import has

UNTIL = (NOW + timedelta(days=30)).date().isoformat()


def _taps(kind: str, work: Work) -> None:
    press_button(work, press(LEADER, f"{kind}|0|{newest(work, 'draft')}"))


def of_several(made: Made) -> Iterator[Play]:
    case = made["talk"]
    mine = has(case, status="claimed", due_on=UNTIL, extended_round=0)
    longer = {"act": "extend", "each": [[case, UNTIL]], "units": [], "said": ""}
    passed_on = {"act": "forward", "each": [[case, ""]], "units": ["h01"], "said": ""}
    reason, day = asks(LEADER, "several_reason", None, longer), asks(LEADER, "several_day", None, passed_on)
    yield Play("a reason for several", writes(LEADER, "管子没到"), (mine, reason), "several_reason")
    yield Play("a day for several", writes(LEADER, "2026-12-01"), (mine, day), "several_day")
    for kind in ("several_go", "several_no"):
        yield Play(f"{kind}, shown", partial(_taps, kind), (mine, reason, writes(LEADER, "管子没到")), kind)
