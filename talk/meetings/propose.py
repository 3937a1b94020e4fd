"""「约时间」: the claimer proposes a time and place on a case, its voter agrees or names another (docs/spec.md sections 3 and 5)."""

from typing import Any

from domain.buttons import Button
from domain.case import Case
from domain.meetings import meeting_in
from domain.message import Incoming
from domain.reminder import at_local
from domain.voter import Voter
from locales import meetings, texts
from services.case import cards, voter_said
from services.case.act import actor_of, allowed_to
from services.deed import tell
from services.meetings.meeting import cancel_rows, log_answer, put_reminders, when_of
from storage.reminders import Step
from storage.work import Work
from talk.asking.act import Act, act_of, acting, ask_words, start_handling, stored_words
from talk.asking.ways import Own, Tap
from talk.voter.my_matters import ask_supplement


def ask_when(work: Work, act: Act) -> None:
    """「约时间」: date, time and place in one line."""
    allowed_to(work, act.by, "reply", act.case)
    voter = work.voters.get(act.case.voter_id)
    t = work.staff_words()
    if voter is None or voter.unreachable_since is not None or not voter.chat_id:
        work.tell(meetings.cannot_be_asked(t), alert=True)
        return
    ask_words(work, act, "meeting_when", meetings.ask_when(t, act.case.number, work.calendar.add(work.today, 2)))


def take_when(work: Work, message: Incoming, step: Step) -> None:
    act, t = act_of(work, message, step.case_id), work.staff_words()
    allowed_to(work, act.by, "reply", act.case)
    found = meeting_in(message.text, work.today)
    at = at_local(found[0], found[1], work.roster.congress) if found else None
    if found is None or at is None or at <= work.now:
        ask_words(work, act, "meeting_when", meetings.bad_when(t, work.calendar.add(work.today, 2)))
        return
    act = start_handling(work, act)
    case = act.case
    if case.status == "claimed":
        case = work.cases.record(case, work.event("contacted", actor_of(work, act.persons, case).id))
        work.reminders.cancel(case.id, "nag_contact")
    person = actor_of(work, act.persons, case)
    stored = work.cases.add_message(stored_words(case, person, message, "to_voter"))
    case = work.cases.record(case, acting(work, act, "sent", message=stored, about="meeting"))
    voter = work.voters.get(case.voter_id)
    for row in work.meetings.open_of(case.voter_id or 0, case_id=case.id):
        work.meetings.change(row.id, status="cancelled")
    made = work.meetings.put(
        voter_id=case.voter_id, case_id=case.id, at=at, place=found[2], status="asked", made_by=person.id,
        made_at=work.acted_at,
    )  # fmt: skip
    tv = tell.words_for(work, voter) if voter else t
    rows = [[(meetings.b_yes(tv), Button("mt_yes", 0, str(made))), (meetings.b_change(tv), Button("mt_change", 0, str(made)))]]
    name = tell.deputy_name(work, case, person.id)
    tell.to_voter(
        work, voter, meetings.proposed(tv, case.number, name, found[0], found[1].strftime("%H:%M"), found[2]), rows, case_id=case.id
    )
    cards.refresh_cards(work, case)
    work.say(message.chat_id, meetings.asked_voter(t, case.number), reply_to=message.message_id, case_id=case.id)


def _own(work: Work, voter: Voter, value: str) -> tuple[Any, Case | None]:
    """A proposal that waits for this voter's word; else a popup."""
    row = work.meetings.get(value)
    if row is None or row.voter_id != voter.id or row.case_id is None:
        work.tell(texts.old_button(tell.words_for(work, voter)), alert=True)
        return None, None
    if row.status != "asked" or row.at <= work.now:
        work.tell(texts.already_so(tell.words_for(work, voter)), alert=True)
        return None, None
    return row, work.cases.get(row.case_id)


def agree(work: Work, tap: Tap) -> None:
    voter, value = tap.voter, tap.value
    row, case = _own(work, voter, value)
    if row is None or case is None:
        return
    t = tell.words_for(work, voter)
    work.meetings.change(row.id, status="agreed")
    put_reminders(work, row)
    log_answer(work, row, "agreed")
    tell.to_voter(work, voter, meetings.agreed(t, *when_of(work, row), row.place), cancel_rows(t, row.id), case_id=case.id)
    voter_said.told(work, case, meetings.voter_agreed(work.staff_words(), case.number, *when_of(work, row), row.place), about="meeting")


def change(work: Work, tap: Tap) -> None:
    """「换时间」: what suits him goes to the claimer as his next words on the case."""
    voter, value = tap.voter, tap.value
    row, case = _own(work, voter, value)
    if row is None or case is None:
        return
    work.meetings.change(row.id, status="cancelled")
    log_answer(work, row, "changed")
    voter_said.told(work, case, meetings.voter_changes(work.staff_words(), case.number), about="meeting")
    ask_supplement(work, Own(voter, case))
