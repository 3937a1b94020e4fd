"""What of a voter's words waited (for his choice, his consent, room) and waits no more: it stands in a matter, waits elsewhere, or he reads that it is let
go. `tests/town.py` asks so of every story that checks its promises."""

from collections.abc import Callable, Iterable
from typing import Any, NamedTuple

from sqlalchemy import Connection, select

from domain.values.forwarded import is_forwarded
from domain.values.message import Incoming, from_json
from domain.words.plain_text import letters
from services.deed.work import Work
from storage.drafts import Drafts
from storage.held import Held
from storage.tables import draft, held_words

WAITS = ("matter", "more:")
"""Kinds of drafts that are words of a matter; others are met in kind, answers, or what a deputy wrote."""


class Gone(NamedTuple):
    """A row that its deed closed: whether that was undone is asked of the database. `draft`: 0 for what was held."""

    draft: int
    message: Incoming


MANY = 500
"""Messages of one matter that are looked through."""
_GONE: dict[str, list[Gone]] = {}


def _note(connection: Connection, row: int, message: Incoming) -> None:
    _GONE.setdefault(str(connection.engine.url), []).append(Gone(row, message))


def _close(before: Callable[..., None]) -> Callable[..., None]:
    def close(self: Drafts, draft_id: int, now: Any) -> None:
        found = self._connection.execute(
            select(draft.c.kind, draft.c.message).where(draft.c.id == draft_id, draft.c.done_at.is_(None))
        ).first()
        if found is not None and found.kind.startswith(WAITS):
            _note(self._connection, draft_id, from_json(found.message))
        before(self, draft_id, now)

    return close


def _let_go(before: Callable[..., None]) -> Callable[..., None]:
    def let_go(self: Held, row_ids: list[int]) -> None:
        chosen = select(held_words).where(held_words.c.id.in_(row_ids), held_words.c.reason != "edit")
        for row in self._connection.execute(chosen).all():
            _note(self._connection, 0, from_json(self._opened(row.voter_id, row.id, row.message, row.reason).message))
        before(self, row_ids)

    return let_go


_WATCHED = ((Drafts, "close", _close), (Held, "let_go", _let_go))
_BEGUN = set[str]()


def watch() -> None:
    """From now on what is closed is noted, in this process."""
    for kind, name, noting in _WATCHED:
        if name not in _BEGUN:
            _BEGUN.add(name)
            setattr(kind, name, noting(getattr(kind, name)))


def lost(work: Work, reads: Iterable[str]) -> list[str]:
    """The words that are nowhere. `reads`: all that the bot has said to anybody."""
    gone = _GONE.pop(str(work.connection.engine.url), [])
    open_rows = {row.id: row.kind for row in work.connection.execute(select(draft.c.id, draft.c.kind).where(draft.c.done_at.is_(None)))}
    orphans = [kind for kind in open_rows.values() if kind.startswith("more:") and int(kind.removeprefix("more:")) not in open_rows]
    missing = [one.message for one in gone if one.draft not in open_rows and not _is_kept(work, one.message)]
    told = any("不要了，没有转给谁" in one for one in reads)
    own = [one for one in missing if (one.text and not is_forwarded(one.text)) or ((one.text or one.media) and not told)]
    return [*orphans, *(one.text or one.media[0].kind for one in own)]


def _is_kept(work: Work, message: Incoming) -> bool:
    voter, at = work.voters.of_account(message.sender.handle), (message.chat_id, message.message_id)
    if voter is None:
        return True  # he had all of it deleted
    if work.messages.all_at(*at) or work.drafts.of_message(*at) or work.held.last_of_message(voter.id, message.message_id) is not None:
        return True
    said, cases = letters(message.text), work.cases.of_voter(voter.id)
    kept = [letters(work.messages.whole(one).text) for case in cases for one in work.said.by_voter(case.id, 0, MANY)]
    return any(said in one or one in said for one in kept if one and said)
