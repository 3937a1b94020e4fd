"""「退办」: a case that is not the group's goes back to the secretary with a reason (docs/spec.md section 4)."""

from domain.case import allowed
from domain.message import Incoming
from locales import texts
from services.case import cards, clocks
from services.case.act import actor_of, allowed_to
from services.deed import tell
from services.deed.by import By
from storage.outbox import PARTING
from storage.reminders import Step
from storage.work import Work
from talk.asking.act import Act, ask_words


def ask_give_back(work: Work, act: Act) -> None:
    """「退办」: not ours; the reason goes to the secretary."""
    allowed_to(work, act.by, "give_back", act.case)
    if not allowed(act.case.status, "given_back"):
        work.tell(texts.settled(work.staff_words()), alert=True)
        return
    name = actor_of(work, act.persons, act.case).name
    ask_words(work, act, "give_back_reason", texts.ask_give_back(work.staff_words(), name, act.case.number))


def take_give_back_reason(work: Work, message: Incoming, step: Step) -> None:
    """The case goes back to the secretary with the reason; the voter is told that somebody looks again."""
    work.steps.drop(message.chat_id, message.sender.handle)
    case = work.cases.get(step.case_id or 0)
    persons = work.roster.persons_of(message.sender.handle)
    t = work.staff_words()
    allowed_to(work, By(persons, message.sender.handle), "give_back", case)
    person = actor_of(work, persons, case)
    case = work.cases.record(case, work.event("given_back", person.id, why=message.text[:500], group_before=case.group))
    clocks.stop(work, case)
    work.say(message.chat_id, texts.given_back(t, case.number), reply_to=message.message_id, purpose=PARTING)
    cards.refresh_cards(work, case)
    tell.to_secretary(work, texts.secretary_given_back(t, case.number, person.name, message.text), case_id=case.id)
    tell.to_voters(work, case, texts.told_given_back)
