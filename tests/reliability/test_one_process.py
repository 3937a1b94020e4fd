"""A SQLite database belongs to one running process; commands that only look or add go on beside it (docs/spec.md section 10)."""

import asyncio
import os
import shutil
import signal
import socket
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from demo.telegram import Telegram
from domain.values.ids import VillageId
from services.deed.work import Work
from services.run.database_thread import DatabaseThread
from storage.database import open_engine
from storage.erasures import Erasure, Ledger
from storage.faults import DatabaseFaultError
from storage.lock import alone
from tests import forked

ROOT = Path(__file__).parents[2]
SAMPLE = ROOT / "demo" / "sample" / "town.yaml"
REFUSED = "正用着这个数据库。请先停掉它"


class Office:
    """A folder with a town in it, and the real program in it."""

    def __init__(self, folder: Path, telegram: Telegram) -> None:
        self.folder, self.telegram = folder, telegram
        clean = {k: v for k, v in os.environ.items() if not k.upper().startswith("LIANXIN_")}
        self.env = clean | {
            "PYTHONPATH": str(ROOT),
            "LANG": "C.UTF-8",
            "LC_ALL": "",
            "LIANXIN_BOT_API": telegram.url,
            "LIANXIN_BOT_TOKEN": telegram.token,
            "LIANXIN_DATABASE_URL": f"sqlite:///{folder / 'town.db'}",
            "LIANXIN_LISTEN": "127.0.0.1:0",
            "LIANXIN_BACKUPS": "",
        }

    async def starts(self, *arguments: str, **env: str) -> forked.Process:
        return await forked.start("bot", *arguments, cwd=self.folder, env=self.env | env, stderr=asyncio.subprocess.PIPE)

    async def does(self, *arguments: str, **env: str) -> tuple[int, str]:
        """A command to its end: exit code, and what it said on standard error."""
        process = await self.starts(*arguments, **env)
        _, said = await asyncio.wait_for(process.communicate(), 60)
        assert b"Traceback" not in said, said.decode()
        return process.returncode or 0, said.decode()

    @asynccontextmanager
    async def running(self, *arguments: str) -> AsyncIterator[forked.Process]:
        """The bot, from the moment it says that it is ready."""
        with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as line:
            place = self.folder / "notify"
            place.unlink(missing_ok=True)
            line.bind(str(place))
            line.setblocking(False)
            process = await self.starts("run", *arguments, NOTIFY_SOCKET=str(place))
            try:
                assert await asyncio.wait_for(asyncio.get_running_loop().sock_recv(line, 100), 60) == b"READY=1"
                yield process
            finally:
                if process.returncode is None:
                    process.kill()
                await process.communicate()


@pytest.fixture
async def office(tmp_path: Path, filled_database: Path) -> AsyncIterator[Office]:
    shutil.copy(filled_database, tmp_path / "town.db")
    async with Telegram() as telegram:
        yield Office(tmp_path, telegram)


async def test_a_second_process_is_refused_by_whichever_path_it_comes(office: Office) -> None:
    (office.folder / "other").symlink_to(office.folder)
    (office.folder / "link.db").symlink_to(office.folder / "town.db")
    async with office.running("--only", "send") as bot:
        commands = {
            "town.db": ("run",),
            "other/town.db": ("run", "--only", "work"),
            "link.db": ("db", "upgrade"),
            "../" + office.folder.name + "/town.db": ("db", "rekey", "--new-key", os.devnull),
        }
        tried = [office.does(*command, LIANXIN_DATABASE_URL=f"sqlite:///{database}") for database, command in commands.items()]
        for code, said in await asyncio.gather(*tried):
            assert (code, len(said.splitlines()), f"另一个进程（{bot.pid}，lianxin run）{REFUSED}" in said) == (1, 1, True), said
        os.rename(office.folder / "town.db", office.folder / "moved.db")
        code, said = await office.does("db", "restore", "moved.db")
        assert (code, "正用着这个数据库。请先停掉它" in said) == (1, True), "there is no town to ask, and no language named"
        os.rename(office.folder / "moved.db", office.folder / "town.db")


async def test_commands_that_look_or_add_go_on_beside_it(office: Office) -> None:
    async with office.running("--only", "receive,send"):
        commands = (
            ("import", str(SAMPLE)),
            ("invites", "--out", "links"),
            ("summary", "--out", "summary", "--month", "2026-10"),
            ("db", "backup", "--out", "copy.db"),
        )
        assert [code for code, _ in await asyncio.gather(*(office.does(*command) for command in commands))] == [0, 0, 0, 0]
        code, _ = await office.does("doctor")
        assert code == 1, "the secretary is not linked"


