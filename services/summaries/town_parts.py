"""Visits, receptions, activities, what went to units and deputies' suggestions of a county by town: each counted in one, with a part for
what is of no single town or stands apart (domain/figures/set_apart.py), so that they add up to the whole (docs/glossary.md, Statistics: 按乡镇)."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from functools import reduce

from domain.figures.statistics import Rate
from domain.figures.unit_figures import UnitFigures
from domain.rights.towns import town_of, town_of_place
from domain.suggestions.suggestion_doc import Counted, counted
from domain.values.ids import GroupId, PersonId
from domain.visits.activities import ActivityFigures, together
from domain.visits.visits import VisitFigures, added
from services.deed.work import Work
from services.meetings import sittings
from services.summaries import apart, suggestion_table
from services.summaries.account import Account, booked_and_met, received_on_visits, walk_ins_of
from services.visits import figures

OTHERS = ""
"""In the place of a town: of the county itself, of groups and people of several towns, and what is with nobody."""


@dataclass(frozen=True)
class Part:
    """`duties`: kept ÷ on the rota; `unsaid`: the reception days of which nobody said who came; `units`: what was forwarded, by unit."""

    visits: VisitFigures = VisitFigures()
    duties: Rate = (0, 0)
    unsaid: frozenset[int] = frozenset()
    visitors: int = 0
    activities: tuple[ActivityFigures, ...] = ()
    units: Mapping[str, UnitFigures] = field(default_factory=dict)
    suggestions: Counted = Counted()

    @property
    def forwarded(self) -> UnitFigures:
        return reduce(UnitFigures.__add__, self.units.values(), UnitFigures())

    def plus(self, other: "Part") -> "Part":
        units = {name: self.units.get(name, UnitFigures()) + other.units.get(name, UnitFigures()) for name in {**self.units, **other.units}}
        return Part(
            added([self.visits, other.visits]),
            (self.duties[0] + other.duties[0], self.duties[1] + other.duties[1]),
            self.unsaid | other.unsaid,
            self.visitors + other.visitors,
            tuple(together([*self.activities, *other.activities])),
            units,
            self.suggestions.plus(other.suggestions),
        )


def parts_of(found: Account) -> dict[str, Part]:
    """By town in the file's order, OTHERS last; empty where there are no towns."""
    towns = found.work.roster.congress.towns
    if not towns:
        return {}
    visits, duties, unsaid, visitors = _visits(found), _duties(found), _unsaid(found), _visitors(found)
    activities, units, suggestions = _activities(found), _units(found), _suggestions(found)
    return {
        town: Part(
            added(visits[town]) if visits.get(town) else VisitFigures(),
            duties.get(town, (0, 0)),
            frozenset(unsaid.get(town, ())),
            visitors.get(town, 0),
            tuple(together(activities.get(town, ()))),
            units.get(town, {}),
            suggestions.get(town, Counted()),
        )
        for town in (*towns, OTHERS)
    }


def _visits(found: Account) -> dict[str, list[VisitFigures]]:
    """As `Account.visits` adds up the whole's months."""
    months: dict[str, list[VisitFigures]] = {}
    for month in found.months:
        day = found.work.days.of_month("visit", month)
        held = day if day is not None and day.held_on <= found.today else None
        for town, part in figures.by_town(found.work, month, held, found.cut_off).items():
            months.setdefault(town, []).append(part)
    return months


def _duties(found: Account) -> dict[str, Rate]:
    """Of who stands on the rota, whoever sat for him."""
    kept: dict[str, Rate] = {}
    for one in found.sittings:
        for row in one.duties if one.said else ():
            town = _of_person(found.work, row.person_id)
            n, m = kept.get(town, (0, 0))
            kept[town] = (n + one.came(row), m + 1)
    return kept


def _unsaid(found: Account) -> dict[str, set[int]]:
    """By the same."""
    days: dict[str, set[int]] = {}
    for one in sittings.unsaid(found.work, found.sittings):
        for row in one.duties:
            days.setdefault(_of_person(found.work, row.person_id), set()).add(one.day.id)
    return days


def _visitors(found: Account) -> dict[str, int]:
    """Of his village, else of who wrote him down; who had booked: of those who were to sit that day."""
    work, roster, rows = found.work, found.work.roster, walk_ins_of(found)
    theirs = {row.id for row in apart.without_apart(work, rows)}
    came = [((town_of_place(roster, None, w.village) or _of_person(work, w.recorded_by)) if w.id in theirs else OTHERS, 1) for w in rows]
    came += [(_of_day(work, row.day_id or 0), 1) for row in booked_and_met(found)]
    came += [(town_of_place(roster, r.group, r.village), r.people) for r in received_on_visits(found)]
    return {town: sum(n for place, n in came if place == town) for town in {place for place, _ in came}}


def _of_day(work: Work, day_id: int) -> str:
    towns = {_of_person(work, row.person_id) for row in work.days.duties(day_id)}
    return towns.pop() if len(towns) == 1 else OTHERS


def _activities(found: Account) -> dict[str, list[ActivityFigures]]:
    less = apart.heard_apart(found.work, found.period, found.cut_off)
    held: dict[str, list[ActivityFigures]] = {OTHERS: [ActivityFigures(kind, cases=n) for (_, kind), n in less.items() if n]}
    for group, kinds in found.work.activities.people.by_group(found.period, found.cut_off).items():
        held.setdefault(_of_group(found.work, group), []).extend(replace(one, cases=one.cases - less[group, one.kind]) for one in kinds)
    return held


def _units(found: Account) -> dict[str, dict[str, UnitFigures]]:
    units: dict[str, dict[str, UnitFigures]] = {}
    for (group, unit), did in found.work.facts.units_by_group(found.reckoning).items():
        of_town, name = units.setdefault(_of_group(found.work, group), {}), found.unit_name(unit, group)
        of_town[name] = of_town.get(name, UnitFigures()) + did
    return units


def _suggestions(found: Account) -> dict[str, Counted]:
    work, handed = found.work, suggestion_table.handed(found)
    people: dict[str, list[PersonId]] = {}
    for person in work.roster.people.values():
        people.setdefault(town_of(work.roster, person), []).append(person.id)
    theirs = [row for row in handed if not apart.suggestion(work, row)]
    ours = {town: set(work.suggestions.made_by(theirs, people.get(town, []))) for town in work.roster.congress.towns}
    ours[OTHERS] = set(handed).difference(*ours.values())
    return {town: _counted((handed[row] for row in sorted(rows)), found) for town, rows in ours.items()}


def _counted(suggestions: Iterable[suggestion_table.Rounds], found: Account) -> Counted:
    return reduce(Counted.plus, (counted(rounds, found.today) for rounds in suggestions), Counted())


def _of_person(work: Work, person: str) -> str:
    known = work.roster.people.get(PersonId(person))
    return town_of(work.roster, known) if known is not None else OTHERS


def _of_group(work: Work, group: str) -> str:
    known = work.roster.groups.get(GroupId(group))
    return known.town if known is not None and known.town in work.roster.congress.towns else OTHERS
