"""The form of a visit record: one message that asks one thing at a time (docs/spec.md section 5, Visit record).

The record is a draft of the chat's until it is saved (talk/visits/save.py).
"""

from datetime import timedelta

from domain.congress.congress import Person
from domain.values.buttons import Button
from domain.values.carried import packed, parsed
from domain.values.message import Incoming, Press
from domain.visits.visits import MODES
from locales import visits as visits_words
from services.deed.message import Rows
from services.deed.work import Work
from services.visits import record as deeds
from services.visits.file_record import recorded_for
from services.visits.record import OneRecord, form_words, own_record, question_of, record_words, recorder
from storage.named_in import RECORD
from storage.visit_rows import Record
from talk.asking.ask import Question, wait
from talk.asking.who_acts import who_acts
from talk.visits.answers import Counted, Manner
from talk.visits.record import begin

OPEN_FOR = timedelta(hours=12)
"""How long what a deputy writes in private belongs to his open form without another tap."""
NUMBERS = (1, 2, 3, 4, 5, 6, 8, 10, 15, 20)


def start_typed(work: Work, message: Incoming, rest: str) -> None:
    """「走访记录」 below the input, or `/record`."""
    start(work, message)


def start(work: Work, press: Press | Incoming) -> None:
    """「走访记录」: the open draft goes on, else a new one with village and day filled in."""
    person = recorder(work, who_acts(work, press))
    record = work.visits.draft_of(person.id) or begin(work, press, person)
    show_form(work, press, record, fresh=True)


def pressed_record(work: Work, press: Press) -> Record:
    """The record of a button that carries nothing else. Raises NotAllowedError, RefusedError and OldButtonError."""
    return own_record(work, who_acts(work, press), parsed(OneRecord, press.value).record)


def show_form(work: Work, where: Press | Incoming, record: Record, *, fresh: bool = False) -> None:
    """The form as it stands, with the next question. Edited in place; `fresh` posts it anew at the end of the chat."""
    in_place = not fresh and record.outbox_id is not None
    reader = record.chat_id if in_place else where.chat_id  # whoever went along may go on with it: he reads nothing that speaks of him
    words, rows = form_words(work, record, reader), form_rows(work, record)
    if in_place and record.outbox_id is not None:
        work.revise(record.chat_id, record.outbox_id, words, rows)
        prompt = record.outbox_id
    else:
        if record.outbox_id is not None:
            work.revise(record.chat_id, record.outbox_id, record_words(work, record))
        prompt = work.say(where.chat_id, words, rows, names=[(RECORD, record.id)])
        work.visits.change(record.id, outbox_id=prompt, chat_id=where.chat_id)
    wait(work, where, Question("visit_words", within=OPEN_FOR), prompt, record=record.id)


def in_its_place(work: Work, record: Record, words: str, rows: Rows) -> None:
    """Where the form stands; below, where it was never shown."""
    if record.outbox_id is not None:
        work.revise(record.chat_id, record.outbox_id, words, rows, names=[(RECORD, record.id)])
    else:
        work.say(record.chat_id, words, rows, names=[(RECORD, record.id)])


def form_rows(work: Work, record: Record) -> Rows:
    t, question = work.staff_words(), question_of(record)
    key = packed(OneRecord(record.id))
    if question == "mode":
        buttons = [(visits_words.mode(t, m), Button("vr_mode", 0, packed(Manner(record.id, m)))) for m in MODES]
        answers = [buttons[:3], buttons[3:]]
    elif question:
        numbers = [(str(n), Button("vr_number", 0, packed(Counted(record.id, question, n)))) for n in NUMBERS]
        answers = [numbers[:5], numbers[5:]]
    else:
        answers = [[(t(visits_words.b_save), Button("vr_save", 0, key))]]
    more = [
        [(t(visits_words.b_village), Button("vr_villages", 0, key)), (t(visits_words.b_date), Button("vr_dates", 0, key))],
        [(t(visits_words.b_with), Button("vr_with", 0, key)), (t(visits_words.b_note), Button("vr_note", 0, key))],
    ]
    last = [(t(visits_words.b_throw_away), Button("vr_drop", 0, key))]
    if others_of(work, record):
        last.insert(0, (t(visits_words.b_for_other), Button("vr_for", 0, key)))
    return [*answers, *more, last]


def others_of(work: Work, record: Record) -> list[Person]:
    """Whom its writer may record for, until it is filed."""
    if record.filed_at is not None:
        return []
    return recorded_for(work, work.roster.people.get(record.recorded_by))


def take_over(work: Work, press: Press) -> None:
    """「替他记完」: what somebody who left had begun."""
    record = deeds.take_over(work, who_acts(work, press), parsed(OneRecord, press.value).record, press.chat_id)
    work.take_buttons(press.chat_id, press.message_id)
    show_form(work, press, record, fresh=True)


def again(work: Work, press: Press, record_id: int) -> None:
    record = work.visits.get(record_id)
    if record is not None:
        show_form(work, press, record)


def back(work: Work, press: Press) -> None:
    """「返回」, and 「改」 of a filed one until the deadline: what was saved before stays as a version."""
    show_form(work, press, pressed_record(work, press))


def ask_note(work: Work, press: Press) -> None:
    record = pressed_record(work, press)
    prompt = work.say(press.chat_id, work.staff_words()(visits_words.ask_note), reply_to=press.message_id, force_reply=True)
    wait(work, press, Question("visit_words", within=OPEN_FOR), prompt, record=record.id, note=True)


def throw_away(work: Work, press: Press) -> None:
    record = pressed_record(work, press)
    if record.filed_at is None:
        work.visits.throw_away(record.id, work.acted_at)
    work.steps.drop(press.chat_id, press.sender.handle)
    work.take_buttons(press.chat_id, press.message_id)
    work.tell(work.staff_words()(visits_words.thrown_away))
