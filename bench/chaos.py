"""kill -9 at random moments under load, again and again; afterwards the books must balance (docs/spec.md, promise 1).

`make chaos` (200 kills), `make chaos ARGS="--kills 20"`. Prints what was lost (must be zeros) and what was sent twice.
"""

import argparse
import asyncio
import os
import random
import re
import signal
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from bot import clock
from demo.telegram import Fault, FloodLimits, Telegram
from demo.telegram.faults import SENDS
from demo.telegram.people import Person
from demo.village import prepare
from domain.ids import TelegramUserId
from services.register_voter import from_json
from services.runtime import DatabaseThread
from storage.database import open_engine
from storage.work import Work

R = TypeVar("R")
IN_FLIGHT = 8
NUMBER = re.compile(r"QX-\d{4}-\d{4}")
ROOT = Path(__file__).parent.parent


@dataclass
class Outcome:
    """What the books say afterwards; everything but `repeated` must be zero, and that at most what was in flight."""

    kills: int
    messages: int
    lost: int
    in_two_cases: int
    cases: int
    without_card: int
    unacknowledged: int
    failed_rows: int
    repeated: int
    repeats_allowed: int
    seconds: float

    @property
    def balanced(self) -> bool:
        wrong = (self.lost, self.in_two_cases, self.without_card, self.unacknowledged, self.failed_rows)
        return not any(wrong) and self.repeated <= self.repeats_allowed


async def chaos(kills: int, voters: int, messages: int, seed: int, folder: Path, *, faults: bool = True) -> Outcome:
    """Run the load, kill the bot `kills` times, start it again each time, wait until all is worked off, count."""
    dice = random.Random(seed)
    url = prepare(folder, clock.real)
    started = time.monotonic()
    async with Telegram(limits=FloodLimits(overall=(30, 0.05), group=(20, 0.2), private=(3, 0.03), enforced=False)) as telegram:
        people = [telegram.person(10_000 + n, f"选民{n}") for n in range(voters)]
        _settle_in(url, telegram, people)
        process = await _start(telegram, url)
        unclear = 0
        for turn in range(kills):
            share = messages * (turn + 1) // kills - messages * turn // kills
            for n in range(share):
                dice.choice(people).says(f"第{messages * turn // kills + n}条：村口的路坏了")
                if dice.random() < 0.3:
                    await telegram.changed(dice.random() * 0.03)
            if faults and dice.random() < 0.3:
                kind = dice.choice(("reset", "reset_after", "500", "429"))
                unclear += kind == "reset_after"
                telegram.faults.append(Fault(kind, times=1, retry_after=1))
            await telegram.changed(dice.random() * 0.4)
            os.kill(process.pid, signal.SIGKILL)
            await process.wait()
            process = await _start(telegram, url)
        await _worked_off(telegram, url)
        os.kill(process.pid, signal.SIGKILL)
        await process.wait()
        return _count(url, telegram, kills, messages, unclear, time.monotonic() - started)


def _settle_in(url: str, telegram: Telegram, people: list[Person]) -> None:
    """Voters who agreed, groups with chats."""

    def settle(work: Work) -> None:
        villages = list(work.roster.villages)
        for n, person in enumerate(people):
            voter = work.voters.meet(TelegramUserId(person.id), "zh-Hans", work.now)
            work.voters.change(voter.id, village=villages[n % len(villages)], consented_at=work.now, tokens=10**6)
            telegram.state.private_chat(person.id)
        for n, group in enumerate(work.roster.groups):
            chat = telegram.group(-9000 - n, str(group))
            chat.bot_status = "administrator"
            work.rows.bind_chat(group, chat.id, next(iter(work.roster.people)), work.now)  # type: ignore[arg-type]

    _once(url, settle)


def _once(url: str, deed: Callable[[Work], R]) -> R:
    thread = DatabaseThread(open_engine(url), clock.real)
    try:
        return thread.do_now(deed)
    finally:
        thread.close()


async def _start(telegram: Telegram, url: str) -> asyncio.subprocess.Process:
    """The bot as a process. A kill may come before it is ready: that too must be survived."""
    arguments = ("-m", "bench.process", telegram.url, telegram.token, url)
    process = await asyncio.create_subprocess_exec(
        sys.executable, *arguments, cwd=ROOT, stdout=asyncio.subprocess.PIPE, stderr=asyncio.subprocess.DEVNULL
    )
    assert process.stdout is not None
    await asyncio.wait_for(process.stdout.readline(), 60)
    return process


async def _worked_off(telegram: Telegram, url: str) -> None:
    deadline = time.monotonic() + 300
    while time.monotonic() < deadline:
        rows = _once(url, lambda work: (work.inbox.count("new"), work.outbox.count("waiting")))
        if rows == (0, 0) and not telegram.bot.updates:
            return
        await telegram.changed(0.3)
    raise TimeoutError(f"not worked off: {rows}, {len(telegram.bot.updates)} updates unconfirmed")


def _count(url: str, telegram: Telegram, kills: int, messages: int, unclear: int, seconds: float) -> Outcome:
    def look(work: Work) -> tuple[Counter[str], dict[int, str], int, int]:
        from storage.tables import case

        found = work.cases.where(case.c.id > 0)
        kept = Counter(m.text for c in found for m in work.cases.messages(c.id) if m.author == "voter")
        kept.update(from_json(text).text for text in work.drafts.open_messages())  # asked which case, and not said yet
        voters = {c.voter_id for c in found if c.voter_id is not None}
        kept.update(from_json(text).text for voter in voters for _, text in work.voters.held(voter, "rate"))  # written too fast: told so
        return kept, {int(c.id): c.number for c in found}, work.inbox.count("failed"), work.outbox.count_sent(SENDS)

    kept, numbers, failed, rows_sent = _once(url, look)
    sent = [m for chat in telegram.state.chats.values() for m in chat.messages.values() if m["from"].get("is_bot")]
    in_groups = Counter(n for m in sent if m["chat"]["id"] < 0 and "状态：" in m.get("text", "") for n in NUMBER.findall(m["text"])[:1])
    digests = [m["text"] for m in sent if m["chat"]["id"] < 0 and "状态：" not in m.get("text", "")]
    listed = {line.split()[1] for text in digests for line in text.splitlines() if line.startswith("· ")}
    to_voters = {n for m in sent if m["chat"]["id"] > 0 for n in NUMBER.findall(m.get("text", ""))}
    taken = sum(method in SENDS for _, method, _ in telegram.calls)
    return Outcome(
        kills=kills,
        messages=messages,
        lost=messages - len(kept),
        in_two_cases=sum(n - 1 for n in kept.values()),
        cases=len(numbers),
        without_card=sum(number not in in_groups and number[3:] not in listed for number in numbers.values()),
        unacknowledged=sum(number not in to_voters for number in numbers.values()),
        failed_rows=failed,
        repeated=taken - rows_sent,
        repeats_allowed=kills * IN_FLIGHT + unclear,
        seconds=round(seconds, 1),
    )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--kills", type=int, default=200)
    parser.add_argument("--voters", type=int, default=30)
    parser.add_argument("--messages", type=int, default=0, help="default: ten a kill")
    parser.add_argument("--seed", type=int, default=int(time.time()))
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        outcome = asyncio.run(chaos(given.kills, given.voters, given.messages or given.kills * 10, given.seed, Path(folder) / "chaos"))
    print(f"seed {given.seed}\n{outcome}\n{'balanced' if outcome.balanced else 'NOT BALANCED'}")
    sys.exit(0 if outcome.balanced else 1)


if __name__ == "__main__":
    main()
