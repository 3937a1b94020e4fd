"""An office moves from SQLite to PostgreSQL and back: nothing is lost, changed, or worked on by halves (docs/operations.md)."""

import asyncio
import os
import shutil
import sqlite3
import subprocess
import uuid
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, closing
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import psycopg
import pytest
from sqlalchemy import Pool, event, insert

from demo.matters import VOTER
from domain.cases.replay import replay
from domain.values.ids import ChatId, Handle, MessageId
from domain.values.message import Incoming, Sender
from services.deed.work import Work
from services.run.database_thread import DatabaseThread
from services.summaries.account import account
from storage import copying
from storage.database import open_engine, transaction
from storage.erasures import Erasure, Ledger
from storage.faults import DatabaseFaultError
from storage.lock import alone
from storage.plain_rows import AT_ONCE, Tally, batches, put
from storage.schema import upgrade
from storage.seal import MARK, Seal
from storage.server_lock import at_work, nobody_at_work
from storage.tables import case_event, chat, stored_file
from talk.private import receive_private_message
from tests import forked, stored

ROOT = Path(__file__).parents[2]
NOW = datetime(2026, 2, 1, 2, tzinfo=UTC)
KEY = "a key that is long enough"
TOKEN = "123456:" + "a" * 35
FIRST_PERSON = Handle(VOTER)
HELD = "SELECT count(*) FROM pg_locks WHERE locktype = 'advisory' AND database = (SELECT oid FROM pg_database WHERE datname = current_database())"


def lianxin(folder: Path, *arguments: str, **env: str) -> subprocess.CompletedProcess[str]:
    return forked.run("bot", *arguments, cwd=folder, env=environment(**env))


def environment(**env: str) -> dict[str, str]:
    clean = {k: v for k, v in os.environ.items() if not k.upper().startswith("LIANXIN_") and not k.upper().endswith("_PROXY")}
    return clean | {"PYTHONPATH": str(ROOT), "LANG": "en_US.UTF-8", "LC_ALL": "", "LIANXIN_DATA_KEY": KEY, "LIANXIN_BOT_TOKEN": TOKEN} | env


@pytest.fixture(scope="module")
def january(tmp_path_factory: pytest.TempPathFactory, month_played: Path) -> Path:
    """A month of a town, sealed, with a file to be sent and odd words; the newest handle was given up."""
    folder = tmp_path_factory.mktemp("january")
    url = f"sqlite:///{shutil.copy(month_played, folder / 'lianxin.db')}"
    thread = DatabaseThread(open_engine(url), lambda: NOW)

    def more(work: Work) -> None:
        work.send_file(FIRST_PERSON, "简报.docx", bytes(range(256)) * 40)
        work.chats.of(4_711)
        work.connection.execute(chat.delete().where(chat.c.id == work.chats.of(4_712)))
        odd = {"case_id": 1, "kind": "noted", "actor": "system", "at": NOW, "learned_at": NOW, "data": {"why": "\ud800 💧 \x00 zálgo"}}
        work.connection.execute(insert(case_event).values(odd))

    thread.do_now(more)
    thread.close()
    (folder / "new.key").write_text(KEY)
    done = lianxin(folder, "db", "rekey", "--new-key", "new.key", LIANXIN_DATABASE_URL=url, LIANXIN_DATA_KEY="")
    assert done.returncode == 0, done.stderr
    return folder / "lianxin.db"


@pytest.fixture
def office(january: Path, tmp_path: Path) -> Path:
    shutil.copy(january, tmp_path / "lianxin.db")
    return tmp_path


@pytest.fixture
def server(postgresql: str) -> Iterator[str]:
    """An empty database on the server."""
    name = f"moved_{uuid.uuid4().hex[:12]}"
    with psycopg.connect(postgresql.format(name="postgres"), autocommit=True) as connection:
        connection.execute(f"CREATE DATABASE {name}")
        yield postgresql.format(name=name)
        connection.execute(f"DROP DATABASE {name} WITH (FORCE)")


