"""Whatever an address or a form says, a page answers: it shows something, sends somewhere, or refuses."""

import re

import pytest

from domain.visits.visits import month_bounds
from domain.words.quotation import shows_nothing
from services.desk.filters import FILTERS
from tests.office.browsers import Office
from tests.office.test_case_web import begun, seen_on
from tests.town import Town
from web.office import ROUTES
from web.office.door import OPEN_ROUTES

ODD = (
    "",
    "9999-12",
    "0001-01",
    "0001-01-01T00:00:00+14:00",
    "9999-12-31T23:59:59-14:00",
    "\0",
    "99999999999999999999",
    "-1",
    "²",
    "\u200b%_'\\",
)
NAMES = (
    *FILTERS,
    "after",
    "of",
    "first",
    "before",
    "kept",
    "channel",
    "written_on",
    "done",
    "due_on",
    "step",
    "which",
    "row",
    "record",
    "result",
)
SENT = (
    "words",
    "village",
    "case",
    "to",
    "title",
    "query",
    "view",
    "old_view",
    "seen",
    "which",
    "row",
    "record",
    "result",
    "session",
    "due_on",
    "kept",
    "photo",
    "photos",
    "category",
)
LISTS = ("queue", "todo", "callbacks", "promises", "due", "due_of", "new", "booked", "mine", "group")


def addresses(path: str, number: str, odd: str) -> list[str]:
    """With what its parts may be."""
    path = re.sub(r"\{number:.*?\d\{1,9\}\}", number, path)
    path = re.sub(r"\{(message|nth):\\d\{1,\d+\}\}", "999", path)
    path = re.sub(r"\{act:[^}]*\}\}", "note", path)
    named = [path.replace("{name}", name) for name in LISTS] if "{name}" in path else [path]
    return [re.sub(r"\{[^}]*\}", lambda _: odd.replace("\0", "%00").replace("/", "") or "x", one) for one in named]


@pytest.mark.parametrize("odd", ODD)
async def test_no_page_breaks(odd: str, office: Office, town: Town) -> None:
    _, _, secretary = await begun(town)
    browser, number = await office.enter(secretary), (await town.case()).number
    key, broken = (await browser.gets("")).key, []
    for method, path, _ in (*ROUTES, *OPEN_ROUTES):
        if "login" in path or "logout" in path or "session" in path or "enter" in path:
            continue
        for where in addresses(path, number, odd):
            if method == "GET":
                found = await browser.gets(f"{where}?{'&'.join(f'{name}={_quoted(odd)}' for name in NAMES)}")
                broken += [f"{where} {found.status}"] if found.status == 500 else []
                continue
            for act in ("assign", "chase", "suggest", "sheets", "csv", "keep_view", "drop_view", "x") if where == "/cases" else (odd,):
                found = await browser.posts(where, [("key", key), ("act", act), *((name, odd) for name in SENT)])
                broken += [f"{where} {act} {found.status}"] if found.status == 500 else []
    assert broken == []


def _quoted(odd: str) -> str:
    return "".join(f"%{octet:02X}" for octet in odd.encode())


@pytest.mark.parametrize("month", ["0001-01", "9999-12", "1899-12", "3000-01", "2026-13", "x"])
def test_a_month_beyond_all_calendars_is_none(month: str) -> None:
    with pytest.raises(ValueError, match=".*"):
        month_bounds(month)


async def test_an_address_with_a_slash_at_its_end_leads_to_the_page(office: Office, town: Town) -> None:
    browser = await office.enter(await town.secretary())
    for path, there in (("/", "/office"), ("/cases/?words=水", "/office/cases"), ("//", "/office")):
        page = await browser.gets(path)
        assert (page.status, page.path.partition("?")[0]) == (200, there)


@pytest.mark.parametrize("text", ["", " ", "\u200b", "\u200d\u200c", "\u2800", "\u3164", "\ufe0f", "\u202e\n"])
def test_what_nobody_sees_says_nothing(text: str) -> None:
    assert shows_nothing(text)


@pytest.mark.parametrize("text", ["水", "1", "。", "👨‍👩‍👧", "a\u200b", "ئ‌ە"])
def test_what_somebody_sees_says_something(text: str) -> None:
    assert not shows_nothing(text)


@pytest.mark.parametrize("act", ["note", "reply"])
async def test_invisible_words_are_asked_for_again(act: str, office: Office, town: Town) -> None:
    _, _, secretary = await begun(town)
    browser, number = await office.enter(secretary), (await town.case()).number
    page = await browser.gets(f"/cases/{number}")
    fields = {"key": page.key, "seen": seen_on(page), "words": "\u200b\u2800", "step": "send"}
    refused = await browser.posts(f"/cases/{number}/do/{act}", fields)
    assert refused.status != 200
    letter = await browser.sends("/new", {"village": "上坪", "channel": "letter", "words": "\u200b"})
    assert letter.status == 422
