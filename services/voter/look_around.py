"""What anybody can look up: who the deputies are, the next visit and reception day, help (docs/spec.md section 3)."""

from datetime import date
from typing import Any

from domain.congress.working_days import day_of_month
from domain.visits.reception import place_of, row_held
from domain.visits.visit_days import rule_of
from services.deed.work import Work


def next_visit_day(work: Work) -> date | None:
    return _next_day(work, "visit", work.roster.congress.visit_day)


def next_reception_day(work: Work) -> date | None:
    return _next_day(work, "reception", work.roster.congress.reception_day)


def next_receptions(work: Work) -> list[tuple[date, str, str]]:
    """The next reception day with place and hours; several where as many stations receive on it."""
    on, rule = next_reception_day(work), rule_of(work.roster.congress, "reception")
    if on is None or rule is None:
        return []
    days = work.days.all_next_from("reception", work.local_date(work.now))
    if not days:
        return [(on, *place_of(work.roster, rule))]
    return [(on, *place_of(work.roster, rule, row_held(work.roster.congress, day.place))) for day in days]


def _next_day(work: Work, kind: str, rule: Any) -> date | None:
    """The next day of a monthly rule, moved off days that are no working days (docs/spec.md section 5)."""
    if not rule:
        return None
    today = work.local_date(work.now)
    if (planned := work.days.next_from(kind, today)) is not None:
        return planned.held_on
    for ahead in range(3):
        month = today.month - 1 + ahead
        fixed = day_of_month(today.year + month // 12, month % 12 + 1, int(rule["day"]))
        day = work.calendar.shifted(fixed, str(rule.get("shift", "keep")))
        if day >= today:
            return day
    return None
