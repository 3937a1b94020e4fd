"""今日 and key-in in a browser: numbers lead to their lists, letters are kept one after the other, nobody sees what is not his."""

import re

import pytest

from tests.office.browsers import Browser, Office
from tests.town import Town

WORDS = "大堤旁边的泵站坏了，排不出水"
AGAIN = "泵站坏了好多天，水排不出去"
LETTER = {"village": "柳湾", "channel": "letter", "words": WORDS}


@pytest.fixture
async def letters(office: Office, town: Town) -> Browser:
    return await office.enter(await town.secretary())


async def numbers(town: Town) -> list[str]:
    return [case.number for case in await town.cases()]


async def test_a_letter_is_kept_and_the_form_stands_ready_for_the_next(letters: Browser, town: Town) -> None:
    page = await letters.sends("/new", LETTER | {"channel": "phone", "name": "王大娘", "phone": "138 0000 1234"})
    assert page.status == 200
    assert "登记好了：QX-2611-0001，柳湾村" in page.words
    assert '<option value="phone" selected>' in page.text
    assert re.search(r'id="village"[^>]* autofocus', page.text)
    assert "王大娘" not in page.text + page.path
    again = await letters.sends("/new", {"village": "双桥", "channel": "phone", "words": "卫生室没有药"})
    assert "QX-2611-0002" in again.words


async def test_what_is_missing_is_said_beside_its_field_and_what_was_typed_stays(letters: Browser, town: Town) -> None:
    page = await letters.sends("/new", {"village": "柳湾", "channel": "letter", "words": ""})
    assert page.status == 422
    assert "请把说的事写下来。" in page.words
    assert re.search(r'id="words"[^>]*aria-invalid="true"[^>]* autofocus', page.text)
    assert 'value="柳湾"' in page.text
    done = await letters.posts("/new", {"key": page.key} | LETTER)
    assert "QX-2611-0001" in done.words


async def test_a_village_that_may_be_several_is_chosen_by_enter(letters: Browser, town: Town) -> None:
    page = await letters.sends("/new", LETTER | {"village": "柳弯村"})
    assert (page.status, 'value="v03" checked autofocus' in page.text) == (422, True)
    done = await letters.posts(
        "/new", LETTER | {"key": page.key, "village": "柳弯村", "village_said": "柳弯村", "village_id": "v03", "chosen": "1"}
    )
    assert "QX-2611-0001，柳湾村" in done.words
    other = await letters.sends(
        "/new", LETTER | {"village": "双桥", "village_said": "柳弯村", "village_id": "v03", "chosen": "1", "words": "卫生室没有药"}
    )
    assert "QX-2611-0002，双桥村" in other.words, "what was typed since is another village"


async def test_those_alike_are_shown_first_then_it_joins(letters: Browser, town: Town) -> None:
    await letters.sends("/new", LETTER)
    seen = await letters.sends("/new", LETTER | {"words": AGAIN})
    assert (seen.status, await numbers(town)) == (409, ["QX-2611-0001"])
    assert WORDS in seen.words
    assert re.search(r'name="apart" value="1" autofocus', seen.text)
    fields = LETTER | {"words": AGAIN, "village_said": "柳湾", "village_id": "v03", "key": seen.key}
    joined = await letters.posts("/new", fields | {"join": "QX-2611-0001"})
    assert "登记好了：QX-2611-0002，并到 QX-2611-0001。" in joined.words
    again = await letters.posts("/new", fields | {"join": "QX-2611-0001"})
    assert (again.status, await numbers(town)) == (200, ["QX-2611-0001", "QX-2611-0002"]), "a form is done once"


async def test_today_leads_to_each_list(letters: Browser, town: Town) -> None:
    await letters.sends("/new", LETTER)
    await letters.sends("/new", {"village": "上坪", "channel": "letter", "words": "检举村委会主任收了钱，给了红包才办低保"})
    page = await letters.gets("")
    assert "检举控告" in page.words
    assert "机器自查" in page.words
    links = sorted(set(re.findall(r'href="(/office/(?:list|records)/[^"]+)"', page.text)))
    assert len(links) >= 3
    for link in links:
        shown = await letters.gets(link.removeprefix("/office").replace("&amp;", "&"))
        assert shown.status == 200, link
    tips = await letters.gets("/list/queue?of=tip")
    assert "QX-2611-0002" in tips.words
    assert "柳湾村" not in tips.words


PATHS = {
    "": "ssss",
    "/new": "ssss",
    "/list/queue": "s---",
    "/list/queue?of=tip": "s---",
    "/list/todo": "ssss",
    "/list/due": "ssss",
    "/list/due?of=late": "ssss",
    "/list/due_of?of=d001": "ssss",
    "/list/promises": "ssss",
    "/list/callbacks": "ss--",
    "/list/booked?of=1": "ssss",
    "/records/2026-10": "ss--",
}
"""Who may open what: the secretary, an officer, a chair, a leader. A dash: 403."""


async def test_each_page_is_for_whom_the_rights_name(office: Office, town: Town) -> None:
    browsers = [await office.enter(await town.secretary())]
    for name in ("鲁小川", "贺正平", "周启明"):
        browsers.append(await office.enter(await town.deputy(name)))
    seen = {path: "".join(["s" if (await browser.gets(path)).status == 200 else "-" for browser in browsers]) for path in PATHS}
    assert seen == PATHS


async def test_forms_from_elsewhere_twice_or_too_long_change_nothing(letters: Browser, town: Town) -> None:
    page = await letters.gets("/new")
    assert (await letters.posts("/new", LETTER)).status == 403
    assert (await letters.posts("/new", LETTER | {"key": page.key}, origin="http://elsewhere.test")).status == 403
    assert (await letters.posts("/new", LETTER | {"key": "x" * 64})).status == 403
    long = await letters.posts("/new", LETTER | {"key": page.key, "words": "水" * 10_000})
    assert long.status == 422
    assert "4000" in long.words
    for fields in (
        {"channel": "dream"},
        {"written_on": "tomorrow"},
        {"due_on": "x"},
        {"join": "' OR 1=1"},
        {"category": "x"},
        {"phone": "1"},
    ):
        wrong = await letters.posts("/new", LETTER | {"key": page.key} | fields)
        assert wrong.status == 422, fields
    assert await numbers(town) == []
    assert (await letters.gets("/list/everything")).status == 404
    assert (await letters.gets("/records/2026-99")).status == 404
