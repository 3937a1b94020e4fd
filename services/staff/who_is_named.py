"""Whom or which group an option of a command names: by number, telephone or name, as the roster has them (docs/spec.md section 10)."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from difflib import get_close_matches

from domain.congress.congress import Person
from domain.congress.same_name import borne, key, narrow, without_group
from locales.imports import SECTIONS
from services.deed.work import Work
from services.staff.invites import called_on_paper

LISTED = 6
"""Nearest names that are told."""


@dataclass(frozen=True)
class Named:
    """`id`: who it is; else `several` that may be meant, or the `near` ones where nobody is, each with its number."""

    id: str = ""
    several: Sequence[str] = ()
    near: Sequence[str] = ()


def person_named(work: Work, words: str) -> Named:
    """Of those in office: deputies and staff."""
    people, paper, t = [p for p in work.roster.people.values() if p.has_rights], called_on_paper(work), work.staff_words()
    lines = {str(p.id): f"{p.id} {paper[p.id]} {t(SECTIONS['staff' if p.kind == 'staff' else 'deputies'])}" for p in people}
    names = {str(p.id): {*map(key, borne(p)), key(paper[p.id])} for p in people}
    figures = _figures(words)
    found = [str(p.id) for p in people if p.id == words.strip()]
    found = found or [str(p.id) for p in people if len(figures) > 6 and figures in _phones(p)]
    return _of(found or [each for each, called in names.items() if key(words) in called], names, lines, words)


def group_named(work: Work, words: str) -> Named:
    """Of those that live; a name may stand without 代表小组 behind it, or in a county without its town before it."""
    lines = {str(g.id): f"{g.id} {g.name}" for g in work.roster.live_groups()}
    names = {str(g.id): _names_of(work, g.name) for g in work.roster.live_groups()}
    asked = {key(words), without_group(key(words))}
    found = [each for each in lines if each == words.strip()] or [each for each, called in names.items() if key(words) in called]
    return _of(found or [each for each, called in names.items() if asked & called], names, lines, words)


def _names_of(work: Work, group: str) -> set[str]:
    """With its town before it and without, each with 代表小组 behind it and without."""
    towns = (key(town) for town in work.roster.congress.towns.values())
    whole = {key(group), *(key(group).removeprefix(town) for town in towns)}
    return whole | {without_group(name) for name in whole} - {""}


def _of(found: Sequence[str], names: Mapping[str, Iterable[str]], lines: Mapping[str, str], words: str) -> Named:
    if len(found) == 1:
        return Named(found[0])
    if found:
        return Named(several=[lines[each] for each in found])
    asked, every = key(words), {name for called in names.values() for name in called}
    like = [
        *get_close_matches(asked, every, LISTED, 0.5),
        *(name for name in sorted(every) if len(asked) > 1 and (asked in name or name in asked)),
    ]
    near = dict.fromkeys(each for name in like for each, called in names.items() if name in called)
    return Named(near=[lines[each] for each in near][:LISTED])


def _figures(text: str) -> str:
    plain = re.sub("[-+ ()（）]", "", narrow(text))
    return re.sub("^(?:00)?86(?=1[0-9]{10}$)", "", plain) if plain.isdecimal() else ""


def _phones(person: Person) -> set[str]:
    return {_figures(phone) for phone in (person.phone, person.office_phone, person.shown_phone) if phone}
