"""Who hears about a case what somebody of the roster cannot be told (docs/spec.md section 11)."""

from collections.abc import Iterable

from domain.case import Case
from domain.congress import Person
from domain.stand_ins import leaders_of, secretaries_of
from services.deed.work import Work


def in_his_place(work: Work, case: Case, person: Person) -> list[Person]:
    """The leader of the case's group, else whoever does the secretary's part in it."""
    leaders = [p for p in leaders_of(work.roster, case) if p.reachable and p.has_rights and p.id != person.id]
    return leaders or [p for p in secretaries_of(work.roster, case) if p.reachable]


def who_hear(work: Work, case: Case, people: Iterable[Person]) -> list[Person]:
    """These people; in the place of one whom nothing reaches any more whoever hears it for him."""
    found: dict[Person, None] = {}
    for person in people:
        found |= dict.fromkeys([person] if person.unreachable_since is None else in_his_place(work, case, person))
    return list(found)
