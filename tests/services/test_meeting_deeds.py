"""Appointments, reception days and their visitors, done without any chat: others hear of it, who asked is told by whoever asked him."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date, time, timedelta
from functools import partial
from typing import Any

import pytest
from sqlalchemy import func, select

from domain.cases.case import Case
from domain.cases.details_in_hand import Consulted
from domain.values.errors import FieldError, LianxinError, NotAllowedError, RefusedError
from domain.values.ids import ChatId, GroupId, Handle, MessageId, PersonId, VillageId
from domain.values.message import Incoming, Sender
from services.case import open_case
from services.deed.by import By, message_of
from services.deed.work import Work
from services.desk import claim
from services.meetings import book, met, propose, stand_in, walk_in
from services.meetings.meeting import Outcome
from services.run.database_thread import DatabaseThread
from services.visits import days, rota, who_sat
from services.visits.rota import OnDay
from storage.tables import case_event, case_message, duty, meeting, outbox, step
from storage.tables import walk_in as visitors
from tests.services import called
from tests.services.called import by, heard_since, last_row, said

LEADER, MEMBER, OTHER, ELSEWHERE, SECRETARY, CHAIR, VOTER, STRANGER = (Handle(n) for n in (101, 103, 104, 111, 121, 172, 500, 999))
NEIGHBOUR = Handle(501)
GROUP = ChatId(-1001)
PEOPLE = {"d001": LEADER, "d003": MEMBER, "d004": OTHER, "d011": ELSEWHERE, "u01": SECRETARY, "d072": CHAIR}
STORED = (case_event, case_message, outbox, step, meeting, duty, visitors)


@pytest.fixture
def house(database: DatabaseThread) -> DatabaseThread:
    """Two voters, a group with its chat, and the days of the year with their duties: d001 sits there on the next one."""

    def settle(work: Work) -> None:
        for person, account in PEOPLE.items():
            work.rows.link(PersonId(person), work.roster.people[PersonId(person)].name, account, work.now)
        work.rows.bind_chat(GroupId("g1"), GROUP, PersonId("u01"), work.now)
        work.roster_changed()
        for account in (VOTER, NEIGHBOUR):
            voter = work.voters.meet(account, "zh-Hans", work.now)
            work.voters.change(voter.id, village="v01", consented_at=work.now)
        days.plan(work)
        work.days.put_duty(day_id(work), PersonId("d001"))

    database.do_now(settle)
    return database


def day_id(work: Work) -> int:
    day = work.days.of_month("reception", "2026-11")
    assert day is not None
    return day.id


def slot(work: Work, hour: str = "1000") -> book.Slot:
    return book.Slot(day_id(work), hour)


def booked(work: Work) -> int:
    return int(book.book(work, by(work, VOTER), slot(work)).id)


def claimed(work: Work) -> Case:
    voter = work.voters.of_account(VOTER)
    assert voter is not None
    message = Incoming(ChatId(VOTER), MessageId(1), work.now, Sender(VOTER), "村口水管坏了，没有水")
    return claim.claim(work, by(work, MEMBER), open_case.open_case(work, voter, message))


def proposal(work: Work, on: date = date(2026, 11, 12)) -> propose.Proposal:
    return propose.Proposal(on, time(15, 30), "上坪村村委会", said(work, "11月12日 下午3点半 上坪村村委会"))


def proposed(work: Work) -> int:
    case = propose.propose_meeting(work, by(work, MEMBER), claimed(work), proposal(work))
    return int(work.meetings.open_of(case.voter_id or 0, case_id=case.id)[0].id)


def to_tell(work: Work) -> Outcome:
    return Outcome(propose.agree(work, by(work, VOTER), proposed(work)).id, "met")


def today(work: Work) -> int:
    work.days.change(day_id(work), held_on=work.today)
    return day_id(work)


def wanted(work: Work) -> stand_in.Wanted:
    return stand_in.Wanted(day_id(work), PersonId("d003"))


def consent(work: Work) -> stand_in.Consent:
    stand_in.ask_to_stand_in(work, by(work, LEADER), wanted(work))
    return stand_in.Consent(day_id(work), PersonId("d001"), PersonId("d003"), "yes")


def day_id_of(work: Work) -> int:
    return day_id(work)


def on_day(work: Work, person: str) -> OnDay:
    return OnDay(day_id(work), PersonId(person))


def noted(work: Work) -> int:
    return walk_in.answered_on_the_spot(work, by(work, MEMBER), visitor(work))


def visitor(work: Work) -> Incoming:
    return message_of(said(work, "低保怎么办"), by(work, MEMBER))


@dataclass(frozen=True)
class Deed:
    """`before` makes what it is done to; `told`: what is read where, in part; `who` may, those in `not_these` may not."""

    before: Callable[[Work], Any]
    do: Callable[[Work, By, Any], Any]
    told: Mapping[int, str] = field(default_factory=dict)
    who: Handle = VOTER
    not_these: tuple[Handle, ...] = (STRANGER,)


DEEDS: Mapping[str, Deed] = {
    "book": Deed(slot, book.book, {LEADER: "10:00"}),
    "cancel": Deed(booked, book.cancel, {LEADER: "取消"}),
    "propose": Deed(
        claimed, lambda w, b, c: propose.propose_meeting(w, b, c, proposal(w)), {VOTER: "上坪村村委会"}, MEMBER, (ELSEWHERE, NEIGHBOUR)
    ),
    "agree": Deed(proposed, propose.agree, {GROUP: "QX"}),
    "want another": Deed(proposed, propose.want_another, {GROUP: "QX"}),
    "met": Deed(to_tell, met.met, {GROUP: "QX"}, MEMBER, (ELSEWHERE, NEIGHBOUR)),
    "attend": Deed(today, stand_in.attend, {}, LEADER, (VOTER, SECRETARY)),
    "ask to stand in": Deed(wanted, stand_in.ask_to_stand_in, {MEMBER: "周启明"}, LEADER, (VOTER, SECRETARY)),
    "ask the leader": Deed(day_id_of, stand_in.ask_leader, {SECRETARY: "周启明来不了"}, LEADER, (VOTER, SECRETARY)),
    "rota: add": Deed(lambda w: on_day(w, "d003"), rota.add, {}, SECRETARY, (VOTER, LEADER, STRANGER)),
    "rota: take out": Deed(lambda w: on_day(w, "d001"), rota.take_out, {LEADER: "不用值班了"}, SECRETARY, (VOTER, LEADER, STRANGER)),
    "rota: here": Deed(lambda w: OnDay(today(w), PersonId("d001")), who_sat.mark_here, {}, SECRETARY, (VOTER, LEADER, STRANGER)),
    "stand in": Deed(consent, stand_in.stand_in, {LEADER: "周启明值班", SECRETARY: "周启明值班"}, MEMBER, (LEADER, OTHER, VOTER)),
    "walk in": Deed(
        visitor, lambda w, b, message: walk_in.walk_in(w, b, message, VillageId("v01")), {GROUP: "低保"}, MEMBER, (VOTER, STRANGER)
    ),
    "what he was told": Deed(
        noted,
        lambda w, b, row: walk_in.add_answer(w, b, row, message_of(said(w, "去村委会填表"), b)),
        {},
        MEMBER,
        (VOTER, LEADER, SECRETARY),
    ),
    "answered on the spot": Deed(visitor, walk_in.answered_on_the_spot, {}, MEMBER, (VOTER, STRANGER)),
}


def counts(work: Work) -> list[Any]:
    rows = [work.connection.execute(select(func.count()).select_from(table)).scalar_one() for table in STORED]
    states = [tuple(row) for row in work.connection.execute(select(meeting.c.id, meeting.c.status).order_by(meeting.c.id))]
    states += [tuple(row) for row in work.connection.execute(select(visitors.c.id, visitors.c.words).order_by(visitors.c.id))]
    duties = [tuple(row) for row in work.connection.execute(select(duty).order_by(duty.c.day_id, duty.c.person_id))]
    return [rows, states, duties]


def refused(work: Work, deed: Callable[[], Any]) -> LianxinError:
    return called.refused(work, deed, counts)


@pytest.mark.parametrize("name", DEEDS)
def test_others_hear_of_it_and_who_asked_is_not_spoken_to(name: str, house: DatabaseThread) -> None:
    def look(work: Work) -> None:
        deed = DEEDS[name]
        given, before = deed.before(work), counts(work)
        last = last_row(work)
        deed.do(work, by(work, deed.who), given)
        heard = heard_since(work, last)
        assert deed.who not in heard
        assert (work.popup, work.steps.of(deed.who, deed.who)) == (None, None)
        assert {chat: words for chat, words in deed.told.items() if words not in heard.get(chat, "")} == {}
        assert counts(work) != before

    house.do_now(look)


@pytest.mark.parametrize("name", DEEDS)
def test_whoever_may_not_changes_nothing(name: str, house: DatabaseThread) -> None:
    def look(work: Work) -> None:
        deed = DEEDS[name]
        given = deed.before(work)
        for account in deed.not_these:
            error = refused(work, partial(deed.do, work, by(work, account), given))
            assert isinstance(error, NotAllowedError)

    house.do_now(look)


def neighbours(work: Work) -> int:
    return int(book.book(work, by(work, NEIGHBOUR), slot(work)).id)


def silenced(work: Work) -> Case:
    case = claimed(work)
    assert case.voter_id is not None
    work.voters.change(case.voter_id, unreachable_since=work.now)
    return case


def over(work: Work) -> stand_in.Wanted:
    work.days.change(day_id(work), held_on=work.today - timedelta(days=1))
    return wanted(work)


def agreed_to(work: Work) -> stand_in.Consent:
    given = consent(work)
    stand_in.stand_in(work, by(work, MEMBER), given)
    return given


REFUSED: Mapping[str, tuple[str, str, str, Callable[[Work], Any]]] = {
    # the deed, the field, the reason, what it is done to
    "taken": ("book", "", "slot_gone", lambda w: (neighbours(w), slot(w))[1]),
    "a second half hour": ("book", "", "one_each", lambda w: (booked(w), slot(w, "0930"))[1]),
    "an hour there is not": ("book", "hour", "no_choice", lambda w: slot(w, "2300")),
    "another day": ("book", "day", "no_choice", lambda w: book.Slot(4711, "1000")),
    "a neighbour's": ("cancel", "meeting", "no_choice", neighbours),
    "cancelled before": ("cancel", "meeting", "no_choice", lambda w: book.cancel(w, by(w, VOTER), booked(w)).id),
    "out of reach": ("propose", "", "cannot_be_asked", silenced),
    "agreed before": ("agree", "", "already_so", lambda w: propose.agree(w, by(w, VOTER), proposed(w)).id),
    "no proposal": ("agree", "meeting", "no_choice", booked),
    "changed before": ("want another", "", "already_so", lambda w: propose.agree(w, by(w, VOTER), proposed(w)).id),
    "not agreed yet": ("met", "", "already_so", lambda w: Outcome(proposed(w), "met")),
    "an outcome there is not": ("met", "result", "no_choice", lambda w: replace(to_tell(w), result="late")),
    "not that day": ("attend", "", "not_on_duty", day_id),
    "the day is over": ("ask to stand in", "", "not_on_duty", over),
    "one who sits there": ("ask to stand in", "other", "no_choice", lambda w: replace(wanted(w), other=PersonId("d001"))),
    "agreed to already": ("stand in", "", "already_so", agreed_to),
    "a visitor who said nothing": ("walk in", "message", "words_needed", lambda w: replace(visitor(w), text=" ")),
    "nothing that was answered": ("answered on the spot", "message", "words_needed", lambda w: replace(visitor(w), text="")),
    "an answer there is not": ("stand in", "answer", "no_choice", lambda w: replace(consent(w), answer="perhaps")),
}


@pytest.mark.parametrize("name", REFUSED)
def test_what_will_not_do_is_refused_by_name(name: str, house: DatabaseThread) -> None:
    def look(work: Work) -> None:
        deed_name, field_name, reason, before = REFUSED[name]
        deed, given = DEEDS[deed_name], before(work)
        error = refused(work, lambda: deed.do(work, by(work, deed.who), given))
        assert isinstance(error, RefusedError)
        assert (error.reason, error.field if isinstance(error, FieldError) else "") == (reason, field_name)

    house.do_now(look)


def test_a_time_to_come_and_a_village_there_is_are_wanted(house: DatabaseThread) -> None:
    def look(work: Work) -> None:
        case, yesterday = claimed(work), work.today - timedelta(days=1)
        late = refused(work, lambda: propose.propose_meeting(work, by(work, MEMBER), case, proposal(work, yesterday)))
        assert isinstance(late, FieldError)
        assert (late.field, late.reason) == ("on", "bad_when")
        nowhere = refused(work, lambda: walk_in.walk_in(work, by(work, MEMBER), visitor(work), VillageId("v999")))
        assert isinstance(nowhere, FieldError)
        assert nowhere.field == "village"

    house.do_now(look)


def test_who_says_twice_that_he_is_there_came_when_he_said_it_first(house: DatabaseThread) -> None:
    def look(work: Work) -> None:
        day = today(work)
        stand_in.attend(work, by(work, LEADER), day)
        first = work.days.duties(day)[0].attended_at
        work.acted_at += timedelta(hours=1)
        stand_in.attend(work, by(work, LEADER), day)
        assert work.days.duties(day)[0].attended_at == first

    house.do_now(look)


def test_a_meeting_on_a_case_counts_as_a_talk_and_the_case_goes_on(house: DatabaseThread) -> None:
    def look(work: Work) -> None:
        row = met.met(work, by(work, MEMBER), to_tell(work))
        case = work.cases.get(row.case_id or 0)
        talks = [event.of(Consulted).how for event in work.histories.from_start(case.id) if event.kind == "consulted"]
        assert (talks, case.status, work.meetings.there(row.id).status) == (["meeting"], "in_progress", "met")

    house.do_now(look)
