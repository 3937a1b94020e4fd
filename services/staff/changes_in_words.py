"""What a roster's file would change, as its workbook calls it: sheets, columns, names for ids, words for choices."""

import ast
from collections.abc import Iterable, Mapping
from typing import Any

from domain.town_file.roster_sheets import HEAD_LABELS, HEAD_SHEET, SHEETS, TOP_LABELS, Column
from domain.town_file.town_rows import SECTIONS, TownFile
from domain.values.ids import PersonId
from locales import rosters
from reports.roster_words import Words
from services.deed.work import Work

Change = tuple[str, Mapping[str, str]]


def told_in_words(work: Work, file: TownFile, changes: Iterable[Change]) -> list[Change]:
    """The facts of each change, to be put into its sentence."""
    rows: dict[str, dict[str, Mapping[str, Any]]] = {}
    for section in SECTIONS:
        rows[section] = {i: row.data for i, row in work.rows.section(section).items() if row.ended_at is None}
        rows[section] |= {str(r.data["id"]): r.data for r in file.sections[section] if r.data.get("id") and not r.dated}
    told = _Told(work, rows)
    return [(code, told.facts(facts)) for code, facts in changes]


class _Told:
    def __init__(self, work: Work, rows: Mapping[str, Mapping[str, Mapping[str, Any]]]) -> None:
        self._work, self._rows = work, rows
        self._words = Words({section: found.values() for section, found in rows.items()})
        self._nothing = work.staff_words()(rosters.nothing)

    def facts(self, facts: Mapping[str, str]) -> dict[str, str]:
        section, row_id, field = (facts.get(name, "") for name in ("section", "id", "field"))
        title, columns = SHEETS.get(section, (HEAD_SHEET if section == "congress" else section, ()))
        found = dict(facts) | {"section": title, "id": f"{row_id} {self._name(section, row_id, facts)}".strip()}
        if section == "congress":
            found["id"] = ""
        if not field:
            return found
        column = next((c for c in columns if c.field == field), None)
        if column is None:
            return found | {"field": TOP_LABELS.get(field) or HEAD_LABELS.get(field, (field,))[0]} | self._deep(field, facts)
        return found | {"field": column.label, **{side: self._value(section, column, facts[side]) for side in ("old", "new")}}

    def _name(self, section: str, row_id: str, facts: Mapping[str, str]) -> str:
        if "name" in facts:
            return ""
        row = self._work.rows.section(section).get(row_id) if section in SECTIONS else None
        person = self._work.roster.people.get(PersonId(row_id))
        return str(row.data.get("name", "")) if row is not None else person.name if person else ""

    def _value(self, section: str, column: Column, text: str) -> str:
        value = _meant(text)
        if value in (None, "", [], {}, False):
            return self._nothing if value is not False else "否"
        said = self._words.cell(section, column, {column.field: value})
        return str(said) if said not in (None, "") else self._nothing

    def _deep(self, field: str, facts: Mapping[str, str]) -> dict[str, str]:
        """Of settings below one name only those that differ."""
        old, new = _meant(facts["old"]), _meant(facts["new"])
        if isinstance(old, dict) or isinstance(new, dict):
            old, new = (side if isinstance(side, dict) else {} for side in (old, new))
            parts = [name for name in dict.fromkeys((*old, *new)) if old.get(name) != new.get(name)]
            return {"old": self._parts(field, old, parts), "new": self._parts(field, new, parts)}
        if isinstance(old, list) or isinstance(new, list):
            counts = [len(side) if isinstance(side, list) else 0 for side in (old, new)]
            return {"old": rosters.rows(self._work.staff_words(), counts[0]), "new": rosters.rows(self._work.staff_words(), counts[1])}
        return {side: self._setting(f"town.{field}", field, value) for side, value in (("old", old), ("new", new))}

    def _parts(self, field: str, values: Mapping[str, Any], parts: Iterable[str]) -> str:
        return "、".join(
            f"{HEAD_LABELS.get(f'{field}.{part}', (part,))[0]} {self._setting(f'{field}.{part}', f'{field}.{part}', values.get(part))}"
            for part in parts
        )

    def _setting(self, path: str, name: str, value: Any) -> str:
        said = self._words.setting(path, name, value)
        return str(said) if said not in (None, "", []) else self._nothing


def _meant(text: str) -> Any:
    """A value back from the text a report keeps of it."""
    if text == "None":
        return None
    if text in ("True", "False"):
        return text == "True"
    if text[:1] not in ("[", "{", "("):
        return text
    try:
        found = ast.literal_eval(text)
    except (ValueError, SyntaxError, MemoryError, RecursionError):
        return text
    return list(found) if isinstance(found, tuple) else found
