"""The roster's rows, account links and group chats, and the frozen picture made of them."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from functools import lru_cache
from typing import Any
from weakref import WeakKeyDictionary

from sqlalchemy import Connection, Engine, Text, cast, delete, func, insert, literal_column, select, text, update

from domain.rights.roster import Roster
from domain.town_file.roster_rows import Link, build, link_kept, linked
from domain.values.group_chat import GroupChat
from domain.values.ids import ChatId, GroupId, Handle, PersonId
from storage.chats import UNUSED_KEPT, Chats
from storage.outages import ConflictError
from storage.prepared import Prepared
from storage.tables import account_link, congress, group_chat, invite, roster_row

_READS, _TURN = (Prepared(text(f"LOCK TABLE congress IN {mode} MODE")) for mode in ("ROW SHARE", "EXCLUSIVE"))
_TURN_WITHIN = Prepared(text("SET LOCAL lock_timeout = '2s'"))
"""Who comes after it waits too: a process that hangs in the middle of a deed must not hold up all of them."""
_VERSION = Prepared(select(congress.c.roster_version).where(congress.c.id == 1))
_MOVED = Prepared(update(congress).where(congress.c.id == 1).values(roster_version=congress.c.roster_version + 1))
_LINKS, _HERE = Prepared(select(account_link)), Prepared(select(group_chat).where(group_chat.c.left_at.is_(None)))
_ROWS = select(
    roster_row.c.section, cast(roster_row.c.data, Text).label("data"), roster_row.c.ended_at.is_not(None).label("ended")
).order_by(roster_row.c.section, roster_row.c.position)
_cache: WeakKeyDictionary[Engine, Roster] = WeakKeyDictionary()


class RosterTurnError(ConflictError):
    """The deed changes the roster, and did not begin as one that does: it is done again with `turn`."""


def hold(connection: Connection, *, turn: bool = False) -> None:
    """The first statement of a transaction: what it reads of the roster stands until it ends.

    Deeds of all processes hold it together, one that changes it (`turn`) has it alone: a case that arrives meanwhile is there
    when the change looks for what it concerns, or finds the roster as it is afterwards. Locked before anything is read, since a
    deed sees the moment of its first look. SQLite has one writer at a time anyway.
    """
    if connection.dialect.name == "postgresql":
        if turn:
            _TURN_WITHIN.later(connection, {})
            _TURN.count(connection, {})
        else:
            _READS.later(connection, {})
        connection.execution_options(roster_turn=turn)


def load(connection: Connection) -> Roster:
    """The roster as this transaction sees it; built again only when its version moved."""
    version = _VERSION.first(connection, {}) or 0
    known = _cache.get(connection.engine)
    if known is None or known.version != version:
        known = _cache[connection.engine] = _build(connection, version)
    return known


def forget() -> None:
    """Drop cached rosters (a rolled-back change may have used a version number that is given again)."""
    _cache.clear()


def _build(connection: Connection, version: int) -> Roster:
    standing = _standing(tuple((row.section, row.data, row.ended) for row in connection.execute(_ROWS)))
    links = {r.person_id: Link(r.handle, r.unreachable_since) for r in _LINKS.all(connection, {})}
    here = _HERE.all(connection, {})
    return linked(standing, version, links, {r.group_id: GroupChat(ChatId(r.chat_id), r.thread_id, r.shut_since, r.shut_why) for r in here})


@lru_cache(maxsize=2)
def _standing(found: tuple[tuple[str, str, bool], ...]) -> Roster:
    """What rows in these very words say. Nearly always it is an account or a chat that moved, and they say what they said."""
    rows: dict[str, list[dict[str, Any]]] = {}
    for section, data, ended in found:
        rows.setdefault(section, []).append(json.loads(data) | ({"status": "ended"} if ended else {}))
    return build(rows)


@dataclass(frozen=True)
class FormerChat:
    """The group a chat served before the bot was put out, and the topic."""

    group: GroupId
    thread_id: int | None


class RosterRows:
    """Changes to the roster. Each raises its version, so that every process builds the picture anew."""

    def __init__(self, connection: Connection, accounts: Chats) -> None:
        self._connection = connection
        self._accounts = accounts

    def section(self, section: str) -> dict[str, Any]:
        """Stored rows of a section by id: with `data`, `filed` (as the file last said it), `position`, `ended_at`."""
        found = self._connection.execute(select(roster_row).where(roster_row.c.section == section))
        return {row.id: row for row in found}

    def put(self, section: str, rows: Mapping[str, tuple[int, Mapping[str, Any]]]) -> None:
        """New rows of a section by id, each with its position and what the file says of it."""
        if rows:
            values = [
                {"section": section, "id": i, "position": n, "data": dict(filed), "filed": dict(filed)} for i, (n, filed) in rows.items()
            ]
            self._connection.execute(insert(roster_row), values)

    def revise(self, section: str, row_id: str, **values: Any) -> None:
        self._connection.execute(update(roster_row).where(roster_row.c.section == section, roster_row.c.id == row_id).values(values))

    def moved(self) -> None:
        """Raise the version. Raises RosterTurnError where others may be reading it."""
        if not self._connection.get_execution_options().get("roster_turn", True):
            raise RosterTurnError("the roster is read by others")
        if not _MOVED.count(self._connection, {}):
            self._connection.execute(insert(congress).values(id=1, roster_version=1))

    def bot_name(self) -> str:
        """The bot's user name at Telegram, as it was when it last started."""
        return self._connection.execute(select(congress.c.bot_name).where(congress.c.id == 1)).scalar() or ""

    def name_bot(self, name: str) -> None:
        self._connection.execute(update(congress).where(congress.c.id == 1).values(bot_name=name))

    def heard_at(self) -> datetime | None:
        return self._connection.execute(select(congress.c.heard_at).where(congress.c.id == 1)).scalar()

    def link(self, person: PersonId, name: str, account: Handle, at: datetime) -> Handle | None:
        """Bind an account to a roster row; returns the account that held it before."""
        old = self._connection.execute(select(account_link.c.handle).where(account_link.c.person_id == person)).scalar()
        self.unlink(person)
        self._connection.execute(insert(account_link).values(person_id=person, handle=account, name=name, linked_at=at))
        self.moved()
        return None if old is None else Handle(old)

    def unlink(self, person: PersonId) -> None:
        """What still has to be taken from his chat is owed to him for a while."""
        held = self._connection.execute(select(account_link.c.handle).where(account_link.c.person_id == person)).scalar()
        if held is not None:
            self._accounts.let_go(held, UNUSED_KEPT)
        self._connection.execute(delete(account_link).where(account_link.c.person_id == person))
        self.moved()

    def rename_link(self, person: str, name: str) -> None:
        """Only his name changed: the link stays his."""
        self._connection.execute(update(account_link).where(account_link.c.person_id == person).values(name=name))

    def mark_reach(self, account: Handle, unreachable_since: datetime | None) -> None:
        """Since when the account cannot be written to; None: it can again."""
        self._connection.execute(update(account_link).where(account_link.c.handle == account).values(unreachable_since=unreachable_since))
        self.moved()

    def drop_foreign_links(self, roster: Roster) -> list[PersonId]:
        """End the links of persons whose name under the same id is now another. Returns their ids."""
        dropped = [
            PersonId(row.person_id)
            for row in self._connection.execute(select(account_link))
            if row.person_id not in roster.people or not link_kept(roster.people[PersonId(row.person_id)], row.name)
        ]
        for person in dropped:
            self.unlink(person)
        return dropped

    def bind_chat(self, group: GroupId, chat_id: ChatId, by: PersonId, at: datetime, thread_id: int | None = None) -> None:
        """One chat serves one group; a group's former chat and a chat's former group are let go."""
        self._connection.execute(delete(group_chat).where((group_chat.c.group_id == group) | (group_chat.c.chat_id == chat_id)))
        values = {"group_id": group, "chat_id": chat_id, "bound_by": by, "bound_at": at, "is_admin": False, "thread_id": thread_id}
        self._connection.execute(insert(group_chat).values(values))
        self.moved()

    def unbind_chat(self, chat_id: ChatId, at: datetime) -> None:
        """The bot was put out; it is remembered for whom it was there, and where."""
        self._change_chat(chat_id, left_at=at, shut_since=None, shut_why="")

    def bound_since(self, chat_id: ChatId, moment: datetime) -> bool:
        """Whether the chat was bound after that moment."""
        found = select(group_chat.c.bound_at).where(group_chat.c.chat_id == chat_id, group_chat.c.bound_at > moment)
        return self._connection.execute(found).first() is not None

    def former_chat(self, chat_id: ChatId) -> FormerChat | None:
        """What a chat was from which the bot was put out. None when it was nobody's, or its group has another one now."""
        found = select(group_chat).where(group_chat.c.chat_id == chat_id, group_chat.c.left_at.is_not(None))
        row = self._connection.execute(found).first()
        return None if row is None else FormerChat(GroupId(row.group_id), row.thread_id)

    def forget_chat(self, group: GroupId) -> None:
        """The chat a group had is not remembered any more."""
        self._connection.execute(delete(group_chat).where(group_chat.c.group_id == group))
        self.moved()

    def shut_chat(self, chat_id: ChatId, since: datetime, why: str) -> None:
        """From now on the chat takes nothing."""
        self._change_chat(chat_id, shut_since=since, shut_why=why)

    def open_chat(self, chat_id: ChatId) -> None:
        self._change_chat(chat_id, shut_since=None, shut_why="")

    def move_chat(self, old: ChatId, new: ChatId) -> None:
        self._change_chat(old, chat_id=new)

    def _change_chat(self, chosen: ChatId, /, **values: Any) -> None:
        self._connection.execute(update(group_chat).where(group_chat.c.chat_id == chosen).values(values))
        self.moved()

    def mark_admin(self, chat_id: ChatId, is_admin: bool) -> None:
        self._connection.execute(update(group_chat).where(group_chat.c.chat_id == chat_id).values(is_admin=is_admin))


