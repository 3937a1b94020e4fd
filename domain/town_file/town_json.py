"""A town file as plain values, to be handed from the process that read it to the one that works with it, and kept in between."""

from collections.abc import Mapping
from dataclasses import asdict
from typing import Any

from domain.town_file.town_rows import SECTIONS, Row, TownFile
from domain.town_file.town_values import Problem


def as_data(file: TownFile) -> dict[str, Any]:
    """What `from_data` understands."""
    return {
        "top": file.top,
        "lines": file.lines,
        "sections": {name: [[row.line, row.data, row.lines] for row in rows] for name, rows in file.sections.items()},
        "problems": [asdict(problem) for problem in file.problems],
        "partial": file.partial,
        "calendars": file.calendars,
        "texts": file.texts,
        "grid": {title: [[row, list(cells.items())] for row, cells in rows.items()] for title, rows in file.grid.items()},
        "columns": file.columns,
        "answers": file.answers,
    }


def from_data(path: str, data: Mapping[str, Any]) -> TownFile:
    return TownFile(
        path,
        top=dict(data["top"]),
        lines=dict(data["lines"]),
        sections={name: [Row(line, found, lines) for line, found, lines in data["sections"].get(name, ())] for name in SECTIONS},
        problems=[Problem(**problem) for problem in data["problems"]],
        partial=bool(data["partial"]),
        calendars=list(data.get("calendars") or ()),
        texts=list(data.get("texts") or ()),
        grid={title: {row: dict(cells) for row, cells in rows} for title, rows in (data.get("grid") or {}).items()},
        columns=dict(data.get("columns") or {}),
        answers=dict(data.get("answers") or {}),
    )


def without_cells(data: Mapping[str, Any]) -> dict[str, Any]:
    """The same to be kept for a while: what stood in the cells is not needed any more."""
    return {**data, "grid": {}}
