"""What somebody of the roster types in private with no question open, and that is no matter: a command in plain words, a greeting."""

from datetime import timedelta

from domain.at_work.asked_inside import asks
from domain.at_work.said_commands import finished, gives_up, said_account, said_command, said_find, taken_off_duty
from domain.complaints.spoken_of import politely
from domain.congress.congress import Person
from domain.no_matter.no_matter import intent_of, is_assent
from domain.rights.rights import may_in_congress
from domain.typed.chosen_button import says_yes
from domain.values.message import Incoming
from locales import plain, questions
from services.deed.keys import keys
from services.deed.work import Work
from storage.asked import AskedByButtons
from talk import asked_inside, typed_label
from talk.answers import take as answers
from talk.desk import asked_where, named_case, what_for
from talk.house import COMMANDS, STAFF_COMMANDS
from talk.visits import visitors_afterwards
from talk.voter.who_writes import voter_of

IN_KIND = frozenset({"greeting", "anybody_there", "thanks", "farewell", "noise", "command", "asks"})
"""Kinds of no matter (domain/no_matter/no_matter.py) that are met by a line and the keyboard."""
NAMED = (typed_label.take, named_case.take, asked_where.take, visitors_afterwards.take, answers.take_paper, asked_inside.take)
"""What is called as in 「帮助」, what names a matter, a day or a paper, and what is asked of the bot."""
SHORT = 40
LATELY = timedelta(minutes=30)
"""So long a question by buttons is what he means."""
SHORTLY = timedelta(seconds=2)


def take(work: Work, message: Incoming) -> bool:
    """False for words that may be a matter, a record, or a voter's."""
    if message.media or message.contact is not None or message.reply_to is not None:
        return False
    if asks(message.text) and asked_inside.take(work, message):  # 怎么请假 is answered, and asks for no leave
        return True
    if _takes_command(work, message) or any(take_one(work, message) for take_one in NAMED):
        return True
    if wanted := said_find(message.text):
        STAFF_COMMANDS["find"](work, message, wanted)
        return True
    if gives_up(message.text) or finished(message.text):
        return _say(work, message, "nothing_open")
    if says_yes(message.text) or is_assent(message.text):
        return _still_asked(work, message) or _say(work, message, "nothing_open")
    return _in_kind(work, message, _intent(work, message))


def _in_kind(work: Work, message: Incoming, intent: str) -> bool:
    if intent not in IN_KIND:
        return False
    if (intent == "noise" or message.text.strip().isdigit()) and _still_asked(work, message):  # 1 below 「您这句话是要做什么」
        return True
    return _say(work, message, intent if intent in ("thanks", "farewell") else "greeting")


def _above(last: AskedByButtons) -> str:
    return questions.yes_above if any(choice.role == "yes" for choice in last.choices) else questions.tap_above


def _still_asked(work: Work, message: Incoming) -> bool:
    """要得 is said to what was asked: the question by buttons that still stands, which is replied to, or words that wait to be told what they
    are for, which are asked about again."""
    last = next((one for one in reversed(work.asked.of(message.chat_id)) if one.asks), None)
    if last is not None and timedelta(0) <= message.at - last.at + SHORTLY <= LATELY:
        place = work.places.message_ids(last.row)[-1:]
        work.say(message.chat_id, work.staff_words()(_above(last)), reply_to=place[0] if place else message.message_id)
        return True
    waits = bool(work.drafts.newest(message.chat_id, "mine", 1))
    if waits:
        what_for.show_drafts(work, message)
    return waits


def _takes_command(work: Work, message: Incoming) -> bool:
    command, rest = _command(work, message)
    if command in STAFF_COMMANDS:
        STAFF_COMMANDS[command](work, message, rest)
    elif command:
        COMMANDS[command](work, voter_of(work, message), message, rest)
    return bool(command)


def _command(work: Work, message: Incoming) -> tuple[str, str]:
    """With what it is asked for. 请假 is the deputy's own; who has no visit days finds it with the people."""
    persons = work.roster.persons_of(message.sender.handle)
    command = said_command(message.text) or ("rota" if _changes_duty(work, persons, message.text) else "")
    if command == "leave" and not any(p.kind == "deputy" and p.has_rights for p in persons):
        return ("people" if may_in_congress(work.roster, persons, "people") else ""), ""
    period = "" if command else said_account(message.text, work.today)
    return ("summary", period) if period else (command, "")


def _changes_duty(work: Work, persons: tuple[Person, ...], text: str) -> bool:
    """「换下周启明」 of whoever plans the rota: where he is named alone, the reception days show on which he sits."""
    named = taken_off_duty(text)
    return bool(named) and may_in_congress(work.roster, persons, "days") and any(p.name == named for p in work.roster.people.values())


def _intent(work: Work, message: Incoming) -> str:
    """A colleague or the secretary may be greeted by name."""
    if (intent := intent_of(message.text)) or len(message.text) > SHORT:
        return intent
    rest = politely(message.text, work.roster, None)
    return intent_of(rest) if rest else ""


def _say(work: Work, message: Incoming, what: str) -> bool:
    t = work.staff_words()
    work.say(message.chat_id, plain.in_kind(t, what), keyboard=keys(work, message.chat_id, t), reply_to=message.message_id)
    return True
