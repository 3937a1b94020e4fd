"""Ticks of the register in a real Chromium: what is ticked is still so after a look at a matter, and Enter means what the field is for."""

import pytest
from playwright.async_api import Browser, expect

from tests.office.browsers import Office
from tests.office.seen import enters, window
from tests.office.test_pages import LETTER
from tests.town import Town


async def _keyed_in(office: Office, town: Town) -> None:
    keyed = await office.enter(await town.deputy("周启明"))
    await keyed.sends("/new", LETTER)


async def test_a_tick_is_still_there_after_a_look_at_the_matter(browser: Browser, office: Office, town: Town) -> None:
    secretary = await town.secretary()
    await _keyed_in(office, town)
    seen = await enters(browser, office, secretary)
    await seen.opens("/cases?status=open")
    tick = seen.page.get_by_role("checkbox", name="QX-2611-0001")
    await tick.check()
    await expect(seen.page).to_have_url(f"{office.url}/cases?status=open&ticked=QX-2611-0001")
    await seen.page.get_by_role("link", name="QX-2611-0001").click()
    await expect(seen.page.get_by_role("heading", level=1)).to_contain_text("QX-2611-0001")
    await seen.page.go_back()
    await expect(tick).to_be_checked()
    await tick.uncheck()
    await expect(seen.page).to_have_url(f"{office.url}/cases?status=open")
    await seen.is_fit()


@pytest.mark.parametrize("scripts", [True, False])
async def test_enter_searches_or_keeps_and_the_ticks_stay(scripts: bool, browser: Browser, office: Office, town: Town) -> None:
    secretary = await town.secretary()
    await _keyed_in(office, town)
    if scripts:
        seen = await enters(browser, office, secretary)
    else:
        seen = await window(browser, office, scripts=False)
        kept = (await office.enter(secretary)).cookies
        await seen.page.context.add_cookies([{"name": name, "value": value, "url": office.url} for name, value in kept.items()])
    page = seen.page
    await seen.opens("/cases")
    await page.get_by_role("checkbox", name="QX-2611-0001").check()
    await page.locator("#words").fill("没有这样的话")
    await page.locator("#words").press("Enter")
    await expect(page.get_by_role("status")).to_have_text("查到 0 件")
    await expect(page.get_by_text("另外已勾 1 件，在别的页")).to_be_visible()
    await page.locator("#view").fill("找不着的")
    await page.locator("#view").press("Enter")
    await expect(page.get_by_role("button", name="找不着的")).to_be_visible()
    await expect(page.get_by_role("checkbox", name="QX-2611-0001")).to_be_checked()
    await seen.is_fit()
