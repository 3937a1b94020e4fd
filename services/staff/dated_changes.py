"""What a town file says of a later day: a new term, villages and groups that are merged, renamed or moved (docs/town-file.md)."""

from collections.abc import Mapping
from datetime import date, timedelta
from typing import Any

from domain.congress.reminder import MIDNIGHT, at_local
from domain.town_file.town_rows import TownFile
from services.deed.work import Work
from services.staff import reorganise
from services.staff.after_import import end_unlisted, follow
from services.staff.merge_rows import Report, Sections, merge_rows
from storage import roster as roster_store


def new_term(work: Work, sections: Sections) -> bool:
    stored = work.roster.congress.term_from
    start = term_start(sections)
    return stored is not None and start is not None and start > stored


def term_start(sections: Sections) -> date | None:
    term = sections["congress"]["congress"].get("term") or {}
    return date.fromisoformat(str(term["from"])) if term.get("from") else None


def put_off(work: Work, day: date, data: Mapping[str, Any], key: str) -> None:
    due_at = at_local(day, MIDNIGHT, work.roster.congress)
    work.reminders.drop_key(key)
    work.reminders.put({"kind": "roster_change", "due_at": due_at, "data": data, "key": key})


def dated_rows(work: Work, file: TownFile, report: Report) -> None:
    """`{id: v03, merged_into: v04, from: …}`: on its date, or at once when that is past."""
    for section in ("villages", "groups"):
        for row in file.sections[section]:
            if not row.dated:
                continue
            day = date.fromisoformat(str(row.data["from"]))
            data = {"section": section, "id": str(row.data["id"]), "fields": {k: v for k, v in row.data.items() if k not in ("id", "from")}}
            key = f"dated:{section}:{row.data['id']}:{day}"
            waiting = work.reminders.open_with_key(key)
            if work.reminders.known(key) and (waiting is None or waiting.data.get("fields") == data["fields"]):
                continue
            report.note("dated", section=section, id=str(row.data["id"]), date=day.isoformat())
            if day <= work.local_date(work.now):
                apply_dated(work, data)
            put_off(work, max(day, work.local_date(work.now)), data | {"done": day <= work.local_date(work.now)}, key)


def apply_dated(work: Work, data: Mapping[str, Any]) -> None:
    """A new term, or a village or group that is merged, renamed or moved, comes into force."""
    if data.get("done"):
        return
    if "term" in data:
        report, before = Report(), work.roster
        merge_rows(work, data["term"], report)
        end_unlisted(work, data["term"], report)
        follow(work, report, before)
        return
    before = work.roster
    section, row_id, fields = str(data["section"]), str(data["id"]), dict(data["fields"])
    row = work.rows.section(section).get(row_id)
    if row is None:
        return
    if section == "villages" and "group" in fields:
        reorganise.move_village(work, row_id, str(fields["group"]))
    work.rows.revise(section, row_id, data=dict(row.data) | fields)
    work.rows.moved()
    roster_store.forget()
    work.roster_changed()
    reorganise.follow(work, before)


def days_to_term_end(work: Work) -> timedelta | None:
    """How long the term still lasts; None when the roster names no end."""
    end = work.roster.congress.term_to
    return None if end is None else end - work.local_date(work.now)
