"""「问信息员」, and what the informant answers (services/desk/ask_informant.py)."""

from domain.values.message import Incoming
from locales import desk as desk_words
from locales import informants as words
from services.deed.by import said_in
from services.deed.work import Work
from services.desk import ask_informant as deeds
from storage.steps import Step
from talk.asking.act import Act, act_of, ask_words
from talk.asking.called import called
from talk.asking.over import close, confirm


def ask(work: Work, act: Act) -> None:
    deeds.ask(work, act.by, act.case)
    work.tell(work.staff_words()(words.sent))


def ask_for_words(work: Work, act: Act) -> None:
    deeds.may_say(work, act.by, act.case)
    ask_words(work, act, "informant_words", words.ask_words(work.staff_words(), called(work, act)))


def take_words(work: Work, message: Incoming, step: Step) -> None:
    act = act_of(work, message, step.case_id)
    case = deeds.say(work, act.by, act.case, said_in(message))
    confirm(work, message, desk_words.noted(work.staff_words(), case.number), case_id=case.id)


def knows_nothing(work: Work, act: Act) -> None:
    deeds.knows_nothing(work, act.by, act.case)
    close(work, act.chat_id, act.press.message_id)
    work.tell(work.staff_words()(words.thanks))