def raw(file: Path) -> dict[str, list[tuple[Any, ...]]]:
    """Everything as it lies in a SQLite file."""
    with closing(sqlite3.connect(file)) as connection:
        return {
            found.name: sorted(
                connection.execute(f'SELECT {", ".join(f"{chr(34)}{part.name}{chr(34)}" for part in found.columns)} FROM "{found.name}"'),
                key=repr,
            )
            for found in copying.TABLES
        }


def seen(url: str) -> dict[str, Any]:
    """What the office knows: cases, their words, the account of its month."""
    thread = DatabaseThread(open_engine(url), lambda: NOW, Seal.of(KEY))

    def look(work: Work) -> dict[str, Any]:
        cases = {c.number: c for c in stored.cases(work)}
        assert all(replay(c.id, work.cases.history(c.id)) == c for c in cases.values())
        work.facts.catch_up(work.roster.congress)
        found = account(work, "2026-01", datetime(2026, 2, 1, 1, tzinfo=UTC))
        words = {c.number: [m.text for m in work.messages.of(c.id)] for c in cases.values()}
        return {"cases": cases, "words": words, "figures": found.figures, "visits": found.visits, "fits": work.voters.key_fits()}

    try:
        return thread.do_now(look)
    finally:
        thread.close()


def goes_on(url: str) -> int:
    """Somebody writes there; returns the handle that a new account is given."""
    thread = DatabaseThread(open_engine(url), lambda: NOW, Seal.of(KEY))

    def write(work: Work) -> int:
        message = Incoming(
            ChatId(FIRST_PERSON), MessageId(9_000_000), work.now, Sender(FIRST_PERSON, "zh-hans"), "村东头的桥断了，过不去人"
        )
        receive_private_message(work, message)
        assert work.outbox.placed
        case = work.cases.record(stored.cases(work)[0], work.event("noted"))
        assert replay(case.id, work.cases.history(case.id)) == case
        return int(work.chats.of(4_713))

    try:
        return thread.do_now(write)
    finally:
        thread.close()


def test_a_month_goes_to_postgresql_and_back_and_nothing_is_changed(office: Path, server: str) -> None:
    known = seen(f"sqlite:///{office / 'lianxin.db'}")
    before = raw(office / "lianxin.db")
    assert len(before["case_event"]) > 200
    there = lianxin(office, "db", "copy", "--to", server)
    assert there.returncode == 0, there.stderr
    rows = sum(map(len, before.values()))
    assert f"：共 {rows} 行，逐表数过、核对过，两边一样" in there.stdout
    assert "pg_dump" in there.stdout
    assert raw(office / "lianxin.db") == before, "the old one is untouched"
    assert seen(server) == known
    back = lianxin(office, "db", "copy", "--to", "sqlite:///again.db", LIANXIN_DATABASE_URL=server)
    assert back.returncode == 0, back.stderr
    assert raw(office / "again.db") == before
    assert any(MARK in str(row) for row in before["draft"] + before["inbox"] + before["visit_record"] + before["outbox"])
    assert not any("简报" in str(row) and MARK not in str(row) for row in before["outbox"])
    assert seen(f"sqlite:///{office / 'again.db'}") == known
    assert (office / "again.db").stat().st_mode & 0o077 == 0
    last = max(row[0] for row in before["chat"])
    assert goes_on(server) == last + 2 == goes_on(f"sqlite:///{office / 'again.db'}"), "the number that was given up is not given again"


