"""In which month's account a case stands (docs/glossary.md, Statistics): once as registered, once as accepted, for good.

A month's account knows what was learned by its cut-off, 09:00 of the first day after it. What is learned later (written before consent
and agreed to in the next month, handed over or heard of after an outage) stands in the next account as 上期补登; so months add up to
quarter and year. Months are written as their first day.
"""

from dataclasses import dataclass, field
from datetime import date, datetime, timedelta

from domain.cases.case import Case
from domain.congress.congress import Congress
from domain.congress.reminder import NAG_HOUR, at_local
from domain.congress.working_days import add_months

NOT_COUNTED = ("merged", "withdrawn", "declined")


def cut_off_after(last: date, congress: Congress) -> datetime:
    """When an account whose last day this is knows no more: 09:00 of the day after."""
    return at_local(last + timedelta(days=1), NAG_HOUR, congress)


def month_learning(moment: datetime, congress: Congress) -> date:
    """The first month whose account knows what was learned at that moment."""
    local = congress.local(moment)
    first = local.date().replace(day=1)
    return add_months(first, -1) if local.day == 1 and local.time() <= NAG_HOUR else first


def counted_on(day: date, learned_at: datetime, congress: Congress) -> date:
    """Under which day something is counted: its own, or the first of the month that learned of it too late for its own."""
    return max(day, month_learning(learned_at, congress))


def standing(case: Case) -> str:
    """Where it belongs in an account: accepted, declined, merged or withdrawn; empty while it waits for being accepted."""
    return case.status if case.status in NOT_COUNTED else "accepted" if case.accepted_at is not None else ""


@dataclass(frozen=True)
class Booked:
    """`entered_on`: as registered. `settled_in`: the first month at whose cut-off it did not wait any more, as `settled_as`;
    `accepted_in`: the first at whose cut-off it was accepted, which may come later still (an objection, 撤销并案)."""

    entered_on: date
    settled_in: date | None = None
    settled_as: str = ""
    accepted_in: date | None = None

    def within(self, period: tuple[date, date]) -> bool:
        """Whether the period's account shows it as new: registered, or decided on."""
        return any(day is not None and period[0] <= day <= period[1] for day in (self.entered_on, self.settled_in, self.accepted_in))

    @property
    def lingered(self) -> bool:
        """Whether it was not settled for good in the account of the month in which it came."""
        settled = self.settled_in == self.entered_on.replace(day=1)
        return not settled or self.accepted_in not in (None, self.settled_in)


@dataclass
class Booking:
    """Follows a case through its events, in the order in which they were learned."""

    congress: Congress
    found: Booked = field(default_factory=lambda: Booked(date.min))
    _month: date = date.min
    _until: datetime | None = None

    def registered(self, case: Case, learned_at: datetime) -> None:
        assert case.registered_at is not None
        entered_on = counted_on(self.congress.local(case.registered_at).date(), learned_at, self.congress)
        self.found = Booked(entered_on)
        self._begin(entered_on.replace(day=1))

    def before(self, case: Case, learned_at: datetime) -> None:
        """`case` is how it stood until something more was learned at that moment."""
        if self._until is not None and learned_at > self._until and self.found.accepted_in is None:
            self.seen(case)
            self._begin(month_learning(learned_at, self.congress))

    def _begin(self, month: date) -> None:
        self._month, self._until = month, cut_off_after(add_months(month, 1) - timedelta(days=1), self.congress)

    def seen(self, case: Case) -> None:
        """The account of the month shows it as it stands."""
        known, where = self.found, standing(case)
        settled = (known.settled_in, known.settled_as) if known.settled_as else (self._month, where) if where else (None, "")
        accepted_in = known.accepted_in or (self._month if where == "accepted" else None)
        self.found = Booked(known.entered_on, *settled, accepted_in)
