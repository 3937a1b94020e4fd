"""A case's page in a browser: its forms as they are sent, what comes back, who opens it, and how a file gets there."""

import re
from datetime import timedelta

import pytest

from domain.cases.details_in_hand import ABOVE, Changed, Claimed, Released
from domain.values.ids import Handle, PersonId
from services.deed.by import By
from services.deed.work import Work
from services.desk import canned
from services.office.said_in_case import LARGEST
from storage.tables import case_message
from tests.office.browsers import Browser, Office, Page
from tests.town import Somebody, Town

SEEN = re.compile(r'name="seen" value="(\d+)"')
FILE = re.compile(r'href="/office(/cases/[^"]+/file/\d+/\d+)"')


async def begun(town: Town) -> tuple[Somebody, Somebody, Somebody]:
    """A matter that its group's leader has claimed: its voter, he, the secretary."""
    secretary, leader = await town.secretary(), await town.deputy("周启明")
    voter = await town.voter()
    await voter.writes("村口水管坏了，没有水")
    await town.settled()
    await leader.presses("claim")
    await town.settled()
    for one in (secretary, leader, voter):
        one.forgets()
    return voter, leader, secretary


async def number_of(town: Town) -> str:
    return (await town.case()).number


def seen_on(page: Page) -> str:
    found = SEEN.search(page.text)
    assert found is not None, page.words
    return found[1]


async def sends(browser: Browser, number: str, act: str, *, on: Page | None = None, **fields: str) -> Page:
    """A form of the page as it stands there (or stood, `on`)."""
    page = on or await browser.gets(f"/cases/{number}")
    return await browser.posts(f"/cases/{number}/do/{act}", {"key": page.key, "seen": seen_on(page), **fields})


@pytest.mark.parametrize("database_url", ["sqlite", "postgresql"], indirect=True)
async def test_the_secretary_answers_in_the_page_and_the_voter_reads_it_on_his_phone(office: Office, town: Town) -> None:
    voter, leader, secretary = await begun(town)
    browser, number = await office.enter(secretary), await number_of(town)
    page = await browser.gets(f"/cases/{number}")
    assert (page.status, "村口水管坏了" in page.words, "认领：周启明" in page.words) == (200, True, True)
    once = await sends(browser, number, "answer", outcome="solved", words="水管换好了，\n请放心用")
    assert "选民会读到下面这些话" in once.words
    assert "水管换好了" in once.words
    await town.settled()
    assert voter.reads == []
    told = {"outcome": "solved", "words": "水管换好了，\n请放心用", "promise_on": ""}
    done = await sends(browser, number, "answer", on=once, **told, step="send")
    assert "办好了" in done.words, (done.status, done.path, done.words[:3000])
    await town.settled()
    assert "水管换好了，\n｜请放心用" in voter.last
    assert (await town.case()).status == "answered"
    await voter.presses("不满意")
    await voter.writes("还是没有水")
    await town.settled()
    after = await browser.gets(f"/cases/{number}")
    assert "还是没有水" in after.words
    assert "第 2 轮" in after.words


async def test_words_that_are_changed_again_are_still_there(office: Office, town: Town) -> None:
    _, _, secretary = await begun(town)
    browser, number = await office.enter(secretary), await number_of(town)
    once = await sends(browser, number, "reply", words="明天来看 <b>水管</b>")
    assert "<b>" not in once.text.replace("&lt;b&gt;", "")
    back = await sends(browser, number, "reply", on=once, words="明天来看 <b>水管</b>", step="back")
    assert back.status == 200
    assert "明天来看 &lt;b&gt;水管&lt;/b&gt;</textarea>" in back.text


