"""The calls of python-telegram-bot over the line to Telegram that everything else uses (bot/line.py)."""

import io
import json
from typing import Any

import aiohttp

from bot import lean_telegram as lean_telegram  # isort: split

from telegram.error import NetworkError, TimedOut
from telegram.request import BaseRequest, RequestData

from bot.answers import method_of
from bot.delivery import telegrams_answer
from bot.line import CONNECT_SECONDS, FAILURES, Line, body_of

FILE_FACTOR = 15
"""So many times the patience with a call has one with a file, and the download of one: 300 s with the usual 20. A proxy on this
machine takes a whole file at once and hands it on slowly, so that of an upload nothing is seen to move until it is answered."""
JSON = {"Content-Type": "application/json"}


class LineRequest(BaseRequest):
    """`seconds` is the patience with one call. The line is closed by whoever opened it."""

    def __init__(self, line: Line, seconds: float) -> None:
        self._line, self._seconds = line, seconds

    @property
    def read_timeout(self) -> float:
        return self._seconds

    async def initialize(self) -> None:
        """The line is open."""

    async def shutdown(self) -> None:
        """The line stays open for the others."""

    async def do_request(
        self, url: str, method: str, request_data: RequestData | None = None, *_args: Any, **_named: Any
    ) -> tuple[int, bytes]:
        with_file = method == "GET" or (request_data is not None and request_data.contains_files)
        connect = min(self._seconds, CONNECT_SECONDS)
        patience = self._seconds * FILE_FACTOR if with_file else self._seconds
        silence = self._seconds if method == "GET" else patience
        timeout = aiohttp.ClientTimeout(total=connect + patience, connect=connect, sock_read=silence)
        try:
            async with self._line.request(method, url, timeout=timeout, allow_redirects=False, **_content(request_data)) as response:
                status, body = response.status, await body_of(response)
        except aiohttp.ConnectionTimeoutError as error:
            raise NetworkError("no connection in time") from error  # nothing was sent, so nothing is unclear
        except TimeoutError as error:
            raise TimedOut from error
        except FAILURES as error:
            raise NetworkError(type(error).__name__) from error  # without its words: they may name the address, which holds the token
        return telegrams_answer(method, status, body, method_of(url) if method == "POST" else "")


def _content(given: RequestData | None) -> dict[str, Any]:
    if given is None or not given.parameters:
        return {}
    if not given.contains_files:
        return {"data": json.dumps(given.parameters).encode(), "headers": JSON}
    form = aiohttp.FormData(quote_fields=False)
    for name, value in given.json_parameters.items():
        form.add_field(name, value)
    for name, (filename, content, kind) in given.multipart_data.items():
        form.add_field(name, io.BytesIO(content) if isinstance(content, bytes) else content, filename=filename, content_type=kind)
    return {"data": form}
