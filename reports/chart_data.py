"""What a chart shows, as finished words and numbers; loading this loads no drawing library."""

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True)
class Bars:
    """Lying bars, one a label: for groups and categories."""

    title: str
    rows: Sequence[tuple[str, int]]


@dataclass(frozen=True)
class Trend:
    """Standing bars side by side for each label (months). `series`: name and values."""

    title: str
    labels: Sequence[str]
    series: Sequence[tuple[str, Sequence[int]]]


@dataclass(frozen=True)
class Share:
    """One bar divided: satisfaction. `parts`: name and count."""

    title: str
    parts: Sequence[tuple[str, int]]


Chart = Bars | Trend | Share
