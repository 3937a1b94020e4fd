"""The door of the office's pages: who comes in, how, and who does not (docs/spec.md section 8, On the computer)."""

import asyncio
import re
from copy import deepcopy
from datetime import timedelta

import pytest
from aiohttp import ClientSession

from services.deed.work import Work
from services.office.secrets import token_of
from storage.tables import web_deed, web_login, web_session
from tests.office.browsers import Browser, Office, Page
from tests.town import Somebody, Town, shown

NUMBER = re.compile(r'id="number">(\d\d)<')
CODE = re.compile(r'id="code">\D*(\d{6})<')


async def waiting(office: Office) -> tuple[Browser, Page]:
    browser = office.browser()
    return browser, await browser.gets("/login")


def number_on(page: Page) -> str:
    found = NUMBER.search(page.text)
    assert found is not None, page.words
    return found[1]


def code_on(page: Page) -> str:
    found = CODE.search(page.text)
    assert found is not None, page.words
    return found[1]


async def is_in(browser: Browser) -> bool:
    page = await browser.gets("", follow=False)
    return page.status == 200


async def test_a_link_of_the_chat_lets_one_browser_in_once(office: Office, town: Town) -> None:
    secretary = await town.secretary()
    token = await office.link(secretary)
    browser = office.browser()
    looked = await browser.gets("/enter")  # a robot that looks links up uses nothing up
    assert (looked.status, "进入" in looked.words) == (200, True)
    page = await browser.posts("/enter", {"token": token})
    assert (page.status, page.path) == (200, "/office")
    assert "许文静" in page.words
    again = await office.browser().posts("/enter", {"token": token})
    assert again.status == 422
    assert "这个链接用过了，或者过了时间。请在手机上发「电脑上办公」，再要一个" in again.words
    assert 'href="/office/login"' in again.text, "and the way without a link is one tap away"
    await town.settled()
    assert "您的账号在电脑上登录了（Chrome · Windows，127.0.0.1" in secretary.last


async def test_a_link_is_over_after_three_minutes(office: Office, town: Town) -> None:
    token = await office.link(await town.secretary())
    town.clock.add(timedelta(minutes=3, seconds=1))
    assert (await office.browser().posts("/enter", {"token": token})).status == 422


async def test_the_code_on_the_page_and_the_number_tapped_on_the_phone(office: Office, town: Town) -> None:
    secretary = await town.secretary()
    browser, page = await waiting(office)
    assert "data:image/png;base64," in page.text
    assert (await browser.gets("/login")).text.count(number_on(page)) == page.text.count(number_on(page)), "a reload shows the same"
    await secretary.writes(f"/start w_{token_of(browser.cookies['lianxin_waiting'])}")
    assert "浏览器：Chrome · Windows，网络地址：127.0.0.1" in secretary.last
    assert (await browser.posts("/login", {}, headers={"HX-Request": "true"})).status == 204, "nobody has said yes"
    await secretary.presses(number_on(page))
    assert secretary.last.startswith("对，是这个数")
    polled = await browser.posts("/login", {}, headers={"HX-Request": "true"})
    assert polled.headers["HX-Redirect"] == "/office"
    assert await is_in(browser)
    await town.settled()
    assert "您的账号在电脑上登录了" in secretary.last
    assert (await browser.posts("/login", {})).path == "/office", "and the login is used up"


async def test_the_code_is_typed_and_the_number_too(office: Office, town: Town) -> None:
    secretary = await town.secretary()
    browser, page = await waiting(office)
    await secretary.writes(f"登录 {code_on(page)}")
    await secretary.writes(number_on(page))
    assert (await browser.posts("/login", {})).path == "/office"
    assert await is_in(browser)
    await secretary.writes("登录")
    assert "六位数" in secretary.last


@pytest.mark.parametrize("typed", [False, True])
async def test_another_number_or_none_ends_the_login(typed: bool, office: Office, town: Town) -> None:
    secretary = await town.secretary()
    browser, page = await waiting(office)
    await secretary.writes(f"登录 {code_on(page)}")
    buttons = [b["text"] for row in secretary.messages[-1]["reply_markup"]["inline_keyboard"] for b in row]
    assert len(buttons) == 4
    wrong = next(b for b in buttons if b not in (number_on(page), "都不是")) if typed else "都不是"
    asked = deepcopy(secretary.messages[-1])
    await (secretary.writes(wrong) if typed else secretary.presses(wrong))
    assert "没有登录" in secretary.last
    assert (await browser.posts("/login", {})).path == "/office/login?over=1"
    right = next(b for row in asked["reply_markup"]["inline_keyboard"] for b in row if b["text"] == number_on(page))
    secretary.person.presses(asked, right["callback_data"])
    await town.settled()
    assert not await is_in(browser)


