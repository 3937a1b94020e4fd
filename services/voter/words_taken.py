"""Whether a voter's word is taken now: the one question for every way by which words come in (docs/spec.md section 3).

A message, an edit of one, the answer to a question, a contact that is shared: what is not taken is kept apart, nobody reads it, and it
is let in (services/voter/let_in.py) when what stood in its way is over.
"""

from dataclasses import replace
from datetime import timedelta

from domain.danger.danger_found import Danger
from domain.values.buttons import Button
from domain.values.message import Incoming
from domain.values.voter import Voter, tokens_left
from locales import voter as voter_words
from services.case import blocked_in_danger, call_for_help
from services.case.open_case import reading_of
from services.deed import tell
from services.deed.once import Once, key_of
from services.deed.work import Work
from services.voter import greet, held, pieces


def is_blocked(work: Work, voter: Voter) -> bool:
    return voter.blocked_until is not None and voter.blocked_until > work.now


def agreed_to(work: Work, voter: Voter, message: Incoming) -> bool:
    """Whether he is not blocked and has agreed; else the message is kept, and he is told that it waits."""
    if is_blocked(work, voter):
        keep_blocked(work, voter, message)
    elif voter.consented_at is None:
        greet.hold(work, voter, message)
    else:
        return True
    return False


def taken(work: Work, voter: Voter, message: Incoming) -> bool:
    """The same, and within his rate, which it is counted against."""
    return agreed_to(work, voter, message) and _within_rate(work, voter, message)


def keep_blocked(work: Work, voter: Voter, message: Incoming) -> None:
    """What a blocked voter sends is stored; he was told when it began, and is told once a day that it waits, and until when. Who may be in danger
    reads the numbers all the same, and staff are woken."""
    held.keep_apart(work, voter, heed_blocked(work, voter, message, pieces.waiting(work, voter, message)), "block")
    t = tell.words_for(work, voter)
    words = voter_words.blocked_waits(t, work.local_date(voter.blocked_until) if voter.blocked_until else None)
    key = f"blocked:{voter.id}:{voter.blocked_until}:{work.today}"
    tell.to_voter(work, voter, words, [[(t(voter_words.b_appeal_block), Button("appeal_block"))]], dedupe_key=key)


def heed_blocked(work: Work, voter: Voter, message: Incoming, before: list[str]) -> Incoming:
    """Danger while he is blocked: the numbers at once, once a minute for each kind, and staff at any hour though no matter is made. The
    message as it is to be kept: who was woken is not woken again when it is let in. `before`: the pieces that it goes on from."""
    own = reading_of(work, message.text).danger
    found = pieces.anew(work, before, message)
    numbers(work, voter, message, found or own)
    blocked_in_danger.heed(work, voter, found, message)
    return replace(message, heeded=any(one.alarms or one.held for one in (found, own)))


def heed_appeal(work: Work, voter: Voter, message: Incoming) -> None:
    """An appeal that speaks of danger is one all the same, and waits with his other words too."""
    heeded = heed_blocked(work, voter, message, pieces.waiting(work, voter, message))
    if heeded.heeded:
        held.keep_apart(work, voter, heeded, "block")


URGENT_MORE = 5
"""Messages over his rate that are taken at once where they are surely danger to life; the rate has that many less afterwards."""


def _within_rate(work: Work, voter: Voter, message: Incoming) -> bool:
    """Count the message against the voter's rate; what is over it, and what comes while earlier words still wait, is stored and worked off
    later in its order, danger to life a little less so.

    The rate is that at which he wrote, not that at which a backlog is worked off after an outage.
    """
    left = tokens_left(voter, work.acted_at)
    waits = left < 1 or voter.lets_in == "rate"
    danger = reading_of(work, message.text).danger if waits else Danger()
    if waits and not (danger.alarms and left > -URGENT_MORE):
        _waits(work, voter, message, danger)
        return False
    work.voters.spend(voter.id, left - 1, max(work.acted_at, voter.tokens_at or work.acted_at))
    return True


def _waits(work: Work, voter: Voter, message: Incoming, danger: Danger) -> None:
    """Over his rate; whoever may be in danger reads the numbers at once, once a minute for each kind."""
    held.keep_apart(work, voter, message, "rate")
    numbers(work, voter, message, danger)
    if voter.lets_in != "rate":
        work.voters.change(voter.id, lets_in="rate")
        work.reminders.put({"kind": "held_rate", "voter_id": voter.id, "due_at": work.now + timedelta(minutes=1)})
        tell.to_voter(work, voter, tell.words_for(work, voter)(voter_words.too_fast))
    held.say_much_waits(work, voter, "rate")


NUMBERS_ONCE_IN = timedelta(minutes=1)


def numbers(work: Work, voter: Voter, message: Incoming, danger: Danger) -> None:
    """Once a minute for each kind."""
    if lines := call_for_help.lines(work, tell.words_for(work, voter), danger, urgent=False):
        once = Once(f"numbers:{voter.id}:{danger.brief}", message.at, NUMBERS_ONCE_IN)
        tell.to_voter(work, voter, "\n".join(lines), dedupe_key=key_of(work, once))
