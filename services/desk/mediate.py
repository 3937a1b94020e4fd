"""「请调解员」: a dispute is put before the village's mediators, and one of them takes it up or cannot (docs/spec.md section 4)."""

from domain.cases.case import Case, Event
from domain.cases.details_of_mediation import MediatorSaid
from domain.cases.life_cycle import WITH_GROUP
from domain.congress.congress import Person
from domain.values.buttons import Button
from domain.values.errors import FieldError, RefusedError
from domain.values.ids import PersonId
from locales import mediating as words
from services.case import cards
from services.case.mediators import mediators_of
from services.deed import tell
from services.deed.by import By
from services.deed.names import village_name
from services.deed.work import Work
from services.desk import ask_villagers, claim, name_claimer
from services.desk.ask_villagers import Duty, Put

ANSWERS = ("yes", "no")


def _ends(said: Event) -> bool:
    return said.of(MediatorSaid).value == "yes"


DUTY = Duty("mediator_asked", "mediator_said", mediators_of, _ends, "no_mediator", "mediator_asked_before")


def ask(work: Work, by: By, case: Case) -> Case:
    """Each of them reads it, who has no account here by who asked. Once, until one of them goes."""
    t = work.staff_words()
    village = village_name(work, case)
    put = Put(
        lambda who: words.asked(t, case.number, village, who.name),
        [[(t(words.b_go), Button("mediator_is", case.id, "yes")), (t(words.b_cannot), Button("mediator_is", case.id, "no"))]],
        lambda person: words.by_hand(t, case.number, person.name, person.phone),
    )
    case = ask_villagers.ask(work, by, case, DUTY, put)
    cards.refresh_cards(work, case)
    return case


def asked(work: Work, case: Case) -> tuple[PersonId, ...]:
    """Who of them still owes an answer; nobody once one of them goes."""
    return ask_villagers.waiting(work, case, DUTY)


def say(work: Work, by: By, case: Case, value: str) -> Case:
    """One of those asked. Of a case that nobody has, and of his who asked, he is the claimer from now on; whoever else has it keeps it."""
    mine = ask_villagers.one_asked(work, by, case, DUTY, says_no=value == "no")
    if case.status not in WITH_GROUP:
        raise RefusedError("not_asked")
    if value not in ANSWERS:
        raise FieldError("value", "no_choice")
    asker = ask_villagers.asker(work, case, DUTY)
    case = work.cases.record(case, work.event("mediator_said", mine.id, MediatorSaid(value=value)))
    if value == "yes":
        case = _taken(work, by, case, mine, asker.id if asker is not None else "")
    t = work.staff_words()
    if asker is not None:
        tell.to_person(work, asker, words.said(t, case.number, mine.name, goes=value == "yes"), case_id=case.id)
    cards.refresh_cards(work, case)
    return case


def _taken(work: Work, by: By, case: Case, mediator: Person, asker: str) -> Case:
    if case.status == "assigned":
        return claim.claim(work, by, case)
    return name_claimer.hand_over(work, case, mediator, mediator.id) if case.claimer == asker else case
