"""The office's pages in this process: where they are, and what they are given."""

import socket
from collections.abc import Callable, Sequence
from urllib.parse import urlsplit

from aiohttp import web

from bot.files_for_pages import Files
from bot.line import Line
from bot.settings import Settings
from services.run.database_thread import DatabaseThread
from web.door import Patience


def address(url: str, sockets: Sequence[socket.socket], *, here: bool) -> str:
    """`url` as it is set; with `here` a town without one has them at the port it listens at."""
    return f"http://127.0.0.1:{sockets[0].getsockname()[1]}" if here and sockets and not url else url


def plain_office(url: str) -> bool:
    """Whether what people read there goes through a network that others can read."""
    parts = urlsplit(url)
    return parts.scheme == "http" and parts.hostname not in ("127.0.0.1", "::1", "localhost")


def add_pages(app: web.Application, database: DatabaseThread, patience: Patience, line: Callable[[], Line], settings: Settings) -> None:
    """Where there are any, with a thread of their own to read in; a process that serves none loads nothing of them."""
    if not database.office:
        return
    from web.office import add_office
    from web.office.house import House

    reading = database.another_reading()

    async def close(_app: web.Application) -> None:
        reading.close()

    app.on_cleanup.append(close)
    add_office(app, House(database.do, reading.read, database.office, patience, Files(line, settings)))
