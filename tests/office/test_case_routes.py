"""Every address of a case's page × who asks × whose group it is: what comes back is what the roster gives him, and nothing is done beyond it."""

from collections.abc import Mapping

from tests.office.browsers import Office
from tests.office.test_case_web import begun, seen_on
from tests.town import Town

SEES, NOTES, FORWARDS, CONTACT = "see", "note", "forward", "contact_data"
WHO: Mapping[str, frozenset[str]] = {
    "许文静": frozenset({SEES, NOTES, FORWARDS, CONTACT}),
    "周启明": frozenset({SEES, NOTES, FORWARDS}),
    "贺正平": frozenset({SEES}),
    "李春生": frozenset(),
}
"""Secretary, leader of its group, chair, leader of another group: what is theirs of a case of the first group."""


async def test_each_address_for_each_reader(office: Office, town: Town) -> None:
    _, leader, secretary = await begun(town)
    number = (await town.case()).number
    known = {"许文静": secretary, "周启明": leader}
    hers = await office.enter(secretary)
    page = await hers.gets(f"/cases/{number}")
    fields = {"key": page.key, "seen": seen_on(page), "step": "send", "unit": "h02", "due_on": "2026-11-20"}
    assert (await hers.posts(f"/cases/{number}/do/forward", fields)).status == 200
    wrong = []
    for name, rights in WHO.items():
        browser = await office.enter(known.get(name) or await town.deputy(name))
        key = (await browser.gets("")).key
        seen = seen_on(await hers.gets(f"/cases/{number}"))
        got = {
            ("GET", ""): ((await browser.gets(f"/cases/{number}")).status, SEES),
            ("GET", "/print"): ((await browser.gets(f"/cases/{number}/print")).status, SEES),
            ("GET", "/slip"): ((await browser.gets(f"/cases/{number}/slip")).status, FORWARDS),
            ("POST", "/open"): ((await browser.posts(f"/cases/{number}/open", {"key": key, "which": "contact"})).status, CONTACT),
        }
        key = (await browser.gets("")).key
        seen = seen_on(await hers.gets(f"/cases/{number}"))
        note = await browser.posts(f"/cases/{number}/do/note", {"key": key, "seen": seen, "words": f"{name}写的"})
        got["POST", "/do/note"] = (note.status, NOTES)
        for where, (status, right) in got.items():
            expected = {200} if right in rights else {403, 404} if SEES in rights else {404}
            if status not in expected:
                wrong.append(f"{name} {where}: {status}")
        told = (await hers.gets(f"/cases/{number}")).words
        if (f"{name}写的" in told) != (NOTES in rights):
            wrong.append(f"{name} wrote a note")
    assert wrong == []
