"""One voter's words never take more than a third of what his group's chat takes (docs/spec.md section 3, Abuse; domain/values/share.py)."""

from collections.abc import Sequence
from datetime import timedelta

from domain.values.share import WINDOW, free_at, share_of
from services.case import fold_words, media
from services.deed.work import Work
from storage.outbox import EDITS, OutboxRow
from storage.shares import WORDS

FOLDED = (fold_words.PURPOSE, media.SHOWN)
WORDS_FIRST = timedelta(seconds=1)
"""When room comes free his words take it, which say much in one message; then what is copied."""
SOON = timedelta(seconds=1)
"""So short a wait is not worth a write."""


def room_for(work: Work, row: OutboxRow, window: timedelta = WINDOW) -> str:
    """`sent`: there is room for it in its voter's share of the chat now. `waiting`: in a moment. `put off`: it leaves when there is.

    A new card takes of the share as well, but waits for none.
    """
    edits = row.method in EDITS
    if row.of_voter is None or not (edits or row.purpose in FOLDED):
        return "sent"
    taken = work.shares.taken(row.chat_id, window, edits=edits)
    free = free_at(taken, row.of_voter, messages_of(row), work.now, share_of(row.chat_id, window))
    if free <= work.now:
        return "sent"
    if free - work.now < SOON:
        return "waiting"
    work.shares.put_off(row, free if edits or row.method in WORDS else free + WORDS_FIRST)
    return "put off"


def delivered(work: Work, row: OutboxRow, message_ids: Sequence[int]) -> bool:
    """Mark it sent; what was folded into it while it was under way follows. False where it was taken back meanwhile."""
    waiting = work.shares.arguments(row.id) if row.purpose in FOLDED else {}
    stands = work.sending.mark_sent(row, message_ids)
    if waiting:
        fold_words.left(work, row, waiting)
        media.left(work, row, waiting)
    return stands


def messages_of(row: OutboxRow) -> int:
    """How many messages Telegram counts for it."""
    return len(row.arguments.get("media", ())) or 1
