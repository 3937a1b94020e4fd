"""Who came of those on the rota of a reception day, as far as it was said: by who signed in, or by the secretary afterwards (docs/glossary.md, 到岗率)."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from domain.congress.periods import Period
from domain.figures.statistics import Rate
from services.deed.work import Work
from storage.days import CongressDay


@dataclass(frozen=True)
class Held:
    """A reception day that had come, and its duties (storage/days.py), as known at `cut_off`."""

    day: CongressDay
    duties: Sequence[Any]
    cut_off: datetime

    def came(self, duty: Any) -> bool:
        return duty.attended_at is not None and bool(duty.attended_at <= self.cut_off)

    @property
    def said(self) -> bool:
        """Whether anybody has said who came. Where nobody has, nothing is known: nobody was absent, and no figure counts it."""
        by_staff = self.day.sat_said_at is not None and self.day.sat_said_at <= self.cut_off
        return by_staff or any(map(self.came, self.duties))


def held(work: Work, period: Period, cut_off: datetime) -> list[Held]:
    """The days of the period, since the town began, that had come by then and for which somebody stood on the rota."""
    first = max(period[0], work.roster.congress.began or period[0])
    there = work.days.receptions_between(first, period[1]) if first <= period[1] else ()
    days = (day for day in there if day.held_on <= work.local_date(cut_off))
    found = [Held(day, work.days.duties(day.id), cut_off) for day in days]
    return [one for one in found if one.duties]


def unsaid(work: Work, days: Sequence[Held]) -> list[Held]:
    """Those that are over, and nobody has said who came."""
    return [one for one in days if not one.said and one.day.held_on < work.local_date(one.cut_off)]


def rate(days: Sequence[Held]) -> Rate:
    """到岗率: duties kept, stand-ins included ÷ duties on the rota, of days of which it was said who came."""
    said = [one for one in days if one.said]
    return sum(one.came(row) for one in said for row in one.duties), sum(len(one.duties) for one in said)


def attendance(work: Work, period: Period, cut_off: datetime) -> Rate:
    return rate(held(work, period, cut_off))
