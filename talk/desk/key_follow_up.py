"""「重点督办」 and 「督办记录」: a member of the presidium leads a case and logs what he checked (docs/spec.md section 4)."""

from domain.buttons import Button
from domain.case import Case
from domain.ids import PersonId
from domain.kept import kept_out
from domain.message import Incoming
from domain.roster import Person
from domain.towns import of_town, town_of_case
from locales import desk, texts
from services.case import cards, words_of
from services.case.act import actor_of, allowed_to
from services.deed import tell
from storage.reminders import Step
from storage.work import Work
from talk.asking.act import Act, act_of, acting, ask_words, offer, stored_words


def ask_lead(work: Work, act: Act) -> None:
    """「重点督办」: which member of the presidium leads it."""
    allowed_to(work, act.by, "key_follow_up", act.case)
    t = work.staff_words()
    leads = _leads(work, act.case)
    rows = [
        [(desk.office_line(t, p.name, p.presidium_role, tell.town_name(work, p)), Button("key_lead", act.case.id, p.id))] for p in leads
    ]
    offer(work, act, desk.ask_lead(t, act.case.number), rows[:90])


def _leads(work: Work, case: Case) -> list[Person]:
    """The presidium members who may lead it: those of the case's town, and of the county itself."""
    members = [p for p in work.roster.people.values() if p.has_rights and p.presidium_role and not kept_out(p, case)]
    return of_town(work.roster, members, town_of_case(work.roster, case))


def set_lead(work: Work, act: Act) -> None:
    """He gets every nag of the case from now on and logs what he checked."""
    person_id = act.value
    allowed_to(work, act.by, "key_follow_up", act.case)
    t = work.staff_words()
    person = work.roster.people.get(PersonId(person_id))
    if person not in _leads(work, act.case) or person is None or act.case.key_lead == person.id:
        work.tell(texts.already_so(t), alert=True)
        return
    case = work.cases.record(act.case, acting(work, act, "key", lead=person.id))
    row = [[(desk.b_open(t), Button("open", case.id)), (desk.b_checked(t), Button("checked", case.id))]]
    tell.to_person(work, person, desk.key_lead_you(t, case.number), row, case_id=case.id)
    cards.refresh_cards(work, case)
    cards.below_cards(work, case, desk.key_told(t, case.number, person.name))
    work.tell(desk.named(t, person.name))


def ask_check(work: Work, act: Act) -> None:
    """「督办记录」: what the leading member found."""
    allowed_to(work, act.by, "checked", act.case)
    ask_words(work, act, "check_words", desk.ask_check(work.staff_words(), act.case.number))


def take_check(work: Work, message: Incoming, step: Step) -> None:
    act = act_of(work, message, step.case_id)
    allowed_to(work, act.by, "checked", act.case)
    person = actor_of(work, act.persons, act.case)
    stored = work.cases.add_message(stored_words(act.case, person, message, "note"))
    case = work.cases.record(act.case, acting(work, act, "checked", message=stored))
    t = work.staff_words()
    cards.below_cards(work, case, desk.check_told(t, case.number, person.name, words_of.whole(t, message)))
    work.say(message.chat_id, texts.noted(t, case.number), reply_to=message.message_id, case_id=case.id)
