"""Words of a voter that are held: kept apart, edited where they lie, dropped (docs/spec.md section 3, and promise 4).

What is held is let in by services/voter/let_in.py.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from domain.cases.case import Case, room_again
from domain.values.message import Earlier, Incoming, as_json, from_json, same_media
from domain.values.voter import CASES_PER_DAY, Voter
from locales import voter as voter_words
from services.deed import portions, tell
from services.deed.work import Work
from services.voter.signs import OF_QUESTION
from storage.held import MUCH

MOST_VERSIONS = 50
"""Edits of one waiting message that are kept in its own row; what follows on held words has a row each, on words that wait for a
choice the last one stands (docs/spec.md section 3)."""
MOST_EARLY = 50
"""Edits that came before their message, each in a row of its own."""


@dataclass(frozen=True)
class Waiting:
    """What a button below words that wait for a choice carries: the draft in which they do."""

    draft: int


def keep_apart(work: Work, voter: Voter, message: Incoming, why: str) -> None:
    """Hold a message apart; of several edits of one message each, as each is a version (docs/spec.md, promise 4)."""
    work.held.keep(voter.id, as_json(message), why, message.at)


def keep_for_day(work: Work, voter: Voter, message: Incoming, cases: Sequence[Case]) -> None:
    """Hold a matter that is one too many within a day, until there is room again."""
    waits = work.held.waits(voter.id, DAY)
    keep_apart(work, voter, message, DAY)
    if not waits:
        look_when_due(work, voter, cases)


def look_when_due(work: Work, voter: Voter, cases: Sequence[Case]) -> None:
    """Look at what waits for another day once there is room, and not before."""
    due_at = max(room_again(cases, CASES_PER_DAY) or work.now, work.now)
    if is_kept_out(work, voter):
        due_at = max(due_at, work.now + timedelta(days=1))
    work.reminders.put({"kind": "held_rate", "voter_id": voter.id, "due_at": due_at, "data": {"why": DAY}})


def is_kept_out(work: Work, voter: Voter) -> bool:
    """Whether nothing of his is let in now: he does not agree, or is blocked."""
    return voter.consented_at is None or (voter.blocked_until is not None and voter.blocked_until > work.now)


DAY = "day"
"""Why a matter is held that is one too many for one day."""
LET_IN = 15
"""Held words that are let in within a minute where they came too fast."""


def delete_held(work: Work, data: portions.Data) -> portions.Left | None:
    """Words that waited for a consent that did not come, up to that moment; nothing goes when he agreed meanwhile."""
    voter = work.voters.get(data["voter"])
    if voter is None or voter.consented_at is not None:
        return None
    work.scrubs = True
    gone = work.held.drop(voter.id, portions.LOOKED_AT, "consent", datetime.fromisoformat(data["until"]))
    return portions.Left(data) if gone == portions.LOOKED_AT else None


def say_much_waits(work: Work, voter: Voter, why: str) -> None:
    """Once, when very many words of his wait: they are all kept, and about how long it takes."""
    if work.held.much(voter.id, why):
        words = voter_words.much_waits(tell.words_for(work, voter), MUCH, max(1, MUCH // (LET_IN * 60)))
        tell.to_voter(work, voter, words)


EARLY = "edit"
"""Why the edit of a message is held that has not come yet; housekeeping drops what belongs to none."""


def put_behind_held(work: Work, message: Incoming) -> bool:
    """Whether an edit of the same message is held already: this one then waits behind it, so that the last one stands in the end."""
    voter = work.voters.of_account(message.sender.handle)
    last = work.held.last_of_message(voter.id, message.message_id) if voter is not None else None
    if voter is None or last is None or last.reason == EARLY or not from_json(last.message).edited:
        return False
    keep_apart(work, voter, message, last.reason)
    say_much_waits(work, voter, last.reason)
    return True


def edit_held(work: Work, message: Incoming) -> bool:
    """An edit of words that still wait: for consent, for the rate limit, for a choice, or for the message itself. False: there are none."""
    found = False
    for waiting in work.drafts.of_message(message.chat_id, message.message_id):
        if waiting.kind.startswith(OF_QUESTION):
            continue
        work.drafts.rewrite(waiting.id, as_json(after_edit(from_json(waiting.message), message)))
        found = True
    voter = work.voters.of_account(message.sender.handle)
    if voter is None:
        return found
    for row in work.held.of_message(voter.id, message.message_id):
        held, found = from_json(row.message), True
        if len(held.earlier) >= MOST_VERSIONS and not held.edited:
            keep_apart(work, voter, message, row.reason)  # from here on each is a row of its own (`put_behind_held`)
        elif not held.edited:
            work.held.rewrite(row.id, voter.id, as_json(after_edit(held, message)))
    return _one_more_early(work, voter, message) or found


def _one_more_early(work: Work, voter: Voter, message: Incoming) -> bool:
    """One more edit of a message that has not come yet: each is a version when it does."""
    early = work.held.of_message(voter.id, message.message_id, early=True)
    if len(early) >= MOST_EARLY:
        work.held.rewrite(early[-1].id, voter.id, as_json(message))
    elif early:
        keep_apart(work, voter, message, EARLY)
    return bool(early)


def after_edit(held: Incoming, message: Incoming) -> Incoming:
    """A message that waits, as an edit made it: written when it was written, with what it said before."""
    if held.text == message.text and same_media(held.media, message.media):
        return held
    stood = Earlier(held.text, held.media, held.changed_at or held.at)
    earlier = (*held.earlier[:MOST_VERSIONS], stood)
    return replace(message, at=held.at, edited=False, changed_at=message.at, earlier=earlier, along=held.along)


def early_edits(work: Work, voter: Voter, message: Incoming) -> list[Incoming]:
    """The edits of this message that were pushed to us before it, in the order in which he made them (a webhook keeps none)."""
    rows = work.held.of_message(voter.id, message.message_id, early=True)
    work.held.let_go([row.id for row in rows])
    return sorted((from_json(row.message) for row in rows), key=lambda edit: edit.at)
