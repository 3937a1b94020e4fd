"""Browsers at the office's pages: a real client against the running bot, which keeps cookies and says where a form comes from."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from html import unescape
from typing import Any

from aiohttp import ClientResponse, ClientSession, CookieJar, FormData

from tests.town import Somebody, Town

CHROME = "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/86.0.4240.198 Safari/537.36"
KEY = re.compile(r'name="key" value="([^"]+)"')
LINK = re.compile(r"\S+/office/enter#\S+")


class Page:
    """What came back."""

    def __init__(self, response: ClientResponse, text: str) -> None:
        self.status, self.headers, self.text = response.status, response.headers, text
        self.path = response.url.path_qs

    @property
    def words(self) -> str:
        """What a person reads of it."""
        return " ".join(unescape(re.sub(r"<[^>]+>", " ", self.text)).split())

    @property
    def key(self) -> str:
        """Of its forms."""
        found = KEY.search(self.text)
        assert found is not None, self.words
        return found[1]


class Browser:
    """One browser of somebody's; who it is in for is the server's to know."""

    def __init__(self, office: Office) -> None:
        self.office = office
        self._session = ClientSession(cookie_jar=CookieJar(unsafe=True), headers={"User-Agent": CHROME}, auto_decompress=True)

    @property
    def cookies(self) -> dict[str, str]:
        return {cookie.key: cookie.value for cookie in self._session.cookie_jar}

    async def gets(self, path: str = "", *, follow: bool = True, headers: Mapping[str, str] | None = None) -> Page:
        """`path` below /office."""
        async with self._session.get(f"{self.office.url}{path}", allow_redirects=follow, headers=headers) as response:
            return Page(response, await response.text())

    async def posts(
        self,
        path: str,
        fields: Mapping[str, Any] | Sequence[tuple[str, Any]],
        *,
        follow: bool = True,
        headers: Mapping[str, str] | None = None,
        origin: str | None = "",
    ) -> Page:
        """As a form of ours is sent; `origin`: of another page, or None where it says nothing."""
        more = dict(headers or {})
        if origin is not None:
            more["Origin"] = origin or self.office.origin
        async with self._session.post(
            f"{self.office.url}{path}",
            data=list(fields.items() if isinstance(fields, Mapping) else fields),
            allow_redirects=follow,
            headers=more,
        ) as response:
            return Page(response, await response.text())

    async def posts_form(self, path: str, form: FormData) -> Page:
        """One with files."""
        async with self._session.post(f"{self.office.url}{path}", data=form, headers={"Origin": self.office.origin}) as response:
            return Page(response, await response.text())

    async def gets_bytes(self, path: str) -> tuple[int, bytes]:
        """Status and content of a file."""
        async with self._session.get(f"{self.office.url}{path}") as response:
            return response.status, await response.read()

    async def sends(self, path: str, fields: Mapping[str, Any], *, on: str | None = None, follow: bool = True) -> Page:
        """Open the page `on` (the same path where none is given) and send a form of it."""
        key = (await self.gets(path if on is None else on)).key
        return await self.posts(path, {"key": key, **fields}, follow=follow)

    async def close(self) -> None:
        await self._session.close()


class Office:
    """The pages of a town."""

    def __init__(self, town: Town, nth: int = 0) -> None:
        """`nth`: of several processes the one whose pages these are."""
        self.town, self.nth = town, nth
        self._open: list[Browser] = []

    @property
    def origin(self) -> str:
        return f"http://127.0.0.1:{self.town.apps[self.nth].port}"

    @property
    def url(self) -> str:
        return f"{self.origin}/office"

    def browser(self) -> Browser:
        """One in which nobody is in."""
        made = Browser(self)
        self._open.append(made)
        return made

    async def link(self, somebody: Somebody) -> str:
        """The secret of a link that he asks for on his phone."""
        await somebody.writes("/office")
        links = [found[0] for words in somebody.reads if (found := LINK.search(words))]
        assert links, somebody.reads
        return links[-1].partition("#")[2]

    async def enter(self, somebody: Somebody) -> Browser:
        """His browser, let in by a link; nothing of it is left unread on his phone."""
        browser = self.browser()
        page = await browser.posts("/enter", {"token": await self.link(somebody)})
        assert page.status == 200, page.words
        await self.town.settled()
        somebody.forgets()
        return browser

    async def close(self) -> None:
        for browser in self._open:
            await browser.close()
