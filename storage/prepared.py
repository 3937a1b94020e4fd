"""Statements of the way every message takes: compiled once per database, then handed to the driver as they are.

SQLAlchemy still writes the SQL and converts the values; only its execution machinery is left out (bench/RESULTS.md).
"""

from collections import namedtuple
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from operator import attrgetter, methodcaller
from typing import Any

from sqlalchemy import JSON, Connection, Dialect, SelectBase, UpdateBase
from sqlalchemy.sql.compiler import SQLCompiler
from sqlalchemy.sql.expression import ClauseElement
from sqlalchemy.types import TypeEngine

from storage.columns import NOTHING_LISTED, from_json
from storage.outages import as_outage, is_mistake
from storage.statements import kind_of

Convert = Callable[[Any], Any] | None
_FIRST, _ALL, _TOUCHED = methodcaller("fetchone"), methodcaller("fetchall"), attrgetter("rowcount")


@dataclass(frozen=True)
class _Plan:
    sql: str
    values: tuple[tuple[str, Any, Convert], ...]
    """Per parameter: its name, what it is when the caller does not say, and how the driver wants it."""
    names: tuple[str, ...]
    positional: bool
    cursor: Callable[[Connection], Any]
    """With what it is asked."""
    found: tuple[tuple[str, Convert], ...]
    """Per column of what is selected: its name, and how Python wants it."""
    outages: tuple[type[BaseException], ...]


class Prepared:
    """One statement. `statement` may be a mapping from the dialect's name; `columns` are those an insert fills. None with `in_`, whose
    values would stand in it (ValueError): alternatives of equals say the same.

    Raises DatabaseDownError in an outage, else what the driver raises.
    """

    def __init__(self, statement: ClauseElement | Mapping[str, ClauseElement], columns: Sequence[str] | None = None) -> None:
        self._statement, self._columns = statement, columns
        self._plans: dict[str, _Plan] = {}

    def first(self, connection: Connection, values: Mapping[str, Any]) -> Any:
        """The first column of the first row, None without one."""
        row = self._run(connection, values, _FIRST)
        return None if row is None else row[0]

    def row(self, connection: Connection, values: Mapping[str, Any]) -> dict[str, Any] | None:
        """The first selected row, by column name; None without one."""
        raw = self._run(connection, values, _FIRST)
        return None if raw is None else _read(self._plan(connection.dialect), raw)

    def rows(self, connection: Connection, values: Mapping[str, Any]) -> list[dict[str, Any]]:
        """The selected rows, by column name."""
        plan = self._plan(connection.dialect)
        return [_read(plan, raw) for raw in self._run(connection, values, _ALL)]

    def all(self, connection: Connection, values: Mapping[str, Any]) -> list[Any]:
        """The same with their columns as attributes, as SQLAlchemy gives them."""
        plan = self._plan(connection.dialect)
        row, converts = _row_of(tuple(name for name, _ in plan.found)), [convert for _, convert in plan.found]
        return [row(*_read_in_order(converts, raw)) for raw in self._run(connection, values, _ALL)]

    def count(self, connection: Connection, values: Mapping[str, Any]) -> int:
        """How many rows it touched."""
        touched: int = self._run(connection, values, _TOUCHED)
        return touched

    def later(self, connection: Connection, values: Mapping[str, Any]) -> None:
        """Where no answer is needed: PostgreSQL is told together with what is asked next, and says then what was wrong with it."""
        if self._plan(connection.dialect).cursor is _line:
            self.many(connection, [values])
        else:
            self._run(connection, values, lambda cursor: None)

    def many(self, connection: Connection, rows: Sequence[Mapping[str, Any]]) -> None:
        """As `later`."""
        plan = self._plan(connection.dialect)
        cursor = plan.cursor(connection)
        try:
            cursor.executemany(plan.sql, [_converted(plan, row) for row in rows])
        except plan.outages as error:
            if is_mistake(error):
                raise
            raise as_outage(error) from error
        finally:
            cursor.close()

    def _run(self, connection: Connection, values: Mapping[str, Any], found: Callable[[Any], Any]) -> Any:
        plan = self._plan(connection.dialect)
        cursor = plan.cursor(connection)
        try:
            cursor.execute(plan.sql, _converted(plan, values))
            return found(cursor)
        except plan.outages as error:
            if is_mistake(error):
                raise
            raise as_outage(error) from error
        finally:
            cursor.close()

    def _plan(self, dialect: Dialect) -> _Plan:
        key = kind_of(dialect)
        plan = self._plans.get(key)
        if plan is None:
            plan = self._plans[key] = self._made(dialect)
        return plan

    def _made(self, dialect: Dialect) -> _Plan:
        statement = self._statement[dialect.name] if isinstance(self._statement, Mapping) else self._statement
        compiled = statement.compile(dialect=dialect, column_keys=self._columns)
        assert isinstance(compiled, SQLCompiler)  # noqa: S101  narrows the type: only such statements come here
        if compiled.post_compile_params:
            raise ValueError(f"how many values it has is not known beforehand: {compiled.string}")
        names = compiled.positiontup if compiled.positiontup is not None else list(dict.fromkeys(compiled.bind_names.values()))
        binds = [(n, compiled.binds[n]) for n in names]
        values = [(n, None if b.required else b.value, _bound_of(b.type, dialect)) for n, b in binds]
        chosen = statement.exported_columns if isinstance(statement, (SelectBase, UpdateBase)) else ()
        found = [(getattr(c, "name", ""), _result_of(c.type, dialect)) for c in chosen]
        driver, on_server = dialect.loaded_dbapi, dialect.name == "postgresql"
        return _Plan(
            compiled.string % {name: f"${n}" for n, name in enumerate(names, 1)} if on_server else compiled.string,
            tuple(values),
            tuple(names),
            compiled.positional or on_server,
            _line if on_server else _cursor,
            tuple(found),
            (driver.OperationalError, driver.InterfaceError),
        )


def _cursor(connection: Connection) -> Any:
    return connection.connection.cursor()


def _line(connection: Connection) -> Any:
    """Without psycopg's cursors (storage/server_line.py)."""
    driver: Any = connection.connection.driver_connection
    return driver.line


def _bound_of(kind: TypeEngine[Any], dialect: Dialect) -> Convert:
    convert: Convert = kind.dialect_impl(dialect).bind_processor(dialect)
    if convert is None or not isinstance(kind, JSON):
        return convert
    dumped = convert
    return lambda value: NOTHING_LISTED if value == [] else dumped(value)


def _result_of(kind: TypeEngine[Any], dialect: Dialect) -> Convert:
    if dialect.name == "sqlite" and isinstance(kind, JSON):
        return from_json
    convert: Convert = kind.dialect_impl(dialect).result_processor(dialect, None)
    return convert


def _read(plan: _Plan, raw: Sequence[Any]) -> dict[str, Any]:
    return {name: value if convert is None else convert(value) for value, (name, convert) in zip(raw, plan.found, strict=True)}


def _read_in_order(converts: Sequence[Convert], raw: Sequence[Any]) -> Sequence[Any]:
    return [value if convert is None else convert(value) for value, convert in zip(raw, converts, strict=True)]


@cache
def _row_of(names: tuple[str, ...]) -> Any:
    return namedtuple("Row", names, rename=True)  # noqa: PYI024  its fields are the statement's


def _converted(plan: _Plan, given: Mapping[str, Any]) -> Any:
    look = given.get
    ready = [look(name, default) if convert is None else convert(look(name, default)) for name, default, convert in plan.values]
    return ready if plan.positional else dict(zip(plan.names, ready, strict=True))
