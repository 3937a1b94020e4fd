"""The unit that a suggestion goes to, whose person one of its cases may speak of: as with a 转办, it is for who heads the unit, without the
voter's words (services/case/unit_person.py)."""

from typing import Any

from domain.congress.congress import Unit
from locales import case as case_words
from locales import slips
from locales import suggestions as words
from services.case import unit_person
from services.deed.work import Work

LOOKED_AT = 60
"""Cases of one suggestion that are read for it: as many as stand in its draft."""


def unit_of(work: Work, unit: str, name: str) -> Unit:
    """One of the roster, or as it was typed."""
    return work.roster.units.get(unit, Unit("", name))


def of_rounds(work: Work, row_id: int) -> list[Unit]:
    """Those that have had it."""
    known = {(one.unit, one.unit_name): unit_of(work, one.unit, one.unit_name) for one in work.suggestions.rounds(row_id)}
    return list(known.values())


def meant(work: Work, row_id: int, unit: Unit) -> str:
    """His name, if a case of it speaks of him or may do so; empty: of nobody there."""
    cases = work.cases.several(work.suggestions.standing(row_id, 0, LOOKED_AT))
    return next((name for case in cases if (name := unit_person.name_meant(work, case, unit))), "")


def warned(work: Work, row: Any, unit: Unit) -> str:
    """What whoever hands it over is told before; empty where nothing speaks of anybody there."""
    he = meant(work, row.id, unit)
    return words.it_is_he(work.staff_words(), f"{unit.name if unit.id else ''}{he}", row.kind) if he else ""


def to_whom(work: Work, row_id: int, unit: Unit) -> str:
    """Who is to be given the paper."""
    return slips.its_head(work.staff_words(), unit.name) if meant(work, row_id, unit) else unit.name


def on_paper(work: Work, row_id: int, unit: Unit) -> str:
    """What it is called on the paper itself: of what was typed, with his name in it, no word stands there."""
    if not meant(work, row_id, unit):
        return unit.name
    t = work.staff_words()
    return slips.its_head(t, unit.name if unit.id else t(case_words.other_units))
