"""What an operator's commands take beside a million matters: `python -m bench.at_size [--cases N]`, on SQLite.

Each is the command itself in a process of its own: seconds by the clock, of its CPU, and the most memory it held. One voter's erasure is
the program's own deed with all its portions; the start is as systemd sees it.
"""

import argparse
import asyncio
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import psutil

from bench import office_rows
from bench.office_rows import NOW
from bench.scene import OPEN_LIMITS
from bench.start import ROOT, ready_after
from bot import clock
from demo.telegram import Telegram
from demo.village import prepare
from domain.values.ids import VoterId
from services.deed.work import Work
from services.privacy.erase_voter import erase_voter
from services.run.database_thread import DatabaseThread
from services.watch.go_on import go_on
from storage.database import open_engine

LOOK = 0.02
YEAR = "2025"
ERASED = 100_001
"""A voter of some years ago, with the matters that fell to him."""


@dataclass(frozen=True)
class Took:
    what: str
    seconds: float
    cpu: float
    held: int
    """Bytes, at most."""
    wrote: int = 0
    """Bytes of what it wrote."""

    def line(self) -> str:
        wrote = f"{self.wrote / 1e6:,.0f} MB" if self.wrote else ""
        return f"| {self.what} | {self.seconds:.1f} s | {self.cpu:.1f} s | {self.held / 2**20:.0f} MB | {wrote} |"


def _size(path: Path) -> int:
    return (
        sum(one.stat().st_size for one in path.rglob("*") if one.is_file())
        if path.is_dir()
        else path.stat().st_size
        if path.exists()
        else 0
    )


def command(url: str, *words: str, writes: Path | None = None, fails: bool = False) -> Took:
    """One command; its memory is looked at fifty times a second. `fails`: it may say by its code that something is missing here."""
    told = os.environ | {"LIANXIN_DATABASE_URL": url, "LIANXIN_BACKUPS": "", "LIANXIN_BOT_TOKEN": "1:none"}
    began = time.monotonic()
    child = psutil.Popen([sys.executable, "-m", "bot", *words], cwd=ROOT, env=told, stdout=subprocess.DEVNULL)
    held, cpu = 0, 0.0
    while child.poll() is None:
        try:
            held = max(held, child.memory_info().rss)
            cpu = sum(child.cpu_times()[:2])
        except psutil.Error:
            break
        time.sleep(LOOK)
    if child.wait() != 0 and not fails:
        raise RuntimeError(f"lianxin {' '.join(words)} ended with {child.returncode}")
    return Took(
        "`" + " ".join(word for word in words if "/" not in word) + "`", time.monotonic() - began, cpu, held, _size(writes) if writes else 0
    )


def deed(url: str, what: str, act: Callable[[Work], None]) -> Took:
    thread = DatabaseThread(open_engine(url), lambda: NOW)
    began, cpu = time.monotonic(), time.process_time()
    thread.do_now(act)
    while thread.do_now(go_on):
        pass
    took = Took(what, time.monotonic() - began, time.process_time() - cpu, psutil.Process().memory_info().rss)
    thread.close()
    return took


def start(url: str) -> Took:
    async def once() -> Took:
        async with Telegram(limits=OPEN_LIMITS) as telegram:
            found = await ready_after(ROOT, url, telegram)
            return Took("`run`, until ready", found.seconds, found.cpu, found.held)

    return asyncio.run(once())


def measure(folder: Path, cases: int) -> list[Took]:
    url = prepare(folder / "town", clock.real)
    office_rows.fill_town(url, cases)
    office_rows.index_words(url)
    file, copy, archive, papers = Path(url.removeprefix("sqlite:///")), folder / "copy.db", folder / "archive", folder / "papers"
    back = f"sqlite:///{folder / 'back' / 'town.db'}"
    (folder / "back").mkdir()
    print(f"{cases:,} cases, {_size(file) / 1e6:,.0f} MB: {_size(file) / cases:,.0f} bytes a case", flush=True)
    voter = min(ERASED, cases // (2 * office_rows.PER_VOTER))
    steps: tuple[Callable[[], Took], ...] = (
        lambda: start(url),
        lambda: command(url, "doctor", fails=True),
        lambda: command(url, "db", "backup", "--out", str(copy), writes=copy),
        lambda: command(back, "db", "restore", str(copy), writes=Path(back.removeprefix("sqlite:///"))),
        lambda: command(url, "export", "--year", YEAR, "--out", str(archive), writes=archive),
        lambda: command(url, "summary", "--period", YEAR, "--out", str(papers), writes=papers),
        lambda: deed(url, "one voter's erasure with his words", lambda work: erase_voter(work, VoterId(voter), words=True)),
        lambda: command(url, "erase"),
    )
    found = []
    for step in steps:
        found.append(step())
        print(found[-1].line(), flush=True)
    return found


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--cases", type=int, default=1_000_000)
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        measure(Path(folder), given.cases)


if __name__ == "__main__":
    main()
