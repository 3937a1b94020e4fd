"""「撤回」: a case is withdrawn by its voter, or with the deletion of his data."""

from domain.case import Case
from domain.errors import IllegalStepError
from domain.life_cycle import OPEN
from locales import case as case_words
from services.case import cards, clocks, joined, voter_said
from services.case.own_matter import own_matter
from services.deed.by import By
from services.deed.work import Work

WITHDRAWABLE = OPEN | {"merged"}


def withdraw(work: Work, by: By, case: Case) -> Case:
    """By its voter, until it is closed."""
    own_matter(work, by, case)
    if case.status not in WITHDRAWABLE:
        raise IllegalStepError("withdrawn", case.status)
    return take_back(work, case)


def take_back(work: Work, case: Case, by: str = "voter") -> Case:
    """A case is withdrawn: its clocks stop, the group is told; one that others joined goes on for them."""
    case = work.cases.record(case, work.event("withdrawn", by))
    clocks.stop(work, case)
    if case.joined:
        joined.main_withdrawn(work, case)
    voter_said.told(work, case, case_words.voter_withdrew(work.staff_words(), case.number), about="withdrawn")
    cards.refresh_cards(work, case)
    if case.main_case is not None:
        cards.refresh_cards(work, work.cases.get(case.main_case))
    return case
