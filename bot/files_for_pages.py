"""Files for a page of the office: fetched from the Bot API server when somebody asks for one, handed on as they come, kept nowhere."""

import asyncio
import logging
from collections.abc import AsyncIterator, Callable
from pathlib import Path
from urllib.parse import quote

import aiohttp

from bot.kept_files import plain_file
from bot.line import CONNECT_SECONDS, FAILURES, Line, ask
from bot.settings import Settings

log = logging.getLogger(__name__)
SILENCE = 30.0
"""Seconds without an octet after which it is given up."""
PART = 64 * 1024


class Files:
    """`line` gives the one of the process, which is opened when it is first wanted."""

    def __init__(self, line: Callable[[], Line], settings: Settings) -> None:
        self._line, self._kept = line, settings.bot_api_files
        self._api, self._token = settings.bot_api, settings.bot_token.get_secret_value()

    async def __call__(self, file_id: str) -> AsyncIterator[bytes] | None:
        """Its content, part by part; None where it cannot be had now. Its first part has come when this returns."""
        try:
            word, _ = await ask(self._line(), f"{self._api}/bot{self._token}/getFile", {"file_id": file_id}, CONNECT_SECONDS)
            parts = self._parts(str(word["result"]["file_path"])) if word["ok"] else None
            first = await anext(parts) if parts is not None else b""
        except (*FAILURES, StopAsyncIteration, KeyError) as error:
            log.warning("a file for a page could not be fetched: %s", type(error).__name__)
            return None
        return _from(first, parts) if parts is not None else None

    async def _parts(self, path: str) -> AsyncIterator[bytes]:
        if self._kept is not None and Path(path).is_absolute():
            yield await asyncio.to_thread(plain_file(self._kept, Path(path)).read_bytes)
            return
        timeout = aiohttp.ClientTimeout(total=None, connect=CONNECT_SECONDS, sock_read=SILENCE)
        address = f"{self._api}/file/bot{self._token}/{quote(path)}"
        async with self._line().get(address, timeout=timeout, allow_redirects=False, raise_for_status=True) as response:
            async for part in response.content.iter_chunked(PART):
                yield part


async def _from(first: bytes, rest: AsyncIterator[bytes]) -> AsyncIterator[bytes]:
    yield first
    async for part in rest:
        yield part
