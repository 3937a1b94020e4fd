"""Broadcasts: the notice, whom it is for, how far it is; and its recipients in the order of their ids."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Select, func, insert, select, update

from domain.rights.roster import Roster
from domain.values.ids import PersonId
from storage.tables import broadcast, voter, voter_identity

WINDOW = 2_000
"""Voters that are looked at for one portion: a village's may lie far apart."""


@dataclass(frozen=True)
class Broadcast:
    """`status`: draft, running, done, stopped. `audience`: {all}, {deputies} or {villages: […]}; of a
    group's: services/staff/group_notice.py."""

    id: int
    words: str
    audience: Mapping[str, Any]
    status: str
    reached: int
    chat_id: int
    outbox_id: int | None


class Broadcasts:
    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def put(self, words: str, by: PersonId, chat_id: int, now: datetime) -> int:
        values = {"words": words, "audience": {}, "made_by": by, "made_at": now, "status": "draft", "reached": 0, "chat_id": chat_id}
        return int(self._connection.execute(insert(broadcast).returning(broadcast.c.id), values).scalar_one())

    def find(self, row_id: int) -> Broadcast | None:
        r = self._connection.execute(select(broadcast).where(broadcast.c.id == row_id)).first()
        return None if r is None else Broadcast(r.id, r.words, r.audience, r.status, r.reached, r.chat_id, r.outbox_id)

    def get(self, row_id: int) -> Broadcast:
        found = self.find(row_id)
        assert found is not None
        return found

    def change(self, row_id: int, **values: Any) -> None:
        self._connection.execute(update(broadcast).where(broadcast.c.id == row_id).values(values))

    def count(self, audience: Mapping[str, Any], roster: Roster, after: int, window: int) -> tuple[int, int]:
        """How many of the next `window` voters it is for (of the deputies: all), and the last of these voters (0: there are no more)."""
        if audience.get("deputies"):
            return len(_deputies(roster)), 0
        last = self._window(after, window)
        counted = _voters(audience, func.count(voter.c.id)).where(voter.c.id > after, voter.c.id <= last)
        return int(self._connection.execute(counted).scalar_one()), last if self._window(last, 1) > last else 0

    def recipients(self, audience: Mapping[str, Any], roster: Roster, after: int, limit: int) -> tuple[list[tuple[int, int, str]], int]:
        """The next ones (their number in the order, chat, and language, empty for deputies), and from where to go on (0: there are no more)."""
        if audience.get("deputies"):
            left = [(account, account, "") for account in _deputies(roster) if account > after]
            return left[:limit], left[limit - 1][0] if len(left) > limit else 0
        columns = (voter.c.id, voter.c.language, voter_identity.c.handle)
        last = self._window(after, WINDOW)
        found = _voters(audience, *columns).where(voter.c.id > after, voter.c.id <= last).order_by(voter.c.id).limit(limit)
        made = [(r.id, r.handle or 0, r.language) for r in self._connection.execute(found)]
        if len(made) == limit:
            return made, made[-1][0]
        return made, last if last > after else 0

    def _window(self, after: int, size: int) -> int:
        """The number of the last of the next `size` voters; `after` itself when there are none."""
        some = select(voter.c.id).where(voter.c.id > after).order_by(voter.c.id).limit(size).subquery()
        return int(self._connection.execute(select(func.max(some.c.id))).scalar() or after)


def _deputies(roster: Roster) -> list[int]:
    linked = (p.handle for p in roster.people.values() if p.kind == "deputy" and p.has_rights)
    return sorted({int(account) for account in linked if account is not None})


def _voters(audience: Mapping[str, Any], *columns: Any) -> Select[Any]:
    """Voters who agreed, can be reached and did not opt out; of the villages where some were chosen."""
    found = (
        select(*columns)
        .select_from(voter.join(voter_identity))
        .where(voter.c.consented_at.is_not(None), voter.c.unreachable_since.is_(None), voter.c.broadcast_off_at.is_(None))
    )
    return found if audience.get("all") else found.where(voter.c.village.in_(list(audience.get("villages", ()))))
