"""Tables in the appendix of the 通报 and the 简报: parts of the figures, and lists of cases that say how many there are."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Any

from domain.congress.categories import CATEGORIES
from domain.figures.case_facts import CaseFacts
from domain.figures.set_apart import SEVERAL, stands_apart
from domain.figures.statistics import Figures, added
from domain.rights import units
from domain.values.ids import GroupId, VillageId
from locales import account as words
from locales import common
from locales import summaries as summaries_words
from reports.paper import Table
from services.deed.names import promised_on_paper
from services.summaries.account import Account, category_of, group_of, village_of

CASE_WIDTHS = (3.0, 2.02, 3.52, 3.52, 2.61, 0.93)
"""Centimetres: a number, a village of five signs, categories and groups of nine (街道与镇直代表小组), a day, 轮次 in a line."""
LISTED = 40
"""Rows of a list in the Word document; the workbook has them all."""
OTHER = "other"
PLACES = ("area", "town", "group", "village")
"""Tables of which what is set apart stands in a line of its own."""
SHOWN = 200
"""Rows of the public list of forwarded matters."""


def part_tables(found: Account, *, public: bool = False) -> list[Table]:
    return [table for name in names_of_parts(found) if (table := _part_table(found, name, public=public)).rows]


def names_of_parts(found: Account) -> tuple[str, ...]:
    """What the figures are divided by; in a county by area and town first, in a group's own account by what it serves."""
    congress = found.work.roster.congress
    if found.group:
        return ("village", "category", "unit")
    return (*(("area",) if congress.areas else ()), *(("town",) if congress.towns else ()), "group", "village", "category", "unit")


def rows_of(found: Account, name: str) -> list[tuple[str, tuple[int, ...]]]:
    """Name and counts of each part in which something happened."""
    return (
        _towns(found, name)
        if name in ("area", "town")
        else [(label, row) for label, part in parts(found, name) if any(row := counts(part))]
    )


def _towns(found: Account, name: str) -> list[tuple[str, tuple[int, ...]]]:
    """What the groups of each town (of each area) did together, in the file's order; a group of several towns, a town of no area, and what is
    with nobody stand for themselves."""
    roster, added = found.work.roster, dict[str, tuple[int, ...]]()
    keyed = zip((key for key, _ in in_order(found, "group")), parts(found, "group"), strict=True)
    for key, (label, part) in keyed:
        group = roster.groups.get(GroupId(str(key)))
        town = roster.congress.towns.get(group.town, label) if group is not None else label
        place = roster.congress.areas.get(group.town, town) if group is not None and name == "area" else town
        row = counts(part)
        added[place] = tuple(map(sum, zip(added[place], row, strict=True))) if place in added else row
    order = [*(roster.congress.areas.values() if name == "area" else ()), *roster.congress.towns.values(), *added]
    return [(place, added[place]) for place in dict.fromkeys(order) if any(added.get(place, ()))]


def numbered(found: Account, tables: Sequence[Table]) -> list[Table]:
    """附表1, 附表2 …"""
    t = found.work.staff_words()
    return [replace(table, title=words.numbered_table(t, n, table.title)) for n, table in enumerate(tables, 1)]


def parts(found: Account, name: str) -> list[tuple[str, Figures]]:
    """Name and figures of the groups, villages, categories or units in which something happened."""
    work, t = found.work, found.work.staff_words()
    names: Mapping[str, Callable[[str], str]] = {
        "group": lambda key: (
            group.name if (group := work.roster.groups.get(GroupId(key))) is not None else key or t(summaries_words.with_nobody)
        ),
        "village": lambda key: work.roster.place(VillageId(key)) or key or t(summaries_words.of_no_village),
        "category": lambda key: category_of(found, t, key),
        "unit": lambda key: key,
    }
    return [(names[name](str(key)), part) for key, part in in_order(found, name)]


def in_order(found: Account, name: str) -> list[tuple[Any, Figures]]:
    """Key and figures of each part: as the town file has them, 其他 after the other categories, what is with nobody last; units by name."""
    roster, shares = found.work.roster, getattr(found.figures, f"by_{name}")
    known: Mapping[str, Iterable[str]] = {
        "group": roster.groups,
        "village": roster.villages,
        "category": (key for key in (*roster.categories, *(str(c["id"]) for c in CATEGORIES)) if key != OTHER),
    }
    places = {key: n for n, key in enumerate(dict.fromkeys(known.get(name, ())))}
    last = len(places)
    return sorted(shares, key=lambda share: last + (share[0] in ("", OTHER)) if share[0] not in places else places[share[0]])


def counts(p: Figures) -> tuple[int, ...]:
    """What stands beside a part, in the order of `locales.account.part_header`."""
    return (p.accepted, p.answered, p.on_time[1], p.on_time[0], p.closed, p.satisfied, p.mostly, p.unsatisfied, p.overdue)


