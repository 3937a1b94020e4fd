"""The page by keyboard, by ear, with weak eyes, on a small screen: nothing is out of reach."""

import pytest
from playwright.async_api import Browser, Page, expect

from tests.demo.conftest import scan, send, visit
from tests.demo.looked_at import stumbles

SOON = 20000


async def played(page: Page) -> None:
    """There is something of everything: words, a picture, sound, a file, buttons, keys."""
    await scan(page)
    await send(page, "voter", "岩下的路塌了半边")
    await page.locator("[data-phone=voter] .bubble", has_text="收到了").wait_for(timeout=SOON)
    for kind in ("photo", "voice", "document", "location"):
        await page.locator("[data-phone=voter] .clip").click()
        await page.locator(f"[data-phone=voter] [data-sample={kind}]").click()
    await page.locator("[data-phone=group] .bubble", has_text="位置 30.").wait_for(timeout=SOON, state="attached")


@pytest.mark.parametrize("locale", ["zh-CN", "zh-TW", "en-US"])
async def test_nobody_stumbles_on_a_wide_screen(browser: Browser, address: str, locale: str) -> None:
    """Names, contrast, landmarks, ids; axe-core has nothing to say either. At the start, then with everything open."""
    seen = await visit(browser, address, locale=locale)
    assert await stumbles(seen.page) == []
    language = {"zh-CN": "zh-Hans", "zh-TW": "zh-Hant", "en-US": "en"}[locale]
    assert await seen.page.locator("html").get_attribute("lang") == language
    if locale == "zh-CN":
        await played(seen.page)
        await seen.page.locator("[data-phone=voter] .clip").click()
        await seen.page.locator("[data-phone=group] .answer").last.click()
        assert await stumbles(seen.page) == []
    assert seen.faults == []


@pytest.mark.parametrize(("width", "height"), [(768, 1024), (390, 844), (720, 450), (320, 256)])
async def test_nothing_is_cut_off_on_a_small_screen_or_at_200_percent(browser: Browser, address: str, width: int, height: int) -> None:
    """720 × 450 is a notebook at 200 %, 320 × 256 one at 400 %: nothing runs out sideways, the conversation keeps its place."""
    seen = await visit(browser, address, width, height)
    page = seen.page
    await played(page)
    for name in ("voter", "group", "secretary"):
        await page.locator(f"#tab-{name}").click()
        phone = page.locator(f"[data-phone={name}]")
        await expect(phone).to_be_visible()
        assert await page.locator(".phone:visible").count() == 1
        assert await phone.locator(".talk").evaluate("t => t.clientHeight") >= min(0.45 * height, 150)
        assert await phone.locator(".talk").evaluate("t => t.scrollHeight - t.scrollTop - t.clientHeight") < 2, f"{name} is at its newest"
        assert await page.evaluate("document.documentElement.scrollWidth") <= width
        assert await stumbles(page) == []
    await page.locator("#menu").click()
    await expect(page.get_by_role("button", name="平常的一周")).to_be_visible()
    assert await stumbles(page) == []
    await page.keyboard.press("Escape")
    await expect(page.get_by_role("button", name="平常的一周")).to_be_hidden()
    assert seen.faults == []


async def test_a_tab_that_is_not_seen_shows_what_came_and_opens_at_the_newest(browser: Browser, address: str) -> None:
    seen = await visit(browser, address, 390, 844)
    page = seen.page
    await played(page)
    tab, group = page.locator("#tab-group"), page.locator("[data-phone=group]")
    await expect(tab.locator(".unread")).to_contain_text("条新消息")
    assert int((await tab.locator(".unread span").first.inner_text()).strip("+")) >= 4
    await expect(page.locator("#tab-voter .unread")).to_be_empty()
    await tab.click()
    await expect(tab).to_have_attribute("aria-selected", "true")
    await expect(tab.locator(".unread")).to_be_empty()
    await page.wait_for_function("[...document.images].every((i) => i.complete)")
    assert await group.locator(".talk").evaluate("t => t.scrollHeight - t.scrollTop - t.clientHeight") < 2
    await page.keyboard.press("ArrowRight")
    await expect(page.locator("#tab-secretary")).to_be_focused()
    await expect(page.locator("[data-phone=secretary]")).to_be_visible()
    assert seen.faults == []


