"""What one cell of a workbook says, for the field it stands under."""

import json
import re
from typing import Any

from domain.congress.congress import LEVELS
from domain.congress.same_name import narrow
from domain.town_file.office_cells import meant
from domain.town_file.office_dates import as_season
from domain.town_file.office_words import meant_by
from domain.town_file.town_fields import Field
from domain.town_file.town_kinds import WrongError, cut
from domain.town_file.town_values import Broken, Items, Node, Problem, Table, Text
from reports.cell_texts import Sheet

_MARKS, _MARKS_OF_SENTENCES, _MARKS_OF_TIMES = re.compile("[、，,;；\n]"), re.compile("[、;；\n]"), re.compile("[、，,;；\n]|至|到|-|—|–|~")
_LEVELS_IN_ONE = re.compile(r"(?:[省市州县区旗镇乡][、，,和及]?){2,4}(?:[两二三四]级)?(?:人大)?(?:代表)?")
_LEVEL = re.compile("[省市州县区旗镇乡]")
_SEASON = re.compile(r"\s*(.+?)\s*(?:至|到|-|—|–|~)\s*([0-9]{1,2}\s*[月/.\-]\s*[0-9]{1,2}\s*[日号]?)\s*(.*)")


class Values:
    """Reads cells one by one and keeps what is wrong with them."""

    def __init__(self) -> None:
        self.problems: list[Problem] = []

    def read(self, sheet: Sheet, place: tuple[int, int], path: str, known: Field | None) -> Node:
        """`path`: section and field, as a mistake names them."""
        row, column = place
        if place in sheet.faults:
            facts = {"value": sheet.broken[place]} if place in sheet.broken else {}
            self.problems.append(Problem(row, path, sheet.faults[place], facts))
            return Broken(row)
        text = without_apostrophe(sheet.rows[row][column])
        if text[:1] in ("[", "{") and (known is None or known.many or known.kind in ("table", "words")):
            return self._deep(row, path, text)
        if path == "busy_season":
            return _seasons(row, text)
        if known is not None and known.choices == LEVELS and _LEVELS_IN_ONE.fullmatch(text) and meant_by(path, text) == text:
            text = "、".join(dict.fromkeys(_LEVEL.findall(text)))  # 县乡两级 is two of them
        if known is not None and known.many:
            parts = (self._one(row, word.strip(), path, known) for word in _marks(known).split(text) if word.strip())
            return Items(row, tuple(parts))
        return self._one(row, text, path, known)

    def _one(self, row: int, text: str, path: str, known: Field | None) -> Node:
        try:
            return Text(row, meant(text, known, path), quoted=True)
        except WrongError as wrong:
            self.problems.append(Problem(row, path, wrong.reason, wrong.facts))
            return Broken(row)

    def _deep(self, row: int, path: str, text: str) -> Node:
        """Settings deeper than a cell stand in it as JSON, the way the program wrote them."""
        try:
            return _node(row, json.loads(text, parse_int=str, parse_float=str, parse_constant=str))
        except (ValueError, RecursionError):
            self.problems.append(Problem(row, path, "not_yaml", {"value": cut(text)}))
            return Broken(row)


def _marks(known: Field) -> "re.Pattern[str]":
    return _MARKS_OF_SENTENCES if known.kind == "text" else _MARKS_OF_TIMES if known.kind == "time" else _MARKS


def _seasons(row: int, text: str) -> Node:
    """5月20日至6月15日 夏收；9月20日至10月15日 秋收."""
    parts: list[Node] = []
    for piece in re.split("[；;、\n]", narrow(text)):
        found = _SEASON.fullmatch(piece)
        if found is not None:
            first, last, name = as_season(found.group(1)), as_season(found.group(2).strip()), found.group(3)
            made = {"from": first, "to": last} | ({"name": name} if name else {})
            parts.append(Table(row, {k: (row, Text(row, v, quoted=True)) for k, v in made.items()}))
        elif piece.strip():
            parts.append(
                Table(row, {"from": (row, Text(row, piece.strip(), quoted=True)), "to": (row, Text(row, piece.strip(), quoted=True))})
            )
    return Items(row, tuple(parts))


def _node(row: int, value: Any) -> Node:
    if isinstance(value, dict):
        return Table(row, {str(name): (row, _node(row, part)) for name, part in value.items()})
    if isinstance(value, list):
        return Items(row, tuple(_node(row, part) for part in value))
    if isinstance(value, bool):
        return Text(row, "true" if value else "false")
    return Text(row, "" if value is None else str(value), quoted=value is not None)


def without_apostrophe(text: str) -> str:
    """An apostrophe keeps a formula at bay (`reports/town_workbook.py` writes it)."""
    return text[1:] if text[:1] == "'" and text[1:2] in ("=", "+", "-", "@") else text
