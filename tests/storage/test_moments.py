"""Moments are numbers on SQLite: to and fro to the microsecond, up from every text that older files have, and down again."""

import shutil
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import DateTime, Engine, func, select, text
from sqlalchemy.exc import IntegrityError

from services.deed.work import Work
from services.run.database_thread import DatabaseThread
from storage.columns import UtcDateTime, as_number, from_number
from storage.database import open_engine
from storage.schema import downgrade, schema_state, upgrade
from storage.seal import Seal
from storage.tables import metadata, reminder, voter

BEFORE = "0066"
"""The schema in which SQLite had moments as text."""
LATER = frozenset({"around", "kept_from_somebody"})
"""Columns that steps behind those of the moments added: on the way down they go with what stood there."""
EARLY = datetime(1969, 12, 31, 23, 59, 59, 750_000, tzinfo=UTC)
MOMENTS = [
    datetime(2026, 11, 4, 2, tzinfo=UTC),
    datetime(2026, 11, 4, 2, 0, 0, 1, tzinfo=UTC),
    datetime(2026, 11, 4, 1, 59, 59, 999_999, tzinfo=UTC),
    datetime(1970, 1, 1, tzinfo=UTC),
    EARLY,
    datetime(1949, 10, 1, 7, 0, 0, 123_456, tzinfo=UTC),
    datetime(2400, 2, 29, 12, tzinfo=UTC),
]
IN_THE_WILD = {
    "2026-11-04 02:00:00.000000": datetime(2026, 11, 4, 2, tzinfo=UTC),
    "2026-11-04 02:00:00.000001": datetime(2026, 11, 4, 2, 0, 0, 1, tzinfo=UTC),
    "2026-11-04 02:00:00.999999": datetime(2026, 11, 4, 2, 0, 0, 999_999, tzinfo=UTC),
    "1969-12-31 23:59:59.750000": EARLY,
    "2026-11-04 02:00:00": datetime(2026, 11, 4, 2, tzinfo=UTC),
    "2026-11-04 02:00:00.5": datetime(2026, 11, 4, 2, 0, 0, 500_000, tzinfo=UTC),
    "2026-11-04 02:00:00.123": datetime(2026, 11, 4, 2, 0, 0, 123_000, tzinfo=UTC),
    "2026-11-04T02:00:00.123456": datetime(2026, 11, 4, 2, 0, 0, 123_456, tzinfo=UTC),
    "2026-11-04 02:00": datetime(2026, 11, 4, 2, tzinfo=UTC),
    "2026-11-04 02:00:00+00:00": datetime(2026, 11, 4, 2, tzinfo=UTC),
    "2026-11-04 10:00:00.25+08:00": datetime(2026, 11, 4, 2, 0, 0, 250_000, tzinfo=UTC),
    "2026-11-04 10:00:00.000007+08:00": datetime(2026, 11, 4, 2, 0, 0, 7, tzinfo=UTC),
    "2026-11-04 10:00:00.123+08": datetime(2026, 11, 4, 2, 0, 0, 123_000, tzinfo=UTC),
    "2026-11-04T02:00:00Z": datetime(2026, 11, 4, 2, tzinfo=UTC),
}
"""What the version before wrote, and what hands and other programs may have put there."""


@pytest.fixture
def engine(migrated_database: Path, tmp_path: Path) -> Iterator[Engine]:
    made = open_engine(f"sqlite:///{shutil.copy(migrated_database, tmp_path / 'town.db')}")
    yield made
    made.dispose()


def kept(engine: Engine) -> list[Any]:
    with engine.connect() as connection:
        return list(connection.execute(select(reminder.c.due_at).order_by(reminder.c.id)).scalars())


def raw(engine: Engine, what: str, table: str = "reminder") -> list[Any]:
    with engine.connect() as connection:
        return list(connection.execute(text(f"SELECT {what} FROM {table} ORDER BY id")).scalars())  # noqa: S608


def put_text(engine: Engine, *moments: str) -> None:
    with engine.begin() as connection:
        for one in moments:
            connection.execute(text("INSERT INTO reminder (kind, due_at, data) VALUES ('archive', :at, '{}')"), {"at": one})


