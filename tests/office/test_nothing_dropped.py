"""Of what was typed into a form nothing is cut off or left out without a word (docs/spec.md section 8, On the computer)."""

import re
from collections.abc import Iterator

import pytest

from services.deed.work import Work
from tests.conversations.test_visit_day import at_work, files_record
from tests.office.browsers import Browser, Office, Page
from tests.office.test_case_web import begun, number_of, sends
from tests.office.test_pages import LETTER
from tests.town import Town

CUTS = re.compile(r"<(?:input|textarea)[^>]*maxlength")
"""A browser cuts a paste off there, and says nothing."""


async def pages(browser: Browser, number: str) -> Iterator[Page]:
    paths = ("/new", "/cases", f"/cases/{number}", "/records/2026-11", "/papers", "/sessions")
    return iter([await browser.gets(path) for path in paths])


async def test_no_field_lets_a_browser_cut_words_off(office: Office, town: Town) -> None:
    _, _, secretary = await begun(town)
    browser = await office.enter(secretary)
    for page in await pages(browser, await number_of(town)):
        assert (page.status, CUTS.findall(page.text)) == (200, []), page.path


async def test_how_many_are_too_many_is_said_and_all_of_them_stay(office: Office, town: Town) -> None:
    _, _, secretary = await begun(town)
    browser, number = await office.enter(secretary), await number_of(town)
    long = "长" * 4_007
    for page in (
        await sends(browser, number, "note", words=long),
        await browser.sends("/new", LETTER | {"words": long}),
    ):
        assert (page.status, "写了 4007 个字，最多 4000 个字，多了 7 个" in page.words, long in page.text) == (422, True, True), page.path
    unit = await sends(browser, number, "forward", other_unit="长" * 130, due_on="2026-12-01")
    assert (unit.status, "最多 120 个字，多了 10 个" in unit.words, "长" * 130 in unit.text) == (422, True, True)
    view = await browser.sends("/cases", {"act": "keep_view", "view": "长" * 45})
    assert (view.status, "最多 40 个字" in view.words, "长" * 45 in view.text) == (422, True, True)


@pytest.mark.parametrize("channel", ["letter", "from_above"])
async def test_a_day_for_an_answer_is_taken_or_refused_never_left_out(office: Office, town: Town, channel: str) -> None:
    secretary = await town.secretary()
    browser = await office.enter(secretary)
    page = await browser.sends("/new", LETTER | {"channel": channel, "due_on": "2026-12-01"})
    assert (page.status, "只有「上级交办」才填这个日子" in page.words) == ((422, True) if channel == "letter" else (200, False))


async def test_a_record_that_is_not_checked_keeps_the_reason_and_the_page_says_one_thing(office: Office, town: Town) -> None:
    _, deputy, secretary, _ = await at_work(town)
    await town.comes("2026-11-25", "09:30")
    await files_record(deputy)
    browser = await office.enter(secretary)
    page = await browser.gets("/records/2026-11")
    assert ("还没有核查" in page.words, "都核查过了" in page.words) == (True, False)
    long = "缺" * 305
    refused = await browser.posts("/records/2026-11", {"key": page.key, "record": "1", "result": "returned", "reason": long})
    assert (refused.status, "最多 300 个字，多了 5 个" in refused.words) == (422, True)
    assert long in refused.text
    done = await browser.posts("/records/2026-11", {"key": refused.key, "record": "1", "result": "returned", "reason": "没写人数"})
    assert ("还没有核查" in done.words, "都核查过了" in done.words) == (False, True)
    await town.settled()
    assert "没写人数" in deputy.last


async def test_words_to_look_for_are_shown_whole_and_it_says_how_many_count(office: Office, town: Town) -> None:
    _, _, secretary = await begun(town)
    browser = await office.enter(secretary)
    long = "水管坏了" * 16
    page = await browser.gets(f"/cases?words={long}")
    assert ("写了 64 个字，只按前 60 个字找的。" in page.words, f'value="{long}"' in page.text) == (True, True)


@pytest.mark.parametrize(
    ("contact", "why"),
    [
        ({"name": "王" * 41}, "姓名写了 41 个字，最多 40 个字"),
        ({"phone": "6" * 25}, "电话写了 25 位，最多 20 位"),
        ({"phone": "12"}, "这不像电话号码，请写全"),
        ({"phone": "13800000444 13900000555 13800000666 13800000777"}, "写了 4 个电话，最多存 3 个"),
        ({"name": "王大娘", "phone": "李大爷 13800000444"}, "还写了「李大爷」"),
    ],
)
async def test_a_contact_is_taken_whole_or_refused(office: Office, town: Town, contact: dict[str, str], why: str) -> None:
    secretary = await town.secretary()
    browser = await office.enter(secretary)
    page = await browser.sends("/new", LETTER | contact)
    assert (page.status, why in page.words) == (422, True), page.words
    assert all(f'value="{typed}"' in page.text for typed in contact.values())


async def test_all_of_several_phones_and_the_figures_of_a_name_are_kept(office: Office, town: Town) -> None:
    browser = await office.enter(await town.secretary())
    page = await browser.sends("/new", LETTER | {"name": "王大娘3组5号", "phone": "13800000444 13900000555"})
    assert page.status == 200, page.words
    assert await town.ask(_contact_of_the_first) == ("王大娘3组5号", "13800000444、13900000555")


async def test_a_name_in_the_field_of_the_phone_is_kept(office: Office, town: Town) -> None:
    secretary = await town.secretary()
    browser = await office.enter(secretary)
    page = await browser.sends("/new", LETTER | {"phone": "王大娘 13800000444"})
    assert page.status == 200, page.words
    assert await town.ask(_contact_of_the_first) == ("王大娘", "13800000444")


def _contact_of_the_first(work: Work) -> tuple[str, str]:
    voter = work.voters.get(work.cases.get(1).voter_id)
    assert voter is not None
    return voter.name, voter.phone


@pytest.mark.parametrize(("day", "why"), [("2126-11-20", "最远填到2031年11月"), ("9999-12-31", "最远填到"), ("1926-11-20", "要在今天以后")])
async def test_a_year_that_cannot_be_meant_is_refused_beside_its_field(office: Office, town: Town, day: str, why: str) -> None:
    secretary = await town.secretary()
    browser = await office.enter(secretary)
    page = await browser.sends("/new", LETTER | {"channel": "from_above", "due_on": day})
    assert (page.status, why in page.words, 'id="wrong-due_on"' in page.text) == (422, True, True)
    assert f'value="{day}"' in page.text
