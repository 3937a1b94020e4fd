"""What stands in the cells of a workbook (Open XML, transitional or strict), as text, and nothing else of it.

The size a sheet states is not believed, formatting without a value is passed over, what lies too far down or right is refused.
Numbers and dates become texts as `domain/town_file/town_kinds.py` takes them.
"""

import re
from collections.abc import Collection, Iterable, Mapping

from reports.cell_texts import Raw, Sheet, Texts, date_styles
from reports.package import FileError, Package

MOST_ROWS, MOST_IN_ALL, MOST_COLUMNS = 5_000, 6_000, 100
"""Rows that hold anything, of one sheet and of all; the last column that may."""
MOST_CHARACTERS = 4_000_000
MOST_SHEETS = 200
MOST_MERGES = 5_000
LAST_ROW, LAST_COLUMN = 1_048_576, 16_384
_PLACE = re.compile(r"([A-Z]{1,3})([0-9]{1,7})")
_SPAN = re.compile(r"([A-Z]{1,3})([0-9]{1,7}):([A-Z]{1,3})([0-9]{1,7})")


def read_cells(package: Package, wanted: Collection[str], also: Mapping[str, str] | None = None) -> dict[str, Sheet]:
    """The sheets with these titles; `also`: what else they may be called, where the title itself is not there. Raises FileError."""
    main = package.main_part()
    titles, from_1904 = _titles(package, main)
    parts = {relation["Id"]: relation for relation in package.relations(main) if "Id" in relation}
    found: dict[str, list[Raw]] = {}
    merged: dict[str, list[tuple[int, int, int, int]]] = {}
    rows: list[int] = []
    for title, link in _ours([title for title, _ in titles], titles, wanted, also or {}):
        if title in found or link not in parts:
            raise FileError("damaged")
        cells = _Cells(package, parts[link]["part"], title, MOST_IN_ALL - sum(rows))
        found[title], merged[title] = cells.read(), cells.merged
        rows.append(len({cell.row for cell in found[title]}))
    styles = next((r["part"] for r in parts.values() if r.get("Type", "").endswith("/styles")), "")
    strings = next((r["part"] for r in parts.values() if r.get("Type", "").endswith("/sharedStrings")), "")
    texts = Texts(_shared(package, strings, found), date_styles(package, styles), from_1904)
    return {title: texts.sheet(cells, merged[title]) for title, cells in found.items()}


def _ours(
    there: Collection[str], titles: Iterable[tuple[str, str]], wanted: Collection[str], also: Mapping[str, str]
) -> Iterable[tuple[str, str]]:
    taken = set(there) & set(wanted)
    for title, link in titles:
        if title in wanted:
            yield title, link
        elif (meant := _called("".join(title.split()), wanted, also)) and meant not in taken:
            taken.add(meant)
            yield meant, link


def _called(title: str, wanted: Collection[str], also: Mapping[str, str]) -> str:
    return title if title in wanted else also.get(title, "")


def _titles(package: Package, main: str) -> tuple[list[tuple[str, str]], bool]:
    """Titles with the relation that leads to the sheet; whether days are counted from 1904."""
    titles: list[tuple[str, str]] = []
    epochs: list[bool] = [False]

    def note(tag: str, given: Mapping[str, str]) -> None:
        if tag == "sheet":
            titles.append((given.get("name", "").strip(), given.get("id", "")))
        elif tag == "workbookPr":
            epochs.append(given.get("date1904", "") in ("1", "true"))
        if len(titles) > MOST_SHEETS:
            raise FileError("too_large")

    package.parse(main, note)
    return titles, epochs[-1]


