"""「上报」 and 「直通车」: to the presidium, the county's group or secretary, the congress above; the claimer stays the voter's contact (docs/spec.md section 4)."""

from dataclasses import dataclass
from datetime import date

from domain.cases.case import Case
from domain.cases.details_in_hand import ABOVE, HandedUp
from domain.cases.life_cycle import HANDLED
from domain.congress.congress import LEVELS, Person
from domain.rights.hand_ups import level_of
from domain.rights.kept import kept_out
from domain.rights.stand_ins import secretaries_of
from domain.rights.towns import chair_of, of_town, town_of_case
from domain.values.errors import FieldError, IllegalStepError, RefusedError
from domain.values.ids import PersonId
from locales import desk as desk_words
from locales import promises as promise_words
from services.case import at_above, cards, clocks, promises
from services.case.act import actor_of, allowed_to, event_by
from services.case.in_hands import in_hand
from services.deed import tell
from services.deed.by import By
from services.deed.work import Work
from services.desk import up_paper


@dataclass(frozen=True)
class Passed:
    """The case, and who has it to decide now."""

    case: Case
    to: Person


def addressees(work: Work, case: Case) -> list[tuple[Person, str]]:
    """To whom a case may be handed up, nearest first, each with his office: linked presidium member, chairs, leaders
    of higher groups that serve the village, the secretary, and the congress above (`ABOVE`), unless it owes a report."""
    roster = work.roster
    group = roster.group_of(case)
    level = LEVELS.index(group.level) if group is not None and group.level in LEVELS else 0
    found: dict[PersonId, tuple[Person, str]] = {}

    def add(person: Person | None, office: str) -> None:
        if person is not None and person.has_rights and not kept_out(person, case) and person.id not in case.handed_up_to:
            found.setdefault(person.id, (person, office))

    linked = roster.people.get(group.linked_presidium) if group is not None and group.linked_presidium else None
    add(linked, "linked_presidium")
    for chair in of_town(roster, roster.chairs(), town_of_case(roster, case)):
        add(chair, chair.presidium_role or chair.role)
    for higher in roster.groups_of_village(case.village):
        if higher.level in LEVELS and LEVELS.index(higher.level) > level and higher.leader:
            add(roster.people.get(higher.leader), f"group:{higher.name}")
    for secretary in secretaries_of(roster, case):
        add(secretary, "secretary")
    return [*found.values(), *_above(work, case)]


def _above(work: Work, case: Case) -> list[tuple[Person, str]]:
    """What was promised to a voter is followed by people of the roster alone."""
    if case.promised or any(one.to == ABOVE for one in at_above.owed(work, case)):
        return []
    return [(Person(ABOVE, tell.person_name(work, ABOVE), kind="above"), "above")]


def addressee(work: Work, case: Case, to: str) -> tuple[Person, str] | None:
    """One of them, by his id."""
    return next((found for found in addressees(work, case) if found[0].id == to), None)


def hand_up(work: Work, by: By, case: Case, to: str, due_on: date) -> Passed:
    """With a date for the report back; he gets the case in private, the voter hears of it."""
    allowed_to(work, by, "hand_up", case)
    chosen = addressee(work, case, to)
    if chosen is None:
        raise RefusedError("already_so")
    if case.promised:
        return _promise_passed_on(work, by, case, chosen[0])
    if due_on < work.today:
        raise FieldError("due_on", "day_over")
    return _pass_on(work, by, case, "handed_up", (*chosen, due_on))


def _promise_passed_on(work: Work, by: By, case: Case, person: Person) -> Passed:
    """What was promised is followed by the level above, by the day it was promised for; the voter hears so."""
    by_whom, t = actor_of(work, by.persons, case), work.staff_words()
    case = promises.hand_on(work, case, person, by_whom.id)
    if not tell.to_person(work, person, promise_words.yours_now(t, case.number, by_whom.name, case.promise_on), case_id=case.id):
        tell.to_secretary(work, desk_words.hand_up_by_hand(t, case.number, person.name), case_id=case.id)
    return Passed(case, person)


def express(work: Work, by: By, case: Case) -> Passed:
    """A deputy's direct hand-up to the chair, past leader and linked member; the answer's limit as usual."""
    allowed_to(work, by, "express", case)
    chair = chair_of(work.roster, town_of_case(work.roster, case), case)
    if chair is None:
        raise RefusedError("no_chair")
    if chair.id in case.handed_up_to:
        raise RefusedError("already_so")
    return _pass_on(work, by, case, "express", (chair, chair.presidium_role or chair.role, case.due_on))


def _pass_on(work: Work, by: By, case: Case, kind: str, chosen: tuple[Person, str, date | None]) -> Passed:
    person, office, due_on = chosen
    if case.status not in {"assigned", *HANDLED}:
        raise IllegalStepError(kind, case.status)
    case = in_hand(work, by, case)
    level = "above" if person.id == ABOVE else level_of(work.roster, person, office)
    said = HandedUp(to=person.id, office=office, due_on=due_on, level=level)
    case = work.cases.record(case, event_by(work, by, case, kind, said))
    clocks.on_hand_up(work, case)
    if person.id == ABOVE:
        up_paper.give_to_carry(work, by, case, due_on)
    elif not tell.to_person(work, person, _to_whom_it_goes(work, by, case, kind), case_id=case.id):
        tell.to_secretary(work, desk_words.hand_up_by_hand(work.staff_words(), case.number, person.name), case_id=case.id)
    told = desk_words.told_express if kind == "express" else desk_words.told_handed_up
    tell.to_voters(work, case, lambda tv, number: told(tv, number, desk_words.office(tv, office)))
    cards.refresh_cards(work, case)
    return Passed(case, person)


def _to_whom_it_goes(work: Work, by: By, case: Case, kind: str) -> str:
    """Who did it, whether past those in between, and who speaks with the voter where that is somebody else."""
    t, presser = work.staff_words(), actor_of(work, by.persons, case)
    words = desk_words.express_to_you if kind == "express" else desk_words.handed_up_to_you
    line, contact = words(t, case.number, presser.name, case.up_due_on), contact_beside(work, by, case)
    return line + desk_words.contact_is(t, contact) if contact else line


def contact_beside(work: Work, by: By, case: Case) -> str:
    """The name of its claimer, where it is none of these."""
    claimer = work.roster.claimer_of(case)
    return claimer.name if claimer is not None and claimer.id not in {person.id for person in by.persons} else ""
