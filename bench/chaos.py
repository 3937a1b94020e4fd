"""kill -9 at random moments under load, and whatever else goes wrong meanwhile; afterwards the books must balance (docs/spec.md, promise 1).

`make chaos` (200 kills: one process on SQLite), `make chaos ARGS="--on postgresql"` (two receivers behind a balancer, two workers,
two senders, two clocks; the server is restarted, crashed, filled up and out of places too), `--kills 20` for a short one. Prints what was lost (must be zeros) and what was sent twice.
"""

import argparse
import asyncio
import logging
import os
import random
import re
import signal
import socket
import sqlite3
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import AsyncIterator, Awaitable, Callable, Coroutine
from contextlib import asynccontextmanager
from dataclasses import dataclass, fields
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path
from typing import BinaryIO, Protocol, TypeVar

from bench import postgresql
from bench.hostile_files import Secretary, read_too_often
from bench.server_troubles import LONG, troubles
from bot import clock
from demo.telegram import Fault, FloodLimits, Page, Telegram
from demo.telegram.faults import SENDS
from demo.telegram.people import Person
from demo.village import fill
from domain.case_facts import History
from domain.counting import figures
from domain.ids import ChatId, VoterId
from domain.message import from_json
from domain.periods import period_of
from domain.reckoning import Reckoning
from domain.replay import replay
from services.deed.work import Work
from services.run.database_thread import DatabaseThread
from storage.database import open_engine
from storage.outages import DatabaseDownError
from storage.reminders import READING
from storage.tables import outbox, reminder
from tests import stored

R = TypeVar("R")
IN_FLIGHT = 12
NUMBER = re.compile(r"QX-\d{4}-\d{4}")
SHORT = re.compile(r"\d{4}-\d{4}")
ROOT = Path(__file__).parent.parent
ALONE = ("receive,work,send,schedule,web",)
MANY = ("receive,web",) * 2 + ("work",) * 2 + ("send",) * 2 + ("schedule",) * 2
DISK = "64m"
REMINDED = 50_000
"""Accounts of voters to whom one reminder is owed each."""


@dataclass
class Outcome:
    """What the books say afterwards; everything from `lost` to `figures_unlike_replay` must be zero, and what was sent twice at most
    what was in flight."""

    kills: int
    messages: int
    faults: dict[str, int]
    cases: int
    reminders: int
    files: int
    lost: int
    in_two_cases: int
    without_card: int
    unacknowledged: int
    failed_rows: int
    given_up: int
    """Calls that ended in vain, voters taken for unreachable, groups that lost their chat."""
    reminders_missing: int
    reminders_doubled: int
    unlike_replay: int
    figures_unlike_replay: int
    files_without_end: int
    files_read_too_often: int
    ended_by_themselves: int
    repeated: int
    repeats_allowed: int
    seconds: float

    @property
    def balanced(self) -> bool:
        names = [f.name for f in fields(self)]
        must = names[names.index("lost") : names.index("repeated")]
        return not any(getattr(self, name) for name in must) and self.repeated <= self.repeats_allowed


class Running(Protocol):
    """A process of the bot."""

    @property
    def stdout(self) -> asyncio.StreamReader | None: ...

    @property
    def returncode(self) -> int | None: ...

    def send_signal(self, number: int, /) -> None: ...

    async def wait(self) -> int: ...


Begin = Callable[[list[str], BinaryIO], Awaitable[Running]]
"""Starts one with these arguments, its errors in that file."""


async def begun(arguments: list[str], log: BinaryIO) -> Running:
    command = (sys.executable, "-m", "bench.process", *arguments)
    return await asyncio.create_subprocess_exec(*command, cwd=ROOT, stdout=asyncio.subprocess.PIPE, stderr=log)


