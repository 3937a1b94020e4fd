"""Telegram away for minutes, single calls that fail, and a burst with voters who write on: how long people wait. Real limits, real waits.

`python -m bench.outages` (twelve minutes), `--quick` for a short look.
"""

import asyncio
import sys
import time
from collections.abc import Awaitable, Callable

from bench.scene import Row, Scene, bot_texts, process, scene, until
from demo.telegram import Fault, FloodLimits, Page
from demo.telegram.state import Json

GATEWAY = Page(502)
RECEIPT = "收到了。编号"
EVERYTHING = 10**9


def receipts(s: Scene) -> dict[int, float]:
    """When each voter's receipt came, by account."""
    found: dict[int, float] = {}
    for person in s.voters:
        for message in bot_texts(s.telegram.state.chats[person.id].messages):
            if RECEIPT in message.get("text", ""):
                found.setdefault(person.id, message["_at"])
    return found


async def away(minutes: float = 10, voters: int = 150) -> list[Row]:
    """Every send is answered by a gateway's 502 for so long, at last receiving too; each voter is owed a receipt, his group a card."""
    seconds = minutes * 60
    async with scene(voters, FloodLimits()) as s, process("bench.process", s.telegram.url, s.telegram.token, s.url, "real"):
        sends = Fault("page", page=GATEWAY, times=EVERYTHING)
        s.telegram.faults.append(sends)
        began = time.monotonic()
        for n, person in enumerate(s.voters):
            person.says(f"第{n}号的路坏了")
            await asyncio.sleep(min(0.2, seconds / 4 / voters))
        await asyncio.sleep(max(0.0, began + seconds * 0.95 - time.monotonic()))
        s.telegram.down = GATEWAY
        await asyncio.sleep(max(0.0, began + seconds - time.monotonic()))
        looks = EVERYTHING - sends.times
        s.telegram.down = False
        s.telegram.faults.clear()
        ended = time.monotonic()
        await until(lambda: len(receipts(s)) == voters, 400)
        waits = [at - ended for at in receipts(s).values()]
    what = f"{minutes:g} minutes of 502, {2 * voters} calls waiting: the last receipt after its end"
    found = f"{max(waits, default=float('nan')):.1f} s ({len(waits)} of {voters}); {looks} looks, 429s {s.telegram.flood.refused}"
    good = len(waits) == voters and max(waits) <= 20 and s.telegram.flood.refused == 0
    return [(what, "≤ 20 s", found, good)]


async def scattered(failures: int = 13, seconds: float = 90) -> list[Row]:
    """So many single sends fail, spread over the time, on an otherwise healthy Telegram; two matters a second."""
    count = int(seconds * 2)
    async with scene(count, FloodLimits()) as s, process("bench.process", s.telegram.url, s.telegram.token, s.url, "real"):
        said_at: dict[int, float] = {}
        began = time.monotonic()
        for n, person in enumerate(s.voters):
            await asyncio.sleep(max(0.0, began + n / 2 - time.monotonic()))
            if n % (count // failures) == 0:
                s.telegram.faults.append(Fault("502", "sendMessage"))
            said_at[person.id] = time.monotonic()
            person.says(f"第{n}号的路坏了")
        await until(lambda: len(receipts(s)) == count, 300)
        waits = [at - said_at[account] for account, at in receipts(s).items()]
        failed = sum(not fault.times for fault in s.telegram.faults)
    late = sum(wait > 5 for wait in waits)
    found = f"{max(waits, default=float('nan')):.1f} s ({len(waits)} of {count}); over 5 s: {late}"
    good = len(waits) == count and max(waits) <= 20 and failed >= failures
    return [(f"{failed} failed sends spread over {seconds:g} s: the longest wait for a receipt", "≤ 20 s", found, good)]


async def one_bad(seconds: float = 60) -> list[Row]:
    """The receipt of one voter in ten never goes through; the others' must not wait for them."""
    count = int(seconds * 2)
    async with scene(count, FloodLimits()) as s, process("bench.process", s.telegram.url, s.telegram.token, s.url, "real"):
        for person in s.voters[::10]:
            s.telegram.faults.append(Fault("page", "sendMessage", person.id, page=Page(403), times=EVERYTHING))
        said_at: dict[int, float] = {}
        began = time.monotonic()
        for n, person in enumerate(s.voters):
            await asyncio.sleep(max(0.0, began + n / 2 - time.monotonic()))
            said_at[person.id] = time.monotonic()
            person.says(f"第{n}号的路坏了")
        healthy = count - len(s.voters[::10])
        await until(lambda: len(receipts(s)) >= healthy, 120)
        waits = [at - said_at[account] for account, at in receipts(s).items()]
    found = f"{max(waits, default=float('nan')):.2f} s ({len(waits)} of {healthy})"
    good = len(waits) == healthy and max(waits) <= 5
    return [("one voter's chat in ten answers with a gateway's 403 for ever: the others' longest wait", "≤ 5 s", found, good)]


async def digest(seconds: float = 120, rate: float = 2.0) -> list[Row]:
    """Two messages a second to one group, one in four from a voter who wrote before: how far its digest is behind."""
    count = int(seconds * rate)
    async with scene(count, FloodLimits(), groups=1) as s, process("bench.process", s.telegram.url, s.telegram.token, s.url, "real"):
        group = s.telegram.state.chats[-50_000]
        said_at: list[float] = []
        seen: dict[str, float] = {}
        watch = asyncio.create_task(_watch(group.messages, seen))
        began, wrote = time.monotonic(), 0
        for n in range(count):
            await asyncio.sleep(max(0.0, began + n / rate - time.monotonic()))
            if n % 4 == 3:
                s.voters[wrote - 1].says("还没修好")
                continue
            s.voters[wrote].says(f"第{wrote:04d}号的水管坏了")
            said_at.append(time.monotonic())
            wrote += 1
        await until(lambda: all(f"第{n:04d}号" in seen for n in range(wrote)), 90)
        watch.cancel()
        lags = [seen[f"第{n:04d}号"] - at for n, at in enumerate(said_at) if f"第{n:04d}号" in seen]
        more = sum("又说了" in m.get("text", "") for m in group.messages.values())
    found = f"{max(lags, default=float('nan')):.1f} s ({len(lags)} of {wrote}); 429s {s.telegram.flood.refused}; digests that say more was said: {more}"
    good = len(lags) == wrote and max(lags) < 6 and s.telegram.flood.refused == 0 and more > 0
    return [
        (f"{rate:g} messages a second to one group for {seconds:g} s: a case is seen there after at most", "< 6 s, no 429", found, good)
    ]


async def _watch(messages: dict[int, Json], seen: dict[str, float]) -> None:
    """When each case's words stood in the chat for the first time."""
    while True:
        for message in messages.values():
            for piece in message.get("text", "").split("第")[1:]:
                seen.setdefault(f"第{piece[:4]}号", time.monotonic())
        await asyncio.sleep(0.1)


def measures(*, quick: bool) -> list[Callable[[], Awaitable[list[Row]]]]:
    if quick:
        return [lambda: away(0.5, 60), lambda: scattered(5, 30), lambda: one_bad(20), lambda: digest(30)]
    return [away, scattered, one_bad, digest]


async def main(*, quick: bool) -> None:
    for one in measures(quick=quick):
        for row in await one():
            print("  ".join(("✓" if row[3] else "✗", *row[:3])), flush=True)


if __name__ == "__main__":
    asyncio.run(main(quick="--quick" in sys.argv))
