"""「问信息员」: what people in the village say of a matter, asked of its informant with a tap; his answer is a note (docs/spec.md section 4)."""

from domain.buttons import Button
from domain.case import Case
from domain.congress import Person
from domain.details_of_mediation import InformantAsked, InformantSaid
from domain.errors import IllegalStepError, RefusedError
from domain.ids import PersonId
from domain.life_cycle import WITH_GROUP
from locales import informants as words
from services.case import words_of
from services.case.act import actor_of, allowed_to, event_by, keep_words
from services.case.mediators import informants_of
from services.deed import tell
from services.deed.by import By, Said
from services.deed.message import Rows
from services.deed.names import category_name, village_name
from services.deed.work import Work
from services.desk.noted_words import says_something, tell_colleagues

AMONG = 60
"""Answers that are looked at: more informants than a village has."""


def ask(work: Work, by: By, case: Case) -> Case:
    """Each of them reads it, who has no account here by who asked. Once, until one of them has said something."""
    allowed_to(work, by, "note", case)
    if case.status not in WITH_GROUP:
        raise IllegalStepError("informant_asked", case.status)
    mine = {one.id for one in by.persons}
    people = [person for person in informants_of(work, case) if person.id not in mine]
    if not people:
        raise RefusedError("no_informant")
    if asked(work, case):
        raise RefusedError("informant_asked_before")
    case = work.cases.record(case, event_by(work, by, case, "informant_asked", InformantAsked(to=tuple(p.id for p in people))))
    t, who = work.staff_words(), actor_of(work, by.persons, case)
    said = words.asked(t, case.number, (village_name(work, case), category_name(work, case)), who.name)
    for person in people:
        if not tell.to_person(work, person, said, _rows(work, case), case_id=case.id):
            tell.to_person(work, who, words.by_hand(t, case.number, person.name, person.phone), case_id=case.id)
    return case


def _rows(work: Work, case: Case) -> Rows:
    t = work.staff_words()
    return [[(t(words.b_say), Button("informant_say", case.id)), (t(words.b_unknown), Button("informant_no", case.id))]]


def asked(work: Work, case: Case) -> tuple[PersonId, ...]:
    """Who is asked, can still answer here and has said nothing yet; nobody once one of them has told something."""
    newest = work.histories.newest_of(case.id, ("informant_asked",))
    if newest is None:
        return ()
    later = [one for one in work.histories.newest_steps(case.id, "informant_said", AMONG) if one.learned_at >= newest.learned_at]
    if any(one.of(InformantSaid).message for one in later):
        return ()
    waits = {person.id for person in informants_of(work, case) if person.handle is not None} - {one.actor for one in later}
    return tuple(person for person in newest.of(InformantAsked).to if person in waits)


def may_say(work: Work, by: By, case: Case) -> Person:
    """Which of those asked he is. Raises RefusedError where he is none."""
    allowed_to(work, by, "note", case)
    waits = asked(work, case)
    mine = next((person for person in by.live if person.id in waits), None)
    if mine is None:
        raise RefusedError("not_asked")
    return mine


def say(work: Work, by: By, case: Case, said: Said) -> Case:
    """His words stay with the case as a note, which who asked, the claimer and the chat read. The voter does not."""
    person = may_say(work, by, case)
    says_something(said)
    asker, t = _asker(work, case), work.staff_words()
    stored = keep_words(work, case, person, said, "note")
    case = work.cases.record(case, work.event("informant_said", person.id, InformantSaid(message=stored)))
    told = words.told(t, case.number, person.name, words_of.whole(t, said))
    tell_colleagues(work, by, case, stored, told)
    if asker is not None and asker.id != case.claimer:
        tell.to_person(work, asker, told, case_id=case.id)
    return case


def knows_nothing(work: Work, by: By, case: Case) -> Case:
    """Who asked reads so, and asks somebody else."""
    person = may_say(work, by, case)
    asker = _asker(work, case)
    case = work.cases.record(case, work.event("informant_said", person.id, InformantSaid()))
    if asker is not None:
        tell.to_person(work, asker, words.unknown_to(work.staff_words(), case.number, person.name), case_id=case.id)
    return case


def _asker(work: Work, case: Case) -> Person | None:
    newest = work.histories.newest_of(case.id, ("informant_asked",))
    return work.roster.people.get(PersonId(newest.actor)) if newest is not None else None
