"""「面商」: how it was, and what was said (docs/glossary.md, `consult`)."""

from domain.buttons import Button
from domain.message import Incoming
from locales import desk, texts
from services.case import cards, clocks
from services.case.act import actor_of, allowed_to
from services.desk.consult import tries, which_talk
from storage.reminders import Step
from storage.work import Work
from talk.asking.act import Act, act_of, acting, ask_words, offer, start_handling, stored_words

WAYS = ("visit", "phone", "meeting", "not_reached")


def ask_way(work: Work, act: Act) -> None:
    """「面商」: how they talked."""
    allowed_to(work, act.by, "consult", act.case)
    t = work.staff_words()
    rows = [[(desk.way(t, way), Button("consulted", act.case.id, way))] for way in WAYS]
    which = desk.consult_which(t, which_talk(act.case))
    offer(work, act, desk.ask_way(t, act.case.number, which), rows)


def log_talk(work: Work, act: Act) -> None:
    """Logged at once; words about it may follow. A talk that took place is contact."""
    way = act.value
    allowed_to(work, act.by, "consult", act.case)
    t = work.staff_words()
    if way not in WAYS:
        work.tell(texts.old_button(t), alert=True)
        return
    act = start_handling(work, act)
    case = act.case
    if case.status == "claimed" and way != "not_reached":
        case = work.cases.record(case, work.event("contacted", actor_of(work, act.persons, case).id))
        work.reminders.cancel(case.id, "nag_contact")
    case = work.cases.record(case, acting(work, act, "consulted", how=way, which=which_talk(case)))
    if case.claimer is not None and case.status in ("claimed", "in_progress", "returned"):
        work.reminders.cancel(case.id, "idle")
        work.reminders.put(clocks.idle_row(work, case))
    cards.refresh_cards(work, case)
    if way == "not_reached":
        work.tell(desk.try_logged(t, tries(work.histories.steps(case.id), case.round)))
        return
    work.tell(desk.talk_logged(t))
    ask_words(work, act, "consult_words", desk.ask_talk_words(t, case.number))


def take_words(work: Work, message: Incoming, step: Step) -> None:
    """What was said, as a note of the case."""
    act = act_of(work, message, step.case_id)
    allowed_to(work, act.by, "consult", act.case)
    person = actor_of(work, act.persons, act.case)
    stored = work.cases.add_message(stored_words(act.case, person, message, "note"))
    work.cases.record(act.case, acting(work, act, "noted", message=stored, about="consult"))
    work.say(message.chat_id, texts.noted(work.staff_words(), act.case.number), reply_to=message.message_id, case_id=act.case.id)
