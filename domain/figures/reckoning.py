"""What figures are counted over: a period P as known at a cut-off T (docs/glossary.md, Statistics)."""

from dataclasses import dataclass, field
from datetime import date, datetime
from functools import cached_property

from domain.congress.congress import Congress
from domain.congress.periods import Period
from domain.congress.working_days import WorkingCalendar


@dataclass(frozen=True)
class Reckoning:
    """`cut_off` in UTC; `group`: of its cases alone, where it is named."""

    period: Period
    cut_off: datetime
    congress: Congress
    calendar: WorkingCalendar = field(default_factory=WorkingCalendar)
    group: str = ""

    @cached_property
    def today(self) -> date:
        """The local date of the cut-off: by it something is late."""
        return self.congress.local(self.cut_off).date()

    def within(self, day: date | None) -> bool:
        """Whether the day is one of the period."""
        return day is not None and self.period[0] <= day <= self.period[1]
