"""「请调解员」: a dispute is put before the village's mediators, and one of them takes it up or cannot (docs/spec.md section 4)."""

from domain.buttons import Button
from domain.case import Case
from domain.congress import Person
from domain.details_of_mediation import MediatorAsked, MediatorSaid
from domain.errors import FieldError, IllegalStepError, RefusedError
from domain.ids import PersonId
from domain.life_cycle import WITH_GROUP
from locales import mediating as words
from services.case import cards
from services.case.act import actor_of, allowed_to, event_by
from services.case.mediators import mediators_of
from services.deed import tell
from services.deed.by import By
from services.deed.message import Rows
from services.deed.names import village_name
from services.deed.work import Work
from services.desk import claim, name_claimer

ANSWERS = ("yes", "no")
AMONG = 60
"""Answers that are looked at: more mediators than a village has."""


def ask(work: Work, by: By, case: Case) -> Case:
    """Each of them reads it, who has no account here by who asked. Once, until one of them has said something."""
    allowed_to(work, by, "note", case)
    if case.status not in WITH_GROUP:
        raise IllegalStepError("mediator_asked", case.status)
    people = _others(work, by, case)
    if not people:
        raise RefusedError("no_mediator")
    if asked(work, case):
        raise RefusedError("mediator_asked_before")
    case = work.cases.record(case, event_by(work, by, case, "mediator_asked", MediatorAsked(to=tuple(p.id for p in people))))
    t, who = work.staff_words(), actor_of(work, by.persons, case)
    rows: Rows = [[(t(words.b_go), Button("mediator_is", case.id, "yes")), (t(words.b_cannot), Button("mediator_is", case.id, "no"))]]
    said = words.asked(t, case.number, village_name(work, case), who.name)
    for person in people:
        if not tell.to_person(work, person, said, rows, case_id=case.id):
            tell.to_person(work, who, words.by_hand(t, case.number, person.name, person.phone), case_id=case.id)
    cards.refresh_cards(work, case)
    return case


def _others(work: Work, by: By, case: Case) -> list[Person]:
    """Who asks is not asked."""
    return [person for person in mediators_of(work, case) if person.id not in {one.id for one in by.persons}]


def asked(work: Work, case: Case) -> tuple[PersonId, ...]:
    """Who is asked, can still answer here and has said nothing yet; nobody once one of them goes."""
    newest = work.histories.newest_of(case.id, ("mediator_asked",))
    if newest is None:
        return ()
    later = [said for said in work.histories.newest_steps(case.id, "mediator_said", AMONG) if said.learned_at >= newest.learned_at]
    if any(said.of(MediatorSaid).value == "yes" for said in later):
        return ()
    waits = {person.id for person in mediators_of(work, case) if person.handle is not None} - {said.actor for said in later}
    return tuple(person for person in newest.of(MediatorAsked).to if person in waits)


def say(work: Work, by: By, case: Case, value: str) -> Case:
    """One of those asked. Of a case that nobody has, and of his who asked, he is the claimer from now on; whoever else has it keeps it."""
    allowed_to(work, by, "note", case)
    mine = [person for person in by.live if person.id in asked(work, case)]
    if not mine or case.status not in WITH_GROUP:
        raise RefusedError("not_asked")
    if value not in ANSWERS:
        raise FieldError("value", "no_choice")
    asker = work.histories.newest_of(case.id, ("mediator_asked",))
    case = work.cases.record(case, work.event("mediator_said", mine[0].id, MediatorSaid(value=value)))
    if value == "yes":
        case = _taken(work, by, case, mine[0], asker.actor if asker is not None else "")
    t = work.staff_words()
    tell.to_people(
        work,
        [p for p in (work.roster.people.get(PersonId(asker.actor if asker is not None else "")),) if p is not None],
        words.said(t, case.number, mine[0].name, goes=value == "yes"),
        case_id=case.id,
    )
    cards.refresh_cards(work, case)
    return case


def _taken(work: Work, by: By, case: Case, mediator: Person, asker: str) -> Case:
    if case.status == "assigned":
        return claim.claim(work, by, case)
    return name_claimer.hand_over(work, case, mediator, mediator.id) if case.claimer == asker else case
