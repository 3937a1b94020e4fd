"""「收回答复，重新办」: below what can be done with an answer that has gone out (services/desk/own_slip.py)."""

from domain.values.buttons import Button
from locales import own_slips as slips
from services.deed.work import Work
from services.desk import own_slip as deeds
from talk.asking.act import Act, offer_choice


def ask(work: Work, act: Act, said: str) -> None:
    """`said`: the answer."""
    deeds.may_take_back(work, act.by, act.case)
    t = work.staff_words()
    offer_choice(work, act, slips.ask(t, act.case.number, said), [[(t(slips.b_take_back), Button("answer_back", act.case.id))]])


def take_back(work: Work, act: Act) -> None:
    case = deeds.take_back(work, act.by, act.case)
    work.tell(slips.done(work.staff_words(), case.number, case.due_on))