@dataclass
class Bots:
    """The bot's processes; one that is killed comes again with the same parts."""

    telegram: Telegram
    url: str
    parts: tuple[str, ...]
    clock: Path
    log: Path
    ports: list[int]
    running: list[Running]
    begin: Begin
    ended_by_themselves: int = 0
    senders_killed: int = 0

    async def start(self) -> None:
        self.running = list(await asyncio.gather(*(self._start(n) for n in range(len(self.parts)))))

    async def _start(self, n: int) -> Running:
        """A kill may come before it is ready: that too must be survived."""
        arguments = [self.telegram.url, self.telegram.token, self.url, "--only", self.parts[n], "--clock", str(self.clock)]
        if len(self.parts) > 1:
            arguments += ["--webhook", "http://balancer.test/webhook", "--port", str(self.ports[n] if n < len(self.ports) else 0)]
        with self.log.open("ab") as log:  # noqa: ASYNC230  a moment
            process = await self.begin(arguments, log)
        assert process.stdout is not None
        await asyncio.wait_for(process.stdout.readline(), 90)
        return process

    async def kill_one(self, dice: random.Random) -> None:
        n = dice.randrange(len(self.running))
        self.ended_by_themselves += sum(process.returncode is not None for process in self.running)
        self.senders_killed += "send" in self.parts[n].split(",")
        await self._kill(self.running[n])
        self.running[n] = await self._start(n)

    async def _kill(self, process: Running) -> None:
        if process.returncode is None:
            process.send_signal(signal.SIGKILL)
            await process.wait()

    async def end(self) -> None:
        for process in self.running:
            await self._kill(process)


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
        _set_clock(self._clock, self._daytime + timedelta(seconds=seconds))
        time.sleep(2 * LONG)
        _set_clock(self._clock, self._daytime)

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


async def chaos(
    kills: int, voters: int, messages: int, seed: int, folder: Path, *, many: bool = False, server: str = "", begin: Begin = begun
) -> Outcome:
    """Run the load, kill one of the bot's processes `kills` times, wait until all is worked off, count. `begin`: how each starts."""
    dice, started, moved = random.Random(seed), time.monotonic(), daytime()
    async with (
        place(folder, many, server) as (url, disk),
        Telegram(lambda: clock.real() + moved, FloodLimits((30, 0.05), (20, 0.2), (3, 0.03), enforced=False)) as telegram,
    ):
        people = [telegram.person(10_000 + n, f"选民{n}") for n in range(voters)]
        clock_file = folder / "clock"
        _set_clock(clock_file, moved)
        _once(url, lambda work: _settle_in(work, telegram, people), moved)
        secretary = Secretary(telegram)
        _once(url, secretary.settle_in, moved)
        bots = Bots(
            telegram, url, MANY if many else ALONE, clock_file, folder / "log", [free_port(), free_port()] if many else [], [], begin
        )
        if many:
            telegram.behind = [f"http://127.0.0.1:{port}/webhook" for port in bots.ports]
            telegram.disorder = random.Random(seed)
        trouble = Trouble(telegram, url, clock_file, moved, disk)
        await bots.start()
        for turn in range(kills):
            _once(url, partial(_owe_reminder, telegram=telegram, n=turn), moved)
            share = messages * (turn + 1) // kills - messages * turn // kills
            for n in range(share):
                dice.choice(people).says(f"第{messages * turn // kills + n}条：村口的路坏了")
                if dice.random() < 0.3:
                    await telegram.changed(dice.random() * 0.03)
            trouble.happens(dice)
            secretary.sends(dice, lambda deed: _once(url, deed, moved))
            await telegram.changed(dice.random() * 0.4)
            await bots.kill_one(dice)
        await trouble.over()
        await _worked_off(telegram, url, moved)
        bots.ended_by_themselves += sum(process.returncode is not None for process in bots.running)
        await bots.end()
        found = _once(url, _look, moved)
        outcome = _count(found, telegram, kills, messages, trouble, bots, secretary, time.monotonic() - started)
        if not outcome.balanced:
            print(outcome, *_missing(found, telegram, messages), sep="\n")
            print(*(_once(url, lambda work: _what_became(work, telegram, kills), moved)), sep="\n")
            print(
                *[line for line in bots.log.read_text(errors="replace").splitlines() if "failed" in line or "Error" in line][-60:], sep="\n"
            )
        return outcome


