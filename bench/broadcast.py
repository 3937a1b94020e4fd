"""A notice to all voters: at what rate it goes out, and how long those wait who ask meanwhile."""

import asyncio
import time
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

from bench.chaos_place import daytime, once
from bench.scene import Row, Scene, heard, process, scene, until
from demo.telegram import FloodLimits
from demo.telegram.people import Person
from services.deed.work import Work


async def broadcast(recipients: int = 50_000, seconds: float = 90) -> list[Row]:
    """A notice to all, at what Telegram permits, while others ask."""
    async with scene(recipients + 100, FloodLimits()) as s:
        day = Path(s.url.removeprefix("sqlite:///")).parent / "clock"
        day.write_text(str(daytime().total_seconds()))  # at night a notice waits
        once(s.url, lambda work: _order(work, s.voters[0].id))
        async with process("bench.process", s.telegram.url, s.telegram.token, s.url, "real", "--clock", str(day)):
            await until(lambda: len(s.telegram.calls) > 60, 60)
            began, at_start = time.monotonic(), len(s.telegram.calls)
            waits = await _ask_meanwhile(s, iter(s.voters[recipients:]), began + seconds)
            rate = (len(s.telegram.calls) - at_start) / (time.monotonic() - began) / 30
    refused, what = s.telegram.flood.refused, f"broadcast to {recipients:,} voters: rate in its first {seconds:.0f} s"
    kept = rate >= 0.93 and refused == 0
    return [
        (what, "≥ 93 % of 30/s", f"{rate * 100:.1f} %; 429s {refused}", kept),
        ("the same: an answer waits at most", "< 1 s", f"{max(waits):.2f} s ({len(waits)})", max(waits) < 1),
    ]


def _order(work: Work, account: int) -> None:
    notice = work.broadcasts.put("明天停水", next(iter(work.roster.people)), account, work.now)
    work.broadcasts.change(notice, audience={"all": True}, status="running")
    data, due_at = {"id": notice, "after": 0}, work.now - timedelta(days=1)
    work.reminders.put({"kind": "broadcast", "due_at": due_at, "data": data, "key": f"broadcast:{notice}:0"})


async def _ask_meanwhile(s: Scene, askers: Iterator[Person], until_then: float) -> list[float]:
    """One after the other, until that moment (monotonic); how long each waited."""
    waits: list[float] = []
    while time.monotonic() < until_then:
        asker = next(askers)
        asked = time.monotonic()
        asker.says("/help")
        await until(lambda a=asker: any("明天停水" not in m.get("text", "") for m in heard(s, a)), 15)
        waits.append(time.monotonic() - asked)
        await asyncio.sleep(2)
    return waits
