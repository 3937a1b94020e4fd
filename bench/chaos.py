"""kill -9 at random moments under load, and whatever else goes wrong meanwhile; afterwards the books must balance (docs/spec.md, promise 1).

`make chaos` (200 kills: one process on SQLite), `make chaos ARGS="--on postgresql"` (two receivers behind a balancer, two workers,
two senders, two clocks; the server is restarted, crashed, filled up and out of places too), `--kills 20` for a short one. Prints what was lost (must be zeros) and what was sent twice.
"""

import argparse
import asyncio
import logging
import random
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass, fields
from datetime import timedelta
from functools import partial
from pathlib import Path

from sqlalchemy import func, select

from bench import postgresql
from bench.chaos_books import Load, Outcome, Scene, count, look, missing, what_became
from bench.chaos_bots import ALONE, MANY, Begin, Bots, begun, free_port
from bench.chaos_place import daytime, once, owe_reminder, place, settle_in
from bench.chaos_trouble import Trouble, set_clock
from bench.hostile_files import Secretary
from bot import clock
from demo.telegram import FloodLimits, Telegram
from demo.telegram.people import Person
from services.deed.work import Work
from storage.reminders import READING
from storage.tables import outbox, reminder

SOON = timedelta(minutes=30)
"""What is due later is not owed yet: buttons that go an hour after they came (services/voter/offers.py)."""


@dataclass(frozen=True)
class Ground:
    """Where it is played: a folder, one process or two of everything (on the server of that address, else one of our own)."""

    folder: Path
    many: bool = False
    server: str = ""
    begin: Begin = begun
    """How each process starts."""


async def chaos(load: Load, ground: Ground) -> Outcome:
    """Run the load, kill one of the bot's processes so often, wait until all is worked off, count."""
    started, moved = time.monotonic(), daytime()
    async with (
        place(ground.folder, ground.many, ground.server) as (url, disk),
        Telegram(lambda: clock.real() + moved, FloodLimits((30, 0.05), (20, 0.2), (3, 0.03), enforced=False)) as telegram,
    ):
        people = [telegram.person(10_000 + n, f"选民{n}") for n in range(load.voters)]
        set_clock(ground.folder / "clock", moved)
        once(url, lambda work: settle_in(work, telegram, people), moved)
        secretary = Secretary(telegram)
        once(url, secretary.settle_in, moved)
        bots = _bots(telegram, url, ground)
        if ground.many:
            telegram.behind = [f"http://127.0.0.1:{port}/webhook" for port in bots.ports]
            telegram.disorder = random.Random(load.seed)
        scene = Scene(telegram, bots, Trouble(telegram, url, ground.folder / "clock", moved, disk), secretary)
        try:
            await bots.start()
            await _under_load(load, scene, people, lambda deed: once(url, deed, moved))
            await scene.trouble.over()
            await _worked_off(telegram, url, moved)
            bots.ended_by_themselves += sum(process.returncode is not None for process in bots.running)
        finally:
            await bots.end()
        found = once(url, look, moved)
        outcome = count(found, scene, load, time.monotonic() - started)
        if not outcome.balanced:
            print(outcome, *missing(found, telegram, load.messages), sep="\n")
            print(*(once(url, lambda work: what_became(work, telegram, load.kills), moved)), *bots.errors(), sep="\n")
        return outcome


def _bots(telegram: Telegram, url: str, ground: Ground) -> Bots:
    parts, ports = (MANY, [free_port(), free_port()]) if ground.many else (ALONE, [])
    return Bots(telegram, url, parts, ground.folder / "clock", ground.folder / "log", ports, [], ground.begin)


async def _under_load(load: Load, scene: Scene, people: list[Person], look_in: Callable[[Callable[[Work], object]], object]) -> None:
    """Between two kills so many messages, a reminder that is owed, whatever goes wrong, a file of the secretary's."""
    dice, telegram = random.Random(load.seed), scene.telegram
    for turn in range(load.kills):
        look_in(partial(owe_reminder, telegram=telegram, n=turn))
        first, last = (load.messages * n // load.kills for n in (turn, turn + 1))
        for n in range(last - first):
            dice.choice(people).says(f"第{first + n}条：村口的路坏了")
            if dice.random() < 0.3:
                await telegram.changed(dice.random() * 0.03)
        scene.trouble.happens(dice)
        scene.secretary.sends(dice, look_in)
        await telegram.changed(dice.random() * 0.4)
        await scene.bots.kill_one(dice)


async def _worked_off(telegram: Telegram, url: str, moved: timedelta) -> None:
    deadline = time.monotonic() + 300

    def waiting(work: Work) -> tuple[int, int, int]:
        owed = reminder.c.kind.in_(("held_remind", READING)) & reminder.c.done_at.is_(None)
        soon = select(func.count()).select_from(outbox).where(outbox.c.status == "waiting", outbox.c.due_at <= work.now + SOON)
        owing = int(work.connection.execute(soon).scalar_one())
        return work.inbox.count("new"), owing, len(work.connection.execute(reminder.select().where(owed)).all())

    while time.monotonic() < deadline:
        rows = once(url, waiting, moved)
        if rows == (0, 0, 0) and not telegram.bot.updates:
            return
        await telegram.changed(0.3)
    raise TimeoutError(f"not worked off: {rows}, {len(telegram.bot.updates)} updates unconfirmed")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--on", choices=("sqlite", "postgresql"), default="sqlite")
    parser.add_argument("--kills", type=int, default=200)
    parser.add_argument("--voters", type=int, default=30)
    parser.add_argument("--messages", type=int, default=0, help="default: ten a kill")
    parser.add_argument("--seed", type=int, default=int(time.time()))
    given = parser.parse_args()
    print(f"seed {given.seed} on {given.on}", file=sys.stderr)
    logging.getLogger("aiohttp.server").setLevel(logging.CRITICAL)  # calls that a kill cut off
    messages = given.messages or given.kills * 10
    with tempfile.TemporaryDirectory() as folder:
        load = Load(given.kills, given.voters, messages, given.seed)
        outcome = asyncio.run(chaos(load, Ground(Path(folder) / "chaos", many=given.on == "postgresql")))
    postgresql.stop()
    for one in fields(outcome):
        print(f"{one.name:24} {getattr(outcome, one.name)}")
    print(f"seed {given.seed} on {given.on}: {'balanced' if outcome.balanced else 'NOT BALANCED'}")
    sys.exit(0 if outcome.balanced else 1)


if __name__ == "__main__":
    main()
