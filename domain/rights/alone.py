"""Who is kept out where nobody but some shall read a matter (docs/spec.md section 3, Special words): all who would see it with any group that
may have it, but for whoever does the secretary's part."""

from collections.abc import Collection

from domain.cases.case import Case
from domain.congress.congress import Person
from domain.rights.rights import roles
from domain.rights.roster import Roster
from domain.values.ids import CaseId, PersonId, VillageId


def all_but(roster: Roster, village: VillageId | None, alone: Collection[PersonId]) -> frozenset[PersonId]:
    groups = {g.id for g in (*roster.groups_of_village(village), *(g for g in roster.live_groups() if g.categories))}
    there = [Case(id=CaseId(0), village=village, group=group) for group in sorted(groups)] or [Case(id=CaseId(0), village=village)]
    return frozenset(p.id for p in roster.people.values() if p.ids.isdisjoint(_rows(roster, alone)) and _reads(roster, p, there))


def _rows(roster: Roster, people: Collection[PersonId]) -> frozenset[PersonId]:
    """Every number of theirs, and of other rows of their accounts."""
    known = [roster.people[one] for one in people if one in roster.people]
    rows = (row for person in known for row in ((person,) if person.handle is None else (person, *roster.persons_of(person.handle))))
    return frozenset[PersonId]().union(*(row.ids for row in rows))


def _reads(roster: Roster, person: Person, there: Collection[Case]) -> bool:
    held = [roles(roster, (person,), case) for case in there]
    return any(held) and not any("secretary" in found for found in held)
