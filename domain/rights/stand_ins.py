"""Who does somebody's part in a case that is kept from him (docs/glossary.md, Rights)."""

from collections.abc import Collection

from domain.cases.case import Case
from domain.congress.congress import Person
from domain.rights.kept import kept_out
from domain.rights.roster import Roster
from domain.rights.towns import chairs_over, town_of_case, town_of_place
from domain.values.ids import PersonId, VillageId


def leaders_of(roster: Roster, case: Case) -> list[Person]:
    """Who does the leader's part: the leader of the case's group; where it is kept from him his deputy, else the secretary."""
    group = roster.group_of(case)
    heads = [roster.people.get(p) for p in (group.leader, group.deputy_leader) if p] if group is not None else []
    if not heads or heads[0] is None or not kept_out(heads[0], case):
        return [heads[0]] if heads and heads[0] is not None else []
    left = [p for p in heads[1:] if p is not None and p.has_rights and not kept_out(p, case)]
    return left or list(secretaries_of(roster, case))


def for_secretary(roster: Roster, case: Case) -> Person | None:
    """Where it is kept from the secretary herself, in whatever row of hers, the chair has her rights for this case: the first who is linked."""
    if not kept_from_secretary(roster, case):
        return None
    chairs = chairs_over(roster, town_of_case(roster, case))
    return next((person for person in chairs if person.handle is not None and not kept_out(person, case)), None)


def for_secretary_in_words(roster: Roster, spoken_of: Collection[PersonId], village: VillageId | None) -> Person | None:
    """The same for words that are no case: of whom they speak, and where they were heard."""
    if not _is_secretary_among(roster, spoken_of):
        return None
    chairs = chairs_over(roster, town_of_place(roster, None, village))
    return next((person for person in chairs if person.handle is not None and person.ids.isdisjoint(spoken_of)), None)


def kept_from_secretary(roster: Roster, case: Case) -> bool:
    return case.kept_from_somebody and any(kept_out(person, case) for person in roster.staff("secretary"))


def _is_secretary_among(roster: Roster, spoken_of: Collection[PersonId]) -> bool:
    return any(not person.ids.isdisjoint(spoken_of) for person in roster.staff("secretary"))


def secretaries_of(roster: Roster, case: Case) -> tuple[Person, ...]:
    """Who does a secretary's part in the case. Empty: it waits until a chair is linked (`lianxin doctor` says so)."""
    found = tuple(person for person in roster.staff("secretary") if not kept_out(person, case))
    chair = for_secretary(roster, case)
    return (*found, chair) if chair is not None else found
