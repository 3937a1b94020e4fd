"""The mistakes of a workbook in words, a few as lines and all of them in the workbook itself (docs/spec.md section 2)."""

from collections.abc import Iterable, Mapping, Sequence

from domain.town_file.town_rows import SECTIONS, TownFile
from domain.town_file.town_values import Problem
from locales import cell_mistakes
from locales.common import T
from reports.workbook_mistakes import Mistake, mistakes_of
from services.deed.work import Work

LINES = 10
"""So many are said; the rest is marked in the sheet that is sent back."""


def names_known(work: Work) -> dict[str, list[str]]:
    """Names stored already, by section."""
    return {
        section: [str(row.data.get("name") or "") for row in work.rows.section(section).values() if row.ended_at is None]
        for section in SECTIONS
    }


def line(t: T, found: Mistake) -> str:
    place = cell_mistakes.where(t, found.sheet, found.row, found.cell, found.label)
    return cell_mistakes.mistake(t, place, found.stands, found.reason, found.facts)


def in_order(file: TownFile, problems: Sequence[Problem], known: Mapping[str, Iterable[str]] | None = None) -> list[Mistake]:
    return mistakes_of(file, problems, known)


def marked_copy(t: T, file: TownFile, found: Sequence[Mistake]) -> bytes:
    """The workbook with its wrong cells marked."""
    from reports.marked_workbook import marked  # the Excel library is loaded by those who need it

    marks = [(m.sheet, m.row, m.column, m.label, m.stands, cell_mistakes.what_is_right(t, m.reason, m.facts) or line(t, m)) for m in found]
    return marked(file.grid, file.columns, marks)
