"""「约访」: a voter has a half hour of the next reception day, one a day; who sits there hears of it (docs/spec.md sections 3 and 5)."""

from dataclasses import dataclass
from datetime import time, timedelta
from typing import Any

from domain.errors import FieldError, RefusedError
from domain.meetings import free_slots, slots_of
from domain.reception import place_of
from domain.reminder import at_local
from domain.visit_days import rule_of
from locales import meetings as meetings_words
from services.case.own_matter import voter_by
from services.deed.by import By
from services.deed.work import Work
from services.meetings.meeting import log_answer, put_reminders, tell_deputies, village_of, when_of
from storage.days import CongressDay


@dataclass(frozen=True)
class Slot:
    """A half hour of a reception day; `hour` is its beginning there, as 0930."""

    day: int
    hour: str


@dataclass(frozen=True)
class Reception:
    """The next reception day after today; none where `day` is None."""

    day: CongressDay | None
    hours: str = ""
    place: str = ""

    @property
    def slots(self) -> list[time]:
        return slots_of(self.hours) if self.day is not None else []


def next_reception(work: Work) -> Reception:
    rule = rule_of(work.roster.congress, "reception")
    if rule is None:
        return Reception(None)
    place, hours = place_of(work.roster, rule)
    return Reception(work.days.next_from("reception", work.today + timedelta(days=1)), hours, place)


def free_on(work: Work, reception: Reception) -> list[Slot]:
    """Half hours that nobody has yet."""
    if reception.day is None:
        return []
    taken = {work.roster.congress.local(row.at).time() for row in work.meetings.of_day(reception.day.id)}
    return [Slot(reception.day.id, f"{slot:%H%M}") for slot in free_slots(reception.hours, taken)]


def book(work: Work, by: By, slot: Slot) -> Any:
    """The one who was quicker has it. Returns the appointment."""
    voter, reception = voter_by(work, by), next_reception(work)
    day, wanted = reception.day, next((s for s in reception.slots if s.strftime("%H%M") == slot.hour), None)
    if day is None or day.id != slot.day or voter.consented_at is None:
        raise FieldError("day", "no_choice")
    if wanted is None:
        raise FieldError("hour", "no_choice")
    if work.meetings.open_of(voter.id, day_id=day.id):
        raise RefusedError("one_each")
    made = work.meetings.put(
        voter_id=voter.id, day_id=day.id, at=at_local(day.held_on, wanted, work.roster.congress), place=reception.place,
        status="agreed", made_by="voter", made_at=work.acted_at,
    )  # fmt: skip
    if made is None:
        raise RefusedError("slot_gone")
    row = work.meetings.get(made)
    put_reminders(work, row)
    tell_deputies(work, row, lambda ts: meetings_words.somebody_booked(ts, *when_of(work, row), village_of(work, voter)))
    return row


def cancel(work: Work, by: By, meeting_id: int) -> Any:
    """An appointment of his that is still to come, whether agreed or only asked for."""
    voter, row = voter_by(work, by), work.meetings.get(meeting_id)
    if row is None or row.voter_id != voter.id or row.status not in ("asked", "agreed") or row.at <= work.now:
        raise FieldError("meeting", "no_choice")
    work.meetings.change(row.id, status="cancelled")
    log_answer(work, row, "cancelled")
    tell_deputies(work, row, lambda ts: meetings_words.somebody_cancelled(ts, *when_of(work, row), village_of(work, voter)))
    return row
