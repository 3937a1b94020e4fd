"""What a list shows is what `domain.rights.rights.may(…, "see")` says of each case: multiplied out in one town and in a county, on both databases."""

import shutil
from collections.abc import Iterator, Mapping
from dataclasses import replace
from itertools import combinations, product
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import insert, select

from domain.cases.case import Case
from domain.congress.congress import Person
from domain.rights.rights import may, reads_confidential
from domain.rights.sight import sight_of
from domain.rights.wanted import Wanted
from domain.values.ids import ChatId, Handle, MessageId, PersonId
from domain.values.message import Incoming, Sender
from services.case.intake import Intake
from services.case.open_case import open_case
from services.deed.work import Work
from services.run.database_thread import DatabaseThread
from storage.cases import case_of
from storage.database import open_engine
from storage.sight import in_sight, words_read
from storage.tables import case
from tests.town import START, fill

COUNTY = Path(__file__).parents[1] / "samples" / "county.yaml"
BOTH = pytest.mark.parametrize("database_url", ["sqlite", "postgresql"], indirect=True)
LINKED = ("e01", "f02", "k01", "k02", "d062", "d071")
"""Some chairs read here, some do not: whoever stands in for the secretary must."""
FIRST = 1_000
"""Number of the first case that is laid out."""


def matters(groups: list[str | None], villages: list[str | None], people: list[str], secretary: str) -> Iterator[Mapping[str, Any]]:
    """Each place with each way a case is somebody's, and each way it is kept from somebody."""
    someone, another, chair = people[0], people[1], people[-1]
    his = [{}, {"claimer": someone}, {"key_lead": another}, {"handed_up_to": [another, chair]}, {"claimer": chair, "key_lead": someone}]
    kept: list[dict[str, Any]] = [
        {},
        {"marks": ["tip"]},
        {"marks": ["confidential"]},
        {"seal": "asked"},
        {"seal": "due"},
        {"seal": "opened"},
        {"seal": "affairs"},
        {"category": "village_affairs"},
        {"recused": [someone]},
        {"spoken_of": [another]},
        {"spoken_of": [secretary]},
        {"spoken_of": [secretary], "marks": ["tip"]},
        {"spoken_of": [secretary, chair], "marks": ["confidential", "tip"]},
        {"spoken_of": [secretary], "recused": [chair], "seal": "kept"},
    ]
    for (group, village), mine, away in product(product(groups, villages), his, kept):
        yield {"group": group, "village": village, **mine, **away}


def everybody(work: Work) -> list[tuple[Person, ...]]:
    """Every row alone, suspended ones too, of many plain deputies some; and accounts of two rows."""
    people = list(work.roster.people.values())
    special = [p for p in people if p.kind == "staff" or p.presidium_role]
    plain = [p for p in people if p not in special]
    return [(), *((person,) for person in (*special, *plain[:8], *plain[8::8])), *combinations((*special[:5], *plain[:2]), 2)]


def laid_out(work: Work) -> list[Case]:
    """A case of each kind, in a house where some chairs are linked and others are not."""
    for n, person in enumerate(LINKED):
        if (found := work.roster.people.get(PersonId(person))) is not None:
            work.rows.link(found.id, found.name, Handle(7_000 + n), work.now)
    work.roster_changed()
    roster = work.roster
    chairs = [person.id for person in roster.chairs()]
    deputies = [person.id for person in roster.people.values() if person.kind == "deputy"]
    official = next((p.id for p in roster.people.values() if any(p.official_in(v) for v in roster.villages)), deputies[2])
    groups: list[str | None] = [None, *list(roster.groups)[:3], *list(roster.groups)[-1:], "a group that is gone"]
    villages: list[str | None] = [None, *list(roster.villages)[:2], *list(roster.villages)[-1:]]
    made = list(matters(groups, villages, [deputies[1], official, chairs[0]], roster.staff("secretary")[0].id))
    blank: dict[str, Any] = {
        "claimer": None,
        "key_lead": None,
        "handed_up_to": [],
        "recused": [],
        "spoken_of": [],
        "marks": [],
        "seal": "",
        "category": "water",
    }
    row = a_row(work) | blank
    work.connection.execute(insert(case), [{**row, **one, "id": FIRST + n, "number": f"N-{n}"} for n, one in enumerate(made)])
    return [case_of(found._asdict()) for found in work.connection.execute(select(case).where(case.c.id >= FIRST))]


def a_row(work: Work) -> dict[str, Any]:
    """What is the same in all of them."""
    voter = work.voters.meet(Handle(901), "zh-Hans", work.now)
    said = Incoming(ChatId(901), MessageId(1), work.now, Sender(Handle(901)), "水管坏了")
    made = open_case(work, voter, said, Intake(village=next(iter(work.roster.villages))))
    return dict(work.connection.execute(select(case).where(case.c.id == made.id)).mappings().one()) | {"voter_id": None}


def compare(work: Work) -> int:
    """For everybody; how much he saw in all."""
    cases, seen = laid_out(work), 0

    def numbers(*conditions: Any) -> set[int]:
        return set(work.connection.execute(select(case.c.id).where(case.c.id >= FIRST, *conditions)).scalars())

    for persons in everybody(work):
        sight, who = sight_of(work.roster, persons), [person.id for person in persons]
        right = {one.id for one in cases if may(work.roster, persons, "see", one)}
        assert {one.id for one in work.register.page(Wanted(), sight, None, 100_000).cases if one.id >= FIRST} == right, who
        assert numbers(in_sight(sight)) == right, who
        words = {one.id for one in cases if one.id in right and (not one.confidential or reads_confidential(work.roster, persons, one))}
        assert numbers(in_sight(sight), words_read(sight)) == words, who
        seen += len(right)
    return seen


@BOTH
def test_in_a_town_a_list_shows_what_the_rights_say_and_nothing_else(database: DatabaseThread) -> None:
    assert database.do_now(compare) > 1_000


def test_in_a_county_too(migrated_database: Path, tmp_path: Path) -> None:
    shutil.copy(migrated_database, tmp_path / "county.db")
    thread = DatabaseThread(open_engine(f"sqlite:///{tmp_path / 'county.db'}"), lambda: START)
    thread.do_now(fill, COUNTY)
    assert thread.do_now(compare) > 1_000
    thread.close()


def test_an_official_whose_seat_is_suspended_is_kept_from_what_his_village_complains_of(database: DatabaseThread) -> None:
    """Whatever else he may be."""

    def look(work: Work) -> None:
        cases = laid_out(work)
        official = next(p for p in work.roster.people.values() if any(p.official_in(v) for v in work.roster.villages))
        persons = (replace(official, status="suspended"), work.roster.staff("secretary")[0])
        right = {one.id for one in cases if may(work.roster, persons, "see", one)}
        page = work.register.page(Wanted(), sight_of(work.roster, persons), None, 100_000)
        assert {one.id for one in page.cases if one.id >= FIRST} == right
        assert len(right) < len(cases)

    database.do_now(look)


def of_one_account(work: Work) -> None:
    """The secretary is the deputy who is an official, and another deputy too."""
    roster = work.roster
    official = next(p for p in roster.people.values() if any(p.official_in(v) for v in roster.villages))
    for person in (roster.staff("secretary")[0], official, [p for p in roster.people.values() if p.kind == "deputy"][1]):
        work.rows.link(person.id, person.name, Handle(6_999), work.now)
    work.roster_changed()


@BOTH
def test_nor_where_the_secretary_has_other_rows(database: DatabaseThread) -> None:
    def look(work: Work) -> int:
        of_one_account(work)
        return compare(work)

    assert database.do_now(look) > 1_000
