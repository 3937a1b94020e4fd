"""The labelled lines of samples/spoken_of.jsonl, and how many of them are read as they should be."""

from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any

from domain.complaints.spoken_of import Spoken, spoken_of
from domain.congress.congress import Congress, Group, Person, Village
from domain.rights.roster import Roster, people_with_presidium
from domain.town_file.town_rows import TownFile, villages_of_groups
from domain.values.ids import PersonId, VillageId
from domain.values.typed_rows import typed
from reports.town_reader import read_town_file
from tests import samples_of
from tests.samples_of import SAMPLES

TOWNS = {
    "qingxi": Path(__file__).parent.parent / "demo" / "sample" / "town.yaml",
    "songling": SAMPLES / "songling.yaml",
    "fengxi": SAMPLES / "fengxi.yaml",
}
LINES = samples_of.lines("spoken_of")


@cache
def roster_of(town: str) -> Roster:
    """The roster of a town file, without a database."""
    return roster_in(read_town_file(TOWNS[town]))


def roster_in(file: TownFile) -> Roster:
    served = villages_of_groups(file)
    rows = {section: [dict(row.data) for row in file.sections[section] if not row.dated] for section in file.sections}
    people = [Person(**typed(Person, {**_person(row), "kind": "deputy"})) for row in rows["deputies"]]
    people += [Person(**typed(Person, {**_person(row), "kind": "staff"})) for row in rows["staff"]]
    presidium = {str(row["deputy"]): str(row["role"]) for row in file.top.get("presidium") or ()}
    groups = [Group(**typed(Group, {**row, "villages": served.get(row["id"], [])})) for row in rows["groups"]]
    villages = [Village(**typed(Village, row)) for row in rows["villages"]]
    congress = replace(Congress(), name=str(file.head.get("name", "")))
    by_group, by_village = {g.id: g for g in groups}, {v.id: v for v in villages}
    return Roster(1, congress, by_village, by_group, people_with_presidium(people, presidium), {}, {}, {}, {})


def _person(row: dict[str, Any]) -> dict[str, Any]:
    return {**row, "groups": row.get("groups") or ([row["group"]] if row.get("group") else [])}


def read(line: dict[str, Any]) -> Spoken:
    return spoken_of(line["text"], roster_of(line["town"]), VillageId(line["village"]) if line["village"] else None)


def kept(line: dict[str, Any]) -> frozenset[PersonId]:
    """From whom the line's words are kept."""
    return read(line).all


def missed(line: dict[str, Any]) -> bool:
    """Whether somebody complained of would read it."""
    return not frozenset(line["spoken_of"]) <= kept(line)


def touched(line: dict[str, Any]) -> bool:
    """Whether an ordinary line is kept from somebody, for good or until its voter was asked."""
    return bool(kept(line))


def outright(line: dict[str, Any]) -> bool:
    """Whether an ordinary line is kept from somebody and its voter not asked."""
    return bool(read(line).of)


def score(half: str) -> tuple[int, int, int, int, int]:
    """Of the half: complaints of somebody, those of them that he would read; ordinary lines that name somebody, those kept from him, those unasked."""
    mine = samples_of.lines("spoken_of", half)
    true, ordinary = [line for line in mine if line["spoken_of"]], [line for line in mine if not line["spoken_of"]]
    return len(true), sum(map(missed, true)), len(ordinary), sum(map(touched, ordinary)), sum(map(outright, ordinary))
