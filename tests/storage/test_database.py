"""Migrations up and down on both databases, and what the columns promise."""

from datetime import UTC, datetime
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext
from cryptography.exceptions import InvalidTag

from services.runtime import DatabaseThread, Deeds
from storage.columns import storable
from storage.database import downgrade, open_engine, schema_state, transaction, upgrade
from storage.inbox import InboxRow
from storage.tables import metadata
from storage.voters import Seal
from storage.work import Work, shortened


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
        differences = compare_metadata(MigrationContext.configure(connection), metadata)
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
    await Deeds(database, rows[0].id, at).do(say)
    await Deeds(database, rows[0].id, at).do(say)
    with pytest.raises(ValueError, match="broken"):
        await Deeds(database, rows[1].id, at).do(say_and_break)
    assert database.do_now(lambda work: (work.outbox.count("waiting"), work.inbox.count("new"))) == (1, 1)
    deeds = Deeds(database, rows[1].id, at)
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
    assert database.do_now(lambda work: work.outbox.count("waiting")) == 32
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
    assert "138" not in closed
    assert seal.open(closed, "voter_identity:1") == "13800000000"
    with pytest.raises(InvalidTag):
        seal.open(closed, "voter_identity:2")
    assert Seal.of("other").lookup(5) != seal.lookup(5)
    assert Seal.of("").close("x", "r") == "x"
