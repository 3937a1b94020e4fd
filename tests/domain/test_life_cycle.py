"""The life cycle as data: every step of the glossary, illegal ones refused, and random walks that keep the promises."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from domain.cases.case import Case, Event
from domain.cases.event_kinds import details_of
from domain.cases.life_cycle import FINAL_ROUND, STATUSES, STEPS, allowed
from domain.cases.replay import apply, lacking, replay
from domain.values.errors import IllegalStepError
from domain.values.ids import CaseId

NOW = datetime(2026, 11, 4, 2, tzinfo=UTC)
DATA: dict[str, dict[str, Any]] = {
    "summarised": {"message": 7},
    "alike": {"main_case": 7},
    "unit_answered": {"nth": 1, "on": "2026-11-09"},
    "unit_told": {"unit_name": "供电所", "on": "2026-11-09", "message": 7},
    "back_asked": {"why": "归县里"},
    "took_in": {"case": 9},
    "erased": {"words": True},
    "sealed": {"how": "asked"},
    "registered": {
        "number": "QX-2611-0001",
        "voter_id": 1,
        "village": "v01",
        "category": "road",
        "kind": "complaint",
        "channel": "bot",
        "marks": [],
    },
    "queued": {"reason": "unrouted"},
    "assigned": {"group": "g1", "response_due_on": "2026-11-06", "due_on": "2026-11-18"},
    "claimed": {"claimer": "d001", "contact_due_on": "2026-11-09"},
    "handed": {"claimer": "d002"},
    "released": {"why": "release", "by": "d001"},
    "forwarded": {"due_on": "2026-11-20"},
    "handed_up": {"to": "d072"},
    "express": {"to": "d072"},
    "up_answered": {"to": "d072", "on": "2026-11-09"},
    "extended": {"due_on": "2026-12-02"},
    "answered": {"outcome": "solved"},
    "rated": {"value": "satisfied"},
    "resolved": {"value": "yes"},
    "returned": {"due_on": "2026-11-30"},
    "merged": {"main_case": 7},
    "unmerged": {"group": "g1"},
    "waited": {"due_on": "2026-11-25"},
    "recused": {"by": "d003"},
    "key": {"lead": "d072"},
    "rejoined": {"main_case": 8},
    "unrated_joined": {"main_case": 7},
    "answer_shared": {"outcome": "solved"},
    "answer_kept": {"group": "g1", "claimer": "d001"},
}
DOCUMENTED = {
    ("new", "accepted"),
    ("new", "declined"),
    ("new", "merged"),
    ("accepted", "assigned"),
    ("accepted", "declined"),
    ("declined", "overturned"),
    ("assigned", "claimed"),
    ("assigned", "given_back"),
    ("claimed", "contacted"),
    ("claimed", "released"),
    ("in_progress", "released"),
    ("in_progress", "answered"),
    ("answered", "closed"),
    ("answered", "returned"),
    ("returned", "answered"),
    ("closed", "archived"),
    ("closed", "returned"),
    ("merged", "unmerged"),
    ("merged", "returned"),
    ("merged", "unrated_joined"),
    ("merged", "declined"),
    ("merged", "answer_kept"),
    ("declined", "rejoined"),
    ("returned", "unrated"),
    ("returned", "unrated_joined"),
    ("in_progress", "given_back"),
    ("in_progress", "merged"),
    ("answered", "withdrawn"),
    ("new", "withdrawn"),
    ("in_progress", "extended"),
    ("in_progress", "forwarded"),
    ("claimed", "handed_up"),
    ("returned", "forwarded"),
    ("assigned", "express"),
}
FORBIDDEN = {
    ("assigned", "closed"),
    ("claimed", "closed"),
    ("in_progress", "closed"),
    ("new", "answered"),
    ("assigned", "answered"),
    ("claimed", "answered"),
    ("closed", "withdrawn"),
    ("archived", "returned"),
    ("archived", "rated"),
    ("withdrawn", "assigned"),
    ("declined", "rated"),
    ("answered", "answer_kept"),
    ("answered", "merged"),
    ("archived", "changed"),
    ("archived", "summarised"),
    ("new", "claimed"),
    ("accepted", "claimed"),
    ("closed", "answered"),
    ("claimed", "unrated"),
    ("in_progress", "unrated_joined"),
    ("withdrawn", "unrated"),
    ("archived", "unrated"),
}


def event(kind: str, n: int = 0) -> Event:
    at = NOW + timedelta(minutes=n)
    return Event(kind, at, at, "system", details_of(kind, DATA.get(kind, {})))


@pytest.mark.parametrize(("status", "step"), sorted(DOCUMENTED))
def test_the_glossarys_steps_are_possible(status: str, step: str) -> None:
    assert allowed(status, step)


@pytest.mark.parametrize(("status", "step"), sorted(FORBIDDEN))
def test_every_other_step_is_refused_with_a_reason(status: str, step: str) -> None:
    with pytest.raises(IllegalStepError) as refusal:
        apply(Case(CaseId(1), status=status), event(step))
    assert (refusal.value.step, refusal.value.status) == (step, status)


def test_every_status_is_reached_and_every_step_names_known_ones() -> None:
    assert {to for _, to in STEPS.values() if to} == set(STATUSES)
    assert all(froms <= set(STATUSES) for froms, _ in STEPS.values())


@settings(max_examples=300, deadline=None)
@given(st.lists(st.sampled_from(sorted(STEPS)), max_size=40))
def test_random_steps_keep_the_promises(kinds: list[str]) -> None:
    case, done = apply(Case(CaseId(1)), event("registered")), [event("registered")]
    for n, kind in enumerate(kinds):
        if kind == "registered":
            continue
        before = case
        try:
            case = apply(case, event(kind, n))
        except IllegalStepError:
            assert case.status not in STEPS[kind][0] or lacking(case, kind)
            continue
        done.append(event(kind, n))
        if case.status == "closed":
            assert case.answered_at is not None, "closed without an answer"
        if kind == "returned":
            assert case.round == before.round + 1
    assert replay(CaseId(1), done) == case


def test_a_rating_of_a_joined_matter_taken_back_once_it_stands_alone_leaves_it_no_answer() -> None:
    case = Case(CaseId(1))
    for n, kind in enumerate(("registered", "merged", "rated", "unmerged")):
        case = apply(case, event(kind, n))
    with pytest.raises(IllegalStepError):
        apply(case, event("unrated", 4))


def test_the_final_round_is_the_third() -> None:
    assert FINAL_ROUND == 3


def test_overdue_begins_after_24_00_of_the_due_date() -> None:
    case = Case(CaseId(1), status="claimed", due_on=date(2026, 11, 18))
    assert not case.overdue(date(2026, 11, 18))
    assert case.overdue(date(2026, 11, 19))
    assert not Case(CaseId(1), status="answered", due_on=date(2026, 11, 18)).overdue(date(2026, 11, 30))


def test_what_is_over_has_no_day_by_which_something_is_owed() -> None:
    running = Case(id=CaseId(1), status="claimed", due_on=date(2026, 12, 11))
    assert running.day == date(2026, 12, 11)
    for status in ("closed", "archived", "withdrawn", "declined", "merged"):
        assert replace(running, status=status).day is None
    assert replace(running, status="closed", promise="open", promise_on=date(2027, 1, 5)).day == date(2027, 1, 5)


@pytest.mark.parametrize(
    ("end", "named"),
    [("0012", True), ("2611-0012", True), ("QX-2611-0012", True), ("0002", False), ("2610-0012", False), ("", False)],
)
def test_a_case_is_named_by_the_end_of_its_number(end: str, *, named: bool) -> None:
    assert Case(CaseId(1), "QX-2611-0012").is_numbered(end) is named
