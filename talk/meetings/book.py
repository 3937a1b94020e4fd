"""「约访」: the half hours are shown, and another time is asked for (services/meetings/book.py)."""

from collections import Counter

from domain.typed.typed_answers import wants_an_appointment
from domain.values.buttons import Button
from domain.values.carried import packed, parsed
from domain.values.errors import RefusedError
from domain.values.message import Incoming
from domain.values.voter import Voter
from locales import meetings as meetings_words
from locales import rotas
from locales import voter as voter_words
from locales.common import T
from locales.refusals import refusal
from services.case.appointments import when_of
from services.case.intake import Intake
from services.deed import tell
from services.deed.work import Work
from services.meetings import book as deeds
from services.meetings.meeting import OneMeeting, cancel_rows, reminded
from services.meetings.reception_day import on_duty
from services.voter import words_taken
from services.voter.new_case import new_case
from storage.meetings import Meeting
from storage.steps import Step
from talk.asking.ask import WORDS_WITHIN
from talk.asking.ways import Tap


def offer_slots(work: Work, tap: Tap) -> None:
    """What is left of today's reception first, then the next one's half hours; one that he has already is shown with 「取消约访」."""
    voter, receptions = tap.voter, deeds.receptions(work)
    t, dates = tell.words_for(work, voter), Counter(found.day.held_on for found in receptions)
    other = [(t(meetings_words.b_other_time), Button("mt_other"))]
    lines: list[str] = []
    rows: list[list[tuple[str, Button]]] = []
    for found in receptions:
        if known := deeds.has_one(work, voter.id, found.day.held_on):
            tell.to_voter(work, voter, _booked(work, t, known), cancel_rows(t, known.id))
            return
        slots = deeds.free_on(work, found)
        lines.append(_words(work, t, found, free=bool(slots)))
        where, width = (deeds.short_place(found), 2) if dates[found.day.held_on] > 1 else ("", 3)
        buttons = [(_label(work, t, found, slot, where), Button("mt_book", 0, packed(slot))) for slot in slots]
        rows += [buttons[n : n + width] for n in range(0, len(buttons), width)]
    tell.to_voter(work, voter, "\n".join(lines) if lines else t(meetings_words.no_slots), [*rows, other])


def take_typed(work: Work, voter: Voter, message: Incoming) -> bool:
    """约访 typed, with nothing else said, is the tap. False for anything else."""
    label = message.text.strip() == tell.words_for(work, voter)(voter_words.b_book)
    if message.media or message.reply_to is not None or not (label or wants_an_appointment(message.text)):
        return False
    if words_taken.agreed_to(work, voter, message):
        offer_slots(work, Tap(voter))
    return True


def _words(work: Work, t: T, found: deeds.Reception, *, free: bool) -> str:
    if not on_duty(work, found.day):
        return rotas.not_manned(t, found.day.held_on)
    if found.day.held_on == work.today:
        return meetings_words.today_too(t, found.hours, found.place, free=free)
    return meetings_words.choose_slot(t, found.day.held_on, found.place) if free else meetings_words.all_taken(t, found.day.held_on)


def _label(work: Work, t: T, found: deeds.Reception, slot: deeds.Slot, where: str) -> str:
    """`where`: at which of several stations."""
    hour = f"{slot.hour[:2]}:{slot.hour[2:]}"
    said = meetings_words.today_at(t, hour) if found.day.held_on == work.today else hour
    return f"{said} {where}" if where else said


def book(work: Work, tap: Tap) -> None:
    """Where somebody was quicker the others are shown again."""
    voter, t = tap.voter, tell.words_for(work, tap.voter)
    try:
        row = deeds.book(work, tap.by, parsed(deeds.Slot, tap.value))
    except RefusedError as refused:
        if refused.reason != "slot_gone" and not deeds.is_over(work, parsed(deeds.Slot, tap.value)):
            raise
        work.tell(refusal(t, refused), alert=True)
        offer_slots(work, Tap(voter))
        return
    tell.to_voter(work, voter, _booked(work, t, row), cancel_rows(t, row.id))


def _booked(work: Work, t: T, row: Meeting) -> str:
    return meetings_words.booked(t, *when_of(work, row), row.place, today=work.today) + reminded(work, row, row.made_at, t)


def cancel(work: Work, tap: Tap) -> None:
    row = deeds.cancel(work, tap.by, parsed(OneMeeting, tap.value).meeting)
    tell.to_voter(work, tap.voter, meetings_words.cancelled(tell.words_for(work, tap.voter), *when_of(work, row)))


def ask_other(work: Work, tap: Tap) -> None:
    """「另约时间」: his words become a case of type appointment; the claimer proposes time and place."""
    voter = tap.voter
    work.steps.put(voter.chat_id, voter.chat_id, Step("meeting_words", None, {}, work.acted_at + WORDS_WITHIN))
    tell.to_voter(work, voter, tell.words_for(work, voter)(meetings_words.ask_what_about))


def take_other(work: Work, voter: Voter, message: Incoming, step: Step) -> bool:
    """What it is about opens the case."""
    work.steps.drop(voter.chat_id, voter.chat_id)
    new_case(work, voter, message, Intake(kind="appointment", asks=True))
    return True
