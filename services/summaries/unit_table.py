"""What units did with what was forwarded to them, as rows: in the account, its workbook and `/units` (docs/glossary.md, Statistics)."""

from collections.abc import Sequence

from domain.figures.statistics import Figures
from domain.figures.unit_figures import UnitFigures, called
from locales import account as words
from locales import unit_figures
from reports.paper import Table
from services.summaries.account import Account

Row = tuple[str, UnitFigures, Figures]
PART_OF = {2: 1, 4: 3, 7: 6, 8: 6, 9: 6}
"""Which column counts what was done of which other one: answered of handed over, in time of due, each word of the ratings."""


def rows(found: Account) -> list[Row]:
    """Name, what it did with the 转办 of the period, and the ratings of the cases accepted in it, by name."""
    did = called(found.work.facts.units(found.reckoning), found.unit_name)
    rated = {str(key): part for key, part in found.figures.by_unit}
    return [(name, did.get(name, UnitFigures()), rated.get(name, Figures())) for name in sorted({*did, *rated})]


def counts(row: Row) -> Sequence[int]:
    """What stands beside a unit, in the order of `locales.unit_figures.header`."""
    _, did, rated = row
    measured = (did.on_time[1], did.on_time[0])
    return (did.handed, did.answered, *measured, did.returned, rated.rated, rated.satisfied, rated.mostly, rated.unsatisfied)


def late(found: Account) -> list[tuple[str, int]]:
    """Units that did not answer in time, and how often, most first."""
    missed = [(name, did.on_time[1] - did.on_time[0]) for name, did, _ in rows(found)]
    return sorted([one for one in missed if one[1]], key=lambda one: (-one[1], one[0]))


def table(found: Account) -> Table | None:
    t = found.work.staff_words()
    shown = [(row[0], *map(str, counts(row))) for row in rows(found) if any(counts(row))]
    made = Table(t(unit_figures.title), unit_figures.header(t), shown, (3.4, *[1.0] * 9), t(words.counted_in), sparse=True, part_of=PART_OF)
    return made if shown else None
