"""Figures of a period, from events alone, by the formulae of docs/glossary.md (Statistics). Rates are pairs (n, m)."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime

from domain.case import Case, Event, replay
from domain.ids import CaseId, GroupId
from domain.roster import Congress

Rate = tuple[int, int]
MIN_SAMPLE = 10
NOT_COUNTED = ("merged", "withdrawn", "declined")


@dataclass(frozen=True)
class History:
    """The events of one case, in the order in which they were learned."""

    case_id: CaseId
    events: Sequence[Event]


@dataclass(frozen=True)
class Figures:
    """Core figures of a period P with cut-off T; `by_group` holds the same for each group's cases."""

    incoming: int = 0
    accepted: int = 0
    declined: int = 0
    merged: int = 0
    withdrawn: int = 0
    pending: int = 0
    answered: int = 0
    closed: int = 0
    rated: int = 0
    unaskable: int = 0
    satisfied: int = 0
    mostly: int = 0
    unsatisfied: int = 0
    resolved: int = 0
    resolved_asked: int = 0
    returned: int = 0
    overdue: int = 0
    joined_rated: tuple[int, int, int] = (0, 0, 0)
    """Ratings of joined voters: satisfied, mostly, unsatisfied. Printed beside, not in the rates (docs/glossary.md)."""
    no_second_talk: int = 0
    """Closed cases without a second 面商, where one is wanted: it never holds up the rating, it is counted (docs/glossary.md)."""
    by_group: tuple[tuple[GroupId, "Figures"], ...] = ()

    @property
    def answer_rate(self) -> Rate:
        return (self.answered, self.accepted)

    @property
    def close_rate(self) -> Rate:
        return (self.closed, self.accepted)

    @property
    def rating_rate(self) -> Rate:
        return (self.rated, self.answered - self.unaskable)

    @property
    def satisfied_rate(self) -> Rate:
        return (self.satisfied, self.rated)

    @property
    def mostly_rate(self) -> Rate:
        return (self.mostly, self.rated)

    @property
    def unsatisfied_rate(self) -> Rate:
        return (self.unsatisfied, self.rated)


def percent(rate: Rate) -> str:
    """One decimal, half up; `—` for nothing to divide by (docs/glossary.md, Statistics)."""
    n, m = rate
    if m == 0:
        return "—"
    tenths = (2000 * n + m) // (2 * m)
    return f"{tenths // 10}.{tenths % 10}%"


def small_sample(rate: Rate) -> bool:
    return 0 < rate[1] < MIN_SAMPLE


def figures(histories: Iterable[History], period: tuple[date, date], cut_off: datetime, congress: Congress) -> Figures:
    """The figures of cases registered from the first to the last local date of `period`, as known at `cut_off`."""
    cases: list[tuple[Case, History]] = []
    overdue: dict[GroupId | None, int] = {}
    for history in histories:
        known = [event for event in history.events if event.learned_at <= cut_off]
        if not known:
            continue
        case = replay(history.case_id, known)
        if case.overdue(congress.local(cut_off).date()):
            overdue[case.group] = overdue.get(case.group, 0) + 1
        if _registered_in(case, period, congress):
            cases.append((case, replace(history, events=known)))
    groups = {case.group for case, _ in cases} | set(overdue)
    by_group = tuple(
        (group, replace(_count([c for c in cases if c[0].group == group]), overdue=overdue.get(group, 0)))
        for group in sorted(filter(None, groups))
    )
    return replace(_count(cases), overdue=sum(overdue.values()), by_group=by_group)


def _registered_in(case: Case, period: tuple[date, date], congress: Congress) -> bool:
    assert case.registered_at is not None
    return period[0] <= congress.local(case.registered_at).date() <= period[1]


def _count(cases: Sequence[tuple[Case, History]]) -> Figures:
    statuses = [case.status for case, _ in cases]
    counted = [(c, h) for c, h in cases if c.accepted_at is not None and c.status not in NOT_COUNTED]
    ratings = [value for _, h in counted if (value := _latest(h, "rated"))]
    solved = [value for _, h in counted if (value := _latest(h, "resolved"))]
    answered = [(c, h) for c, h in counted if _latest(h, "answered", "outcome")]
    return Figures(
        incoming=len(cases),
        accepted=len(counted),
        declined=statuses.count("declined"),
        merged=statuses.count("merged"),
        withdrawn=statuses.count("withdrawn"),
        pending=sum(c.accepted_at is None and c.status not in NOT_COUNTED for c, _ in cases),
        answered=len(answered),
        closed=sum(c.status in ("closed", "archived") for c, _ in counted),
        rated=len(ratings),
        unaskable=sum(c.unaskable and not _latest(h, "rated") for c, h in answered),
        satisfied=ratings.count("satisfied"),
        mostly=ratings.count("mostly"),
        unsatisfied=ratings.count("unsatisfied"),
        resolved=solved.count("yes"),
        resolved_asked=len(solved),
        returned=sum(c.round > 1 for c, _ in counted),
        joined_rated=_joined(cases),
        no_second_talk=sum(c.status in ("closed", "archived") and _lacks_second_talk(c, h) for c, h in counted),
    )


def _lacks_second_talk(case: Case, history: History) -> bool:
    wanted = case.limits.get("consult", "off") != "off"
    return wanted and not any(e.kind == "consulted" and e.data.get("which") in ("second", "return_visit") for e in history.events)


def _joined(cases: Sequence[tuple[Case, History]]) -> tuple[int, int, int]:
    said = [_latest(history, "rated") for case, history in cases if case.status == "merged"]
    return said.count("satisfied"), said.count("mostly"), said.count("unsatisfied")


def _latest(history: History, kind: str, name: str = "value") -> str:
    """The last value an event of this kind gave; a rating taken back within ten minutes gives none."""
    value = ""
    for event in history.events:
        if event.kind == kind:
            value = str(event.data[name])
        elif event.kind == "unrated" and kind in ("rated", "resolved"):
            value = str(event.data.get("before", "")) if kind == "rated" else ""
    return value
