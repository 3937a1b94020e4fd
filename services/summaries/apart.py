"""What a group's own account leaves out beside cases: visitors, what was heard at activities, suggestions, as far as they are kept from
somebody. The whole counts them (domain/figures/set_apart.py)."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any

from domain.congress.periods import Period
from domain.figures.set_apart import stands_apart
from domain.values.ids import CaseId
from domain.visits.activities import ActivityFigures
from services.deed.portions import LOOKED_AT
from services.deed.work import Work
from services.visits.matters import stands_alone


def without_apart(work: Work, visitors: Sequence[Any]) -> list[Any]:
    """The visitors of whom a group's figures know."""
    cases = {case.id: case for case in work.cases.several(list({row.case_id for row in visitors if row.case_id}))}

    def apart(row: Any) -> bool:
        return stands_apart(cases[row.case_id]) if row.case_id in cases else bool(row.words) and stands_alone(work, row.village, row.words)

    return [row for row in visitors if not apart(row)]


def activities(work: Work, period: Period, until: datetime, group: str) -> list[ActivityFigures]:
    """What a group did together, with those cases alone that are counted under it."""
    less = heard_apart(work, period, until)
    return [replace(one, cases=one.cases - less[group, one.kind]) for one in work.activities.people.figures(period, until, group)]


def heard_apart(work: Work, period: Period, until: datetime) -> Counter[tuple[str, str]]:
    """How many of the cases heard at activities stand apart, by group and kind."""
    found = Counter[tuple[str, str]]()
    for row in work.activities.between(*period):
        if row.recorded_at <= until:
            found[row.group_id, row.kind] += cases_apart(work, work.activities.people.cases_of(row.id))
    return found


def suggestion(work: Work, number: int) -> bool:
    """Whether one of its cases is kept from somebody."""
    return bool(cases_apart(work, work.suggestions.cases(number, 0, LOOKED_AT)))


def cases_apart(work: Work, ids: Sequence[CaseId]) -> int:
    return sum(stands_apart(case) for case in work.cases.several(ids))
