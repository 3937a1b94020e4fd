"""「指派」: the leader names who has the case (docs/spec.md section 4)."""

from domain.cases.case import Case
from domain.cases.details_in_hand import Handed
from domain.congress.congress import Person
from domain.rights.kept import kept_out
from domain.values.buttons import Button
from domain.values.errors import RefusedError
from locales import case as case_words
from locales import common
from locales import desk as desk_words
from locales import own_matter as own_words
from locales import promises as promise_words
from services.case import cards, clocks, in_hands, promises
from services.case.act import actor_of, allowed_to
from services.case.mediators import duty_in
from services.case.own_matter import wrote_it
from services.deed import tell
from services.deed.by import By
from services.deed.work import Work


def name_claimer(work: Work, by: By, case: Case, person_id: str) -> Case:
    """He is told, and where he has no account here, who named him; the voter hears who it is.

    Who is named for what he wrote himself reads alone that he cannot do it: he steps out of it as anybody may (「回避」).
    """
    allowed_to(work, by, "name_claimer", case)
    person = next((p for p in nameable(work, case) if p.id == person_id), None)
    if person is None or case.claimer == person.id:
        raise RefusedError("already_so")
    named_by = actor_of(work, by.persons, case)
    if case.promised:
        return _follows(work, case, person, named_by)
    free, before = case.status == "assigned", case.claimer
    case = in_hands.claimed(work, case, person, named_by.id) if free else hand_over(work, case, person, named_by.id)
    t = work.staff_words()
    in_hands.tell_before(work, case, before, named_by.id, lambda t, number, by: desk_words.given_on_by(t, number, by, person.name))
    if wrote_it(work, person, case):
        row = [(t(common.b_recuse), Button("recuse", case.id))]
        tell.to_person(work, person, own_words.recuse(t, case.number), [row], case_id=case.id)
    elif not tell.to_person(work, person, desk_words.named_you(t, case.number, named_by.name, case.due_on), case_id=case.id):
        tell.to_person(work, named_by, desk_words.named_without_phone(t, case.number, person.name), case_id=case.id)
    cards.refresh_cards(work, case)
    return case


def _follows(work: Work, case: Case, person: Person, named_by: Person) -> Case:
    """What was promised is followed by him from now on."""
    case, t = promises.hand_on(work, case, person, named_by.id), work.staff_words()
    if wrote_it(work, person, case):
        tell.to_person(work, person, own_words.follow(t, case.number), case_id=case.id)
    elif not tell.to_person(work, person, promise_words.yours_now(t, case.number, named_by.name, case.promise_on), case_id=case.id):
        tell.to_person(work, named_by, desk_words.named_without_phone(t, case.number, person.name), case_id=case.id)
    return case


def nameable(work: Work, case: Case) -> list[Person]:
    """Deputies of the group who may be named: serving or away, not on leave, not kept out; first who is mediator or informant of its village.
    The voter himself is one of them, for who is missing would be known to have written it."""
    found = [
        p
        for p in (work.roster.members(case.group) if case.group else ())
        if p.has_rights and not p.on_leave(work.today) and not kept_out(p, case)
    ]
    return sorted(found, key=lambda p: not duty_in(p, case))


def hand_over(work: Work, case: Case, person: Person, by: str) -> Case:
    """Another claimer within the round; the clocks go on, the voter hears who it is now."""
    case = work.cases.record(case, work.event("handed", by, Handed(claimer=person.id)))
    work.reminders.cancel(case.id, "idle")
    work.reminders.put(clocks.idle_row(work, case))
    name = tell.deputy_name(work, case, person.id)
    said = case_words.told_claimed if by == person.id else case_words.told_handed
    tell.to_voters(work, case, lambda tv, number: said(tv, number, name, staff=person.kind == "staff"))
    cards.refresh_cards(work, case)
    return case
