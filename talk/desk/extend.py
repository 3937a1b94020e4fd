"""「延期」: asked for the reason (services/desk/extend.py)."""

from domain.message import Incoming
from locales import desk as desk_words
from services.case.act import actor_of
from services.deed import tell
from services.deed.work import Work
from services.desk import extend as deeds
from storage.steps import Step
from talk.asking.act import Act, act_of, ask_words
from talk.asking.called import called
from talk.asking.over import confirm


def ask_extend(work: Work, act: Act) -> None:
    until = deeds.may_extend(work, act.by, act.case)
    name = actor_of(work, act.persons, act.case).name
    ask_words(work, act, "extend_reason", desk_words.ask_extend(work.staff_words(), name, called(work, act), until))


def take_extend_reason(work: Work, message: Incoming, step: Step) -> None:
    act = act_of(work, message, step.case_id)
    case = deeds.extend(work, act.by, act.case, message.text)
    words = desk_words.extended(work.staff_words(), case.number, case.due_on, told=tell.hears(work, case))
    confirm(work, message, words, case_id=case.id)
