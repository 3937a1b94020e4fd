"""From the rows of the town file (as stored, with staff's changes) to the roster the rules read."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from domain.congress.by_its_town import called, shared
from domain.congress.congress import Category, Congress, Group, Limits, Person, Station, Unit, Village
from domain.congress.same_name import borne, key, same
from domain.rights.roster import Roster, people_with_presidium
from domain.town_file import merges
from domain.town_file.town_words import with_words
from domain.values.group_chat import GroupChat
from domain.values.ids import GroupId, Handle, PersonId, VillageId
from domain.values.typed_rows import typed

Row = Mapping[str, Any]
SECTIONS = ("congress", "categories", "stations", "groups", "villages", "deputies", "staff", "handling_units")


@dataclass(frozen=True)
class Link:
    """Whose account is linked to a person; since when it cannot be written to."""

    handle: int
    unreachable_since: datetime | None = None


def linked(standing: Roster, version: int, links: Mapping[str, Link], bound: Mapping[str, GroupChat]) -> Roster:
    """What the rows say, with account links by person and chats by group."""
    given = {p: links[p] for p in standing.people if p in links}
    accounts = {p: replace(standing.people[p], handle=Handle(of.handle), unreachable_since=of.unreachable_since) for p, of in given.items()}
    return replace(
        standing,
        version=version,
        people=_one_of_an_account({**standing.people, **accounts}),
        chats={GroupId(group): chat.chat_id for group, chat in bound.items() if chat.shut_since is None},
        bound={GroupId(group): chat for group, chat in bound.items()},
    )


def _one_of_an_account(people: dict[PersonId, Person]) -> dict[PersonId, Person]:
    """Each row knows the others of its account: they are one person wherever it is asked who is spoken of."""
    rows: dict[Handle, list[Person]] = {}
    for person in people.values():
        if person.handle is not None and person.status != "ended":
            rows.setdefault(person.handle, []).append(person)
    several = [(one, same) for same in rows.values() if len(same) > 1 for one in same]
    return people | {one.id: replace(one, other_rows=tuple(row for row in same if row.id != one.id)) for one, same in several}


def build(rows: Mapping[str, Iterable[Row]]) -> Roster:
    """The roster as stored rows by section say it, before anybody is linked or a chat is bound."""
    congress_row: Row = next(iter(rows.get("congress", ())), {})
    said = {section: merged_rows(rows.get(section, ())) for section in merges.SECTIONS}
    into = {section: merges.ends(found) for section, found in said.items()}
    villages = {v.id: v for v in (Village(**typed(Village, _ended(row, into["villages"]))) for row in rows.get("villages", ()))}
    merged: dict[str, list[VillageId]] = {}
    for row in rows.get("groups", ()):
        if str(row["id"]) in into["groups"]:
            merged.setdefault(into["groups"][str(row["id"])], []).extend(row.get("villages") or ())
    congress = _congress(congress_row)
    people = [_person(row, kind) for kind, section in (("deputy", "deputies"), ("staff", "staff")) for row in rows.get(section, ())]
    now = _with_offices(congress, [_where_he_is_now(person, into) for person in _with_former_ids(people)], congress_row)
    units = [Unit(**typed(Unit, row)) for row in rows.get("handling_units", ())]
    stations = (Station(**typed(Station, row)) for row in rows.get("stations", ()))
    categories = (Category(**typed(Category, row)) for row in rows.get("categories", ()))
    return Roster(
        version=0,
        congress=congress,
        villages=villages,
        groups=_groups_apart(congress, [_group(_ended(row, into["groups"]), merged, into["villages"]) for row in rows.get("groups", ())]),
        people=now,
        units=_units_apart(congress, units),
        stations=_stations_apart(congress, villages, list(stations)),
        categories={c.id: c for c in with_words(categories, congress_row.get("words") or ())},
        chats={},
        rings=tuple(merges.told(ring) for found in said.values() for ring in merges.rings(found)),
    )


def _groups_apart(congress: Congress, groups: list[Group]) -> dict[GroupId, Group]:
    """By id; 第一代表小组 of two towns of a county each with its town."""
    those = shared((group.name, group.town) for group in groups)
    return {group.id: replace(group, name=called(group.name, group.town, congress.towns, those)) for group in groups}


def _stations_apart(congress: Congress, villages: Mapping[VillageId, Village], stations: list[Station]) -> dict[str, Station]:
    """By id; likewise, by the town of the village in which they are."""
    at = {station.id: villages[station.village].town if station.village and station.village in villages else "" for station in stations}
    those = shared((station.name, at[station.id]) for station in stations)
    return {station.id: replace(station, name=called(station.name, at[station.id], congress.towns, those)) for station in stations}


def _units_apart(congress: Congress, units: list[Unit]) -> dict[str, Unit]:
    """By id; likewise 水利站, of which each town has one."""
    those = shared((unit.name, unit.town) for unit in units)
    names = {unit.id: called(unit.name, unit.town, congress.towns, those) for unit in units}
    return {unit.id: replace(unit, name=names[unit.id], written=unit.name if names[unit.id] != unit.name else "") for unit in units}


def _with_offices(congress: Congress, people: Iterable[Person], row: Row) -> dict[PersonId, Person]:
    """People by id, each with his role in the presidium and the towns of his scope or area."""
    presidium = list(row.get("presidium") or ())
    areas = {str(one["deputy"]): str(one.get("area") or "") for one in presidium}
    bounded = [_within(congress, person, areas.get(person.id, "") if person.kind == "deputy" else person.scope) for person in people]
    return people_with_presidium(bounded, {str(one["deputy"]): str(one["role"]) for one in presidium})


def _within(congress: Congress, person: Person, scope: str) -> Person:
    return replace(person, within=congress.towns_within(scope)) if scope else person


def merged_rows(rows: Iterable[Row]) -> dict[str, str]:
    """What the rows say they were merged into, by id."""
    return {str(row["id"]): str(row["merged_into"]) for row in rows if row.get("merged_into")}


def _ended(row: Row, into: Mapping[str, str]) -> Row:
    """The row merged into where its chain ends; one whose chain comes back to itself stands by itself."""
    return {**row, "merged_into": into.get(str(row["id"]))}


def _person(row: Row, kind: str) -> Person:
    named = [row.get("group"), *(row.get("groups") or ())]
    groups = list(dict.fromkeys(group for group in named if group))
    leave = row.get("leave") or {}
    given = dict(row) | {
        "groups": groups,
        "levels": row.get("level") or ["town"],
        "leave_from": leave.get("from"),
        "leave_to": leave.get("to"),
        "kind": kind,
    }
    given["languages"] = [simple_language(tag) for tag in row.get("languages") or []]
    return Person(**typed(Person, given))


def _where_he_is_now(person: Person, into: Mapping[str, Mapping[str, str]]) -> Person:
    """Who sat in a group that was merged sits in the one it is part of, once; the village whose official he is is the whole one."""
    groups, villages = into["groups"], into["villages"]
    own = person.official_of or person.village
    end = villages.get(own, own) if own is not None else None
    one = (end, *(village for village, its_end in villages.items() if its_end == end)) if end is not None else ()
    changed = tuple(VillageId(village) for village in one if village != own)
    now = tuple(GroupId(group) for group in dict.fromkeys(groups.get(group, group) for group in person.groups))
    return replace(person, groups=now, merged_with=changed) if (now, changed) != (person.groups, ()) else person


def _with_former_ids(people: list[Person]) -> list[Person]:
    """Whoever bears, or bore, a name of somebody who left may be that person again under another number."""
    left: dict[str, list[PersonId]] = {}
    for person in people:
        for name in {key(name) for name in borne(person)} if person.status == "ended" else ():
            left.setdefault(name, []).append(person.id)
    if not left:
        return people
    return [p if p.status == "ended" or not (once := _once(p, left)) else replace(p, once=once) for p in people]


def _once(person: Person, left: Mapping[str, list[PersonId]]) -> tuple[PersonId, ...]:
    return tuple(dict.fromkeys(one for name in borne(person) for one in left.get(key(name), ())))


def simple_language(tag: str) -> str:
    """`zh` in a roster row means zh-Hans."""
    return "zh-Hans" if tag == "zh" else tag


def _group(row: Row, merged: Mapping[str, list[VillageId]], into: Mapping[str, str]) -> Group:
    """A group serves what it lists and what groups merged into it served, villages that are no more aside; one that was merged
    is led by nobody."""
    served = dict.fromkeys((*(row.get("villages") or ()), *merged.get(str(row["id"]), ())))
    group = replace(Group(**typed(Group, row)), villages=tuple(VillageId(v) for v in served if v not in into))
    return replace(group, leader=None, deputy_leader=None, linked_presidium=None) if group.merged_into else group


def _congress(row: Row) -> Congress:
    """What a workbook left empty is as if it had not been asked for."""
    row = {name: value for name, value in row.items() if value not in (None, "")}
    term = row.get("term") or {}
    given = dict(row) | {
        "term_name": term.get("name", ""),
        "term_from": term.get("from"),
        "term_to": term.get("to"),
        "seats": int(term.get("seats") or 0),
    }
    given["languages"] = [simple_language(tag) for tag in row.get("languages") or ["zh-Hans"]]
    given["busy_season"] = [[season["from"], season["to"]] for season in row.get("busy_season") or ()]
    given["quiet_hours"] = row.get("quiet_hours") or ["20:30", "07:30"]
    given["working_hours"] = row.get("working_hours") or ["08:30", "17:30"]
    given["limits"] = Limits(**typed(Limits, row.get("limits") or {}))
    given["referrals"] = row.get("referrals") or {}
    given["outcomes"] = {name: str(words) for name, words in (row.get("outcomes") or {}).items() if words}
    given["towns"], given["areas"] = row.get("towns") or {}, row.get("areas") or {}
    return Congress(**typed(Congress, given))


def link_kept(person: Person, linked_name: str) -> bool:
    """A link is kept only where id and name are both the same (docs/spec.md section 2)."""
    return same(person.name, linked_name)