class _Cells:
    """The cells of one sheet that hold anything."""

    def __init__(self, package: Package, part: str, title: str, room: int) -> None:
        self._package, self._part, self._title, self._most = package, part, title, min(room, MOST_ROWS)
        self._row = self._column = self._rows = self._characters = 0
        self._cell: Raw | None = None
        self._inside = ""
        self._skipped = 0
        self.found: list[Raw] = []
        self.merged: list[tuple[int, int, int, int]] = []

    def read(self) -> list[Raw]:
        self._package.parse(self._part, self._start, self._end, self._words)
        return self.found

    def _start(self, tag: str, given: Mapping[str, str]) -> None:
        if tag == "c":
            self._place(given)
        elif tag == "row":
            self._begin_row(given)
        elif tag == "mergeCell":
            self._merge(given.get("ref", ""))
        elif self._cell is not None:
            if tag == "f":
                self._cell.formula = True
            elif tag == "rPh":  # how it is pronounced, not what it says
                self._skipped += 1
            self._inside = tag

    def _begin_row(self, given: Mapping[str, str]) -> None:
        stated = given.get("r", "")
        self._row = int(stated) if stated.isdecimal() and len(stated) < 9 else self._row + 1
        self._column = 0
        if self._row > LAST_ROW:
            raise FileError("damaged")

    def _place(self, given: Mapping[str, str]) -> None:
        found = _PLACE.fullmatch(given.get("r", ""))
        if "r" in given and found is None:
            raise FileError("damaged")
        self._column = column_number(found.group(1)) if found else self._column + 1
        row = int(found.group(2)) if found else self._row
        if self._column > LAST_COLUMN or row > LAST_ROW:
            raise FileError("damaged")
        style = given.get("s", "")
        self._cell = Raw(row, self._column, given.get("t", "n"), int(style) if style.isdecimal() and len(style) < 7 else 0)

    def _merge(self, ref: str) -> None:
        found = _SPAN.fullmatch(ref)
        if found is not None and len(self.merged) < MOST_MERGES:
            first, top, last, bottom = found.groups()
            self.merged.append((int(top), column_number(first), int(bottom), column_number(last)))

    def _words(self, text: str) -> None:
        if self._cell is not None and not self._skipped and self._inside in ("v", "t"):
            self._characters += len(text)
            if self._characters > MOST_CHARACTERS:
                raise FileError("too_large")
            self._cell.value += text

    def _end(self, tag: str) -> None:
        self._inside = ""
        if tag == "rPh":
            self._skipped = max(0, self._skipped - 1)
        if tag != "c" or self._cell is None:
            return
        cell, self._cell = self._cell, None
        if not cell.value.strip() and not cell.formula:
            return
        if cell.column > MOST_COLUMNS:
            raise FileError("too_wide", sheet=self._title, row=str(cell.row), column=column_letters(cell.column))
        self._rows += not self.found or self.found[-1].row != cell.row
        if self._rows > self._most:
            raise FileError("too_many_rows", sheet=self._title, most=str(self._most))
        self.found.append(cell)


def _names_a_shared_text(cell: Raw) -> bool:
    return cell.kind == "s" and cell.value.isdecimal() and len(cell.value) < 9


def _shared(package: Package, part: str, found: Mapping[str, list[Raw]]) -> dict[int, str]:
    """The shared texts that cells name, by number; the others are passed over."""
    wanted = {int(c.value) for cells in found.values() for c in cells if _names_a_shared_text(c)}
    if wanted and not part:
        raise FileError("damaged")
    return _read_shared(package, part, wanted) if wanted else {}


def _read_shared(package: Package, part: str, wanted: Collection[int]) -> dict[int, str]:
    texts: dict[int, str] = {}
    number, characters, inside, skipped = -1, 0, "", 0

    def start(tag: str, given: Mapping[str, str]) -> None:
        nonlocal number, inside, skipped
        number += tag == "si"
        skipped += tag == "rPh"
        inside = tag

    def words(text: str) -> None:
        nonlocal characters
        if inside == "t" and not skipped and number in wanted:
            characters += len(text)
            if characters > MOST_CHARACTERS:
                raise FileError("too_large")
            texts[number] = texts.get(number, "") + text

    def end(tag: str) -> None:
        nonlocal inside, skipped
        inside = ""
        skipped -= tag == "rPh"

    package.parse(part, start, end, words)
    if max(wanted) > number:
        raise FileError("damaged")
    return texts


def column_number(letters: str) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - ord("A") + 1
    return number


def column_letters(number: int) -> str:
    letters = ""
    while number:
        number, rest = divmod(number - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters
