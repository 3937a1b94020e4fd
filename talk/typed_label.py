"""The label of one of his tasks in 「帮助」, typed: what its command does, or how it is done where it begins at a card."""

from functools import cache

from domain.message import Incoming
from domain.plain_text import letters
from domain.simplified import simplified
from locales import guides
from locales import tasks as words
from locales.catalogue import languages, translator
from services.deed.keys import keys
from services.deed.work import Work
from services.staff.tasks import BY_A_TAP, OF_ALL_STAFF, OF_STAFF, ON_CARDS, explained
from talk.house import COMMANDS, STAFF_COMMANDS
from talk.voter.help import bring_manual
from talk.voter.who_writes import voter_of

MANUAL = "manual"
"""The button of 「帮助」 that is no task."""


def command_of(work: Work, message: Incoming) -> str:
    """The task of his that a whole message names, in any language; empty for any other words."""
    command = _labels().get(letters(simplified(message.text)), "")
    if command in ("", MANUAL):
        return command
    persons = work.roster.persons_of(message.sender.handle)
    return command if command in {task.command for task in explained(work.roster, persons, pages=bool(work.office))} else ""


def take(work: Work, message: Incoming) -> bool:
    """False for any other words, and for what is none of his tasks."""
    command = command_of(work, message)
    if not command:
        return False
    if command in STAFF_COMMANDS:
        STAFF_COMMANDS[command](work, message, "")
    elif command == MANUAL:
        bring_manual(work, voter_of(work, message), message, "")
    elif command in COMMANDS:
        COMMANDS[command](work, voter_of(work, message), message, "")
    else:
        t = work.staff_words()
        how = words.answer(t, command, work.roster.congress.case_prefix)
        work.say(message.chat_id, how, keyboard=keys(work, message.chat_id, t), reply_to=message.message_id)
    return True


@cache
def _labels() -> dict[str, str]:
    known = [(task.label, task.command) for task in (*OF_STAFF, *OF_ALL_STAFF, *ON_CARDS, *BY_A_TAP)]
    said = [translator(language) for language in languages()]
    return {letters(simplified(t(label))): command for t in said for label, command in (*known, (guides.b_manual, MANUAL))}
