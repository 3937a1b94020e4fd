"""Which categories are named as those spoken of most: equal counts together or not at all (docs/glossary.md, Statistics)."""

from collections.abc import Iterable
from dataclasses import dataclass

HOT, ROOM = 3, 5
"""So many are named; so many where several are alike at the end of them."""


@dataclass(frozen=True)
class Leading:
    """`named`: with their counts, the most frequent first. `kinds`: how many categories were spoken of at all; `most`: the highest count.

    `alike`: all of them were spoken of equally often, so that none is ahead.
    """

    named: tuple[tuple[str, int], ...] = ()
    kinds: int = 0
    most: int = 0
    alike: bool = False


def leading(counts: Iterable[tuple[str, int]]) -> Leading:
    """Of categories and their counts; what was not spoken of counts for nothing."""
    found = sorted(((name, n) for name, n in counts if n), key=lambda one: (-one[1], one[0]))
    if not found:
        return Leading()
    cut = found[min(HOT, len(found)) - 1][1]
    with_ties = [one for one in found if one[1] >= cut]
    named = with_ties if len(with_ties) <= ROOM else [one for one in found if one[1] > cut]
    alike = len(found) > 1 and found[-1][1] == found[0][1]
    return Leading(tuple(named), len(found), found[0][1], alike)
