"""An office moves to another database, from SQLite to PostgreSQL or back: every row as it lies there (docs/operations.md).

The copy is marked from its first row until its last one was compared (storage/half_copy.py): whatever ends it, nobody works on a half,
and the next one begins anew.
"""

from collections.abc import Callable, Iterable

from sqlalchemy import Connection, Engine, Table, func, inspect, literal_column, select, table, text, update
from sqlalchemy.exc import DataError, IntegrityError

from storage.database import transaction
from storage.faults import DatabaseFaultError, in_a_line
from storage.half_copy import TABLE, is_half, mark, unmark
from storage.plain_rows import Row, Tally, batches, put
from storage.schema import upgrade
from storage.tables import BESIDE, case_message, metadata

TABLES: tuple[Table, ...] = tuple(metadata.sorted_tables)
"""What others refer to comes first."""
WAIT = "5s"
"""For deeds that are under way in the source."""
Told = Callable[[int], object]
"""Hears of so many more rows."""


def make_ready(target: Engine, address: str) -> None:
    """Give an empty database the newest schema and mark it; what a copy that broke off left there goes. Raises DatabaseFaultError."""
    with transaction(target) as connection:
        half, used = is_half(connection), _used(connection)
    if used and not half:
        raise DatabaseFaultError("not_empty", address=address)
    upgrade(target)
    with transaction(target) as connection:
        if half:
            _empty(connection)
        else:
            mark(connection)


def rows_in(source: Connection) -> int:
    return sum(source.execute(select(func.count()).select_from(table(found.name))).scalar_one() for found in TABLES)


def hold(source: Connection) -> None:
    """Until this transaction ends nobody else writes into the source; on SQLite it has the file already."""
    if source.dialect.name == "postgresql":
        source.execute(text(f"SET LOCAL lock_timeout = '{WAIT}'"))
        names = ", ".join(source.dialect.identifier_preparer.format_table(found) for found in TABLES)
        source.execute(text(f"LOCK TABLE {names} IN SHARE MODE"))


def copy_rows(source: Connection, target: Engine, told: Told) -> int:
    """Copy every table, then read the copy again and compare it; returns how many rows there are. Raises DatabaseFaultError."""
    tallies = {found: _copy_table(source, target, found, told) for found in TABLES}
    with transaction(target) as connection:
        for found in TABLES:
            _number_on(source, connection, found)
    with transaction(target) as connection:
        for found, tally in tallies.items():
            if _tally(batches(connection, found), told) != tally:
                raise DatabaseFaultError("copy_differs", table=found.name)
    return sum(tally.rows for tally in tallies.values())


def finish(target: Engine) -> None:
    """It is whole: from now on it may be worked on. The index of words is of one database: it is filled anew."""
    with transaction(target) as connection:
        connection.execute(update(case_message).where(case_message.c.found_as.is_not(None)).values(found_as=None))
        unmark(connection)


def _copy_table(source: Connection, target: Engine, found: Table, told: Told) -> Tally:
    tally = Tally()
    for rows in batches(source, found):
        try:
            with transaction(target) as connection:
                put(connection, found, rows)
        except (DataError, IntegrityError) as error:
            raise DatabaseFaultError("copy_refused", table=found.name, why=in_a_line(error).partition(" DETAIL:")[0]) from error
        tally = tally.with_rows(rows)
        told(len(rows))
    return tally


def _tally(rows: Iterable[list[Row]], told: Told) -> Tally:
    tally = Tally()
    for part in rows:
        tally = tally.with_rows(part)
        told(len(part))
    return tally


def _used(connection: Connection) -> bool:
    """Whether anything is in there, ours or another program's; our own tables without a row are nothing."""
    names = {name for name in inspect(connection).get_table_names() if not name.startswith(BESIDE)}
    if "alembic_version" not in names:
        return bool(names - {TABLE})
    return any(_has_row(connection, name) for name in names - {TABLE, "alembic_version"})


def _has_row(connection: Connection, name: str) -> bool:
    return connection.execute(select(literal_column("1")).select_from(table(name)).limit(1)).first() is not None


def _empty(connection: Connection) -> None:
    for found in reversed(TABLES):
        connection.execute(found.delete())
    if connection.dialect.name == "sqlite":
        connection.exec_driver_sql("DELETE FROM sqlite_sequence")


def _number_on(source: Connection, target: Connection, found: Table) -> None:
    """Numbers that were given are not given again."""
    key = found.autoincrement_column
    if key is None:
        return
    last = max(_last_given(source, found, key.name), source.execute(select(func.max(key))).scalar() or 0)
    if target.dialect.name == "postgresql":
        asked = {"table": target.dialect.identifier_preparer.format_table(found), "key": key.name, "last": max(last, 1), "given": last > 0}
        target.execute(text("SELECT setval(pg_get_serial_sequence(:table, :key), :last, :given)"), asked)
    elif found.dialect_options["sqlite"]["autoincrement"]:
        target.execute(text("DELETE FROM sqlite_sequence WHERE name = :name"), {"name": found.name})
        target.execute(text("INSERT INTO sqlite_sequence (name, seq) VALUES (:name, :last)"), {"name": found.name, "last": last})


def _last_given(source: Connection, found: Table, key: str) -> int:
    if source.dialect.name == "postgresql":
        name = source.dialect.identifier_preparer.format_table(found)
        sequence = source.execute(text("SELECT pg_get_serial_sequence(:table, :key)"), {"table": name, "key": key}).scalar()
        return (
            int(source.exec_driver_sql(f"SELECT CASE WHEN is_called THEN last_value ELSE 0 END FROM {sequence}").scalar_one())
            if sequence
            else 0
        )
    if found.dialect_options["sqlite"]["autoincrement"]:
        return int(source.execute(text("SELECT seq FROM sqlite_sequence WHERE name = :name"), {"name": found.name}).scalar() or 0)
    return 0
