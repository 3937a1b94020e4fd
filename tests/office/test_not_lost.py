"""What was typed into the page of a session that is over is there again after the login (docs/spec.md section 8, On the computer)."""

import re
from datetime import timedelta
from html import unescape

from aiohttp import FormData

from tests.conversations.test_visit_day import at_work, files_record
from tests.domain.test_pictures import png
from tests.office.browsers import Browser, Office, Page
from tests.office.test_case_web import begun, number_of, seen_on
from tests.town import Somebody, Town
from web.office.not_lost import filled_in

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


async def asked_to_look(browser: Browser, page: Page) -> Page:
    """His button on the page that waits for the login."""
    return await browser.posts("/again", fields_of(page))


async def test_rows_that_were_ticked_stand_in_the_register_after_the_login(office: Office, town: Town) -> None:
    _, _, secretary = await begun(town)
    number, browser = await number_of(town), await office.enter(secretary)
    page = await browser.gets("/cases?village=v03&status=open")
    town.clock.add(timedelta(hours=2, minutes=1))
    sent = {"key": page.key, "query": "status=open", "case": number, "act": "assign", "to": "g8"}
    kept = await browser.posts("/cases", sent)
    assert (kept.status, f"勾选的： {number}" in kept.words or f"勾选的：{number}" in kept.words) == (401, True), kept.words
    await lets_in(office, browser, secretary)
    shown = await asked_to_look(browser, kept)
    assert (shown.status, f'value="{number}" checked' in shown.text, '<option value="g8" selected>' in shown.text) == (200, True, True)
    assert "一件也没有办" in shown.words
    assert (await town.case()).group != "g8", "he reads it before it goes"
    done = await browser.posts("/cases", sent | {"key": shown.key})
    assert f"{number}：办好了" in done.words


async def test_a_ticked_row_that_stands_on_another_page_by_now_stays_ticked(office: Office, town: Town) -> None:
    _, _, secretary = await begun(town)
    number, browser = await number_of(town), await office.enter(secretary)
    page = await browser.gets("/cases")
    refused = await browser.posts("/cases", {"key": page.key, "query": "status=archived", "case": number, "act": "assign", "to": ""})
    assert (refused.status, "另外已勾 1 件，在别的页" in refused.words, f'value="{number}" checked' in refused.text) == (422, True, True)


async def test_what_was_chosen_alone_stands_in_its_form_after_the_login(office: Office, town: Town) -> None:
    _, _, secretary = await begun(town)
    number, browser = await number_of(town), await office.enter(secretary)
    page = await browser.gets(f"/cases/{number}")
    town.clock.add(timedelta(hours=2, minutes=1))
    kept = await browser.posts(f"/cases/{number}/do/assign", {"key": page.key, "seen": seen_on(page), "group": "g2"})
    assert kept.status == 401
    await lets_in(office, browser, secretary)
    shown = await asked_to_look(browser, kept)
    assert (shown.status, "选好的还在" in shown.words, '<option value="g2" selected>' in shown.text) == (200, True, True)
    assert (await town.case()).group != "g2"


async def test_every_field_that_is_typed_is_known_to_be(office: Office, town: Town) -> None:
    """One that a page does not name would be lost with the session."""
    _, deputy, secretary, _ = await at_work(town)
    await town.comes("2026-11-25", "09:30")
    await files_record(deputy)
    await (await town.voter()).writes("村口水管坏了，没有水")
    browser = await office.enter(secretary)
    for path in ("/new", "/cases", "/records/2026-11", f"/cases/{await number_of(town)}"):
        page = await browser.gets(path)
        forms = re.findall(r'<form[^>]*method="post"[^>]*action="([^"]+)"[^>]*>(.*?)</form>', page.text, re.S)
        assert forms, page.words
        for place, form in forms:
            inputs = re.findall(r"<(?:input|textarea)[^>]*>", form)
            plain = [one for one in inputs if not re.search(r'type="(?:hidden|checkbox|radio|date|time|file)"', one)]
            named = {found[1] for one in plain if (found := re.search(r'name="([^"]+)"', one))}
            assert named <= filled_in(place)[0], (place, named)


async def test_no_place_but_ours_is_named_and_nothing_typed_leads_to_the_door(office: Office, town: Town) -> None:
    browser = office.browser()
    for place in ("https://elsewhere.test/", "//elsewhere.test", "/office/../x", "/office//elsewhere.test", ""):
        page = await browser.posts("/again", {"sent_to": place, "words": "x"}, follow=False)
        assert (page.status, page.headers.get("Location")) == (303, "/office/login"), place
    page = await browser.posts("/sessions", {"session": "1"}, follow=False)
    assert (page.status, page.headers.get("Location")) == (303, "/office/login")
    assert (await browser.posts("/new", {"words": "x"}, origin="http://elsewhere.test")).status == 403
