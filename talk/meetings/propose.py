"""A proposed time and place: the voter says whether it suits him (services/meetings/propose.py)."""

from domain.typed.typed_answers import suits
from domain.values.carried import packed, parsed
from domain.values.message import Incoming
from domain.values.voter import Voter
from locales import meetings as meetings_words
from services.case.appointments import when_of
from services.deed import tell
from services.deed.ask import WORDS_WITHIN, wait_for
from services.deed.work import Work
from services.meetings import propose as deeds
from services.meetings.meeting import OneMeeting, cancel_rows, reminded
from services.voter import signs, words_taken
from services.voter.add_words import case_replied_to
from storage.meetings import Meeting
from talk.asking.ways import Tap

TIME = "meeting_time"
"""What stands in his chat after it was asked which time would suit him."""


def agree(work: Work, tap: Tap) -> None:
    row, t = deeds.agree(work, tap.by, parsed(OneMeeting, tap.value).meeting), tell.words_for(work, tap.voter)
    words = meetings_words.agreed(t, *when_of(work, row), row.place) + reminded(work, row, work.now, t)
    tell.to_voter(work, tap.voter, words, cancel_rows(t, row.id), case_id=row.case_id)


def change(work: Work, tap: Tap) -> None:
    """「换时间」: what suits him goes to the claimer as his next words on the case."""
    case = deeds.want_another(work, tap.by, parsed(OneMeeting, tap.value).meeting)
    tell.to_voter(work, tap.voter, tell.words_for(work, tap.voter)(meetings_words.what_suits), case_id=case.id)
    wait_for_time(work, tap.voter, case.id, parsed(OneMeeting, tap.value).meeting)


def wait_for_time(work: Work, voter: Voter, case_id: int, meeting: int) -> None:
    """What he writes next is the time that suits him (talk/meetings/reword.py), or words on his matter."""
    wait_for(work, voter, TIME, work.acted_at + WORDS_WITHIN, case_id=case_id, meeting=meeting)


def value_of(row: Meeting) -> str:
    return packed(OneMeeting(row.id))


def take_typed(work: Work, voter: Voter, message: Incoming) -> bool:
    """好, 可以 or 没空 typed where a time was proposed last, or in a reply to it: they are the tap. False for anything else."""
    good = suits(message.text)
    if message.media or good is None or (row := _proposed_last(work, voter, message)) is None:
        return False
    if not words_taken.agreed_to(work, voter, message):
        return True
    (agree if good else change)(work, Tap(voter, value_of(row)))
    signs.seen(work, voter, message)
    return True


def _proposed_last(work: Work, voter: Voter, message: Incoming) -> Meeting | None:
    """The proposal that waits for his word, if nothing was said to him on any matter since."""
    cases = work.cases.of_voter(voter.id)
    replied = case_replied_to(work, voter, message)
    asked = [row for row in work.meetings.open_of(voter.id) if row.status == "asked" and not row.wish and row.at > work.now and row.case_id]
    if message.reply_to is not None:
        return next((row for row in asked if replied is not None and row.case_id == replied.id), None)
    last = max((case.last_sent_at for case in cases if case.open and case.last_sent_at is not None), default=None)
    return next((row for row in asked if last is not None and row.made_at >= last), None)
