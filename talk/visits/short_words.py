"""Short words in an open visit record that are no opinion: 完, 算了, 没意见, 要办, a bare number, a greeting (docs/spec.md section 5, Visit record)."""

from domain.at_work.said_commands import finished, gives_up
from domain.at_work.said_today import said_today
from domain.at_work.visit_words import (
    NUMBERS,
    households_and_people,
    how_he_went,
    how_many_came,
    is_no_opinion,
    is_part_of_a_village,
    is_to_be_done,
)
from domain.days.reckoned_days import number
from domain.no_matter.no_matter import intent_of
from domain.people.places import beside, villages_named
from domain.values.buttons import Button
from domain.values.carried import packed
from domain.values.message import Incoming
from domain.words.plain_text import letters, squeezed
from domain.words.simplified import simplified
from locales import plain
from locales import visits as visits_words
from services.deed.message import Rows
from services.deed.work import Work
from services.visits import matters as deeds
from services.visits import record as deeds_record
from services.visits.file_record import LARGEST
from services.visits.record import OneRecord, question_of
from storage.visit_rows import Matter, Record
from talk.asking.ask import Question, wait
from talk.asking.who_acts import who_acts
from talk.visits.answers import Counted
from talk.visits.form import OPEN_FOR, show_form


def take(work: Work, message: Incoming, record: Record) -> bool:
    """Whether that was all: the record shows what it made of them, or he is asked."""
    if message.media or not (said := letters(squeezed(simplified(message.text)))):
        return False
    if _counts(work, said, record) or _manner(work, said, record) or _went_to(work, message, record):
        show_form(work, message, work.visits.there(record.id), fresh=True)
    elif said.isdigit() or number(said):
        _ask_what(work, message, record, said)
    elif gives_up(message.text):
        _give_up(work, message, record)
    elif is_to_be_done(said) and (heard := _last_heard(work, record)) is not None:
        _make_case(work, message, record, heard)
    elif finished(message.text) or intent_of(message.text) or is_no_opinion(said) or said_today(message.text) in ("visit", "here"):
        missing = question_of(record)
        work.say(message.chat_id, work.staff_words()(plain.still_to_say if missing else plain.not_a_matter), reply_to=message.message_id)
        show_form(work, message, record, fresh=True)
    else:
        return False
    return True


def _counts(work: Work, said: str, record: Record) -> bool:
    """A number that was asked for (来了三个, 没人来); 5户, 5户12人 whether asked or not."""
    asked = question_of(record)
    if asked in NUMBERS and (said.isdigit() or number(said)):
        work.visits.change(record.id, **{asked: min(number(said), LARGEST)})
        return True
    if asked in NUMBERS and (count := how_many_came(said)) is not None:
        work.visits.change(record.id, **{asked: min(count, LARGEST)})
        return True
    told = households_and_people(said)
    if told:
        work.visits.change(record.id, **{name: min(count, LARGEST) for name, count in told.items()})
    return bool(told)


def _manner(work: Work, said: str, record: Record) -> bool:
    mode = how_he_went(said)
    if mode:
        work.visits.change(record.id, mode=mode, households=deeds_record.households_in(record, mode))
    return bool(mode)


def _went_to(work: Work, message: Incoming, record: Record) -> bool:
    """上坪村老屋组 is where he was."""
    named = villages_named(work.roster, message.text) if len(message.text) <= LONGEST_PLACE else ()
    if len(named) != 1 or not is_part_of_a_village(letters(beside(work.roster, named, message.text))):
        return False
    went = work.roster.people.get(record.deputies[0]) if record.deputies else None
    village = named[0].id
    work.visits.change(record.id, village=village, group_id=deeds_record.group_of_visit(work, went, village, record.group_id))
    return True


LONGEST_PLACE = 14


def _ask_what(work: Work, message: Incoming, record: Record, said: str) -> None:
    t, count = work.staff_words(), min(number(said), LARGEST)
    labels = zip((plain.b_households, plain.b_people), NUMBERS, strict=True)
    rows: Rows = [[(label(t, str(count)), Button("vr_number", 0, packed(Counted(record.id, name, count)))) for label, name in labels]]
    _wait_on(work, message, record, work.say(message.chat_id, plain.what_is(t, said), rows, reply_to=message.message_id))


def _give_up(work: Work, message: Incoming, record: Record) -> None:
    """What he writes next is for it no more. What stands in it is kept, until he goes on with it or throws it away."""
    t = work.staff_words()
    work.steps.drop(message.chat_id, message.sender.handle)
    words, rows = (
        t(plain.record_kept),
        [[(t(plain.b_go_on), Button("vr_new")), (t(plain.b_throw_away), Button("vr_drop", 0, packed(OneRecord(record.id))))]],
    )
    if record.filed_at is not None:
        words, rows = t(plain.record_as_saved), []
    elif _empty(work, record):
        work.visits.throw_away(record.id, work.acted_at)
        words, rows = t(plain.record_not_begun), []
    work.say(message.chat_id, words, rows, reply_to=message.message_id)


def _empty(work: Work, record: Record) -> bool:
    answered = (record.mode or record.note or record.media) or any(getattr(record, name) is not None for name in NUMBERS)
    return not answered and not work.visits.matters(record.id)


def _last_heard(work: Work, record: Record) -> Matter | None:
    """The newest, where nobody has said yet what becomes of it."""
    heard = work.visits.matters(record.id)
    return heard[-1] if heard and not heard[-1].result and heard[-1].case_id is None else None


def _make_case(work: Work, message: Incoming, record: Record, heard: Matter) -> None:
    """As its button does."""
    case = deeds.make_case(work, who_acts(work, message), heard.id)
    group = work.roster.group_of(case)
    words = visits_words.matter_case(work.staff_words(), case.number, group.name if group else "")
    work.say(message.chat_id, words, reply_to=message.message_id)
    show_form(work, message, work.visits.there(record.id), fresh=True)


def _wait_on(work: Work, message: Incoming, record: Record, prompt: int) -> None:
    """What he writes next is for his record all the same."""
    wait(work, message, Question("visit_words", within=OPEN_FOR), prompt, record=record.id)