@pytest.mark.parametrize("moment", MOMENTS)
def test_a_moment_is_the_same_as_a_number(moment: datetime) -> None:
    assert from_number(as_number(moment)) == moment
    assert as_number(moment.astimezone(timezone(timedelta(hours=8)))) == as_number(moment)


def test_no_moment_has_no_number_and_one_without_a_zone_is_refused() -> None:
    assert (as_number(None), from_number(None)) == (None, None)
    with pytest.raises(ValueError, match="time zone"):
        as_number(datetime(2026, 11, 4))  # noqa: DTZ001  that is what is refused


@pytest.mark.parametrize("database_url", ["sqlite", "postgresql"], indirect=True)
def test_what_is_stored_comes_back_aware_in_utc_and_in_order(database_url: str) -> None:
    engine = open_engine(database_url)
    with engine.begin() as connection:
        connection.execute(reminder.delete())
        rows = [{"kind": "archive", "due_at": one.astimezone(timezone(timedelta(hours=8))), "data": {}} for one in MOMENTS]
        connection.execute(reminder.insert(), rows)
    found = kept(engine)
    assert found == MOMENTS
    assert {one.tzinfo for one in found} == {UTC}
    with engine.connect() as connection:
        assert connection.execute(select(func.min(reminder.c.due_at))).scalar_one() == min(MOMENTS)
        assert connection.execute(select(func.max(func.coalesce(reminder.c.done_at, reminder.c.due_at)))).scalar_one() == max(MOMENTS)
        before = select(func.count()).select_from(reminder)
        assert connection.execute(before.where(reminder.c.due_at < EARLY)).scalar_one() == 1
        assert connection.execute(before.where(reminder.c.due_at.between(EARLY, MOMENTS[0]))).scalar_one() == 4
        assert connection.execute(before.where(reminder.c.done_at.is_(None))).scalar_one() == len(MOMENTS)
    engine.dispose()


def test_every_column_of_moments_has_the_one_type() -> None:
    bare = [f"{table}.{c.name}" for table in metadata.sorted_tables for c in table.columns if isinstance(c.type, DateTime)]
    assert bare == []


def test_the_text_of_older_files_becomes_numbers(engine: Engine) -> None:
    downgrade(engine, BEFORE)
    put_text(engine, *IN_THE_WILD)
    upgrade(engine)
    assert dict(zip(IN_THE_WILD, kept(engine)[-len(IN_THE_WILD) :], strict=True)) == IN_THE_WILD
    assert set(raw(engine, "typeof(due_at)")) == {"integer"}
    assert set(raw(engine, "typeof(done_at)")[-len(IN_THE_WILD) :]) == {"null"}


def test_what_no_version_could_read_is_left_as_it_lies_and_stops_nothing(engine: Engine) -> None:
    downgrade(engine, BEFORE)
    odd = ["", "soon", "2026-13-04 02:00:00.000000", "2026-11-04 02:00:00.0000ab"]
    put_text(engine, *odd, "2026-11-04 02:00:00.000000")
    upgrade(engine)
    assert raw(engine, "due_at")[-5:] == [*odd, as_number(MOMENTS[0])]


def test_numbers_become_the_text_that_the_version_before_wrote(engine: Engine) -> None:
    with engine.begin() as connection:
        connection.execute(reminder.delete())
        connection.execute(reminder.insert(), [{"kind": "archive", "due_at": one, "data": {}} for one in MOMENTS])
    downgrade(engine, BEFORE)
    assert raw(engine, "due_at") == [one.isoformat(" ", "microseconds")[:26] for one in MOMENTS]
    assert raw(engine, "done_at") == [None] * len(MOMENTS)
    upgrade(engine)
    assert kept(engine) == MOMENTS


MANY = 45_000
"""More than two portions."""


def test_a_table_of_many_portions_changes_whole_whatever_its_numbers(engine: Engine) -> None:
    downgrade(engine, BEFORE)
    with engine.begin() as connection:
        connection.execute(text("DELETE FROM reminder"))
        numbers = f"WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < {MANY})"
        made = "SELECT i * i * 1000 - 5000000, 'archive', printf('2026-11-04 02:00:00.%06d', i), '{}' FROM n"
        connection.execute(text(f"{numbers} INSERT INTO reminder (id, kind, due_at, data) {made}"))
    upgrade(engine)
    first = as_number(MOMENTS[0]) or 0
    assert raw(engine, "due_at") == [first + i for i in range(1, MANY + 1)]
    downgrade(engine, BEFORE)
    assert raw(engine, "due_at") == [f"2026-11-04 02:00:00.{i:06}" for i in range(1, MANY + 1)]


