"""Who is behind a handle: the address he has on his channel, sealed, and the keyed hash by which he is known again.

The edge asks here (`bot/accounts.py` on the way in, `bot/outgoing.py` on the way out); everything else speaks of handles. A
handle is never given twice: who was forgotten and comes back has a new one, and nothing of the old.
"""

from collections.abc import Collection, Sequence
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Connection, bindparam, delete, exists, insert, literal_column, select, update

from domain.values.ids import Handle
from storage.prepared import Prepared
from storage.seal import Seal
from storage.tables import account_link, block, chat, inbox, outbox, voter_identity

TELEGRAM = "telegram"
UNUSED_KEPT = timedelta(days=3)
"""How long a handle stays that nobody has come to need: of somebody who pressed a button and went, of a link that ended."""
LOOK_AGAIN = timedelta(hours=1)
AT_ONCE = 500
STALE = timedelta(days=1)
_BY_LOOKUP = Prepared(select(chat.c.id, chat.c.look_at).where(chat.c.lookup == bindparam("lookup"), chat.c.channel == TELEGRAM))
_ADDRESS = Prepared(select(chat.c.address, chat.c.lookup).where(chat.c.id == bindparam("handle")))
_TOUCH = Prepared(update(chat).where(chat.c.id == bindparam("handle")).values(look_at=bindparam("at")))
_RESEAL = update(chat).where(chat.c.id == bindparam("handle")).values(lookup=bindparam("new_lookup"), address=bindparam("sealed"))
_REBLOCK = update(block).where(block.c.lookup == bindparam("was")).values(lookup=bindparam("new_lookup"))


def place_of(lookup: str) -> str:
    """To which row an address is sealed."""
    return f"chat:{lookup}"


def due(connection: Connection, now: datetime, limit: int) -> Sequence[int]:
    """Handles of which it is to be seen now whether anybody needs them."""
    waiting: Any = literal_column("look_at IS NOT NULL")
    return connection.execute(select(chat.c.id).where(waiting, chat.c.look_at <= now).order_by(chat.c.look_at).limit(limit)).scalars().all()


def settle(connection: Connection, handles: Sequence[int], now: datetime) -> None:
    """Those with a voter or a person of the roster stay, to whom something is owed are looked at again, the rest goes."""
    one = chat.c.id.in_(list(handles))
    needed = exists().where(voter_identity.c.handle == chat.c.id) | exists().where(account_link.c.handle == chat.c.id)
    owed = exists().where(outbox.c.chat_id == chat.c.id, outbox.c.status == "waiting") | exists().where(
        inbox.c.chat_key == chat.c.id, literal_column("inbox.status = 'new'")
    )
    connection.execute(update(chat).where(one, needed).values(look_at=None))
    connection.execute(update(chat).where(one, ~needed, owed).values(look_at=now + LOOK_AGAIN))
    connection.execute(delete(chat).where(one, ~needed, ~owed))


class Chats:
    def __init__(self, connection: Connection, seal: Seal, now: datetime) -> None:
        self._connection, self._seal, self._now = connection, seal, now

    def known(self, account: int) -> Handle | None:
        """The handle of an account that has one."""
        found = _BY_LOOKUP.row(self._connection, {"lookup": self._seal.lookup(account)})
        return None if found is None else self._seen(found["id"], found["look_at"])

    def _seen(self, handle: int, look_at: datetime | None) -> Handle:
        """Who is heard of is not forgotten at this moment by another process."""
        if look_at is not None and look_at < self._now + UNUSED_KEPT - STALE:
            _TOUCH.later(self._connection, {"handle": handle, "at": self._now + UNUSED_KEPT})
        return Handle(handle)

    def of(self, account: int) -> Handle:
        """The handle of an account, a new one where it has none."""
        return self.several([account])[account]

    def several(self, acting: Collection[int], mentioned: Collection[int] = ()) -> dict[int, Handle]:
        """Handles by account. Who is `acting` has one afterwards; who is merely `mentioned` is not made known by that."""
        asked = sorted({*acting, *mentioned})
        if len(asked) == 1:
            one = self.known(asked[0])
            found = {} if one is None else {asked[0]: one}
        else:
            found = self._found(asked)
        return found | {account: self._new(account) for account in sorted(set(acting) - found.keys())}

    def _found(self, accounts: list[int]) -> dict[int, Handle]:
        known: dict[int, Handle] = {}
        for start in range(0, len(accounts), AT_ONCE):
            by_lookup = {self._seal.lookup(account): account for account in accounts[start : start + AT_ONCE]}
            found = select(chat.c.id, chat.c.lookup, chat.c.look_at).where(chat.c.channel == TELEGRAM, chat.c.lookup.in_(list(by_lookup)))
            rows = self._connection.execute(found.limit(AT_ONCE)).all()
            known |= {by_lookup[row.lookup]: self._seen(row.id, row.look_at) for row in rows}
        return known

    def _new(self, account: int) -> Handle:
        """Two processes that meet one account at the same time: the second is undone and done again (services/run/commit.py)."""
        lookup = self._seal.lookup(account)
        values = {"channel": TELEGRAM, "lookup": lookup, "address": self._seal.close(str(account), place_of(lookup))}
        made = insert(chat).returning(chat.c.id).values(values | {"look_at": self._now + UNUSED_KEPT})
        return Handle(int(self._connection.execute(made).scalar_one()))

    def address(self, handle: int) -> int | None:
        """The account behind a handle; None where nobody is behind it any more. Raises InvalidTag with a wrong key."""
        found = _ADDRESS.row(self._connection, {"handle": handle})
        return None if found is None else int(self._seal.open(found["address"], place_of(found["lookup"])))

    def lookup(self, handle: int) -> str | None:
        """The keyed hash of the account behind a handle."""
        found = _ADDRESS.row(self._connection, {"handle": handle})
        return None if found is None else str(found["lookup"])

    def let_go(self, handle: int, after: timedelta = timedelta()) -> None:
        """His data were erased, or his link has ended: the handle goes once nobody needs it and nothing is owed to him."""
        self._connection.execute(update(chat).where(chat.c.id == handle).values(look_at=self._now + after))

    def look_at(self, handle: int) -> None:
        """Whether anybody needs it still."""
        settle(self._connection, [handle], self._now)

    def key_fits(self) -> bool | None:
        """Whether the newest account would be known again; None where there is none."""
        row = self._connection.execute(select(chat).order_by(chat.c.id.desc()).limit(1)).first()
        if row is None:
            return None
        account = self._seal.read(row.address, place_of(row.lookup))
        return account is not None and account.isdecimal() and self._seal.lookup(int(account)) == row.lookup

    def rekey(self, new: Seal) -> int:
        """Seal every address with another key, look-ups too (those of blocks with them), a portion at a time; returns how many.

        Raises InvalidTag when the present key is not the one they were sealed with. Blocks of people who were forgotten end
        with the old key.
        """
        count, after = 0, 0
        while rows := self._connection.execute(select(chat).where(chat.c.id > after).order_by(chat.c.id).limit(AT_ONCE)).all():
            count, after = count + len(rows), rows[-1].id
            changed = [self._resealed(row, new) for row in rows]
            self._connection.execute(_RESEAL, changed)
            self._connection.execute(_REBLOCK, changed)
        return count

    def _resealed(self, row: Any, new: Seal) -> dict[str, Any]:
        account = self._seal.open(row.address, place_of(row.lookup))
        lookup = new.lookup(int(account))
        return {"handle": row.id, "was": row.lookup, "new_lookup": lookup, "sealed": new.close(account, place_of(lookup))}
