"""What is read a page at a time: all of it, in order, with no statement giving more than a page."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from typing import Any

import pytest
from sqlalchemy import Connection, event, func, insert, select, update

from services.run.database_thread import DatabaseThread
from storage.pages import every
from storage.tables import draft

MOMENTS = [datetime(2026, 11, day, tzinfo=UTC) for day in (6, 4, 4, 5, 4, 6, 5)]
"""Of drafts 1, 2 …: several of each."""
pytestmark = pytest.mark.parametrize("database_url", ["sqlite", "postgresql"], indirect=True)


@contextmanager
def drafts(database: DatabaseThread) -> Iterator[tuple[Connection, list[str]]]:
    """Seven drafts, and what is asked about them from then on; nothing of it stays."""
    with database.engine.connect() as connection:
        for n, at in enumerate(MOMENTS, 1):
            connection.execute(insert(draft).values(id=n, chat_id=n % 2, kind="x", message=f"draft {n}", at=at))
        asked: list[str] = []

        def hear(_connection: Any, _cursor: Any, statement: str, *_more: Any) -> None:
            asked.append(statement)

        event.listen(connection, "before_cursor_execute", hear)
        yield connection, asked
        connection.rollback()


@pytest.mark.parametrize(("at_once", "statements"), [(1, 8), (2, 4), (3, 3), (7, 2), (8, 1)])
def test_all_rows_come_in_pages_and_in_order(at_once: int, statements: int, database: DatabaseThread) -> None:
    with drafts(database) as (connection, asked):
        assert [row.id for row in every(connection, select(draft), draft.c.id, at_once=at_once)] == [1, 2, 3, 4, 5, 6, 7]
        assert len(asked) == statements
        assert all("LIMIT" in statement for statement in asked)


@pytest.mark.parametrize("at_once", [1, 2, 3, 8])
def test_rows_that_are_alike_in_the_first_column_are_told_apart_by_the_second(at_once: int, database: DatabaseThread) -> None:
    with drafts(database) as (connection, _):
        found = every(connection, select(draft.c.at, draft.c.id), draft.c.at, draft.c.id, at_once=at_once)
        assert [row.id for row in found] == [2, 3, 5, 4, 7, 1, 6]


@pytest.mark.parametrize("at_once", [1, 2, 8])
def test_what_is_counted_in_groups_comes_in_pages_too(at_once: int, database: DatabaseThread) -> None:
    with drafts(database) as (connection, _):
        counted = select(draft.c.at, func.count().label("several")).group_by(draft.c.at)
        assert [row.several for row in every(connection, counted, draft.c.at, at_once=at_once)] == [3, 2, 2]


def test_rows_may_be_changed_while_they_are_gone_through(database: DatabaseThread) -> None:
    with drafts(database) as (connection, _):
        seen = []
        for row in every(connection, select(draft).where(draft.c.kind == "x"), draft.c.id, at_once=2):
            connection.execute(update(draft).where(draft.c.id == row.id).values(kind="y"))
            seen.append(row.message)
        assert seen == [f"draft {n}" for n in range(1, 8)]


def test_where_there_is_nothing_nothing_comes(database: DatabaseThread) -> None:
    with drafts(database) as (connection, asked):
        assert list(every(connection, select(draft).where(draft.c.kind == "z"), draft.c.id)) == []
        assert len(asked) == 1
