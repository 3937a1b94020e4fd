"""A sign on a voter's own message: what he wrote is noted, or seen (docs/spec.md section 3, Every message is answered).

Signs are reactions that Telegram offers to everybody (https://core.telegram.org/bots/api#reactiontypeemoji).
"""

from domain.cases.case import Case
from domain.values.ids import Handle
from domain.values.message import Incoming, as_json
from domain.values.voter import Voter
from domain.which_matter.joins import RUN_PAUSE
from locales import further
from services.deed import tell
from services.deed.work import Work
from storage.outbox import ANSWER, Call, OutboxRow

NOTED, SEEN = "✍", "🤝"
METHOD = "setMessageReaction"
SIGN = "sign"
"""Purpose of such a call; of one that says a message is noted, with the number of its case behind a colon."""
KEPT = "seen"
"""Kind of the draft in which words lie that were only seen: an edit may make a matter of them."""


OF_QUESTION = "a:"
"""Kind of the draft in which the answer to a question lies, with the question's kind behind it, where it is no word of a matter."""
RATED = f"{OF_QUESTION}rating"
"""That of a figure by which he rated an answer."""


def noted(work: Work, voter: Voter, case: Case, message: Incoming) -> None:
    """✍ on what joined the case; an album carries one. The first time it is said in words what the sign means."""
    key = f"noted:{case.id}:{message.album}" if message.album else None
    if _reached(voter, message):
        _put(work, message, NOTED, f"{SIGN}:{case.id}", key)
    tell.to_voter(
        work,
        voter,
        further.sign_means(tell.words_for(work, voter), NOTED),
        reply_to=message.message_id,
        dedupe_key=f"sign:{voter.id}",
        silent=True,
    )


def seen(work: Work, voter: Voter, message: Incoming) -> None:
    """🤝 on words that are answered otherwise: kept like all words, and shown to nobody."""
    work.drafts.put(KEPT, voter.chat_id, as_json(message), message.at)
    _sign(work, voter, message)


def kept(work: Work, voter: Voter, message: Incoming) -> None:
    """What is met at once is kept like words that were seen: what he makes of it by an edit is heard (talk/edits.py)."""
    if not is_kept(work, message) and not work.messages.all_at(message.chat_id, message.message_id):
        work.drafts.put(KEPT, voter.chat_id, as_json(message), message.at)


def is_kept(work: Work, message: Incoming) -> bool:
    """Whether this deed has kept it: with a matter, as words that wait, or aside."""
    return any(message.message_id in one.kept_now for one in (work.messages, work.drafts, work.held))


def heard(work: Work, voter: Voter, message: Incoming) -> None:
    """🤝 on bare thanks, 好, a smile."""
    work.drafts.put(KEPT, voter.chat_id, as_json(message), message.at)
    was_seen(work, voter, message)


def was_seen(work: Work, voter: Voter, message: Incoming) -> None:
    """🤝 alone. The first time it is said in words what the sign means."""
    _sign(work, voter, message)
    if _reached(voter, message):
        words = further.seen_means(tell.words_for(work, voter), SEEN)
        tell.to_voter(work, voter, words, reply_to=message.message_id, dedupe_key=f"sign-seen:{voter.id}", silent=True)


def _sign(work: Work, voter: Voter, message: Incoming) -> None:
    if _reached(voter, message):
        _put(work, message, SEEN, SIGN)


def _reached(voter: Voter, message: Incoming) -> bool:
    return voter.unreachable_since is None and bool(message.message_id)


def _put(work: Work, message: Incoming, sign: str, purpose: str, key: str | None = None) -> None:
    arguments = {"message_id": message.message_id, "reaction": [{"type": "emoji", "emoji": sign}]}
    work.outbox.put(Call(message.chat_id, METHOD, arguments, priority=ANSWER, purpose=purpose, dedupe_key=key))


def is_sign(row: OutboxRow) -> bool:
    return row.method == METHOD


def not_taken(work: Work, row: OutboxRow) -> None:
    """A sign that Telegram refused, or that never went: one line at the end of the run says the same."""
    _, _, case_id = row.purpose.partition(":")
    case = work.cases.known(int(case_id)) if case_id else None
    voter = work.voters.get(case.voter_id) if case is not None else None
    if case is None or voter is None:
        _seen_in_words(work, row)
        return
    ends = work.now + RUN_PAUSE
    key = f"noted:{case.id}:{ends.timestamp() // RUN_PAUSE.total_seconds():.0f}"
    words = further.these_are_noted(tell.words_for(work, voter), case.number)
    tell.to_voter(work, voter, words, case_id=case.id, due_at=ends, dedupe_key=key, silent=True)


def _seen_in_words(work: Work, row: OutboxRow) -> None:
    """So it is where a mere 「seen」 is refused: nobody is left without an answer."""
    voter = work.voters.of_account(Handle(row.chat_id))
    if voter is None:
        return
    key = f"seen:{voter.id}:{work.now.timestamp() // RUN_PAUSE.total_seconds():.0f}"
    tell.to_voter(work, voter, tell.words_for(work, voter)(further.seen), dedupe_key=key, silent=True)
