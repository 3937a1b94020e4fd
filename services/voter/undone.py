"""What a voter says when he is asked whether it is not done: yes counts as his 不满意, with the words before it as the reason; no settles it."""

from domain.cases.case import Case
from domain.values.errors import RefusedError
from services.case import said_undone, undone
from services.case.own_matter import own_matter
from services.case.rating import reopen
from services.deed.by import By
from services.deed.work import Work
from services.voter.rate import rate


def yes(work: Work, by: By, case: Case, of_round: int) -> Case:
    """Who does not want to be asked for a rating gives none: it is done again."""
    voter = own_matter(work, by, case)
    if (not case.rating and said_undone.stands(work, case) is None) or (not voter.is_asked and case.round != of_round):
        raise RefusedError("question_over")
    return rate(work, by, case, of_round=of_round, rating="unsatisfied") if voter.is_asked else reopen(work, by, case)


def no(work: Work, by: By, case: Case) -> Case:
    own_matter(work, by, case)
    if said_undone.stands(work, case) is None:
        raise RefusedError("already_so")
    return undone.over(work, case)
