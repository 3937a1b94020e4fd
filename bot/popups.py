"""aiogram's bot over the line to Telegram that everything else uses (bot/line.py), for nothing but popups."""

from typing import TypeVar

from handlers import lean_aiogram as lean_aiogram  # isort: split

from aiogram import Bot
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.session.base import BaseSession
from aiogram.client.telegram import TelegramAPIServer
from aiogram.exceptions import TelegramNetworkError
from aiogram.methods.base import Response, TelegramMethod

from bot.answers import fits
from bot.envelope import envelope, status_of
from bot.line import Line

T = TypeVar("T")
ANSWER = Response[bool]
"""Kept, since pydantic would build it anew for each answer (milliseconds)."""


class LineSession(AiohttpSession):
    """The line is closed by whoever opened it."""

    def __init__(self, line: Line, api: str) -> None:
        BaseSession.__init__(self, api=TelegramAPIServer.from_base(api))  # AiohttpSession's would load the certificates once more
        self._line = line

    async def create_session(self) -> Line:
        return self._line

    async def close(self) -> None:
        return None

    async def make_request(self, bot: Bot, method: TelegramMethod[T], timeout: int | None = None) -> T:
        """Raises AiogramError alone: an answer in an encoding that nobody knows is none of Telegram's either."""
        try:
            return await super().make_request(bot, method, timeout)
        except (UnicodeDecodeError, LookupError) as error:
            raise TelegramNetworkError(method, f"not an answer of Telegram's ({type(error).__name__})") from error

    def check_response(self, bot: Bot, method: TelegramMethod[T], status_code: int, content: str) -> Response[T]:
        """Only Telegram's own envelope is Telegram's word (bot/envelope.py)."""
        answer = envelope(content.encode(errors="replace"))
        if answer is None or (answer["ok"] and not fits(method.__api_method__, answer["result"])):
            raise TelegramNetworkError(method, f"not an answer of Telegram's (HTTP {status_code})")
        if not isinstance(answer.get("description", ""), str):  # aiogram looks for words in it
            raise TelegramNetworkError(method, f"not an answer of Telegram's (HTTP {status_code})")
        return super().check_response(bot, method, status_of(answer), content)


def build_bot(token: str, api: str, line: Line) -> Bot:
    return Bot(token, session=LineSession(line, api))