async def test_the_kernel_frees_it_when_the_process_is_killed(office: Office) -> None:
    async with office.running("--only", "receive,send") as bot:
        bot.send_signal(signal.SIGKILL)
        await bot.wait()
    assert (office.folder / "town.db.lock").exists(), "nobody tidied up"
    async with office.running("--only", "schedule") as bot:
        bot.send_signal(signal.SIGTERM)
        assert await asyncio.wait_for(bot.wait(), 20) == 0
    assert not (office.folder / "town.db.lock").exists()
    assert (await office.does("db", "upgrade"))[0] == 0


async def test_a_port_that_is_taken_ends_the_start_before_anything_is_done(office: Office) -> None:
    with socket.create_server(("::1", 0), family=socket.AF_INET6) as other:
        place = f"[::1]:{other.getsockname()[1]}"
        code, said = await office.does("run", LIANXIN_LISTEN=place)
    assert (code, len(said.splitlines()), f"LIANXIN_LISTEN：{place} 已被别的程序占用" in said) == (1, 1, True), said
    code, said = await office.does("run", LIANXIN_LISTEN="192.0.2.1:8080")
    assert (code, len(said.splitlines()), "这台机器没有 192.0.2.1:8080 这个地址" in said) == (1, 1, True), said
    assert office.telegram.calls == []
    assert not (office.folder / "town.db.lock").exists()


def held_elsewhere(url: str) -> bool:
    try:
        with alone(url, "a look"):
            return False
    except DatabaseFaultError as refused:
        return refused.kind == "in_use"


async def test_what_the_process_started_does_not_keep_it(tmp_path: Path) -> None:
    """Neither a fork nor a program it started; the lock stands while the process itself lives."""
    (tmp_path / "town.db").touch()
    url = f"sqlite:///{tmp_path / 'town.db'}"
    program = (
        "import os, subprocess, sys, time\n"
        "from storage.lock import alone\n"
        f"with alone({url!r}, 'run'):\n"
        "    started = subprocess.Popen([sys.executable, '-c', 'import time; time.sleep(60)'], stdout=subprocess.DEVNULL)\n"
        "    forked = os.fork()\n"
        "    if forked == 0:\n"
        "        os.close(1)\n"
        "        time.sleep(60)\n"
        "        os._exit(0)\n"
        "    print(started.pid, forked, flush=True)\n"
        "    time.sleep(60)\n"
    )
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-c", program, cwd=ROOT, stdout=asyncio.subprocess.PIPE, env={**os.environ, "PYTHONPATH": str(ROOT)}
    )
    assert process.stdout is not None
    children = [int(pid) for pid in (await asyncio.wait_for(process.stdout.readline(), 60)).split()]
    try:
        assert held_elsewhere(url)
        process.kill()
        await process.wait()
        for pid in children:
            os.kill(pid, 0)  # alive
        assert not held_elsewhere(url)
    finally:
        for pid in children:
            os.kill(pid, signal.SIGKILL)


def test_a_lock_that_was_put_away_is_no_lock(tmp_path: Path) -> None:
    (tmp_path / "town.db").touch()
    url = f"sqlite:///{tmp_path / 'town.db'}"
    with alone(url, "run"):
        assert held_elsewhere(url)
    assert not (tmp_path / "town.db.lock").exists()
    (tmp_path / "town.db.lock").write_text("4711 run\n", encoding="utf-8")  # left by a process that was killed
    with alone(url, "run"):
        assert (tmp_path / "town.db.lock").read_text(encoding="utf-8") == f"{os.getpid()} run\n"


def test_there_is_no_lock_on_a_server_or_in_memory() -> None:
    for url in ("postgresql://nobody@127.0.0.1:9/none", "sqlite:///:memory:"):
        with alone(url, "run"), alone(url, "run"):
            pass


async def test_what_a_copy_brought_back_is_erased_before_the_bot_begins(office: Office) -> None:
    """Put there by hand: neither `db restore` nor `erase` was run."""
    now = datetime(2026, 11, 4, 2, 0, tzinfo=UTC)

    def meet(work: Work) -> Erasure:
        voter = work.voters.meet_without_account("zh-Hans", VillageId("v01"), work.now)
        return Erasure("voter", voter.id, now, now + timedelta(days=1), "voter", {"words": True})

    def look(work: Work) -> bool:
        return work.voters.get(erased.number) is not None

    thread = DatabaseThread(open_engine(f"sqlite:///{office.folder / 'town.db'}"), lambda: now)
    erased = thread.do_now(meet)
    assert thread.do_now(look)
    Ledger(office.folder / "erasures.jsonl").write([erased])
    async with office.running("--only", "web"):
        assert not thread.do_now(look)
    thread.close()
