"""While a question waits for a deputy's next words, what cannot be its answer is done or answered as what it is, and the question is said
again (docs/spec.md section 4, Talk).

One table says how strictly each question reads: a reason acts, or goes to somebody else, as it stands; words that are shown once more may be
anything a voter can be told; a number, a name, a title or a plan is asked for in any words.
"""

from collections.abc import Callable
from dataclasses import replace

from domain.at_work.asked_inside import asked_how, asked_phone, asks, asks_inside
from domain.at_work.asked_where import asked_where
from domain.at_work.no_answer import LONGEST, asks_back, asks_of_us, is_a_slip, may_name, of_himself, only_met, pointed_at
from domain.at_work.no_note import WAITS
from domain.at_work.said_case import said_case, told_of
from domain.at_work.said_commands import said_command
from domain.at_work.said_deeds import numbered_deed, said_deed
from domain.at_work.topic_deeds import topic_deed
from domain.cases.case import Case
from domain.people.places import villages_named
from domain.rights.rights import may
from domain.typed.chosen_button import as_he_wrote, says_send, says_yes
from domain.values.ids import Handle
from domain.values.message import Incoming
from domain.words.plain_text import letters
from locales import plain
from services.deed.open_questions import number_of
from services.deed.work import Work
from services.desk import matter_meant
from services.office.lists import to_do_of
from storage.steps import Step
from talk import asked_inside, other_line, plain_words, typed_deed, typed_label, typed_several
from talk.answers import take as answers
from talk.asking.ask import ALL_THE_SAME
from talk.asking.long_list import NARROW
from talk.asking.said_day import MEANT
from talk.desk import asked_where as where
from talk.desk import named_case, no_note, pick_day, what_for

FREE = frozenset(
    ("find", "merge_number", "new_place", "contact_words", "pf_words", "plan_words", "station_words", "topic_words", "canned_words")
) | {
    NARROW,
    "suggest_words",
    "suggest_start",
    "suggest_other",
    "suggest_answer",
    "abstract_words",
    "split_words",
    "other_unit",
    "visit_return",
}
"""Whose answer may be any words but the label of a button."""
SEARCHES = frozenset({"find", NARROW})
"""What is looked for may be called like a button."""
REASONS = frozenset(
    ("extend_reason", "give_back_reason", "recuse_reason", "send_back_reason", "promise_reason", "forward_note", "suggest_why")
) | {"decline_words", "several_reason"}
"""Which act, or go to somebody else, as they stand."""
FOR_VOTER = frozenset(("reply_words", "answer_words", "promise_words", "broadcast_words", "notice_words"))
"""What is shown once more before it leaves: 好的 may be told to a voter."""
DAYS = frozenset({"other_day", "several_day"})
"""Which ask until when; an act may hold a day too (延期三天, 告诉选民明天去)."""
HEARD = frozenset({"visit_words", "activity_heard"})
"""What is told by voters, one thing a line; short words are met there (talk/visits/short_words.py)."""
BARE = frozenset({"claim", "release", "done"})
"""Acts that say no reason where nothing stands beside them."""
FOR_UNIT = frozenset({"extend", "forward", "give_back", "hand_up", "recuse"})
"""Acts that are no line for a unit where nothing stands beside them."""
OF_DAYS = frozenset({"extend", "forward", "give_back", "hand_up", "name"})
"""Acts that are no day, whatever day stands in them."""
LOOKED_AT = 60
"""Cases of his list, the first, among which one is looked for by its words."""
Takes = Callable[[Work, Incoming, Step], bool]


def take(work: Work, message: Incoming, step: Step) -> bool:
    """False for what may be the answer. 「发」 is none to anything: nothing stands there yet that could be sent; a bare 「对」 is no reason."""
    if message.media or message.contact is not None or _agrees(step, message.text):
        return False
    if (
        step.kind in FREE
        and not _no_place(work, message, step)
        and (step.kind in SEARCHES or not (_is_label(message) or says_send(message.text)))
    ):
        return False
    before = status(work, step)
    alone = replace(message, reply_to=None)
    bare = says_send(message.text) or (step.kind in REASONS and says_yes(message.text))
    slipped = step.kind in REASONS and is_a_slip(message.text, proposed=ALL_THE_SAME in step.data)
    kind = "met" if bare or slipped else next((kind for kind, takes in _READERS if takes(work, alone, step)), "")
    if kind:
        say_again(work, message, step, before, or_these=kind == "doubt")
    return bool(kind)


def _no_place(work: Work, message: Incoming, step: Step) -> bool:
    """Words that name no village while one is asked for: what they are for may be read."""
    return step.kind == "new_place" and not villages_named(work.roster, message.text)


def _agrees(step: Step, text: str) -> bool:
    return (ALL_THE_SAME in step.data or MEANT in step.data) and as_he_wrote(text)


def status(work: Work, step: Step) -> str:
    case = work.cases.known(step.case_id) if step.case_id is not None else None
    return case.status if case is not None else ""


# What it is instead


def _numbered(work: Work, message: Incoming, step: Step) -> bool:
    """0003我来办, 0003 办理单 are done; of another matter of his than the one he is asked about, any words are for that one."""
    if message.private and typed_label.is_label(message) and told_of(message.text)[0]:
        return typed_label.take(work, message)
    if numbered_deed(message.text) is not None and typed_deed.take(work, message):
        return True
    number, _ = told_of(message.text)
    if not number or not message.private or asked_where(message.text) is not None:
        return False
    if not any(case.is_numbered(number) and case.id != step.case_id for case in _his(work, message)):
        return False
    what_for.ask_what_for(work, message)
    return True


