"""The label of a task in 「帮助」, typed: what its command does, or how it is done, with that button of each matter of his that has it."""

from functools import cache

from domain.values.message import Incoming
from domain.words.plain_text import letters
from domain.words.simplified import simplified
from locales import by_typing, guides
from locales import tasks as words
from locales.case import who_may
from locales.catalogue import languages, translator
from services.deed.keys import keys
from services.deed.work import Work
from services.staff.tasks import BY_A_TAP, OF_ALL_STAFF, OF_STAFF, ON_CARDS, explained
from talk import typed_button
from talk.house import COMMANDS, STAFF_COMMANDS
from talk.voter.help import bring_manual
from talk.voter.who_writes import voter_of

MANUAL = "manual"
"""The button of 「帮助」 that is no task."""
WITH_MORE = frozenset({"case", "audit", "block", "erase"})
"""Commands that are nothing without what stands behind them: how they are written is said, as the button of 「帮助」 does."""
_KNOWN = (*OF_STAFF, *OF_ALL_STAFF, *ON_CARDS, *BY_A_TAP)


def is_label(message: Incoming) -> bool:
    """Whether a whole message is what stands on a button of 「帮助」, of a card or of a reception day, in any language."""
    return letters(simplified(message.text)) in _labels() or typed_button.said_button(message.text) is not None


def take(work: Work, message: Incoming) -> bool:
    """False for any other words. What is none of his tasks is not begun: whose it is he reads."""
    command = _labels().get(letters(simplified(message.text)), "")
    if not command:
        return typed_button.take(work, message)
    persons = work.roster.persons_of(message.sender.handle)
    his = {task.command for task in explained(work.roster, persons, pages=bool(work.office))}
    if command not in his and command != MANUAL and not typed_button.take(work, message):
        t = work.staff_words()
        right = next((task.right for task in _KNOWN if task.command == command), "")
        whose = who_may(t, right) if right else t(by_typing.of_deputies)
        work.say(message.chat_id, whose, keyboard=keys(work, message.chat_id, t), reply_to=message.message_id)
    elif command in his | {MANUAL}:
        _do(work, message, command)
    return True


def _do(work: Work, message: Incoming, command: str) -> None:
    if command in STAFF_COMMANDS and command not in WITH_MORE:
        STAFF_COMMANDS[command](work, message, "")
    elif command == MANUAL:
        bring_manual(work, voter_of(work, message), message, "")
    elif command in COMMANDS:
        COMMANDS[command](work, voter_of(work, message), message, "")
    else:
        t, below = work.staff_words(), typed_button.rows(work, message, command)
        how = words.answer(t, command, work.roster.congress.case_prefix)
        work.say(message.chat_id, how, below, keyboard=() if below else keys(work, message.chat_id, t), reply_to=message.message_id)


@cache
def _labels() -> dict[str, str]:
    known = [(task.label, task.command) for task in _KNOWN]
    said = [translator(language) for language in languages()]
    return {letters(simplified(t(label))): command for t in said for label, command in (*known, (guides.b_manual, MANUAL))}