async def test_a_case_that_moved_meanwhile_is_shown_anew_with_what_was_typed(office: Office, town: Town) -> None:
    voter, leader, secretary = await begun(town)
    browser, number = await office.enter(secretary), await number_of(town)
    page = await browser.gets(f"/cases/{number}")
    await voter.writes("水已经漫到路上了")
    await town.settled()
    moved = await sends(browser, number, "note", on=page, words="明天问问水厂")
    assert (moved.status, "有了新的进展" in moved.words) == (409, True)
    assert "水已经漫到路上了" in moved.words
    assert "明天问问水厂</textarea>" in moved.text
    done = await sends(browser, number, "note", on=moved, words="明天问问水厂")
    assert (done.status, "明天问问水厂" in done.words) == (200, True)


async def test_two_people_on_one_case_do_not_do_it_twice(office: Office, town: Town) -> None:
    _, leader, secretary = await begun(town)
    hers, his, number = await office.enter(secretary), await office.enter(leader), await number_of(town)
    first, second = await hers.gets(f"/cases/{number}"), await his.gets(f"/cases/{number}")
    assert (await sends(hers, number, "release", on=first)).status == 200
    assert (await sends(his, number, "release", on=second)).status == 409
    assert (await town.case()).claimer is None


async def test_a_form_sent_twice_is_done_once(office: Office, town: Town) -> None:
    _, _, secretary = await begun(town)
    browser, number = await office.enter(secretary), await number_of(town)
    page = await browser.gets(f"/cases/{number}")
    for _ in range(2):
        answer = await sends(browser, number, "note", on=page, words="只记一次")
        assert answer.status == 200, "who clicks twice is not told that the case moved, with his words to send again"
    assert (await browser.gets(f"/cases/{number}")).text.count("只记一次</blockquote>") == 1


async def test_what_will_not_do_is_said_beside_its_field(office: Office, town: Town) -> None:
    _, _, secretary = await begun(town)
    browser, number = await office.enter(secretary), await number_of(town)
    page = await sends(browser, number, "forward", unit="h02", due_on="31.2.2026", note="老人多")
    assert page.status == 422
    assert 'id="forward-due_on-wrong"' in page.text
    assert "老人多</textarea>" in page.text
    long = await sends(browser, number, "note", words="长" * 10_000)
    assert (long.status, "4000" in long.words) == (422, True)
    assert "长" * 4_000 in long.text


@pytest.mark.parametrize("forged", ["no key", "another's key", "another page", "no origin"])
async def test_a_forged_form_does_nothing(office: Office, town: Town, forged: str) -> None:
    _, leader, secretary = await begun(town)
    browser, number = await office.enter(secretary), await number_of(town)
    page = await browser.gets(f"/cases/{number}")
    fields = {"key": page.key, "seen": seen_on(page), "words": "假的"}
    origin: str | None = ""
    if forged == "no key":
        del fields["key"]
    elif forged == "another's key":
        fields["key"] = (await (await office.enter(leader)).gets(f"/cases/{number}")).key
    else:
        origin = "http://evil.test" if forged == "another page" else None
    answer = await browser.posts(f"/cases/{number}/do/note", fields, origin=origin)
    assert answer.status == 403
    assert "假的" not in (await browser.gets(f"/cases/{number}")).words


async def test_who_may_not_see_it_is_told_what_everybody_is_told_of_no_case(office: Office, town: Town) -> None:
    _, _, secretary = await begun(town)
    other = await office.enter(await town.deputy("李春生"))
    number = await number_of(town)
    none = await other.gets("/cases/QX-2611-0099")
    for path in (f"/cases/{number}", f"/cases/{number}/print", f"/cases/{number}/file/1/0"):
        page = await other.gets(path)
        assert (page.status, page.words) == (404, none.words)
    fields = {"key": none.key, "seen": "1", "words": "偷看"}
    assert (await other.posts(f"/cases/{number}/do/note", fields)).status == 404
    assert (await other.posts(f"/cases/{number}/open", {"key": (await other.gets("")).key, "which": "contact"})).status == 404
    nobody = office.browser()
    assert (await nobody.gets(f"/cases/{number}", follow=False)).status == 303
    assert "偷看" not in (await (await office.enter(secretary)).gets(f"/cases/{number}")).words


