"""「那天没空」, 「改天吧」, 「来不了」 typed after an appointment stands: both sides read at once that it does not, and another time is asked for."""

from domain.typed.typed_answers import cannot_come
from domain.values.buttons import Button
from domain.values.carried import packed, parsed
from domain.values.message import Incoming
from domain.values.voter import Voter
from locales import meetings as meetings_words
from services.case.appointments import when_of
from services.deed import tell
from services.deed.message import Rows
from services.deed.work import Work
from services.meetings import book as booked
from services.meetings import propose as deeds
from services.meetings.meeting import OneMeeting
from services.voter import signs, words_taken
from services.voter.add_words import case_replied_to
from storage.meetings import Meeting
from talk.asking.ways import Tap
from talk.meetings.book import offer_slots
from talk.meetings.propose import wait_for_time


def take_typed(work: Work, voter: Voter, message: Incoming) -> bool:
    """False where he has no appointment ahead, or was asked something on another matter since."""
    if message.media or not cannot_come(message.text) or not (rows := _meant(work, voter, message)):
        return False
    if not words_taken.agreed_to(work, voter, message):
        return True
    if len(rows) > 1:
        _ask_which(work, voter, message, rows)
    else:
        off(work, Tap(voter, packed(OneMeeting(rows[0].id))))
    signs.seen(work, voter, message)
    return True


def off(work: Work, tap: Tap) -> None:
    """A meeting on a case waits for another time of his; of a reception day the other half hours are shown."""
    voter, t = tap.voter, tell.words_for(work, tap.voter)
    meeting = parsed(OneMeeting, tap.value).meeting
    known = work.meetings.get(meeting)
    if known is None or known.case_id is None:
        row = booked.cancel(work, tap.by, meeting)
        tell.to_voter(work, voter, meetings_words.cancelled(t, *when_of(work, row)))
        offer_slots(work, Tap(voter))
        return
    row = deeds.put_off(work, tap.by, meeting)
    case = work.cases.get(row.case_id or 0)
    tell.to_voter(work, voter, meetings_words.put_off(t, *when_of(work, row)), case_id=case.id)
    wait_for_time(work, voter, case.id, row.id)


def _meant(work: Work, voter: Voter, message: Incoming) -> list[Meeting]:
    ahead = [row for row in work.meetings.open_of(voter.id) if row.status == "agreed" and row.at > work.now]
    if not ahead:
        return []
    replied = case_replied_to(work, voter, message)
    if replied is not None:
        return [row for row in ahead if row.case_id == replied.id]
    others = {case.id: case.last_sent_at for case in work.cases.of_voter(voter.id) if case.open and case.last_sent_at is not None}
    return [row for row in ahead if not any(at > row.made_at for case_id, at in others.items() if case_id != row.case_id)]


def _ask_which(work: Work, voter: Voter, message: Incoming, rows: list[Meeting]) -> None:
    t = tell.words_for(work, voter)
    taps: Rows = [[(meetings_words.b_not_then(t, *when_of(work, row)), Button("mt_off", 0, packed(OneMeeting(row.id))))] for row in rows]
    tell.to_voter(work, voter, t(meetings_words.which_meeting), taps, reply_to=message.message_id)