def test_an_upgrade_that_breaks_off_leaves_the_file_as_it_was(engine: Engine) -> None:
    """The voters are among the last tables: all others are changed by then."""
    downgrade(engine, BEFORE)
    put_text(engine, *IN_THE_WILD)
    with engine.begin() as connection:
        connection.execute(
            voter.insert().values(language="zh-Hans", language_chosen=False, tokens=0, met_at=MOMENTS[0], tokens_at=MOMENTS[0])
        )
        connection.execute(text("CREATE TRIGGER full BEFORE UPDATE ON voter BEGIN SELECT raise(ABORT, 'the disk is full'); END"))
    before = everything(engine)
    with pytest.raises(IntegrityError, match="the disk is full"):
        upgrade(engine)
    assert schema_state(engine)[0] == BEFORE
    assert everything(engine) == before
    with engine.begin() as connection:
        connection.execute(text("DROP TRIGGER full"))
    upgrade(engine)
    assert kept(engine)[-len(IN_THE_WILD) :] == list(IN_THE_WILD.values())


def everything(engine: Engine, *, moments: bool = True) -> dict[str, list[Any]]:
    """All rows as they lie in the file, with or without their moments."""
    found = {}
    with engine.connect() as connection:
        for table in metadata.sorted_tables:
            chosen = ", ".join(
                f'"{c.name}"' for c in table.columns if c.name not in LATER and (moments or not isinstance(c.type, UtcDateTime))
            )
            found[table.name] = sorted(map(str, connection.execute(text(f'SELECT {chosen} FROM "{table.name}"')).all()))  # noqa: S608
    return found


def types_of_moments(engine: Engine) -> set[str]:
    found: set[str] = set()
    with engine.connect() as connection:
        for table in metadata.sorted_tables:
            for column in (c for c in table.columns if isinstance(c.type, UtcDateTime)):
                asked = text(f'SELECT DISTINCT typeof("{column.name}") FROM "{table.name}"')  # noqa: S608
                found |= set(connection.execute(asked).scalars())
    return found - {"null"}


def test_a_month_that_was_played_is_the_same_after_the_way_down_and_up(month_played: Path, tmp_path: Path) -> None:
    made = open_engine(f"sqlite:///{shutil.copy(month_played, tmp_path / 'month.db')}")
    numbers, beside = everything(made), everything(made, moments=False)
    assert types_of_moments(made) == {"integer"}
    downgrade(made, BEFORE)
    words = everything(made)
    assert types_of_moments(made) == {"text"}
    assert everything(made, moments=False) == beside
    upgrade(made)
    assert everything(made) == numbers
    downgrade(made, BEFORE)
    assert everything(made) == words
    made.dispose()


def test_what_is_sealed_stays_as_it_lies(engine: Engine) -> None:
    def fill(work: Work) -> None:
        met = work.voters.meet(work.chats.of(6_120_050_001), "zh-Hans", MOMENTS[0])
        work.voters.set_contact(met.id, "王秀兰", "13800004321")
        work.held.keep(met.id, "2026-11-04 02:00:00.000000", "rate", MOMENTS[0])

    thread = DatabaseThread(open_engine(engine.url), lambda: MOMENTS[0], Seal.of("a key of more than sixteen signs"))
    thread.do_now(fill)
    thread.close()
    sealed = everything(engine, moments=False)
    assert "王秀兰" not in str(sealed)
    downgrade(engine, BEFORE)
    assert everything(engine, moments=False) == sealed
    upgrade(engine)
    assert everything(engine, moments=False) == sealed


@pytest.mark.parametrize("database_url", ["postgresql"], indirect=True)
def test_postgresql_keeps_its_own_type(database_url: str) -> None:
    engine = open_engine(database_url)
    downgrade(engine, BEFORE)
    upgrade(engine)
    with engine.connect() as connection:
        asked = text("SELECT data_type FROM information_schema.columns WHERE table_name = 'reminder' AND column_name = 'due_at'")
        assert connection.execute(asked).scalar_one() == "timestamp with time zone"
    engine.dispose()
