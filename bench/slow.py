"""The bot on a disk that takes 15 ms for every commit that wrote something: `python -m bench.slow API TOKEN DATABASE`."""

import asyncio
import sys
import time
from pathlib import Path
from typing import Any

from pydantic import SecretStr
from sqlalchemy import event

from bench.process import OFF
from bot.app import App
from bot.settings import Settings
from bot.tuning import Tuning

DELAY = 0.015


async def main() -> None:
    api, token, database = sys.argv[1:4]
    settings = Settings(bot_token=SecretStr(token), bot_api=api, database_url=database, listen="127.0.0.1:0")
    running = App(settings, tuning=Tuning(OFF))
    counter, seen = Path(database.removeprefix("sqlite:///") + ".commits"), {"changes": 0, "commits": 0}

    def slow_down(connection: Any) -> None:
        changes = connection.connection.driver_connection.total_changes
        if changes != seen["changes"]:
            seen["changes"], seen["commits"] = changes, seen["commits"] + 1
            time.sleep(DELAY)
            counter.write_text(str(seen["commits"]))

    event.listen(running.database.engine, "commit", slow_down)
    await running.start()
    print("ready", flush=True)
    await asyncio.Event().wait()


if __name__ == "__main__":
    asyncio.run(main())
