"""「约访」: a voter has a half hour of the next reception day, one a day; who sits there hears of it (docs/spec.md sections 3 and 5)."""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from domain.congress.reminder import at_local
from domain.values.errors import FieldError, RefusedError
from domain.values.ids import VoterId
from domain.visits.meetings import SLOT, free_slots, slots_of
from domain.visits.visit_days import rule_of
from locales import meetings as meetings_words
from services.case.appointments import when_of
from services.case.own_matter import voter_by
from services.deed.by import By
from services.deed.work import Work
from services.meetings.meeting import log_answer, put_reminders, tell_deputies, village_of
from services.meetings.reception_day import on_duty, place_on
from storage.days import CongressDay
from storage.meetings import Meeting


@dataclass(frozen=True)
class Slot:
    """A half hour of a reception day; `hour` is its beginning there, as 0930."""

    day: int
    hour: str


@dataclass(frozen=True)
class Reception:
    """A reception day: when and where they sit; one of several where as many stations receive that day."""

    day: CongressDay
    hours: str
    place: str

    @property
    def slots(self) -> list[time]:
        return slots_of(self.hours)


def receptions(work: Work) -> list[Reception]:
    """Today's, as long as somebody sits there or will; then those of the next date, each at its own station."""
    today = [one for one in _from(work, work.today) if one.day.held_on == work.today and _not_over(work, one)]
    return [*today, *(one for one in _from(work, work.today + timedelta(days=1)) if one.slots)]


def short_place(reception: Reception) -> str:
    """The station by its name alone."""
    return reception.place.partition("（")[0]


def _not_over(work: Work, reception: Reception) -> bool:
    return bool(reception.slots) and _moment(work, reception.day, reception.slots[-1]) + SLOT > work.now


def _from(work: Work, first: date) -> list[Reception]:
    rule = rule_of(work.roster.congress, "reception")
    days = work.days.all_next_from("reception", first) if rule is not None else []
    found = []
    for day in days:
        place, hours = place_on(work, day, rule) if rule is not None else ("", "")
        found.append(Reception(day, hours, place))
    return found


def has_one(work: Work, voter_id: VoterId, on: date) -> Meeting | None:
    """The half hour that he has on that date already, at whatever station."""
    same = [one.day.id for one in receptions(work) if one.day.held_on == on]
    return next((row for day_id in same for row in work.meetings.open_of(voter_id, day_id=day_id)), None)


def _moment(work: Work, day: CongressDay, slot: time) -> datetime:
    return at_local(day.held_on, slot, work.roster.congress)


def free_on(work: Work, reception: Reception) -> list[Slot]:
    """Half hours that nobody has yet and that are still to come; none where nobody sits."""
    day = reception.day
    if not on_duty(work, day):
        return []
    taken = {work.roster.congress.local(row.at).time() for row in work.meetings.of_day(day.id)}
    ahead = [slot for slot in free_slots(reception.hours, taken) if _moment(work, day, slot) > work.now]
    return [Slot(day.id, f"{slot:%H%M}") for slot in ahead]


def is_over(work: Work, slot: Slot) -> bool:
    """Whether that reception lies behind: who taps it late is offered the next one's half hours."""
    day = work.days.get(slot.day)
    return day is not None and day.kind == "reception" and day.held_on < work.today


def book(work: Work, by: By, slot: Slot) -> Meeting:
    """The one who was quicker has it. Returns the appointment."""
    voter = voter_by(work, by)
    reception = next((found for found in receptions(work) if found.day.id == slot.day), None)
    if reception is None or voter.consented_at is None:
        raise FieldError("day", "no_choice")
    day, wanted = reception.day, next((s for s in reception.slots if s.strftime("%H%M") == slot.hour), None)
    if wanted is None:
        raise FieldError("hour", "no_choice")
    if has_one(work, voter.id, day.held_on):
        raise RefusedError("one_each")
    at = _moment(work, day, wanted)
    made = None
    if at > work.now and on_duty(work, day):
        made = work.meetings.put(
            voter_id=voter.id, day_id=day.id, at=at, place=reception.place, status="agreed", made_by="voter", made_at=work.acted_at
        )
    if made is None:
        raise RefusedError("slot_gone")
    row = work.meetings.there(made)
    put_reminders(work, row)
    tell_deputies(work, row, lambda ts: meetings_words.somebody_booked(ts, *when_of(work, row), village_of(work, voter)))
    return row


def move(work: Work, by: By, row: Meeting, when: tuple[date, time]) -> Meeting | None:
    """Another half hour of the receptions that are ahead in the place of his; None where nobody has that one to give, and his stands."""
    on, hour = when
    ahead = [slot for found in receptions(work) if found.day.held_on == on for slot in free_on(work, found)]
    same = [slot for slot in ahead if slot.hour == f"{hour:%H%M}"]
    slot = next((slot for slot in same if slot.day == row.day_id), same[0] if same else None)
    if slot is None or (on != work.local_date(row.at) and has_one(work, voter_by(work, by).id, on)):
        return None
    cancel(work, by, row.id)
    return book(work, by, slot)


def hours_free(work: Work, row: Meeting) -> list[str]:
    """The half hours of its reception that nobody has, as 09:30."""
    found = next((one for one in receptions(work) if one.day.id == row.day_id), None)
    return [f"{slot.hour[:2]}:{slot.hour[2:]}" for slot in free_on(work, found)] if found is not None else []


def cancel(work: Work, by: By, meeting_id: int) -> Meeting:
    """An appointment of his that is still to come, whether agreed or only asked for."""
    voter, row = voter_by(work, by), work.meetings.get(meeting_id)
    if row is None or row.voter_id != voter.id or row.status not in ("asked", "agreed") or row.at <= work.now:
        raise FieldError("meeting", "no_choice")
    work.meetings.change(row.id, status="cancelled")
    log_answer(work, row, "cancelled")
    tell_deputies(work, row, lambda ts: meetings_words.somebody_cancelled(ts, *when_of(work, row), village_of(work, voter)))
    return row