def what_is_apart(found: Account, name: str, *, public: bool = False) -> str:
    """What the last line of a table of groups, villages or towns holds, wherever it stands (in a group's own account they are in
    no line). How many of them are set apart only where there
    are several, and not in public: from one or two whoever is spoken of could read that it is he."""
    shares = dict(in_order(found, "village" if name == "village" else "group")) if name in PLACES and not found.group else {}
    if "" not in shares or not any(counts(shares[""])):
        return ""
    apart = 0 if public else sum(stands_apart(f.case) and found.reckoning.within(f.booked.accepted_in) for f in found.ours)
    return summaries_words.set_apart_note(found.work.staff_words(), name, apart if apart >= SEVERAL else 0)


def _part_table(found: Account, name: str, *, public: bool) -> Table:
    t = found.work.staff_words()
    rows = rows_of(found, name)
    shown = [(label, *map(str, row)) for label, row in [*rows, *total_row(found, name, rows)]]
    late = added(part for _, part in parts(found, name)) if name == "unit" else found.figures
    note, below = words.counted_with_late(t, late), what_is_apart(found, name, public=public)
    return Table(words.table_title(t, name), words.part_header(t, name), shown, (3.4, *[1.0] * 9), note, below)


def total_row(found: Account, name: str, rows: Sequence[tuple[str, tuple[int, ...]]]) -> list[tuple[str, tuple[int, ...]]]:
    """合计 below them; none below a single row, nor below units: a case may have been forwarded to two."""
    if len(rows) < 2 or name == "unit":
        return []
    return [(found.work.staff_words()(words.total), tuple(map(sum, zip(*(row for _, row in rows), strict=True))))]


def case_table(found: Account, name: str) -> Table | None:
    """`overdue`: those that wait longest first; `returned`: of the period and not answered since, by number. What stands under no group is in none: a paper goes to all;
    that its sentences count more is said below, without how many of what."""
    work, t = found.work, found.work.staff_words()
    counted = found.overdue if name == "overdue" else found.again
    chosen = [f for f in counted if not stands_apart(f.case) and not found.hides(f.case)]
    if name == "overdue":
        chosen = sorted(chosen, key=lambda f: (f.case.due_on or found.today, f.case.number))
    if not chosen:
        return None
    rows = [
        (f.case.number, _town_above(found, village_of(work, f)), category_of(found, t, f.case.category), group_of(work, f), _due(found, f), str(f.case.round))
        for f in chosen[:LISTED]
    ]  # fmt: skip
    title = words.in_all(t, words.table_title(t, name), len(rows), len(chosen))
    listed = [*rows, *_rest(t, len(chosen) - len(rows))]
    below = t(words.some_in_no_list) if len(chosen) < len(counted) and not found.group else ""
    return Table(title, summaries_words.case_header(t), listed, CASE_WIDTHS, below=below, left=(1, 2, 3))


def _town_above(found: Account, place: str) -> str:
    """In a narrow column the town stands in a line of its own."""
    town = next((name for name in found.work.roster.congress.towns.values() if place.startswith(name) and place != name), "")
    return f"{town}\n{place.removeprefix(town)}" if town else place


def _due(found: Account, f: CaseFacts) -> str:
    return common.day_of_year(found.work.staff_words(), f.case.due_on, found.period[1]) if f.case.due_on else "—"


def _rest(t: Callable[[str], str], count: int) -> list[tuple[str, ...]]:
    """One cell across the table."""
    return [(words.rest(t, count),)] if count else []


def forwarded_table(found: Account) -> Table | None:
    """For the public: what was forwarded, to which unit of the roster, how far; nobody of it, no number and no word of a voter's case."""
    work, t = found.work, found.work.staff_words()
    known = units.known_names(work.roster)
    rows = [
        (
            category_of(found, t, f.case.category),
            village_of(work, f),
            units.name_in(work.roster, unit, f.case.group or ""),
            promised_on_paper(t, f.case, found.period[1]) or common.status_in_books(t, f.case.status),
        )
        for f in found.ours
        if _public(found, f)
        for unit in f.units
        if unit in known
    ]
    if not rows:
        return None
    title = words.in_all(t, words.table_title(t, "forwarded"), min(len(rows), SHOWN), len(rows))
    return Table(title, summaries_words.forwarded_header(t), rows[:SHOWN], (4.2, 3.4, 5.2, 2.8), left=(0, 1, 2))


def _public(found: Account, f: CaseFacts) -> bool:
    """In the list of a month: of longer times the units' counts say enough."""
    listed = len(found.months) == 1 and f.counted
    return listed and not stands_apart(f.case) and not f.case.confidential and not found.hides(f.case)
