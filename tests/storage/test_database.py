"""Migrations up and down on both databases, and what the columns promise."""

import shutil
import sqlite3
from datetime import UTC, datetime
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext
from cryptography.exceptions import InvalidTag
from sqlalchemy import bindparam, column, insert, select, table, text

from domain.values.ids import PersonId
from domain.values.voter import Voter
from services.deed.message import shortened
from services.deed.work import Work
from services.run.database_thread import DatabaseThread
from services.run.deeds import Deeds, DoneElsewhereError, Taken
from storage.columns import storable
from storage.database import open_engine, transaction
from storage.inbox import InboxRow
from storage.outages import DatabaseDownError
from storage.prepared import Prepared
from storage.schema import downgrade, schema_state, upgrade
from storage.seal import Seal
from storage.tables import BESIDE, metadata, reminder


def urls(tmp_path: Path, request: pytest.FixtureRequest) -> dict[str, str]:
    import psycopg

    address = request.getfixturevalue("postgresql")
    with psycopg.connect(address.format(name="postgres"), autocommit=True) as connection:
        connection.execute("DROP DATABASE IF EXISTS empty_one")
        connection.execute("CREATE DATABASE empty_one")
    return {"sqlite": f"sqlite:///{tmp_path / 'empty.db'}", "postgresql": address.format(name="empty_one")}


@pytest.mark.parametrize("kind", ["sqlite", "postgresql"])
def test_migrations_go_up_and_down_and_give_the_tables_of_the_code(kind: str, tmp_path: Path, request: pytest.FixtureRequest) -> None:
    engine = open_engine(urls(tmp_path, request)[kind])
    assert schema_state(engine)[0] is None
    upgrade(engine)
    current, newest = schema_state(engine)
    assert current == newest is not None
    upgrade(engine)
    with transaction(engine) as connection:
        ours = {"include_name": lambda name, kind, parents: kind != "table" or not (name or "").startswith(BESIDE)}
        differences = compare_metadata(MigrationContext.configure(connection, opts=ours), metadata)
    assert [d for d in differences if "ix_" not in str(d)] == []
    downgrade(engine, "base")
    assert schema_state(engine)[0] is None
    upgrade(engine)
    engine.dispose()


@pytest.mark.parametrize("database_url", ["sqlite", "postgresql"], indirect=True)
async def test_an_update_has_its_effect_once_and_nothing_of_it_when_it_raises(database: DatabaseThread) -> None:
    update = {"update_id": 5, "message": {"chat": {"id": 7}}}

    def store(work: Work) -> list[InboxRow]:
        return work.inbox.store([update, update | {"update_id": 6}], work.now)

    rows = database.do_now(store)
    assert [r.update_id for r in rows] == [5, 6]
    assert database.do_now(store) == []

    def say(work: Work) -> None:
        work.say(7, "一次")

    def say_and_break(work: Work) -> None:
        work.say(7, "不算")
        raise ValueError("broken")

    at = datetime(2026, 11, 4, 2, tzinfo=UTC)
    await Deeds(database, Taken(rows[0].id, at)).do(say)
    with pytest.raises(DoneElsewhereError):
        await Deeds(database, Taken(rows[0].id, at)).do(say)
    await Deeds(database, Taken(rows[0].id, at, again=True)).do(say)  # an outage had hidden that it was done
    with pytest.raises(ValueError, match="broken"):
        await Deeds(database, Taken(rows[1].id, at)).do(say_and_break)
    assert database.do_now(lambda work: (work.backlog.count("waiting"), work.inbox.count("new"))) == (1, 1)
    deeds = Deeds(database, Taken(rows[1].id, at))
    await deeds.do(say)
    with pytest.raises(RuntimeError):
        await deeds.do(say)


@pytest.mark.parametrize("database_url", ["sqlite", "postgresql"], indirect=True)
async def test_deeds_that_wait_together_share_a_commit_and_one_failure_is_its_own(database: DatabaseThread) -> None:
    import asyncio

    def odd(work: Work, n: int) -> int:
        work.say(n, f"第{n}条")
        if n % 5 == 0:
            raise KeyError(n)
        return n

    before = database.commits
    results = await asyncio.gather(*(database.do(odd, n) for n in range(1, 41)), return_exceptions=True)
    assert sum(isinstance(r, KeyError) for r in results) == 8
    assert database.do_now(lambda work: work.backlog.count("waiting")) == 32
    assert database.commits - before < 40


def test_nul_and_lone_surrogates_never_reach_a_text_column() -> None:
    assert storable("a\x00b\ud800c\n路") == "a\ufffdb\ufffdc\n路"
    assert storable({"k": ["\x00"]}) == {"k": ["\ufffd"]}


def test_long_words_are_cut_in_utf_16_units() -> None:
    assert shortened("路" * 4096) == "路" * 4096
    assert len(shortened("😀" * 4000).encode("utf-16-le")) // 2 <= 4096
    assert shortened("路" * 5000).endswith("…")