def _what_became(work: Work, telegram: Telegram, kills: int) -> list[str]:
    """The rows of those who were owed a reminder and have none, to find out why."""
    found = []
    for chat in range(REMINDED, REMINDED + kills):
        if any(m["from"].get("is_bot") for m in telegram.state.private_chat(chat).messages.values()):
            continue
        voter = work.voters.of_account(work.chats.of(chat))
        assert voter is not None
        owed = work.connection.execute(reminder.select().where(reminder.c.voter_id == voter.id)).fetchall()
        rows = work.connection.execute(outbox.select().where(outbox.c.chat_id == work.chats.of(chat))).fetchall()
        found.append(f"{chat}: {voter} {owed} {rows}")
    return found


def _set_clock(file: Path, added: timedelta) -> None:
    """At one stroke: half a file would be another jump."""
    fresh = file.with_suffix(".new")
    fresh.write_text(str(added.total_seconds()))
    fresh.replace(file)


def free_port() -> int:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return int(free.getsockname()[1])


def _settle_in(work: Work, telegram: Telegram, people: list[Person]) -> None:
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


def _owe_reminder(work: Work, telegram: Telegram, n: int) -> None:
    """Somebody who wrote and did not agree yet is reminded, once, in two seconds."""
    voter = work.voters.meet(work.chats.of(REMINDED + n), "zh-Hans", work.now)
    telegram.person(REMINDED + n, f"未同意{n}")
    telegram.state.private_chat(REMINDED + n)
    work.reminders.put({"kind": "held_remind", "voter_id": voter.id, "due_at": work.now + timedelta(seconds=2)})


def _once(url: str, deed: Callable[[Work], R], moved: timedelta = timedelta()) -> R:
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


async def _worked_off(telegram: Telegram, url: str, moved: timedelta) -> None:
    deadline = time.monotonic() + 300

    def waiting(work: Work) -> tuple[int, int, int]:
        owed = reminder.c.kind.in_(("held_remind", READING)) & reminder.c.done_at.is_(None)
        return work.inbox.count("new"), work.backlog.count("waiting"), len(work.connection.execute(reminder.select().where(owed)).all())

    while time.monotonic() < deadline:
        rows = _once(url, waiting, moved)
        if rows == (0, 0, 0) and not telegram.bot.updates:
            return
        await telegram.changed(0.3)
    raise TimeoutError(f"not worked off: {rows}, {len(telegram.bot.updates)} updates unconfirmed")


@dataclass
class Books:
    kept: Counter[str]
    numbers: dict[int, str]
    failed: int
    given_up: int
    rows_sent: int
    reminders_owed: int
    unlike_replay: int
    figures_unlike_replay: int
    read_too_often: int


def _missing(books: Books, telegram: Telegram, messages: int) -> list[str]:
    """Which words, cards and receipts are missing."""
    seen = {n for chat in telegram.state.chats.values() for m in chat.messages.values() for n in SHORT.findall(m.get("text", ""))}
    words = [f"第{n}条：村口的路坏了" for n in range(messages)]
    twice = [text for text, n in books.kept.items() if n > 1]
    return [
        f"lost {[w for w in words if w not in books.kept]}",
        f"twice {twice}",
        f"unseen {[n for n in books.numbers.values() if n[3:] not in seen]}",
    ]


def _held(work: Work, voter: VoterId) -> list[str]:
    return [row.message for row in work.held.next(voter, "rate", 100_000)]


def _look(work: Work) -> Books:
    """Everything that was kept, every case against the replay of its events, every figure against the pure rules."""
    found = stored.cases(work)
    kept = Counter(m.text for c in found for m in work.messages.of(c.id) if m.author == "voter")
    kept.update(from_json(text).text for text in work.drafts.open_messages())  # asked which case, and not said yet
    voters = {c.voter_id for c in found if c.voter_id is not None}
    kept.update(from_json(text).text for voter in voters for text in _held(work, voter))  # written too fast: told so
    histories = work.cases.histories()
    congress = work.roster.congress
    while work.facts.catch_up(congress):
        pass
    period = period_of(congress.local(work.now).strftime("%Y-%m"))
    over = Reckoning(period, work.now + timedelta(hours=2), congress, work.calendar)
    counted = work.facts.figures(over)
    by_rule = figures([History(case_id, events) for case_id, events in histories.items()], over)
    owed = work.connection.execute(reminder.select().where(reminder.c.kind == "held_remind")).fetchall()
    return Books(
        kept,
        {int(c.id): c.number for c in found},
        work.inbox.count("failed"),
        _given_up(work),
        work.backlog.count_sent(SENDS),
        len(owed),
        sum(replay(c.id, histories[c.id]) != c for c in found),
        int(counted != by_rule or by_rule.incoming != len(found)),
        read_too_often(work),
    )


