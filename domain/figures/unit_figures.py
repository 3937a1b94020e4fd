"""What units did with what was forwarded to them, counted (docs/glossary.md, Statistics: 转办数, 回话数, 按时回话率, 退回单位数)."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from domain.cases.hand_overs import HandOver
from domain.figures.reckoning import Reckoning
from domain.figures.statistics import Rate


@dataclass(frozen=True)
class UnitFigures:
    """Of the 转办 made in P, as known at T: how many, how many were answered, in time (n, m), and whose result went back."""

    handed: int = 0
    answered: int = 0
    on_time: Rate = (0, 0)
    returned: int = 0

    def __add__(self, other: "UnitFigures") -> "UnitFigures":
        rate = (self.on_time[0] + other.on_time[0], self.on_time[1] + other.on_time[1])
        return UnitFigures(self.handed + other.handed, self.answered + other.answered, rate, self.returned + other.returned)


def counted(found: Iterable[HandOver], over: Reckoning) -> dict[str, UnitFigures]:
    """By the unit's name. In time are measured those that were answered or whose date has passed at the cut-off."""
    units: dict[str, UnitFigures] = {}
    for one in found:
        if over.within(one.handed_on):
            said, due = one.answered_on is not None, one.answered_on is not None or one.due_on < over.today
            adds = UnitFigures(1, int(said), (int(one.on_time), int(due)), int(one.returned))
            name = " ".join(one.name.split())
            units[name] = units.get(name, UnitFigures()) + adds
    return units


def called(found: Mapping[tuple[str, str], UnitFigures], name_of: Callable[[str, str], str]) -> dict[str, UnitFigures]:
    """What is counted by group and unit under the names that are shown: `name_of` the unit and the group; several may share one."""
    named: dict[str, UnitFigures] = {}
    for (group, unit), figures in found.items():
        name = name_of(unit, group)
        named[name] = named.get(name, UnitFigures()) + figures
    return named
