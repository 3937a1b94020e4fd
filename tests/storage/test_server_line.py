"""What goes to PostgreSQL together, and what becomes of it when something of it is wrong."""

import asyncio
import threading
from contextlib import ExitStack
from datetime import UTC, datetime
from types import SimpleNamespace

import psycopg
import pytest
from psycopg import pq
from psycopg.errors import UniqueViolation
from sqlalchemy import bindparam, delete, func, insert, literal_column, select, text, update

from services.deed.work import Work
from services.run.database_thread import DatabaseThread
from storage.database import Kept, open_engine, savepoint, transaction
from storage.outages import DatabaseDownError
from storage.prepared import Prepared
from storage.tables import draft, step
from tests.storage.trips_of import driver_of, trips_of

pytestmark = pytest.mark.parametrize("database_url", ["postgresql"], indirect=True)
AT = datetime(2026, 11, 28, 8, tzinfo=UTC)
PUT = Prepared(insert(step), ("chat_id", "handle", "kind", "case_id", "data", "expires_at"))
COUNT = Prepared(select(func.count()).select_from(step))
NAMED = Prepared(select(step.c.kind).where(step.c.chat_id == bindparam("chat"), literal_column("step.kind LIKE '50%'")))


def asked(chat: int, kind: str = "x") -> dict[str, object]:
    return {"chat_id": chat, "handle": 5, "kind": kind, "case_id": None, "data": {"说": ["“%”", 1]}, "expires_at": AT}


def test_what_needs_no_answer_goes_with_what_is_asked_next(database_url: str) -> None:
    kept = Kept(open_engine(database_url))
    with kept.transaction() as connection:  # everything is parsed once
        PUT.later(connection, asked(1))
        assert COUNT.first(connection, {}) == 1
    with ExitStack() as until_the_end:
        with kept.transaction() as connection:
            waited = until_the_end.enter_context(trips_of(connection))
            for chat in (2, 3, 4):
                PUT.later(connection, asked(chat))
            assert COUNT.first(connection, {}) == 4
            PUT.many(connection, [asked(chat) for chat in (5, 6)])
    assert len(waited) == 2, "the count with its beginning and what was put before it, and the commit with the rest"
    with kept.transaction() as connection:
        assert COUNT.first(connection, {}) == 6
        assert COUNT.first(connection, {}) == 6
    kept.close()


def test_a_deed_takes_no_trip_for_its_transaction_but_the_commit(database: DatabaseThread) -> None:
    def look(work: Work) -> list[str]:
        COUNT.first(work.connection, {})
        waited = until_the_end.enter_context(trips_of(work.connection))
        driver = driver_of(work.connection)
        assert connections.setdefault("one", driver) is driver
        return waited

    connections: dict[str, object] = {}
    until_the_end = ExitStack()
    database.do_now(look)
    until_the_end.close()
    waited = database.do_now(look)
    database.do_now(lambda work: COUNT.first(work.connection, {}))
    until_the_end.close()
    assert len(waited) == 3, "a commit; of another deed its count, which it begins with, and its commit"


def test_what_others_say_comes_after_it(database_url: str) -> None:
    engine = open_engine(database_url)
    with transaction(engine) as connection:
        PUT.later(connection, asked(1))
        assert connection.execute(update(step).values(kind="50% of it")).rowcount == 1
        PUT.later(connection, asked(2))
        streamed = connection.execution_options(stream_results=True, yield_per=1).execute(select(step.c.data).order_by(step.c.chat_id))
        assert [row.data for row in streamed] == [asked(1)["data"]] * 2
        assert NAMED.first(connection, {"chat": 1}) == "50% of it"
        assert NAMED.first(connection, {"chat": 2}) is None
        PUT.later(connection, asked(3))
    with engine.connect() as connection:
        assert connection.execute(select(func.count()).select_from(step)).scalar() == 3, "begun by what is asked first"


def test_what_was_wrong_is_said_by_the_commit_at_the_latest_and_nothing_is_done(database_url: str) -> None:
    engine = open_engine(database_url)
    with pytest.raises(Exception, match="duplicate key"), transaction(engine) as connection:
        PUT.later(connection, asked(1))
        PUT.later(connection, asked(1))
        PUT.later(connection, asked(2))
    with pytest.raises(UniqueViolation), transaction(engine) as connection:
        PUT.later(connection, asked(1))
        PUT.later(connection, asked(1))
        COUNT.first(connection, {})
    with pytest.raises(ZeroDivisionError), transaction(engine) as connection:
        PUT.later(connection, asked(1))
        PUT.later(connection, asked(1))
        raise ZeroDivisionError  # whatever else waits, this is what went wrong
    with transaction(engine) as connection:
        assert COUNT.first(connection, {}) == 0


