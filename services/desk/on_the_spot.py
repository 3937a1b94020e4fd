"""「当场答复了」: who came to a reception has his answer there; the case is claimed, talked over and answered in one go (docs/spec.md section 5)."""

from domain.cases.case import Case
from domain.rights.rights import may
from domain.values.errors import FieldError, IllegalStepError
from services.case.act import allowed_to
from services.deed.by import By
from services.deed.work import Work
from services.desk import answer, claim, consult
from services.desk.answer import Answer

OUTCOMES = ("solved", "deferred", "explained")
"""What can be said there and then: a promise has a date, which wants 「答复」 itself."""


def can_be(work: Work, by: By, case: Case) -> bool:
    """Whether it is offered to him below what he has just written down."""
    free = case.status == "assigned" or (case.status == "claimed" and any(p.id == case.claimer for p in by.persons))
    return case.channel == "reception" and free and may(work.roster, by.persons, "claim", case)


def may_answer_now(work: Work, by: By, case: Case) -> None:
    """Raises NotAllowedError, and IllegalStepError once somebody has it or it was no visitor's."""
    allowed_to(work, by, "claim", case)
    if not can_be(work, by, case):
        raise IllegalStepError("answered", case.status)


def answer_now(work: Work, by: By, case: Case, given: Answer) -> Case:
    """Where he can be asked here he is; else staff phone him, as after any answer."""
    may_answer_now(work, by, case)
    if given.outcome not in OUTCOMES:
        raise FieldError("outcome", "no_choice")
    if not given.said.showable:
        raise FieldError("said", "unit_words_needed")
    if case.status == "assigned":
        case = claim.claim(work, by, case)
    return answer.answer(work, by, consult.log_talk(work, by, case, "meeting"), given)
