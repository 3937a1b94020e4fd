"""`/visitday`: the board of a visit day as each reads it, and the records nobody has checked yet (docs/spec.md section 5)."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from typing import Any

from domain.congress.congress import Person
from domain.rights.rights import may_in_congress, officer_of, runs_group, sees_all
from domain.rights.towns import chairs_group
from domain.values.buttons import Button
from domain.values.carried import packed
from domain.values.errors import FieldError, NotAllowedError
from domain.values.ids import GroupId, PersonId
from domain.visits.visits import VisitFigures, added
from locales import account as account_words
from locales import common
from locales import outage as outage_words
from locales import visits as visits_words
from services.deed.by import By
from services.deed.message import Rows
from services.deed.names import names_by_id
from services.deed.outages import missed_days
from services.deed.pages import within
from services.deed.work import Work
from services.visits.figures import day_facts, figures_of

GROUPS = 30
"""Groups of a page whose missing ones can be asked for."""


@dataclass(frozen=True)
class OneMonth:
    """What 「核查记录」 carries: whose records, as 2026-11."""

    month: str


@dataclass(frozen=True)
class GroupOfMonth:
    """What the button of a group carries: who of it has no record yet."""

    month: str
    group: GroupId


@dataclass(frozen=True)
class PageOfMonth:
    """What the buttons carry that turn the groups over."""

    month: str
    first: int


def board(work: Work, month: str, persons: tuple[Person, ...], first: int = 0) -> tuple[str, Rows]:
    """The figures in sentences, a line a group; who is missing by a group's button, or at once for who reads one group alone."""
    t = work.staff_words()
    day = work.days.of_month("visit", month)
    whole = sees_all(work.roster, persons)
    found = figures_of(work, month, day, heard_by=() if whole else [g for g in work.roster.groups if _reads(work, persons, g)])
    groups = _read_by(work, persons, found)
    shown = found if whole else _only(found, {g for g, _ in groups})
    villages = [work.roster.village_name(v) for v in work.roster.villages if v in shown.villages - shown.seen]
    head = visits_words.board_head(t, day.held_on if day else None, day_facts(work, day).deadline if day else None)
    lines = [head, account_words.visits(t, shown, months=1, missed=villages) or t(visits_words.nothing_yet)]
    if day is not None and (away := missed_days(work, [day.held_on])):
        lines.append(outage_words.counted_too_little(t, away))
    lines += [visits_words.group_went(t, work.roster.groups[g].name, f.due, f.visited) for g, f in groups]
    if len(groups) == 1:
        lines += _names(work, groups[0][1])
    lines += _begun(work, month, {p for _, f in groups for p in f.missing})
    missing = [] if len(groups) == 1 else [(g, f) for g, f in groups if f.missing]
    rows = group_rows(work, month, missing, first)
    if may_in_congress(work.roster, persons, "days"):
        rows = [*rows, [(visits_words.b_check(t, to_check(work, persons, month)[0]), Button("vk_next", 0, packed(OneMonth(month))))]]
    return "\n".join(lines), rows


def group_rows(work: Work, month: str, missing: Sequence[tuple[GroupId, VisitFigures]], first: int = 0) -> Rows:
    """A button a group with somebody missing, a page at a time."""
    t, first = work.staff_words(), within(first, len(missing), GROUPS)
    buttons = [
        (visits_words.b_group_missing(t, work.roster.groups[g].name, len(f.missing)), Button("vb_group", 0, packed(GroupOfMonth(month, g))))
        for g, f in missing[first : first + GROUPS]
    ]
    turns = []
    if first > 0:
        turns.append((t(common.b_page_back), Button("vb_on", 0, packed(PageOfMonth(month, first - GROUPS)))))
    if first + GROUPS < len(missing):
        turns.append((t(common.b_page_on), Button("vb_on", 0, packed(PageOfMonth(month, first + GROUPS)))))
    return [*([button] for button in buttons), *([turns] if turns else [])]


def who_is_missing(work: Work, by: By, wanted: GroupOfMonth) -> str:
    """Of one group, for who reads its board. Raises NotAllowedError and FieldError."""
    day = work.days.of_month("visit", wanted.month)
    found = figures_of(work, wanted.month, day)
    groups = dict(_read_by(work, by.live, found))
    if wanted.group not in dict(found.by_group) or day is None:
        raise FieldError("group", "no_choice")
    if wanted.group not in groups:
        raise NotAllowedError("visit_board")
    t, own = work.staff_words(), groups[wanted.group]
    head = visits_words.group_went(t, work.roster.groups[wanted.group].name, own.due, own.visited)
    return "\n".join([head, *_names(work, own)])


def _begun(work: Work, month: str, missing: Collection[PersonId]) -> list[str]:
    """Who of the missing has begun a record and not saved it."""
    begun = [p for p in work.visits.begun([month]) if p in missing]
    return [visits_words.begun_by(work.staff_words(), names_by_id(work, begun))] if begun else []


def _names(work: Work, found: VisitFigures) -> list[str]:
    names = names_by_id(work, found.missing)
    return [visits_words.not_recorded(work.staff_words(), names)] if names else []


def _read_by(work: Work, persons: tuple[Person, ...], found: VisitFigures) -> list[tuple[GroupId, VisitFigures]]:
    """The groups whose part these read: all, or those they run or chair."""
    whole = sees_all(work.roster, persons)
    return [(g, f) for g, f in found.by_group if whole or _reads(work, persons, g)]


def _reads(work: Work, persons: tuple[Person, ...], group: GroupId) -> bool:
    """Leaders and staff of the group, and the chairs over its town."""
    return runs_group(persons, work.roster.groups[group]) or chairs_group(work.roster, persons, work.roster.groups[group])


def _only(found: VisitFigures, groups: set[GroupId]) -> VisitFigures:
    """Whoever reads some groups reads their figures as the whole, and nothing of the others."""
    parts = [f for g, f in found.by_group if g in groups]
    return replace(added(parts), missing=tuple(p for part in parts for p in part.missing))


def to_check(work: Work, persons: tuple[Person, ...], month: str) -> tuple[int, Any]:
    """How many unchecked records there are of the groups these are staff for, and the first of them."""
    whole = officer_of(persons, None)
    return work.visits.unchecked(month, None if whole else [g.id for g in work.roster.groups.values() if officer_of(persons, g)])
