"""「形成建议」: one or many cases become a formal suggestion with its own clock and a Word draft (docs/spec.md section 4)."""

from datetime import timedelta
from typing import Any

from domain.case import Case
from domain.details_for_voter import Suggested
from domain.errors import FieldError, NotAllowedError, RefusedError
from domain.reminder import NAG_HOUR, at_local
from domain.working_days import add_months
from locales import desk as desk_words
from services.case.act import actor_of, allowed_to, event_by
from services.deed import portions, tell
from services.deed.by import By
from services.deed.work import Work
from services.desk.suggestion_readers import has_room, is_his, readable, reminded
from storage.reminders import Reminder

DUE_MONTHS = 3
"""Formal suggestion: 3 months (docs/glossary.md, Default limits)."""


def suggest(work: Work, by: By, case: Case, words: str) -> int:
    """First line: 案由; the rest: what is suggested. The voter hears of it; returns the suggestion's row."""
    allowed_to(work, by, "note", case)
    if not words.strip():
        raise FieldError("words", "words_needed")
    due_on = add_months(work.today, DUE_MONTHS)
    row = work.suggestions.put(words.strip(), actor_of(work, by.persons, case).id, work.now, due_on)
    _take_in(work, by, case, row)
    put_clock(work, row, due_on - timedelta(days=14))
    return row


def add_case(work: Work, by: By, case: Case, row_id: int) -> Case:
    """One that waits takes this case in: its maker's to say, who may still read every case of it."""
    allowed_to(work, by, "note", case)
    row = work.suggestions.get(row_id)
    own = row is not None and row.status == "open" and row.made_by in {p.id for p in by.persons}
    if row is None or not own or not readable(work, row.id, by.account):
        raise FieldError("row_id", "no_choice")
    if not _take_in(work, by, case, row.id):
        raise RefusedError("already_so")
    return work.cases.get(case.id)


def _take_in(work: Work, by: By, case: Case, row: int) -> bool:
    if not has_room(work, row) or not work.suggestions.add_case(row, case.id):
        return False
    case = work.cases.record(case, event_by(work, by, case, "suggested", Suggested(suggestion=row)))
    tell.to_voters(work, case, desk_words.told_suggested)
    return True


def may_enter_result(work: Work, by: By, row_id: int) -> Any:
    """The open suggestion. Raises NotAllowedError, and FieldError for one that has its result."""
    row = work.suggestions.get(row_id)
    if row is not None and not is_his(work, by.persons, by.account, row):
        raise NotAllowedError("suggest")
    if row is None or row.status != "open":
        raise FieldError("row_id", "no_choice")
    return row


def enter_result(work: Work, by: By, row_id: int, result: str) -> None:
    """The voters of all its cases hear what came of it."""
    row = may_enter_result(work, by, row_id)
    if not result.strip():
        raise FieldError("result", "words_needed")
    work.suggestions.finish(row.id, result.strip())
    portions.begin(work, "tell_result", tell_result, suggestion=row.id, after=0)


def put_clock(work: Work, row: int, day: Any) -> None:
    due_at = at_local(work.calendar.shifted(day, "previous_workday"), NAG_HOUR, work.roster.congress)
    work.reminders.put({"kind": "suggestion_due", "due_at": due_at, "data": {"id": row}})


def tell_result(work: Work, data: portions.Data) -> portions.Left | None:
    """The voters of its next cases read the result."""
    row = work.suggestions.get(data["suggestion"])
    ids = work.suggestions.cases(data["suggestion"], data["after"], portions.CASES) if row is not None else []
    result = row.result[:1500] if row is not None else ""
    tell_one = lambda case: tell.to_voters(work, case, lambda tv, number: desk_words.told_suggestion_result(tv, number, result))  # noqa: E731
    portions.each(work, "tell_result", work.cases.several(ids), tell_one)
    return portions.Left({**data, "after": ids[-1]}) if len(ids) == portions.CASES else None


def remind(work: Work, due: Reminder) -> None:
    """Two weeks before the 3 months end, and then every two weeks: the maker and who does the secretary's part."""
    row = work.suggestions.get(int(due.data["id"]))
    if row is None or row.status != "open":
        return
    words = desk_words.suggestion_due(work.staff_words(), row.title.splitlines()[0], row.due_on)
    tell.to_people(work, reminded(work, row), words)
    put_clock(work, row.id, work.local_date(work.now) + timedelta(days=14))
