"""Days that the working-day calendar chose in a year the state has not announced yet are said to be provisional (docs/spec.md section 6)."""

from collections.abc import Iterable
from datetime import date

from locales import visits as visits_words
from services.deed.work import Work
from storage.days import CongressDay


def listed_days(work: Work, kind: str) -> dict[str, date]:
    """Days that the file lists win over the rule."""
    congress = work.roster.congress
    rows = congress.visit_plan if kind == "visit" else congress.duty_rota
    return {str(row["month"]): date.fromisoformat(str(row["date"])) for row in rows if row.get("month") and row.get("date")}


def reckoned(work: Work, day: CongressDay) -> tuple[date, ...]:
    """The day, where the working-day calendar chose it: not the staff, not the file."""
    chosen = day.edited or listed_days(work, day.kind).get(day.month) == day.held_on
    return () if chosen else (day.held_on,)


def said_provisional(work: Work, words: str, reckoned: Iterable[date]) -> str:
    """Words to groups and staff; dates reckoned in a year that the state has not announced yet are called provisional."""
    years = sorted({day.year for day in reckoned if work.calendar.provisional(day)})
    return "\n".join([words, *(visits_words.provisional(work.staff_words(), year) for year in years)])
