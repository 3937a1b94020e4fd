"""The bot on a webhook, as a process: `python -m bench.hooked API TOKEN DATABASE PORT`."""

import asyncio
import sys

from pydantic import SecretStr

from bench.process import OFF, serve
from bot.settings import Settings


def main() -> None:
    api, token, database, port = sys.argv[1:5]
    settings = Settings(
        bot_token=SecretStr(token),
        bot_api=api,
        database_url=database,
        listen=f"127.0.0.1:{port}",
        webhook_url=f"http://127.0.0.1:{port}/webhook",
        webhook_secret=SecretStr("geheim"),
    )
    asyncio.run(serve(settings, OFF))


if __name__ == "__main__":
    main()
