"""Open matters among which one is looked for by its words: his list first, and of staff the newest that they see (docs/spec.md section 4, Typed acts)."""

from domain.case import Case
from domain.congress import Person
from domain.sight import sight_of
from domain.wanted import OPEN_STATUS, Wanted
from services.deed.work import Work
from services.office.lists import to_do_of

LOOKED_AT = 60
"""Cases of each list, the first."""


def open_to_him(work: Work, persons: tuple[Person, ...]) -> list[Case]:
    """What is in hand, or free, of his groups; who is of the staff has no such list."""
    cases = work.lists.page(to_do_of(work, persons), 0, LOOKED_AT).cases
    if any(person.kind == "staff" and person.has_rights for person in persons):
        seen = work.register.page(Wanted(statuses=(OPEN_STATUS,)), sight_of(work.roster, persons), None, LOOKED_AT).cases
        return list({case.id: case for case in (*cases, *seen)}.values())
    return list(cases)
