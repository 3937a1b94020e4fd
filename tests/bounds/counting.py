"""What a deed costs the database: statements, rows that came or changed, and steps of long statements. SQLite alone."""

import re
import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from sqlalchemy import Engine, event

from storage.database import open_engine

EVERY = 100
"""Steps of SQLite's machine between two counts: statements shorter than this count as statements only."""
MOMENT_IN_WORDS = re.compile(r"\d{4}-\d\d-\d\d[ T]\d\d:\d\d\S*")


@dataclass
class Cost:
    """`rows` that were read by the program or written. `steps` of SQLite's machine: what it looks at without handing it over."""

    statements: int = 0
    rows: int = 0
    steps: int = 0
    written: int = 0
    """Of the rows those that were written."""
    worded: list[str] = field(default_factory=list)
    """Statements that were given a moment which is no number: SQLite compares such a one with what is stored, and says nothing."""


@dataclass
class Counter:
    """Counts everything its engine's connections do, whichever way the statements come."""

    cost: Cost

    @contextmanager
    def counting(self) -> Iterator[Cost]:
        self.cost = counted = Cost()
        yield counted
        self.cost = Cost()

    def stepped(self) -> int:
        self.cost.steps += EVERY
        return 0

    def given(self, statement: str, values: Iterable[Any]) -> None:
        if any(isinstance(one, datetime) or isinstance(one, str) and MOMENT_IN_WORDS.fullmatch(one) for one in values):
            self.cost.worded.append(statement)


def counted_engine(url: str) -> tuple[Engine, Counter]:
    """The program's own engine over connections that count."""
    counter = Counter(Cost())

    class Cursor(sqlite3.Cursor):
        def execute(self, *args: Any) -> "Cursor":
            super().execute(*args)
            counter.given(args[0], args[1] if args[1:] else ())
            counter.cost.statements += 1
            counter.cost.rows += max(self.rowcount, 0)
            counter.cost.written += max(self.rowcount, 0)
            return self

        def executemany(self, *args: Any) -> "Cursor":
            super().executemany(*args)
            for row in args[1]:
                counter.given(args[0], row)
            counter.cost.statements += 1
            counter.cost.rows += max(self.rowcount, 0)
            counter.cost.written += max(self.rowcount, 0)
            return self

        def fetchone(self) -> Any:
            row = super().fetchone()
            counter.cost.rows += row is not None
            return row

        def fetchmany(self, *args: Any) -> list[Any]:
            rows = super().fetchmany(*args)
            counter.cost.rows += len(rows)
            return rows

        def fetchall(self) -> list[Any]:
            rows = super().fetchall()
            counter.cost.rows += len(rows)
            return rows

    class Connection(sqlite3.Connection):
        def cursor(self, *_: Any) -> Any:
            return super().cursor(Cursor)

    def connect(_dialect: Any, _record: Any, args: Any, kwargs: Any) -> sqlite3.Connection:
        made = sqlite3.connect(*args, factory=Connection, **kwargs)
        made.set_progress_handler(counter.stepped, EVERY)
        return made

    engine = open_engine(url)
    event.listen(engine, "do_connect", connect)
    return engine, counter