class Invites:
    """One-time links, stored as hashes only (docs/spec.md section 2)."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def put(self, token_hash: str, kind: str, subject: str, times: tuple[datetime, datetime]) -> None:
        """A new link replaces unused ones of the same subject. `times`: created and expiring."""
        unused: Any = literal_column("used_at IS NULL")
        self._connection.execute(delete(invite).where(unused, invite.c.kind == kind, invite.c.subject == subject))
        values = {"token_hash": token_hash, "kind": kind, "subject": subject, "created_at": times[0], "expires_at": times[1]}
        self._connection.execute(insert(invite).values(values))

    def waiting(self, now: datetime) -> int:
        """How many links may still be opened."""
        unused: Any = literal_column("used_at IS NULL")
        return int(
            self._connection.execute(select(func.count()).select_from(invite).where(unused, invite.c.expires_at >= now)).scalar_one()
        )

    def find(self, token_hash: str) -> Any | None:
        return self._connection.execute(select(invite).where(invite.c.token_hash == token_hash)).first()

    def use(self, token_hash: str, by: Handle, at: datetime) -> bool:
        """Mark a link used; False when somebody was faster."""
        changed = self._connection.execute(
            update(invite).where(invite.c.token_hash == token_hash, invite.c.used_at.is_(None)).values(used_at=at, used_by=by)
        )
        return changed.rowcount == 1
