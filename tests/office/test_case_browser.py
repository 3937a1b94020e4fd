"""A case's page in a real Chromium: the secretary answers in it and the voter reads it on his phone; what he does there she sees in the page."""

import re

from playwright.async_api import Browser, Page, ViewportSize, expect

from tests.demo.looked_at import stumbles
from tests.office.browsers import Office
from tests.office.test_case_web import begun, number_of
from tests.town import Somebody, Town

SIZES: tuple[ViewportSize, ...] = ({"width": 390, "height": 844}, {"width": 768, "height": 1024}, {"width": 1366, "height": 768})


async def opened(browser: Browser, office: Office, somebody: Somebody) -> tuple[Page, list[str]]:
    """A page of somebody who is in, and what its console complains of."""
    cookies = (await office.enter(somebody)).cookies
    page, wrong = await browser.new_page(), list[str]()
    await page.context.add_cookies([{"name": name, "value": value, "url": office.url} for name, value in cookies.items()])
    page.on("console", lambda said: wrong.append(said.text) if said.type in ("error", "warning") else None)
    page.on("pageerror", lambda error: wrong.append(str(error)))
    return page, wrong


async def test_answered_in_the_page_read_on_the_phone_and_back(browser: Browser, office: Office, town: Town) -> None:
    voter, _, secretary = await begun(town)
    page, wrong = await opened(browser, office, secretary)
    number = await number_of(town)
    await page.goto(f"{office.url}/cases/{number}")
    await expect(page.get_by_role("heading", name=number)).to_be_visible()
    await page.get_by_text("答复", exact=True).click()
    await page.get_by_label("答复的结果").select_option(label="已解决")
    await page.get_by_label("答复的话，选民会读到").fill("水管换好了，请放心用")
    await page.locator("#act-answer").get_by_role("button", name="先看一遍").click()
    await expect(page.get_by_role("blockquote")).to_contain_text("水管换好了")
    assert await stumbles(page) == []
    await page.get_by_role("button", name="发给选民").click()
    await expect(page.get_by_role("status")).to_contain_text("办好了")
    await town.settled()
    assert "水管换好了，请放心用" in voter.last
    await voter.presses("满意")
    await town.settled()
    await page.reload()
    await expect(page.locator("#newest")).to_be_visible()
    await expect(page.get_by_text("选民评价：满意")).to_be_visible()
    assert wrong == []


async def test_by_keyboard_alone(browser: Browser, office: Office, town: Town) -> None:
    _, _, secretary = await begun(town)
    page, wrong = await opened(browser, office, secretary)
    number = await number_of(town)
    await page.goto(f"{office.url}/cases/{number}")
    await page.locator("#act-note summary").focus()
    await page.keyboard.press("Enter")
    await page.keyboard.press("Tab")
    await page.keyboard.type("明天去看")
    await page.keyboard.press("Tab")  # where photos are chosen
    await page.keyboard.press("Tab")
    await page.keyboard.press("Enter")
    await expect(page.locator("#newest")).to_contain_text("明天去看")
    assert wrong == []


async def test_what_is_refused_stands_where_one_looks(browser: Browser, office: Office, town: Town) -> None:
    """On a phone its form lies far below the head of the page."""
    _, _, secretary = await begun(town)
    page, _ = await opened(browser, office, secretary)
    await page.set_viewport_size(SIZES[0])
    await page.goto(f"{office.url}/cases/{await number_of(town)}")
    for act, field in (("decline", "decline-reason"), ("merge", "merge-number")):
        await page.locator(f"#act-{act} summary").click()
        await page.locator(f"#act-{act} button").first.click()
        await expect(page.locator(f"#{field}")).to_be_focused()
        await expect(page.locator(f"#{field}")).to_be_in_viewport()
    await page.locator("#act-decline summary").click()
    await page.locator("#decline-reason").fill("归县里管，请找县水利局")
    await page.locator("#act-decline button").first.click()
    await expect(page.get_by_role("heading", level=1)).to_be_focused()
    await page.keyboard.press("Tab")
    await expect(page.get_by_role("button", name=re.compile("选民|这样"))).to_be_focused()
    await page.keyboard.press("Tab")
    await page.keyboard.press("Enter")
    await expect(page.locator("#act-decline summary")).to_be_focused()
    assert await page.locator("#decline-reason").input_value() == "归县里管，请找县水利局"


async def test_nothing_to_stumble_over_at_any_size(browser: Browser, office: Office, town: Town) -> None:
    voter, _, secretary = await begun(town)
    await voter.sends("photo", "这是照片，我的电话13800000123")
    await town.settled()
    page, wrong = await opened(browser, office, secretary)
    number = await number_of(town)
    for path in (f"/cases/{number}", f"/cases/{number}/print", "/over"):
        for size in SIZES:
            await page.set_viewport_size(size)
            await page.goto(f"{office.url}{path}")
            for act in await page.locator("details.act").all():
                await act.evaluate("one => one.open = true")
            assert await stumbles(page) == [], (path, size)
            assert await page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"), (path, size)
    assert wrong == []


async def test_its_sheet_is_one_page_of_paper(browser: Browser, office: Office, town: Town) -> None:
    voter, _, secretary = await begun(town)
    for n in range(9):
        await voter.writes(f"第{n}次说：{'水还是没有来，全村都在等。' * 20}")
    await town.settled()
    page, _ = await opened(browser, office, secretary)
    await page.goto(f"{office.url}/cases/{await number_of(town)}/print")
    assert len(re.findall(rb"/Type\s*/Page\b", await page.pdf(prefer_css_page_size=True))) == 1
    await page.emulate_media(media="print")
    lines = "all => all.map(one => { const r = document.createRange(); r.selectNodeContents(one); return r.getClientRects().length; })"
    assert set(await page.locator(".paper-fields .sign th").evaluate_all(lines)) == {1}, "「承办代表签名」 is not broken"


async def test_a_village_of_three_characters_stands_on_one_line_of_a_list(browser: Browser, office: Office, town: Town) -> None:
    _, _, secretary = await begun(town)
    page, _ = await opened(browser, office, secretary)
    await page.set_viewport_size({"width": 1366, "height": 768})
    await page.goto(f"{office.url}/cases")
    room = "all => all.map(one => parseFloat(getComputedStyle(one).minWidth) / parseFloat(getComputedStyle(one).fontSize))"
    assert min(await page.locator("td.place").evaluate_all(room)) >= 4
