"""The demo page in a real Chromium: typing, tapping, a photo, the clock, a narrow screen."""

import base64
import re
import shutil
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from playwright.async_api import Browser, Page, async_playwright, expect

from demo.first_case import Story
from demo.phones import Page as Phones
from demo.telegram import Telegram
from demo.village import DemoClock, Village

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
pytestmark = pytest.mark.skipif(CHROMIUM is None, reason="no Chromium is installed: the page is not looked at")
FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
PIXEL = base64.b64decode("iVBORw0KGgoAAAANSUhEUgAAAAgAAAAICAIAAABLbSncAAAAEUlEQVR4nGP4z8CAFWEXHbQSACj/P8Fu7N9hAAAAAElFTkSuQmCC")


@pytest.fixture
async def village(tmp_path: Path) -> AsyncIterator[Village]:
    clock = DemoClock()
    async with Telegram(clock) as telegram:
        made = Village(telegram, clock)
        await made.open(tmp_path / "demo")
        yield made
        await made.close()


@pytest.fixture
async def address(village: Village) -> AsyncIterator[str]:
    page = Phones(village)
    yield await page.open(0)
    await page.close()


@pytest.fixture
async def browser() -> AsyncIterator[Browser]:
    async with async_playwright() as playwright:
        made = await playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        yield made
        await made.close()


async def send(page: Page, phone: str, words: str) -> None:
    await page.locator(f"[data-phone={phone}] textarea").fill(words)
    await page.locator(f"[data-phone={phone}] .send").click()


async def test_a_case_is_played_by_hand_on_three_phones(browser: Browser, address: str, village: Village, tmp_path: Path) -> None:
    page = await browser.new_page(viewport={"width": 1280, "height": 860})
    faults: list[str] = []
    page.on("pageerror", lambda error: faults.append(str(error)))
    await page.goto(address)
    voter, group, secretary = (page.locator(f"[data-phone={name}]") for name in ("voter", "group", "secretary"))
    await send(page, "voter", "/start d_QXv01")
    await voter.get_by_role("button", name="同意并继续").click()
    await expect(voter.locator(".bubble").last).to_contain_text("上坪村的乡亲")
    await expect(voter.locator(".keys button")).to_have_count(4)
    await send(page, "voter", "<b>桥</b>栏杆断了")
    await expect(voter.locator(".bubble").last).to_contain_text("收到了。编号", timeout=15000)
    await expect(group.locator(".bubble").last).to_contain_text("<b>桥</b>栏杆断了", timeout=15000)
    await voter.locator("input[type=file]").set_input_files({"name": "p.png", "mimeType": "image/png", "buffer": PIXEL})
    await expect(voter.locator("img")).to_have_count(1, timeout=15000)
    await expect(group.locator("img")).to_have_count(1, timeout=15000)
    await group.locator("select").select_option("路人")
    await group.get_by_role("button", name="认领").click()
    await expect(group.locator(".toast")).to_contain_text("只有本组代表能认领")
    await group.locator("select").select_option("周启明")
    await group.get_by_role("button", name="认领").click()
    await expect(voter.locator(".bubble").last).to_contain_text("周启明 代表已经认领", timeout=15000)
    await group.get_by_role("button", name="回复选民").first.click()
    await expect(group.locator(".replying")).to_be_visible(timeout=15000)
    await send(page, "group", "明天来看")
    await group.locator(".rows").get_by_role("button", name="发送", exact=True).last.click()
    await expect(voter.locator(".bubble").last).to_contain_text("明天来看", timeout=15000)
    before = await page.locator("#time").inner_text()
    await page.get_by_role("button", name="到 1 日").click()
    await expect(secretary.locator(".bubble", has_text="小结").last).to_be_visible(timeout=20000)
    await expect(secretary.locator(".bubble", has_text="月度通报").last).to_be_visible(timeout=20000)
    assert await page.locator("#time").inner_text() != before
    assert faults == []
    await page.screenshot(path=str(tmp_path / "phones.png"))


async def test_a_visit_is_recorded_on_a_deputys_own_phone(browser: Browser, address: str, village: Village, tmp_path: Path) -> None:
    """docs/spec.md section 10, `lianxin demo`: to the visit day, file a record, to the 1st, receive the summary."""
    page = await browser.new_page(viewport={"width": 1280, "height": 860})
    faults: list[str] = []
    page.on("pageerror", lambda error: faults.append(str(error)))
    await page.goto(address)
    phone, secretary = page.locator("[data-phone=group]"), page.locator("[data-phone=secretary]")
    await phone.locator("select").select_option("吕春敏")
    await page.get_by_role("button", name="到走访日").click()
    await expect(phone.locator("[data-chat=private]")).to_have_class("new", timeout=20000)
    await phone.get_by_role("button", name="私聊").click()
    await expect(phone.locator(".bubble", has_text="今天是走访选民日").last).to_be_visible(timeout=20000)
    await expect(phone.locator(".sub")).to_have_text("代表 吕春敏 的手机")
    await phone.get_by_role("button", name="走访记录").last.click()
    for label in ("入户", "5", "8"):
        await phone.get_by_role("button", name=label, exact=True).last.click()
        await expect(
            phone.locator(".bubble", has_text=f"{ {'入户': '方式：入户', '5': '户数：5', '8': '人数：8'}[label] }").last
        ).to_be_visible(timeout=15000)
    await send(page, "group", "村口路灯坏了半个月")
    await expect(phone.locator(".bubble", has_text="第 1 条意见记下了").last).to_be_visible(timeout=15000)
    await phone.get_by_role("button", name="保存").last.click()
    await expect(phone.locator(".bubble", has_text="存好了").last).to_be_visible(timeout=15000)
    await page.screenshot(path=str(tmp_path / "record.png"))
    await page.get_by_role("button", name="到 1 日").click()
    await expect(secretary.locator(".bubble", has_text="小结").last).to_be_visible(timeout=20000)
    await expect(secretary.locator(".bubble", has_text=re.compile(r"1/7\d")).last).to_be_visible(timeout=20000)
    await expect(secretary.locator(".bubble", has_text="月度通报").last).to_be_visible(timeout=30000)
    assert faults == []


async def test_the_page_works_on_a_narrow_screen(browser: Browser, address: str, village: Village) -> None:
    page = await browser.new_page(viewport={"width": 390, "height": 780})
    await page.goto(address)
    await expect(page.locator("[data-phone=voter]")).to_be_visible()
    await expect(page.locator("[data-phone=secretary]")).to_be_hidden()
    await page.get_by_role("button", name="秘书").click()
    await expect(page.locator("[data-phone=secretary]")).to_be_visible()
    assert await page.evaluate("document.documentElement.scrollWidth") <= 390


async def test_the_guided_first_case_ends_with_the_question_and_the_summary(village: Village) -> None:
    lines: list[str] = []
    story = Story(village, lines.append)
    await story.play()
    assert story.asked
    assert story.summed_up
    assert any("QX-" in line for line in lines)
