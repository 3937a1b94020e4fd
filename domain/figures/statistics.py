"""The figures of a period as a value, and what is read from them, by docs/glossary.md (Statistics). Rates are pairs (n, m).

How they are counted: domain/figures/counting.py.
"""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, fields
from statistics import median
from typing import Any

from domain.values.ids import GroupId

Rate = tuple[int, int]
MIN_SAMPLE = 10


@dataclass(frozen=True)
class Figures:
    """Figures of a period P with cut-off T; `by_…` hold the same for parts, in a fixed order."""

    incoming: int = 0
    carried: int = 0
    """Of earlier months: waited for being accepted at the end of the last period, or is accepted only now."""
    accepted: int = 0
    late_incoming: int = 0
    late_accepted: int = 0
    """上期补登: written before P, learned of or accepted too late for the account of then."""
    gone: int = 0
    """Of those accepted in P: withdrawn, joined or declined since. They stay accepted, and are in no rate."""
    declined: int = 0
    merged: int = 0
    withdrawn: int = 0
    pending: int = 0
    answered: int = 0
    closed: int = 0
    closed_in_period: int = 0
    rated: int = 0
    unaskable: int = 0
    for_above: int = 0
    """Answered, and handed down by the level above: it is reported back to, and nobody is asked how satisfied he is."""
    satisfied: int = 0
    mostly: int = 0
    unsatisfied: int = 0
    first_satisfied: int = 0
    first_rated: int = 0
    resolved: int = 0
    partly_resolved: int = 0
    resolved_asked: int = 0
    self_resolved: int = 0
    returned: int = 0
    overdue: int = 0
    overdue_again: int = 0
    overdue_earlier: int = 0
    """Of the overdue: answered once and opened again, so that they stand among the answered too; and those that were never answered and
    were not accepted in P (before it, or not yet). The rest was accepted in P and never answered."""
    repeats: int = 0
    responded: Rate = (0, 0)
    on_time: Rate = (0, 0)
    responded_earlier: int = 0
    on_time_earlier: int = 0
    """Of the limits that lie in P those of cases accepted before it: they are not among the accepted that stand beside them."""
    days: tuple[tuple[int, int], ...] = ()
    """Working days from acceptance to first closing → cases first closed in P, by days; of the whole only, not of parts."""
    converted: int = 0
    joined_rated: tuple[int, int, int] = (0, 0, 0)
    """Ratings of joined voters: satisfied, mostly, unsatisfied. Printed beside, not in the rates (docs/glossary.md)."""
    no_second_talk: int = 0
    """Closed cases without a second 面商, where one is wanted: it never holds up the rating, it is counted (docs/glossary.md)."""
    promise_kept: int = 0
    promise_dropped: int = 0
    """Promises that were kept in P, and those that were said in P to be beyond doing, whenever they were made."""
    promise_open: int = 0
    promise_late: int = 0
    """Promises that are followed at T, and those of them whose day has passed."""
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
    def kept(self) -> int:
        return self.accepted - self.gone

    @property
    def answer_rate(self) -> Rate:
        return (self.answered, self.kept)

    @property
    def close_rate(self) -> Rate:
        return (self.closed, self.kept)

    @property
    def rating_rate(self) -> Rate:
        return (self.rated, self.answered - self.unaskable - self.for_above)

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
    return f"{_with_tenths(_tenths(rate))}%" if rate[1] else "—"


def _tenths(rate: Rate) -> int:
    n, m = rate
    return (2000 * n + m) // (2 * m)


def _with_tenths(tenths: int) -> str:
    return f"{tenths // 10}.{tenths % 10}"


def points(earlier: Rate, now: Rate) -> tuple[int, str]:
    """Which way a rate went (-1, 0, 1), and by how many percentage points: those between the rates as they are printed."""
    apart = _tenths(now) - _tenths(earlier)
    return (apart > 0) - (apart < 0), _with_tenths(abs(apart))


def small_sample(rate: Rate) -> bool:
    return 0 < rate[1] < MIN_SAMPLE


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
