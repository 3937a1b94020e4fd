"""From the names that stand in a workbook to the ids of what they name: a group, a village, a deputy, a category."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from domain.congress.categories import CATEGORIES
from domain.congress.same_name import key
from domain.town_file.office_cells import without_note
from domain.town_file.town_file import REFERENCES
from domain.town_file.town_rows import Row, TownFile, each, towns_of
from domain.town_file.town_values import Problem
from domain.values.errors import LianxinError
from domain.words.pattern import pattern_of

_WITH_HINT = pattern_of(r"(.+?)\s*[（(]([^（）()]+)[）)]")
_ENDINGS = {
    "villages": ("村", "社区", "村委会", "居委会", "居民委员会"),
    "groups": ("代表小组", "小组", "组"),
    "stations": ("代表联络站", "联络站", "站"),
}
"""What people leave out of a name, or add to it."""
_CONTEXT = ("group", "groups", "village", "town")


class NotOneError(LianxinError):
    """Several bear the name."""

    code = "not_one"

    def __init__(self, choices: list[str]) -> None:
        """`choices`: as each is called with its town; empty where it is of none."""
        super().__init__("not_one")
        self.choices = choices


@dataclass(frozen=True)
class Candidate:
    id: str
    name: str
    hints: frozenset[str]
    """Whatever tells him from others of his name: id, number in the file, phone, groups, village, town."""


class Named:
    """The names of a file's rows and of what is stored beside them."""

    def __init__(self, file: TownFile, known: Mapping[str, Mapping[str, Any]]) -> None:
        self._file, self._known = file, known
        self._found: dict[str, list[Candidate]] = {}

    def one(self, section: str, text: str, near_to: Iterable[str] = ()) -> str | None:
        """The id that is meant. None: nobody's name. Raises NotOneError: several have it."""
        found = self._candidates(section)
        if any(text == c.id for c in found):
            return text
        text = without_note(text) if section in ("deputies", "staff") else text
        hinted = _WITH_HINT.fullmatch(text)
        alike = [c for c in found if key(c.name) == key(text)]
        if not alike and hinted is not None:
            alike = [c for c in found if key(c.name) == key(hinted.group(1)) and key(hinted.group(2)) in c.hints]
        if not alike:
            alike = [c for c in found if any(key(text) == key(town + c.name) for town in self._towns_of(c))]
        if not alike:
            alike = [c for c in found if section in _ENDINGS and _short(section, c.name) == _short(section, text)]
        if not alike and section == "villages":
            alike = [c for c in found if f"alias:{key(text)}" in c.hints]
        if len(alike) > 1:
            close = {key(one) for one in near_to if one}
            alike = [c for c in alike if c.hints & close] or alike
        if len(alike) > 1:
            raise NotOneError([next((town + c.name for town in self._towns_of(c)), "") for c in alike])
        return alike[0].id if alike else None

    def resolve(self) -> None:
        """Every reference of the file, in its rows, lists and settings."""
        for section, name, target in (*REFERENCES, *_TOWNS):
            rows = self._file.sections[section]
            rows[:] = [self._row(section, name, target, row) if row.data.get(name) else row for row in rows]
        for section, names in _IN_LISTS.items():
            rows_of_top = self._file.top.get(section)
            if isinstance(rows_of_top, list):
                lines = [self._file.lines.get(f"{section}.{n}", 1) for n in range(len(rows_of_top))]
                self._file.top[section] = [self._in_list(row, (line, section), names) for row, line in zip(rows_of_top, lines, strict=True)]
        for section in ("reception_day", "visit_day"):
            rule = self._file.top.get(section)
            if isinstance(rule, dict) and rule.get("place"):
                place = (self._file.columns.get("town", {}).get(f"{section}.place", 1), f"{section}.place")
                rule["place"] = self._sure("stations", rule["place"], place)
        categories = {"category": "categories"}
        self._file.texts[:] = [self._in_list(text, (1, "canned"), categories) for text in self._file.texts]

    def _in_list(self, row: Mapping[str, Any], place: tuple[int, str], names: Mapping[str, str]) -> dict[str, Any]:
        line, section = int(row.get("line") or place[0]), place[1]
        return {**row, **{name: self._sure(to, row[name], (line, f"{section}.{name}")) for name, to in names.items() if row.get(name)}}

    def _sure(self, target: str, value: Any, place: tuple[int, str]) -> Any:
        """Where nothing else looks whether there is such a thing."""
        found = self._value(target, value, place, ())
        if target != "deputies":
            known = {one.id for one in self._candidates(target)} | {"all"}
            for one in each(found):
                if one not in known:
                    self._file.problems.append(Problem(*place, "unknown", {"value": str(one), "section": target}))
        return found

    def _row(self, section: str, name: str, target: str, row: Row) -> Row:
        near_to = [str(row.data.get(part) or "") for part in ("id", "name")] if section == "groups" else []
        near_to += [str(one) for context in _CONTEXT for one in each(row.data.get(context))]
        value = self._value(target, row.data[name], (row.line_of(name), f"{section}.{name}"), near_to)
        return Row(row.line, {**row.data, name: value}, row.lines)

    def _value(self, target: str, value: Any, place: tuple[int, str], near_to: Iterable[str]) -> Any:
        if isinstance(value, list):
            return [one for part in value if (one := self._value(target, part, place, near_to)) is not None]
        text = str(value)
        try:
            return self.one(target, text, near_to) or text
        except NotOneError as several:
            of_towns = target in ("groups", "villages") and len(set(several.choices)) == len(several.choices) and all(several.choices)
            told = "not_one_of_towns" if of_towns else "not_one"
            facts = {"value": text, "count": str(len(several.choices))} | ({"example": several.choices[0]} if of_towns else {})
            self._file.problems.append(Problem(*place, told, facts))
            return None

    def _towns_of(self, one: Candidate) -> list[str]:
        """Names of the towns of a county of which it is said to be."""
        return [c.name for c in self._candidates("towns") if key(c.name) in one.hints]

    def _candidates(self, section: str) -> list[Candidate]:
        if section not in self._found:
            self._found[section] = list(self._gathered(section))
        return self._found[section]

    def _gathered(self, section: str) -> Iterable[Candidate]:
        if section == "towns":
            towns = {**{i: str(one.data.get("name")) for i, one in self._known.get("towns", {}).items()}, **towns_of(self._file)}
            yield from (Candidate(i, name, frozenset([key(i)])) for i, name in towns.items())
            return
        listed = {str(row.data["id"]): row.data for row in self._file.sections[section] if row.data.get("id") and not row.dated}
        for row_id, data in listed.items():
            yield Candidate(row_id, str(data.get("name") or ""), self._hints(row_id, data))
        now = {key(str(data.get("name") or "")) for data in listed.values()}
        for row_id, stored in self._known.get(section, {}).items():
            if not stored.ended and (row_id not in listed or key(stored.name) not in now):  # also by the name it had until now
                yield Candidate(row_id, stored.name, self._hints(row_id, stored.data))
        if section == "categories" and not listed and not self._known.get(section):
            yield from (Candidate(str(c["id"]), str(c["name"]), frozenset()) for c in CATEGORIES)

    def _hints(self, row_id: str, data: Mapping[str, Any]) -> frozenset[str]:
        found = {key(row_id), key(str(data.get("under") or row_id)), re.sub(r"\D", "", str(data.get("phone") or "")) or key(row_id)}
        found |= {f"alias:{key(str(alias))}" for alias in data.get("aliases") or ()}
        for context, section in (("group", "groups"), ("groups", "groups"), ("village", "villages"), ("town", "towns")):
            for one in each(data.get(context)):
                found |= {key(str(one)), key(self._name_of(section, str(one)))}
        return frozenset(found)

    def _name_of(self, section: str, row_id: str) -> str:
        if section == "towns":
            return towns_of(self._file).get(row_id, row_id)
        rows = [row.data for row in self._file.sections[section] if row.data.get("id") == row_id and not row.dated]
        stored = self._known.get(section, {}).get(row_id)
        return str(rows[0].get("name") or row_id) if rows else stored.name if stored else row_id


_TOWNS = (("deputies", "town", "towns"), ("staff", "town", "towns"), ("staff", "scope", "towns"), ("stations", "town", "towns"))
_IN_LISTS: Mapping[str, Mapping[str, str]] = {
    "presidium": {"deputy": "deputies"},
    "duty_rota": {"station": "stations", "deputies": "deputies", "stand_in": "deputies"},
    "visit_plan": {"groups": "groups"},
}


def _short(section: str, name: str) -> str:
    found = key(name)
    for ending in sorted(_ENDINGS[section], key=len, reverse=True):
        if found.endswith(ending) and len(found) > len(ending) + 1:
            return found.removesuffix(ending)
    return found
