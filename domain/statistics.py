"""Figures of a period, from events alone, by the formulae of docs/glossary.md (Statistics). Rates are pairs (n, m)."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, fields, replace
from datetime import date, datetime, time, timedelta
from statistics import median
from typing import Any

from domain.case import Case, Event
from domain.congress import Congress
from domain.ids import CaseId, GroupId
from domain.reminder import at_local
from domain.replay import apply
from domain.working_days import WorkingCalendar, add_months

Rate = tuple[int, int]
Period = tuple[date, date]
"""First and last local date."""
MIN_SAMPLE = 10
RATINGS = ("satisfied", "mostly", "unsatisfied")
NOT_COUNTED = ("merged", "withdrawn", "declined")


@dataclass(frozen=True)
class History:
    """The events of one case, in the order in which they were learned."""

    case_id: CaseId
    events: Sequence[Event]


@dataclass(frozen=True)
class CaseFacts:
    """What the figures need of one case as known at the cut-off; dates are local."""

    case: Case
    registered_on: date
    units: tuple[str, ...] = ()
    response_due_on: date | None = None
    responded_on: date | None = None
    answer_due_on: date | None = None
    """The due date in force when the first answer left; at the cut-off where there is none."""
    answered_on: date | None = None
    ratings: tuple[str, ...] = ()
    """Those that stand: one taken back within ten minutes is not among them."""
    resolved: str = ""
    outcome: str = ""
    closings: tuple[date, ...] = ()
    accepted_on: date | None = None
    second_talk: bool = False
    suggestions: tuple[tuple[str, date], ...] = ()

    @property
    def counted(self) -> bool:
        """Whether the case belongs to A: accepted, and not merged, withdrawn or declined."""
        return self.case.accepted_at is not None and self.case.status not in NOT_COUNTED

    @property
    def lacks_second_talk(self) -> bool:
        wanted = self.case.limits.get("consult", "off") != "off"
        return wanted and self.case.status in ("closed", "archived") and not self.second_talk

    @property
    def repeated(self) -> bool:
        return self.case.status == "merged" or "repeat" in self.case.marks


@dataclass(frozen=True)
class Figures:
    """Figures of a period P with cut-off T; `by_…` hold the same for parts, in a fixed order."""

    incoming: int = 0
    accepted: int = 0
    declined: int = 0
    merged: int = 0
    withdrawn: int = 0
    pending: int = 0
    answered: int = 0
    closed: int = 0
    closed_in_period: int = 0
    rated: int = 0
    unaskable: int = 0
    satisfied: int = 0
    mostly: int = 0
    unsatisfied: int = 0
    first_satisfied: int = 0
    first_rated: int = 0
    resolved: int = 0
    resolved_asked: int = 0
    self_resolved: int = 0
    returned: int = 0
    overdue: int = 0
    repeats: int = 0
    responded: Rate = (0, 0)
    on_time: Rate = (0, 0)
    days: tuple[tuple[int, int], ...] = ()
    """Working days from acceptance to first closing → cases first closed in P, by days; of the whole only, not of parts."""
    converted: int = 0
    joined_rated: tuple[int, int, int] = (0, 0, 0)
    """Ratings of joined voters: satisfied, mostly, unsatisfied. Printed beside, not in the rates (docs/glossary.md)."""
    no_second_talk: int = 0
    """Closed cases without a second 面商, where one is wanted: it never holds up the rating, it is counted (docs/glossary.md)."""
    by_group: tuple[tuple[GroupId, "Figures"], ...] = ()
    by_village: tuple[tuple[str, "Figures"], ...] = ()
    by_category: tuple[tuple[str, "Figures"], ...] = ()
    by_unit: tuple[tuple[str, "Figures"], ...] = ()

    @property
    def mean_days(self) -> float | None:
        """None where no case was closed for the first time in P."""
        count = sum(cases for _, cases in self.days)
        return sum(days * cases for days, cases in self.days) / count if count else None

    @property
    def median_days(self) -> float | None:
        return float(median([days for days, cases in self.days for _ in range(cases)])) if self.days else None

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

    @property
    def overall_rate(self) -> Rate:
        return (self.satisfied + self.mostly, self.rated)

    @property
    def first_satisfied_rate(self) -> Rate:
        return (self.first_satisfied, self.first_rated)

    @property
    def resolved_rate(self) -> Rate:
        return (self.resolved, self.resolved_asked)

    @property
    def self_resolved_rate(self) -> Rate:
        return (self.self_resolved, self.answered)

    @property
    def return_rate(self) -> Rate:
        return (self.returned, self.answered)


SUMMED = tuple(f.name for f in fields(Figures) if not f.name.startswith("by_") and f.name != "days")


def percent(rate: Rate) -> str:
    """One decimal, half up; `—` for nothing to divide by (docs/glossary.md, Statistics)."""
    n, m = rate
    if m == 0:
        return "—"
    tenths = (2000 * n + m) // (2 * m)
    return f"{tenths // 10}.{tenths % 10}%"


def small_sample(rate: Rate) -> bool:
    return 0 < rate[1] < MIN_SAMPLE


def is_of_our_times(year: int) -> bool:
    """Whether a moment of the year can be had in every time zone, and a village office can mean it."""
    return 1900 <= year < 9000


def period_of(name: str) -> Period:
    """`2026-10`, `2026-Q3` or `2026` as first and last local date. Raises ValueError for anything else."""
    year, _, part = name.partition("-")
    if len(year) != 4 or not (year.isascii() and year.isdigit()) or not is_of_our_times(int(year)):
        raise ValueError(name)
    if not part and name == year:
        first, months = date(int(year), 1, 1), 12
    elif len(part) == 2 and part[0] in "Qq" and part[1] in "1234":
        first, months = date(int(year), 3 * int(part[1]) - 2, 1), 3
    elif len(part) == 2 and part.isascii() and part.isdigit():
        first, months = date(int(year), int(part), 1), 1
    else:
        raise ValueError(name)
    return first, add_months(first, months) - timedelta(days=1)


def months_of(period: Period) -> list[str]:
    """The months of a period, written `2026-10`."""
    count = (period[1].year - period[0].year) * 12 + period[1].month - period[0].month + 1
    return [add_months(period[0].replace(day=1), n).strftime("%Y-%m") for n in range(count)]


def moments_of(period: Period, congress: Congress) -> tuple[datetime, datetime]:
    """The first moment of the period and the first after it."""
    return at_local(period[0], time(), congress), at_local(period[1] + timedelta(days=1), time(), congress)


def facts_of(history: History, cut_off: datetime, congress: Congress) -> CaseFacts | None:
    """The facts of one case as known at `cut_off`; None when nothing was known of it then."""
    known = [event for event in history.events if event.learned_at <= cut_off]
    if not known:
        return None
    case, found = Case(history.case_id), _Gathered()
    for event in known:
        before, case = case, apply(case, event)
        if step := _GATHER.get(event.kind):
            step(found, event, before, congress.local(event.at).date())
    assert case.registered_at is not None
    return CaseFacts(
        case,
        congress.local(case.registered_at).date(),
        tuple(dict.fromkeys(found.units)),
        found.response_due_on or case.response_due_on,
        found.responded_on,
        found.answer_due_on if found.answered_on else case.due_on,
        found.answered_on,
        tuple(found.ratings),
        found.resolved,
        found.outcome,
        tuple(found.closings),
        congress.local(case.accepted_at).date() if case.accepted_at else None,
        found.second_talk,
        tuple(found.suggestions),
    )


@dataclass
class _Gathered:
    units: list[str] = field(default_factory=list)
    ratings: list[str] = field(default_factory=list)
    closings: list[date] = field(default_factory=list)
    suggestions: list[tuple[str, date]] = field(default_factory=list)
    response_due_on: date | None = None
    responded_on: date | None = None
    answer_due_on: date | None = None
    answered_on: date | None = None
    resolved: str = ""
    outcome: str = ""
    second_talk: bool = False


def _response(found: _Gathered, event: Event, before: Case, day: date) -> None:
    if found.responded_on is None:
        found.responded_on, found.response_due_on = day, before.response_due_on


def _answer(found: _Gathered, event: Event, before: Case, day: date) -> None:
    found.outcome = str(event.data.get("outcome", ""))
    if found.answered_on is None:
        found.answered_on, found.answer_due_on = day, before.due_on


def _rating(found: _Gathered, event: Event, before: Case, day: date) -> None:
    found.ratings.append(str(event.data["value"]))


def _unrated(found: _Gathered, event: Event, before: Case, day: date) -> None:
    """Taken back within ten minutes: what stood before stands again, and the second question is open."""
    if found.ratings:
        found.ratings.pop()
    found.resolved = ""


def _resolved(found: _Gathered, event: Event, before: Case, day: date) -> None:
    found.resolved = str(event.data["value"])


def _forwarded(found: _Gathered, event: Event, before: Case, day: date) -> None:
    found.units.append(str(event.data.get("unit_name") or event.data.get("unit") or ""))


def _closed(found: _Gathered, event: Event, before: Case, day: date) -> None:
    found.closings.append(day)


def _consulted(found: _Gathered, event: Event, before: Case, day: date) -> None:
    found.second_talk = found.second_talk or event.data.get("which") in ("second", "return_visit")


def _suggested(found: _Gathered, event: Event, before: Case, day: date) -> None:
    found.suggestions.append((str(event.data.get("suggestion", "")), day))


_GATHER: Mapping[str, Callable[[_Gathered, Event, Case, date], None]] = {
    "claimed": _response,
    "contacted": _response,
    "answered": _answer,
    "answer_shared": _answer,
    "rated": _rating,
    "unrated": _unrated,
    "unrated_joined": _unrated,
    "resolved": _resolved,
    "forwarded": _forwarded,
    "closed": _closed,
    "consulted": _consulted,
    "suggested": _suggested,
}
Chooses = Callable[[CaseFacts], bool]


def figures(
    histories: Iterable[History],
    period: Period,
    cut_off: datetime,
    congress: Congress,
    calendar: WorkingCalendar | None = None,
    chosen: Chooses = lambda facts: True,
) -> Figures:
    """The figures of a period (first and last local date) as known at `cut_off`; `chosen` narrows to a group, a deputy …"""
    found = [facts for history in histories if (facts := facts_of(history, cut_off, congress)) is not None and chosen(facts)]
    return figures_of(found, period, congress.local(cut_off).date(), calendar or WorkingCalendar())


def figures_of(found: Sequence[CaseFacts], period: Period, today: date, calendar: WorkingCalendar, *, parts: bool = True) -> Figures:
    """The figures and, if wanted, their parts; `today` is the local date of the cut-off."""
    whole = _count(found, period, today, calendar)
    if not parts:
        return whole
    divided = parts_of(found, period, today, calendar)
    return replace(whole, **{name: something_happened(shares) for name, shares in divided.items()})  # type: ignore[arg-type]


PARTS: Mapping[str, Callable[[CaseFacts], Iterable[Any]]] = {
    "by_group": lambda facts: (facts.case.group,),
    "by_village": lambda facts: (facts.case.village,),
    "by_category": lambda facts: (facts.case.category,),
    "by_unit": lambda facts: facts.units,
}


def parts_of(found: Sequence[CaseFacts], period: Period, today: date, calendar: WorkingCalendar) -> dict[str, dict[Any, Figures]]:
    """The figures of every part, by the name of its field and its key."""
    divided: dict[str, dict[Any, list[CaseFacts]]] = {name: {} for name in PARTS}
    for facts in found:
        for name, keys in PARTS.items():
            for key in filter(None, keys(facts)):
                divided[name].setdefault(key, []).append(facts)
    return {
        name: {key: replace(_count(share, period, today, calendar), days=()) for key, share in shares.items()}
        for name, shares in divided.items()
    }


def something_happened(shares: Mapping[Any, Figures]) -> tuple[tuple[Any, Figures], ...]:
    """Parts by key; those in which nothing happened are left out."""
    return tuple((key, part) for key, part in sorted(shares.items()) if part.incoming or part.overdue or part.closed_in_period)


def added(several: Iterable[Figures]) -> Figures:
    """Figures of different cases together, without parts: every figure is a sum, a rate a pair of sums."""
    sums: dict[str, Any] = {}
    days: Counter[int] = Counter()
    for one in several:
        days.update(dict(one.days))
        for name in SUMMED:
            value = getattr(one, name)
            if name not in sums:
                sums[name] = value
            elif isinstance(value, tuple):
                sums[name] = tuple(map(sum, zip(sums[name], value, strict=True)))
            else:
                sums[name] += value
    return Figures(**sums, days=tuple(sorted(days.items())))


FOLLOWING = (
    "accepted", "declined", "merged", "withdrawn", "pending", "answered", "closed", "rated", "unaskable", "satisfied", "mostly", "unsatisfied",
    "first_satisfied", "first_rated", "resolved", "resolved_asked", "self_resolved", "returned", "repeats", "no_second_talk",
)  # fmt: skip
"""Figures that follow the cases registered in the period: each case adds the same whatever the period and the day are."""


def share_of(facts: CaseFacts) -> Figures:
    """What one case adds to the figures named in FOLLOWING and to `joined_rated`."""
    return _count([facts], (facts.registered_on, facts.registered_on), facts.registered_on, WorkingCalendar())


def _within(day: date | None, period: Period) -> bool:
    return day is not None and period[0] <= day <= period[1]


def _count(found: Sequence[CaseFacts], period: Period, today: date, calendar: WorkingCalendar) -> Figures:
    ours = [facts for facts in found if _within(facts.registered_on, period)]
    statuses = [facts.case.status for facts in ours]
    counted = [facts for facts in ours if facts.counted]
    latest = [facts.ratings[-1] for facts in counted if facts.ratings]
    first = [facts.ratings[0] for facts in counted if facts.ratings]
    solved = [facts.resolved for facts in counted if facts.resolved]
    answered = [facts for facts in counted if facts.answered_on]
    days = Counter(
        calendar.count(facts.accepted_on, facts.closings[0])
        for facts in found
        if facts.accepted_on and facts.closings and _within(facts.closings[0], period)
    )
    joined = [facts.ratings[-1] for facts in ours if facts.case.status == "merged" and facts.ratings]
    return Figures(
        incoming=len(ours),
        accepted=len(counted),
        declined=statuses.count("declined"),
        merged=statuses.count("merged"),
        withdrawn=statuses.count("withdrawn"),
        pending=sum(facts.case.accepted_at is None and facts.case.status not in NOT_COUNTED for facts in ours),
        answered=len(answered),
        closed=sum(facts.case.status in ("closed", "archived") for facts in counted),
        closed_in_period=sum(any(_within(day, period) for day in facts.closings) for facts in found),
        rated=len(latest),
        unaskable=sum(facts.case.unaskable and not facts.ratings for facts in answered),
        satisfied=latest.count("satisfied"),
        mostly=latest.count("mostly"),
        unsatisfied=latest.count("unsatisfied"),
        first_satisfied=first.count("satisfied"),
        first_rated=len(first),
        resolved=solved.count("yes"),
        resolved_asked=len(solved),
        self_resolved=sum(facts.outcome == "solved" for facts in answered),
        returned=sum(facts.case.round > 1 for facts in counted),
        overdue=sum(facts.case.overdue(today) for facts in found),
        repeats=sum(facts.repeated for facts in ours),
        responded=_in_time(found, period, today, lambda f: (f.response_due_on, f.responded_on)),
        on_time=_in_time(found, period, today, lambda f: (f.answer_due_on, f.answered_on)),
        days=tuple(sorted(days.items())),
        converted=len({key for facts in found for key, day in facts.suggestions if _within(day, period)}),
        joined_rated=(joined.count("satisfied"), joined.count("mostly"), joined.count("unsatisfied")),
        no_second_talk=sum(facts.lacks_second_talk for facts in counted),
    )


def _in_time(
    found: Sequence[CaseFacts], period: Period, today: date, times: Callable[[CaseFacts], tuple[date | None, date | None]]
) -> Rate:
    """Done not after the due date, of cases whose due date lies in P. Not yet counted: neither done nor due at the cut-off."""
    pairs = [times(facts) for facts in found if facts.counted]
    due = [(limit, done) for limit, done in pairs if limit is not None and _within(limit, period) and (done is not None or limit < today)]
    return sum(done is not None and done <= limit for limit, done in due), len(due)
