"""Where the office's pages are: the setting, the proxy in front, what the doctor says of it, the computer of the demo."""

from pathlib import Path
from typing import Any

import pytest
from aiohttp import ClientSession, CookieJar
from aiohttp.test_utils import make_mocked_request
from pydantic import ValidationError

from bot.doctor import diagnose
from bot.settings import Settings
from demo.stage import Stage
from locales.catalogue import translator
from locales.terminal import finding
from tests.demo.conftest import address as address
from tests.demo.conftest import stage as stage
from tests.office.browsers import Office
from tests.town import Town
from web.office.browser import address_of, agent_of
from web.office.house import House

ROOT = Path(__file__).parents[2]


@pytest.mark.parametrize(
    "url", ["town.example", "ftp://town.example", "https://town.example/office", "https://town.example?x", "https://a@b.c"]
)
def test_an_address_is_a_name_and_nothing_behind_it(url: str) -> None:
    with pytest.raises(ValidationError):
        Settings(office_url=url)


@pytest.mark.parametrize(
    ("url", "origin", "secure"),
    [
        ("https://town.example", "https://town.example", True),
        ("https://Town.Example:443", "https://town.example", True),
        ("https://town.example:8443", "https://town.example:8443", True),
        ("http://127.0.0.1:8080", "http://127.0.0.1:8080", False),
        ("http://[::1]:8080", "http://[::1]:8080", False),
    ],
)
def test_its_origin_is_what_browsers_say(url: str, origin: str, secure: bool) -> None:
    async def nothing(*_given: Any) -> None: ...

    house = House(nothing, nothing, Settings(office_url=url).office_url)
    assert (house.origin, house.host, house.secure) == (origin, origin.partition("://")[2], secure)


@pytest.mark.parametrize(
    ("peer", "said", "behind", "found"),
    [
        ("127.0.0.1", "198.51.100.7", False, "198.51.100.7"),
        ("::1", "2001:db8::7", False, "2001:db8::7"),
        ("172.18.0.1", "198.51.100.7", True, "198.51.100.7"),
        ("172.18.0.1", "198.51.100.7", False, "172.18.0.1"),
        ("8.8.8.8", "198.51.100.7", True, "8.8.8.8"),
        ("127.0.0.1", "<script>", True, "127.0.0.1"),
        ("127.0.0.1", "", True, "127.0.0.1"),
    ],
)
def test_only_a_proxy_of_ours_says_where_a_call_came_from(peer: str, said: str, behind: bool, found: str) -> None:
    class Wire:
        def get_extra_info(self, name: str, default: object = None) -> object:
            return (peer, 1) if name == "peername" else default

    request = make_mocked_request("GET", "/office", headers={"X-Real-IP": said}, transport=Wire())
    assert address_of(request, behind=behind) == found


@pytest.mark.parametrize(
    ("said", "shown"),
    [
        (
            "Mozilla/5.0 (Windows NT 6.1; WOW64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/86.0.4240.198 Safari/537.36",
            "Chrome · Windows",
        ),
        ("Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/120 Safari/537.36 Edg/120", "Edge · Windows"),
        ("Mozilla/5.0 (X11; Linux x86_64; rv:120.0) Gecko/20100101 Firefox/120.0", "Firefox · Linux"),
        ("Mozilla/5.0 (iPhone; CPU iPhone OS 17_0 like Mac OS X) AppleWebKit/605.1.15 Version/17 Mobile Safari/604.1", "Safari · iOS"),
        ("点我\u202e", "—"),
        ("", "—"),
    ],
)
def test_a_browser_is_called_what_people_call_it(said: str, shown: str) -> None:
    assert agent_of(make_mocked_request("GET", "/office", headers={"User-Agent": said})) == shown


def test_the_doctor_names_pages_that_others_on_the_way_can_read(database_url: str) -> None:
    def found(url: str) -> list[str]:
        given = Settings(database_url=database_url, office_url=url)
        return [finding(translator("zh-Hans"), one.code, one.facts) for one in diagnose(given) if one.code == "plain_office"]

    assert found("https://town.example") == found("http://127.0.0.1:8080") == found("") == []
    assert found("http://town.example") == [
        "LIANXIN_OFFICE_URL（http://town.example）：不是 https，路上的人看得到页面，也偷得走登录。请装证书，改用 https"
    ]


def test_the_proxy_in_front_leads_to_the_pages_under_their_own_name() -> None:
    said = (ROOT / "deploy" / "nginx.conf").read_text(encoding="utf-8").partition("location /office {")[2].partition("}")[0]
    for line in ("proxy_pass http://lianxin;", "proxy_set_header Host $http_host;", "proxy_set_header X-Real-IP $remote_addr;"):
        assert line in said


async def test_the_cookie_is_for_https_alone_where_the_pages_are(office: Office, town: Town) -> None:
    """Behind a proxy with a certificate: the name and the origin are those of the address that is set."""
    town.settings = town.settings.model_copy(update={"office_url": "https://town.example"})
    await town.restart()
    own = {"Host": "town.example", "Origin": "https://town.example"}
    entered = await office.browser().posts(
        "/enter", {"token": await office.link(await town.secretary())}, headers=own, follow=False, origin=None
    )
    (cookie,) = [c for c in entered.headers.getall("Set-Cookie") if c.startswith("lianxin_office=")]
    assert {"Secure", "HttpOnly", "SameSite=Strict", "Path=/office"} <= set(cookie.split("; "))
    assert entered.headers["Strict-Transport-Security"].startswith("max-age=")
    assert (await office.browser().gets("/login", headers={"Host": f"127.0.0.1:{town.bot.port}"})).status == 421


async def test_the_demo_has_the_secretarys_computer_beside_the_phones(address: str, stage: Stage) -> None:
    async with ClientSession(cookie_jar=CookieJar(unsafe=True)) as client:
        async with client.get(address) as page:
            assert 'href="/computer"' in await page.text()
        async with client.get(f"{address}computer", allow_redirects=False) as led:
            where, _, token = led.headers["Location"].partition("#")
        origin = where.removesuffix("/office/enter")
        async with client.post(where, data={"token": token}, headers={"Origin": origin}) as entered:
            assert "许文静" in await entered.text()
        for _ in range(12):
            async with client.get(f"{address}computer", allow_redirects=False) as led:
                pass
        assert led.headers["Location"] == f"{origin}/office/login", "whoever opens it again and again logs in at the door"
