"""Portions: what concerns many goes on after a kill, nothing twice and nothing left out; the rights and hours of each moment hold."""

import re
from datetime import UTC, date, datetime, timedelta

import pytest
from sqlalchemy import select, update

from domain.values.ids import ChatId, GroupId, Handle, MessageId, PersonId
from domain.values.message import Incoming, Sender
from services.case import many_cards
from services.deed.work import Work
from services.run.database_thread import DatabaseThread
from services.staff.end_person import end_person
from services.visits import notices
from services.watch import outbox
from services.watch.go_on import go_on
from storage import tables as t
from talk.press import press_button
from talk.private import receive_private_message
from tests import stored
from tests.bounds.crowded_town import press

NOW = datetime(2026, 11, 4, 2, 0, tzinfo=UTC)
LEADER, GROUP = 9003, -1001
CASES, VOTERS = 25, 450


class KilledError(Exception):
    """The process ends before it could commit."""


def writes(account: int, words: str, message_id: int) -> Incoming:
    return Incoming(ChatId(account), MessageId(message_id), NOW, Sender(Handle(account)), words)


def _cases(work: Work, count: int) -> None:
    """Open cases of g1 before anybody has a chat for them, written down by the leader."""
    leader = work.roster.people[PersonId("d001")]
    work.rows.link(leader.id, leader.name, Handle(LEADER), NOW)
    work.roster_changed()
    for n in range(count):
        receive_private_message(work, writes(LEADER, "/new", 100 + 2 * n))
        press_button(work, press(LEADER, "new_channel|0|:v01:phone"))
        receive_private_message(work, writes(LEADER, f"第{n + 1}盏路灯坏了", 101 + 2 * n))


def _wanting(work: Work, count: int) -> None:
    """Voters of one village who asked to be told of visit days."""
    for n in range(count):
        voter = work.voters.meet(Handle(70_000 + n), "zh-Hans", NOW)
        work.voters.change(voter.id, village="v01", consented_at=NOW, visit_reminder_at=NOW)


def _deliver(work: Work) -> None:
    rows = work.sending.next(work.now + timedelta(days=1), 500, spaced=True)
    for row in rows:
        outbox.delivered(work, row, [row.id] if row.method.startswith("send") else [])


def _killed(work: Work) -> None:
    assert go_on(work)
    raise KilledError


def _to_the_end(database: DatabaseThread) -> int:
    """Every portion that is left; each is killed once before it is done. Gives how many there were."""
    done = 0
    while database.do_now(lambda work: work.aside.next_portion()) is not None:
        with pytest.raises(KilledError):
            database.do_now(_killed)
        database.do_now(go_on)
        database.do_now(_deliver)
        done += 1
    return done


def _bind(work: Work) -> None:
    work.rows.bind_chat(GroupId("g1"), ChatId(GROUP), PersonId("u01"), NOW)
    work.roster_changed()
    many_cards.of_group(work, GroupId("g1"))


def _cards(work: Work) -> list[int]:
    found = select(t.case_card.c.case_id).where(t.case_card.c.chat_id == GROUP, t.case_card.c.live).order_by(t.case_card.c.case_id)
    return list(work.connection.execute(found).scalars())


def test_cards_of_a_chat_that_was_bound_come_once_each_though_every_portion_is_killed_once(database: DatabaseThread) -> None:
    database.do_now(_cases, CASES)
    database.do_now(_deliver)
    database.do_now(_bind)
    assert len(database.do_now(_cards)) == 10, "the first portion at once"
    database.do_now(_deliver)
    assert _to_the_end(database) == 2
    cases = database.do_now(lambda work: [case.id for case in stored.cases(work, t.case.c.group == "g1")])
    assert len(cases) == CASES
    assert database.do_now(_cards) == sorted(cases)
    posted = select(t.outbox.c.case_id).where(t.outbox.c.chat_id == GROUP, t.outbox.c.method == "sendMessage")
    assert sorted(database.do_now(lambda work: list(work.connection.execute(posted).scalars()))) == sorted(cases)


def test_cards_wait_while_the_chat_has_much_before_it(database: DatabaseThread) -> None:
    database.do_now(_cases, CASES)
    database.do_now(lambda work: [work.say(GROUP, f"{n}") for n in range(30)])
    database.do_now(_bind)
    assert database.do_now(_cards) == []
    database.do_now(_deliver)
    database.clock = lambda: NOW + timedelta(minutes=1)
    _to_the_end(database)
    assert len(database.do_now(_cards)) == CASES


