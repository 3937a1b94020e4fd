"""When what happens in a life of the town: the same events in their order, over five years or squeezed into some weeks."""

from dataclasses import dataclass
from datetime import date, timedelta

FIRST_DAY = date(2026, 11, 5)
EVENTS = (
    ("away_hours", 0.03),
    ("blocks", 0.07),
    ("by_election", 0.12),
    ("leave", 0.17),
    ("away_two_days", 0.24),
    ("new_term", 0.32),
    ("by_election", 0.38),
    ("merger", 0.42),
    ("comes_back", 0.46),
    ("away_forty_days", 0.5),
)
"""What happens, and after which share of the life."""


@dataclass(frozen=True)
class Plan:
    """`matters`: how likely it is on a working day that somebody writes of a new one."""

    days: int
    matters: float
    seed: int

    @property
    def events(self) -> dict[date, list[str]]:
        """By day, from Tuesday to Thursday: an absence then falls into working time."""
        found: dict[date, list[str]] = {}
        for name, share in EVENTS:
            day = FIRST_DAY + timedelta(days=round(share * self.days))
            while day.weekday() not in (1, 2, 3) or day <= max(found, default=FIRST_DAY):
                day += timedelta(days=1)
            found[day] = [name]
        return found

    def day_of(self, event: str) -> date:
        return next(day for day, names in self.events.items() if event in names)


FIVE_YEARS = Plan(5 * 365 + 1, 0.4, 5)
SHORT = Plan(100, 0.8, 1)