async def test_who_photographs_the_code_cannot_fetch_the_session(office: Office, town: Town) -> None:
    secretary, deputy = await town.secretary(), await town.deputy("周启明")
    browser, page = await waiting(office)
    await secretary.writes(f"登录 {code_on(page)}")
    await deputy.writes(f"登录 {code_on(page)}")  # a second phone reads the same code
    assert "已经过去了" in deputy.last
    await secretary.presses(number_on(page))
    stranger, _ = await waiting(office)
    assert (await stranger.posts("/login", {}, headers={"HX-Request": "true"})).status == 204
    assert not await is_in(stranger)
    assert (await browser.posts("/login", {})).path == "/office"


async def test_who_has_no_right_to_the_pages_stays_outside(office: Office, town: Town) -> None:
    deputy, voter = await town.deputy("吕春敏"), await town.voter()
    browser, page = await waiting(office)
    await deputy.writes(f"/start w_{token_of(browser.cookies['lianxin_waiting'])}")
    assert "工作人员、主席" in deputy.last
    await deputy.writes("/office")
    assert "工作人员、主席" in deputy.last
    await deputy.writes(f"登录 {code_on(page)}")
    assert "工作人员、主席" in deputy.last
    before = len(await town.cases())
    await voter.writes(f"/start w_{token_of(browser.cookies['lianxin_waiting'])}")
    assert "工作人员、主席" in voter.last
    voter.forgets()
    await voter.writes(f"登录 {code_on(page)}")
    assert "工作人员、主席" in voter.last, "it is no matter of his"
    await voter.writes("/office")
    assert not await is_in(browser)
    assert len(await town.cases()) == before
    assert (await browser.posts("/login", {}, headers={"HX-Request": "true"})).status == 204


async def test_a_session_ends_from_the_phone_and_with_the_right(office: Office, town: Town) -> None:
    secretary = await town.secretary()
    first, second = await office.enter(secretary), await office.enter(secretary)
    await secretary.presses("结束")
    assert "要重新登录" in shown(list(secretary.chat.messages.values())[-1]), "where the button stood"
    assert await is_in(first)
    assert not await is_in(second)
    await town.ask(lambda work: (work.rows.unlink(secretary.person_id), work.roster_changed()))
    assert not await is_in(first)


async def test_own_logins_are_listed_and_ended_in_page_and_chat(office: Office, town: Town) -> None:
    secretary, leader = await town.secretary(), await town.deputy("周启明")
    first, second, his = await office.enter(secretary), await office.enter(secretary), await office.enter(leader)
    page = await first.gets("/sessions")
    assert page.words.count("Chrome · Windows") == 2
    assert "（这一个）" in page.words
    hers = await town.ask(lambda work: [s.id for s in work.web.sessions.open_of(work.chats.of(leader.id))])
    await first.sends("/sessions", {"session": str(hers[0])})
    assert await is_in(his), "another's is not hers to end"
    await secretary.writes("/office")
    assert "2. Chrome · Windows，127.0.0.1" in secretary.last
    await secretary.presses("结束第2个")
    assert not await is_in(first)
    await second.sends("/sessions", {"all": "1"})
    assert not await is_in(second)
    assert await is_in(his)


async def test_a_session_is_over_when_idle_and_after_half_a_day(office: Office, town: Town) -> None:
    secretary = await town.secretary()
    idle, busy = await office.enter(secretary), await office.enter(secretary)
    for _ in range(8):
        town.clock.add(timedelta(minutes=89))
        assert await is_in(busy)
    assert not await is_in(idle)
    town.clock.add(timedelta(minutes=10))
    assert not await is_in(busy)


async def test_logging_out(office: Office, town: Town) -> None:
    browser = await office.enter(await town.secretary())
    kept = dict(browser.cookies)
    page = await browser.sends("/leave", {}, on="/sessions")
    assert page.path == "/office/login"
    assert not await is_in(browser)
    async with ClientSession(cookies=kept) as copied, copied.get(office.url, allow_redirects=False) as response:
        assert response.status == 303, "the secret itself is worth nothing any more"


async def test_cookie_and_headers(office: Office, town: Town) -> None:
    token = await office.link(await town.secretary())
    browser = office.browser()
    entered = await browser.posts("/enter", {"token": token}, follow=False)
    (cookie,) = [c for c in entered.headers.getall("Set-Cookie") if c.startswith("lianxin_office=")]
    assert {"HttpOnly", "Path=/office", "SameSite=Strict"} <= set(cookie.split("; "))
    for page in (await browser.gets(""), await browser.gets("/nothing"), await browser.gets("/login")):
        assert page.headers["Content-Security-Policy"].startswith("default-src 'none'; script-src 'self'")
        assert "frame-ancestors 'none'" in page.headers["Content-Security-Policy"]
        assert (page.headers["Cache-Control"], page.headers["X-Content-Type-Options"]) == ("no-store", "nosniff")
        assert "Server" not in page.headers
        assert re.search(r"""\sstyle=|<style|<script>|\son\w+=""", page.text) is None
    style = re.search(r"/office(/static/\w+/office\.css)", page.text)
    assert style is not None
    kept = await browser.gets(style[1])
    assert (kept.status, "immutable" in kept.headers["Cache-Control"]) == (200, True)
    for path in ("/static/000000000000/office.css", "/static/x/..%2fguard.py", style[1].replace("office.css", "README.md")):
        assert (await browser.gets(path)).status == 404


