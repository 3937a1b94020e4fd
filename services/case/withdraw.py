"""「撤回」: a case is withdrawn by its voter, or with the deletion of his data."""

from domain.cases.case import Case
from domain.cases.life_cycle import STILL_HIS
from domain.values.errors import IllegalStepError
from locales import case as case_words
from services.case import appointments, cards, clocks, suggested, voter_said, without_main
from services.case.own_matter import own_matter
from services.deed.by import By
from services.deed.work import Work


def withdraw(work: Work, by: By, case: Case) -> Case:
    """By its voter, until it is closed."""
    own_matter(work, by, case)
    if case.status not in STILL_HIS:
        raise IllegalStepError("withdrawn", case.status)
    return take_back(work, case)


def take_back(work: Work, case: Case, by: str = "voter") -> Case:
    """A case is withdrawn: its clocks stop, the group is told; one that others joined goes on for them."""
    answered = case.status == "answered"
    case = work.cases.record(case, work.event("withdrawn", by))
    clocks.stop(work, case)
    appointments.call_off(work, case, told=False)
    other = without_main.main_withdrawn(work, case, answered=answered) if case.joined else None
    voter_said.tell_readers(work, case, _words(work, case, other), about="withdrawn")
    suggested.fell_out(work, case)
    cards.refresh_cards(work, case)
    if case.main_case is not None:
        cards.refresh_cards(work, work.cases.get(case.main_case))
    return case


def _words(work: Work, case: Case, other: Case | None) -> str:
    """`other`: the case that goes on for those who joined it."""
    t = work.staff_words()
    if other is None:
        return case_words.voter_withdrew(t, case.number)
    return case_words.voter_withdrew_joined(t, case.number, other.number, answered=other.answered_at is not None)
