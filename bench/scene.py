"""Where a measure is taken: a stand-in of Telegram with voters and groups, the bot in a process of its own."""

import asyncio
import re
import sys
import tempfile
import time
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import psutil

from bench.chaos_bots import ROOT
from bench.chaos_place import once
from bot import clock
from demo.telegram import FloodLimits, Telegram
from demo.telegram.people import Person
from demo.telegram.state import Json
from demo.village import prepare
from domain.values.ids import ChatId, GroupId, PersonId
from services.deed.work import Work
from storage.roster import RosterRows


def a_message(n: int, words: str = "村口的路坏了") -> dict[str, Any]:
    person = {"id": 100_000 + n, "is_bot": False, "first_name": "选民", "language_code": "zh-hans"}
    chat = {"id": 100_000 + n, "type": "private", "first_name": "选民"}
    return {"message_id": 1, "date": int(time.time()), "chat": chat, "from": person, "text": words}


Row = tuple[str, str, str, bool]
OPEN_LIMITS = FloodLimits(enforced=False)
GROUPS = 45
SEEN = re.compile(r"\d{4}-\d{4}")


def percentile(values: list[float], share: float) -> float:
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(len(ordered) * share))] if ordered else float("nan")


@dataclass
class Scene:
    """A stand-in with voters and groups, and the database the bot will use."""

    telegram: Telegram
    url: str
    voters: list[Person]


@asynccontextmanager
async def scene(voters: int, limits: FloodLimits, groups: int = GROUPS, telegram: Telegram | None = None) -> AsyncIterator[Scene]:
    with tempfile.TemporaryDirectory() as folder:
        url = prepare(Path(folder) / "bench", clock.real)
        async with telegram or Telegram(limits=limits) as telegram:
            people = [telegram.person(100_000 + n, f"选民{n}") for n in range(voters)]
            once(url, lambda work: fill_groups(work, telegram, people, groups))
            yield Scene(telegram, url, people)


def fill_groups(work: Work, telegram: Telegram, people: list[Person], groups: int) -> None:
    """`groups` groups with a village and a chat each; voters spread over them."""
    rows: RosterRows = work.rows
    rows.put("villages", {f"x{n}": (100 + n, {"id": f"x{n}", "name": f"测试{n}村"}) for n in range(groups)})
    rows.put("groups", {f"y{n}": (100 + n, {"id": f"y{n}", "name": f"测试{n}组", "villages": [f"x{n}"]}) for n in range(groups)})
    for n in range(groups):
        chat = telegram.group(-50_000 - n, f"测试{n}组")
        chat.bot_status = "administrator"
        rows.bind_chat(GroupId(f"y{n}"), ChatId(chat.id), PersonId("u01"), work.now)
    for n, person in enumerate(people):
        voter = work.voters.meet(work.chats.of(person.id), "zh-Hans", work.now)
        work.voters.change(voter.id, village=f"x{n % groups}", consented_at=work.now)
        telegram.state.private_chat(person.id)


@asynccontextmanager
async def process(*arguments: str) -> AsyncIterator[psutil.Process]:
    child = await asyncio.create_subprocess_exec(
        sys.executable, "-m", *arguments, cwd=ROOT, stdout=asyncio.subprocess.PIPE, stderr=asyncio.subprocess.DEVNULL
    )
    assert child.stdout is not None
    await asyncio.wait_for(child.stdout.readline(), 60)
    try:
        yield psutil.Process(child.pid)
    finally:
        child.kill()
        await child.wait()


def bot_texts(chat_messages: dict[int, Json]) -> list[Json]:
    return [m for m in chat_messages.values() if m["from"].get("is_bot")]


async def until(state: Callable[..., object], seconds: float) -> bool:
    deadline = time.monotonic() + seconds
    while not state():
        if time.monotonic() > deadline:
            return False
        await asyncio.sleep(0.02)
    return True


def cards(s: Scene) -> int:
    """How many cases the groups have seen: a card, or a line of a burst's digest."""
    return len(
        {n for c in s.telegram.state.chats.values() if c.id < 0 for m in bot_texts(c.messages) for n in SEEN.findall(m.get("text", ""))}
    )


def heard(s: Scene, person: Person) -> list[Json]:
    """What the bot has said to somebody."""
    return bot_texts(s.telegram.state.chats[person.id].messages)