def _by_words(work: Work, message: Incoming, step: Step) -> bool:
    """低保那件我来办, 灯那件办好了: of another matter, by its words."""
    found = topic_deed(message.text)
    alone = found is not None and not found[1].rest and step.kind not in HEARD and may_name(found[0])
    topic = pointed_at(message.text) or (found[0] if found is not None and alone else "")
    if not topic or not message.private or asked_where(message.text) is not None:
        return False
    meant = matter_meant.by_words(work, Handle(message.sender.handle), _his(work, message), topic)
    if not meant or any(case.id == step.case_id for case in meant):
        return False
    if not typed_deed.take(work, message):
        what_for.ask_what_for(work, message)
    return True


def _of_the_same(work: Work, message: Incoming, step: Step) -> bool:
    """我来办, 告诉选民明天去, 延期三天 typed while he is asked of a matter: an act on that one, and no reason."""
    deed = said_deed(message.text) if step.case_id is not None and step.kind in REASONS | DAYS else None
    if deed is None:
        return False
    order = deed.kind in ("reply_with", "ask_with", "answer_with") or (deed.kind in BARE and not deed.rest)
    longer = (deed.kind == "extend" and step.kind == "extend_reason") or (deed.kind in OF_DAYS and step.kind in DAYS)
    order = order or (step.kind == no_note.KIND and deed.kind in FOR_UNIT and not deed.rest)
    return (order or longer) and typed_deed.on(work, message, work.cases.get(step.case_id or 0), deed)


def _asked(work: Work, message: Incoming, step: Step) -> bool:
    """怎么转办, 水厂电话, 0002到哪了, 0003那件: answered, and nothing begins."""
    if message.private and asked_where(message.text) is not None and where.take(work, message):
        return True
    if message.private and said_case(message.text) is not None and named_case.take(work, message):
        return True
    if step.kind not in FOR_VOTER and answers.take(work, message):
        return True
    how = asks(message.text) and asked_how(message.text)
    return bool(how or asked_phone(message.text)) and asked_inside.take(work, message)


def _command(work: Work, message: Incoming, step: Step) -> bool:
    """待办, 小结, 单位回话, 办理单: in private a command in plain words, or what stands on a button, is no answer either."""
    if _is_label(message):
        return typed_label.take(work, message)
    may_be = message.private and step.kind not in FOR_VOTER
    return may_be and bool(said_command(message.text)) and plain_words.take(work, message)


def _is_label(message: Incoming) -> bool:
    return message.private and typed_label.is_label(message)


def _met(work: Work, message: Incoming, step: Step) -> bool:
    return step.kind not in FOR_VOTER and step.kind not in HEARD and only_met(message.text)


def _waits(work: Work, message: Incoming, step: Step) -> bool:
    return no_note.what(work, message, step) == WAITS


def _asks_us(work: Work, message: Incoming, step: Step) -> bool:
    """我哪天值班 while a record of what was heard is open: he says himself whether it was."""
    if step.kind not in HEARD or not message.private or step.data.get("note") or not asks_of_us(message.text):
        return False
    what_for.ask_what_for(work, message)
    return True


def _doubtful(work: Work, message: Incoming, step: Step) -> bool:
    """A question is hardly a reason: a plain yes makes it one, and any line that is hardly for a unit. More words that only say where it should go (请秘书看看转给谁) are one."""
    if no_note.what(work, message, step):
        no_note.say_why(work, message, step)
        return True
    short = len(letters(message.text)) <= LONGEST
    hardly = asks_back(message.text) or (short and asks_inside(message.text)) or of_himself(message.text)
    return step.kind in REASONS and (hardly or other_line.may_be_none(work, message.text))


def _caller(work: Work, message: Incoming, step: Step) -> bool:
    return step.kind in REASONS and other_line.a_caller(work, message)


_READERS: tuple[tuple[str, Takes], ...] = (
    ("done", _numbered),
    ("done", _by_words),
    ("done", typed_several.beside_a_question),
    ("done", _of_the_same),
    ("answered", _asked),
    ("done", _command),
    ("met", _met),
    ("met", _waits),
    ("done", no_note.takes_day),
    ("done", _asks_us),
    ("done", other_line.than_a_day),
    ("done", _caller),
    ("doubt", _doubtful),
)
"""Tried one after another; each does, answers or leaves it."""


def _his(work: Work, message: Incoming) -> list[Case]:
    persons = work.roster.persons_of(message.sender.handle)
    return [case for case in work.lists.page(to_do_of(work, persons), 0, LOOKED_AT).cases if may(work.roster, persons, "see", case)]


# The question again


def say_again(work: Work, message: Incoming, step: Step, before: str, *, or_these: bool) -> None:
    """In one line, unless another one was asked, or its matter has moved on. What the act took away of it waits as before."""
    chat, account, t = message.chat_id, message.sender.handle, work.staff_words()
    stands = work.steps.of(chat, account)
    if (stands is not None and stands != step) or status(work, step) != before:
        return
    words = pick_day.still_asked(t, step, number_of(work, step), private=message.private)
    if or_these:
        step = replace(step, data={**step.data, ALL_THE_SAME: message.text})
    if proposed := step.data.get(ALL_THE_SAME):
        words = f"{words}\n{plain.or_these(t, str(proposed))}"
    work.steps.put(chat, account, step)
    work.say(chat, words, case_id=step.case_id, reply_to=message.message_id or None, silent=True)