async def test_only_under_its_own_name_and_only_from_its_own_pages(office: Office, town: Town) -> None:
    browser = await office.enter(await town.secretary())
    assert (await browser.gets("", headers={"Host": "town.evil.test"})).status == 421
    key = (await browser.gets("/sessions")).key
    for origin, more in (
        ("https://town.evil.test", {}),
        ("null", {}),
        (None, {}),
        (None, {"Sec-Fetch-Site": "cross-site"}),
        ("", {"Sec-Fetch-Site": "same-site"}),
    ):
        page = await browser.posts("/sessions", {"key": key, "all": "1"}, origin=origin, headers=more)
        assert (page.status, "不是从我们的页面交来的" in page.words) == (403, True), origin
    assert await is_in(browser)


async def test_a_form_is_one_of_this_session_and_done_once(office: Office, town: Town) -> None:
    secretary = await town.secretary()
    browser, other = await office.enter(secretary), await office.enter(secretary)
    foreign = (await other.gets("/sessions")).key
    for key in ("", "x", "x.y", foreign):
        assert (await browser.posts("/sessions", {"key": key, "all": "1"})).status == 403
    assert await is_in(browser)
    key = (await browser.gets("/sessions")).key
    sent = [browser.posts("/sessions", {"key": key, "session": "0"}, follow=False) for _ in range(3)]
    assert [page.status for page in await asyncio.gather(*sent)] == [303, 303, 303]
    assert await town.ask(lambda work: len(work.connection.execute(web_deed.select()).all())) == 1


async def test_too_much_is_refused_in_words(office: Office, town: Town) -> None:
    browser = await office.enter(await town.secretary())
    assert (await browser.posts("/sessions", {"key": "x" * 1_100_000})).status == 413
    assert (await browser.posts("/sessions", {f"f{n}": "x" for n in range(1500)})).status == 413
    page = await office.browser().posts("/enter", {"token": "长" * 10_000})
    assert (page.status, "最多 100 个字" in page.words) == (422, True)
    assert (await browser.gets("/no/such/page")).status == 404
    assert "没有这一页" in (await browser.gets("/no/such/page")).words
    assert (await browser.posts("/nothing", {})).status == 404


async def test_logins_are_bounded_by_address_and_by_account(office: Office, town: Town) -> None:
    secretary = await town.secretary()
    for _ in range(10):
        await secretary.writes("/office")
    await secretary.writes("/office")
    assert "试得太多了" in "".join(secretary.reads[-2:])
    for _ in range(30):
        assert (await office.browser().gets("/login")).status == 200
    page = await office.browser().gets("/login")
    assert (page.status, "试得太多了" in page.words) == (429, True)
    town.clock.add(timedelta(minutes=11))
    assert (await office.browser().gets("/login")).status == 200
    assert await office.link(secretary)


async def test_what_the_door_keeps_holds_no_secret_and_goes(office: Office, town: Town) -> None:
    secretary = await town.secretary()
    browser = await office.enter(secretary)
    waiting_one, _ = await waiting(office)
    secrets = [browser.cookies["lianxin_office"], waiting_one.cookies["lianxin_waiting"], token_of(waiting_one.cookies["lianxin_waiting"])]

    def rows(work: Work) -> str:
        return "".join(str(work.connection.execute(table.select()).all()) for table in (web_login, web_session, web_deed))

    kept = await town.ask(rows)
    assert [secret for secret in secrets if secret in kept] == []
    await browser.sends("/leave", {}, on="/sessions")
    await town.passes(days=33)
    await office.browser().gets("/login")
    await office.enter(secretary)
    await town.bot.tidy()
    left = await town.ask(lambda work: [len(work.connection.execute(t.select()).all()) for t in (web_login, web_session, web_deed)])
    assert left == [2, 1, 0]


async def test_the_language_is_chosen_and_kept(office: Office, town: Town) -> None:
    browser = office.browser()
    assert "用手机登录" in (await browser.gets("/login")).words
    await browser.posts("/language", {"language": "en"})
    page = await browser.gets("/login")
    assert 'lang="en"' in page.text
    assert "Log in with your phone" in page.words
    await browser.posts("/language", {"language": "xx"})
    assert "Log in with your phone" in (await browser.gets("/login")).words


async def test_without_an_address_there_is_no_office(town: Town) -> None:
    secretary: Somebody = await town.secretary()
    await secretary.writes("/office")
    assert "没有开通" in secretary.last
    async with ClientSession() as client, client.get(f"http://127.0.0.1:{town.bot.port}/office") as response:
        assert response.status == 404
