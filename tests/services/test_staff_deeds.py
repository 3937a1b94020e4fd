"""People, notices and blocks without any chat: who may, what is refused, who hears of it, and that who asked is left to the talk."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

import pytest

from domain.values.errors import FieldError, LianxinError, NoSuchCaseError, NotAllowedError, RefusedError
from domain.values.ids import Handle, PersonId, VillageId
from domain.values.voter import Voter
from services.deed.by import By, Said
from services.deed.work import Work
from services.run.database_thread import DatabaseThread
from services.staff import block, broadcast, people
from services.staff.broadcast import Aim, InVillage
from services.staff.people import StandsIn
from tests.services import own_matters
from tests.services.own_matters import LEADER, SECRETARY, STRANGER, VOTER

MEMBER, FOREIGN = 803, 811
LINKED = {MEMBER: "d003", FOREIGN: "d011"}
FIRST, LAST = date(2026, 11, 4), date(2026, 11, 10)
D1, D3, D11, U1 = (PersonId(row) for row in ("d001", "d003", "d011", "u01"))
Deed = Callable[[Work, By, Any], Any]


@dataclass(frozen=True)
class Way:
    """A deed, who may, who may not, and who hears of it (0: nobody)."""

    do: Deed
    who: int
    not_by: tuple[int, ...]
    told: int = 0
    before: Callable[[Work], Any] = lambda work: None
    """What it is done to; the deed finds it as its third value."""


NUMBER = "QX-2611-0001"
HERE = VillageId("v01")


def said(work: Work, words: str) -> Said:
    """From a page: no chat, no message."""
    return Said(words, work.acted_at)


def notice_of(work: Work) -> int:
    """One that waits to be aimed."""
    return broadcast.put_notice(work, own_matters.by(work, SECRETARY), said(work, "明天停水检修")).id


def aimed(work: Work, whom: str = "all") -> int:
    notice = notice_of(work)
    work.broadcasts.change(notice, audience={whom: True})
    return notice


def running(work: Work) -> int:
    return broadcast.send(work, own_matters.by(work, SECRETARY), aimed(work)).id


def blocked(work: Work) -> Voter:
    return block.block(work, own_matters.by(work, SECRETARY), NUMBER, days=7, reason="骂人").voter


OTHERS = (VOTER, STRANGER, MEMBER, FOREIGN)
DEEDS: Mapping[str, Way] = {
    "suspend": Way(lambda w, b, _: people.suspend(w, b, D3), SECRETARY, (*OTHERS, LEADER)),
    "resume": Way(lambda w, b, _: people.resume(w, b, D3), SECRETARY, (*OTHERS, LEADER)),
    "end a seat": Way(lambda w, b, _: people.end_seat(w, b, D3), SECRETARY, (*OTHERS, LEADER)),
    "new link": Way(lambda w, b, _: people.new_link(w, b, D3), SECRETARY, (*OTHERS, LEADER)),
    "leave": Way(lambda w, b, _: people.leave(w, b, D3, first=FIRST, last=LAST), LEADER, OTHERS, MEMBER),
    "leave of a leader": Way(lambda w, b, _: people.leave(w, b, D1, first=FIRST, last=LAST), SECRETARY, (*OTHERS, LEADER), LEADER),
    "leave over": Way(lambda w, b, _: people.leave_over(w, b, D3), LEADER, OTHERS),
    "stand in": Way(lambda w, b, _: people.stand_in(w, b, StandsIn(D1, D3)), SECRETARY, (*OTHERS, LEADER), MEMBER),
    "put a notice": Way(lambda w, b, _: broadcast.put_notice(w, b, said(w, "停水")), SECRETARY, (*OTHERS, LEADER)),
    "choose a village": Way(
        lambda w, b, n: broadcast.tick_village(w, b, InVillage(n, HERE)), SECRETARY, (*OTHERS, LEADER), before=notice_of
    ),
    "aim it": Way(lambda w, b, n: broadcast.aim(w, b, Aim(n, "all")), SECRETARY, (*OTHERS, LEADER), before=notice_of),
    "send it": Way(broadcast.send, SECRETARY, (*OTHERS, LEADER), before=aimed),
    "how far it is": Way(broadcast.progress, SECRETARY, (*OTHERS, LEADER), before=running),
    "stop it": Way(broadcast.stop, SECRETARY, (*OTHERS, LEADER), before=running),
    "notices no more": Way(lambda w, b, _: broadcast.change_wish(w, b) is False, VOTER, (STRANGER,)),
    "block": Way(lambda w, b, _: block.block(w, b, NUMBER, days=7, reason="骂人"), SECRETARY, (*OTHERS, LEADER), VOTER),
    "appeal": Way(lambda w, b, _: block.appeal(w, b, said(w, "我没有骂人")), VOTER, (STRANGER,), SECRETARY, blocked),
    "unblock": Way(lambda w, b, v: block.unblock(w, b, v.id), SECRETARY, (*OTHERS, LEADER), VOTER, blocked),
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
        way = DEEDS[name]
        given, since = way.before(work), own_matters.last_row(work)
        assert way.do(work, own_matters.by(work, way.who), given) is not None
        assert not way.told or own_matters.owed(work, way.told, since), "they read of it"
        assert own_matters.says_nothing(work, way.who, since)

    house.do_now(do)


@pytest.mark.parametrize("name", DEEDS)
def test_nobody_else_may(house: DatabaseThread, name: str) -> None:
    def do(work: Work) -> None:
        way = DEEDS[name]
        given, since = way.before(work), own_matters.last_row(work)
        for account in way.not_by:
            with pytest.raises(NotAllowedError):
                way.do(work, own_matters.by(work, account), given)
        assert own_matters.last_row(work) == since

    house.do_now(do)


def ended(work: Work, by: By, given: Any) -> None:
    people.end_seat(work, by, D3)
    people.end_seat(work, by, D3)


def appealed_twice(work: Work, by: By, given: Any) -> None:
    blocked(work)
    for words in ("我没有骂人", "真的没有"):
        block.appeal(work, by, said(work, words))


def stopped_twice(work: Work, by: By, given: Any) -> None:
    notice = running(work)
    broadcast.stop(work, by, notice)
    broadcast.stop(work, by, notice)


REFUSED: Mapping[str, tuple[Deed, int, type[LianxinError], str]] = {
    "the last secretary suspended": (lambda w, b, _: people.suspend(w, b, U1), SECRETARY, RefusedError, "last_secretary"),
    "the last secretary's seat": (lambda w, b, _: people.end_seat(w, b, U1), SECRETARY, RefusedError, "last_secretary"),
    "ended twice": (ended, SECRETARY, RefusedError, "already_so"),
    "nobody like that": (lambda w, b, _: people.suspend(w, b, PersonId("x9")), SECRETARY, NotAllowedError, ""),
    "leave backwards": (lambda w, b, _: people.leave(w, b, D3, first=LAST, last=FIRST), LEADER, FieldError, "leave_backwards"),
    "a stand-in of elsewhere": (lambda w, b, _: people.stand_in(w, b, StandsIn(D1, D11)), SECRETARY, FieldError, "no_choice"),
    "a stand-in for himself": (lambda w, b, _: people.stand_in(w, b, StandsIn(D1, D1)), SECRETARY, FieldError, "no_choice"),
    "a notice without words": (lambda w, b, _: broadcast.put_notice(w, b, said(w, " ")), SECRETARY, FieldError, "words_needed"),
    "a village of elsewhere": (
        lambda w, b, _: broadcast.tick_village(w, b, InVillage(notice_of(w), VillageId("x9"))),
        SECRETARY,
        FieldError,
        "no_choice",
    ),
    "to no village": (lambda w, b, _: broadcast.aim(w, b, Aim(notice_of(w), "villages")), SECRETARY, FieldError, "no_choice"),
    "to others": (lambda w, b, _: broadcast.aim(w, b, Aim(notice_of(w), "cats")), SECRETARY, FieldError, "no_choice"),
    "aimed while it runs": (lambda w, b, _: broadcast.aim(w, b, Aim(running(w), "all")), SECRETARY, RefusedError, "already_so"),
    "sent without an aim": (lambda w, b, _: broadcast.send(w, b, notice_of(w)), SECRETARY, FieldError, "no_choice"),
    "sent twice": (lambda w, b, _: broadcast.send(w, b, running(w)), SECRETARY, RefusedError, "already_so"),
    "stopped twice": (stopped_twice, SECRETARY, RefusedError, "already_so"),
    "no such notice": (lambda w, b, _: broadcast.progress(w, b, 99), SECRETARY, FieldError, "old_button"),
    "blocked for ever": (lambda w, b, _: block.block(w, b, NUMBER, days=91, reason="骂人"), SECRETARY, FieldError, "block_days"),
    "blocked for nothing": (lambda w, b, _: block.block(w, b, NUMBER, days=7, reason=" "), SECRETARY, FieldError, "reason_needed"),
    "blocked by no number": (lambda w, b, _: block.block(w, b, "QX-2611-0099", days=7, reason="骂人"), SECRETARY, NoSuchCaseError, ""),
    "an appeal without a block": (lambda w, b, _: block.appeal(w, b, said(w, "冤枉")), VOTER, RefusedError, "already_so"),
    "an appeal twice": (appealed_twice, VOTER, RefusedError, "already_so"),
    "unblocked, not blocked": (
        lambda w, b, _: block.unblock(w, b, own_matters.voter_of(w).id),
        SECRETARY,
        RefusedError,
        "already_so",
    ),
}


@pytest.mark.parametrize("name", REFUSED)
def test_what_cannot_be_done_is_refused(house: DatabaseThread, name: str) -> None:
    def do(work: Work) -> None:
        deed, who, kind, reason = REFUSED[name]
        with pytest.raises(kind) as refused:
            deed(work, own_matters.by(work, who), None)
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


def test_a_notice_goes_to_the_villages_that_were_chosen(house: DatabaseThread) -> None:
    def do(work: Work) -> None:
        secretary, notice = own_matters.by(work, SECRETARY), notice_of(work)
        assert broadcast.villages_of(broadcast.tick_village(work, secretary, InVillage(notice, HERE))) == {HERE}
        counted = broadcast.aim(work, secretary, Aim(notice, "villages"))
        assert counted is not None
        assert counted.count == 2
        assert broadcast.send(work, secretary, notice).status == "running"
        assert broadcast.stop(work, secretary, notice).status == "stopped"

    house.do_now(do)


def test_a_block_ends_when_it_is_ended(house: DatabaseThread) -> None:
    def do(work: Work) -> None:
        voter = blocked(work)
        assert own_matters.voter_of(work).blocked_until is not None
        block.unblock(work, own_matters.by(work, SECRETARY), voter.id)
        assert own_matters.voter_of(work).blocked_until is None

    house.do_now(do)
