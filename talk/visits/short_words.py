"""Short words in an open visit record that are no opinion: 完, 算了, 没意见, 要办, a bare number, a greeting (docs/spec.md section 5, Visit record)."""

import re

from domain.buttons import Button
from domain.carried import packed
from domain.message import Incoming
from domain.no_matter import intent_of
from domain.places import beside, villages_named
from domain.plain_text import letters, squeezed
from domain.reckoned_days import number
from domain.said_commands import finished, gives_up
from domain.said_today import said_today
from domain.simplified import simplified
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

_FIGURES = "(\\d{1,4}|[一二三四五六七八九十两]{1,3})"
_COUNTS = re.compile(
    f"(?:一共|共|今天|我|走了?|走访了?|去了?|到了?|入户)*(?:{_FIGURES}(?:多)?(?:户|家))?(?:人家|群众|农户)?(?:[，,、和]|一共|共)*(?:见了?|访了?|问了?|谈了?|接触了?|走访了?)*(?:{_FIGURES}(?:多)?(?:个人|口人|位|名|人))?(?:群众|选民|村民|老乡)?(?:了|吧)?"
)
_ASKED_FOR = re.compile(
    f"(?:一共|共|今天|就|只|有|来了|来过|来|到了|见了|接待了?|走了)*{_FIGURES}(?:多)?(?:个|位|人|名|户|家)?(?:选民|群众|老乡|村民|人)?(?:来|左右|了|吧)*"
)
_NOBODY = re.compile(
    "(?:今天|那天)?(?:一个|半个)?(?:人)?(?:都|也)?(?:没有?|没得|冇得?|莫得)(?:一个|个)?(?:人|选民|群众)?(?:来|见到)?(?:过|了)?"
)
_NO_OPINION = re.compile(
    "[^不没未勿，,]{0,6}?(?:(?:没|没有|没得|冇|无|提不出)(?:什么|啥)?(?:意见|话说|要说的|要反映的|问题)|满意)[了的啊呀哦嘛呢]*"
)
"""没意见, 都没意见, 王家很满意: nobody asks for anything."""
_TO_DO = re.compile("(?:要|得|需要|请|嗯|对|是的?|肯定)*(?:有)?(?:人)?(?:去|来)?(?:办|立为?事项|立案)[的吧啊呀嘛]*")
"""What answers whether somebody is to see to the matter heard last."""
_WHERE_IN_IT = re.compile("(?:[^\\W_]{1,6}(?:[组队湾屋院寨垸片]|院子|自然村|小区))?")
"""What a village's name may have beside it and still say nothing but where he was."""
_MODES = {
    "home": re.compile("(?:今天|都)?(?:是)?(?:入户|上门|进屋|走到家里|到家里|挨家挨户|进家)(?:走访?|去|看|的|了)*"),
    "field": re.compile("(?:今天|都)?(?:是)?(?:在)?(?:田间|田里|地里|田头)(?:地头)?(?:走访?|见|谈|看|的|了)*"),
    "meeting": re.compile("(?:今天|都)?(?:是)?(?:开)?(?:座谈|座谈会|院坝会|屋场会|开会)(?:谈|开|的|了)*"),
    "phone": re.compile("(?:今天|都)?(?:是)?(?:打|用)?(?:的)?(?:电话|微信)(?:联系|走访|打|问|的|了)*"),
}
"""How he went, in other words than the buttons'."""
NUMBERS = ("households", "people")


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
    elif _TO_DO.fullmatch(said) and (heard := _last_heard(work, record)) is not None:
        _make_case(work, message, record, heard)
    elif finished(message.text) or intent_of(message.text) or _NO_OPINION.fullmatch(said) or said_today(message.text) in ("visit", "here"):
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
    if asked in NUMBERS and ((bare := _ASKED_FOR.fullmatch(said)) or _NOBODY.fullmatch(said)):
        work.visits.change(record.id, **{asked: min(number(bare.group(1)), LARGEST) if bare else 0})
        return True
    found = _COUNTS.fullmatch(said)
    told = {name: number(figures) for name, figures in zip(NUMBERS, found.groups(), strict=True) if figures} if found else {}
    if told:
        work.visits.change(record.id, **{name: min(count, LARGEST) for name, count in told.items()})
    return bool(told)


def _manner(work: Work, said: str, record: Record) -> bool:
    mode = next((mode for mode, pattern in _MODES.items() if pattern.fullmatch(said)), "")
    if mode:
        work.visits.change(record.id, mode=mode, households=deeds_record.households_in(record, mode))
    return bool(mode)


def _went_to(work: Work, message: Incoming, record: Record) -> bool:
    """上坪村老屋组 is where he was."""
    named = villages_named(work.roster, message.text) if len(message.text) <= LONGEST_PLACE else ()
    if len(named) != 1 or not _WHERE_IN_IT.fullmatch(letters(beside(work.roster, named[0], message.text))):
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
