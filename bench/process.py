"""The bot as a process of its own with shortened limits, to be killed: `python -m bench.process API TOKEN DATABASE`."""

import asyncio
import sys

from pydantic import SecretStr

from bot import app, logs
from bot.pace import Limits
from bot.settings import Settings

OFF = Limits(overall=(10**6, 1.0), group=(10**6, 1.0), private=(10**6, 1.0), spacing=0.0, bulk_spacing=0.0)
FAST = Limits(overall=(29, 0.05), group=(20, 0.2), private=(3, 0.03), spacing=0.0005, bulk_spacing=0.001)


def main() -> None:
    api, token, database = sys.argv[1:4]
    pace = {"fast": FAST, "real": Limits(), "off": OFF}[sys.argv[4] if len(sys.argv) > 4 else "fast"]
    logs.set_up("text")
    settings = Settings(
        bot_token=SecretStr(token),
        bot_api=api,
        database_url=database,
        listen="127.0.0.1:0",
        retry_first=0.05,
        retry_longest=0.5,
    )
    asyncio.run(serve(settings, pace))


async def serve(settings: Settings, pace: Limits) -> None:
    running = app.App(settings, tuning=app.Tuning(pace, tick_seconds=2, call_timeout=5))
    await running.start()
    print("ready", flush=True)
    await asyncio.Event().wait()


if __name__ == "__main__":
    main()
