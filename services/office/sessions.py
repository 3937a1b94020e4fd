"""Who is in at the office's pages: asked at every request, of the roster as it stands; ended by himself, here or on his phone."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Concatenate, ParamSpec, TypeVar

from domain.rights.rights import may_in_congress
from domain.values.errors import DoneBeforeError, SessionOverError
from services.deed.by import By
from services.deed.work import Work
from services.office.secrets import hashed
from storage.web_sessions import Session

IDLE, LONGEST = timedelta(hours=2), timedelta(hours=12)
SEEN_EVERY = timedelta(minutes=5)
"""So often it is written that a session is in use."""
P = ParamSpec("P")
R = TypeVar("R")


@dataclass(frozen=True)
class Entered:
    """Who is in: `session` is the row; `stale`: it should be written that he is still there."""

    session: int
    by: By
    name: str
    congress: str
    language: str
    stale: bool


@dataclass(frozen=True)
class Shown:
    """A session as its person sees it; times in the town's zone. `here`: the one he looks from."""

    id: int
    agent: str
    address: str
    made_at: datetime
    seen_at: datetime
    here: bool


def lives(session: Session, now: datetime) -> bool:
    return session.ended_at is None and now - session.seen_at < IDLE and now - session.made_at < LONGEST


def entered(work: Work, secret: str) -> Entered | None:
    """Who this browser's session belongs to; None where there is none, or its person may not look at the pages any more."""
    session = work.web.sessions.by_hash(hashed(secret)) if secret else None
    if session is None or not lives(session, work.now):
        return None
    by = By(work.roster.persons_of(session.account), session.account)
    if not may_in_congress(work.roster, by.live, "office"):
        return None
    congress = work.roster.congress
    stale = work.now - session.seen_at >= SEEN_EVERY
    return Entered(session.id, by, by.live[0].name, congress.name, congress.languages[0], stale)


def as_entered(work: Work, secret: str, look: Callable[Concatenate[Work, By, P], R], *args: P.args, **kwargs: P.kwargs) -> R:
    """What somebody who is in sees or does, with the rights he has now. Raises SessionOverError."""
    found = entered(work, secret)
    if found is None:
        raise SessionOverError
    return look(work, found.by, *args, **kwargs)


def once(work: Work, keys: tuple[str, str], deed: Callable[Concatenate[Work, By, P], R], *args: P.args, **kwargs: P.kwargs) -> R:
    """The same for what a form asks for; `keys`: the session's secret and the form's key, which is spent with the deed or not at all.

    Raises SessionOverError, DoneBeforeError, and what the deed raises.
    """
    found = entered(work, keys[0])
    if found is None:
        raise SessionOverError
    if not work.web.sessions.spend(hashed(keys[1]), found.by.account):
        raise DoneBeforeError
    return deed(work, found.by, *args, **kwargs)


def last_here(work: Work, by: By, session: int) -> datetime:
    """When he was here before this session; a day ago where nothing is known of that."""
    before = work.web.sessions.before(by.account, session)
    return before.seen_at if before is not None else work.now - timedelta(days=1)


def still_there(work: Work, session: int) -> None:
    work.web.sessions.seen(session)


def own(work: Work, by: By, here: int = 0) -> Sequence[Shown]:
    """His sessions, the newest first."""
    local = work.roster.congress.local
    open_ones = [one for one in work.web.sessions.open_of(by.account) if lives(one, work.now)]
    return [Shown(one.id, one.agent, one.address, local(one.made_at), local(one.seen_at), one.id == here) for one in open_ones]


def end(work: Work, by: By, session: int) -> bool:
    """One of his own: whether it was open."""
    found = work.web.sessions.get(session)
    return found is not None and found.account == by.account and work.web.sessions.end(session)


def end_all(work: Work, by: By) -> int:
    """All of his own; returns how many were open."""
    return work.web.sessions.end_all(by.account)
