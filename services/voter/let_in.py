"""What was held is let in, in portions, each message as if it came when it was written (docs/spec.md section 3)."""

from datetime import timedelta

from domain.cases.case import of_the_day
from domain.values.message import Incoming, from_json
from domain.values.voter import CASES_PER_DAY, Voter
from services.deed import portions
from services.deed.work import Work
from services.voter import another_day, edited_apart, edited_waiting, signs
from services.voter.add_words import join
from services.voter.held import DAY, LET_IN, is_kept_out, look_when_due
from services.voter.new_case import new_case
from services.voter.receive import receive_voter_message

AT_ONCE = 5
"""Words that are let in within one deed: each is read, told and shown like one that comes now, and everybody else waits meanwhile."""


def release_held(work: Work, voter: Voter) -> None:
    """Let in what waited for consent, each message as if it came when it was written."""
    if voter.consented_at is not None:
        let_in(work, voter, "consent")


def let_in(work: Work, voter: Voter, why: str) -> None:
    """Let in what was held, in portions; what he writes until it is in comes after it."""
    portions.begin(work, "let_in", let_in_portion, voter=voter.id, why=why)


def let_in_too_fast(work: Work, voter: Voter) -> None:
    """What came faster than his rate allows: as much as a minute has room for, the rest a minute later."""
    portions.begin(work, "let_in", let_in_portion, voter=voter.id, why="rate", room=LET_IN)


def let_in_of_a_day(work: Work, voter: Voter) -> None:
    """What was too much for one day: as much as another has room for."""
    portions.begin(work, "let_in", let_in_portion, voter=voter.id, why=DAY)


def let_in_portion(work: Work, data: portions.Data) -> portions.Left | None:
    """The next of them, as long as he agrees and is not blocked."""
    voter, why = work.voters.get(data["voter"]), str(data["why"])
    if why == DAY:
        return _within_a_day(work, voter, data) if voter is not None else None
    if "room" in data:
        return _within_a_minute(work, voter, data) if voter is not None else None
    if voter is None or is_kept_out(work, voter):
        if voter is not None and voter.lets_in:
            work.voters.change(voter.id, lets_in="")
        return None
    more = let_in_held(work, voter, why, most=AT_ONCE)
    if more != bool(voter.lets_in):
        work.voters.change(voter.id, lets_in=why if more else "")
    return portions.Left(data) if more else None


def _within_a_minute(work: Work, voter: Voter, data: portions.Data) -> portions.Left | None:
    room = int(data["room"])
    more, left = let_in_held(work, voter, "rate", most=min(AT_ONCE, room)), room - AT_ONCE
    if not more and voter.lets_in == "rate":
        work.voters.change(voter.id, lets_in="")
    if more and left <= 0:
        work.reminders.put({"kind": "held_rate", "voter_id": voter.id, "due_at": work.now + timedelta(minutes=1)})
    return portions.Left({**data, "room": left}) if more and left > 0 else None


def _within_a_day(work: Work, voter: Voter, data: portions.Data) -> portions.Left | None:
    """Each begins at the moment at which there is room for it: it is counted among those of that day. What goes along with one takes no room."""
    cases = work.cases.of_voter(voter.id)
    room = 0 if is_kept_out(work, voter) else CASES_PER_DAY - len(of_the_day(cases, work.now))
    waiting, done = work.held.next(voter.id, DAY, AT_ONCE + 1), 0
    for row in waiting[:AT_ONCE]:
        message = from_json(row.message)
        case = None if is_kept_out(work, voter) else another_day.along(work, voter, message)
        if case is None and room <= 0:
            break
        work.held.let_go([row.id])
        work.acted_at, done = work.now, done + 1
        if case is not None:
            join(work, voter, case, message)
            continue
        room -= 1
        new_case(work, voter, message, another_day.intake_of(work, voter, message))
    if len(waiting) <= done:
        return None
    if done == AT_ONCE:
        return portions.Left(data)
    look_when_due(work, voter, work.cases.of_voter(voter.id))
    return None


def let_in_held(work: Work, voter: Voter, why: str, *, most: int) -> bool:
    """Let in the oldest `most` of what was held (`why`: consent, rate, block). Whether more still waits.

    Each comes with the time at which he wrote it; what waited for consent is acted on at the moment he agrees.
    """
    agreed = voter.consented_at if why == "consent" else None
    acted_at = work.acted_at
    held = work.held.next(voter.id, why, most + 1)
    for row in held[:most]:
        work.held.let_go([row.id])
        message = from_json(row.message)
        work.acted_at, work.heeded = agreed or message.at, message.heeded
        voter = work.voters.get(voter.id) or voter
        if message.edited:
            _let_in_edit(work, voter, message, counted=agreed is None)
        else:
            receive_voter_message(work, voter, message, counted=agreed is None, let_in=True)
            signs.kept(work, voter, message)
    work.acted_at, work.heeded = acted_at if agreed else work.now, False
    return len(held) > most


def _let_in_edit(work: Work, voter: Voter, message: Incoming, *, counted: bool) -> None:
    """What he made of a message of his while his word was not taken; one that is no case's any more is nothing to be edited."""
    known = [m for m in work.messages.all_at(message.chat_id, message.message_id) if m.author == "voter"]
    for kept in known:
        edited_apart.receive_edit(work, kept, message, counted=counted)
    if not known:
        edited_waiting.take(work, message)
