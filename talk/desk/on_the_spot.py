"""「当场答复了」: asked for the outcome, then for the words (services/desk/on_the_spot.py)."""

from domain.cases.case import Case
from domain.values.buttons import Button
from domain.values.errors import OldButtonError
from domain.values.message import Incoming
from locales import desk as desk_words
from locales import visitors
from services.deed.by import By, said_in
from services.deed.message import Rows
from services.deed.names import outcome_name
from services.deed.work import Work
from services.desk import on_the_spot as deeds
from services.desk.answer import Answer
from storage.steps import Step
from talk.asking.act import Act, act_of, ask_words, offer
from talk.asking.called import called
from talk.asking.over import confirm


def offered(work: Work, by: By, case: Case) -> Rows:
    """The button below what was just written down."""
    return [[(work.staff_words()(visitors.b_answered_now), Button("spot", case.id))]] if deeds.can_be(work, by, case) else []


def ask_outcome(work: Work, act: Act) -> None:
    deeds.may_answer_now(work, act.by, act.case)
    t = work.staff_words()
    rows = [[(outcome_name(work, value), Button("spot_as", act.case.id, value))] for value in deeds.OUTCOMES]
    offer(work, act, desk_words.ask_outcome(t, called(work, act)), rows)


def ask_what(work: Work, act: Act) -> None:
    deeds.may_answer_now(work, act.by, act.case)
    if act.value not in deeds.OUTCOMES:
        raise OldButtonError(act.value)
    ask_words(work, act, "spot_words", work.staff_words()(visitors.ask_answer), outcome=act.value)


def take_words(work: Work, message: Incoming, step: Step) -> None:
    act = act_of(work, message, step.case_id)
    case = deeds.answer_now(work, act.by, act.case, Answer(said_in(message), str(step.data["outcome"])))
    confirm(work, message, visitors.answered_now(work.staff_words(), case.number), case_id=case.id)
