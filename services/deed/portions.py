"""What concerns many cases or many voters is done in portions: the first at once, each further one in a deed of its own.

A portion puts a row that says from where to go on, in the same transaction as what it did: after a kill the next process goes
on there, nothing is done twice and nothing is left out. Rights and roster are those of the moment of each portion. What the
names of portions mean: `services/watch/go_on.py`.
"""

import logging
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import Any, TypeVar

from locales import common
from services.deed.work import Work
from storage.database import savepoint
from storage.outages import DatabaseDownError, is_taken
from storage.reminders import PORTION

log = logging.getLogger(__name__)


CASES = 10
"""Cases in a portion: each is some twenty statements."""
VOTERS = 200
"""Voters in a portion: each is one or two."""
LOOKED_AT = 200
"""Rows that are only looked through, or changed by one statement, in a portion."""
MOST_WAITING = 20
"""While so many calls wait for a chat, nothing that can wait is put before it: a group takes 20 messages a minute."""
CHAT_WAIT = timedelta(seconds=30)
Item = TypeVar("Item")
Data = Mapping[str, Any]


@dataclass(frozen=True)
class Left:
    """Where the next portion begins, and how long it waits."""

    data: Data
    wait: timedelta = timedelta()


Portion = Callable[[Work, Data], Left | None]


def begin(work: Work, name: str, portion: Portion, **data: Any) -> None:
    """Do the first portion now; what is left goes on by itself under this name."""
    put(work, name, portion(work, data))


def put(work: Work, name: str, left: Left | None) -> None:
    """Owe the next portion. One that has a `key` in its data can be found, and added to, as long as it waits."""
    if left is not None:
        data = {**left.data, "name": name}
        work.reminders.put({"kind": PORTION, "due_at": work.now + left.wait, "data": data, "key": data.get("key")})
        work.ordered = True


def crowded(work: Work, chats: Sequence[int]) -> bool:
    """Whether what is put for one of these chats would only wait."""
    return any(work.backlog.crowded(chat, MOST_WAITING) for chat in dict.fromkeys(chats))


def each(work: Work, name: str, items: Sequence[Item], deed: Callable[[Item], object]) -> None:
    """Do it for every one. One that cannot be done is undone alone, logged and told; the others are done."""
    if _done(work, name, items, deed):
        return
    for item in items:
        if not _done(work, name, [item], deed):
            tell_failed(work, name, str(getattr(item, "id", item)))


def _done(work: Work, name: str, items: Sequence[Item], deed: Callable[[Item], object]) -> bool:
    try:
        with savepoint(work.connection):
            for item in items:
                deed(item)
    except DatabaseDownError:
        raise
    except Exception as error:
        if is_taken(error):
            raise  # another process was quicker: all of it is done again
        log.exception("a portion of %s failed, by itself: %s", name, len(items) == 1)
        work.roster_changed()
        return False
    return True


def tell_failed(work: Work, name: str, which: str) -> None:
    """The secretary hears once of what could not be done."""
    for person in work.roster.staff("secretary"):
        if person.handle is not None and person.reachable:
            key = f"portion-failed:{name}:{which}:{person.id}"
            work.say(person.handle, work.staff_words()(common.reminder_failed), dedupe_key=key)
