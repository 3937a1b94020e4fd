"""How long a call to Telegram is tried that fails while others go through, by what it is (docs/design.md, Outbox).

While the way is closed to everybody nothing counts: an outage of a day ends no call.
"""

from collections.abc import Mapping
from datetime import timedelta

LEAST_TRIES = 10
"""So often at least it failed while others went through: a minute and a half with the usual waits."""
MOST_UNCLEAR = 6
"""Time-outs of one call while others are answered: each may have arrived, and said seven times is worse than once too few."""

PATIENCE: Mapping[str, timedelta] = {
    "fetch": timedelta(minutes=10),  # somebody sent a file and waits for what the bot says about it
    "edit": timedelta(minutes=10),  # what stands there is old; the next change tries again
    "file": timedelta(minutes=30),  # a document somebody asked for
    "answer": timedelta(minutes=30),  # what follows it in the chat waits behind it
    "notice": timedelta(hours=1),
    "bulk": timedelta(hours=1),
    "removal": timedelta(hours=12),  # words that may not stand there any more
    "word": timedelta(hours=24),  # the word that something did not arrive: nothing follows it
}
"""By kind of call (`kind_of`): after this time it ends, and who waits for it is told."""

_BY_METHOD = {"getFile": "fetch", "sendDocument": "file", "deleteMessage": "removal"}
_BY_PRIORITY = {0: "answer", 1: "notice", 2: "bulk"}


def kind_of(method: str, priority: int, purpose: str) -> str:
    """A key of PATIENCE; `priority` as in `storage/outbox`."""
    if purpose == "refusal":
        return "word"
    if purpose == "emptied":
        return "removal"
    if method.startswith("edit"):
        return "edit"
    return _BY_METHOD.get(method) or _BY_PRIORITY[priority]


def is_over(kind: str, tries: int, lasting: timedelta) -> bool:
    """Whether a call ends that failed so often while others went through, the first time so long ago."""
    return tries >= LEAST_TRIES and lasting >= PATIENCE[kind]
