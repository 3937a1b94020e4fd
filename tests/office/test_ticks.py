"""What is ticked in the register goes along to the next page, to another search and back, without a script too."""

import re

import pytest

from services.deed.work import Work
from services.office.rows import SIZE
from tests.office.browsers import Browser, Office, Page
from tests.office.filled import opened
from tests.town import Town

TICKED = re.compile(r'<input[^>]*name="case" value="([^"]+)" checked')
FIRST, LATER = "QX-2611-0001", "QX-2611-0060"


def _many(work: Work) -> None:
    for n in range(SIZE + 20):
        opened(work, 600 + n, f"第{n}号电线杆歪了", "v01" if n % 2 else "v02")


@pytest.fixture
async def secretary(office: Office, town: Town) -> Browser:
    browser = await office.enter(await town.secretary())
    await town.ask(_many)
    return browser


def fields_of(page: Page, *ticked: str) -> list[tuple[str, str]]:
    """What a browser without scripts sends of the form, with these ticked beside what is."""
    form = re.search(r'<form[^>]*id="register".*?</form>', page.text, re.S)
    assert form is not None
    hidden = re.findall(r'<input type="hidden" name="([^"]+)" value="([^"]*)"', form[0])
    chosen = re.findall(r'<select[^>]* name="([^"]+)"><option[^>]*>.*?</select>', form[0], re.S)
    selected = re.findall(r'<select[^>]* name="([^"]+)">(?:(?!</select>).)*?<option value="([^"]+)" selected', form[0], re.S)
    typed = re.findall(r'<input class="form-control[^>]* name="([^"]+)" value="([^"]*)"', form[0])
    rest = [(name, "") for name in chosen if name not in dict(selected)]
    return [
        *((n, v.replace("&amp;", "&")) for n, v in hidden),
        *selected,
        *rest,
        *typed,
        *(("case", n) for n in (*TICKED.findall(page.text), *ticked)),
    ]


async def presses(browser: Browser, page: Page, act: str, *ticked: str, **typed: str) -> Page:
    fields = [(name, value) for name, value in fields_of(page, *ticked) if name not in typed]
    return await browser.posts("/cases", [*fields, *typed.items(), ("act", act)])


async def test_ticks_go_along_to_the_next_page_and_back(secretary: Browser) -> None:
    first = await secretary.gets("/cases")
    later = await presses(secretary, first, "on", LATER)
    assert (later.status, FIRST in later.words, "另外已勾 1 件，在别的页" in later.words) == (200, True, True)
    assert TICKED.findall(later.text) == [LATER]
    back = await presses(secretary, later, "back", FIRST)
    assert sorted(TICKED.findall(back.text)) == [FIRST, LATER]
    assert "另外已勾 1 件，在别的页" in back.words
    again = await secretary.gets(back.path.removeprefix("/office"))
    assert sorted(TICKED.findall(again.text)) == [FIRST, LATER], "its address says it: back, forward and anew"
    newest = await presses(secretary, later, "newest", FIRST)
    assert sorted(TICKED.findall(newest.text)) == [FIRST, LATER]


async def test_a_page_in_between_is_left_for_the_one_before_it(secretary: Browser, town: Town) -> None:
    def more(work: Work) -> None:
        for n in range(SIZE):
            opened(work, 800 + n, f"第{n}号井盖没有了", "v01")

    await town.ask(more)
    first = await secretary.gets("/cases")
    second = await presses(secretary, first, "on")
    third = await presses(secretary, second, "on")
    assert (FIRST in third.words, FIRST in second.words) == (True, False)
    back = await presses(secretary, third, "back")
    assert back.path == second.path
    assert (await presses(secretary, back, "back")).path == first.path


