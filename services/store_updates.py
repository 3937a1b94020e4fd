"""Store what Telegram handed over, before it is confirmed (docs/spec.md, promise 1)."""

from collections.abc import Collection
from typing import Any

from storage.inbox import InboxRow
from storage.work import Work


def store_updates(work: Work, updates: list[dict[str, Any]]) -> list[InboxRow]:
    """Insert a batch; returns the rows that are new, and only these."""
    return work.inbox.store(updates, work.now)


def new_rows(work: Work, without: Collection[int], limit: int, left: Collection[int] = ()) -> list[InboxRow]:
    """What was stored before and not worked on yet, without the chats that are in hand and the rows `left`; oldest first."""
    return work.inbox.new(limit, without, left=left)
