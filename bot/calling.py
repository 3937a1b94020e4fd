"""One call of the Bot API with python-telegram-bot, in our words: what came of it, or a DeliveryError."""

import logging
import os
import warnings
from collections.abc import Sequence
from pathlib import Path
from typing import Any

os.environ.setdefault("PTB_TIMEDELTA", "1")

from bot import lean_telegram as lean_telegram  # isort: split

from telegram import Bot, InputFile
from telegram.error import TelegramError
from telegram.warnings import PTBUserWarning

from bot.answers import fits
from bot.delivery import DeliveryError, TooLargeError, as_delivery_error
from bot.fetch import fetch
from bot.line import Line
from bot.outgoing import Leaving, filled, name_bot, stored_file
from bot.request import LineRequest
from services.run.database_thread import DatabaseThread
from storage.outages import DatabaseDownError

log = logging.getLogger(__name__)
UNCHANGED = "message is not modified"
warnings.filterwarnings("ignore", category=PTBUserWarning, message="Please use")


def build_bot(token: str, api: str, line: Line, timeout: float) -> Bot:
    request = LineRequest(line, timeout)
    return Bot(token, base_url=f"{api}/bot", base_file_url=f"{api}/file/bot", request=request, get_updates_request=request)


class Calling:
    """`files`: where a Bot API server of our own keeps files."""

    def __init__(self, database: DatabaseThread, bot: Bot, files: Path | None = None) -> None:
        self._database, self._bot, self._kept = database, bot, files

    async def call(self, leaving: Leaving, *, in_doubt: bool) -> Any:
        """What Telegram answers. `in_doubt`: a bare yes does not show that it is Telegram who says it. Raises DeliveryError, DatabaseDownError."""
        row = leaving.row
        try:
            if row.method == "getFile":
                return await fetch(self._bot, str(row.arguments["file_id"]), self._kept)
            arguments = filled(leaving)
            if (kept := row.arguments.get("_file", row.arguments.get("_held"))) is not None:
                name, content = await self._database.do(stored_file, int(kept))
                arguments[row.arguments.get("_as", "document")] = InputFile(content, filename=name)
            if not (in_doubt and fits(row.method, True)):
                return await self._bot.do_api_request(row.method, api_kwargs=arguments)
            await self.make_sure()  # before and after: who said it went away in between, or came
            result = await self._bot.do_api_request(row.method, api_kwargs=arguments)
            await self.make_sure()
            return result
        except TelegramError as error:
            made = as_delivery_error(error)
            if made.kind == "refused" and UNCHANGED in made.words.lower():
                return True
            if isinstance(error, TooLargeError) and "_file" in row.arguments:
                await self.make_sure()
                made = DeliveryError("too_large", error.message)
            raise made from error

    async def make_sure(self) -> dict[str, Any]:
        """Whether it is Telegram that answers, by a question of our own: the bot itself. Raises DeliveryError."""
        try:
            found: dict[str, Any] = await self._bot.do_api_request("getMe")
        except TelegramError as error:
            raise as_delivery_error(error) from error
        return found

    async def introduce(self, menus: Sequence[tuple[str, str, Sequence[tuple[str, str]]]]) -> None:
        """Tell Telegram the bot's commands, by kind of chat and language code (empty: all others). Done again at the next start if it fails."""
        try:
            me = await self._bot.do_api_request("getMe")
            await self._database.do(name_bot, str(me["username"]))
        except (TelegramError, DatabaseDownError) as error:
            log.warning("the bot's name is not known: %s", type(error).__name__)
        for scope, language, commands in menus:
            listed = [{"command": command, "description": words} for command, words in commands]
            asked = {"commands": listed, "scope": {"type": scope}, "language_code": language}
            try:
                await self._bot.do_api_request("setMyCommands", api_kwargs=asked)
            except TelegramError as error:
                log.warning("the bot's commands could not be set: %s", type(error).__name__)
                return

    async def close(self) -> None:
        await self._bot.shutdown()
