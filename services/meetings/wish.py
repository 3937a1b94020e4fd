"""A voter wants another time or place for a meeting on his case, or asks about it: whoever goes there hears it (docs/spec.md section 3)."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, time

from domain.cases.case import Case
from domain.cases.details_for_voter import OfMessage
from domain.congress.reminder import at_local
from domain.values.errors import FieldError, RefusedError
from domain.values.message import Incoming
from domain.words.masks import masked
from locales import other_times as words
from services.case import cards, voter_said
from services.case.act import actor_of, allowed_to
from services.case.appointments import when_of
from services.case.open_case import keep_message
from services.case.own_matter import voter_by
from services.deed import tell
from services.deed.by import By
from services.deed.lengths import held_to
from services.deed.message import Rows
from services.deed.work import Work
from services.meetings.meeting import ask_again, cancel_rows, log_answer, put_reminders, reminded, tell_deputies, village_of, wish_rows
from services.meetings.propose import PLACE, still_to_come
from services.meetings.replaced import no_more, over
from services.voter.add_words import spoken
from storage.meetings import Meeting


@dataclass(frozen=True)
class Wanted:
    """Another time and place, local; `refused`: the one that stands does not suit; `said`: the words, kept with the case."""

    on: date
    hour: time
    until: time | None
    place: str
    refused: bool
    said: Incoming


def when_where(work: Work, row: Meeting) -> words.When:
    return (*when_of(work, row), row.place)


def wish(work: Work, by: By, meeting_id: int, wanted: Wanted) -> Meeting:
    """An agreed time stands until somebody says yes, unless it does not suit him; what he said no to before may be cancelled. Returns the wish. Raises FieldError."""
    voter, row = voter_by(work, by), work.meetings.get(meeting_id)
    if row is None or row.voter_id != voter.id or row.case_id is None or row.status not in ("asked", "agreed", "cancelled"):
        raise FieldError("meeting", "no_choice")
    at = at_local(wanted.on, wanted.hour, work.roster.congress)
    still_to_come(work, at)
    place, case = held_to(PLACE, "place", wanted.place), work.cases.get(row.case_id)
    gone = wanted.refused and row.status == "agreed"
    for one in work.meetings.of_case(case.id):
        if one.status != "agreed" or wanted.refused:
            no_more(work, one)
    if row.status != "cancelled" and not row.wish:
        log_answer(work, row, "changed")
    of = {"voter_id": voter.id, "case_id": case.id, "made_by": "voter", "made_at": work.acted_at}
    until = f"{wanted.until:%H:%M}" if wanted.until else ""
    made = work.meetings.there(work.meetings.put(**of, at=at, place=place, until=until, status="asked") or 0)
    keep(work, case.id, wanted.said)
    times, text = (when_where(work, row), when_where(work, made)), masked(wanted.said.text.strip())
    _tell(work, made, lambda shown: words.wished(work.staff_words(), case.number, times, shown, gone=gone), text, wish_rows(work, made))
    ask_again(work, made)
    return made


def keep(work: Work, case_id: int, message: Incoming) -> None:
    """What he said of it stands with the case."""
    case = work.cases.get(case_id)
    spoken(work, case, keep_message(work, case, message, author="voter").id)


def _tell(work: Work, row: Meeting, said: Callable[[str], str], text: str, rows: Rows = ()) -> None:
    """The group below the card, without his words where these are confidential; in private whoever goes there."""
    case = work.cases.get(row.case_id or 0)
    voter_said.tell_readers(work, case, said("" if case.confidential else text), about="meeting")
    tell_deputies(work, row, lambda _: said(text), rows, case_id=case.id)


def ask(work: Work, by: By, meeting_id: int, message: Incoming) -> Meeting:
    """A question about it, or that he is there: put to whoever goes; of a half hour of a reception to who sits there."""
    voter, row = voter_by(work, by), work.meetings.get(meeting_id)
    if row is None or row.voter_id != voter.id:
        raise FieldError("meeting", "no_choice")
    when, text = when_where(work, row), masked(message.text.strip())
    if row.case_id is None:
        tell_deputies(work, row, lambda t: words.said_of_reception(t, village_of(work, voter), when, text))
        return row
    number = work.cases.get(row.case_id).number
    keep(work, row.case_id, message)
    _tell(work, row, lambda shown: words.said_of_it(work.staff_words(), number, when, shown), text)
    return row


def take(work: Work, by: By, case: Case, meeting_id: int) -> Meeting:
    """Whoever has the case says yes to the time its voter wants: it is agreed, and he reads so."""
    allowed_to(work, by, "reply", case)
    row = work.meetings.get(meeting_id)
    if row is None or row.case_id != case.id or row.made_by != "voter":
        raise FieldError("meeting", "no_choice")
    if row.status == "agreed":
        raise RefusedError("already_so")
    if row.status != "asked" or row.at <= work.now:
        raise RefusedError("time_past" if row.at <= work.now else "time_over")
    for one in work.meetings.of_case(case.id):
        if one.id != row.id:
            no_more(work, one)
    over(work, row)
    work.meetings.change(row.id, status="agreed", made_at=work.acted_at)
    row, person = work.meetings.there(row.id), actor_of(work, by.persons, case)
    put_reminders(work, row)
    case = work.cases.record(case, work.event("noted", person.id, OfMessage(about="meeting", answer="agreed")))
    voter, t = work.voters.get(case.voter_id), work.staff_words()
    voter_said.tell_readers(work, case, words.wish_taken(t, case.number, person.name, when_where(work, row)), about="meeting")
    if voter is not None:
        tv = tell.words_for(work, voter)
        said = words.agreed(tv, when_where(work, row)) + reminded(work, row, work.now, tv)
        tell.to_voter(work, voter, said, cancel_rows(tv, row.id), case_id=case.id)
    cards.refresh_cards(work, case)
    return row


def off(work: Work, by: By, case: Case, row: Meeting) -> None:
    """Whoever was to go there cannot: its voter reads at once that it does not take place."""
    allowed_to(work, by, "reply", case)
    for one in work.meetings.of_case(case.id):
        no_more(work, one)
    person, voter = actor_of(work, by.persons, case), work.voters.get(case.voter_id)
    case = work.cases.record(case, work.event("noted", person.id, OfMessage(about="meeting", answer="cancelled")))
    if voter is not None:
        t = tell.words_for(work, voter)
        tell.to_voter(work, voter, words.deputy_cannot(t, case.number, when_where(work, row)), case_id=case.id)
    cards.refresh_cards(work, case)
