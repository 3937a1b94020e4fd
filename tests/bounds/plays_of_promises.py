"""What is done with a promise, where many are followed (crowded_town.py)."""

from collections.abc import Iterator
from datetime import timedelta
from functools import partial
from typing import Any

from services.case import promises
from services.deed.nags import Nags
from services.deed.work import Work
from services.watch.due import OF_CASE
from talk.press import press_button
from tests.bounds.crowded_town import LEADER, MEMBER, NOW, Made, due, moment, press
from tests.bounds.plays import Deed, Play, asks, newest, presses, writes
from tests.bounds.plays_of_portions import begun, left
from tests.bounds.plays_of_states import has

DAY = NOW.date().isoformat()


def _settles(case: int, work: Work) -> None:
    press_button(work, press(MEMBER, f"promise_send|{case}|{newest(work, 'draft')}:kept"))


def _puts_off(case: int, work: Work) -> None:
    press_button(work, press(MEMBER, f"promise_later|{case}|{newest(work, 'draft')}:{(NOW + timedelta(days=30)).date()}"))


def _extends(case: int, work: Work) -> None:
    press_button(work, press(LEADER, f"extend_go|{case}|{newest(work, 'draft')}:"))


def _nagged(case: int, work: Work) -> None:
    nags = Nags()
    OF_CASE["nag_promise"](work, work.cases.get(case), due("nag_promise", case_id=case), nags)


def _suspended(work: Work) -> None:
    row = work.rows.section("deputies")["d003"]
    work.rows.revise("deputies", "d003", data=dict(row.data) | {"status": "suspended"})
    work.rows.moved()
    work.roster_changed()


def of_promises(made: Made) -> Iterator[Play]:
    case, main = made["talk"], made["main"]
    open_promise: dict[str, Any] = {
        "promise": "open",
        "promise_on": DAY,
        "claimer": "d003",
        "outcome": "planned",
        "answered_at": moment(days=9),
    }
    promised: tuple[Deed, ...] = (has(case, status="closed", closed_at=moment(days=8), **open_promise),)
    for kind in ("promise_kept", "promise_wait", "promise_dropped"):
        yield Play(f"{kind} of a promise", presses(MEMBER, kind, case), promised, kind)
    often = has(case, status="closed", promise_moves=2, **open_promise)
    yield Play("promise_wait once too often", presses(MEMBER, "promise_wait", case), (often,), "promise_wait")
    yield Play("nag_promise on its day", partial(_nagged, case), promised, "nag_promise")
    until = (NOW + timedelta(days=30)).date()
    for kind, words, data in (
        ("promise_words", "办好了", {"how": "kept"}),
        ("promise_day", f"{until:%Y-%m-%d}", {}),
        ("promise_reason", "管子没到", {"until": until.isoformat()}),
    ):
        yield Play(f"words for {kind} of a promise", writes(MEMBER, words), (*promised, asks(MEMBER, kind, case, data)), kind)
    shared = has(main, status="answered", **open_promise)
    said = (shared, asks(MEMBER, "promise_words", main, {"how": "kept"}), writes(MEMBER, "通水了"))
    yield Play("promise_send to all who joined", partial(_settles, main), said, "promise_send", "share_promise")
    later = (shared, asks(MEMBER, "promise_reason", main, {"until": f"{until:%Y-%m-%d}"}), writes(MEMBER, "管子没到"))
    yield Play("promise_later, drafted", partial(_puts_off, main), later, "promise_later")
    longer = (
        has(case, status="claimed", due_on=f"{until:%Y-%m-%d}", extended_round=0),
        presses(LEADER, "extend", case),
        writes(LEADER, "管子没到"),
    )
    yield Play("extend_go, drafted", partial(_extends, case), longer, "extend_go")
    yield left("free_promises", begun("free_promises", person="d003", after=0), _suspended)
    yield left("move_promises", promises.move, _suspended)
