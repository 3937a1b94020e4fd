"""Open matters among which one is looked for by its words: his list first, and of staff the newest that they see (docs/spec.md section 4, Typed acts)."""

from collections.abc import Sequence

from domain.cases.case import Case
from domain.congress.congress import Person
from domain.rights.rights import is_staff
from domain.rights.sight import sight_of
from domain.rights.wanted import OPEN_STATUS, Wanted
from services.deed.work import Work
from services.office.lists import to_do_of

LOOKED_AT = 60
"""Cases of each list, the first."""


def open_to_him(work: Work, persons: tuple[Person, ...]) -> list[Case]:
    """What is in hand, or free, of his groups; who is of the staff has no such list."""
    cases = work.lists.page(to_do_of(work, persons), 0, LOOKED_AT).cases
    seen = seen_by(work, persons) if is_staff(persons) else ()
    return list({case.id: case for case in (*cases, *seen)}.values())


def seen_by(work: Work, persons: tuple[Person, ...]) -> Sequence[Case]:
    """The newest open ones that they may see, whoever has them."""
    return work.register.page(Wanted(statuses=(OPEN_STATUS,)), sight_of(work.roster, persons), None, LOOKED_AT).cases
