"""What a paper holds, as finished words and pictures; loading this loads no document library."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace


@dataclass(frozen=True)
class Table:
    """`title` has its number. `note` stands below the title (what is counted)."""

    title: str
    header: Sequence[str]
    rows: Sequence[Sequence[str]]
    widths: Sequence[float] = ()
    """Shares of the page width; equal when empty."""
    note: str = ""
    below: str = ""
    """What one of its lines means."""
    left: tuple[int, ...] = (0,)
    """Columns whose words begin at the left; the others are centred."""
    sparse: bool = False
    """Of which much may be nothing: a column that says 0, or nothing at all, from top to bottom is not printed."""
    part_of: Mapping[int, int] = field(default_factory=dict)
    """Columns that say how much of what another one counts was done: they stand wherever that one has something. 应回话 1 without
    按时回话 0 beside it reads as if all were well."""


def without_zeros(table: Table) -> Table:
    """As it is printed. What its parts are called, and the first count, stand in any case."""
    if not table.sparse:
        return table
    said = {n for n in range(len(table.header)) if any(row[n] not in ("0", "") for row in table.rows)}
    kept = [n for n in range(len(table.header)) if n < 2 or n in said or table.part_of.get(n) in said]
    widths = [table.widths[n] for n in kept] if table.widths else ()
    return replace(table, header=[table.header[n] for n in kept], rows=[[row[n] for n in kept] for row in table.rows], widths=widths)


@dataclass(frozen=True)
class Figure:
    """A picture (PNG); its title stands below."""

    title: str
    picture: bytes


@dataclass(frozen=True)
class Section:
    """`head` already has its number (一、…)."""

    head: str
    paragraphs: Sequence[str] = ()


@dataclass(frozen=True)
class Appendix:
    """`label`: 附件1. It begins on a page of its own."""

    label: str
    title: str
    tables: Sequence[Table] = ()
    figures: Sequence[Figure] = ()


@dataclass(frozen=True)
class Paper:
    """What is empty is left out. `masthead`: 发文机关标志 and 发文字号; `banner`: name, who publishes, number and day of a 简报.

    `closing`: who signs and the day; `imprint`: who printed it and when.
    """

    sections: Sequence[Section]
    title: Sequence[str] = ()
    addressee: str = ""
    closing: tuple[str, str] = ("", "")
    masthead: tuple[str, str] = ("", "")
    banner: tuple[str, str, str, str] = ("", "", "", "")
    appendix_list: Sequence[str] = ()
    appendices: Sequence[Appendix] = ()
    imprint: tuple[str, str] = ("", "")


@dataclass(frozen=True)
class CaseSheet:
    """One matter on one page: pairs of label and words, two in a row; blocks of label and words; who signs, with what stands there."""

    title: str
    fields: Sequence[tuple[tuple[str, str], tuple[str, str]]]
    blocks: Sequence[tuple[str, str]]
    signs: Sequence[tuple[str, str]]
    mark: str = ""
    """Who may not read it, below the title."""


@dataclass(frozen=True)
class Slip:
    """A 转办单: to whom, what, until when, who sends it; below a line the reply that comes back.

    `reply`: label and what stands there already; where nothing stands somebody writes.
    """

    title: str
    number: str
    addressee: str
    opening: str
    lines: Sequence[tuple[str, str]]
    closing: tuple[str, str]
    reply_head: str
    reply: Sequence[tuple[str, str]]


@dataclass(frozen=True)
class Letter:
    """A formal suggestion or a report: fields above the text, sections with their heads, who signs."""

    title: str
    sections: Sequence[tuple[str, str]]
    closing: Sequence[str]
    fields: Sequence[tuple[str, str]] = ()
