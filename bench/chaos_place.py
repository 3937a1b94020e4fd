"""Where chaos takes place: a database with the sample town, its voters and groups."""

import os
import subprocess
import time
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TypeVar

from bench import postgresql
from bot import clock
from demo.telegram import Telegram
from demo.telegram.people import Person
from demo.village import fill
from domain.values.ids import ChatId
from services.deed.work import Work
from services.run.database_thread import DatabaseThread
from storage.database import open_engine
from storage.outages import DatabaseDownError

R = TypeVar("R")
DISK = "64m"
REMINDED = 50_000
"""Accounts of voters to whom one reminder is owed each."""


@asynccontextmanager
async def place(folder: Path, many: bool, server: str) -> AsyncIterator[tuple[str, Path | None]]:
    """The database with the sample town; where we may, it lies on a small disk of its own."""
    folder.mkdir(parents=True)
    if many:
        url = postgresql.empty("chaos", server, small=True)
        if url is None:
            raise SystemExit("no PostgreSQL can be started here")
        fill(url)
        yield url, None if server else postgresql.disk()
        return
    disk = folder / "disk"
    disk.mkdir()
    mounted = os.name == "posix" and os.geteuid() == 0
    mounted = (
        mounted and subprocess.run(["mount", "-t", "tmpfs", "-o", f"size={DISK}", "tmpfs", str(disk)], capture_output=True).returncode == 0
    )
    try:
        fill(f"sqlite:///{disk / 'lianxin.db'}")
        yield f"sqlite:///{disk / 'lianxin.db'}", disk if mounted else None
    finally:
        if mounted:
            subprocess.run(["umount", "-l", str(disk)], check=False)


def daytime() -> timedelta:
    """What to add so that it is ten in the morning in the town: at night it speaks less."""
    now = clock.real()
    return datetime.combine(now.date(), datetime.min.time(), UTC).replace(hour=2) - now


def settle_in(work: Work, telegram: Telegram, people: list[Person]) -> None:
    """Voters who agreed, groups with chats."""
    villages = list(work.roster.villages)
    for n, person in enumerate(people):
        voter = work.voters.meet(work.chats.of(person.id), "zh-Hans", work.now)
        work.voters.change(voter.id, village=villages[n % len(villages)], consented_at=work.now, tokens=10**6)
        telegram.state.private_chat(person.id)
    for n, group in enumerate(work.roster.groups):
        chat = telegram.group(-9000 - n, str(group))
        chat.bot_status = "administrator"
        work.rows.bind_chat(group, ChatId(chat.id), next(iter(work.roster.people)), work.now)


def owe_reminder(work: Work, telegram: Telegram, n: int) -> None:
    """Somebody who wrote and did not agree yet is reminded, once, in two seconds."""
    voter = work.voters.meet(work.chats.of(REMINDED + n), "zh-Hans", work.now)
    telegram.person(REMINDED + n, f"未同意{n}")
    telegram.state.private_chat(REMINDED + n)
    work.reminders.put({"kind": "held_remind", "voter_id": voter.id, "due_at": work.now + timedelta(seconds=2)})


def once(url: str, deed: Callable[[Work], R], moved: timedelta = timedelta()) -> R:
    """Our own look at the database, through whatever goes wrong with it now."""
    for _ in range(100):
        thread = DatabaseThread(open_engine(url), lambda: clock.real() + moved)
        try:
            return thread.do_now(deed)
        except DatabaseDownError:
            time.sleep(0.2)
        finally:
            thread.close()
    raise TimeoutError("the database did not come back")
