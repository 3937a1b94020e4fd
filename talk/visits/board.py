"""`/visitday`: the board shown, records checked one by one (docs/spec.md section 5)."""

from typing import Any

from domain.buttons import Button
from domain.errors import NotAllowedError
from domain.ids import PersonId
from domain.message import Incoming, Press
from domain.rights import may_in_congress, officer_of
from domain.visits import CHECKS, month_bounds
from locales import texts, visits
from services.deed import tell
from services.visits.board import board, to_check
from services.visits.record import record_words
from storage.reminders import Step
from storage.work import Rows, Work
from talk.asking.ask import ask


def show_board(work: Work, message: Incoming, rest: str) -> None:
    """`/visitday`, `/visitday 2026-10`: staff and chairs see all groups, leaders their own."""
    t = work.staff_words()
    persons = tuple(p for p in work.roster.persons_of(message.sender.handle) if p.has_rights)
    if not may_in_congress(work.roster, persons, "visit_board"):
        work.say(message.chat_id, texts.who_may(t, "visit_board"))
        return
    month = rest.strip()
    if not month:
        latest = work.days.last_before("visit", work.today) or work.days.next_from("visit", work.today)
        month = latest.month if latest is not None else work.today.strftime("%Y-%m")
    try:
        month_bounds(month)
    except ValueError:
        work.say(message.chat_id, texts.bad_month(t, work.today))
        return
    words, rows = board(work, month, persons)
    for piece in tell.pieces(words):
        work.say(message.chat_id, piece, rows)


def _allow(work: Work, asker: Press | Incoming) -> PersonId:
    persons = [p for p in work.roster.persons_of(asker.sender.handle) if p.has_rights]
    if asker.sender.anonymous or not may_in_congress(work.roster, tuple(persons), "days"):
        raise NotAllowedError("days")
    return persons[0].id


def next_to_check(work: Work, press: Press) -> None:
    """「核查记录」: one record after the other, four answers."""
    month = press.value
    _allow(work, press)
    t = work.staff_words()
    _, record = to_check(work, work.roster.persons_of(press.sender.handle), month)
    if record is None:
        work.tell(visits.nothing_to_check(t))
        return
    buttons = [(visits.check(t, value), Button("vk_set", 0, f"{record.id}:{value}")) for value in CHECKS]
    work.say(press.chat_id, visits.to_check(t, record_words(work, record, press.sender.handle)), [buttons[:2], buttons[2:]])


def check(work: Work, press: Press) -> None:
    value = press.value
    by = _allow(work, press)
    key, _, result = value.partition(":")
    t, record = work.staff_words(), work.visits.get(key)
    if record is None or result not in CHECKS or record.filed_at is None:
        work.tell(texts.old_button(t), alert=True)
        return
    if not officer_of(work.roster.persons_of(press.sender.handle), work.roster.groups.get(record.group_id)):
        raise NotAllowedError("days")
    if result == "returned":
        ask(work, press, "visit_return", visits.ask_return_reason(t), record=record.id)
        return
    work.visits.change(record.id, check_result=result, checked_by=by, checked_at=work.acted_at)
    work.visits.keep(record.id, by, work.now)
    work.take_buttons(press.chat_id, press.message_id)
    work.tell(visits.checked(t, result))
    next_to_check(work, press.carrying(record.month))


def take_return(work: Work, message: Incoming, step: Step) -> None:
    """「退回补记」 with what is missing: the writer may change and save it again, which makes it valid again."""
    by = _allow(work, message)
    record = work.visits.get(int(step.data["record"]))
    if record is None:
        return
    if not officer_of(work.roster.persons_of(message.sender.handle), work.roster.groups.get(record.group_id)):
        raise NotAllowedError("days")
    t, reason = work.staff_words(), message.text.strip()[:300]
    work.visits.change(record.id, check_result="returned", checked_by=by, checked_at=work.acted_at, check_note=reason)
    work.visits.keep(record.id, by, work.now)
    village = work.roster.villages[record.village].name if record.village in work.roster.villages else "—"
    words = visits.returned_to_you(t, record.visit_on, village, reason)
    rows: Rows = [[(visits.b_change(t), Button("vr_edit", 0, str(record.id)))]]
    hearers: list[Any] = [work.roster.people.get(PersonId(p)) for p in dict.fromkeys([record.recorded_by, *record.deputies])]
    tell.to_people(work, [p for p in hearers if p is not None], words, rows)
    work.say(message.chat_id, visits.checked(t, "returned"), reply_to=message.message_id)
