"""「保存」: a visit record is filed, and who took part hears of it (docs/spec.md section 5, Visit record)."""

from typing import Any

from domain.buttons import Button
from domain.ids import PersonId
from domain.message import Press
from locales import visits
from services.deed import tell
from services.visits.record import deadline_of, own_record, record_words, still_open, village_of, writer_of
from storage.work import Rows, Work


def save(work: Work, press: Press) -> None:
    """「保存」: refused while something is missing or nothing was heard; a likely duplicate is asked about once."""
    value = press.value
    key, _, anyway = value.partition(":")
    record = own_record(work, press, key)
    if record is None:
        return
    t = work.staff_words()
    lacks = [name for name in ("village", "mode", "households", "people") if getattr(record, name) in (None, "")]
    if lacks:
        work.tell(visits.missing(t, [visits.missing_name(t, name) for name in lacks]), alert=True)
        return
    if not work.visits.matters(record.id) and not record.note:
        work.tell(visits.empty(t), alert=True)
        return
    if not anyway and record.filed_at is None and work.visits.alike(record) is not None:
        rows = [
            [(visits.b_save_anyway(t), Button("vr_save", 0, f"{key}:anyway"))],
            [(visits.b_throw_away(t), Button("vr_drop", 0, key))],
        ]
        work.say(press.chat_id, visits.looks_alike(t, village_of(work, record), record.visit_on), rows)
        return
    first = record.filed_at is None
    work.visits.change(record.id, filed_at=record.filed_at or work.acted_at, check_result="", check_note="")
    work.visits.keep(record.id, writer_of(work, press, record), work.now)
    work.steps.drop(press.chat_id, press.sender.handle)
    _show_saved(work, press, work.visits.get(record.id))
    if first:
        _tell_others(work, press, record)


def _show_saved(work: Work, press: Press, record: Any) -> None:
    t = work.staff_words()
    last = deadline_of(work, record)
    late = last is not None and work.local_date(record.filed_at) > last
    lines = [record_words(work, record), "", visits.saved(t, late=late)]
    rows: Rows = []
    if still_open(work, record):
        until = last or work.calendar.add(work.local_date(record.filed_at), 3)
        lines.append(visits.editable(t, until))
        rows = [[(visits.b_change(t), Button("vr_edit", 0, str(record.id)))]]
    work.revise(record.chat_id, record.outbox_id, "\n".join(lines), rows)


def _tell_others(work: Work, press: Press, record: Any) -> None:
    t = work.staff_words()
    author = work.roster.people.get(PersonId(record.recorded_by))
    for person_id in record.deputies:
        person = work.roster.people.get(PersonId(person_id))
        if author is not None and person is not None and person.handle != press.sender.handle:
            tell.to_person(work, person, visits.recorded_for_you(t, author.name, record.visit_on))
