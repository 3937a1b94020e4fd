"""One voter against many: he edits and writes as fast as he can, at Telegram's real limits, while others of his village write once."""

import asyncio
import sys
import time
from collections.abc import Callable

from bench.chaos_place import once
from bench.scene import Row, Scene, bot_texts, process, scene, until
from demo.telegram import FloodLimits
from demo.telegram.people import Person
from demo.telegram.state import Json
from domain.values.ids import PersonId
from domain.values.share import share_of
from services.deed.work import Work

GROUP = -50_000
LEADER = "d001"
AT_MOST = 5.0
"""Seconds by which he may delay another voter's card."""


async def edits(count: int = 70, seconds: float = 30.0) -> list[Row]:
    """A claimed matter whose voter changes his words so often."""
    return await _against(
        f"{count} edits of a claimed matter in {seconds:.0f} s",
        count,
        seconds,
        lambda voter, said, n: voter.edits(said, f"村口的路坏了，第{n}次改"),
    )


async def words(count: int = 40, seconds: float = 60.0) -> list[Row]:
    """Further words without end: what is over his rate is let in a minute later."""
    return await _against(f"{count} further messages in {seconds:.0f} s", count, seconds, lambda voter, said, n: voter.says(f"还有第{n}句"))


async def _against(name: str, count: int, seconds: float, act: Callable[[Person, Json, int], object]) -> list[Row]:
    async with scene(12, FloodLimits(), groups=1) as s:
        once(s.url, lambda work: _claimable(work))
        async with process("bench.process", s.telegram.url, s.telegram.token, s.url, "real"):
            voter, others = s.voters[0], s.voters[1:5]
            said = voter.says("村口的路坏了")
            await until(lambda: _cards(s), 20)
            s.telegram.person(700_000, "组长").presses(_cards(s)[0], "claim|1|")
            await until(lambda: "已认领" in _cards(s)[0]["text"], 20)
            waits, began = list[float](), time.monotonic()
            last = began
            for n in range(count):
                await asyncio.sleep(max(0.0, began + n * seconds / count - time.monotonic()))
                act(voter, said, n)
                if n and n % (count // len(others)) == 0 and others:
                    waits.append(await _waited(s, others.pop(), f"路灯{n}号不亮了"))
                    last = time.monotonic()
            await until(lambda: time.monotonic() > last + 65, 70)
            his = [m for m in bot_texts(s.telegram.state.chats[GROUP].messages) if "村口" in m.get("text", "") or "句" in m.get("text", "")]
            most = max(sum(other["_at"] - 60 < one["_at"] <= other["_at"] for one in his) for other in his)
            refused = s.telegram.flood.refused
    return [
        (
            f"{name}: another voter's card waits at most",
            f"< {AT_MOST:.0f} s",
            f"{max(waits):.2f} s ({len(waits)}); his messages in a minute {most}, in all {len(his)}; 429s {refused}",
            max(waits) < AT_MOST and most <= share_of(GROUP).messages and refused == 0,
        )
    ]


async def _waited(s: Scene, other: Person, words: str) -> float:
    """Seconds from what he writes to its card."""
    asked = time.monotonic()
    other.says(words)
    found = await until(lambda: any(words in m["text"] for m in _cards(s)), 200)
    return time.monotonic() - asked if found else float("inf")


def _cards(s: Scene) -> list[Json]:
    return [m for m in bot_texts(s.telegram.state.chats[GROUP].messages) if "状态：" in m.get("text", "")]


def _claimable(work: Work) -> None:
    """A deputy of the measured group, linked."""
    row = work.rows.section("deputies")[LEADER]
    work.rows.revise("deputies", LEADER, data={**row.data, "groups": ["y0"]})
    work.rows.moved()
    work.rows.link(PersonId(LEADER), "组长", work.chats.of(700_000), work.now)


async def main(names: list[str]) -> None:
    for one in (edits, words):
        for row in await one():
            print("  ".join(("✓" if row[3] else "✗", *row[:3])), flush=True)


if __name__ == "__main__":
    asyncio.run(main(sys.argv))
