"""What is kept from the secretary herself, for who does her part there."""

from domain.cases.case import Case
from domain.rights.sight import away_from_secretaries
from services.deed.work import Work


def from_secretary(work: Work) -> list[Case]:
    """The newest cases that are kept from a secretary in any row of hers, whatever the reason, oldest first: what is open, and what is closed
    with a promise that is late, or not yet seen by whoever has her part, as her own queue has it."""
    return work.next_cases.newest_kept_from(away_from_secretaries(work.roster), work.today)
