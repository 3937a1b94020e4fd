"""What somebody of the roster types in private as he would say it on the telephone: a matter he was told, a unit's answer, a call, a leave, an order
(docs/spec.md section 4, Typed acts)."""

from domain.at_work.said_told import said_told
from domain.values.errors import NotAllowedError, RefusedError
from domain.values.message import Incoming
from locales.refusals import refusal as worded
from services.deed.whole import whole
from services.deed.work import Work
from talk import (
    typed_calls,
    typed_chase,
    typed_days,
    typed_desk,
    typed_erasing,
    typed_gathering,
    typed_goes,
    typed_leads,
    typed_leave,
    typed_notice,
    typed_numbers,
    typed_orders,
    typed_roster,
    typed_several,
    typed_suggest,
    typed_today,
    typed_units,
    typed_visit,
)
from talk.asking.over import confirm
from talk.desk import key_in, talk


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


def below_card(work: Work, message: Incoming) -> bool:
    """In a reply to a card in private: what its matter is to be set to."""
    case = talk.case_below(work, message) if not message.sender.anonymous else None
    if case is None or message.contact is not None:
        return False
    try:
        with whole(work):
            return typed_orders.below(work, message, case)
    except (NotAllowedError, RefusedError) as refusal:
        confirm(work, message, worded(work.staff_words(), refusal))
        return True


def _told(work: Work, message: Incoming) -> bool:
    told = said_told(message.text, work.roster)
    if told is not None:
        key_in.begin_told(work, message, told)
    return told is not None


READERS = (
    typed_today.take,
    typed_visit.take,
    typed_goes.take,
    typed_gathering.take,
    typed_several.take,
    typed_suggest.take,
    typed_erasing.take,
    _told,
    typed_orders.take,
    typed_roster.take,
    typed_leave.take,
    typed_calls.of_unit,
    typed_calls.of_voter,
    typed_calls.contact,
    typed_numbers.take,
    typed_leads.take,
    typed_chase.take,
    typed_notice.take,
    typed_units.take,
    typed_days.take,
    typed_desk.take,
)
"""Tried one after another."""