async def test_ticks_stay_when_the_search_is_narrowed_or_cleared(secretary: Browser) -> None:
    page = await secretary.gets("/cases")
    narrow = await presses(secretary, page, "find", LATER, village="v02")
    assert (narrow.path.startswith("/office/cases?village=v02"), LATER in TICKED.findall(narrow.text)) == (True, True)
    assert "另外已勾 1 件，在别的页" in narrow.words
    nothing = await presses(secretary, narrow, "find", words="没有这样的话")
    assert ("查到 0 件" in nothing.words, TICKED.findall(nothing.text)) == (True, [LATER])
    assert TICKED.findall((await presses(secretary, nothing, "clear")).text) == [LATER]
    assert TICKED.findall((await presses(secretary, nothing, "untick")).text) == []
    kept = await presses(secretary, narrow, "keep_view", view="双号的")
    assert (TICKED.findall(kept.text), "双号的" in kept.words) == ([LATER], True)
    view = re.search(r'name="act" value="(view-\d+)">双号的', kept.text)
    assert view is not None
    looked_up = await presses(secretary, nothing, view[1])
    assert (looked_up.path.startswith("/office/cases?village=v02"), TICKED.findall(looked_up.text)) == (True, [LATER])


async def test_those_of_other_pages_are_done_with_the_others(secretary: Browser, town: Town) -> None:
    later = await presses(secretary, await secretary.gets("/cases"), "on", LATER)
    done = await presses(secretary, later, "assign", FIRST, to="g8")
    assert [done.words.count(f"{number}：办好了") for number in (FIRST, LATER)] == [1, 1]
    refused = await presses(secretary, later, "assign", FIRST, to="")
    assert (refused.status, sorted(TICKED.findall(refused.text))) == (422, [FIRST, LATER])


async def test_more_than_are_done_at_once_is_said_and_none_is_left_out(secretary: Browser, town: Town) -> None:
    def more(work: Work) -> None:
        for n in range(SIZE):
            opened(work, 800 + n, f"第{n}号井盖没有了", "v01")

    await town.ask(more)
    numbers = [f"QX-2611-{n:04d}" for n in range(1, 102)]
    page = await secretary.gets("/cases")
    for act in ("chase", "sheets", "on"):
        refused = await presses(secretary, page, act, *numbers)
        assert (refused.status, "一次最多一起办 100 件，现在勾了 101 件" in refused.words) == (422, True), act
        assert sorted(TICKED.findall(refused.text)) == numbers
    done = await presses(secretary, page, "chase", *numbers[1:])
    assert sum(number in done.words for number in numbers) == 100


async def test_enter_in_a_field_does_what_the_field_is_for(secretary: Browser, town: Town) -> None:
    """Enter presses the first button of the form; which field was filled in says what was meant."""
    page = await secretary.gets("/cases")
    form = re.search(r'<form[^>]*id="register".*?</form>', page.text, re.S)
    assert form is not None
    assert re.findall(r'<button[^>]*name="act" value="([\w-]+)"', form[0])[0] == "enter"
    assert re.search(r'id="to" name="to"><option value="">', page.text), "no group is chosen beforehand"
    found = await presses(secretary, page, "enter", FIRST, words="5号电线杆")
    assert (TICKED.findall(found.text), "words=5" in found.path) == ([FIRST], True)
    kept = await presses(secretary, page, "enter", view="都看")
    assert re.search(r'value="view-\d+">都看', kept.text)
    lead = re.search(r'id="lead".*?<option value="(d\d+)"', page.text)
    assert lead is not None
    refused = await presses(secretary, page, "enter", FIRST, title="关于电线杆的建议", lead="")
    assert (refused.status, 'value="关于电线杆的建议"' in refused.text, FIRST in TICKED.findall(refused.text)) == (422, True, True)
    both = await presses(secretary, page, "enter", FIRST, title="关于电线杆的建议", words="5号电线杆")
    assert (both.status, 'value="关于电线杆的建议"' in both.text, "查到" in both.words) == (200, True, True)
    assert await town.ask(lambda work: work.suggestions.get(1)) is None
    assert FIRST in TICKED.findall(both.text)


async def test_what_is_no_longer_his_is_named_and_not_carried(secretary: Browser) -> None:
    page = await secretary.gets(f"/cases?ticked={FIRST}.QX-2611-0999.dream")
    assert "原来勾选的 QX-2611-0999、dream 找不到了" in page.words
    assert TICKED.findall(page.text) == [FIRST]
