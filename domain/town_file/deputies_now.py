"""Where a town file names a deputy by number: the number means whoever has it now, save where the one before was to sit himself."""

from collections.abc import Callable, Mapping
from typing import Any

from domain.town_file.stored_names import Known
from domain.town_file.town_file import REFERENCES
from domain.town_file.town_rows import Row, TownFile


def point_to_people(file: TownFile, known: Known, now: dict[str, str]) -> None:
    """`now`: whose each number of the file is; those of deputies it does not list are added."""
    for one in known.get("deputies", {}).values():
        if not one.ended and one.under != one.id:
            now.setdefault(one.under, one.id)

    def mean(number: str) -> str:
        return now.get(number, number)

    for section, name, target in REFERENCES:
        if target == "deputies":
            rows = file.sections[section]
            rows[:] = [Row(r.line, {**r.data, name: _each(r.data[name], mean)}, r.lines) if r.data.get(name) else r for r in rows]
    for section, fields in (("presidium", ("deputy",)), ("duty_rota", ("deputies", "stand_in"))):
        listed = file.top.get(section)
        for n, row in enumerate(listed if isinstance(listed, list) else ()):
            means = _sits(file, known, row, mean) if section == "duty_rota" else mean
            file.top[section][n] = {**row, **{name: _each(row[name], means) for name in fields if row.get(name)}}


def _sits(file: TownFile, known: Known, row: Mapping[str, Any], mean: Callable[[str], str]) -> Callable[[str], str]:
    """A duty that stood in the rota already is not handed on to whoever has the number of somebody who left."""
    stored = known.get("duty_rota", {}).get(f"{row.get('date')} {row.get('station')}")
    named = (*(stored.data.get("deputies") or ()), stored.data.get("stand_in")) if stored is not None else ()
    return lambda number: number if number in file.replaced and number in named else mean(number)


def _each(value: Any, mean: Callable[[str], str]) -> Any:
    return [mean(str(one)) for one in value] if isinstance(value, list) else mean(str(value))
