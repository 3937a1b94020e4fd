"""The names of a roster, ready to be looked for in a text (domain/people/names_meant.py): whole, given, surnames, in Latin letters, villages."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from domain.congress.same_name import borne
from domain.rights.roster import Roster
from domain.values.ids import PersonId, VillageId
from domain.words.names_in_latin import spelt
from domain.words.pattern import pattern_of
from domain.words.plain_characters import plain
from domain.words.sounds_alike import alike, surnames_alike

COMPOUND = ("欧阳", "司马", "上官", "诸葛", "夏侯", "皇甫", "尉迟", "慕容", "司徒", "令狐", "东方", "公孙", "申屠", "呼延", "端木")


_NEVER = pattern_of("(?!)")


@dataclass
class Names:
    """The names of a roster, ready to be looked for."""

    full: dict[str, frozenset[PersonId]] = field(default_factory=dict)
    given: dict[str, frozenset[PersonId]] = field(default_factory=dict)
    surname: dict[str, frozenset[PersonId]] = field(default_factory=dict)
    last: dict[str, frozenset[PersonId]] = field(default_factory=dict)
    """By the last character, for 「兵哥」."""
    latin: dict[str, frozenset[PersonId]] = field(default_factory=dict)
    villages: dict[str, VillageId] = field(default_factory=dict)
    lengths: tuple[int, ...] = ()
    by_first: dict[str, tuple[tuple[str, frozenset[PersonId]], ...]] = field(default_factory=dict)
    """Whole names of three characters or more by their first one."""
    of_two: dict[str, frozenset[PersonId]] = field(default_factory=dict)
    """Names of two characters with another one of the two of one sound (余发, 于法 for 于发)."""
    heard: dict[str, tuple[tuple[str, frozenset[PersonId]], ...]] = field(default_factory=dict)
    """The second sign of given names, and who bears them, by each that sounds like the first one (domain/people/heard_names.py)."""
    patterns: dict[str, re.Pattern[str]] = field(default_factory=dict)
    begin: re.Pattern[str] = _NEVER
    """A character with which a name of any kind may begin; `village_begins`: that of a village."""
    village_begins: re.Pattern[str] = _NEVER
    village_sizes: tuple[int, ...] = ()

    def broken(self, name: str) -> re.Pattern[str]:
        """How a whole name may be written so that it is not plainly there."""
        if name not in self.patterns:
            self.patterns[name] = re.compile(_broken(name))
        return self.patterns[name]

    def of(self, start: str, table: dict[str, frozenset[PersonId]], sizes: Iterable[int], at: int) -> tuple[int, frozenset[PersonId]]:
        """The longest word of the table at this place of the text, and who bears it; 0: none."""
        for size in sizes:
            found = table.get(start[at : at + size])
            if found and len(start) >= at + size:
                return size, found
        return 0, frozenset()


def names_of(roster: Roster) -> Names:
    """The names of this picture of the roster, worked out once."""
    known: Any = roster.worked_out.get("names")
    if known is None:
        known = roster.worked_out["names"] = _worked_out(roster)
    return known  # type: ignore[no-any-return]


def _forms(name: str) -> list[tuple[str, str]]:
    """Each way he is called, and what part of his name that is."""
    if "·" in name:
        return [("full", form) for form in (name, name.replace("·", ""), name.split("·")[0])]
    first = name[:2] if name[:2] in COMPOUND and len(name) > 2 else name[:1]
    found = [("full", name), ("last", name[-1])]
    if len(name) - len(first) > 2:
        return [*found, ("full", name[:2]), ("given", name[2:])]
    return [*found, ("surname", first), *([("given", name[len(first) :])] if len(name) - len(first) == 2 else [])]


def _worked_out(roster: Roster) -> Names:
    by: dict[str, dict[str, set[PersonId]]] = {kind: {} for kind in ("full", "given", "surname", "last", "latin")}
    people = [person for person in roster.people.values() if person.status != "ended" and person.role != "admin"]
    for person, name in [(one, plain(name).replace(" ", "")) for one in people for name in borne(one)]:
        if len(name) < 2:
            continue
        for kind, form in (*_forms(name), *(("latin", form) for form in spelt(name))):
            by[kind].setdefault(form, set()).add(person.id)
    frozen = {kind: _frozen(some) for kind, some in by.items()}
    found = Names(frozen["full"], frozen["given"], frozen["surname"], frozen["last"], frozen["latin"], _villages(roster))
    found.lengths = tuple(sorted({len(name) for name in found.full}, reverse=True))
    found.by_first, found.heard = _by_first(found.full), _heard(found.given)
    found.of_two = {near + name[1]: ids for name, ids in found.full.items() if len(name) == 2 for near in surnames_alike(name[0])}
    found.of_two |= {name[0] + near: ids for name, ids in found.full.items() if len(name) == 2 for near in alike(name[1])}
    found.begin = _beginning("姓", "老", "小", *found.full, *found.given, *found.surname)
    found.village_begins, found.village_sizes = (
        _beginning(*found.villages),
        tuple(sorted({len(name) for name in found.villages}, reverse=True)),
    )
    return found


def _beginning(*names: str) -> re.Pattern[str]:
    letters = "".join(sorted({name[0] for name in names if name}))
    return re.compile(f"[{re.escape(letters)}]") if letters else _NEVER


def _by_first(full: dict[str, frozenset[PersonId]]) -> dict[str, tuple[tuple[str, frozenset[PersonId]], ...]]:
    found: dict[str, list[tuple[str, frozenset[PersonId]]]] = {}
    for name, ids in full.items():
        if len(name) >= 3 and "·" not in name:
            for first in (name[0], *(surnames_alike(name[0]) if len(name) == 3 else "")):
                found.setdefault(first, []).append((name, ids))
    return {first: tuple(rows) for first, rows in found.items()}


def _heard(given: dict[str, frozenset[PersonId]]) -> dict[str, tuple[tuple[str, frozenset[PersonId]], ...]]:
    found: dict[str, list[tuple[str, frozenset[PersonId]]]] = {}
    for name, ids in given.items():
        for first in (name[0], *alike(name[0])):
            found.setdefault(first, []).append((name[1], ids))
    return {first: tuple(rows) for first, rows in found.items()}


_SIGNS = r"[\s*·.\-_/、|~+×]{1,2}"
_WORD = "见过"
"""小李见过他 names no 李建国."""
_HIDDEN = "[*×a-z某〇○□]"


def _broken(name: str) -> str:
    """Signs between its characters; of a name of three one or both hidden but the surname, or each written by one that sounds like it, or the two
    behind it the wrong way round."""
    forms = [f"(?:{_SIGNS})?".join(map(re.escape, name))]
    if len(name) == 3:
        first, second, third = map(re.escape, name)
        forms += [f"{first}{_like(name[1])}{third}", f"{first}{second}{_like(name[2])}"]
        forms += [f"{first}(?!{_WORD})[{alike(name[1])}][{alike(name[2])}]"] if alike(name[1]) and alike(name[2]) else []
        forms += [f"{first}[*×x某〇○□]{{2}}", *([f"{first}{third}{second}"] if second != third else [])]
        forms += [f"[{surnames_alike(name[0])}]{second}{third}"] if surnames_alike(name[0]) else []
    return "|".join(forms)


def _like(letter: str) -> str:
    return f"(?:{_HIDDEN}|[{alike(letter)}])" if alike(letter) else _HIDDEN


def _frozen(table: dict[str, set[PersonId]]) -> dict[str, frozenset[PersonId]]:
    return {word: frozenset(ids) for word, ids in table.items()}


def _villages(roster: Roster) -> dict[str, VillageId]:
    found: dict[str, VillageId] = {}
    for village in roster.villages.values():
        into = village.merged_into or village.id
        for name in (village.name, *village.aliases):
            short = plain(name).removesuffix("村").removesuffix("社区")
            if len(short) >= 2 and short not in ("居委会", "村委会"):
                found[short] = into
    return found
