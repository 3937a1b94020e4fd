"""The office's pages of a database without a bot behind them: who reads them is let in by a row, in the language of a cookie."""

from __future__ import annotations

import re
import socket
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from html import unescape
from typing import Any

from aiohttp import CookieJar, web
from aiohttp.test_utils import TestClient, TestServer

from domain.values.ids import Handle
from services.deed.work import Work
from services.office.secrets import form_key, hashed, new_secret
from services.run.database_thread import DatabaseThread
from web.office import add_office
from web.office.house import House
from web.office.visit import LANGUAGE, SESSION

ATTRIBUTE = re.compile(r'\b(?:alt|title|placeholder|aria-label|data-label|value)="([^"]*)"')
TAG = re.compile(r"<[^>]+>")
NOT_READ = re.compile(
    r'<footer class="foot.*?</footer>|<datalist.*?</datalist>|<input type="hidden"[^>]*>|<textarea class="kept".*?</textarea>', re.S
)
"""Each language by its own name, what only a browser reads."""
SENT = re.compile(r'<article class="sheet paper">.*?</article>', re.S)
"""Papers: they are for who is handed them."""
FOR_THE_VOTER = re.compile(r'<blockquote class="words once-more">.*?</blockquote>', re.S)
TOLD = re.compile(r"/do/(?:reply|answer|decline|meet|promise)\b")
"""What a voter is about to read, and the forms that show it."""


class Seen:
    """What came back."""

    def __init__(self, path: str, status: int, text: str) -> None:
        self.path, self.status, self.text = path, status, text

    @property
    def read(self) -> str:
        """All that a person sees or hears of it, a piece in a line."""
        shown = SENT.sub("", NOT_READ.sub("", self.text))
        shown = FOR_THE_VOTER.sub("", shown) if TOLD.search(self.path) else shown
        pieces = [*TAG.sub("\n", shown).split("\n"), *ATTRIBUTE.findall(shown)]
        return "\n".join(dict.fromkeys(" ".join(unescape(piece).split()) for piece in pieces if piece.strip()))


class Reader:
    """Somebody's browser."""

    def __init__(self, client: TestClient[web.Request, web.Application], origin: str, secret: str) -> None:
        self._client, self._origin, self.secret = client, origin, secret
        self.seen: list[Seen] = []
        """Every page that came back."""

    def speaks(self, language: str) -> None:
        self._client.session.cookie_jar.update_cookies({LANGUAGE: language, SESSION: self.secret}, self._client.make_url("/"))

    async def gets(self, path: str = "") -> Seen:
        async with self._client.get(f"/office{path}") as response:
            return self._seen(str(response.url.path_qs), response.status, await response.text())

    async def posts(self, path: str, fields: Mapping[str, Any]) -> Seen:
        sent = {"key": form_key(self.secret), **fields}
        async with self._client.post(f"/office{path}", data=sent, headers={"Origin": self._origin}) as response:
            return self._seen(f"POST {path} {response.url.path_qs}", response.status, await response.text())

    def _seen(self, path: str, status: int, text: str) -> Seen:
        self.seen.append(Seen(path, status, text))
        return self.seen[-1]


class Pages:
    def __init__(self, database: DatabaseThread, server: TestServer) -> None:
        self.database, self._server = database, server
        self._clients: list[TestClient[web.Request, web.Application]] = []

    async def reader(self, account: Handle, language: str) -> Reader:
        """Somebody of the roster whose account is linked."""
        secret = new_secret()

        def enter(work: Work) -> None:
            work.web.sessions.open(hashed(secret), account, "Chrome · Windows", "127.0.0.1")

        await self.database.do(enter)
        client = TestClient(self._server, cookie_jar=CookieJar(unsafe=True))
        self._clients.append(client)
        made = Reader(client, self.origin, secret)
        made.speaks(language)
        return made

    @property
    def origin(self) -> str:
        return f"http://127.0.0.1:{self._server.port}"

    async def close(self) -> None:
        for client in self._clients:
            await client.close()


@asynccontextmanager
async def served(database: DatabaseThread) -> AsyncIterator[Pages]:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    app = web.Application()
    add_office(app, House(database.do, database.reading.read, f"http://127.0.0.1:{port}"))
    server = TestServer(app, host="127.0.0.1", port=port)
    await server.start_server()
    pages = Pages(database, server)
    yield pages
    await pages.close()
    await server.close()
