"""A town file as plain values, to be handed from the process that read it to the one that works with it, and kept in between."""

from collections.abc import Mapping
from dataclasses import asdict
from typing import Any

from domain.town_file import SECTIONS, Row, TownFile
from domain.town_values import Problem


def as_data(file: TownFile) -> dict[str, Any]:
    """What `from_data` understands; calendars are not in it, a workbook has none."""
    return {
        "top": file.top,
        "lines": file.lines,
        "sections": {name: [[row.line, row.data, row.lines] for row in rows] for name, rows in file.sections.items()},
        "problems": [asdict(problem) for problem in file.problems],
        "partial": file.partial,
    }


def from_data(path: str, data: Mapping[str, Any]) -> TownFile:
    return TownFile(
        path,
        top=dict(data["top"]),
        lines=dict(data["lines"]),
        sections={name: [Row(line, found, lines) for line, found, lines in data["sections"].get(name, ())] for name in SECTIONS},
        problems=[Problem(**problem) for problem in data["problems"]],
        partial=bool(data["partial"]),
    )
