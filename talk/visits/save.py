"""「保存」: asked about once where it looks like the same visit again, and shown when it is filed (services/visits/file_record.py)."""

from dataclasses import dataclass

from domain.values.buttons import Button
from domain.values.carried import packed, parsed
from domain.values.errors import RefusedError
from domain.values.message import Press
from domain.visits.visits import AT_RECEPTION
from locales import visits as visits_words
from locales.refusals import refusal
from services.deed.message import Rows
from services.deed.work import Work
from services.visits.file_record import file_record, written
from services.visits.record import OneRecord, deadline_of, own_record, record_words, still_open
from storage.visit_rows import Record
from talk.asking.who_acts import who_acts
from talk.visits.form import in_its_place

ANYWAY = "anyway"


@dataclass(frozen=True)
class Saving:
    """`anyway`: ANYWAY, where he has said that it is another visit."""

    record: int
    anyway: str = ""


def save(work: Work, press: Press) -> None:
    saving, by = parsed(Saving, press.value), who_acts(work, press)
    record = own_record(work, by, saving.record)
    try:
        filed = file_record(work, by, written(record), record.id, anyway=bool(saving.anyway))
    except RefusedError as refused:
        if refused.reason != "looks_alike":
            raise
        _ask_whether_the_same(work, press, record.id, refused)
        return
    work.steps.drop(press.chat_id, press.sender.handle)
    _show_saved(work, filed)


def _ask_whether_the_same(work: Work, press: Press, record: int, refused: RefusedError) -> None:
    t = work.staff_words()
    rows = [
        [(t(visits_words.b_save_anyway), Button("vr_save", 0, packed(Saving(record, ANYWAY))))],
        [(t(visits_words.b_throw_away), Button("vr_drop", 0, packed(OneRecord(record))))],
    ]
    work.say(press.chat_id, refusal(t, refused), rows)


def _show_saved(work: Work, record: Record) -> None:
    t, last = work.staff_words(), deadline_of(work, record)
    filed_on = work.local_date(record.filed_at or work.acted_at)
    late = last is not None and filed_on > last
    lines = [record_words(work, record), "", visits_words.saved(t, late=late, received=record.mode == AT_RECEPTION)]
    rows: Rows = []
    if still_open(work, record):
        until = last or work.calendar.add(filed_on, 3)
        lines.append(visits_words.editable(t, until))
        rows = [[(t(visits_words.b_change), Button("vr_edit", 0, packed(OneRecord(record.id))))]]
    in_its_place(work, record, "\n".join(lines), rows)
