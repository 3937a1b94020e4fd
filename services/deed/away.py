"""Which cases are kept from somebody, for a list: the same as `domain.rights.kept.kept_out`."""

from domain.cases.case import Case
from domain.rights.kept import Away
from domain.rights.sight import away_from as away_from
from domain.rights.stand_ins import ids_of_secretaries
from services.deed.work import Work


def from_secretary(work: Work) -> list[Case]:
    """Open cases that are kept from a secretary, by what they say of her or in another row of hers, each once, oldest first."""
    found = work.next_cases.newest_about(ids_of_secretaries(work.roster))
    others = rows_beside(work)
    if others:
        found += work.next_cases.open_kept_from(others)
    return sorted({case.id: case for case in found}.values(), key=lambda case: case.id)


def rows_beside(work: Work) -> list[Away]:
    """What is kept from each secretary who has other rows beside that one: as a deputy she may be recused, or an official of a village."""
    return [away_from(work.roster, (person,)) for person in work.roster.staff("secretary") if person.other_rows]
