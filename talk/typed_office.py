"""What somebody of the roster types in private as he would say it on the telephone: a matter he was told, a unit's answer, a call, a leave, a notice
(docs/spec.md section 4, Typed acts)."""

from domain.errors import NotAllowedError, RefusedError
from domain.message import Incoming
from domain.said_told import said_told
from locales.refusals import refusal as worded
from services.deed.whole import whole
from services.deed.work import Work
from talk import typed_calls, typed_leave, typed_today
from talk.asking.over import confirm
from talk.desk import key_in


def take(work: Work, message: Incoming) -> bool:
    """False for any other words. A refusal is said, and nothing of it is done."""
    if not message.private or message.reply_to is not None or message.contact is not None or message.sender.anonymous:
        return False
    if not any(person.has_rights for person in work.roster.persons_of(message.sender.handle)):
        return False
    try:
        with whole(work):
            return any(reads(work, message) for reads in READERS)
    except (NotAllowedError, RefusedError) as refusal:
        confirm(work, message, worded(work.staff_words(), refusal))
        return True


def _told(work: Work, message: Incoming) -> bool:
    told = said_told(message.text, work.roster)
    if told is not None:
        key_in.begin_told(work, message, told)
    return told is not None


READERS = (typed_today.take, _told, typed_leave.take, typed_calls.of_unit, typed_calls.of_voter, typed_calls.contact)
"""Tried one after another."""
