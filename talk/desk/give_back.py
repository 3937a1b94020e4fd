"""「退办」: asked for the reason (services/desk/give_back.py)."""

from domain.message import Incoming
from locales import desk as desk_words
from services.case.act import actor_of
from services.deed.work import Work
from services.desk import give_back as deeds
from storage.outbox import PARTING
from storage.steps import Step
from talk.asking.act import Act, act_of, ask_words
from talk.asking.over import confirm


def ask_give_back(work: Work, act: Act) -> None:
    """Not ours; why is for the secretary."""
    deeds.may_give_back(work, act.by, act.case)
    name = actor_of(work, act.persons, act.case).name
    ask_words(work, act, "give_back_reason", desk_words.ask_give_back(work.staff_words(), name, act.case.number))


def take_give_back_reason(work: Work, message: Incoming, step: Step) -> None:
    """He reads that it is done, though he sees the case no more."""
    act = act_of(work, message, step.case_id)
    case = deeds.give_back(work, act.by, act.case, message.text)
    words = desk_words.given_back(work.staff_words(), case.number)
    confirm(work, message, words, purpose=PARTING)
