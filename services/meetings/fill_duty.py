"""「请人顶上」: staff put somebody in the place of who will not sit on a reception day (docs/spec.md section 5)."""

from dataclasses import dataclass
from typing import Unpack

from domain.congress.congress import Person
from domain.rights.rights import runs_group, staff_of_all
from domain.values.buttons import Button
from domain.values.carried import packed
from domain.values.errors import FieldError, NotAllowedError, RefusedError
from domain.values.ids import PersonId
from domain.visits.visit_days import rule_of
from locales import leaving, rotas
from locales import meetings as meetings_words
from locales import voter as voter_words
from services.case.appointments import when_of
from services.deed import tell
from services.deed.by import By
from services.deed.message import How
from services.deed.names import names_of
from services.deed.work import Work
from services.meetings.reception_day import OneDay, levels_lacking, on_duty, place_on, rota_of, rota_row, told_once
from storage.days import CongressDay


@dataclass(frozen=True)
class Seat:
    """Whose place on a reception day is to be filled."""

    day: int
    person: PersonId


@dataclass(frozen=True)
class Fill:
    """`other` sits there in the place of `person`."""

    day: int
    person: PersonId
    other: PersonId


def sits_on(work: Work, day: CongressDay, person: PersonId) -> bool:
    """Whether he sits there: himself or for another, or by the rota that is not put yet, with rights or without."""
    duties = work.days.duties(day.id)
    if duties:
        return any((row.stand_in or row.person_id) == person for row in duties)
    rota = rota_row(work, day)
    return rota is not None and person in rota.deputies


def seat(work: Work, by: By, wanted: Seat) -> tuple[CongressDay, Person]:
    """The rota is the whole congress's; of his own group's members the leader finds somebody. Raises NotAllowedError, FieldError, and
    RefusedError for a day that is over or not his."""
    day, person = work.days.get(wanted.day), work.roster.people.get(wanted.person)
    if not staff_of_all(by.persons) and not (person is not None and leads(work, by, person)):
        raise NotAllowedError("rota")
    if day is None or person is None:
        raise FieldError("day" if day is None else "person", "no_choice")
    if day.held_on < work.today or not sits_on(work, day, person.id):
        raise RefusedError("already_so")
    return day, person


def leads(work: Work, by: By, person: Person) -> bool:
    """Whether he runs one of this deputy's groups."""
    return any(runs_group(by.persons, work.roster.groups.get(group)) for group in person.groups)


def who_could(work: Work, by: By, day: CongressDay, person: Person) -> list[Person]:
    """Deputies who are there that day, of a leader's choice those of the groups he shares with him: the rota's stand-in first, then who
    can be told here, his groups' before the others; who cannot be told is phoned by whoever chose him."""
    rota = rota_row(work, day)
    named = {rota.stand_in} if rota is not None else set()
    sitting, everybody = {p.id for p in on_duty(work, day)} | {person.id}, staff_of_all(by.persons)
    could = [
        p
        for p in work.roster.people.values()
        if p.kind == "deputy" and p.has_rights and p.id not in sitting and not p.on_leave(day.held_on) and (everybody or leads(work, by, p))
    ]
    lacking = set(levels_lacking(work, day, person.id))
    return sorted(
        could,
        key=lambda p: (
            p.id not in named,
            bool(lacking) and not lacking & set(p.levels),
            not p.reachable,
            not set(p.groups) & set(person.groups),
        ),
    )


def fill(work: Work, by: By, wanted: Fill) -> Person:
    """He hears of it, and so do those who had booked a day that nobody sat on. Returns who sits there now."""
    day, person = seat(work, by, Seat(wanted.day, wanted.person))
    other = next((p for p in who_could(work, by, day, person) if p.id == wanted.other), None)
    if other is None:
        raise FieldError("other", "no_choice")
    was_empty = not on_duty(work, day)
    for named in (*rota_of(work, day), *(() if work.days.duties(day.id) else (person.id,))):
        work.days.put_duty(day.id, named)
    row = next(row for row in work.days.duties(day.id) if (row.stand_in or row.person_id) == person.id)
    work.days.change_duty(day.id, row.person_id, stand_in=other.id, asked=None)
    tell_sitting(work, day, other, dedupe_key=told_once(day, other))
    tell_who_sits(work, day)
    if was_empty:
        tell_booked(work, day, leaving.sits_again)
    return other


def tell_who_sits(work: Work, day: CongressDay) -> None:
    """Groups that read other names before; the secretary also which level is lacking now."""
    if day.announced_on == day.held_on:
        tell_lacking(work, day)
        words = leaving.now_sits(work.staff_words(), day.held_on, names_of(work, on_duty(work, day)))
        for group in work.roster.live_groups():
            tell.to_group(work, group, words)


def tell_lacking(work: Work, day: CongressDay) -> None:
    """A level of which a deputy is wanted, and nobody sits there any more."""
    if lacking := levels_lacking(work, day):
        t = work.staff_words()
        rows = [[(t(rotas.b_plan), Button("ro_day", 0, packed(OneDay(day.id))))]]
        tell.to_secretary(work, rotas.lacks(t, day.held_on, names_of(work, on_duty(work, day)), lacking), rows)


def tell_sitting(work: Work, day: CongressDay, other: Person, **how: Unpack[How]) -> None:
    rule, t = rule_of(work.roster.congress, "reception"), work.staff_words()
    if rule is not None:
        words = meetings_words.you_sit(t, voter_words.next_reception(t, day.held_on, *place_on(work, day, rule)))
        rows = [[(t(meetings_words.b_stand_in), Button("rd_ask", 0, packed(OneDay(day.id))))]]
        tell.to_person(work, other, words, rows, **how)


def tell_booked(work: Work, day: CongressDay, words: object) -> int:
    """Everybody who has a half hour of that day reads it; how many they are."""
    booked = [row for row in work.meetings.of_day(day.id) if row.status == "agreed"]
    for row in booked:
        voter = work.voters.get(row.voter_id)
        if voter is not None and callable(words):
            tell.to_voter(work, voter, words(tell.words_for(work, voter), *when_of(work, row)))
    return len(booked)
