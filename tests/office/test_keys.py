"""Key-in by keyboard alone, in a real Chromium; what a person without a mouse or with weak eyes would stumble over on these pages."""

import re

import pytest
from playwright.async_api import Browser, BrowserContext, Page, expect

from tests.conversations.test_visit_day import at_work, files_record
from tests.demo.looked_at import stumbles
from tests.office.browsers import Office
from tests.office.seen import enters
from tests.town import Town

LETTERS = (
    ("柳湾", "大堤旁边的泵站坏了，排不出水", "王大娘", "13800001234"),
    ("双桥", "卫生室没有药", "李大爷", "13800001235"),
    ("老街", "垃圾好多天没有人来收", "", ""),
)
BESIDE = 4
"""Keys a letter beside what it says itself: Enter behind each of its four fields."""


@pytest.fixture
async def context(browser: Browser, office: Office, town: Town) -> BrowserContext:
    secret = (await office.enter(await town.secretary())).cookies["lianxin_office"]
    made = await browser.new_context(viewport={"width": 1366, "height": 768})
    await made.add_cookies([{"name": "lianxin_office", "value": secret, "url": office.origin}])
    return made


async def opened(context: BrowserContext, address: str, said: list[str]) -> Page:
    """What its console says is kept in `said`."""
    page = await context.new_page()
    page.on("console", lambda message: said.append(message.text))
    page.on("pageerror", lambda error: said.append(str(error)))
    await page.goto(address)
    return page


async def letter_form(context: BrowserContext, office: Office, said: list[str]) -> Page:
    """With the cursor in its first field: the browser sets it there with the first frame, which may come after the page has loaded."""
    page = await opened(context, f"{office.url}/new", said)
    await page.wait_for_function("document.activeElement.id === 'village'")
    return page


async def test_letters_are_kept_by_keyboard_alone_with_four_keys_beside_their_words(
    context: BrowserContext, office: Office, town: Town
) -> None:
    said: list[str] = []
    page = await letter_form(context, office, said)
    for number, letter in enumerate(LETTERS, 1):
        for words in letter:
            await page.keyboard.type(words)
            await page.keyboard.press("Enter")
        await page.wait_for_selector(f"text=登记好了：QX-2611-000{number}")
        await page.wait_for_function("document.activeElement.id === 'village'")
        assert len(letter) == BESIDE
    assert said == []
    assert [case.village for case in await town.cases()] == ["v03", "v09", "v15"]


async def test_those_alike_and_villages_to_choose_are_settled_by_enter(context: BrowserContext, office: Office, town: Town) -> None:
    page = await letter_form(context, office, [])
    for village, words in (("柳湾", "大堤旁边的泵站坏了，排不出水"), ("柳弯村", "泵站坏了好多天，水排不出去")):
        for typed in (village, words, "", ""):
            await page.keyboard.type(typed)
            await page.keyboard.press("Enter")
        await page.wait_for_selector("text=登记好了" if village == "柳湾" else "text=就是它，登记")
    await page.keyboard.press("Enter")
    await page.wait_for_selector("text=都不是，单独登记")
    await page.keyboard.press("Enter")
    await page.wait_for_selector("text=登记好了：QX-2611-0002")


async def test_those_alike_are_shown_while_one_types(context: BrowserContext, office: Office, town: Town) -> None:
    said: list[str] = []
    page = await opened(context, f"{office.url}/new", said)
    for typed in ("柳湾", "大堤旁边的泵站坏了，排不出水", "", ""):
        await page.keyboard.type(typed)
        await page.keyboard.press("Enter")
    await page.wait_for_selector("text=登记好了")
    await page.keyboard.type("柳湾")
    await page.keyboard.press("Enter")
    await page.keyboard.type("泵站坏了好多天，水排不出去")
    await page.wait_for_selector("#alike-now >> text=QX-2611-0001")
    assert await page.evaluate("document.activeElement.id") == "words", "he types on"
    assert await stumbles(page) == []
    await page.set_viewport_size({"width": 390, "height": 844})
    assert await page.evaluate("document.documentElement.scrollWidth") <= 390
    await page.fill("#words", "水")
    await expect(page.locator("#alike-now")).to_be_empty()
    assert said == []
    assert len(await town.cases()) == 1, "nothing is kept by it"


@pytest.mark.parametrize("width", [390, 768, 1366])
async def test_nobody_stumbles_on_these_pages(width: int, context: BrowserContext, office: Office, town: Town) -> None:
    browser = await office.enter(await town.secretary())
    await browser.sends("/new", {"village": "柳湾", "channel": "letter", "words": "大堤旁边的泵站坏了"})
    await browser.sends("/new", {"village": "上坪", "channel": "letter", "words": "检举村委会主任收了钱，给了红包才办低保"})
    said: list[str] = []
    for path in ("", "/list/new?of=2026-11-01T00:00:00%2B00:00", "/list/queue", "/new", "/cases", "/papers", "/records/2026-10"):
        page = await opened(context, f"{office.url}{path}", said)
        await page.set_viewport_size({"width": width, "height": 844})
        assert await stumbles(page) == [], path
        assert await page.evaluate("document.documentElement.scrollWidth") <= width, path
    assert said == []


async def test_enter_in_the_reason_of_a_record_sends_it_back(browser: Browser, office: Office, town: Town) -> None:
    _, deputy, secretary, _ = await at_work(town)
    await town.comes("2026-11-25", "09:30")
    await files_record(deputy)
    seen = await enters(browser, office, secretary)
    await seen.opens("/records/2026-11")
    await seen.page.get_by_label("退回要写明缺什么").fill("没写人数")
    await seen.page.keyboard.press("Enter")
    await expect(seen.page.get_by_text("都核查过了")).to_be_visible()
    await seen.is_fit()
    await town.settled()
    assert "没写人数" in deputy.last


def beside_white(ink: str) -> float:
    """How many times as light white is (WCAG 2.1, 1.4.11: 3 at least for what shows where one is)."""
    parts = [int(part) / 255 for part in re.findall(r"\d+", ink)[:3]]
    red, green, blue = (part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05)


async def test_where_the_keyboard_is_stands_out_in_each_kind_of_field(context: BrowserContext, office: Office, town: Town) -> None:
    page = await letter_form(context, office, [])
    for place in ("#village", "#words", "#channel", "#written_on", "#keep"):
        await page.focus(place)
        style = "const s = getComputedStyle(at); return [s.outlineStyle, s.outlineWidth, s.outlineColor, s.boxShadow, s.backgroundColor]"
        line, width, ink, glow, ground = await page.eval_on_selector(place, f"at => {{ {style} }}")
        assert (line, width, glow) == ("solid", "3px", "none"), place
        assert beside_white(ink) >= 3, (place, ink)
        assert ground == "rgb(255, 255, 255)" or place == "#keep", (place, ground)
