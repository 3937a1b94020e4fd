"""The figures of a period counted from the facts of its cases, by the formulae of docs/glossary.md (Statistics).

Each case adds its share, and every figure is the sum of the shares: so parts add up to their whole. In memory; the same in SQL is
storage/facts.py, and a test holds them against each other.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime
from typing import Any

from domain.account_months import NOT_COUNTED
from domain.case_facts import CaseFacts, History, facts_of
from domain.congress import Congress
from domain.periods import Period
from domain.statistics import RATINGS, Figures, Rate, added
from domain.working_days import WorkingCalendar

Chooses = Callable[[CaseFacts], bool]
PARTS: Mapping[str, Callable[[CaseFacts], Iterable[Any]]] = {
    "by_group": lambda facts: (facts.case.group or "",),
    "by_village": lambda facts: (facts.case.village or "",),
    "by_category": lambda facts: (facts.case.category,),
    "by_unit": lambda facts: filter(None, facts.units),
}
"""Under which keys a case is counted; the empty one is what is with no group (未交办), of no village. A case may have several units or none."""


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
    whole = _together(found, period, today, calendar)
    if not parts:
        return whole
    divided = parts_of(found, period, today, calendar)
    return replace(whole, **{name: something_happened(shares) for name, shares in divided.items()})  # type: ignore[arg-type]


def parts_of(found: Sequence[CaseFacts], period: Period, today: date, calendar: WorkingCalendar) -> dict[str, dict[Any, Figures]]:
    """The figures of every part, by the name of its field and its key."""
    divided: dict[str, dict[Any, list[CaseFacts]]] = {name: {} for name in PARTS}
    for facts in found:
        for name, keys in PARTS.items():
            for key in keys(facts):
                divided[name].setdefault(key, []).append(facts)
    return {
        name: {key: replace(_together(share, period, today, calendar), days=()) for key, share in shares.items()}
        for name, shares in divided.items()
    }


def something_happened(shares: Mapping[Any, Figures]) -> tuple[tuple[Any, Figures], ...]:
    """Parts by key; those in which nothing happened are left out."""
    return tuple((key, part) for key, part in sorted(shares.items()) if part != Figures())


def _together(found: Sequence[CaseFacts], period: Period, today: date, calendar: WorkingCalendar) -> Figures:
    """One suggestion that holds several cases was made once."""
    made = {key for facts in found for key, day in facts.suggestions if _within(day, period)}
    return replace(added(_share(facts, period, today, calendar) for facts in found), converted=len(made))


OF_ACCEPTED = (
    "gone", "answered", "closed", "rated", "unaskable", "satisfied", "mostly", "unsatisfied", "first_satisfied", "first_rated", "resolved",
    "resolved_asked", "self_resolved", "returned", "no_second_talk",
)  # fmt: skip
"""Figures that follow the cases accepted in the period: each case adds the same whatever the period and the day are."""


def of_accepted(facts: CaseFacts) -> dict[str, bool]:
    """What one case adds to the figures named in OF_ACCEPTED."""
    if not facts.counted:
        return {name: name == "gone" for name in OF_ACCEPTED}
    case, answered = facts.case, facts.answered_on is not None
    return {
        "gone": False,
        "answered": answered,
        "closed": case.status in ("closed", "archived"),
        "rated": bool(case.rating),
        "unaskable": answered and case.unaskable and not case.rating,
        **{value: case.rating == value for value in RATINGS},
        "first_satisfied": facts.first_rating == "satisfied",
        "first_rated": bool(facts.first_rating),
        "resolved": case.resolved == "yes",
        "resolved_asked": bool(case.resolved),
        "self_resolved": answered and case.outcome == "solved",
        "returned": case.round > 1,
        "no_second_talk": facts.lacks_second_talk,
    }


def _booked(facts: CaseFacts, period: Period) -> dict[str, bool]:
    """Where the accounts of the period show the case: incoming + carried = accepted + declined + merged + withdrawn + pending."""
    booked, (first, last) = facts.booked, period
    entered, settled, accepted = (_within(day, period) for day in (booked.entered_on, booked.settled_in, booked.accepted_in))
    waited = booked.entered_on < first and (booked.settled_in is None or booked.settled_in >= first)
    return {
        "incoming": entered,
        "accepted": accepted,
        **{name: settled and booked.settled_as == name and not accepted for name in NOT_COUNTED},
        "pending": booked.entered_on <= last and (booked.settled_in is None or booked.settled_in > last),
        "carried": waited or (accepted and booked.settled_in is not None and booked.settled_in < first),
        "late_incoming": entered and facts.registered_on < first,
        "late_accepted": accepted and facts.registered_on < first,
        "repeats": entered and facts.repeated,
    }


def joined_rating(facts: CaseFacts) -> tuple[int, int, int]:
    """The word of a joined voter: printed beside, not in the rates."""
    rating = facts.case.rating if facts.case.status == "merged" else ""
    return (int(rating == "satisfied"), int(rating == "mostly"), int(rating == "unsatisfied"))


def _share(facts: CaseFacts, period: Period, today: date, calendar: WorkingCalendar) -> Figures:
    """What one case adds to the figures, `converted` apart."""
    ours: dict[str, Any] = {name: int(adds) for name, adds in _booked(facts, period).items()}
    if ours["accepted"]:
        ours |= {name: int(adds) for name, adds in of_accepted(facts).items()}
    closed, counted = facts.closings[0] if facts.closings else (None, None)
    first_closed = closed if _within(counted, period) else None
    spent = calendar.count(facts.accepted_on, first_closed) if first_closed and facts.accepted_on else None
    return Figures(
        **ours,
        joined_rated=joined_rating(facts) if ours["incoming"] else (0, 0, 0),
        closed_in_period=int(first_closed is not None),
        days=((spent, 1),) if spent is not None else (),
        overdue=int(facts.overdue(today)),
        responded=_in_time(facts, (facts.response_due_on, facts.responded_on), period, today),
        on_time=_in_time(facts, (facts.answer_due_on, facts.answered_on), period, today),
    )


def _within(day: date | None, period: Period) -> bool:
    return day is not None and period[0] <= day <= period[1]


def _in_time(facts: CaseFacts, times: tuple[date | None, date | None], period: Period, today: date) -> Rate:
    """Done not after the due date, of cases whose due date lies in P. Not yet counted: neither done nor due at the cut-off."""
    limit, done = times
    if not facts.counted or limit is None or not _within(limit, period) or (done is None and limit >= today):
        return (0, 0)
    return (int(done is not None and done <= limit), 1)
