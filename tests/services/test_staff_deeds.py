"""People, notices and blocks without any chat: who may, what is refused, who hears of it, and that who asked is left to the talk."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

import pytest

from domain.errors import FieldError, LianxinError, NotAllowedError, RefusedError
from domain.ids import Handle, PersonId
from services.deed.by import By
from services.run.database_thread import DatabaseThread
from services.staff import people
from services.staff.people import StandsIn
from storage.work import Work
from tests.services import own_matters
from tests.services.own_matters import LEADER, SECRETARY, STRANGER, VOTER

MEMBER, FOREIGN = 803, 811
LINKED = {MEMBER: "d003", FOREIGN: "d011"}
FIRST, LAST = date(2026, 11, 4), date(2026, 11, 10)
D1, D3, D11, U1 = (PersonId(row) for row in ("d001", "d003", "d011", "u01"))
Deed = Callable[[Work, By], Any]


@dataclass(frozen=True)
class Way:
    """A deed, who may, who may not, and who hears of it (0: nobody)."""

    do: Deed
    who: int
    not_by: tuple[int, ...]
    told: int = 0


OTHERS = (VOTER, STRANGER, MEMBER, FOREIGN)
DEEDS: Mapping[str, Way] = {
    "suspend": Way(lambda w, b: people.suspend(w, b, D3), SECRETARY, (*OTHERS, LEADER)),
    "resume": Way(lambda w, b: people.resume(w, b, D3), SECRETARY, (*OTHERS, LEADER)),
    "end a seat": Way(lambda w, b: people.end_seat(w, b, D3), SECRETARY, (*OTHERS, LEADER)),
    "new link": Way(lambda w, b: people.new_link(w, b, D3), SECRETARY, (*OTHERS, LEADER)),
    "leave": Way(lambda w, b: people.leave(w, b, D3, first=FIRST, last=LAST), LEADER, OTHERS, MEMBER),
    "leave of a leader": Way(lambda w, b: people.leave(w, b, D1, first=FIRST, last=LAST), SECRETARY, (*OTHERS, LEADER), LEADER),
    "leave over": Way(lambda w, b: people.leave_over(w, b, D3), LEADER, OTHERS),
    "stand in": Way(lambda w, b: people.stand_in(w, b, StandsIn(D1, D3)), SECRETARY, (*OTHERS, LEADER), MEMBER),
}


@pytest.fixture
def house(database: DatabaseThread) -> DatabaseThread:
    """The leader of a group has one matter in hand."""

    def settle(work: Work) -> None:
        own_matters.settle_in(work)
        for account, person in LINKED.items():
            work.rows.link(PersonId(person), work.roster.people[PersonId(person)].name, Handle(account), work.now)
        work.roster_changed()
        own_matters.at_stage(work, "claimed")

    database.do_now(settle)
    return database


@pytest.mark.parametrize("name", DEEDS)
def test_who_may_does_it_others_are_told_and_he_is_not(house: DatabaseThread, name: str) -> None:
    def do(work: Work) -> None:
        way, since = DEEDS[name], own_matters.last_row(work)
        assert way.do(work, own_matters.by(work, way.who)) is not None
        assert not way.told or own_matters.owed(work, way.told, since), "they read of it"
        assert own_matters.says_nothing(work, way.who, since)

    house.do_now(do)


@pytest.mark.parametrize("name", DEEDS)
def test_nobody_else_may(house: DatabaseThread, name: str) -> None:
    def do(work: Work) -> None:
        way, since = DEEDS[name], own_matters.last_row(work)
        for account in way.not_by:
            with pytest.raises(NotAllowedError):
                way.do(work, own_matters.by(work, account))
        assert own_matters.last_row(work) == since

    house.do_now(do)


def ended(work: Work, by: By) -> None:
    people.end_seat(work, by, D3)
    people.end_seat(work, by, D3)


REFUSED: Mapping[str, tuple[Deed, int, type[LianxinError], str]] = {
    "the last secretary suspended": (lambda w, b: people.suspend(w, b, U1), SECRETARY, RefusedError, "last_secretary"),
    "the last secretary's seat": (lambda w, b: people.end_seat(w, b, U1), SECRETARY, RefusedError, "last_secretary"),
    "ended twice": (ended, SECRETARY, RefusedError, "already_so"),
    "nobody like that": (lambda w, b: people.suspend(w, b, PersonId("x9")), SECRETARY, NotAllowedError, ""),
    "leave backwards": (lambda w, b: people.leave(w, b, D3, first=LAST, last=FIRST), LEADER, FieldError, "leave_backwards"),
    "a stand-in of elsewhere": (lambda w, b: people.stand_in(w, b, StandsIn(D1, D11)), SECRETARY, FieldError, "no_choice"),
    "a stand-in for himself": (lambda w, b: people.stand_in(w, b, StandsIn(D1, D1)), SECRETARY, FieldError, "no_choice"),
}


@pytest.mark.parametrize("name", REFUSED)
def test_what_cannot_be_done_is_refused(house: DatabaseThread, name: str) -> None:
    def do(work: Work) -> None:
        deed, who, kind, reason = REFUSED[name]
        with pytest.raises(kind) as refused:
            deed(work, own_matters.by(work, who))
        assert getattr(refused.value, "reason", "") == reason

    house.do_now(do)


def test_what_is_kept_of_people(house: DatabaseThread) -> None:
    def do(work: Work) -> None:
        secretary = own_matters.by(work, SECRETARY)
        away = people.leave(work, secretary, D3, first=FIRST, last=LAST)
        assert (away.leave_from, away.leave_to) == (FIRST, LAST)
        assert people.leave_over(work, secretary, D3).leave_from is None
        stood_in = people.stand_in(work, secretary, StandsIn(D1, D3))
        assert stood_in is not None
        assert (stood_in.other.id, stood_in.count) == (D3, 1)
        assert [case.claimer for case in work.next_cases.in_hand_of(D3, 0, 5)] == [D3]
        assert not people.suspend(work, secretary, D3).has_rights
        assert not work.next_cases.in_hand_of(D3, 0, 5), "his matters are the group's again"
        assert people.resume(work, secretary, D3).has_rights
        assert people.end_seat(work, secretary, D3).handle is None

    house.do_now(do)
