"""「问进度」 and 「催办」, and what the claimer answers (services/desk/progress.py)."""

from domain.values.message import Incoming
from locales import desk as desk_words
from locales import progress as words
from services.deed.by import said_in
from services.deed.work import Work
from services.desk import progress as deeds
from storage.steps import Step
from talk.asking.act import Act, act_of, ask_words
from talk.asking.called import called
from talk.asking.over import close, confirm


def ask(work: Work, act: Act) -> None:
    deeds.ask(work, act.by, act.case)
    work.tell(work.staff_words()(words.sent))


def chase(work: Work, act: Act) -> None:
    deeds.chase(work, act.by, act.case)
    work.tell(work.staff_words()(words.chased_done))


def tell_state(work: Work, act: Act) -> None:
    deeds.tell_state(work, act.by, act.case, act.value)
    close(work, act.chat_id, act.press.message_id)
    work.tell(work.staff_words()(words.thanks))


def ask_for_words(work: Work, act: Act) -> None:
    deeds.may_tell(work, act.by, act.case)
    ask_words(work, act, "progress_words", words.ask_words(work.staff_words(), called(work, act)))


def take_words(work: Work, message: Incoming, step: Step) -> None:
    act = act_of(work, message, step.case_id)
    case = deeds.tell_words(work, act.by, act.case, said_in(message))
    confirm(work, message, desk_words.noted(work.staff_words(), case.number), case_id=case.id)
