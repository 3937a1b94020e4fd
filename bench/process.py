"""The bot, or some of its parts, as a process of its own with shortened limits, to be killed: `python -m bench.process API TOKEN DATABASE`."""

import argparse
import asyncio
import sys
from pathlib import Path

from pydantic import SecretStr

from bot import app, clock, logs, one_cpu, running, tuning
from bot.pace import Limits
from bot.settings import Settings

OFF = Limits(overall=(10**6, 1.0), group=(10**6, 1.0), private=(10**6, 1.0), spacing=0.0, bulk_spacing=0.0, digest=0.0)
FAST = Limits(overall=(29, 0.05), group=(20, 0.2), private=(3, 0.03), spacing=0.0005, bulk_spacing=0.001, digest=0.02)
SECRET = "geheim"


def _given() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("api")
    parser.add_argument("token")
    parser.add_argument("database")
    parser.add_argument("pace", nargs="?", choices=("fast", "real", "off"), default="fast")
    parser.add_argument("--only", default=",".join(app.ROLES))
    parser.add_argument("--port", default="0", help="with a port and --webhook: where Telegram's calls come in")
    parser.add_argument("--webhook", default="", help="the address Telegram is told")
    parser.add_argument("--clock", default="", help="a file with seconds to add to the time")
    parser.add_argument("--key", default="", help="with which the database is sealed")
    parser.add_argument("--log", default="text")
    parser.add_argument("--one-cpu", action="store_true")
    return parser.parse_args()


def _settings(given: argparse.Namespace) -> Settings:
    """Shortened, or as they are for a pace that is real."""
    usual = Settings.model_fields
    first, longest = (usual["retry_first"].default, usual["retry_longest"].default) if given.pace == "real" else (0.05, 0.5)
    return Settings(
        bot_token=SecretStr(given.token),
        bot_api=given.api,
        database_url=given.database,
        listen=f"127.0.0.1:{given.port}",
        webhook_url=given.webhook,
        webhook_secret=SecretStr(SECRET if given.webhook else ""),
        clock=None,
        backups="",
        data_key=SecretStr(given.key),
        retry_first=first,
        retry_longest=longest,
    )


def main() -> None:
    given = _given()
    logs.set_up(given.log, quiet=given.log == "text")
    if given.one_cpu:
        one_cpu.settle()
    pace = {"fast": FAST, "real": Limits(), "off": OFF}[given.pace]
    time = clock.from_file(Path(given.clock)) if given.clock else None
    bot = app.App(_settings(given), time, tuning=tuning.Tuning(pace, tick_seconds=2, call_timeout=5))
    sys.exit(asyncio.run(running.until_told(bot, given.only.split(","), lambda: print("ready", bot.port, flush=True))))


if __name__ == "__main__":
    main()
