"""「退回答复」: asked why (services/desk/send_back.py)."""

from domain.values.message import Incoming
from locales import empty_answers as words
from services.deed import tell
from services.deed.work import Work
from services.desk import send_back as deeds
from storage.steps import Step
from talk.asking.act import Act, act_of, ask_words
from talk.asking.called import called
from talk.asking.over import confirm


def ask_why(work: Work, act: Act) -> None:
    deeds.may_send_back(work, act.by, act.case)
    ask_words(work, act, "send_back_reason", words.ask_why(work.staff_words(), called(work, act)))


def take_reason(work: Work, message: Incoming, step: Step) -> None:
    act, t = act_of(work, message, step.case_id), work.staff_words()
    case = deeds.send_back(work, act.by, act.case, message.text)
    who = tell.person_name(work, case.claimer) if case.claimer else t(words.nobody)
    confirm(work, message, words.done(t, case.number, who, case.due_on), case_id=case.id)
