"""「形成建议」: one or many cases become a formal suggestion with its own clock and a Word draft (docs/spec.md section 4)."""

from datetime import timedelta
from typing import Any

from domain.reminder import NAG_HOUR, at_local
from locales import desk
from services.deed import portions, tell
from services.desk.suggestion_readers import reminded
from storage.reminders import Reminder
from storage.work import Work

OFFERED, NEWEST = 5, 20
"""Titles that are offered, of so many newest ones."""


def put_clock(work: Work, row: int, day: Any) -> None:
    due_at = at_local(day, NAG_HOUR, work.roster.congress)
    work.reminders.put({"kind": "suggestion_due", "due_at": due_at, "data": {"id": row}})


def tell_result(work: Work, data: portions.Data) -> portions.Left | None:
    """The voters of its next cases read the result."""
    row = work.suggestions.get(data["suggestion"])
    ids = work.suggestions.cases(data["suggestion"], data["after"], portions.CASES) if row is not None else []
    result = row.result[:1500] if row is not None else ""
    tell_one = lambda case: tell.to_voters(work, case, lambda tv, number: desk.told_suggestion_result(tv, number, result))  # noqa: E731
    portions.each(work, "tell_result", work.cases.several(ids), tell_one)
    return portions.Left({**data, "after": ids[-1]}) if len(ids) == portions.CASES else None


def remind(work: Work, due: Reminder) -> None:
    """Two weeks before the 3 months end, and then every two weeks: the maker and who does the secretary's part."""
    row = work.suggestions.get(int(due.data["id"]))
    if row is None or row.status != "open":
        return
    words = desk.suggestion_due(work.staff_words(), row.title.splitlines()[0], row.due_on)
    tell.to_people(work, reminded(work, row), words)
    put_clock(work, row.id, work.local_date(work.now) + timedelta(days=14))
