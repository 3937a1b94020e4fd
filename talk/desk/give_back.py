"""「退办」: asked for the reason, and for consent where it is late (services/desk/give_back.py, services/desk/late_give_back.py)."""

from domain.cases.life_cycle import WITH_GROUP
from domain.cases.owed import overdue_since
from domain.values.message import Incoming
from locales import giving_back as words
from services.case.act import actor_of
from services.deed.work import Work
from services.desk import give_back as deeds
from services.desk import late_give_back
from storage.outbox import PARTING
from storage.steps import Step
from talk.asking.act import Act, act_of, ask_words
from talk.asking.called import called
from talk.asking.over import close, confirm


def ask_give_back(work: Work, act: Act) -> None:
    """Not ours; why is for the secretary. Who is late reads that it needs her consent, and that a missed limit stays with the group."""
    deeds.may_give_back(work, act.by, act.case)
    name, late = actor_of(work, act.persons, act.case).name, overdue_since(act.case, work.today)
    consent = deeds.needs_consent(work, act.by, act.case)
    question = words.ask_give_back(work.staff_words(), name, called(work, act), late, consent=consent)
    ask_words(work, act, "give_back_reason", question)


def take_give_back_reason(work: Work, message: Incoming, step: Step) -> None:
    """He reads what came of it, though he may see the case no more."""
    act = act_of(work, message, step.case_id)
    late = overdue_since(act.case, work.today)
    case = deeds.give_back(work, act.by, act.case, message.text)
    said = words.asked if case.status in WITH_GROUP else words.given_back
    confirm(work, message, said(work.staff_words(), case.number, late), purpose=PARTING)


def agree(work: Work, act: Act) -> None:
    """「同意退办」."""
    deeds.agree(work, act.by, act.case)
    close(work, act.chat_id, act.press.message_id)
    work.tell(work.staff_words()(words.agreed_popup))


def refuse(work: Work, act: Act) -> None:
    """「留在本组」."""
    late_give_back.refuse(work, act.by, act.case)
    close(work, act.chat_id, act.press.message_id)
    work.tell(work.staff_words()(words.kept_popup))
