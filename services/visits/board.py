"""`/visitday`: the board of a visit day as each reads it, and the records nobody has checked yet (docs/spec.md section 5)."""

from dataclasses import dataclass, replace
from typing import Any

from domain.buttons import Button
from domain.carried import packed
from domain.congress import Person
from domain.ids import GroupId
from domain.rights import may_in_congress, officer_of, runs_group, sees_all
from domain.towns import chairs_group
from domain.visits import VisitFigures, added
from locales import visits as visits_words
from services.deed.message import Rows
from services.deed.work import Work
from services.visits.figures import day_facts, figures_of


@dataclass(frozen=True)
class OneMonth:
    """What 「核查记录」 carries: whose records, as 2026-11."""

    month: str


def board(work: Work, month: str, persons: tuple[Person, ...]) -> tuple[str, Rows]:
    t = work.staff_words()
    day = work.days.of_month("visit", month)
    found = figures_of(work, month, day)
    whole = sees_all(work.roster, persons)
    groups = [(g, f) for g, f in found.by_group if whole or _reads(work, persons, g)]
    lines = [(work.roster.groups[g].name, f, _absent(work, g, f)) for g, f in groups]
    shown = found if whole else _only(found, {g for g, _ in groups})
    words = visits_words.board(t, day.held_on if day else None, day_facts(work, day).deadline if day else None, shown, lines)
    rows: Rows = []
    if may_in_congress(work.roster, persons, "days"):
        rows = [[(visits_words.b_check(t, to_check(work, persons, month)[0]), Button("vk_next", 0, packed(OneMonth(month))))]]
    return words, rows


def _reads(work: Work, persons: tuple[Person, ...], group: GroupId) -> bool:
    """Leaders and staff of the group, and the chairs over its town."""
    return runs_group(persons, work.roster.groups[group]) or chairs_group(work.roster, persons, work.roster.groups[group])


def _only(found: VisitFigures, groups: set[GroupId]) -> VisitFigures:
    """Whoever reads some groups reads their figures as the whole, and nothing of the others."""
    parts = [f for g, f in found.by_group if g in groups]
    return replace(added(parts), missing=tuple(p for part in parts for p in part.missing))


def _absent(work: Work, group: GroupId, found: VisitFigures) -> list[str]:
    return [work.roster.people[p].name for p in found.missing if p in work.roster.people]


def to_check(work: Work, persons: tuple[Person, ...], month: str) -> tuple[int, Any]:
    """How many unchecked records there are of the groups these are staff for, and the first of them."""
    whole = officer_of(persons, None)
    return work.visits.unchecked(month, None if whole else [g.id for g in work.roster.groups.values() if officer_of(persons, g)])
