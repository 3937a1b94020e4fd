"""Which messages show a case in which chat, so that they can be kept up to date."""

from dataclasses import dataclass

from sqlalchemy import Connection, bindparam, func, insert, select, update

from domain.values.ids import CaseId, PersonId
from storage.prepared import Prepared
from storage.tables import case_card

_CARDS = Prepared(select(case_card).where(case_card.c.case_id == bindparam("case_id"), case_card.c.live).order_by(case_card.c.id))
_NEW_CARD = Prepared(insert(case_card), ("case_id", "chat_id", "outbox_id", "person_id", "live"))


@dataclass(frozen=True)
class Card:
    """A message that shows a case in a chat; only live ones are kept up to date."""

    id: int
    case_id: CaseId
    chat_id: int
    outbox_id: int
    person_id: PersonId | None
    live: bool


class Cards:
    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def add(self, case_id: CaseId, chat_id: int, outbox_id: int, person: PersonId | None) -> None:
        values = {"case_id": case_id, "chat_id": chat_id, "outbox_id": outbox_id, "person_id": person, "live": True}
        _NEW_CARD.count(self._connection, values)

    def of(self, case_id: CaseId) -> list[Card]:
        return [Card(**row) for row in _CARDS.rows(self._connection, {"case_id": case_id})]

    def newest(self) -> int:
        return int(self._connection.execute(select(func.max(case_card.c.id))).scalar() or 0)

    def shown_by(self, outbox_id: int) -> Card | None:
        row = self._connection.execute(select(case_card).where(case_card.c.outbox_id == outbox_id)).first()
        return None if row is None else Card(**row._mapping)

    def retire(self, card: Card) -> None:
        self._connection.execute(update(case_card).where(case_card.c.id == card.id).values(live=False))

    def forget_places(self, case_id: CaseId) -> None:
        """After so long nobody presses what shows it: whose chats these were is not kept."""
        self._connection.execute(update(case_card).where(case_card.c.case_id == case_id).values(chat_id=0, person_id=None, live=False))
