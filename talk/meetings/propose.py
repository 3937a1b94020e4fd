"""「约时间」: the claimer is asked when and where, the voter whether it suits him (services/meetings/propose.py)."""

from typing import Any

from domain.carried import packed, parsed
from domain.errors import FieldError
from domain.meetings import meeting_in
from domain.message import Incoming
from domain.typed_answers import suits
from domain.voter import Voter
from locales import meetings as meetings_words
from locales.refusals import refusal
from services.case.act import allowed_to
from services.case.appointments import when_of
from services.deed import tell
from services.deed.by import said_in
from services.deed.work import Work
from services.meetings import propose as deeds
from services.meetings.meeting import OneMeeting, cancel_rows
from services.voter import signs, words_taken
from services.voter.add_words import case_replied_to
from storage.steps import Step
from talk.asking.act import Act, act_of, ask_words
from talk.asking.called import called
from talk.asking.over import confirm
from talk.asking.ways import Own, Tap
from talk.voter.my_matters import wait_for_words


def ask_when(work: Work, act: Act) -> None:
    """Date, time and place in one line."""
    deeds.may_propose(work, act.by, act.case)
    ask_words(work, act, "meeting_when", meetings_words.ask_when(work.staff_words(), called(work, act), work.calendar.add(work.today, 2)))


def take_when(work: Work, message: Incoming, step: Step) -> None:
    act, t = act_of(work, message, step.case_id), work.staff_words()
    allowed_to(work, act.by, "reply", act.case)
    try:
        case = deeds.propose_meeting(work, act.by, act.case, _proposal(work, message))
    except FieldError as refused:
        ask_words(work, act, "meeting_when", refusal(t, refused))
        return
    confirm(work, message, meetings_words.asked_voter(t, case.number), case_id=case.id)


def _proposal(work: Work, message: Incoming) -> deeds.Proposal:
    """Raises FieldError for words in which a day, an hour or a place is missing."""
    found = meeting_in(message.text, work.today)
    if found is None:
        raise FieldError("on", "bad_when", example=work.calendar.add(work.today, 2))
    return deeds.Proposal(*found, said_in(message))


def agree(work: Work, tap: Tap) -> None:
    row, t = deeds.agree(work, tap.by, parsed(OneMeeting, tap.value).meeting), tell.words_for(work, tap.voter)
    tell.to_voter(work, tap.voter, meetings_words.agreed(t, *when_of(work, row), row.place), cancel_rows(t, row.id), case_id=row.case_id)


def change(work: Work, tap: Tap) -> None:
    """「换时间」: what suits him goes to the claimer as his next words on the case."""
    case = deeds.want_another(work, tap.by, parsed(OneMeeting, tap.value).meeting)
    tell.to_voter(work, tap.voter, tell.words_for(work, tap.voter)(meetings_words.what_suits), case_id=case.id)
    wait_for_words(work, Own(tap.voter, case))


def take_typed(work: Work, voter: Voter, message: Incoming) -> bool:
    """好, 可以 or 没空 typed where a time was proposed last, or in a reply to it: they are the tap. False for anything else."""
    good = suits(message.text)
    if message.media or good is None or (row := _proposed_last(work, voter, message)) is None:
        return False
    if not words_taken.agreed_to(work, voter, message):
        return True
    (agree if good else change)(work, Tap(voter, packed(OneMeeting(row.id))))
    signs.seen(work, voter, message)
    return True


def _proposed_last(work: Work, voter: Voter, message: Incoming) -> Any:
    """The proposal that waits for his word, if nothing was said to him on any matter since."""
    cases = work.cases.of_voter(voter.id)
    replied = case_replied_to(work, voter, message)
    asked = [row for row in work.meetings.open_of(voter.id) if row.status == "asked" and row.at > work.now and row.case_id]
    if message.reply_to is not None:
        return next((row for row in asked if replied is not None and row.case_id == replied.id), None)
    last = max((case.last_sent_at for case in cases if case.open and case.last_sent_at is not None), default=None)
    return next((row for row in asked if last is not None and row.made_at >= last), None)
