"""The office's pages in a real Chromium: a window that notes whatever its console complains of."""

from __future__ import annotations

from typing import Any

from playwright.async_api import Browser, Page

from tests.demo.looked_at import stumbles
from tests.office.browsers import Office
from tests.town import Somebody

SIZES = ((390, 844), (768, 1024), (1366, 768))
SOON = 20_000
"""Milliseconds."""


class Window:
    """`faults`: errors of scripts, and what the headers forbade. `scripts`: whether the page's own are run."""

    def __init__(self, page: Page, office: Office, *, scripts: bool = True) -> None:
        self.page, self.office, self.scripts = page, office, scripts
        self.faults: list[str] = []
        page.on("pageerror", lambda error: self.faults.append(str(error)))
        page.on("console", lambda said: self.faults.append(said.text) if said.type in ("error", "warning") else None)

    async def opens(self, path: str = "") -> None:
        """`path` below /office."""
        await self.page.goto(f"{self.office.url}{path}")

    async def is_fit(self) -> None:
        """Nobody stumbles, and nothing runs out sideways, on a phone, a tablet and an office PC."""
        for width, height in SIZES:
            await self.page.set_viewport_size({"width": width, "height": height})
            assert await self.page.evaluate("document.documentElement.scrollWidth") <= width, (self.page.url, width)
            found = await stumbles(self.page, scripts=self.scripts)
            assert found == [], f"{self.page.url} at {width}: {found}"
        assert self.faults == [], self.page.url


async def window(browser: Browser, office: Office, *, scripts: bool = True, **more: Any) -> Window:
    """One in which nobody is in."""
    context = await browser.new_context(viewport={"width": 1366, "height": 768}, locale="zh-CN", java_script_enabled=scripts, **more)
    return Window(await context.new_page(), office, scripts=scripts)


async def enters(browser: Browser, office: Office, somebody: Somebody, **more: Any) -> Window:
    """His window, let in by a link of the chat."""
    found = await window(browser, office, **more)
    await found.opens(f"/enter#{await office.link(somebody)}")
    await found.page.get_by_role("button", name="进入").click()
    await found.page.wait_for_url(office.url)
    await office.town.settled()
    somebody.forgets()
    return found
