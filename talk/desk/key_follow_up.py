"""「重点督办」 and 「督办记录」: asked who leads it, and what he found (services/desk/key_follow_up.py)."""

from domain.values.buttons import Button
from domain.values.message import Incoming
from locales import decided
from locales import desk as desk_words
from services.case.act import allowed_to
from services.deed import tell
from services.deed.by import said_in
from services.deed.names import people_called
from services.deed.work import Work
from services.desk import key_follow_up as deeds
from storage.steps import Step
from talk.asking.act import Act, act_of, ask_words
from talk.asking.called import called
from talk.asking.choices import Choice, Item, offer_page
from talk.asking.decided import stands, taken_back
from talk.asking.over import confirm


def ask_lead(work: Work, act: Act) -> None:
    allowed_to(work, act.by, "key_follow_up", act.case)
    t, leads = work.staff_words(), deeds.leads(work, act.case)
    names = people_called(work, leads)
    items = [
        Item(
            desk_words.office_line(t, names[p.id], p.presidium_role, tell.town_name(work, p)),
            Button("key_lead", act.case.id, p.id),
            (p.name,),
        )
        for p in leads
    ]
    offer_page(work, act, Choice(desk_words.ask_lead(t, called(work, act)), items, "leads_on"))


def set_lead(work: Work, act: Act) -> None:
    case = deeds.set_lead(work, act.by, act.case, act.value)
    t, name = work.staff_words(), tell.person_name(work, case.key_lead or "")
    work.tell(desk_words.named(t, name))
    stands(work, act, decided.key(t, case.number, name), Button("key_undo", case.id))


def take_back(work: Work, act: Act) -> None:
    """「撤回这个决定」, for ten minutes."""
    what = decided.key(work.staff_words(), act.case.number, tell.person_name(work, act.case.key_lead or ""))
    deeds.unset_lead(work, act.by, act.case)
    taken_back(work, act, what)


def ask_check(work: Work, act: Act) -> None:
    allowed_to(work, act.by, "checked", act.case)
    ask_words(work, act, "check_words", desk_words.ask_check(work.staff_words(), called(work, act)))


def take_check(work: Work, message: Incoming, step: Step) -> None:
    act = act_of(work, message, step.case_id)
    case = deeds.log_check(work, act.by, act.case, said_in(message))
    confirm(work, message, desk_words.noted(work.staff_words(), case.number), case_id=case.id)
