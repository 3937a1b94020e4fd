"""Broadcasts: the notice, whom it is for, how far it is; and its recipients in the order of their ids."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Select, func, insert, select, update

from domain.ids import PersonId
from domain.roster import Roster
from storage.tables import broadcast, voter, voter_identity
from storage.voters import Seal


@dataclass(frozen=True)
class Broadcast:
    """`status`: draft, running, done, stopped. `audience`: {all}, {deputies} or {villages: […]}."""

    id: int
    words: str
    audience: Mapping[str, Any]
    status: str
    reached: int
    chat_id: int
    outbox_id: int | None


class Broadcasts:
    def __init__(self, connection: Connection, seal: Seal) -> None:
        self._connection, self._seal = connection, seal

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

    def count(self, audience: Mapping[str, Any], roster: Roster) -> int:
        if audience.get("deputies"):
            return len(_deputies(roster))
        counted: int = self._connection.execute(_voters(audience, func.count(voter.c.id))).scalar_one()
        return counted

    def recipients(self, audience: Mapping[str, Any], roster: Roster, after: int, limit: int) -> list[tuple[int, int, str]]:
        """The next ones: their number in the order, chat and language (empty for deputies)."""
        if audience.get("deputies"):
            return [(account, account, "") for account in _deputies(roster) if account > after][:limit]
        columns = (voter.c.id, voter.c.language, voter_identity.c.telegram_user_id)
        found = _voters(audience, *columns).where(voter.c.id > after).order_by(voter.c.id).limit(limit)
        rows = self._connection.execute(found)
        return [(r.id, int(self._seal.open(r.telegram_user_id, f"voter_identity:{r.id}")), r.language) for r in rows]


def _deputies(roster: Roster) -> list[int]:
    linked = (p.telegram_user_id for p in roster.people.values() if p.kind == "deputy" and p.has_rights)
    return sorted({int(account) for account in linked if account is not None})


def _voters(audience: Mapping[str, Any], *columns: Any) -> Select[Any]:
    """Voters who agreed, can be reached and did not opt out; of the villages where some were chosen."""
    found = (
        select(*columns)
        .select_from(voter.join(voter_identity))
        .where(voter.c.consented_at.is_not(None), voter.c.unreachable_since.is_(None), voter.c.broadcast_off_at.is_(None))
    )
    return found if audience.get("all") else found.where(voter.c.village.in_(list(audience.get("villages", ()))))
