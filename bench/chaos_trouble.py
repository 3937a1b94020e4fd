"""What goes wrong beside the kills, each for a moment."""

import asyncio
import random
import sqlite3
import time
from collections import Counter
from collections.abc import Callable, Coroutine
from datetime import timedelta
from pathlib import Path

from bench.server_troubles import LONG, troubles
from demo.telegram import Fault, Page, Telegram


class Trouble:
    """What goes wrong beside the kills, each for a moment. `calls` are faults of Telegram's side, `places` of ours."""

    CALLS = ("reset", "reset_after", "500", "429")
    PAGES = (
        *(Page(status, "<html><title>Forbidden</title></html>") for status in (200, 302, 400, 401, 403, 404, 407, 429, 502, 511)),
        Page(403, ""),
        Page(200, '{"ok": true}', "application/json"),
        Page(400, "登录校园网".encode("gbk")),
    )
    """What something on the way says in Telegram's place."""

    def __init__(self, telegram: Telegram, url: str, clock_file: Path, daytime: timedelta, disk: Path | None) -> None:
        self._telegram, self._url, self._clock, self._daytime, self._disk = telegram, url, clock_file, daytime, disk
        self.counts: Counter[str] = Counter()
        self._tasks: set[asyncio.Task[None]] = set()
        self._under_way = asyncio.Lock()
        self.places: dict[str, Callable[[], object]] = {"clock an hour off": self._clock_jumps}
        if url.startswith("sqlite"):
            self.places["slow database"] = self._sqlite_slow
            if disk is not None:
                self.places["full disk"] = self._disk_full
        else:
            self.places |= troubles(url, disk)

    def happens(self, dice: random.Random) -> None:
        if dice.random() < 0.3:
            kind = dice.choice(self.CALLS)
            self.counts[kind] += 1
            self._telegram.faults.append(Fault(kind, times=1, retry_after=1))
        if dice.random() < 0.3:
            self.counts["gateway's page"] += 1
            self._telegram.faults.append(Fault("page", times=dice.randint(1, 6), page=dice.choice(self.PAGES)))
        if dice.random() < 0.1:
            self.counts["one chat fails"] += 1
            chat = dice.choice(sorted(self._telegram.state.chats))
            self._telegram.faults.append(Fault("page", "sendMessage", chat, times=6, page=dice.choice(self.PAGES)))
        if dice.random() < 0.1:
            self.counts["gateway away"] += 1
            self._later(self._gateway_away(dice.choice(self.PAGES)))
        if dice.random() < 0.3:
            kind = dice.choice(sorted(self.places))
            self.counts[kind] += 1
            self._later(self._one(self.places[kind], dice.choice((-3600, 3600))))

    def _later(self, what: Coroutine[object, object, None]) -> None:
        task = asyncio.create_task(what)
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def _gateway_away(self, page: Page) -> None:
        """Every call is answered by a page, whatever it is."""
        self._telegram.down = page
        await asyncio.sleep(LONG)
        self._telegram.down = False

    async def over(self) -> None:
        if self._tasks:
            await asyncio.wait(self._tasks)

    async def _one(self, what: Callable[..., object], hours: int) -> None:
        async with self._under_way:
            await asyncio.to_thread(what, hours) if what == self._clock_jumps else await asyncio.to_thread(what)

    def _clock_jumps(self, seconds: int = 3600) -> None:
        set_clock(self._clock, self._daytime + timedelta(seconds=seconds))
        time.sleep(2 * LONG)
        set_clock(self._clock, self._daytime)

    def _sqlite_slow(self) -> None:
        lock = sqlite3.connect(self._url.removeprefix("sqlite:///"), isolation_level=None, timeout=5)
        try:
            lock.execute("BEGIN IMMEDIATE")
            time.sleep(LONG)
            lock.execute("ROLLBACK")
        except sqlite3.OperationalError:
            pass
        finally:
            lock.close()

    def _disk_full(self) -> None:
        assert self._disk is not None
        filler = self._disk / "filler"
        try:
            with filler.open("wb", buffering=0) as file:
                while True:
                    file.write(b"\0" * 65536)
        except OSError:
            time.sleep(LONG)
        finally:
            filler.unlink(missing_ok=True)


def set_clock(file: Path, added: timedelta) -> None:
    """At one stroke: half a file would be another jump."""
    fresh = file.with_suffix(".new")
    fresh.write_text(str(added.total_seconds()))
    fresh.replace(file)