def test_what_is_no_empty_database_is_never_copied_over(office: Path, server: str) -> None:
    other = sqlite3.connect(office / "songs.db")
    other.execute("CREATE TABLE songs (name TEXT)")
    other.close()
    shutil.copy(office / "lianxin.db", office / "used.db")
    with psycopg.connect(server, autocommit=True) as connection:
        connection.execute("CREATE TABLE songs (name TEXT)")
        for target in ("sqlite:///songs.db", "sqlite:///used.db", server):
            refused(office, target, "里面已经有东西了")
        connection.execute("DROP TABLE songs")
    assert raw(office / "used.db") == raw(office / "lianxin.db")
    engine = open_engine(server)
    upgrade(engine)
    engine.dispose()
    assert lianxin(office, "db", "copy", "--to", server).returncode == 0, "a schema without a row is empty"
    refused(office, server, "里面已经有东西了")


def refused(office: Path, target: str, words: str, code: int = 1, **env: str) -> None:
    done = lianxin(office, "db", "copy", "--to", target, **env)
    assert (done.returncode, done.stdout) == (code, ""), done.stderr
    assert words in done.stderr
    assert len(done.stderr.splitlines()) == 1


def test_addresses_that_cannot_be_meant_are_refused(office: Path) -> None:
    refused(office, "lianxin.db", "--to：要写成", 2)
    refused(office, "mysql://x/y", "--to：要写成", 2)
    refused(office, "sqlite:///moved.db?mode=ro", "--to：", 2)
    refused(office, "sqlite:///lianxin.db", "就是现在用的这个库")
    refused(office, f"sqlite:///{office}/./lianxin.db", "就是现在用的这个库")
    refused(office, "sqlite:///away/lianxin.db", "没有文件夹")
    refused(office, "sqlite:///moved.db", "there is no such database yet", LIANXIN_DATABASE_URL="sqlite:///nothing.db")
    assert sorted(path.name for path in office.iterdir() if path.suffix == ".db") == ["lianxin.db"]


def test_it_is_refused_while_the_bot_runs_on_either_side(office: Path, server: str) -> None:
    with alone(f"sqlite:///{office / 'lianxin.db'}", "run"):
        refused(office, server, "正用着这个数据库。请先停掉它")
    assert lianxin(office, "db", "copy", "--to", server).returncode == 0
    engine = open_engine(server)
    with engine.connect():  # a bot
        refused(office, "sqlite:///again.db", "请把每一处 ./lianxin run 都停掉", LIANXIN_DATABASE_URL=server)
        refused(office, server, "请把每一处 ./lianxin run 都停掉")
    engine.dispose()
    assert lianxin(office, "db", "copy", "--to", "sqlite:///again.db", LIANXIN_DATABASE_URL=server).returncode == 0


def test_bots_work_side_by_side_and_none_beside_a_copy(server: str) -> None:
    with at_work(server), at_work(server):
        with pytest.raises(DatabaseFaultError) as refused, nobody_at_work(server):
            pass
        assert refused.value.kind == "at_work"
    with nobody_at_work(server):
        for other, kind in ((at_work, "being_copied"), (nobody_at_work, "at_work")):
            with pytest.raises(DatabaseFaultError) as refused, other(server):
                pass
            assert refused.value.kind == kind
    with at_work(server):
        pass


@pytest.mark.parametrize("lock", [at_work, nobody_at_work])
def test_who_leaves_an_office_lets_go_of_it_before_his_connection(server: str, lock: Callable[[str], AbstractContextManager[None]]) -> None:
    """A server ends a connection some time after it was closed: whoever came next was turned away meanwhile."""
    held: list[Any] = []
    with psycopg.connect(server, autocommit=True) as onlooker:

        def closing_now(*_: object) -> None:
            held.append(onlooker.execute(HELD).fetchone())

        event.listen(Pool, "invalidate", closing_now)
        try:
            with lock(server):
                assert onlooker.execute(HELD).fetchone() == (1,)
        finally:
            event.remove(Pool, "invalidate", closing_now)
    assert held == [(0,)]


