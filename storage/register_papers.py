"""What people ordered and kept on the office's pages: files made of the register, and ways of looking something up."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Connection, delete, func, insert, select, update

from domain.values.ids import Handle, PersonId
from storage.tables import office_paper, office_view, stored_file

LISTED = 50
"""Of either so many are shown, the newest."""
VIEWS = 20
"""Ways of looking up that one person may keep."""


@dataclass(frozen=True)
class Paper:
    """`shape`: excel, csv or sheets; `query`: what was filtered, or the numbers. `cases`: how many are in it; `name` empty until it is made;
    `file_id`: where it lies as long as it does. Times in UTC."""

    id: int
    account: Handle
    person_id: PersonId
    shape: str
    query: str
    asked_at: datetime
    made_at: datetime | None
    cases: int
    name: str
    file_id: int | None


@dataclass(frozen=True)
class View:
    id: int
    name: str
    query: str


class RegisterPapers:
    def __init__(self, connection: Connection, now: datetime) -> None:
        self._connection, self._now = connection, now

    def order(self, account: Handle, person: PersonId, shape: str, query: str) -> int:
        values = {"account": account, "person_id": person, "shape": shape, "query": query, "asked_at": self._now, "cases": 0, "name": ""}
        return int(self._connection.execute(insert(office_paper).returning(office_paper.c.id).values(values)).scalar_one())

    def get(self, paper_id: int) -> Paper | None:
        return next(iter(self._several(office_paper.c.id == paper_id)), None)

    def newest(self, account: Handle | None) -> list[Paper]:
        """Of one account, or of everybody."""
        return self._several(*([] if account is None else [office_paper.c.account == account]))

    def count_since(self, account: Handle, moment: datetime) -> int:
        """How many he ordered since then, counted as far as LISTED."""
        some = (
            select(office_paper.c.id).where(office_paper.c.account == account, office_paper.c.asked_at >= moment).limit(LISTED).subquery()
        )
        return int(self._connection.execute(select(func.count()).select_from(some)).scalar_one())

    def _several(self, *which: ColumnElement[bool]) -> list[Paper]:
        found = select(office_paper).where(*which).order_by(office_paper.c.id.desc()).limit(LISTED)
        return [Paper(**row) for row in map(dict, self._connection.execute(found).mappings())]

    def made(self, paper_id: int, cases: int, name: str, file_id: int | None) -> None:
        values: dict[str, Any] = {"made_at": self._now, "cases": cases, "name": name[:120], "file_id": file_id}
        self._connection.execute(update(office_paper).where(office_paper.c.id == paper_id).values(values))

    def drop_files(self, limit: int) -> None:
        """What lies of the newest is made anew by who wants it; that it was made stays known."""
        newest = select(office_paper.c.file_id).order_by(office_paper.c.id.desc()).limit(limit).subquery()
        self._connection.execute(delete(stored_file).where(stored_file.c.id.in_(select(newest.c.file_id))))

    def views(self, account: Handle) -> Sequence[View]:
        """His own, by name."""
        v = office_view.c
        found = select(v.id, v.name, v.query).where(v.account == account).order_by(v.name, v.id).limit(VIEWS)
        return [View(*row) for row in self._connection.execute(found)]

    def keep_view(self, account: Handle, name: str, query: str) -> None:
        values = {"account": account, "name": name, "query": query, "made_at": self._now}
        self._connection.execute(insert(office_view).values(values))

    def drop_view(self, account: Handle, view_id: int) -> int:
        """Only his own; returns how many that were."""
        gone = delete(office_view).where(office_view.c.account == account, office_view.c.id == view_id)
        return self._connection.execute(gone).rowcount
