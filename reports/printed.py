"""What a printed table holds, as finished words and values; loading this loads no spreadsheet library."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

LEAST: Mapping[str, float] = {"date": 14.5, "moment": 20.0, "percent": 9.0}
"""Characters below which a value of that kind shows as ####."""


@dataclass(frozen=True)
class Column:
    """`kind`: text, number, decimal, percent, date (a date), moment (a naive local time). `width` in characters."""

    label: str
    width: float = 12
    kind: str = "text"


@dataclass(frozen=True)
class Across:
    """A row of words as wide as the table: `block` begins a group of rows, `note` says something of it, `gap` is empty."""

    words: str = ""
    kind: str = "block"


@dataclass(frozen=True)
class Sheet:
    """`title` names the tab. `heading` and `note` (the period) stand above the table on every page, `signed` below its end.

    `page_words`: the foot of a page, `&P` its number, `&N` how many there are.
    """

    title: str
    columns: Sequence[Column]
    rows: Iterable[Sequence[Any] | Across]
    heading: str = ""
    note: str = ""
    signed: str = ""
    page_words: str = ""
    paper: str = "A4"
    upright: bool = False
    filters: bool = True
    formats: Mapping[str, str] = field(default_factory=dict)
    """Of kinds of columns, as people read them; the others as programs do."""
    hidden: bool = False
    """For programs alone: people do not see its tab."""
