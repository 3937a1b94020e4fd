"""What the places, people, categories and units of a roster are called where somebody searches by them (domain/at_work/typed_search.py)."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from domain.congress.congress import Group
from domain.congress.same_name import key
from domain.people.places import SUFFIXES, TOWN_SUFFIXES
from domain.rights.roster import Roster
from domain.rights.units import names_of
from domain.words.pattern import pattern_of
from domain.words.simplified import simplified

_JOINED = pattern_of("[与和、及/]")
_UNIT = pattern_of("(?:站|所|办|局|厂|院|校|中心|公司|委员会|大队|队)$")
_GROUP_ENDINGS = ("代表小组", "小组", "组")
SHORTEST = 2


@dataclass(frozen=True)
class Called:
    """One name: the filter, its values, and whether voters write such words as well (`weak`)."""

    field: str
    values: tuple[str, ...]
    weak: bool = False


Names = dict[str, Called]


def compared(word: str) -> str:
    """A name as it is compared: script, width and case aside."""
    return key(simplified(word))


def names_for(roster: Roster) -> Names:
    """From each name to what it is a name of. A full name goes before another's short one; of one name all who bear it are meant."""
    found: Names = {}
    for named in (_full(roster), _short(roster)):
        layer: Names = {}
        for name, called in named:
            if len(form := compared(name)) >= SHORTEST:
                layer[form] = _with(layer.get(form), called)
        found = layer | found
    return found


def _with(known: Called | None, more: Called) -> Called:
    if known is None or known.field != more.field:
        return known or more
    return Called(known.field, tuple(dict.fromkeys((*known.values, *more.values))), known.weak)


def _full(roster: Roster) -> Iterator[tuple[str, Called]]:
    for village in roster.villages.values():
        meant = village.merged_into or village.id
        merged = (one.id for one in roster.villages.values() if one.merged_into == meant)
        yield village.name, Called("village", (meant, *merged), weak=not village.name.endswith(SUFFIXES))
    for group in roster.groups.values():
        yield from ((name, Called("group", (group.id,))) for name in _with_and_without_town(group, roster))
    for town, name in roster.congress.towns.items():
        yield name, Called("town", (town,))
    for category in roster.categories.values():
        yield category.name, Called("category", (category.id,), weak=category.id == "other")
    for unit in roster.units.values():
        yield from ((name, Called("unit", (name,))) for name in names_of(unit))
    for person in roster.people.values():
        yield person.name, Called("person", tuple(sorted(person.ids)))
        yield f"{person.name}代表", Called("person", tuple(sorted(person.ids)))


def _short(roster: Roster) -> Iterator[tuple[str, Called]]:
    for village in roster.villages.values():
        full = Called("village", (village.merged_into or village.id, village.id), weak=True)
        yield from ((name, full) for name in (*_cut(village.name, SUFFIXES), *village.aliases))
        yield from ((f"{bare}{ending}", full) for bare in _cut(village.name, SUFFIXES) for ending in ("村委会", "居委会"))
    for group in roster.groups.values():
        bare = [name for full in _with_and_without_town(group, roster) for name in _cut(full, _GROUP_ENDINGS)]
        yield from ((name, Called("group", (group.id,), weak=True)) for name in bare)
        yield from ((f"{name}{ending}", Called("group", (group.id,))) for name in bare for ending in ("小组", "组"))
    for town, name in roster.congress.towns.items():
        yield from ((bare, Called("town", (town,), weak=True)) for bare in _cut(name, TOWN_SUFFIXES))
    for category in roster.categories.values():
        yield from ((part, Called("category", (category.id,), weak=True)) for part in (category.id, *parts_of(category.name)))
    for unit in roster.units.values():
        own = names_of(unit)[-1]
        yield from ((part, Called("unit", (own,), weak=True)) for part in _of_unit(own))


def _with_and_without_town(group: Group, roster: Roster) -> tuple[str, ...]:
    """One whose name another town's has too is called with its town, or without it still."""
    own = group.name.removeprefix(roster.congress.towns.get(group.town, ""))
    return (group.name, own) if own and own != group.name else (group.name,)


def _cut(name: str, endings: Iterable[str]) -> list[str]:
    """The name without the first of these endings that it has."""
    return [name[: -len(end)] for end in endings if name.endswith(end) and len(name) > len(end) + 1][:1]


def parts_of(name: str) -> list[str]:
    """道路交通 is called 道路 or 交通 as well, 低保救助与养老 低保, 救助 or 养老."""
    found: list[str] = []
    for part in _JOINED.split(name):
        found += [part] if part != name else []
        found += [part[at : at + 2] for at in range(0, len(part), 2)] if len(part) % 2 == 0 and len(part) > 2 else []
    return found


def _of_unit(name: str) -> list[str]:
    """镇自来水厂 is the 自来水厂 or 水厂; a mere 厂 is none."""
    return [name[at:] for at in range(1, len(name) - 1)] if _UNIT.search(name) else []
