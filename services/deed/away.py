"""What is kept from the secretary herself, for who does her part there."""

from domain.cases.case import Case
from domain.rights.sight import away_from_secretaries
from services.deed.work import Work


def from_secretary(work: Work) -> list[Case]:
    """The newest open cases that are kept from a secretary in any row of hers, whatever the reason, oldest first."""
    return work.next_cases.newest_kept_from(away_from_secretaries(work.roster))
