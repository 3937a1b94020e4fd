"""「约访」: a voter books a half hour of the next reception day, or asks for another time (docs/spec.md sections 3 and 5)."""

from datetime import timedelta

from domain.buttons import Button
from domain.meetings import free_slots, slots_of
from domain.message import Incoming
from domain.reception import place_of
from domain.reminder import at_local
from domain.visits import rule_of
from domain.voter import Voter
from locales import meetings, texts
from services.deed import tell
from services.meetings.meeting import cancel_rows, log_answer, put_reminders, tell_deputies, village_of, when_of
from services.voter.receive import new_case
from storage.reminders import Step
from storage.visits import CongressDay
from storage.work import Work
from talk.asking.ask import WORDS_WITHIN
from talk.asking.ways import Tap


def _next_day(work: Work) -> tuple[CongressDay | None, str, str]:
    """The next reception day after today, its hours and its place."""
    rule = rule_of(work.roster.congress, "reception")
    day = work.days.next_from("reception", work.today + timedelta(days=1)) if rule else None
    place, hours = place_of(work.roster, rule) if rule else ("", "")
    return day, hours, place


def offer_slots(work: Work, tap: Tap) -> None:
    voter = tap.voter
    t, (day, hours, place) = tell.words_for(work, voter), _next_day(work)
    other = [(meetings.b_other_time(t), Button("mt_other"))]
    if day is None or not slots_of(hours):
        tell.to_voter(work, voter, meetings.no_slots(t), [other])
        return
    if known := work.meetings.open_of(voter.id, day_id=day.id):
        tell.to_voter(work, voter, meetings.booked(t, *when_of(work, known[0]), place), cancel_rows(t, known[0].id))
        return
    taken = {work.roster.congress.local(row.at).time() for row in work.meetings.of_day(day.id)}
    buttons = [(slot.strftime("%H:%M"), Button("mt_book", 0, f"{day.id}:{slot:%H%M}")) for slot in free_slots(hours, taken)]
    rows = [buttons[n : n + 3] for n in range(0, len(buttons), 3)]
    tell.to_voter(
        work, voter, meetings.choose_slot(t, day.held_on, place) if buttons else meetings.all_taken(t, day.held_on), [*rows, other]
    )


def book(work: Work, tap: Tap) -> None:
    """One half hour a voter and day; the one who was quicker has it."""
    voter, value = tap.voter, tap.value
    t, (day, hours, place) = tell.words_for(work, voter), _next_day(work)
    key, _, slot = value.partition(":")
    wanted = next((s for s in slots_of(hours) if s.strftime("%H%M") == slot), None)
    if day is None or str(day.id) != key or wanted is None or voter.consented_at is None:
        work.tell(texts.old_button(t), alert=True)
        return
    if work.meetings.open_of(voter.id, day_id=day.id):
        work.tell(meetings.one_each(t), alert=True)
        return
    at = at_local(day.held_on, wanted, work.roster.congress)
    made = work.meetings.put(voter_id=voter.id, day_id=day.id, at=at, place=place, status="agreed", made_by="voter", made_at=work.acted_at)
    if made is None:
        work.tell(meetings.slot_gone(t), alert=True)
        offer_slots(work, Tap(voter))
        return
    row = work.meetings.get(made)
    put_reminders(work, row)
    tell.to_voter(work, voter, meetings.booked(t, *when_of(work, row), place), cancel_rows(t, made))
    tell_deputies(work, row, lambda ts: meetings.somebody_booked(ts, *when_of(work, row), village_of(work, voter)))


def cancel(work: Work, tap: Tap) -> None:
    voter, value = tap.voter, tap.value
    t, row = tell.words_for(work, voter), work.meetings.get(value)
    if row is None or row.voter_id != voter.id or row.status not in ("asked", "agreed") or row.at <= work.now:
        work.tell(texts.old_button(t), alert=True)
        return
    work.meetings.change(row.id, status="cancelled")
    log_answer(work, row, "cancelled")
    tell.to_voter(work, voter, meetings.cancelled(t, *when_of(work, row)))
    tell_deputies(work, row, lambda ts: meetings.somebody_cancelled(ts, *when_of(work, row), village_of(work, voter)))


def ask_other(work: Work, tap: Tap) -> None:
    """「另约时间」: his words become a case of type appointment; the claimer proposes time and place."""
    voter = tap.voter
    t = tell.words_for(work, voter)
    work.steps.put(voter.chat_id, voter.chat_id, Step("meeting_words", None, {}, work.acted_at + WORDS_WITHIN))
    tell.to_voter(work, voter, meetings.ask_what_about(t))


def take_other(work: Work, voter: Voter, message: Incoming, step: Step) -> bool:
    """What it is about opens the case."""
    work.steps.drop(voter.chat_id, voter.chat_id)
    new_case(work, voter, message, kind="appointment")
    return True
