"""Which cases are kept from somebody, for a list: the same as `domain.rights.kept.kept_out`."""

from domain.cases.case import Case
from domain.rights.kept import Away
from domain.rights.sight import away_from as away_from
from services.deed.work import Work


def from_secretary(work: Work) -> list[Case]:
    """The newest open cases that speak of a secretary in any row of hers, or that she is recused from, oldest first."""
    return work.next_cases.newest_kept_from(from_each_secretary(work))


def from_each_secretary(work: Work) -> list[Away]:
    """What is kept from each secretary: what speaks of her, her own tip, and where she is a deputy too what she is recused from or an official in."""
    return [away_from(work.roster, (person,)) for person in work.roster.staff("secretary")]
