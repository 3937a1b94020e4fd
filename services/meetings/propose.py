"""「约时间」: the claimer proposes a time and place on a case, its voter agrees or wants another (docs/spec.md sections 3 and 5)."""

from dataclasses import dataclass
from datetime import date, datetime, time

from domain.cases.case import Case
from domain.cases.details_for_voter import OfMessage
from domain.congress.congress import Person
from domain.congress.reminder import at_local
from domain.values.buttons import Button
from domain.values.carried import packed
from domain.values.errors import FieldError, RefusedError
from domain.values.voter import Voter
from locales import common, other_times
from locales import meetings as meetings_words
from locales.common import T
from services.case import cards, voter_said
from services.case.act import actor_of, allowed_to, event_by, keep_words
from services.case.appointments import when_of
from services.case.in_hands import in_hand
from services.case.own_matter import voter_by
from services.deed import tell
from services.deed.by import By, Said
from services.deed.lengths import held_to
from services.deed.work import Work
from services.meetings.meeting import OneMeeting, log_answer, put_reminders, tell_deputies
from services.meetings.replaced import no_more
from storage.meetings import Meeting

PLACE = 120
"""Characters of a place."""


@dataclass(frozen=True)
class Proposal:
    """`on` and `hour` are local to the town; `said`: the words in which he proposed it, kept with the case."""

    on: date
    hour: time
    place: str
    said: Said
    until: time | None = None

    @property
    def ends(self) -> str:
        return f"{self.until:%H:%M}" if self.until else ""

    @property
    def hours(self) -> str:
        return meetings_words.hours(f"{self.hour:%H:%M}", self.ends)


def may_propose(work: Work, by: By, case: Case) -> Voter:
    """Its voter, who can be asked here. Raises NotAllowedError and RefusedError."""
    allowed_to(work, by, "reply", case)
    voter = work.voters.get(case.voter_id)
    if voter is None or voter.unreachable_since is not None or not voter.chat_id:
        raise RefusedError("cannot_be_asked")
    return voter


def propose_meeting(work: Work, by: By, case: Case, proposal: Proposal) -> Case:
    """An earlier proposal on the case is over. An unclaimed case is in his hands now."""
    voter = may_propose(work, by, case)
    at = at_local(proposal.on, proposal.hour, work.roster.congress)
    still_to_come(work, at)
    place = held_to(PLACE, "place", proposal.place)
    case = in_hand(work, by, case)
    person = actor_of(work, by.persons, case)
    if case.status == "claimed":
        case = work.cases.record(case, work.event("contacted", person.id))
        work.reminders.cancel(case.id, "nag_contact")
    stored = keep_words(work, case, person, proposal.said, "to_voter")
    case = work.cases.record(case, event_by(work, by, case, "sent", OfMessage(message=stored, about="meeting")))
    t = tell.words_for(work, voter)
    asked = question(work, t, case, person, proposal)
    for row in work.meetings.open_of(voter.id, case_id=case.id):
        no_more(work, row)
    of = {"voter_id": voter.id, "case_id": case.id, "made_by": person.id, "made_at": work.acted_at}
    made = work.meetings.put(**of, at=at, place=place, until=proposal.ends, status="asked")
    one = packed(OneMeeting(made or 0))
    rows = [[(t(meetings_words.b_yes), Button("mt_yes", 0, one)), (t(meetings_words.b_change), Button("mt_change", 0, one))]]
    tell.to_voter(work, voter, asked, rows, case_id=case.id)
    cards.refresh_cards(work, case)
    return case


def still_to_come(work: Work, at: datetime) -> None:
    """Raises FieldError for a moment (aware) that is gone by."""
    if at <= work.now:
        raise FieldError("on", "bad_when", example=work.calendar.add(work.today, 2))


def stands(work: Work, case: Case) -> Meeting | None:
    """The time that was proposed to its voter, or agreed with him, and is still to come."""
    return next((row for row in reversed(work.meetings.of_case(case.id)) if row.at > work.now and not row.wish), None)


def question(work: Work, t: T, case: Case, person: Person, proposal: Proposal) -> str:
    """What its voter is asked, with the time in whose place it comes."""
    name, when = tell.deputy_name(work, case, person.id), (proposal.on, proposal.hours, proposal.place)
    if (old := stands(work, case)) is None:
        return meetings_words.proposed(t, case.number, name, *when)
    return other_times.proposed_instead(t, case.number, name, (*when_of(work, old), old.place), when)


def _proposed(work: Work, by: By, meeting_id: int) -> tuple[Meeting, Case]:
    """A proposal that waits for this voter's word, and its case. Raises FieldError and RefusedError."""
    voter, row = voter_by(work, by), work.meetings.get(meeting_id)
    if row is None or row.voter_id != voter.id or row.case_id is None or row.wish:
        raise FieldError("meeting", "no_choice")
    if row.status == "asked" and row.at > work.now:
        return row, work.cases.get(row.case_id)
    raise RefusedError("already_so") if row.status == "agreed" and row.at > work.now else _not_this_time(work, voter, row)


def _not_this_time(work: Work, voter: Voter, row: Meeting) -> RefusedError:
    """Why a time holds no more: what was proposed or agreed in its place, else that it was taken back or is gone by."""
    others = [one for one in work.meetings.open_of(voter.id, case_id=row.case_id) if one.id > row.id and one.at > work.now and not one.wish]
    if others:
        on, hour = when_of(work, others[-1])
        return RefusedError("time_replaced", on=on, hour=hour, place=others[-1].place, agreed=others[-1].status == "agreed")
    return RefusedError("time_past" if row.at <= work.now else "time_over")


def agree(work: Work, by: By, meeting_id: int) -> Meeting:
    """His group hears of it. Returns the appointment."""
    row, case = _proposed(work, by, meeting_id)
    work.meetings.change(row.id, status="agreed")
    put_reminders(work, row)
    log_answer(work, row, "agreed")
    voter_said.tell_readers(
        work, case, meetings_words.voter_agreed(work.staff_words(), case.number, *when_of(work, row), row.place), about="meeting"
    )
    return row


def put_off(work: Work, by: By, meeting_id: int) -> Meeting:
    """An agreed meeting on a case does not take place: whoever would have been there reads so at once, in private and on the card."""
    voter, row = voter_by(work, by), work.meetings.get(meeting_id)
    if row is None or row.voter_id != voter.id or row.case_id is None:
        raise FieldError("meeting", "no_choice")
    if row.status != "agreed" or row.at <= work.now:
        raise _not_this_time(work, voter, row)
    work.meetings.change(row.id, status="cancelled")
    log_answer(work, row, "changed")
    case, t = work.cases.get(row.case_id), work.staff_words()
    words, when = meetings_words.voter_cannot_come, when_of(work, row)
    voter_said.tell_readers(work, case, words(t, case.number, *when, row.place), about="meeting")
    rows = [[(t(common.b_meet), Button("meet", case.id))]]
    tell_deputies(work, row, lambda ts: words(ts, case.number, *when, row.place), rows, case_id=case.id)
    return row


def want_another(work: Work, by: By, meeting_id: int) -> Case:
    """「换时间」: what suits him he says as his next words on the case."""
    row, case = _proposed(work, by, meeting_id)
    work.meetings.change(row.id, status="cancelled")
    log_answer(work, row, "changed")
    voter_said.tell_readers(work, case, meetings_words.voter_changes(work.staff_words(), case.number), about="meeting")
    return case
