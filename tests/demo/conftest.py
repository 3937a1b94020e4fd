"""A town to play in and a real Chromium to look at it with."""

from collections.abc import AsyncIterator
from datetime import date, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from playwright.async_api import Browser, Page

from demo.phones import Page as Phones
from demo.stage import Stage
from demo.village import DemoClock
from tests.conversations.test_group_plan import used_since

ZONE = ZoneInfo("Asia/Shanghai")
BEGINS = datetime(2026, 11, 16, 9, 30, tzinfo=ZONE)
"""Whatever day the test is run on: before each day to which the clock is moved, for it goes forward alone (what came before the bot began is late)."""


class _Begun(DemoClock):
    def __init__(self) -> None:
        super().__init__()
        self.added = BEGINS - self()


@pytest.fixture
async def stage(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[Stage]:
    """As it stands after the first case: a newcomer holds the first phone."""
    made = Stage(tmp_path / "demo")
    monkeypatch.setattr("demo.stage.DemoClock", _Begun)
    await made.open(newcomer=True)
    yield made
    await made.close()


async def to_a_morning(stage: Stage, day: date) -> None:
    stage.village.clock.added += datetime(day.year, day.month, day.day, 9, 30, tzinfo=ZONE) - stage.village.clock()
    await stage.village.bot.database.do(used_since(f"{day}"))
    await stage.village.bot.tidy()


@pytest.fixture
async def address(stage: Stage) -> AsyncIterator[str]:
    page = Phones(stage)
    yield await page.open(0)
    await page.close()


class Visit:
    """A window on the page, in Chinese; `faults` are the script's."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.faults: list[str] = []
        page.on("pageerror", lambda error: self.faults.append(str(error)))


async def visit(browser: Browser, address: str, width: int = 1280, height: int = 860, locale: str = "zh-CN") -> Visit:
    page = await (await browser.new_context(viewport={"width": width, "height": height}, locale=locale)).new_page()
    found = Visit(page)
    await page.goto(address)
    await page.locator(".whose option").nth(1).wait_for(state="attached")
    return found


async def send(page: Page, phone: str, words: str) -> None:
    await page.locator(f"[data-phone={phone}] textarea").fill(words)
    await page.locator(f"[data-phone={phone}] .send").click()


async def scan(page: Page) -> None:
    """The newcomer scans his village's code and agrees."""
    voter = page.locator("[data-phone=voter]")
    await voter.get_by_role("button", name="扫一扫").click()
    await voter.get_by_role("button", name="同意并继续").click()
    await voter.locator(".bubble", has_text="上坪村的乡亲").wait_for()
