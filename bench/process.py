"""The bot as a process of its own with shortened limits, to be killed: `python -m bench.process API TOKEN DATABASE`."""

import asyncio
import sys

from pydantic import SecretStr

from bot import app, logs
from bot.pace import Limits
from bot.settings import Settings

FAST = Limits(overall=(29, 0.05), group=(20, 0.2), private=(3, 0.03), spacing=0.0005, bulk_spacing=0.001)


def main() -> None:
    api, token, database = sys.argv[1:4]
    logs.set_up("text")
    settings = Settings(
        bot_token=SecretStr(token),
        bot_api=api,
        database_url=database,
        listen="127.0.0.1:0",
        retry_first=0.05,
        retry_longest=0.5,
    )
    asyncio.run(serve(settings))


async def serve(settings: Settings) -> None:
    running = app.App(settings, tuning=app.Tuning(FAST, tick_seconds=2, call_timeout=2))
    await running.start()
    print("ready", flush=True)
    await asyncio.Event().wait()


if __name__ == "__main__":
    main()