def test_identity_is_sealed_to_its_row() -> None:
    seal = Seal.of("secret")
    closed = seal.close("13800000000", "voter_identity:1")
    assert "13800000" not in closed
    assert seal.open(closed, "voter_identity:1") == "13800000000"
    with pytest.raises(InvalidTag):
        seal.open(closed, "voter_identity:2")
    assert Seal.of("other").lookup(5) != seal.lookup(5)
    assert Seal.of("").close("x", "r") == "x"


def test_a_prepared_statement_says_an_outage_like_any_other(tmp_path: Path, migrated_database: Path) -> None:
    """The driver's own errors become DatabaseDownError; a mistake in the values stays what it is."""
    engine = open_engine(f"sqlite:///{shutil.copy(migrated_database, tmp_path / 't.sqlite')}")
    asked = Prepared(select(reminder).where(reminder.c.key == bindparam("key")))
    put = Prepared(insert(reminder), ("kind", "due_at", "data", "key"))
    row = {"kind": "archive", "due_at": datetime(2026, 11, 22, 8, tzinfo=UTC), "data": {"stage": 1}, "key": "k"}
    with transaction(engine) as connection:
        assert put.count(connection, row) == 1
        found = asked.rows(connection, {"key": "k"})
        assert found[0]["due_at"] == row["due_at"]
        assert found[0]["data"] == {"stage": 1}
        assert found[0]["voter_id"] is None
    with pytest.raises(sqlite3.IntegrityError), transaction(engine) as connection:
        put.count(connection, row)
    with pytest.raises(DatabaseDownError), transaction(engine) as connection:
        connection.exec_driver_sql("PRAGMA query_only=ON")
        try:
            put.count(connection, row | {"key": "another"})
        finally:
            connection.exec_driver_sql("PRAGMA query_only=OFF")
    with transaction(engine) as connection:
        assert asked.first(connection, {"key": "k"}) is not None  # the failed transactions left nothing behind
    engine.dispose()


def known(work: Work) -> Voter | None:
    handle = work.chats.known(4711)
    return None if handle is None else work.voters.of_account(handle)


def test_another_key_seals_everything_anew(database_url: str) -> None:
    old, new = Seal.of("old"), Seal.of("new")
    now = datetime(2026, 11, 22, 8, tzinfo=UTC)
    thread = DatabaseThread(open_engine(database_url), lambda: now, old)

    def fill(work: Work) -> None:
        voter = work.voters.meet(work.chats.of(4711), "zh-Hans", now)
        work.voters.set_contact(voter.id, "王大娘", "13800000321")
        work.held.keep(voter.id, "等着的话", "rate", now)
        work.voters.block(voter, datetime(2026, 12, 1, tzinfo=UTC), "骂人", PersonId("u01"), now)

    thread.do_now(fill)
    assert thread.do_now(lambda work: work.voters.rekey(new)) == 1
    thread.close()
    thread = DatabaseThread(open_engine(database_url), lambda: now, new)
    voter = thread.do_now(known)
    assert voter is not None
    assert (thread.do_now(lambda work: work.chats.address(voter.chat_id)), voter.name, voter.phone) == (4711, "王大娘", "13800000321")
    assert thread.do_now(lambda work: work.held.next(voter.id, "rate", 9))[0].message == "等着的话"
    thread.do_now(lambda work: work.voters.erase(voter.id))
    assert thread.do_now(lambda work: work.voters.meet(work.chats.of(4711), "zh-Hans", now)).blocked_until is not None
    thread.close()


def test_a_wrong_key_changes_nothing(database_url: str) -> None:
    now = datetime(2026, 11, 22, 8, tzinfo=UTC)
    thread = DatabaseThread(open_engine(database_url), lambda: now, Seal.of("right"))
    thread.do_now(lambda work: work.voters.meet(work.chats.of(4711), "zh-Hans", now))
    thread.close()
    wrong = DatabaseThread(open_engine(database_url), lambda: now, Seal.of("wrong"))
    with pytest.raises(InvalidTag):
        wrong.do_now(lambda work: work.voters.rekey(Seal.of("new")))
    wrong.close()
    again = DatabaseThread(open_engine(database_url), lambda: now, Seal.of("right"))
    assert again.do_now(known) is not None
    again.close()


def test_what_the_database_is_asked_wrongly_is_a_mistake_and_no_outage(database: DatabaseThread) -> None:
    """SQLite says OperationalError to both: a mistake taken for an outage would be tried again for ever, and hold its chat."""

    def mistaken(work: Work) -> None:
        work.connection.execute(text("SELECT word FROM nowhere"))

    def mistaken_prepared(work: Work) -> None:
        Prepared(select(column("word")).select_from(table("nowhere"))).rows(work.connection, {})

    for deed in (mistaken, mistaken_prepared):
        with pytest.raises(Exception, match="no such table") as told:
            database.do_now(deed)
        assert not isinstance(told.value, DatabaseDownError)
    assert database.trouble == ""
