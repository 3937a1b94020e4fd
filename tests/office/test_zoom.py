"""Every page at 200 % on an office PC of 1366 × 768: half its width, each point four of the screen's. Nothing is cut off, nothing runs out
sideways, and each control is reached."""

import re

import pytest
from playwright.async_api import Browser, Page

from services.run.database_thread import DatabaseThread
from tests.office.filled import SECRETARY
from tests.office.served import served
from tests.office.test_language_of_lists import begun, town

__all__ = ["begun", "town"]
WIDTH, HEIGHT = 683, 384
SEEN = """() => {
  document.querySelectorAll("details").forEach(one => { one.open = true })
  const named = one => `${one.tagName} ${one.className} ${(one.innerText || one.name || one.id || "").trim().slice(0, 40)}`
  const there = one => { const box = one.getBoundingClientRect(); return box.width > 2 && box.height > 2 && getComputedStyle(one).visibility !== "hidden" }
  const found = []
  if (document.documentElement.scrollWidth > innerWidth) found.push(`sideways ${document.documentElement.scrollWidth}`)
  for (const one of document.body.querySelectorAll("*")) {
    const style = getComputedStyle(one)
    if (!there(one) || one.closest(".visually-hidden, svg")) continue
    const hidden = value => value === "hidden" || value === "clip"
    if (one.tagName !== "TEXTAREA" && one.tagName !== "SELECT" && one.innerText
        && (hidden(style.overflowX) && one.scrollWidth > one.clientWidth + 1 || hidden(style.overflowY) && one.scrollHeight > one.clientHeight + 1))
      found.push(`cut off: ${named(one)}`)
  }
  for (const one of document.querySelectorAll("a, button, input:not([type=hidden]), select, textarea, summary")) {
    if (!there(one) || one.disabled || one.classList.contains("skip")) continue
    one.scrollIntoView({block: "center", inline: "nearest", behavior: "instant"})
    const box = one.getClientRects()[0]
    if (box.left < -1 || box.right > innerWidth + 1) { found.push(`beside the page: ${named(one)}`); continue }
    const hit = document.elementFromPoint(box.left + box.width / 2, box.top + Math.min(box.height, 20) / 2)
    if (!hit || !(one.contains(hit) || hit.contains(one) || one.labels && [...one.labels].some(label => label.contains(hit))))
      found.push(`covered: ${named(one)} by ${hit ? named(hit) : "nothing"}`)
  }
  return found
}"""


async def found_on(page: Page) -> list[str]:
    """What somebody who reads at 200 % would stumble over."""
    found: list[str] = await page.evaluate(SEEN)
    return [f"{page.url}: {one}" for one in found]


async def pages_of(page: Page, office: str) -> list[str]:
    """Each page, with every list that 今日 leads to."""
    await page.goto(office)
    links = await page.evaluate("[...document.querySelectorAll('main a')].map(one => one.getAttribute('href'))")
    lists = sorted({link.removeprefix("/office") for link in links if re.match("/office/(list|records)/", link)})
    case = "/cases/QX-2611-0001"
    asked = ("/cases", "/cases?words=水&status=open", case, f"{case}/print", "/new", "/papers", "/sessions", "/nothing", "/over")
    return ["", *asked, *lists]


@pytest.mark.parametrize("language", ["zh-Hans", "zh-Hant", "en"])
async def test_nothing_is_cut_off_or_out_of_reach_at_twice_the_size(browser: Browser, town: DatabaseThread, language: str) -> None:  # noqa: F811
    async with served(town) as pages:
        secret, office = (await pages.reader(SECRETARY, language)).secret, f"{pages.origin}/office"
        context = await browser.new_context(viewport={"width": WIDTH, "height": HEIGHT}, device_scale_factor=2)
        page = await context.new_page()
        await page.goto(f"{office}/login")
        found = await found_on(page)
        kept = {"lianxin_office": secret, "lianxin_language": language}
        await context.add_cookies([{"name": name, "value": value, "url": pages.origin} for name, value in kept.items()])
        for path in await pages_of(page, office):
            await page.goto(f"{office}{path}")
            found += await found_on(page)
    assert "\n".join(found) == ""
