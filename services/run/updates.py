"""Store what a channel handed over, before it is confirmed (docs/spec.md, promise 1)."""

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from typing import Any

from domain.values.ids import Handle
from services.deed.work import Work
from storage.inbox import InboxRow


@dataclass(frozen=True)
class Arrival:
    """An update whose accounts are still those of its channel: who turns to us by it, who is named in it, and how it reads with
    handles in their place."""

    acting: Collection[int]
    named: Collection[int]
    inside: Callable[[Mapping[int, Handle]], dict[str, Any]]


def store_updates(work: Work, updates: list[Arrival]) -> list[InboxRow]:
    """Insert a batch; returns the rows that are new, and only these."""
    acting = {account for one in updates for account in one.acting}
    named = {account for one in updates for account in one.named}
    handles = work.chats.several(acting, named)
    return work.inbox.store([one.inside(handles) for one in updates], work.now)


def new_rows(work: Work, without: Collection[int], limit: int, left: Collection[int] = ()) -> list[InboxRow]:
    """What was stored before and not worked on yet, without the chats that are in hand and the rows `left`; oldest first."""
    return work.inbox.new(limit, without, left=left)


def handle_of(work: Work, account: int) -> Handle:
    """Our number of an account that the operator named."""
    return work.chats.of(account)
