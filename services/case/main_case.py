"""In which matter one goes on that joined another (并案): its voter's buttons are about that one (docs/spec.md section 4, Same matter)."""

from domain.cases.case import Case
from services.deed.work import Work

FURTHEST = 10
"""Joinings that are followed: what was joined may itself join another."""


def goes_on_in(work: Work, case: Case) -> Case:
    """The main case, of one that joined nothing the case itself."""
    for _ in range(FURTHEST):
        main = work.cases.known(case.main_case) if case.status == "merged" and case.main_case is not None else None
        if main is None:
            break
        case = main
    return case
