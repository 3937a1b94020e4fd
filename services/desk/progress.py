"""「问进度」 and 「催办」 by who looks after the whole: the claimer answers with a tap or in words, and who asked hears it (docs/spec.md section 4)."""

from domain.cases.case import Case, Event
from domain.cases.details_in_hand import Progress
from domain.cases.life_cycle import WITH_GROUP
from domain.congress.congress import Person
from domain.rights.stand_ins import leaders_of
from domain.values.buttons import Button
from domain.values.errors import FieldError, IllegalStepError, RefusedError
from domain.values.ids import PersonId
from locales import progress as words
from services.case import cards, words_of
from services.case.act import actor_of, allowed_to, event_by, keep_words
from services.case.in_his_place import in_his_place, who_hear
from services.case.places import places
from services.deed import tell
from services.deed.by import By, Said
from services.deed.message import Rows
from services.deed.names import village_name
from services.deed.work import Work

STATES = ("underway", "at_unit", "longer", "done")
AMONG = 60
"""Newest questions, or urgings, that are looked at."""


def ask(work: Work, by: By, case: Case) -> Case:
    """Who has it in hand, or who is there for him, reads who asks. Once a day by each asker, while he waits for an answer."""
    _may(work, by, case, "ask_progress")
    person = actor_of(work, by.persons, case)
    if any(one.actor == person.id and work.local_date(one.at) == work.today for one in open_questions(work, case)):
        raise RefusedError("asked_today")
    people = _hearers(work, by, case, "nobody_there_to_ask")
    case, t = work.cases.record(case, event_by(work, by, case, "progress_asked")), work.staff_words()
    _tell(work, case, people, words.asked(t, case.number, village_name(work, case), person.name, case.due_on), _rows(work, case))
    return case


def chase(work: Work, by: By, case: Case) -> Case:
    """The same without a question; once a day by each."""
    _may(work, by, case, "chase")
    person = actor_of(work, by.persons, case)
    if any(
        one.actor == person.id and work.local_date(one.at) == work.today for one in work.histories.newest_steps(case.id, "chased", AMONG)
    ):
        raise RefusedError("chased_today")
    people = _hearers(work, by, case, "nobody_there_to_chase")
    case, t = work.cases.record(case, event_by(work, by, case, "chased")), work.staff_words()
    _tell(work, case, people, words.chased(t, case.number, village_name(work, case), person.name, case.due_on))
    return case


def _may(work: Work, by: By, case: Case, act: str) -> None:
    allowed_to(work, by, act, case)
    if case.status not in WITH_GROUP:
        raise IllegalStepError("progress_asked", case.status)


def _hearers(work: Work, by: By, case: Case, nobody: str) -> list[Person]:
    """The claimer; of one nobody has, the leader; of who cannot be told here, who hears it for him. Empty where it stands below the cards.

    Raises RefusedError: it is his own who asks, or there is nobody but himself whom it could reach (`nobody`, with whom to phone)."""
    mine, claimer = {person.handle for person in by.persons}, work.roster.claimer_of(case)
    if claimer is not None and claimer.handle in mine:
        raise RefusedError("own_in_hand")
    wanted = [claimer] if claimer is not None else leaders_of(work.roster, case)[:1]
    people = who_hear(work, case, wanted)
    if not any(person.reachable for person in people) and claimer is not None:
        people = in_his_place(work, case, claimer)
    there = [person for person in people if person.reachable and person.handle not in mine]
    if not there and all(place.chat_id in mine for place in places(work, case)):
        person = next(iter(wanted), None)
        raise RefusedError(nobody, name=person.name if person else "", phone=(person.phone or person.office_phone) if person else "")
    return there


def _tell(work: Work, case: Case, people: list[Person], said: str, rows: Rows = ()) -> None:
    if not tell.to_people(work, people, said, rows, case_id=case.id):
        cards.below_cards(work, case, said)


def _rows(work: Work, case: Case) -> Rows:
    t = work.staff_words()
    made = [(words.state(t, value), Button("progress_is", case.id, value)) for value in STATES]
    return [made[:2], made[2:], [(t(words.b_say), Button("progress_say", case.id))]]


def open_questions(work: Work, case: Case) -> list[Event]:
    """Who asked since it was last answered."""
    told = work.histories.newest_of(case.id, ("progress_told",))
    asked = work.histories.newest_steps(case.id, "progress_asked", AMONG)
    return [event for event in asked if told is None or event.learned_at > told.learned_at]


def may_tell(work: Work, by: By, case: Case) -> list[Event]:
    """The questions that wait. Raises NotAllowedError, and RefusedError where nobody asked."""
    allowed_to(work, by, "tell_progress", case)
    waiting = open_questions(work, case)
    if not waiting:
        raise RefusedError("not_asked")
    return waiting


def tell_state(work: Work, by: By, case: Case, value: str) -> Case:
    """`value`: one of STATES. It changes nothing else: a limit is extended, an answer given by acts of their own."""
    waiting = may_tell(work, by, case)
    if value not in STATES:
        raise FieldError("value", "no_choice")
    case = work.cases.record(case, event_by(work, by, case, "progress_told", Progress(value=value)))
    said = words.told(work.staff_words(), case.number, actor_of(work, by.persons, case).name, value)
    _answer(work, case, waiting, said)
    return case


def tell_words(work: Work, by: By, case: Case, said: Said) -> Case:
    """In words, which stay with the case as a note."""
    waiting, person = may_tell(work, by, case), actor_of(work, by.persons, case)
    stored = keep_words(work, case, person, said, "note")
    case = work.cases.record(case, event_by(work, by, case, "progress_told", Progress(message=stored)))
    t = work.staff_words()
    _answer(work, case, waiting, words.told_words(t, case.number, person.name, words_of.whole(t, said)))
    return case


def _answer(work: Work, case: Case, waiting: list[Event], said: str) -> None:
    askers: list[Person | None] = [work.roster.people.get(PersonId(event.actor)) for event in waiting]
    tell.to_people(work, dict.fromkeys(person for person in askers if person is not None), said, case_id=case.id)
