"""Where a table begins in a sheet as people make them: below a title, 「姓 名」 for 姓名, counted rows, cells made one, notes below."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from domain.congress.same_name import narrow
from domain.town_file.roster_sheets import EXAMPLE, NUMBERS, Column
from domain.town_file.town_kinds import cut
from domain.town_file.town_values import Problem
from reports.cell_texts import Sheet
from reports.workbook_cells import column_letters

LOOKED_AT = 30
"""Rows from the top among which the header is."""
_BRACKETS = re.compile(r"\(.*?\)|\[.*?\]|【.*?】")
_BELOW = re.compile(r"(注|说明|备注|填表人|填表时间|填表日期|制表|审核|填报|联系人|单位盖章|合计|小计|总计|共计)[:：]?|共[0-9]+[人名个户]")
"""A row that begins so is no row of the table."""


@dataclass(frozen=True)
class Header:
    """`columns`: by number. `row`: 0 where there is none."""

    row: int = 0
    columns: Mapping[int, Column] = field(default_factory=dict)
    passed_over: frozenset[int] = frozenset()
    problems: tuple[Problem, ...] = ()


def label_key(text: str) -> str:
    """姓 名 *, 姓名： and 姓名（必填） are 姓名."""
    return re.sub(r"[\s*＊:：。]", "", narrow(text)).lower()


def find_header(section: str, sheet: Sheet, columns: tuple[Column, ...]) -> Header:
    """The row that names most columns, and what stands in it; none where no row names any."""
    known = _known(columns)
    found = [(_named(row, known), -number) for number, row in sorted(sheet.rows.items())[:LOOKED_AT]]
    best = max(found, default=(0, 0))
    if best[0] == 0:
        return Header(
            problems=(Problem(1, section, "no_header", {"labels": "、".join(c.label for c in columns[:6])}),) if sheet.rows else ()
        )
    return _read(section, -best[1], sheet.rows[-best[1]], known)


def _known(columns: tuple[Column, ...]) -> dict[str, Column]:
    """What each column may be called: its own label before what others are called too."""
    found: dict[str, Column] = {}
    for names in (lambda c: (c.label,), lambda c: c.also):
        for column in columns:
            for name in names(column):
                found.setdefault(label_key(name), column)
    return found


def _column(label: str, known: Mapping[str, Column]) -> Column | None:
    key = label_key(label)
    return known.get(key) or known.get(_BRACKETS.sub("", key))


def _named(row: Mapping[int, str], known: Mapping[str, Column]) -> int:
    return len({found.field for label in row.values() if (found := _column(label, known)) is not None})


def _read(section: str, number: int, row: Mapping[int, str], known: Mapping[str, Column]) -> Header:
    header: dict[int, Column] = {}
    passed: set[int] = set()
    problems: list[Problem] = []
    for place, label in sorted(row.items()):
        column = _column(label, known)
        if label_key(label) in NUMBERS:
            passed.add(place)
        elif column is None:
            passed.add(place)
            problems.append(Problem(number, f"{section}.{cut(label)}", "unknown_column"))
        elif column in header.values():
            passed.add(place)
            problems.append(Problem(number, f"{section}.{column.field}", "column_twice", {"column": column_letters(place)}))
        else:
            header[place] = column
    return Header(number, header, frozenset(passed), tuple(problems))


def fill_down(sheet: Sheet, header: Header) -> None:
    """What stands in cells that were made one stands in each of their rows; ids and names aside, which are one row's own."""
    for top, left, bottom, _ in sheet.merged:
        column = header.columns.get(left)
        value = sheet.rows.get(top, {}).get(left)
        if column is None or value is None or column.field in ("id", "name") or top <= header.row:
            continue
        for number in [n for n in sheet.rows if top < n <= bottom]:
            if set(sheet.rows[number]) - header.passed_over:
                sheet.rows[number].setdefault(left, value)


def rows_of(sheet: Sheet, header: Header) -> Iterable[int]:
    """The rows of the table: no examples, no header printed again, no notes or sums below."""
    labels = {place: label_key(sheet.rows[header.row][place]) for place in header.columns}
    for number in sorted({row for row, _ in sheet.faults} | set(sheet.rows)):
        row = sheet.rows.get(number, {})
        if number <= header.row or row.get(1, "").startswith(EXAMPLE):
            continue
        first = narrow(next((row[c] for c in sorted(row)), ""))
        again = len(row) > 1 and all(label_key(row.get(place, label)) == label for place, label in labels.items() if place in row)
        if (again and any(place in row for place in labels)) or (len(row) < 3 and _BELOW.match(first.replace(" ", ""))):
            continue
        yield number
