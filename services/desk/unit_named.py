"""Which unit is meant by a name as people say it: 水厂 is the 镇自来水厂, 水利站 the 镇水利服务站."""

from collections.abc import Iterable

from domain.congress.congress import Unit
from domain.words.plain_text import letters
from domain.words.simplified import simplified


def units_named(units: Iterable[Unit], whom: str) -> list[Unit]:
    """By the whole name, else by a part of it, else by signs of it in their order; none of that name: empty."""
    names = [(unit, letters(simplified(unit.name))) for unit in units] if whom else []
    for fits in (str.__eq__, str.__contains__, _in_order):
        if found := [unit for unit, name in names if fits(name, whom)]:
            return found
    return []


def _in_order(name: str, whom: str) -> bool:
    rest = iter(name)
    return all(sign in rest for sign in whom)
