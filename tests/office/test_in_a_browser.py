"""The door in a real Chromium: in with the phone, out from the phone, without a script too."""

from io import BytesIO

from PIL import Image
from playwright.async_api import Browser, expect
from zxingcpp import read_barcodes

from services.office.secrets import token_of
from tests.office.browsers import Office
from tests.office.seen import SOON, Window, enters, window
from tests.town import Town, shown


async def link_read(seen: Window) -> str:
    """What a phone's camera reads on the screen: a link made of this browser's own secret, and no other code."""
    await expect(seen.page.get_by_role("img", name="登录码")).to_be_visible()
    (code,) = read_barcodes(Image.open(BytesIO(await seen.page.screenshot())))
    cookies = {cookie["name"]: cookie["value"] for cookie in await seen.page.context.cookies()}
    begins = f"https://t.me/{seen.office.town.telegram.bot.username}?start="
    assert code.text == f"{begins}w_{token_of(cookies['lianxin_waiting'])}"
    return code.text.removeprefix(begins)


async def test_in_by_the_code_and_out_from_the_phone(browser: Browser, office: Office, town: Town) -> None:
    secretary = await town.secretary()
    seen = await window(browser, office)
    await seen.opens()
    await expect(seen.page).to_have_url(f"{office.url}/login")
    await seen.is_fit()
    await secretary.writes(f"/start {await link_read(seen)}")
    await secretary.presses(await seen.page.locator("#number").inner_text())
    await expect(seen.page).to_have_url(office.url, timeout=SOON)  # it looks again by itself
    await expect(seen.page.get_by_role("link", name="今日")).to_have_attribute("aria-current", "page")
    await seen.is_fit()
    await seen.page.get_by_role("link", name="我的登录").click()
    await expect(seen.page.get_by_text("（这一个）")).to_be_visible()
    await seen.is_fit()
    await town.settled()
    assert secretary.last.startswith("您的账号在电脑上登录了（Chrome · Linux，127.0.0.1")
    await secretary.presses("结束")
    assert "要重新登录" in shown(list(secretary.chat.messages.values())[-1])
    await seen.page.get_by_role("link", name="今日").click()
    await expect(seen.page).to_have_url(f"{office.url}/login")
    assert seen.faults == []


async def test_a_link_leaves_nothing_in_the_address(browser: Browser, office: Office, town: Town) -> None:
    secretary = await town.secretary()
    token = await office.link(secretary)
    seen = await window(browser, office)
    await seen.opens(f"/enter#{token}")
    await expect(seen.page.locator("#token")).to_have_value(token)
    assert token not in seen.page.url
    assert await seen.page.evaluate("history.length") <= 2
    await seen.is_fit()
    await seen.page.get_by_role("button", name="进入").click()
    await expect(seen.page).to_have_url(office.url)
    await seen.page.get_by_role("button", name="退出").click()
    await expect(seen.page).to_have_url(f"{office.url}/login")


async def test_without_a_script(browser: Browser, office: Office, town: Town) -> None:
    secretary = await town.secretary()
    seen = await window(browser, office, scripts=False)
    await seen.opens("/login")
    await secretary.writes(await seen.page.locator("#code").inner_text())
    await secretary.presses(await seen.page.locator("#number").inner_text())
    await seen.page.get_by_role("button", name="手机上点过了").click()
    await expect(seen.page).to_have_url(office.url)
    other = await window(browser, office, scripts=False)
    await other.opens("/enter")
    await other.page.get_by_label("链接里 # 后面的字").fill(await office.link(secretary))
    await other.page.get_by_role("button", name="进入").click()
    await expect(other.page).to_have_url(office.url)


async def test_what_cannot_be_had_is_said_on_a_page_that_is_fit(browser: Browser, office: Office, town: Town) -> None:
    seen = await enters(browser, office, await town.secretary())
    for path, words in (("/nothing", "没有这一页"), ("/enter", "进入电脑上的页面"), ("/sessions", "我的登录")):
        await seen.opens(path)
        await expect(seen.page.get_by_text(words).first).to_be_visible()
        seen.faults[:] = [fault for fault in seen.faults if "404" not in fault]
        await seen.is_fit()


async def test_the_pages_speak_the_language_that_is_chosen(browser: Browser, office: Office, town: Town) -> None:
    seen = await enters(browser, office, await town.secretary())
    for button, heading in (("English", "My logins"), ("繁體", "我的登入"), ("简体", "我的登录")):
        await seen.opens("/sessions")
        await seen.page.get_by_role("button", name=button).click()
        await expect(seen.page.get_by_role("heading", level=1)).to_have_text(heading)
        await seen.is_fit()
