"""Who is suspended and goes on working reads why nothing comes of it, in private; a matter of his own is a voter's as before (docs/spec.md section 8)."""

from domain.at_work.said_commands import said_command
from domain.at_work.said_deeds import numbered_deed
from domain.values.ids import ChatId
from domain.values.message import Incoming
from locales import leaving
from services.deed.work import Work
from services.staff.suspended import asked, is_suspended
from talk.asking import kept_aside
from talk.desk import talk
from talk.house import STAFF_COMMANDS

QUOTED = 40
"""Signs of his words that are said again."""


def take(work: Work, message: Incoming, command: str) -> bool:
    """What only somebody of the roster would type: 待办, 0001我来. False for other words, and for everybody else."""
    if message.media or message.contact is not None or not is_suspended(work.roster.persons_of(message.sender.handle)):
        return False
    if not (command in STAFF_COMMANDS or (not command and (said_command(message.text) in STAFF_COMMANDS or numbered_deed(message.text)))):
        return False
    work.say(message.chat_id, leaving.suspended_now(work.staff_words(), asked(work)), reply_to=message.message_id)
    return True


def keeps(work: Work, message: Incoming) -> bool:
    """Other plain words, which may be a matter of his own: they wait until he says so."""
    if not is_suspended(work.roster.persons_of(message.sender.handle)):
        return False
    t, rows = work.staff_words(), kept_aside.until_chosen(work, message)
    words = f"{leaving.suspended_now(t, asked(work))}\n{t(leaving.own_meanwhile)}"
    work.say(message.chat_id, words, rows, reply_to=message.message_id)
    return True


def took_in_group(work: Work, message: Incoming) -> bool:
    """0001我来, and words below a card, there: he reads it where nobody else does."""
    persons = work.roster.persons_of(message.sender.handle)
    if message.sender.anonymous or not is_suspended(persons):
        return False
    below = message.reply_to is not None and talk.case_below(work, message) is not None
    if not below and numbered_deed(message.text) is None:
        return False
    t, words = work.staff_words(), message.text.strip()[:QUOTED]
    said = [leaving.not_done_in_group(t, words)] if words else []
    work.say(ChatId(persons[0].handle or 0), "\n".join([*said, leaving.suspended_now(t, asked(work))]))
    return True
