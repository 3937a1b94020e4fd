"""What was typed into the page of a session that is over is there again after the login (docs/spec.md section 8, On the computer)."""

import re
from datetime import timedelta
from html import unescape

from aiohttp import FormData

from tests.domain.test_pictures import png
from tests.office.browsers import Browser, Office, Page
from tests.office.test_case_web import begun, number_of, seen_on
from tests.town import Somebody, Town

FIELD = re.compile(r'<textarea [^>]*name="([^"]+)"[^>]*>\n(.*?)</textarea>', re.S)
PLACE = re.compile(r'<form method="post" action="/office(/[^"]*)" autocomplete')
TYPED = "下周二去看水管，\n带上水务站的人"


def fields_of(page: Page) -> list[tuple[str, str]]:
    hidden = re.findall(r'<input type="hidden" name="(sent_to|key)" value="([^"]*)"', page.text.partition("autocomplete")[2])
    return [*hidden, *((name, unescape(value)) for name, value in FIELD.findall(page.text))]


async def sent_on(browser: Browser, page: Page) -> Page:
    """As the button of that page sends it."""
    place = PLACE.search(page.text)
    assert place is not None, page.words
    return await browser.posts(place[1], fields_of(page))


async def lets_in(office: Office, browser: Browser, somebody: Somebody) -> None:
    """In another tab of the same browser."""
    assert (await browser.posts("/enter", {"token": await office.link(somebody)})).status == 200


async def test_words_of_a_session_that_is_over_go_after_the_login(office: Office, town: Town) -> None:
    _, secretary, _ = await begun(town)
    number, browser = await number_of(town), await office.enter(secretary)
    page = await browser.gets(f"/cases/{number}")
    town.clock.add(timedelta(hours=2, minutes=1))
    fields = {"key": page.key, "seen": seen_on(page), "words": TYPED}
    kept = await browser.posts(f"/cases/{number}/do/note", fields)
    assert (kept.status, "登录已经过了时间" in kept.words, kept.headers["Cache-Control"]) == (401, True, "no-store")
    assert ("words", TYPED) in fields_of(kept)
    assert "水管" not in kept.path
    early = await sent_on(browser, kept)
    assert (early.status, ("words", TYPED) in fields_of(early)) == (401, True), "pressed before the login"
    await lets_in(office, browser, secretary)
    once_more = await sent_on(browser, early)
    assert once_more.status == 200
    assert TYPED not in unescape((await browser.gets(f"/cases/{number}")).text), "he reads it before it goes"
    done = await sent_on(browser, once_more)
    assert (done.status, "办好了" in done.words, done.text.count(TYPED)) == (200, True, 1)


async def test_words_of_an_old_page_are_sent_by_who_is_in_now(office: Office, town: Town) -> None:
    _, secretary, _ = await begun(town)
    number, browser = await number_of(town), await office.enter(secretary)
    page = await browser.gets(f"/cases/{number}")
    await browser.posts("/leave", {"key": page.key})
    await lets_in(office, browser, secretary)
    kept = await browser.posts(f"/cases/{number}/do/note", {"key": page.key, "seen": seen_on(page), "words": TYPED})
    assert (kept.status, "上一次登录时打开的" in kept.words) == (403, True)
    assert TYPED not in (await browser.gets(f"/cases/{number}")).text
    done = await sent_on(browser, kept)
    assert (done.status, done.text.count(TYPED)) == (200, 1)


async def test_photos_are_named_as_not_there_and_are_not_read(office: Office, town: Town) -> None:
    _, secretary, _ = await begun(town)
    number, browser = await number_of(town), await office.enter(secretary)
    page = await browser.gets(f"/cases/{number}")
    town.clock.add(timedelta(hours=2, minutes=1))
    form = FormData({"key": page.key, "seen": seen_on(page), "words": TYPED})
    form.add_field("photos", png(), filename="a.png", content_type="image/png")
    kept = await browser.posts_form(f"/cases/{number}/do/note", form)
    assert (kept.status, "照片没有跟着来" in kept.words, ("words", TYPED) in fields_of(kept)) == (401, True, True)


async def test_a_letter_comes_back_with_what_was_chosen(office: Office, town: Town) -> None:
    secretary = await town.secretary()
    browser = await office.enter(secretary)
    page = await browser.gets("/new")
    town.clock.add(timedelta(hours=2, minutes=1))
    kept = await browser.posts("/new", {"key": page.key, "village": "柳湾", "channel": "letter", "words": "卫生室没有药"})
    await lets_in(office, browser, secretary)
    done = await sent_on(browser, await sent_on(browser, kept))
    assert "QX-2611-0001" in done.words


async def test_no_place_but_ours_is_named_and_nothing_typed_leads_to_the_door(office: Office, town: Town) -> None:
    browser = office.browser()
    for place in ("https://elsewhere.test/", "//elsewhere.test", "/office/../x", "/office//elsewhere.test", ""):
        page = await browser.posts("/again", {"sent_to": place, "words": "x"}, follow=False)
        assert (page.status, page.headers.get("Location")) == (303, "/office/login"), place
    page = await browser.posts("/sessions", {"session": "1"}, follow=False)
    assert (page.status, page.headers.get("Location")) == (303, "/office/login")
    assert (await browser.posts("/new", {"words": "x"}, origin="http://elsewhere.test")).status == 403
