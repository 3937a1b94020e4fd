"""A case somebody asks for by its number: his to see, or there is none; and that he opened it is counted (docs/spec.md section 8)."""

from domain.cases.case import Case
from domain.rights.reads import counts
from domain.values.errors import NoSuchCaseError, NotAllowedError
from services.case.act import allowed_to
from services.deed import count_reads
from services.deed.by import By
from services.deed.work import Work


def case_seen(work: Work, by: By, number: str) -> Case:
    """Read and not locked. Raises NoSuchCaseError, also for one that he may not see: both read alike."""
    case = work.cases.by_number(number)
    if case is None:
        raise NoSuchCaseError
    try:
        allowed_to(work, by, "see", case)
    except NotAllowedError as refused:
        raise NoSuchCaseError from refused
    return case


def is_counted(work: Work, by: By, case: Case) -> bool:
    """Whether opening it is noted: it is neither in his hands nor due."""
    return bool(by.persons) and counts(by.persons, case, work.local_date(work.now))


def note_opened(work: Work, by: By, number: str) -> None:
    """Like a tap that opens it in the chat."""
    count_reads.opened(work, by.persons, case_seen(work, by, number))
