"""The clock of a deputy's suggestion: whoever follows it is asked after it on working days until the deputy has said his word."""

from typing import Any

from domain.congress.reminder import NAG_HOUR, at_local
from domain.suggestions.suggestion_doc import asked_on
from domain.values.buttons import Button
from domain.values.carried import packed
from locales import suggestions as words
from services.deed import tell
from services.deed.work import Work
from services.desk.suggestion_readers import Chosen, named, reminded
from storage.reminders import Reminder


def put_clock(work: Work, row_id: int) -> None:
    """As it stands now; a row of before, of another status or round, asks nothing any more."""
    row, rounds = work.suggestions.get(row_id), work.suggestions.rounds(row_id)
    if row is None or row.status == "closed":
        return
    today = work.local_date(work.now)
    day = asked_on(work.calendar, row.status, row.due_on, today)
    due_at = at_local(day, NAG_HOUR, work.roster.congress)
    due_on = row.due_on.isoformat() if row.due_on is not None else ""
    data = {"id": row_id, "status": row.status, "round": len(rounds), "due_on": due_on}
    work.reminders.put({"kind": "suggestion_due", "due_at": due_at, "data": data})


def remind(work: Work, due: Reminder) -> None:
    """Its deputy (on leave or gone: his leader) and who does the secretary's part."""
    row = work.suggestions.get(int(due.data["id"]))
    if row is None or row.status == "closed" or not _still(work, row, due):
        return
    t, title = work.staff_words(), row.title.splitlines()[0]
    unit = next((one.unit_name for one in reversed(work.suggestions.rounds(row.id))), "")
    said = words.nag(t, (words.about(t, row.kind, title), unit), row.status, row.due_on, _late(work, row))
    rows = [[(t(words.b_open), Button("suggest_show", 0, packed(Chosen(row.id))))]]
    tell.to_people(work, reminded(work, row), said, rows, names=named(row.id))
    put_clock(work, row.id)


def _still(work: Work, row: Any, due: Reminder) -> bool:
    """Rows that an earlier version put say nothing of a status: they are of the first round at the unit."""
    due_on = row.due_on.isoformat() if row.due_on is not None else ""
    meant = (due.data.get("status", "handed"), due.data.get("round", 1), due.data.get("due_on", due_on))
    return bool(meant == (row.status, len(work.suggestions.rounds(row.id)), due_on))


def _late(work: Work, row: Any) -> int:
    """Working days past its limit."""
    today = work.local_date(work.now)
    return work.calendar.count(row.due_on, today) if row.due_on is not None and row.status == "handed" and today > row.due_on else 0
