"""Days that the working-day calendar chose in a year the state has not announced yet are said to be provisional (docs/spec.md section 6)."""

from collections.abc import Iterable
from datetime import date

from domain.visits.reception import rota_on
from domain.visits.visit_days import SESSION
from locales import visits as visits_words
from services.deed.work import Work
from storage.days import CongressDay


def listed_days(work: Work, kind: str) -> dict[str, date]:
    """Days that the file lists win over the rule."""
    congress = work.roster.congress
    if kind == "visit":
        rows = [row for row in congress.visit_plan if row.get("month") and row.get("date")]
        return {str(row["month"]): date.fromisoformat(str(row["date"])) for row in rows}
    months = dict.fromkeys(str(row["month"]) for row in congress.duty_rota if row.get("month"))
    return {month: row.on for month in months if (row := rota_on(congress, month, "")) is not None and row.on is not None}


def reckoned(work: Work, day: CongressDay) -> tuple[date, ...]:
    """The day, where the working-day calendar chose it: not the staff, not the file."""
    chosen = day.kind == SESSION or day.edited or bool(day.station) or listed_days(work, day.kind).get(day.month) == day.held_on
    return () if chosen else (day.held_on,)


def said_provisional(work: Work, words: str, reckoned: Iterable[date]) -> str:
    """Words to groups and staff; dates reckoned in a year that the state has not announced yet are called provisional."""
    years = sorted({day.year for day in reckoned if work.calendar.provisional(day)})
    return "\n".join([words, *(visits_words.provisional(work.staff_words(), year) for year in years)])