def test_a_group_that_is_no_more_gets_no_further_cards(database: DatabaseThread) -> None:
    database.do_now(_cases, CASES)
    database.do_now(_bind)
    database.do_now(_deliver)
    database.do_now(_unbind)
    _to_the_end(database)
    posted = select(t.outbox.c.case_id).where(t.outbox.c.chat_id == GROUP, t.outbox.c.method == "sendMessage")
    assert len(database.do_now(lambda work: list(work.connection.execute(posted).scalars()))) == 10


def _unbind(work: Work) -> None:
    work.rows.unbind_chat(ChatId(GROUP), NOW)
    work.roster_changed()


def _a_day(work: Work) -> int:
    """The visit day of this month, its deputies linked or not."""
    day = t.congress_day.c
    return int(work.connection.execute(select(day.id).where(day.kind == "visit", day.month == "2026-11")).scalars().first() or 0)


def _announce(work: Work) -> None:
    day = work.days.get(_a_day(work))
    assert day is not None
    notices.moved(work, day, date(2026, 11, 1))


def _told(work: Work) -> list[int]:
    return list(work.connection.execute(select(t.outbox.c.chat_id).where(t.outbox.c.chat_id >= 70_000)).scalars())


def test_a_notice_to_many_voters_reaches_each_once_though_every_portion_is_killed_once(database: DatabaseThread) -> None:
    database.do_now(_wanting, VOTERS)
    database.do_now(_day_ahead)
    database.do_now(_announce)
    assert len(database.do_now(_told)) == notices.AT_ONCE, "the first portion at once"
    assert _to_the_end(database) == -(-VOTERS // notices.AT_ONCE) - 1
    assert sorted(database.do_now(_told)) == [70_000 + n for n in range(VOTERS)]


def test_at_night_a_notice_to_voters_waits_for_the_morning(database: DatabaseThread) -> None:
    database.do_now(_wanting, VOTERS)
    database.do_now(_day_ahead)
    database.do_now(_announce)
    database.clock = lambda: datetime(2026, 11, 4, 15, 30, tzinfo=UTC)  # 23:30 in Shanghai
    assert database.do_now(go_on)
    assert not database.do_now(go_on), "it is put off"
    assert len(database.do_now(_told)) == notices.AT_ONCE
    database.clock = lambda: datetime(2026, 11, 5, 2, 0, tzinfo=UTC)
    _to_the_end(database)
    assert len(database.do_now(_told)) == VOTERS


def test_a_day_that_is_moved_again_is_not_told_any_further(database: DatabaseThread) -> None:
    database.do_now(_wanting, VOTERS)
    database.do_now(_day_ahead)
    database.do_now(_announce)
    database.do_now(_move)
    _to_the_end(database)
    assert len(database.do_now(_told)) == notices.AT_ONCE


def _day_ahead(work: Work) -> None:
    if not _a_day(work):
        work.connection.execute(t.congress_day.insert().values(kind="visit", month="2026-11", held_on=NOW.date(), edited=False))
    work.connection.execute(update(t.congress_day).where(t.congress_day.c.id == _a_day(work)).values(held_on=date(2026, 11, 26)))


def _move(work: Work) -> None:
    work.connection.execute(update(t.congress_day).where(t.congress_day.c.id == _a_day(work)).values(held_on=date(2026, 11, 27)))


def test_whoever_decides_hears_of_all_that_somebody_led_who_goes(database: DatabaseThread) -> None:
    database.do_now(_cases, 1)
    database.do_now(_led, 250)
    database.do_now(_chair_goes)
    assert database.do_now(_told_of) == 200, "the first portion at once"
    assert database.do_now(go_on)
    assert database.do_now(_told_of) == 250


def _led(work: Work, count: int) -> None:
    row = work.connection.execute(select(t.case)).mappings().first()
    assert row is not None
    kept = {name: value for name, value in row.items() if name != "id"}
    made = [{**kept, "number": f"QX-2611-{n:04d}", "key_lead": "d072"} for n in range(1000, 1000 + count)]
    work.connection.execute(t.case.insert(), made)


def _chair_goes(work: Work) -> None:
    end_person(work, work.roster.people[PersonId("d072")])


def _told_of(work: Work) -> int:
    """Cases that the leader was told to decide anew: those of each message that are named, and those that are counted."""
    told = select(t.outbox.c.arguments).where(t.outbox.c.chat_id == LEADER, t.outbox.c.arguments != "")
    words = [row.encode().decode("unicode_escape", "ignore") for row in work.connection.execute(told).scalars()]
    mine = [text for text in words if "已离任" in text]
    return sum(len(re.findall(r"QX-2611-1\d{3}", text)) + int((re.findall(r"还有 (\d+) 件", text) or ["0"])[0]) for text in mine)