def half(office: Path, target: str, **env: str) -> None:
    """What a copy left that broke off is no office to any command."""
    for command in (("run",), ("db", "upgrade"), ("doctor",)):
        done = lianxin(office, *command, LIANXIN_DATABASE_URL=target, LIANXIN_BOT_API="http://127.0.0.1:9", **env)
        assert done.returncode == 1
        assert "holds half of a copy" in done.stdout + done.stderr, (command, done.stdout, done.stderr)
        assert "Run the same db copy again" in done.stdout + done.stderr


async def test_a_copy_that_is_killed_is_refused_by_everybody_and_begun_anew(office: Path, server: str) -> None:
    engine = open_engine(server)
    upgrade(engine)
    engine.dispose()
    with psycopg.connect(server) as held:
        held.execute("LOCK TABLE case_event IN SHARE MODE")  # the copy comes so far and no further
        copy = await forked.start("bot", "db", "copy", "--to", server, cwd=office, env=environment(), stderr=asyncio.subprocess.PIPE)
        with psycopg.connect(server, autocommit=True) as looking:
            while not looking.execute("SELECT 1 FROM pg_locks WHERE NOT granted AND relation = 'case_event'::regclass").fetchone():
                await asyncio.sleep(0.01)
                assert copy.returncode is None
            refused(office, server, "正用着这个数据库。请先停掉它")  # by a second one that copies from here
            copy.kill()
            await copy.wait()
            known = looking.execute("SELECT count(*) FROM case_").fetchone()
            looking.execute("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'lianxin'")
        held.rollback()
    assert known is not None
    assert known[0] > 30, "it was in the middle"
    half(office, server)
    refused(office, "sqlite:///again.db", "holds half of a copy", LIANXIN_DATABASE_URL=server)
    done = lianxin(office, "db", "copy", "--to", server)
    assert done.returncode == 0, done.stderr
    assert seen(server) == seen(f"sqlite:///{office / 'lianxin.db'}")


def broken_off(source: str, target: str, after: int) -> None:
    """A copy that ends once so many rows are there."""
    seen_so_far = 0

    def told(rows: int) -> None:
        nonlocal seen_so_far
        seen_so_far += rows
        if seen_so_far > after:
            raise KeyboardInterrupt

    reading, writing = open_engine(source), open_engine(target)
    try:
        with pytest.raises(KeyboardInterrupt), transaction(reading) as connection:
            copying.make_ready(writing, target)
            copying.copy_rows(connection, writing, told)
    finally:
        reading.dispose()
        writing.dispose()


@pytest.mark.parametrize("share", [0.3, 1.5])
def test_a_half_copy_in_a_file_is_refused_and_begun_anew(share: float, office: Path) -> None:
    """Also one that had every row and was not compared to the end."""
    before = raw(office / "lianxin.db")
    broken_off(f"sqlite:///{office / 'lianxin.db'}", f"sqlite:///{office / 'moved.db'}", int(share * sum(map(len, before.values()))))
    half(office, "sqlite:///moved.db")
    assert lianxin(office, "db", "copy", "--to", "sqlite:///moved.db").returncode == 0
    assert raw(office / "moved.db") == before


def test_a_row_the_new_database_does_not_take_is_told_and_nothing_else_is_lost(office: Path, server: str) -> None:
    with closing(sqlite3.connect(office / "lianxin.db", isolation_level=None)) as connection:
        connection.execute("UPDATE voter SET village = ? WHERE id = 1", ("很长的村名" * 20,))
    refused_row = lianxin(office, "db", "copy", "--to", server)
    assert refused_row.returncode == 1
    assert "表 voter 里有一行，新的库不收（value too long for type" in refused_row.stderr
    assert "很长的村名" not in refused_row.stderr
    assert "Traceback" not in refused_row.stderr
    half(office, server)