async def test_contact_data_open_once_and_stand_at_no_address(office: Office, town: Town) -> None:
    voter, leader, secretary = await begun(town)
    await leader.presses("menu")
    await town.ask(lambda work: work.voters.set_contact(work.cases.get(1).voter_id, "王大娘", "13800000123"))
    browser, number = await office.enter(secretary), await number_of(town)
    page = await browser.gets(f"/cases/{number}")
    assert "13800000123" not in page.text
    opened = await browser.posts(f"/cases/{number}/open", {"key": page.key, "which": "contact"})
    assert "王大娘 13800000123" in opened.words
    assert "看了选民的联系方式" in opened.words
    assert "13800000123" not in (await browser.gets(f"/cases/{number}")).text
    unknown = await browser.posts(f"/cases/{number}/open", {"key": (await browser.gets(f"/cases/{number}")).key, "which": "x", "row": "1"})
    assert unknown.status == 422, "only what a page offers opens"
    his = await office.enter(leader)
    own = await his.gets(f"/cases/{number}")
    assert (await his.posts(f"/cases/{number}/open", {"key": own.key, "which": "contact"})).status == 403


async def test_a_picture_comes_from_telegram_when_it_is_asked_for(office: Office, town: Town) -> None:
    voter, _, secretary = await begun(town)
    await voter.sends("photo", "这是照片")
    await town.settled()
    browser, number = await office.enter(secretary), await number_of(town)
    page = await browser.gets(f"/cases/{number}")
    (path,) = FILE.findall(page.text)
    async with browser._session.get(f"{office.url}{path}") as answer:
        content = await answer.read()
        assert answer.content_type == "image/jpeg"
        assert answer.headers["Cache-Control"] == "no-store"
        assert answer.headers["X-Content-Type-Options"] == "nosniff"
        assert answer.headers["Content-Security-Policy"].startswith("default-src 'none'")
    assert content in town.telegram.state.files.values()
    town.telegram.state.files.clear()
    gone = await browser.gets(path)
    assert (gone.status, "取不到" in gone.words) == (502, True)
    assert (await browser.gets(path.rpartition("/")[0] + "/7")).status == 404


async def test_a_document_is_handed_over_to_be_kept_whatever_it_is(office: Office, town: Town) -> None:
    voter, _, secretary = await begun(town)
    await voter.sends("document", "情况说明")
    await town.settled()
    browser, number = await office.enter(secretary), await number_of(town)
    (path,) = FILE.findall((await browser.gets(f"/cases/{number}")).text)
    answer = await browser.gets(path)
    assert answer.headers["Content-Type"] == "application/octet-stream"
    assert answer.headers["Content-Disposition"].startswith("attachment; filename*=UTF-8''")
    assert answer.headers["X-Content-Type-Options"] == "nosniff"


async def test_what_is_too_large_says_where_it_opens(office: Office, town: Town) -> None:
    voter, _, secretary = await begun(town)
    await voter.sends("video", "这是录像")
    await town.settled()

    def grow(work: Work) -> None:
        message = work.said.by_voter(work.cases.get(1).id, 0, 9)[-1]
        large = [{**part, "size": LARGEST + 1} for part in message.media]
        work.connection.execute(case_message.update().where(case_message.c.id == message.id).values(media=large))

    await town.ask(grow)
    browser, number = await office.enter(secretary), await number_of(town)
    page = await browser.gets(f"/cases/{number}")
    assert FILE.findall(page.text) == []
    assert "请在手机上打开这件事" in page.words


async def test_one_sheet_to_print(office: Office, town: Town) -> None:
    _, _, secretary = await begun(town)
    browser, number = await office.enter(secretary), await number_of(town)
    page = await browser.gets(f"/cases/{number}/print")
    assert page.status == 200
    for words in ("事项办理单", number, "村口水管坏了", "周启明认领", "选民签名"):
        assert words in page.words
    assert "保密" not in page.words
    await town.ask(_in_other_hands_and_confidential)
    assert ">保密</p>" in (await browser.gets(f"/cases/{number}/print")).text


