"""Standing notices: what the secretary has read beside every receipt until a day (docs/glossary.md, `standing_notice`)."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import Connection, bindparam, insert, literal_column, select, update

from domain.values.ids import PersonId, VillageId
from storage.prepared import Prepared
from storage.tables import standing_notice

MOST = 20
"""So many may stand at a time."""
_UP: Any = literal_column("shown_from IS NOT NULL AND ended_at IS NULL")
_UP_ON = Prepared(
    select(standing_notice)
    .where(_UP, standing_notice.c.until >= bindparam("day"))
    .order_by(standing_notice.c.until, standing_notice.c.id)
    .limit(MOST)
)


@dataclass(frozen=True)
class StandingNotice:
    """`until`: the last local date on which it is shown. Without villages it is for all of them, without categories for whatever matter."""

    id: int
    words: str
    until: date | None
    villages: frozenset[VillageId]
    categories: frozenset[str]
    draft: bool
    ended: bool

    def concerns(self, village: VillageId | None, category: str) -> bool:
        return (not self.villages or village in self.villages) and (not self.categories or category in self.categories)


def _notice(row: Any) -> StandingNotice:
    villages, categories = frozenset(map(VillageId, row.villages)), frozenset(row.categories)
    return StandingNotice(row.id, row.words, row.until, villages, categories, row.shown_from is None, row.ended_at is not None)


class StandingNotices:
    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def begin(self, words: str, by: PersonId, now: datetime) -> int:
        """One that nobody reads yet."""
        values = {"words": words, "villages": [], "categories": [], "made_by": by, "made_at": now}
        return int(self._connection.execute(insert(standing_notice).returning(standing_notice.c.id), values).scalar_one())

    def find(self, row_id: int) -> StandingNotice | None:
        row = self._connection.execute(select(standing_notice).where(standing_notice.c.id == row_id)).first()
        return None if row is None else _notice(row)

    def change(self, row_id: int, **values: Any) -> None:
        self._connection.execute(update(standing_notice).where(standing_notice.c.id == row_id).values(**values))

    def aim(self, row_id: int, villages: Collection[VillageId], categories: Collection[str]) -> None:
        self.change(row_id, villages=sorted(villages), categories=sorted(categories))

    def up(self, day: date) -> list[StandingNotice]:
        """Those that are read on that day, the newest first."""
        return sorted(map(_notice, _UP_ON.all(self._connection, {"day": day})), key=lambda n: -n.id)