def _given_up(work: Work) -> int:
    voters = {case.voter_id for case in stored.cases(work) if case.voter_id is not None}
    unreachable = [voter for voter in map(work.voters.get, voters) if voter is not None and voter.unreachable_since is not None]
    return work.backlog.count("failed") + len(unreachable) + len(work.roster.groups) - len(work.roster.chats)


def _count(
    books: Books, telegram: Telegram, kills: int, messages: int, trouble: Trouble, bots: Bots, secretary: Secretary, seconds: float
) -> Outcome:
    sent = [m for chat in telegram.state.chats.values() for m in chat.messages.values() if m["from"].get("is_bot")]
    in_groups = Counter(n for m in sent if m["chat"]["id"] < 0 and "状态：" in m.get("text", "") for n in NUMBER.findall(m["text"])[:1])
    digests = [m["text"] for m in sent if m["chat"]["id"] < 0 and "状态：" not in m.get("text", "")]
    listed = {line.split()[1] for text in digests for line in text.splitlines() if line.startswith("· ")}
    to_voters = {n for m in sent if m["chat"]["id"] > 0 for n in NUMBER.findall(m.get("text", ""))}
    reminded = Counter(m["chat"]["id"] for m in sent if m["chat"]["id"] >= REMINDED)
    taken = sum(method in SENDS for _, method, _ in telegram.calls)
    repeated = taken - books.rows_sent
    numbers = books.numbers.values()
    return Outcome(
        kills=kills,
        messages=messages,
        faults=dict(sorted(trouble.counts.items())),
        cases=len(numbers),
        reminders=books.reminders_owed,
        files=secretary.sent,
        lost=messages - len(books.kept),
        in_two_cases=sum(n - 1 for n in books.kept.values()),
        without_card=sum(number not in in_groups and number[3:] not in listed for number in numbers),
        unacknowledged=sum(number not in to_voters for number in numbers),
        failed_rows=books.failed,
        given_up=books.given_up,
        reminders_missing=kills - len(reminded),
        reminders_doubled=max(0, sum(n - 1 for n in reminded.values()) - repeated),
        unlike_replay=books.unlike_replay,
        figures_unlike_replay=books.figures_unlike_replay,
        files_without_end=secretary.without_end(),
        files_read_too_often=books.read_too_often,
        ended_by_themselves=bots.ended_by_themselves,
        repeated=repeated,
        repeats_allowed=bots.senders_killed * IN_FLIGHT + trouble.counts["reset_after"],
        seconds=round(seconds, 1),
    )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--on", choices=("sqlite", "postgresql"), default="sqlite")
    parser.add_argument("--kills", type=int, default=200)
    parser.add_argument("--voters", type=int, default=30)
    parser.add_argument("--messages", type=int, default=0, help="default: ten a kill")
    parser.add_argument("--seed", type=int, default=int(time.time()))
    given = parser.parse_args()
    logging.getLogger("aiohttp.server").setLevel(logging.CRITICAL)  # calls that a kill cut off
    messages = given.messages or given.kills * 10
    with tempfile.TemporaryDirectory() as folder:
        run = chaos(given.kills, given.voters, messages, given.seed, Path(folder) / "chaos", many=given.on == "postgresql")
        outcome = asyncio.run(run)
    postgresql.stop()
    for one in fields(outcome):
        print(f"{one.name:24} {getattr(outcome, one.name)}")
    print(f"seed {given.seed} on {given.on}: {'balanced' if outcome.balanced else 'NOT BALANCED'}")
    sys.exit(0 if outcome.balanced else 1)


if __name__ == "__main__":
    main()
