"""What goes wrong with a PostgreSQL, each for a moment: slow, cut, restarted, crashed, its places used up, its disk full."""

import signal
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path

import psycopg

from bench import postgresql

LONG = 1.2
"""Seconds that each lasts."""
MOST_PLACES = 400
"""More connections than the server takes."""
ROWS = "SELECT n, repeat('x', 1000) FROM generate_series(1, 30000) AS n"


def troubles(url: str, disk: Path | None) -> dict[str, Callable[[], object]]:
    """By their names. `disk`: the small one where the server's data lies; without one the stand-in raises what a full disk would.

    A server that is set up to confirm what is not written yet (for tests) is not crashed: it would lose that, as it was told it may.
    """
    crash = {"server crashed": lambda: postgresql.restart(url, signal.SIGQUIT)} if _keeps_its_word(url) else {}
    return {
        "slow database": lambda: slow(url),
        "connections cut": lambda: cut(url),
        "connections used up": lambda: used_up(url),
        "server restarted": lambda: postgresql.restart(url, signal.SIGINT),
        "full disk": (lambda: full(url, disk)) if disk is not None else (lambda: as_if_full(url)),
        **crash,
    }


def _keeps_its_word(url: str) -> bool:
    with _up(url) as connection:
        return connection.execute("SHOW synchronous_commit").fetchone() == ("on",)


def slow(url: str) -> None:
    with _up(url) as connection, connection.transaction():
        connection.execute("LOCK TABLE inbox, outbox IN SHARE ROW EXCLUSIVE MODE")
        time.sleep(LONG)


def cut(url: str) -> None:
    with _up(url) as connection:
        connection.execute(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()"
        )


def used_up(url: str) -> None:
    """Every place is taken, those of the bots too: whoever wants one is refused («too many clients»)."""
    with ExitStack() as places, suppress(psycopg.Error):
        first = places.enter_context(_up(url))
        _take_all(url, places)
        first.execute(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE backend_type = 'client backend' AND application_name = 'lianxin'"
        )
        _take_all(url, places)
        time.sleep(LONG)


def _take_all(url: str, places: ExitStack) -> None:
    with suppress(psycopg.OperationalError):
        for _ in range(MOST_PLACES):
            places.enter_context(psycopg.connect(url, connect_timeout=5, application_name="filler"))


def full(url: str, disk: Path) -> None:
    """Nothing more can be written: not a row, perhaps not even what is done. A server that ended for it is started again."""
    filler = disk / "filler"
    try:
        with suppress(OSError), filler.open("wb", buffering=0) as file:
            while True:
                file.write(b"\0" * 65536)
        with suppress(psycopg.Error), psycopg.connect(url, autocommit=True, connect_timeout=5) as connection:
            connection.execute(f"CREATE TABLE too_much AS {ROWS}")
            raise AssertionError("the disk of the server is not full")
        time.sleep(LONG)
    finally:
        filler.unlink(missing_ok=True)
        postgresql.start(url)


def as_if_full(url: str) -> None:
    """What the server says of a full disk, at every new row of the inbox and the outbox."""
    tables = ("inbox", "outbox")
    with _up(url) as connection:
        connection.execute(
            "CREATE OR REPLACE FUNCTION no_space() RETURNS trigger LANGUAGE plpgsql AS "
            "$$ BEGIN RAISE EXCEPTION USING ERRCODE = '53100', MESSAGE = 'No space left on device'; END $$"
        )
        for table in tables:
            connection.execute(f"CREATE OR REPLACE TRIGGER full_disk BEFORE INSERT ON {table} FOR EACH ROW EXECUTE FUNCTION no_space()")
        time.sleep(LONG)
        for table in tables:
            connection.execute(f"DROP TRIGGER full_disk ON {table}")


@contextmanager
def _up(url: str) -> Iterator[psycopg.Connection[tuple[object, ...]]]:
    """Connected, as soon as that can be."""
    until = time.monotonic() + 60
    while True:
        try:
            connection = psycopg.connect(url, autocommit=True, connect_timeout=5, application_name="trouble")
            break
        except psycopg.OperationalError:
            if time.monotonic() > until:
                raise
            time.sleep(0.1)
    with connection:
        yield connection