async def test_a_unit_gets_a_day_behind_the_one_the_voter_was_told_only_after_a_warning(office: Office, town: Town) -> None:
    _, _, secretary = await begun(town)
    browser, number = await office.enter(secretary), await number_of(town)
    due = (await town.case()).due_on
    assert due is not None
    day = (due + timedelta(days=1)).isoformat()
    assert (await browser.gets(f"/cases/{number}")).words.count(f"最迟哪天（答复选民的期限是 {due.month}月{due.day}日）") == 2, (
        "also for 上报"
    )
    up = await sends(browser, number, "hand_up", to="d072", due_on=day)
    assert (up.status, "比答复选民的期限" in up.words, (await town.case()).handed_up_to) == (200, True, ())
    warned = await sends(browser, number, "forward", unit="h02", due_on=day)
    assert (warned.status, "比答复选民的期限" in warned.words, "/slip" in warned.text) == (200, True, False)
    done = await browser.posts(
        f"/cases/{number}/do/forward", {"key": warned.key, "seen": seen_on(warned), "step": "send", "unit": "h02", "due_on": day}
    )
    assert f"/office/cases/{number}/slip" in done.text


async def test_a_slip_for_the_unit_is_there_once_it_was_forwarded(office: Office, town: Town) -> None:
    _, leader, secretary = await begun(town)
    browser, number = await office.enter(secretary), await number_of(town)
    assert (await browser.gets(f"/cases/{number}/slip")).status == 404
    done = await sends(browser, number, "forward", unit="h02", due_on="2026-11-20", note="老人多", step="send")
    assert f"/office/cases/{number}/slip" in done.text
    page = await browser.gets(f"/cases/{number}/slip")
    for words in ("转办单", "镇自来水厂", "村口水管坏了", "老人多", "11月20日"):
        assert words in page.words, words
    chair = await office.enter(await town.deputy("贺正平"))
    assert (await chair.gets(f"/cases/{number}")).status == 200
    assert (await chair.gets(f"/cases/{number}/slip")).status == 404
    his = await office.enter(leader)
    assert (await his.gets(f"/cases/{number}/slip")).status == 200
    await town.ask(_in_other_hands_and_confidential)
    assert (await browser.gets(f"/cases/{number}/slip")).status == 200
    assert (await his.gets(f"/cases/{number}")).status == 200
    assert (await his.gets(f"/cases/{number}/slip")).status == 404, "he leads the group and reads no word of it"


async def test_what_went_to_the_congress_above_is_printed_by_who_carries_it(office: Office, town: Town) -> None:
    _, leader, secretary = await begun(town)
    browser, number = await office.enter(secretary), await number_of(town)
    assert (await browser.gets(f"/cases/{number}/above")).status == 404
    done = await sends(browser, number, "hand_up", to=ABOVE, due_on="2026-11-18")
    assert f"/office/cases/{number}/above" in done.text
    page = await browser.gets(f"/cases/{number}/above")
    for words in ("上报件", "云澜县人大", "村口水管坏了", "11月18日"):
        assert words in page.words, words
    assert "王大娘" not in page.words
    his = await office.enter(leader)
    assert f"/office/cases/{number}/above" not in (await his.gets(f"/cases/{number}")).text
    assert (await his.gets(f"/cases/{number}/above")).status == 404, "the secretary carries it"


def _in_other_hands_and_confidential(work: Work) -> None:
    case = work.cases.record(work.cases.get(1), work.event("released", "system", Released(why="self")))
    other = next(person for person in work.roster.people.values() if person.name == "史树华")
    case = work.cases.record(case, work.event("claimed", other.id, Claimed(claimer=other.id)))
    work.cases.record(case, work.event("changed", "system", Changed(marks=("confidential",))))


