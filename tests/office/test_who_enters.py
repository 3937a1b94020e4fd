"""Who may come in at the office's pages, and that any process lets him in (docs/glossary.md, Rights)."""

import re

import pytest

from domain.congress.congress import Person
from domain.rights.rights import may_in_congress
from domain.rights.roster import Roster
from domain.rights.towns import is_chair
from domain.values.ids import PersonId
from services.deed.work import Work
from services.run.database_thread import DatabaseThread
from tests.office.browsers import Office
from tests.office.test_door import number_on, waiting
from tests.town import Town
from web.office import ROUTES, door

PART = re.compile(r"\{[^{}]*(?:\{[^{}]*\}[^{}]*)*\}")
"""What stands for something in a path; what has no example takes a figure."""
EXAMPLES = {"number": "QX-2611-0001", "act": "note"}


def has_an_office(roster: Roster, person: Person) -> bool:
    """The glossary's row, said once more."""
    groups = roster.groups.values()
    leads = any(person.id in (g.leader, g.deputy_leader, g.linked_presidium) for g in groups)
    return person.kind == "staff" and person.role in ("secretary", "info_officer") or leads or is_chair(person)


def test_everybody_of_the_roster_has_the_right_to_the_pages_or_has_not(database: DatabaseThread) -> None:
    roster = database.do_now(lambda work: work.roster)
    live = [person for person in roster.people.values() if person.has_rights]
    may = {person.id for person in live if may_in_congress(roster, (person,), "office")}
    assert may == {person.id for person in live if has_an_office(roster, person)}
    assert may < {person.id for person in live}, "a plain deputy has none"
    assert not may_in_congress(roster, (), "office")


async def test_every_page_leads_a_stranger_to_the_door_and_nobody_else_s_form_does_anything(office: Office, town: Town) -> None:
    """Every route there is: without a session it shows nothing and does nothing."""
    browser = office.browser()
    for method, path, _ in ROUTES:
        where = PART.sub(lambda part: EXAMPLES.get(re.findall(r"\w+", part[0])[0], "1"), path)
        page = await (browser.gets(where, follow=False) if method == "GET" else browser.posts(where, {"key": "x.y"}, follow=False))
        assert (page.status, page.headers.get("Location")) == (303, "/office/login"), (method, path)
        assert page.text == "", (method, path)
    assert {path for _, path, _ in door.OPEN_ROUTES} == {"/login", "/enter", "/language"}


def _suspended(work: Work, person: PersonId) -> None:
    row = work.rows.section("deputies")[person]
    work.rows.revise("deputies", person, data=dict(row.data) | {"status": "suspended"})
    work.rows.moved()
    work.roster_changed()


async def test_a_right_that_ends_ends_the_pages_at_the_next_click(office: Office, town: Town) -> None:
    leader = await town.deputy("周启明")
    browser = await office.enter(leader)
    assert (await browser.gets("", follow=False)).status == 200

    await town.ask(_suspended, leader.person_id)
    page = await browser.gets("/sessions", follow=False)
    assert (page.status, page.headers["Location"]) == (303, "/office/login")
    await leader.writes("/office")
    assert "/office/enter#" not in leader.last


@pytest.mark.parametrize("database_url", ["postgresql"], indirect=True)
@pytest.mark.parametrize("town", [2], indirect=True)
async def test_one_process_shows_the_code_another_lets_in_and_serves(office: Office, town: Town) -> None:
    secretary = await town.secretary()
    browser, page = await waiting(office)
    code = page.text.partition('id="code">')[2].partition("<")[0]
    await secretary.writes(code)
    await secretary.presses(number_on(page))
    other = Office(town, 1)
    browser.office = other
    assert (await browser.posts("/login", {})).path == "/office"
    assert (await browser.gets("/sessions")).status == 200
    key = (await browser.gets("/sessions")).key
    browser.office = office
    assert (await browser.posts("/sessions", {"key": key, "session": "0"}, follow=False)).status == 303
    browser.office = other
    assert (await browser.posts("/sessions", {"key": key, "all": "1"}, follow=False)).status == 303
    assert (await browser.gets("/sessions", follow=False)).status == 200, "a form that one process did is not done by another"
