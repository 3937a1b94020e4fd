"""A question beside what was forwarded belongs to it (docs/spec.md section 3, What is forwarded)."""

from collections.abc import Sequence
from datetime import timedelta

from domain.cases.case import Case
from domain.no_matter.of_the_forwarded import asks_of_it
from domain.values.forwarded import is_forwarded
from domain.values.message import Incoming
from services.deed.work import Work

WITHIN = timedelta(minutes=10)
"""So long behind it a question may be of it."""
BEFORE = timedelta(minutes=1)
"""So long before it: Telegram sends what is typed with a forward ahead of it."""


def case_asked_about(work: Work, cases: Sequence[Case], message: Incoming) -> Case | None:
    """The matter whose newest words of his he forwarded just now, where he asks about them; None for other words."""
    if message.media or message.forwarded or message.reply_to is not None or not asks_of_it(message.text):
        return None
    spoken = [case for case in cases if case.open and case.last_spoke_at is not None]
    last = max(spoken, key=lambda case: (case.last_spoke_at, case.id), default=None)
    if last is None or last.last_spoke_at is None or message.at - last.last_spoke_at > WITHIN:
        return None
    newest = next(iter(work.said.newest_by_voter(last.id, 1)), None)
    forwarded = newest is not None and (is_forwarded(newest.text) or any(one.forwarded for one in newest.attached))
    return last if forwarded else None


def came_before(message: Incoming, said: Incoming) -> bool:
    """Whether `said`, which was met in kind, asks about what is forwarded now."""
    near = timedelta(0) <= message.at - said.at < BEFORE
    return message.forwarded and near and not said.media and asks_of_it(said.text)