@pytest.mark.parametrize("raises", [False, True])
def test_a_part_is_undone_alone_for_what_it_did_not_wait_for(raises: bool, database_url: str) -> None:
    with transaction(open_engine(database_url)) as connection:
        PUT.later(connection, asked(1))
        with pytest.raises(ZeroDivisionError if raises else UniqueViolation), savepoint(connection):
            PUT.later(connection, asked(2))
            PUT.later(connection, asked(1))
            if raises:
                raise ZeroDivisionError
        with savepoint(connection):
            PUT.later(connection, asked(3))
        assert COUNT.first(connection, {}) == 2


async def test_of_a_batch_only_the_deed_that_was_wrong_is_undone(database: DatabaseThread) -> None:
    queued = threading.Event()

    def wait(_work: Work) -> None:
        assert queued.wait(10), "so that the others wait together"

    def put(work: Work, kind: object) -> None:
        PUT.later(work.connection, asked(1) | {"chat_id": len(done), "kind": kind})
        done.append(1)

    done: list[int] = []
    before = database.commits
    tasks = [asyncio.create_task(database.do(wait)), *(asyncio.create_task(database.do(put, kind)) for kind in ("a", None, "b"))]
    await asyncio.sleep(0)
    queued.set()
    found = await asyncio.gather(*tasks, return_exceptions=True)
    assert [type(one) for one in found] == [type(None), type(None), psycopg.errors.NotNullViolation, type(None)]
    assert database.commits - before <= 2
    assert await database.do(lambda work: COUNT.first(work.connection, {})) == 2


def test_a_server_that_hung_up_between_two_deeds_is_called_again(database: DatabaseThread, postgresql: str) -> None:
    """Without a question before every deed: nobody hears of it."""
    pid = database.do_now(lambda work: work.connection.execute(text("SELECT pg_backend_pid()")).scalar())
    with psycopg.connect(postgresql.format(name="postgres"), autocommit=True) as connection:
        connection.execute("SELECT pg_terminate_backend(%s, 5000)", (pid,))
    assert database.do_now(lambda work: COUNT.first(work.connection, {})) == 0


def test_a_server_that_hangs_up_before_the_commit_is_an_outage(database_url: str, postgresql: str) -> None:
    with pytest.raises(DatabaseDownError), transaction(engine := open_engine(database_url)) as connection:
        pid = connection.execute(text("SELECT pg_backend_pid()")).scalar()
        PUT.later(connection, asked(1))
        with psycopg.connect(postgresql.format(name="postgres"), autocommit=True) as other:
            other.execute("SELECT pg_terminate_backend(%s, 5000)", (pid,))
    with transaction(engine) as connection:
        assert COUNT.first(connection, {}) == 0


def test_much_that_waits_goes_out_whatever_comes_back(database_url: str) -> None:
    """More than both sides have room for on the way."""
    much = Prepared(insert(draft).returning(draft.c.message), ("chat_id", "kind", "message", "at"))
    with transaction(open_engine(database_url)) as connection:
        much.many(connection, [{"chat_id": n, "kind": "x", "message": "长" * 200_000, "at": AT} for n in range(20)])
        assert Prepared(delete(draft)).count(connection, {}) == 20


@pytest.mark.parametrize(("sqlstate", "raised"), [(None, psycopg.OperationalError), (b"23505", UniqueViolation)])
def test_an_error_that_is_not_the_servers_is_an_outage(database_url: str, sqlstate: bytes | None, raised: type[Exception]) -> None:
    """A server that is stopped at once goes without a word: libpq makes the error, and calls the connection good still."""
    kept = Kept(open_engine(database_url))
    said = SimpleNamespace(
        status=pq.ExecStatus.FATAL_ERROR,
        error_field=lambda field: sqlstate if field == pq.DiagnosticField.SQLSTATE else None,
        get_error_message=lambda *_: "server closed the connection unexpectedly",
    )
    with kept.transaction() as connection, pytest.raises(raised):
        driver_of(connection).line._good(said)
    kept.close()
