"""From the cells of a workbook as they stand in the file to what they show, as text: numbers, dates, times, shared texts."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta

from reports.package import Package

_DATES = frozenset([*range(14, 23), *range(27, 37), *range(45, 48), *range(50, 59)])
_NOT_FORMAT = re.compile(r'"[^"]*"|\\.|_.|\*.|\[[^\]]*\]')
_ESCAPED = re.compile(r"_x([0-9A-Fa-f]{4})_")
_LATEST = 2_958_465
"""31 December 9999 as a workbook counts days."""


@dataclass
class Sheet:
    """`rows`: number to the texts by column (from 1). `faults`: why a cell says nothing, by row and column, and `broken` what it shows.

    `merged`: first row, first column, last row, last column of cells that were made one.
    """

    rows: dict[int, dict[int, str]] = field(default_factory=dict)
    faults: dict[tuple[int, int], str] = field(default_factory=dict)
    broken: dict[tuple[int, int], str] = field(default_factory=dict)
    merged: list[tuple[int, int, int, int]] = field(default_factory=list)


@dataclass
class Raw:
    """A cell as it stands in the file; `kind` is its `t`."""

    row: int
    column: int
    kind: str
    style: int
    value: str = ""
    formula: bool = False


def date_styles(package: Package, part: str) -> Mapping[int, str]:
    """Cell styles that show a number as a `date` or a `time`, by number."""
    if not part:
        return {}
    formats: dict[str, str] = {}
    cells: list[str] = []
    inside = [False]

    def start(tag: str, given: Mapping[str, str]) -> None:
        if tag == "numFmt":
            formats[given.get("numFmtId", "")] = given.get("formatCode", "")
        elif tag == "cellXfs":
            inside[0] = True
        elif tag == "xf" and inside[0]:
            cells.append(given.get("numFmtId", "0"))

    def end(tag: str) -> None:
        if tag == "cellXfs":
            inside[0] = False

    package.parse(part, start, end)
    return {n: kind for n, number in enumerate(cells) if (kind := _shows(number, formats))}


def _shows(number: str, formats: Mapping[str, str]) -> str:
    if number not in formats:
        known = int(number) if number.isdecimal() and len(number) < 9 else 0
        return ("time" if known in (*range(18, 22), *range(45, 48)) else "date") if known in _DATES else ""
    letters = set(_NOT_FORMAT.sub("", formats[number]).lower())
    return "date" if letters & set("yd") else "time" if letters & set("hs") else "date" if "m" in letters else ""


@dataclass(frozen=True)
class Texts:
    """From cells to what they say."""

    shared: Mapping[int, str]
    dates: Mapping[int, str]
    from_1904: bool

    def sheet(self, cells: list[Raw], merged: list[tuple[int, int, int, int]]) -> Sheet:
        made = Sheet(merged=merged)
        for cell in cells:
            if cell.kind == "e":
                made.faults[cell.row, cell.column] = "cell_error"
                made.broken[cell.row, cell.column] = cell.value.strip()[:20]
            elif cell.formula and not cell.value:
                made.faults[cell.row, cell.column] = "formula"
            elif text := self._text(cell).strip():
                made.rows.setdefault(cell.row, {})[cell.column] = text
        return made

    def _text(self, cell: Raw) -> str:
        if cell.kind == "s":
            return _unescaped(self.shared.get(int(cell.value), "") if cell.value.isdecimal() else "")
        if cell.kind in ("str", "inlineStr"):
            return _unescaped(cell.value)
        if cell.kind == "b":
            return "true" if cell.value.strip() in ("1", "true") else "false"
        if cell.kind == "d":
            return cell.value.strip().removesuffix("T00:00:00").removesuffix("T00:00:00.000")
        return self._number(cell.value.strip(), self.dates.get(cell.style, ""))

    def _number(self, value: str, shown_as: str) -> str:
        try:
            number = float(value)
        except ValueError:
            return value
        if shown_as and 0 <= number <= _LATEST:
            return self._moment(number, shown_as)
        return str(int(number)) if number.is_integer() and abs(number) < 1e15 else value

    def _moment(self, number: float, shown_as: str) -> str:
        """Days since the end of 1899 (or the beginning of 1904), to the second."""
        if shown_as == "time" and number < 1:
            return (datetime(2000, 1, 1, tzinfo=UTC) + timedelta(seconds=round(number * 86_400))).strftime("%H:%M")
        begin = (
            datetime(1904, 1, 1, tzinfo=UTC)
            if self.from_1904
            else datetime(1899, 12, 30, tzinfo=UTC)
            if number >= 60
            else datetime(1899, 12, 31, tzinfo=UTC)
        )
        try:
            moment = begin + timedelta(seconds=round(number * 86_400))
        except OverflowError:
            return str(number)
        return (
            moment.date().isoformat()
            if not moment.time().replace(microsecond=0).second and moment.strftime("%H:%M") == "00:00"
            else f"{moment:%Y-%m-%d %H:%M}"
        )


def _unescaped(text: str) -> str:
    """`_x000D_` is how a workbook writes what XML cannot hold."""
    return _ESCAPED.sub(lambda found: chr(int(found.group(1), 16)), text).replace("\r\n", "\n").replace("\r", "\n")
