"""The demo page in a real Chromium: typing, tapping, a photo, the clock, a narrow screen."""

import asyncio
import re
from datetime import date
from pathlib import Path

import pytest
from playwright.async_api import Browser, Locator, expect

from demo.first_case import Story
from demo.stage import Stage
from demo.things import photo
from tests.demo.conftest import scan, send, to_a_morning, visit

SOON = 20000
"""Milliseconds for what the bot does meanwhile."""


async def distance(phone: Locator) -> float:
    """How far the newest message is below what is seen, in pixels."""
    return float(await phone.locator(".talk").evaluate("t => t.scrollHeight - t.scrollTop - t.clientHeight"))


async def test_a_newcomers_first_matter_is_played_by_hand_on_three_phones(
    browser: Browser, address: str, stage: Stage, tmp_path: Path
) -> None:
    """He scans the code at his village's door, agrees, writes; the group claims and answers."""
    await to_a_morning(stage, date(2026, 11, 30))
    seen = await visit(browser, address)
    page = seen.page
    voter, group, secretary = (page.locator(f"[data-phone={name}]") for name in ("voter", "group", "secretary"))
    await expect(voter.locator(".door")).to_contain_text("李大爷 头一回来")
    await page.wait_for_function("document.querySelector('.door img').complete")
    assert await voter.locator(".door img").evaluate("i => i.naturalWidth") > 100
    await voter.locator(".door select").select_option("下坪村")
    await voter.get_by_role("button", name="扫一扫").click()
    await expect(voter.locator(".door")).to_have_count(0)
    await voter.get_by_role("button", name="同意并继续").click()
    await expect(voter.locator(".bubble").last).to_contain_text("下坪村的乡亲")
    await expect(voter.locator(".keys button")).to_have_count(4)
    await send(page, "voter", "<b>桥</b>栏杆断了")
    await expect(voter.locator(".bubble").last).to_contain_text("收到了。编号", timeout=SOON)
    await expect(group.locator(".bubble").last).to_contain_text("<b>桥</b>栏杆断了", timeout=SOON)
    await send(page, "voter", "就在村口")
    await expect(voter.locator(".bubble.own .sign").last).to_have_text("✍", timeout=SOON)
    await group.locator(".who").select_option("路人")
    await group.get_by_role("button", name="认领").click()
    await expect(group.locator(".toast")).to_contain_text("只有本组代表能认领")
    await group.locator(".who").select_option("周启明")
    await group.get_by_role("button", name="认领").click()
    await expect(voter.locator(".bubble").last).to_contain_text("周启明 代表已经认领", timeout=SOON)
    await group.get_by_role("button", name="回复选民").first.click()
    await expect(group.locator(".replying")).to_be_visible(timeout=SOON)
    await send(page, "group", "明天来看")
    await expect(group.locator(".replying")).to_be_hidden()
    await group.locator(".rows").get_by_role("button", name="发送", exact=True).last.click()
    await expect(voter.locator(".bubble").last).to_contain_text("明天来看", timeout=SOON)
    before = await page.locator("#time").inner_text()
    await page.get_by_role("button", name="到 1 日").click()
    await expect(page.locator("#time")).to_have_text(re.compile("月1日"), timeout=120000)
    await expect(page.locator("#doing")).to_have_text("", timeout=120000)
    await expect(secretary.locator(".bubble", has_text="小结").last).to_be_visible(timeout=SOON)
    await expect(secretary.locator(".bubble", has_text="月度通报").last).to_be_visible(timeout=60000)
    assert await page.locator("#time").inner_text() != before
    assert seen.faults == []
    await page.screenshot(path=str(tmp_path / "phones.png"))


async def test_everything_a_voter_can_send_is_shown_and_every_phone_follows_it(browser: Browser, address: str) -> None:
    """A photo of his own, and examples for who has nothing at hand; the group gets each, and both phones stand at the newest."""
    seen = await visit(browser, address)
    page = seen.page
    voter, group = page.locator("[data-phone=voter]"), page.locator("[data-phone=group]")
    await scan(page)
    await send(page, "voter", "岩下的路塌了半边")
    await expect(group.locator(".bubble").last).to_contain_text("塌了半边", timeout=SOON)
    await voter.locator("input[type=file]").set_input_files({"name": "p.jpg", "mimeType": "image/jpeg", "buffer": photo()})
    await expect(group.locator(".bubble img")).to_have_count(1, timeout=SOON)
    for kind, shown in (("photo", "img"), ("voice", "audio"), ("document", "a"), ("location", "span:has-text('位置 30.')")):
        await voter.locator(".clip").click()
        await voter.locator(f"[data-sample={kind}]").click()
        for phone in (voter, group):
            await expect(phone.locator(f".bubble {shown}")).to_have_count(2 if kind == "photo" else 1, timeout=SOON)
    await page.wait_for_function("[...document.images].every((i) => i.complete && i.naturalWidth > 0)")
    assert await voter.locator("audio").evaluate("async (a) => { await a.play(); return a.duration; }") == pytest.approx(2, abs=0.1)
    async with page.expect_download() as kept:
        await group.locator(".bubble a").click()
    assert (await kept.value).suggested_filename == "修路申请.txt"
    for phone in (voter, group):
        assert await distance(phone) < 2
    assert seen.faults == []


