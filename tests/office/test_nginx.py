"""deploy/nginx.conf before the office: in, register, a case, photos and files through a real nginx, under the name and from the address it says."""

import shutil
import socket
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pytest
from aiohttp import ClientSession, CookieJar, TCPConnector
from aiohttp.abc import AbstractResolver, ResolveResult

from bench.chaos_bots import free_port
from services.office.photos import LARGEST
from tests.domain.test_pictures import jpeg
from tests.office.browsers import CHROME, Browser, Office
from tests.office.test_case_web import FILE, begun, number_of
from tests.office.test_photos import attaches
from tests.reliability.test_balancer import balancer
from tests.town import Town

pytestmark = pytest.mark.skipif(shutil.which("nginx") is None, reason="no nginx here")
NAME = "your.name"
FROM = "127.0.0.2"
"""Where this browser is: another address than nginx and office have."""


class Here(AbstractResolver):
    """Every name is this machine."""

    async def resolve(self, host: str, port: int = 0, family: socket.AddressFamily = socket.AF_INET) -> list[ResolveResult]:
        return [ResolveResult(hostname=host, host="127.0.0.1", port=port, family=socket.AF_INET, proto=0, flags=0)]

    async def close(self) -> None:
        """Nothing is open."""


class Outside(Browser):
    def __init__(self, office: Office) -> None:
        self.office = office
        connector = TCPConnector(resolver=Here(), local_addr=(FROM, 0), ssl=False)
        self._session = ClientSession(cookie_jar=CookieJar(unsafe=True), headers={"User-Agent": CHROME}, connector=connector)


class Named(Office):
    """The pages under their name, behind nginx."""

    port = 0

    @property
    def origin(self) -> str:
        return f"https://{NAME}:{self.port}"

    def browser(self) -> Outside:
        made = Outside(self)
        self._open.append(made)
        return made


@pytest.fixture
async def named(town: Town, tmp_path: Path) -> AsyncIterator[Named]:
    made = Named(town)
    made.port = free_port()
    town.settings = town.settings.model_copy(update={"office_url": made.origin})
    await town.restart()
    async with balancer(tmp_path, [town.apps[0].port], made.port):
        yield made
        await made.close()


async def test_a_day_s_work_goes_through_nginx_as_it_is_delivered(named: Named, town: Town) -> None:
    _, _, secretary = await begun(town)
    browser, number = await named.enter(secretary), await number_of(town)
    assert number in (await browser.gets("/cases")).words
    page = await browser.gets(f"/cases/{number}")
    padded = jpeg() + b"\0" * 4_000_000
    done = await attaches(browser, number, "note", [padded, padded], on=page, words="现场是这样")
    assert "办好了" in done.words, "8 MB in one form"
    paths = FILE.findall(done.text)
    assert len(paths) == 2
    assert all(status == 200 and content[:2] == b"\xff\xd8" for status, content in [await browser.gets_bytes(path) for path in paths])
    heavy = await attaches(browser, number, "note", [jpeg() + b"\0" * (LARGEST + 3_000_000)], words="现场是这样")
    assert (heavy.status, "照片超过 5 MB" in heavy.words, "现场是这样</textarea>" in heavy.text) == (422, True, True), (
        "no bare page of nginx"
    )


async def test_the_office_is_told_by_which_name_and_from_where(named: Named, town: Town) -> None:
    secretary = await town.secretary()
    browser = named.browser()
    page = await browser.posts("/enter", {"token": await named.link(secretary)}, headers={"X-Real-IP": "203.0.113.7"})
    assert page.status == 200, page.words
    await town.settled()
    assert f"Chrome · Windows，{FROM}" in secretary.last, "as nginx saw it, whatever the browser says"
    assert FROM in (await browser.gets("/sessions")).words
    cookies = [cookie for cookie in (await named.browser().gets("/login")).headers.getall("Set-Cookie", [])]
    assert cookies
    assert all("Secure" in cookie and "HttpOnly" in cookie for cookie in cookies)
    for headers, status in (({"Host": f"other.name:{named.port}"}, 421), ({"Host": NAME}, 421), ({}, 200)):
        answer = await browser.gets("/cases", headers=headers)
        assert answer.status == status, (headers, answer.words)
    foreign = await browser.posts("/logout", {"key": page.key}, origin="https://other.name")
    assert foreign.status == 403


async def test_nothing_else_of_the_bot_stands_behind_the_name(named: Named) -> None:
    browser: Any = named.browser()
    for path in ("/healthz", "/metrics", "/", "/.env"):
        async with browser._session.get(f"{named.origin}{path}") as answer:
            assert answer.status == 404, path
