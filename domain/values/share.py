"""How much of a chat one voter's words may take, so that others get through beside them (docs/spec.md section 3, Abuse).

Telegram takes 20 messages a minute in a group (https://core.telegram.org/bots/faq#my-bot-is-hitting-limits-how-do-i-avoid-this).
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

WINDOW = timedelta(minutes=1)
GROUP_TAKES, PRIVATE_TAKES = 20, 60
"""Messages within it. Where the sender is told to go by a shorter window, the shares are those of that."""


@dataclass(frozen=True)
class Taken:
    """A call that showed a chat what a voter said: when it left, and how many messages it was."""

    voter: int
    at: datetime
    messages: int = 1


@dataclass(frozen=True)
class Share:
    """So many messages within so long a time."""

    messages: int
    window: timedelta = WINDOW


def share_of(chat_id: int, window: timedelta = WINDOW) -> Share:
    """Messages that show what one voter says: a third of what the chat takes."""
    return Share((GROUP_TAKES if chat_id < 0 else PRIVATE_TAKES) // 3, window)


def free_at(taken: Sequence[Taken], voter: int, wanted: int, now: datetime, share: Share) -> datetime:
    """When so many more messages of this voter may leave; `now` if at once. `taken` is what left within the window before.

    All voters together take two shares at most, so that the third is left for cards and answers. One call that is more
    than a share waits for all of it.
    """
    own = [one for one in taken if one.voter == voter]
    return max(_free_at(own, wanted, now, share), _free_at(taken, wanted, now, replace(share, messages=2 * share.messages)))


def _free_at(taken: Sequence[Taken], wanted: int, now: datetime, most: Share) -> datetime:
    lately = sorted((one for one in taken if one.at > now - most.window), key=lambda one: one.at)
    over = sum(one.messages for one in lately) + wanted - most.messages
    free = now
    for one in lately:
        if over <= 0:
            break
        over -= one.messages
        free = one.at + most.window
    return free
