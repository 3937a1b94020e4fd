"""「面商」: asked how it was, then what was said (services/desk/consult.py)."""

from domain.values.buttons import Button
from domain.values.message import Incoming
from locales import case as case_words
from locales import desk as desk_words
from services.case.act import allowed_to
from services.deed.by import said_in
from services.deed.work import Work
from services.desk import consult as deeds
from storage.steps import Step
from talk.asking.act import Act, act_of, ask_words, offer
from talk.asking.called import called
from talk.asking.over import confirm


def ask_way(work: Work, act: Act) -> None:
    allowed_to(work, act.by, "consult", act.case)
    t = work.staff_words()
    rows = [[(case_words.way(t, way), Button("consulted", act.case.id, way))] for way in deeds.WAYS]
    which = case_words.consult_which(t, deeds.which_talk(act.case))
    offer(work, act, desk_words.ask_way(t, called(work, act), which), rows)


def log_talk(work: Work, act: Act) -> None:
    """Logged at once; words about it may follow."""
    way = act.value
    case = deeds.log_talk(work, act.by, act.case, way)
    t = work.staff_words()
    if way == "not_reached":
        work.tell(desk_words.try_logged(t, deeds.tries(work.histories.steps(case.id), case.round)))
        return
    work.tell(t(desk_words.talk_logged))
    ask_words(work, act, "consult_words", desk_words.ask_talk_words(t, called(work, act)))


def take_words(work: Work, message: Incoming, step: Step) -> None:
    act = act_of(work, message, step.case_id)
    case = deeds.keep_talk(work, act.by, act.case, said_in(message))
    confirm(work, message, desk_words.noted(work.staff_words(), case.number), case_id=case.id)
