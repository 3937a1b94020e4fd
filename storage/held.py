"""Words kept apart until consent, a village, the rate limit or the end of a block lets them in; read a portion at a time."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, bindparam, delete, func, insert, select, update

from domain.values.ids import VoterId
from storage.columns import message_in
from storage.prepared import Prepared
from storage.seal import Seal
from storage.tables import held_words

MUCH = 500
"""So many words of one voter wait before he is told how long it will take. All of them are kept."""
h = held_words.c


def _up_to_much(*which: Any) -> Prepared:
    """How many there are, counted a little farther than MUCH."""
    some = select(h.id).where(h.voter_id == bindparam("voter"), *which).limit(MUCH + 1).subquery()
    return Prepared(select(func.count().label("words")).select_from(some))


_OF_ONE_KIND = _up_to_much(h.reason == bindparam("reason"))
_WAITING = _up_to_much(h.reason != "edit")
_WAITS = Prepared(select(h.id).where(h.voter_id == bindparam("voter"), h.reason == bindparam("why")).limit(1))
_OF_MESSAGE = Prepared(
    select(h.id, h.message, h.reason)
    .where(h.voter_id == bindparam("voter"), h.message_id.in_([bindparam("message"), 0]), (h.reason == "edit") == bindparam("early"))
    .order_by(h.id + 0)  # the index finds them; by `id` alone SQLite would go through the whole table
    .limit(50)
)


@dataclass(frozen=True)
class HeldWords:
    """`message` as JSON; `reason`: consent, rate, day, block, or edit for one that came before its message."""

    id: int
    message: str
    reason: str


class Held:
    """What one voter's words cost does not grow with how many of them are kept: nothing here reads them all."""

    def __init__(self, connection: Connection, seal: Seal) -> None:
        self._connection, self._seal = connection, seal
        self.kept_now: set[int] = set()
        """Numbers in their chat of the messages that this deed kept."""

    def keep(self, voter_id: VoterId, message: str, reason: str, at: datetime) -> None:
        number = message_in(message)
        row = {
            "voter_id": voter_id,
            "message_id": number,
            "message": self._closed(voter_id, message),
            "reason": reason,
            "at": at,
        }
        self._connection.execute(insert(held_words).values(row))
        self.kept_now.add(number)

    def waits(self, voter_id: VoterId, reason: str) -> bool:
        """Whether anything of him is kept for this reason."""
        return _WAITS.first(self._connection, {"voter": voter_id, "why": reason}) is not None

    def next(self, voter_id: VoterId, reason: str, limit: int, after: int = 0) -> list[HeldWords]:
        """The oldest of them."""
        found = select(held_words).where(h.voter_id == voter_id, h.reason == reason, h.id > after).order_by(h.id).limit(limit)
        return [self._opened(voter_id, row.id, row.message, row.reason) for row in self._connection.execute(found)]

    def newest(self, voter_id: VoterId, reason: str, limit: int) -> list[HeldWords]:
        """The newest of them, newest first."""
        found = select(held_words).where(h.voter_id == voter_id, h.reason == reason).order_by(h.id.desc()).limit(limit)
        return [self._opened(voter_id, row.id, row.message, row.reason) for row in self._connection.execute(found)]

    def of_message(self, voter_id: VoterId, message_id: int, *, early: bool = False) -> list[HeldWords]:
        """What waits of one message, or its early edits; rows of before its number was noted are looked through, a few of them."""
        found = _OF_MESSAGE.rows(self._connection, {"voter": voter_id, "message": message_id, "early": early})
        rows = [self._opened(voter_id, row["id"], row["message"], row["reason"]) for row in found]
        return sorted((row for row in rows if message_in(row.message) == message_id), key=lambda row: row.id)

    def last_of_message(self, voter_id: VoterId, message_id: int) -> HeldWords | None:
        """What was kept last of one message."""
        found = select(held_words).where(h.voter_id == voter_id, h.message_id == message_id).order_by((h.id + 0).desc()).limit(1)
        row = self._connection.execute(found).first()
        return None if row is None else self._opened(voter_id, row.id, row.message, row.reason)

    def newest_at(self, voter_id: VoterId) -> datetime | None:
        """When the last of them was written."""
        at: datetime | None = self._connection.execute(select(func.max(h.at)).where(h.voter_id == voter_id)).scalar()
        return at

    def waiting(self, voter_id: VoterId) -> int:
        """How many words of his wait, counted a little farther than MUCH."""
        return int(_WAITING.first(self._connection, {"voter": voter_id}) or 0)

    def much(self, voter_id: VoterId, reason: str) -> bool:
        """Whether exactly MUCH words of him wait: the moment at which he is told, once."""
        return bool(_OF_ONE_KIND.first(self._connection, {"voter": voter_id, "reason": reason}) == MUCH)

    def rewrite(self, row_id: int, voter_id: VoterId, message: str) -> None:
        self._connection.execute(update(held_words).where(h.id == row_id).values(message=self._closed(voter_id, message)))

    def let_go(self, row_ids: list[int]) -> None:
        if row_ids:
            self._connection.execute(delete(held_words).where(h.id.in_(row_ids)))

    def drop(self, voter_id: int, limit: int, reason: str = "", until: datetime | None = None) -> int:
        """Forget so many of his kept words (of one reason, written by then); returns how many there were."""
        some = select(h.id).where(h.voter_id == voter_id).limit(limit)
        if reason:
            some = some.where(h.reason == reason)
        if until is not None:
            some = some.where(h.at <= until)
        return self._connection.execute(delete(held_words).where(h.id.in_(some))).rowcount

    def forget_early(self, before: datetime, limit: int) -> int:
        """Edits whose message never came."""
        some = select(h.id).where(h.reason == "edit", h.at < before).limit(limit)
        return self._connection.execute(delete(held_words).where(h.id.in_(some))).rowcount

    def _closed(self, voter_id: int, message: str) -> str:
        return self._seal.close(message, f"held:{voter_id}")

    def _opened(self, voter_id: int, row: int, message: str, reason: str) -> HeldWords:
        return HeldWords(row, self._seal.open(message, f"held:{voter_id}"), reason)
