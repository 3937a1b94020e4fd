"""What is told once in a time is told by the time since it was told last, not by the hour or minute that the clock shows."""

from datetime import UTC, datetime, timedelta
from functools import partial

import pytest

from domain.values.ids import Handle
from services.deed.once import Once, key_of
from services.deed.work import Work
from services.run.database_thread import DatabaseThread

ACCOUNT = Handle(700)


def told(work: Work, what: str, within: timedelta, reader: str = "") -> int:
    return work.say(ACCOUNT, "…", dedupe_key=key_of(work, Once(what, work.now, within), reader))


def said_at(database: DatabaseThread, moments: list[datetime], within: timedelta) -> list[int]:
    """By which row each was told."""
    rows = []
    for moment in moments:
        database.clock = partial(lambda moment: moment, moment)
        rows.append(database.do_now(told, "fire", within))
    return rows


def at(hour: int, minute: int, second: int = 0) -> datetime:
    return datetime(2026, 11, 4, hour, minute, second, tzinfo=UTC)


@pytest.mark.parametrize("database_url", ["sqlite", "postgresql"], indirect=True)
@pytest.mark.parametrize(
    ("moments", "within", "times"),
    [
        ([at(8, 59), at(9, 0)], timedelta(hours=1), 1),
        ([at(8, 59), at(9, 0), at(9, 58)], timedelta(hours=1), 1),
        ([at(8, 59), at(10, 0)], timedelta(hours=1), 2),
        ([at(8, 1), at(8, 59)], timedelta(hours=1), 1),
        ([at(8, 1), at(9, 59)], timedelta(hours=1), 2),
        ([at(8, 59), at(9, 0), at(10, 1), at(10, 59)], timedelta(hours=1), 2),
        ([at(8, 1, 59), at(8, 2)], timedelta(minutes=2), 1),
        ([at(8, 1, 59), at(8, 4)], timedelta(minutes=2), 2),
        ([at(8, 1, 59), at(8, 2), at(8, 2, 58)], timedelta(minutes=1), 1),
    ],
)
def test_it_counts_from_the_last_time(database: DatabaseThread, moments: list[datetime], within: timedelta, times: int) -> None:
    assert len(set(said_at(database, moments, within))) == times


def test_each_reader_and_each_thing_has_a_time_of_its_own(database: DatabaseThread) -> None:
    hour = timedelta(hours=1)
    rows = [database.do_now(told, what, hour, reader) for what in ("fire", "flood") for reader in ("u01", "u02", "")]
    assert len(set(rows)) == 6
    assert [database.do_now(told, what, hour, reader) for what in ("fire", "flood") for reader in ("u01", "u02", "")] == rows
