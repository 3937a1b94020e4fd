"""「指派」 and 「回避」: asked who is to have the case, and why somebody is not (services/desk/name_claimer.py, recuse.py)."""

from collections.abc import Sequence

from domain.congress.congress import Person
from domain.values.buttons import Button
from domain.values.errors import RefusedError
from domain.values.message import Incoming
from locales import books
from locales import desk as desk_words
from locales.refusals import refusal as worded
from services.case.act import actor_of, allowed_to
from services.case.mediators import duty_in
from services.deed import tell
from services.deed.names import people_called
from services.deed.work import Work
from services.desk import name_claimer as deeds
from services.desk import recuse as recusals
from storage.outbox import PARTING
from storage.steps import Step
from talk.asking.act import Act, act_of, ask_words
from talk.asking.called import called
from talk.asking.choices import Choice, Item, offer_page
from talk.asking.over import confirm


def ask_recuse(work: Work, act: Act) -> None:
    """He has an interest; the reason stays inside."""
    recusals.may_recuse(work, act.by, act.case)
    name = actor_of(work, act.persons, act.case).name
    ask_words(work, act, "recuse_reason", desk_words.ask_recuse(work.staff_words(), name, called(work, act)))


def take_recuse_reason(work: Work, message: Incoming, step: Step) -> None:
    """He reads that it is done, though he sees the case no more."""
    act, t = act_of(work, message, step.case_id), work.staff_words()
    try:
        case = recusals.recuse(work, act.by, act.case, message.text)
    except RefusedError as refusal:
        confirm(work, message, worded(t, refusal))
        return
    confirm(work, message, desk_words.recused(t, case.number), purpose=PARTING)


def ask_claimer(work: Work, act: Act, *, only: Sequence[Person] = ()) -> None:
    """`only`: who may be meant by a name that was typed; else all who could."""
    allowed_to(work, act.by, "name_claimer", act.case)
    t, cid = work.staff_words(), act.case.id
    could = [p for p in deeds.nameable(work, act.case) if p.id != act.case.claimer and (not only or p in only)]
    names = people_called(work, could)
    items = [
        Item(
            desk_words.member_line(t, names[p.id], books.tag(t, duty_in(p, act.case)) or p.job, linked=p.handle is not None),
            Button("named", cid, p.id),
            (p.name,),
        )
        for p in could
    ]
    words = desk_words.ask_claimer(t, called(work, act)) if items else t(desk_words.nobody_to_name)
    offer_page(work, act, Choice(words, items, "claimers_on"))


def name_claimer(work: Work, act: Act) -> None:
    case = deeds.name_claimer(work, act.by, act.case, act.value)
    work.tell(desk_words.named(work.staff_words(), tell.person_name(work, case.claimer or "")))
