"""What the office's pages are given: the ways to read and to do, and where they are."""

from collections.abc import AsyncIterator, Awaitable, Callable
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

from aiohttp import web

from web.door import Patience

BASE = "/office"
Run = Callable[..., Awaitable[Any]]
Fetch = Callable[[str], Awaitable[AsyncIterator[bytes] | None]]
"""A file of Telegram's by its handle, part by part; None where it cannot be had now."""


async def nothing(file_id: str) -> None:
    """Where no bot stands behind the pages."""


DEFAULT_PORTS = {"http": 80, "https": 443}


@dataclass(frozen=True)
class House:
    """`do` runs a deed, `read` a look in the reading thread, each `(fn, *args)` with `fn(work, *args)`; `url` as in LIANXIN_OFFICE_URL."""

    do: Run
    read: Run
    url: str
    patience: Patience = Patience()
    fetch: Fetch = nothing

    @property
    def secure(self) -> bool:
        return urlsplit(self.url).scheme == "https"

    @property
    def origin(self) -> str:
        """As browsers write it: a usual port is left out."""
        parts = urlsplit(self.url)
        port = "" if parts.port in (None, DEFAULT_PORTS[parts.scheme]) else f":{parts.port}"
        host = f"[{parts.hostname}]" if ":" in (parts.hostname or "") else parts.hostname
        return f"{parts.scheme}://{host}{port}"

    @property
    def host(self) -> str:
        return self.origin.partition("://")[2]


HOUSE = web.AppKey("house", House)