async def test_a_voice_is_recorded_on_the_page(browser: Browser, address: str) -> None:
    """One press begins, the next sends; the microphone is Chromium's own invented one."""
    seen = await visit(browser, address)
    page, voter = seen.page, seen.page.locator("[data-phone=voter]")
    await scan(page)
    await send(page, "voter", "岩下的路塌了半边")
    await expect(page.locator("[data-phone=group] .bubble").last).to_contain_text("塌了半边", timeout=SOON)
    await voter.locator(".clip").click()
    record = voter.locator(".record")
    await record.click()
    await expect(record).to_have_text(re.compile("停下并发送 [1-9]"), timeout=SOON)
    await expect(record).to_have_attribute("aria-pressed", "true")
    await record.click()
    await expect(page.locator("[data-phone=group] .bubble audio")).to_have_count(1, timeout=SOON)
    await page.wait_for_function("[...document.querySelectorAll('audio')].every((a) => a.readyState > 0)")
    assert seen.faults == []


async def test_who_reads_above_is_left_there_and_told_how_much_is_new(browser: Browser, address: str) -> None:
    seen = await visit(browser, address, height=600)
    page, voter = seen.page, seen.page.locator("[data-phone=voter]")
    await scan(page)
    await voter.locator(".talk").evaluate("t => { t.scrollTop = 0; }")
    await expect(voter.locator(".newest")).to_be_visible(timeout=SOON)
    await page.evaluate("post('/act', { phone: 'voter', who: '李大爷', text: '/help' })")  # from another window of his
    await expect(voter.locator(".bubble", has_text="看怎么办")).to_be_attached(timeout=SOON)  # the second of two
    await voter.locator(".talk").evaluate("t => { t.scrollTop = 0; }")
    await page.evaluate("post('/act', { phone: 'secretary', who: '', text: '/help' })")
    await expect(page.locator("[data-phone=secretary] .bubble").last).to_be_visible(timeout=SOON)
    assert await voter.locator(".talk").evaluate("t => t.scrollTop") == 0, "he is left where he reads"
    await voter.locator(".newest").click()
    await expect(voter.locator(".newest")).to_be_hidden(timeout=SOON)
    assert await distance(voter) < 2
    assert seen.faults == []


async def test_who_goes_up_in_the_moment_something_is_drawn_is_left_there(browser: Browser, address: str) -> None:
    """On a busy machine a browser tells late that somebody scrolled: what is drawn before that looks for itself."""
    seen = await visit(browser, address, height=600)
    await scan(seen.page)
    gone_up = "const { el } = phones.voter.log; el.scrollTop = 0; draw(phones.voter, last); return [el.scrollTop, el.scrollHeight > el.clientHeight];"
    assert await seen.page.evaluate(f"() => {{ {gone_up} }}") == [0, True]
    await expect(seen.page.locator("[data-phone=voter] .newest")).to_be_visible(timeout=SOON)
    assert seen.faults == []


async def test_it_begins_anew_with_a_town_in_which_nothing_happened(browser: Browser, address: str, stage: Stage) -> None:
    seen = await visit(browser, address)
    page, voter = seen.page, seen.page.locator("[data-phone=voter]")
    await scan(page)
    await send(page, "voter", "岩下的路塌了半边")
    await expect(page.locator("[data-phone=group] .bubble").last).to_contain_text("塌了半边", timeout=SOON)
    page.on("dialog", lambda dialog: asyncio.ensure_future(dialog.accept()))
    await page.get_by_role("button", name="重新开始").click()
    await expect(voter.locator(".door")).to_be_visible(timeout=60000)
    await expect(page.locator("#doing")).to_have_text("")
    assert await page.locator(".bubble", has_text="塌了半边").count() == 0
    await scan(page)
    await send(page, "voter", "路灯坏了")
    await expect(page.locator("[data-phone=group] .bubble").last).to_contain_text("路灯坏了", timeout=SOON)
    await voter.locator(".whose").select_option("")
    await expect(voter.locator(".door")).to_contain_text("张嫂 头一回来")
    await voter.locator(".whose").select_option("李大爷")
    await expect(voter.locator(".bubble").last).to_contain_text("收到了", timeout=SOON)
    assert seen.faults == []


async def test_a_visit_is_recorded_on_a_deputys_own_phone(browser: Browser, address: str, stage: Stage, tmp_path: Path) -> None:
    """docs/spec.md section 10, `lianxin demo`: to the visit day, file a record, to the 1st, receive the summary."""
    await to_a_morning(stage, date(2026, 11, 23))
    seen = await visit(browser, address)
    page = seen.page
    phone, secretary = page.locator("[data-phone=group]"), page.locator("[data-phone=secretary]")
    await phone.locator(".who").select_option("吕春敏")
    await page.get_by_role("button", name="到走访日").click()
    await expect(phone.locator("[data-chat=private] .unread")).to_contain_text(re.compile("[1-9]"), timeout=120000)
    await expect(page.locator("#doing")).to_have_text("", timeout=120000)
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
    await expect(phone.locator(".bubble", has_text="第 1 条记下了").last).to_be_visible(timeout=15000)
    await phone.get_by_role("button", name="保存").last.click()
    await expect(phone.locator(".bubble", has_text="存好了").last).to_be_visible(timeout=15000)
    await page.screenshot(path=str(tmp_path / "record.png"))
    await page.get_by_role("button", name="到 1 日").click()
    await expect(page.locator("#time")).to_have_text(re.compile("月1日"), timeout=120000)
    await expect(page.locator("#doing")).to_have_text("", timeout=120000)
    await expect(secretary.locator(".bubble", has_text="小结").last).to_be_visible(timeout=SOON)
    await expect(secretary.locator(".bubble", has_text=re.compile(r"7\d 位代表，走访了 1 位")).last).to_be_visible(timeout=SOON)
    await expect(secretary.locator(".bubble", has_text="月度通报").last).to_be_visible(timeout=60000)
    assert seen.faults == []


async def test_the_guided_first_case_ends_with_the_question_and_the_summary(stage: Stage) -> None:
    lines: list[str] = []
    story = Story(stage.village, lines.append)
    await story.play()
    assert story.asked
    assert story.summed_up
    assert any("QX-" in line for line in lines)