def test_what_is_not_the_same_afterwards_is_told(office: Path, server: str) -> None:
    def other_rows(connection: psycopg.Connection[Any]) -> None:
        connection.execute(
            "CREATE FUNCTION other() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN NEW.name := NEW.name || '!'; RETURN NEW; END $$"
        )
        connection.execute("CREATE TRIGGER other BEFORE INSERT ON account_link FOR EACH ROW EXECUTE FUNCTION other()")

    engine = open_engine(server)
    upgrade(engine)
    engine.dispose()
    with psycopg.connect(server, autocommit=True) as connection:
        other_rows(connection)
    done = lianxin(office, "db", "copy", "--to", server)
    assert (done.returncode, "表 account_link 搬过去以后和原来不一样" in done.stderr) == (1, True), done.stderr
    half(office, server)


def test_the_ledger_goes_along_or_it_is_said_where_it_lies(office: Path, server: str) -> None:
    url = f"sqlite:///{office / 'lianxin.db'}"
    ledger = Ledger(office / "backups" / "erasures.jsonl")
    ledger.write([Erasure("voter", 7, NOW, NOW, "voter", {"words": True})])
    there = lianxin(office, "db", "copy", "--to", server)
    assert f"LIANXIN_ERASURES={office / 'backups'}" in there.stdout
    (office / "away").mkdir()
    moved = f"sqlite:///{office / 'away' / 'moved.db'}"
    done = lianxin(office, "db", "copy", "--to", moved, LIANXIN_DATABASE_URL=url)
    assert f"删除记录也搬去了：{office / 'away' / 'backups' / 'erasures.jsonl'}" in done.stdout
    assert Ledger(office / "away" / "backups" / "erasures.jsonl").read() == ledger.read()
    assert (office / "away" / "backups" / "erasures.jsonl").stat().st_mode & 0o077 == 0
    back = lianxin(office, "db", "copy", "--to", "sqlite:///again.db", LIANXIN_DATABASE_URL=moved, LIANXIN_ERASURES=str(office / "led"))
    assert "erasures" not in back.stdout, "there is none where the settings say"
    Ledger(office / "led" / "erasures.jsonl").write([Erasure("voter", 8, NOW, NOW, "voter", {})])
    with psycopg.connect(server, autocommit=True) as connection:
        connection.execute("DROP SCHEMA public CASCADE")
        connection.execute("CREATE SCHEMA public")
    named = lianxin(office, "db", "copy", "--to", server, LIANXIN_ERASURES="led")
    assert named.returncode == 0
    assert "ledger" not in named.stdout, "the same folder by the settings, seen from here"


@pytest.mark.parametrize("kind", ["sqlite", "postgresql"])
def test_rows_are_read_some_at_a_time_and_files_one_by_one(kind: str, tmp_path: Path, server: str) -> None:
    engine = open_engine(server if kind == "postgresql" else f"sqlite:///{tmp_path / 'many.db'}")
    upgrade(engine)
    events = [(n, 1, "noted", "system", NOW, NOW, '{"n": 1}') for n in range(1, 3 * AT_ONCE + 2)]
    with transaction(engine) as connection:
        if kind == "postgresql":
            connection.exec_driver_sql("ALTER TABLE case_event DROP CONSTRAINT fk_case_event_case_id_case_")
        else:
            connection.exec_driver_sql("PRAGMA defer_foreign_keys=ON")
        put(connection, case_event, events)
        put(connection, stored_file, [(n, "a.docx", b"x" * n, NOW) for n in range(1, 4)])
        assert [len(rows) for rows in batches(connection, case_event)] == [AT_ONCE, AT_ONCE, AT_ONCE, 1]
        assert [len(rows) for rows in batches(connection, stored_file)] == [1, 1, 1]
        tally = Tally()
        for rows in batches(connection, case_event):
            tally = tally.with_rows(reversed(rows))
        assert tally == Tally().with_rows(events)
        assert tally != Tally().with_rows([*events[:-1], (*events[-1][:-1], '{"n": 2}')])
        connection.rollback()
    engine.dispose()
