"""Whether words complain of the person whose name a unit bears in the roster, who is nobody else in it and has no account here.

He is read as the people of the roster are (domain/complaints/spoken_of.py); 「水利站站长」 may be he.
"""

from collections.abc import Iterator
from dataclasses import replace

from domain.complaints.spoken_of import spoken_of
from domain.congress.congress import Person, Unit
from domain.rights.roster import Roster
from domain.values.ids import PersonId, VillageId
from domain.words.pattern import pattern_of
from domain.words.plain_characters import plain

_HEADS = ("负责人", "站长", "所长", "厂长", "院长", "校长", "主任", "经理", "领导")
_APART = pattern_of(r"[^\u3400-\u9fff·]+")
_SHORTEST = 2
"""Characters of a name, and of what is left of a unit's name as people say it (自来水厂, 水厂)."""


def units_meant(text: str, roster: Roster, village: VillageId | None) -> frozenset[str]:
    """The units of whose person these words complain, or may do so."""
    of_units = _with_people_of_units(roster)
    found: set[str] = set()
    if of_units.people:
        words = plain(text)
        if any(head in words for head in _HEADS):
            words = _by_name(words, roster)
        found = {str(person).rsplit("#", 1)[0] for person in spoken_of(words, of_units, village).all}
    return frozenset(found)


def _by_name(words: str, roster: Roster) -> str:
    for unit in roster.units.values():
        name = next(_names(unit), "")
        for said in _said_for(unit) if name else ():
            words = words.replace(said, f"{name} ")
    return words


def _said_for(unit: Unit) -> Iterator[str]:
    """How his office is called, the longest first."""
    whole = plain(unit.name)
    for start in range(len(whole) - _SHORTEST + 1):
        for head in _HEADS:
            yield f"{whole[start:]}的{head}"
            yield f"{whole[start:]}{head}"


def _names(unit: Unit) -> Iterator[str]:
    return (name for name in _APART.split(unit.person) if len(name) >= _SHORTEST)


def _with_people_of_units(roster: Roster) -> Roster:
    known = roster.worked_out.get("unit_people")
    if not isinstance(known, Roster):
        ids = [(PersonId(f"{unit.id}#{n}"), name) for unit in roster.units.values() for n, name in enumerate(_names(unit))]
        known = replace(roster, people={one: Person(one, name, kind="staff") for one, name in ids}, groups={})
        roster.worked_out["unit_people"] = known
    return known
