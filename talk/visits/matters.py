"""What a deputy says for his record: a number that was asked for, a note, a photo, or what he heard, each message a matter.

What becomes of a matter: services/visits/matters.py.
"""

from dataclasses import replace

from domain.at_work.said_commands import finished, gives_up
from domain.at_work.visit_words import names_only_a_photo
from domain.values.buttons import Button
from domain.values.carried import packed, parsed
from domain.values.errors import NotAllowedError, RefusedError
from domain.values.message import Incoming, Press, as_json, from_json
from domain.words.plain_text import letters
from locales import desk as desk_words
from locales import visits as visits_words
from locales.refusals import refusal
from services.deed.lengths import held_to
from services.deed.work import Work
from services.visits import matters as deeds
from services.visits import photos
from services.visits.file_record import NOTE
from services.visits.matters import Joins, OneMatter
from services.visits.record import own_record, recorder
from services.voter.held import Waiting
from storage.steps import Step
from storage.visit_rows import Matter, Record
from talk.asking.who_acts import who_acts
from talk.desk import what_for
from talk.visits import short_words
from talk.visits.form import again, show_form
from talk.visits.record import begin


def write_down_visit(work: Work, press: Press) -> None:
    """「走访记录」 below words he wrote before he said what they are for: the first matter of a record."""
    draft = work.drafts.get(str(parsed(Waiting, press.value).draft), "mine")
    if draft is None or draft.chat_id != press.chat_id:
        work.tell(work.staff_words()(desk_words.chosen_already))
        return
    person = recorder(work, who_acts(work, press))
    record = work.visits.draft_of(person.id) or begin(work, press, person)
    _take_matter(work, from_json(draft.message), record)
    show_form(work, press, record, fresh=True)
    work.drafts.close(draft.id, work.now)


def take_words(work: Work, message: Incoming, step: Step) -> None:
    try:
        record = own_record(work, who_acts(work, message), int(step.data["record"]))
    except RefusedError as refused:  # the record is closed; his words are not lost
        what_for.ask_what_for(work, message)
        work.say(message.chat_id, refusal(work.staff_words(), refused), reply_to=message.message_id)
        return
    words = message.text.strip()
    if step.data.get("note"):
        if not (gives_up(words) or finished(words)):
            work.visits.change(record.id, note=held_to(NOTE, "note", words))
    elif short_words.take(work, message, record):
        return
    elif message.media and message.media[0].kind == "photo" and (not words or names_only_a_photo(letters(words))):
        photos.add(work, record, message)
        work.say(message.chat_id, work.staff_words()(visits_words.photo_kept), reply_to=message.message_id)
    else:
        _take_matter(work, message, record)
    show_form(work, message, work.visits.there(record.id), fresh=True)


def edit_matter(work: Work, message: Incoming) -> bool:
    """He corrected a matter before it became a case, or a photo: the record says the new ones. False: it is nothing of a record.

    It is asked like words that come now: whoever may not write in the record any more changes nothing, and reads why not.
    """
    heard = [m for m in work.visits.open_matters_in(message.chat_id) if from_json(m.message).message_id == message.message_id]
    photographed = None if heard else photos.record_of(work, message)
    try:
        if heard:
            _correct(work, message, heard)
        elif photographed is not None:
            photos.exchange(work, who_acts(work, message), photographed.id, message)
    except (NotAllowedError, RefusedError) as refused:
        work.say(message.chat_id, refusal(work.staff_words(), refused), reply_to=message.message_id)
    return bool(heard) or photographed is not None


def _correct(work: Work, message: Incoming, heard: list[Matter]) -> None:
    """Each household's words by its own part of the message; where that is read otherwise than before all stays as it was, and he reads so."""
    pairs = [(matter, deeds.part_of(matter, message)) for matter in heard]
    if any(words is None for _, words in pairs):
        work.say(message.chat_id, work.staff_words()(desk_words.edited_otherwise), reply_to=message.message_id)
        return
    by = who_acts(work, message)
    if any([deeds.correct_matter(work, by, matter, words) for matter, words in pairs if words is not None]):
        record = work.visits.get(heard[0].record_id)
        if record is not None and record.filed_at is None:
            show_form(work, message, record)


def _take_matter(work: Work, message: Incoming, record: Record) -> None:
    """Where he tells of several households, each is a matter of its own."""
    for words in (not message.media and deeds.households_told(work, record, message.text)) or (message.text,):
        _take_one(work, replace(message, text=words), record)


def _take_one(work: Work, message: Incoming, record: Record) -> None:
    t = work.staff_words()
    matter = work.visits.add_matter(record.id, as_json(message), message.at)
    one = packed(OneMatter(matter))
    rows = [[(t(visits_words.b_make_case), Button("vr_case", 0, one)), (t(visits_words.b_answered), Button("vr_done", 0, one))]]
    if twin := deeds.open_twin(work, who_acts(work, message), record, message.text):
        rows.append([(visits_words.b_join(t, twin.number), Button("vr_join", 0, packed(Joins(matter, twin.id))))])
    rows.append([(t(visits_words.b_drop_matter), Button("vr_forget", 0, one))])
    work.say(message.chat_id, visits_words.matter_kept(t, len(work.visits.matters(record.id))), rows, reply_to=message.message_id)


def make_case(work: Work, press: Press) -> None:
    matter = parsed(OneMatter, press.value).matter
    case = deeds.make_case(work, who_acts(work, press), matter)
    group = work.roster.group_of(case)
    _say_settled(work, press, matter, visits_words.matter_case(work.staff_words(), case.number, group.name if group else ""))


def join_case(work: Work, press: Press) -> None:
    joins = parsed(Joins, press.value)
    case = deeds.join_case(work, who_acts(work, press), joins)
    t, joined = work.staff_words(), case.id == joins.case
    said = visits_words.matter_joined(t, case.number) if joined else visits_words.matter_alone(t, case.number)
    _say_settled(work, press, joins.matter, said)
    if not joined:  # it is not what he pressed, and is read after the pop-up is gone too
        work.say(press.chat_id, said)


def answered(work: Work, press: Press) -> None:
    _close_matter(work, press, "answered")


def forget(work: Work, press: Press) -> None:
    _close_matter(work, press, "dropped")


def _close_matter(work: Work, press: Press, result: str) -> None:
    matter = parsed(OneMatter, press.value).matter
    deeds.close_matter(work, who_acts(work, press), matter, result)
    _say_settled(work, press, matter, work.staff_words()(desk_words.setting_kept))


def _say_settled(work: Work, press: Press, matter_id: int, words: str) -> None:
    matter = work.visits.matter(matter_id)
    work.take_buttons(press.chat_id, press.message_id)
    work.tell(words)
    if matter is not None:
        again(work, press, matter.record_id)