async def test_the_whole_first_matter_goes_without_a_mouse(browser: Browser, address: str) -> None:
    """Tab reaches the sheet at the door, the buttons of the newest message and the picture; the rest of a talk is for arrow keys."""
    seen = await visit(browser, address)
    page, voter = seen.page, seen.page.locator("[data-phone=voter]")
    await voter.locator(".whose").focus()
    for _ in range(2):
        await page.keyboard.press("Tab")
    await expect(voter.get_by_role("button", name="扫一扫")).to_be_focused()
    await page.keyboard.press("Enter")
    await expect(voter.locator("textarea")).to_be_focused()
    agree = voter.get_by_role("button", name="同意并继续")
    await agree.wait_for()
    for _ in range(2):
        await page.keyboard.press("Shift+Tab")
    await expect(agree).to_be_focused()
    await page.keyboard.press("Enter")
    await voter.locator(".bubble", has_text="上坪村的乡亲").wait_for(timeout=SOON)
    await voter.locator("textarea").focus()
    await page.keyboard.type("岩下的路塌了半边")
    await page.keyboard.press("Enter")
    await expect(voter.locator(".bubble").last).to_contain_text("收到了", timeout=SOON)
    await page.keyboard.press("Shift+Tab")
    await expect(voter.locator(".clip")).to_be_focused()
    await page.keyboard.press("Enter")
    for _ in range(4):
        await page.keyboard.press("Tab")
    await expect(voter.locator("[data-sample=photo]")).to_be_focused()
    await page.keyboard.press("Enter")
    await expect(voter.locator(".bubble img")).to_have_count(1, timeout=SOON)
    group = page.locator("[data-phone=group]")
    await group.locator(".bubble").last.focus()
    await page.keyboard.press("Home")
    await expect(group.locator(".bubble").first).to_be_focused()
    await page.keyboard.press("ArrowDown")
    await expect(group.locator(".bubble").first).not_to_be_focused()
    await page.keyboard.press("End")
    bubble = group.locator(".bubble").last
    await bubble.focus()
    await page.keyboard.press("Enter")
    await expect(group.locator(".replying")).to_be_visible()
    await expect(group.locator("textarea")).to_be_focused()
    await page.keyboard.press("Escape")
    await expect(group.locator(".replying")).to_be_hidden()
    assert seen.faults == []


async def test_old_buttons_are_no_stops_on_the_way_to_the_input(browser: Browser, address: str) -> None:
    seen = await visit(browser, address)
    page = seen.page
    await played(page)
    for _ in range(4):
        await send(page, "voter", "/help")
    await page.locator("[data-phone=voter] .bubble").nth(12).wait_for(timeout=SOON, state="attached")
    for phone in ("voter", "group", "secretary"):
        stops = await page.locator(f"[data-phone={phone}] .list :is([tabindex='0'], button:not([tabindex]))").count()
        assert stops <= 12, phone
    assert await page.locator("[data-phone=group] .rows button").count() > 0


async def test_what_comes_is_heard_whichever_phone_it_comes_to(browser: Browser, address: str) -> None:
    seen = await visit(browser, address, 390, 844)
    page, heard = seen.page, seen.page.locator("#heard")
    assert await heard.get_attribute("aria-live") == "polite"
    await expect(heard.locator("p")).to_have_count(0)  # what stood there before is not read out
    await scan(page)
    await expect(heard).to_contain_text("选民 李大爷 的手机：连心：")
    await send(page, "voter", "岩下的路塌了半边")
    await expect(heard).to_contain_text("代表小组的工作群：连心：", timeout=SOON)
    assert "李大爷：岩下" not in await heard.inner_text(), "nobody is read his own words"
    for status in ("#doing", "[data-phone=voter] .toast"):
        assert await page.locator(status).get_attribute("role") == "status"
    assert seen.faults == []


async def test_focus_stays_where_it_was_when_a_card_changes(browser: Browser, address: str) -> None:
    seen = await visit(browser, address)
    page, group = seen.page, seen.page.locator("[data-phone=group]")
    await scan(page)
    await send(page, "voter", "岩下的路塌了半边")
    claim = group.get_by_role("button", name="认领")
    await claim.wait_for(timeout=SOON)
    await claim.focus()
    await page.keyboard.press("Enter")
    await expect(claim).to_have_count(0, timeout=SOON)
    assert await group.evaluate("el => el.contains(document.activeElement)"), "not thrown back to the top of the page"
    assert seen.faults == []