async def test_opening_a_case_is_counted_once_a_day(office: Office, town: Town) -> None:
    _, leader, secretary = await begun(town)
    browser, number = await office.enter(secretary), await number_of(town)
    for _ in range(3):
        await browser.gets(f"/cases/{number}")
    his = await office.enter(leader)
    await his.gets(f"/cases/{number}")

    def readers(work: Work) -> list[str]:
        return [row.person_id for row in work.reads.of_case(work.cases.get(1).id, 9)]

    assert await town.ask(readers) == ["u01"]


async def test_a_kept_answer_goes_into_the_field_and_is_changed_there(office: Office, town: Town) -> None:
    voter, _, secretary = await begun(town)
    await town.ask(_keep_answers)
    browser, number = await office.enter(secretary), await number_of(town)
    page = await browser.gets(f"/cases/{number}")
    assert "已解决：水管已换好" in page.words
    kept = re.findall(r'<option value="(\d+)">(?:已解决：)?水管已换好', page.text)
    filled = await sends(browser, number, "answer", on=page, kept=kept[0], step="fill", words="您好，")
    assert filled.status == 200
    assert f"您好，\n水管已换好，{number} 可以用水了</textarea>" in filled.text
    assert '<option value="solved" selected>' in filled.text, "the outcome it is kept for"
    by_itself = await sends(browser, number, "answer", on=page, kept=kept[0], outcome="", words="")
    assert f"水管已换好，{number} 可以用水了</textarea>" in by_itself.text, "nothing typed: it is not refused"
    await town.settled()
    assert voter.reads == []
    for forged in ("999", "", "x" * 40):
        answer = await sends(browser, number, "answer", on=page, kept=forged, step="fill", words="您好")
        assert (answer.status, "您好</textarea>" in answer.text) == (422, True), forged
    beside = await sends(browser, number, "answer", on=page, kept=kept[0], outcome="solved", words="水管换好了", step="send")
    assert (beside.status, "还没有填进去" in beside.words) == (422, True)
    assert f'<option value="{kept[0]}" selected>' in beside.text
    assert "水管换好了</textarea>" in beside.text
    done = await sends(browser, number, "answer", on=page, outcome="solved", words="水管换好了", step="send")
    assert "办好了" in done.words
    await town.settled()
    assert "水管换好了" in voter.last
    assert "可以用水了" not in voter.last, "only what stood in the field"


def _keep_answers(work: Work) -> None:
    secretary = By((work.roster.people[PersonId("u01")],), Handle(0))
    category = work.cases.get(1).category
    canned.keep_canned(work, secretary, category, "水管已换好，【编号】 可以用水了", "solved")
    canned.keep_canned(work, secretary, category, "收到，过几天回您")


async def test_who_opens_a_file_has_opened_the_case(office: Office, town: Town) -> None:
    voter, _, secretary = await begun(town)
    await voter.sends("photo", "这是照片")
    await town.settled()
    chair = await office.enter(await town.deputy("贺正平"))
    number = await number_of(town)
    message = await town.ask(lambda work: work.said.by_voter(work.cases.get(1).id, 0, 9)[-1].id)

    def readers(work: Work) -> list[str]:
        return [row.person_id for row in work.reads.of_case(work.cases.get(1).id, 9)]

    assert await town.ask(readers) == []
    assert (await chair.gets(f"/cases/{number}/file/{message}/7")).status == 404
    assert await town.ask(readers) == [], "nothing was shown"
    assert (await chair.gets(f"/cases/{number}/file/{message}/0")).status == 200
    assert await town.ask(readers) == ["d072"]


async def test_who_steps_aside_is_told_so_and_sees_it_no_more(office: Office, town: Town) -> None:
    _, leader, _ = await begun(town)
    his, number = await office.enter(leader), await number_of(town)
    page = await sends(his, number, "recuse", reason="亲戚")
    assert (page.path, "不归您看了" in page.words) == ("/office/over", True)
    assert (await his.gets(f"/cases/{number}")).status == 404
