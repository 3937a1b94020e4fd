"""Who has a matter to report back on from above (docs/glossary.md, `up_answered`)."""

from domain.cases.case import Case
from domain.rights.hand_ups import HandUp, awaited
from services.deed.work import Work


def owed(work: Work, case: Case) -> list[HandUp]:
    """Those to whom it was handed up who have not reported back, oldest first."""
    return awaited(work.histories.steps(case.id), work.local_date) if case.handed_up_to else []
