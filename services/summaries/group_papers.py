"""A group's own papers: its books, and what it did in a month, quarter, half or year (年终总结), for whoever reads its account.

What is kept from somebody of the group or is the secretary's alone is counted with the whole and stands in no group's paper; a row that its
reader alone may not see is a line without words (docs/spec.md section 7).
"""

from collections.abc import Iterator
from typing import Any

from domain.congress.congress import Group, Person
from domain.rights.rights import sees_all
from domain.values.ids import GroupId
from domain.words.masks import masked
from locales import account as words
from locales import books, common, group_papers, plans
from locales import summaries as summaries_words
from locales import visits as visits_words
from locales import voter as voter_words
from reports.paper import Table
from services.deed.work import Work
from services.summaries import activity_register, group_plan, suggestion_table, unit_table
from services.summaries.account import Account, account, led_groups
from services.summaries.case_register import SHOWN_WORDS
from services.summaries.files import paper_of
from services.summaries.printed_sheets import place_of
from services.summaries.registers import registers
from services.summaries.roster_register import full_name, in_order, named
from services.summaries.sentences import period_words, sections
from services.summaries.tables import LISTED, case_table, numbered, part_tables

File = tuple[str, bytes]


def may_have(work: Work, persons: tuple[Person, ...], group: str) -> bool:
    """Whoever reads the group's account: its leaders, its linked presidium member, its staff, and who sees all groups."""
    found = work.roster.groups.get(GroupId(group))
    live = tuple(p for p in persons if p.has_rights)
    return found is not None and found.lives and (sees_all(work.roster, live) or group in led_groups(work, live))


def readable(work: Work, persons: tuple[Person, ...]) -> list[Group]:
    return [group for group in work.roster.live_groups() if may_have(work, persons, group.id)]


def of_group(work: Work, group: str, period: str, readers: tuple[int, ...]) -> Account:
    return account(work, period, group=group, readers=readers)


def book(found: Account) -> File:
    """本组台账: the registers, of this group alone."""
    return _name(found, "book"), registers(found)


def report(found: Account) -> File:
    """小结 of a month, quarter or half, 年终总结 of a year: sentences, tables of what it did, its plan beside what became of it."""
    from reports.bulletin import bulletin

    t = found.work.staff_words()
    title = group_papers.title(t, place_of(found), found.name, period_words(found))
    group = _group(found)
    more = {"group": _about(found, group), "plan": _plan(found, group), "ahead": [t(group_papers.to_write)] if _of_year(found) else []}
    tables = [*part_tables(found), *(table for table in _tables(found) if table is not None)]
    closing = (group.name, summaries_words.on_day(t, found.today))
    made = paper_of(found, sections(found, more=more), numbered(found, tables), title=title, closing=closing)
    return _name(found, words.period_kind(found.name)), bulletin(made)


def _of_year(found: Account) -> bool:
    return words.period_kind(found.name) == "year"


def _group(found: Account) -> Group:
    return found.work.roster.groups[GroupId(found.group)]


def _name(found: Account, what: str) -> str:
    t, congress = found.work.staff_words(), found.work.roster.congress.name
    return group_papers.file_name(t, congress, _group(found).name, summaries_words.period(t, found.name), what)


def _about(found: Account, group: Group) -> list[str]:
    """Who belongs to it, whom it serves, who leads it; and what its figures leave out (domain/figures/set_apart.py)."""
    roster, t = found.work.roster, found.work.staff_words()
    people = in_order(roster, group)
    held = [level for person in people for level in person.levels]
    levels = [books.level_count(t, voter_words.level(t, level), held.count(level)) for level in dict.fromkeys(held)]
    villages = [full_name(roster, roster.villages[v]) for v in group.villages if v in roster.villages]
    return [
        group_papers.group(t, group.name, group_papers.counts(t, len(people), levels, twice=len(held) > len(people)), villages),
        group_papers.who(t, *(named(roster, person) for person in (group.leader, group.deputy_leader, group.linked_presidium))),
        t(group_papers.counted_apart),
    ]


def _plan(found: Account, group: Group) -> list[str]:
    """Of a year: what was meant in January, as it counted at the cut-off, beside the facts."""
    if not _of_year(found):
        return []
    work, t = found.work, found.work.staff_words()
    until = min(found.period[1], found.today)
    plan = work.activities.plan(group.id, until.year, found.cut_off)
    facts = group_plan.facts(work, group.id, until, found.cut_off)
    lines = group_plan.fact_lines(t, facts) or [t(plans.nothing_at_all)]
    head = [group_papers.done_until(t, until), *filter(None, [group_plan.since(work, until)])]
    return [*(group_papers.planned(t, plan) if plan else [t(group_papers.no_plan)]), *head, *lines]


def _tables(found: Account) -> Iterator[Table | None]:
    yield unit_table.table(found)
    yield suggestion_table.table(found)
    yield _held(found)
    for name in ("overdue", "returned"):
        yield case_table(found, name)


def _held(found: Account) -> Table | None:
    """What the group did together, by day."""
    t, known = found.work.staff_words(), found.work.activities.between(*found.period)
    held = [row for row in known if row.recorded_at <= found.cut_off and row.group_id == found.group]
    if not held:
        return None
    title = group_papers.activities_title(t, min(len(held), LISTED), len(held))
    rows = [_line(found, row) for row in held[:LISTED]]
    return Table(title, group_papers.activities_header(t), rows, (1.6, 1.0, 2.0, 0.8, 5.0), left=(2, 4))


def _line(found: Account, row: Any) -> tuple[str, ...]:
    work, t = found.work, found.work.staff_words()
    there = len(work.activities.people.of(row.id))
    kind = visits_words.activity(t, row.kind)
    said = "" if activity_register.hides(found, row) else masked(row.words)[:SHOWN_WORDS]
    return (common.day(t, row.held_on), kind, masked(row.place), str(there or "—"), said)
