"""CPU of one call that leaves: over the line of bot/line.py, and with the HTTP client python-telegram-bot brings.

`python -m bench.sending` alone prints the rows; with `serve` it is the stand-in they are sent to, in a process of its own.
"""

import asyncio
import subprocess
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

from telegram import Bot, InputFile
from telegram.request import HTTPXRequest

from bench.cost import ROOT
from bench.way_in import per_call
from bot import one_cpu
from bot.calling import build_bot
from bot.line import open_line
from bot.way import Way
from demo.telegram import FloodLimits, Telegram

READER = 42
SENDS = 60
SECONDS = 20.0
WORDS = "【QX-2611-0001】上坪村 · 道路交通\n状态：待认领\n最迟答复：11月18日\n———\n三组的路坏了，车过不去"
BUTTONS = {"inline_keyboard": [[{"text": label, "callback_data": f"{label}|1|"} for label in ("认领", "回复选民", "退办", "更多")]]}
FILE = b"0" * 100_000


async def serve() -> None:
    async with Telegram(limits=FloodLimits(enforced=False)) as telegram:
        telegram.person(READER, "王大娘").says("/start")
        print(telegram.url, telegram.token, flush=True)
        await asyncio.Event().wait()


@asynccontextmanager
async def stand_in() -> AsyncIterator[tuple[str, str]]:
    """Address and token."""
    process = await asyncio.create_subprocess_exec(sys.executable, "-m", "bench.sending", "serve", cwd=ROOT, stdout=subprocess.PIPE)
    try:
        assert process.stdout is not None
        url, token = (await process.stdout.readline()).decode().split()
        yield url, token
    finally:
        process.terminate()
        await process.wait()


async def cost_of(bot: Bot) -> tuple[float, float]:
    """Seconds of CPU of a message with buttons, and of a document."""

    async def message(_n: int) -> None:
        await bot.do_api_request("sendMessage", api_kwargs={"chat_id": READER, "text": WORDS, "reply_markup": BUTTONS})

    async def document(_n: int) -> None:
        named: dict[str, Any] = {"chat_id": READER, "document": InputFile(FILE, filename="通报.docx")}
        await bot.do_api_request("sendDocument", api_kwargs=named)

    await message(0)
    return await per_call(SENDS, message), await per_call(SENDS // 4, document)


async def measure() -> list[tuple[str, str, str, bool]]:
    async with stand_in() as (url, token):
        async with open_line(Way(url)) as line:
            ours = await cost_of(build_bot(token, url, line, SECONDS))
        request = HTTPXRequest(connection_pool_size=10, read_timeout=SECONDS, httpx_kwargs={"trust_env": False})
        theirs = await cost_of(Bot(token, base_url=f"{url}/bot", request=request, get_updates_request=request))
        await request.shutdown()
    return [
        (what, aim, f"{mine / other:.2f} × ({mine * 1e6:.0f} µs against {other * 1e6:.0f})", not limit or mine <= limit * other)
        for what, aim, limit, mine, other in (
            ("one message sent (CPU), against python-telegram-bot's own HTTP client", "≤ 0.5 ×", 0.5, ours[0], theirs[0]),
            ("a document of 100 KB sent, likewise", "reported", 0.0, ours[1], theirs[1]),
        )
    ]


def main() -> None:
    if "serve" in sys.argv:
        asyncio.run(serve())
        return
    one_cpu.settle()
    for row in asyncio.run(measure()):
        print("  ".join(("✓" if row[3] else "✗", *row[:3])))


if __name__ == "__main__":
    main()
