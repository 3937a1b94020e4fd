"""An answer that went to the wrong matter is taken back by who gave it, within ten minutes (docs/spec.md section 4, Typed acts)."""

from datetime import timedelta

from domain.cases.case import Case
from domain.cases.life_cycle import FINAL_ROUND
from domain.values.errors import IllegalStepError, NotAllowedError, RefusedError
from locales import own_slips as words
from services.case import cards
from services.case.act import actor_of, allowed_to
from services.case.rating import ask_for_handler, begin_round
from services.deed import tell
from services.deed.by import By
from services.deed.work import Work

WITHIN = timedelta(minutes=10)


def gave(work: Work, by: By, case: Case) -> bool:
    """Whether the newest answer of this case is his."""
    answered = work.histories.last(case.id, "answered")
    return case.status == "answered" and answered is not None and answered.actor in {person.id for person in by.persons}


def may_take_back(work: Work, by: By, case: Case) -> None:
    """Raises NotAllowedError; IllegalStepError where there is no answer, RefusedError where it stands by now or no round is left."""
    allowed_to(work, by, "answer", case)
    if case.status != "answered" or case.answered_at is None:
        raise IllegalStepError("returned", case.status)
    if not gave(work, by, case):
        raise NotAllowedError("answer")
    if case.rating and case.rated_round == case.round:
        raise RefusedError("voter_has_rated")
    if work.acted_at - case.answered_at > WITHIN:
        raise RefusedError("answer_stands")
    if case.round >= FINAL_ROUND:
        raise RefusedError("last_round")


def take_back(work: Work, by: By, case: Case) -> Case:
    """The matter is in his hands again, its voters hear that it was not theirs and are asked nothing; the answer stays in the history."""
    may_take_back(work, by, case)
    who = actor_of(work, by.persons, case).id
    case = begin_round(work, case, who, why="slip", reason=work.staff_words()(words.reason))
    due_on = case.due_on
    tell.to_voters(work, case, lambda t, number: words.told_voter(t, number, due_on))
    ask_for_handler(work, case)
    cards.refresh_cards(work, case)
    return case
