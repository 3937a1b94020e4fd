"""The paper that goes to a unit with a case, for whoever forwards it: the newest 转办 again, as it was handed out (docs/spec.md section 4)."""

from domain.case import Case
from domain.errors import LianxinError, NoSuchCaseError
from domain.rights import reads_confidential
from locales import units
from reports.paper import Slip
from services.case import at_units
from services.case.act import allowed_to
from services.deed.by import By
from services.deed.work import Work
from services.desk import forward, unit_again
from services.office.case_seen import case_seen
from services.office.readers import as_sent


def has_slip(work: Work, by: By, case: Case) -> bool:
    """Confidential words are on no paper but of whoever reads them."""
    if case.confidential and not reads_confidential(work.roster, by.persons, case):
        return False
    try:
        allowed_to(work, by, "forward", case)
    except LianxinError:
        return False
    return at_units.was_forwarded(work, case)


def slip(work: Work, by: By, number: str) -> Slip:
    """Raises NoSuchCaseError where it was forwarded to nobody, or is not his to forward."""
    case = case_seen(work, by, number)
    if not has_slip(work, by, case):
        raise NoSuchCaseError
    with as_sent(work):
        last, unit, order = unit_again.last_order(work, case)
        title = units.again_title(work.staff_words(), work.roster.congress.name) if last.again else ""
        return forward.slip_of(work, case, unit, order, title)
