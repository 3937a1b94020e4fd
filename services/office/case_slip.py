"""The papers that leave with a case, for whoever carries them: the newest 转办单, and the newest 上报件 (docs/spec.md section 4)."""

from domain.cases.case import Case
from domain.rights.rights import reads_confidential
from domain.values.errors import LianxinError, NoSuchCaseError
from locales import units
from reports.paper import Slip
from services.case import at_units
from services.case.act import allowed_to
from services.deed.by import By
from services.deed.work import Work
from services.desk import forward, unit_again, up_paper
from services.office.case_seen import case_seen
from services.office.readers import as_sent


def _carries(work: Work, by: By, case: Case, act: str) -> bool:
    """Confidential words are on no paper but of whoever reads them."""
    if case.confidential and not reads_confidential(work.roster, by.persons, case):
        return False
    try:
        allowed_to(work, by, act, case)
    except LianxinError:
        return False
    return True


def has_slip(work: Work, by: By, case: Case) -> bool:
    return _carries(work, by, case, "forward") and at_units.was_forwarded(work, case)


def slip(work: Work, by: By, number: str) -> Slip:
    """As it was handed out. Raises NoSuchCaseError where it was forwarded to nobody, or is not his to forward."""
    case = case_seen(work, by, number)
    if not has_slip(work, by, case):
        raise NoSuchCaseError
    with as_sent(work):
        last, unit, order = unit_again.last_order(work, case)
        title = units.again_title(work.staff_words(), work.roster.congress.name) if last.again else ""
        return forward.slip_of(work, case, unit, order, title)


def has_up_paper(work: Work, by: By, case: Case) -> bool:
    """Whoever carried it: the secretary, without her who may hand the case up."""
    if up_paper.newest(work, case) is None or not _carries(work, by, case, "hand_up"):
        return False
    return bool({p.id for p in by.persons} & {p.id for p in up_paper.carriers(work, by, case)})


def up_slip(work: Work, by: By, number: str) -> Slip:
    """With what was done here until now, of today. Raises NoSuchCaseError where it never went to the congress above, or he does not carry it."""
    case = case_seen(work, by, number)
    handed = up_paper.newest(work, case)
    if handed is None or not has_up_paper(work, by, case):
        raise NoSuchCaseError
    with as_sent(work):
        return up_paper.paper_of(work, case, handed.due_on)
