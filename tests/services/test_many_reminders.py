"""Whatever is due at nine, a deed sees to a few reminders; everybody still reads one message, and a kill neither doubles nor skips."""

from datetime import timedelta

import pytest
from sqlalchemy import func, select, text

from domain.values.ids import ChatId, Handle, MessageId, PersonId
from domain.values.message import Incoming, Press, Sender
from services.deed import nags
from services.deed.work import Work
from services.run.database_thread import DatabaseThread
from services.watch.due import AT_ONCE, send_due
from services.watch.go_on import go_on
from storage import tables as t
from storage.database import open_engine
from talk.press import press_button
from talk.private import receive_private_message
from tests.town import START

LEADER, CLAIMER, VOTER = 801, 803, 901
MANY = 130
pytestmark = pytest.mark.parametrize("database_url", ["sqlite", "postgresql"], indirect=True)


def cases_of_one(work: Work) -> None:
    """Many cases in one deputy's hands, each late since yesterday, each with a reminder that is due now."""
    work.rows.link(PersonId("d001"), "周启明", Handle(LEADER), work.now)
    work.rows.link(PersonId("d003"), "吕春敏", Handle(CLAIMER), work.now)
    work.roster_changed()
    voter = work.voters.meet(Handle(VOTER), "zh-Hans", work.now)
    work.voters.change(voter.id, village="v01", consented_at=work.now)
    say = Incoming(ChatId(VOTER), MessageId(5), work.now, Sender(Handle(VOTER)), "村口的路灯坏了三天")
    receive_private_message(work, say)
    press_button(work, Press(ChatId(CLAIMER), MessageId(7), Sender(Handle(CLAIMER)), "1", "claim|1|", work.now))
    made = work.connection.execute(select(t.case).where(t.case.c.id == 1)).mappings().one()
    copies = [
        {**made, "id": 1000 + n, "number": f"QX-2611-{1000 + n}", "due_on": (work.now - timedelta(days=5)).date()} for n in range(MANY)
    ]
    work.connection.execute(t.case.insert(), copies)
    work.connection.execute(t.reminder.delete())
    work.connection.execute(t.outbox.delete())
    for n in range(MANY):
        work.reminders.put({"kind": "nag_answer", "case_id": 1000 + n, "due_at": work.now - timedelta(seconds=MANY - n)})


def said_to(work: Work, account_: int) -> list[str]:
    rows = work.sending.next(work.now, 1_000, spaced=True)
    return [r.arguments["text"] for r in rows if r.chat_id == account_ and "text" in r.arguments]


def left(work: Work) -> int:
    chosen = t.reminder.c.kind == "nag_answer", t.reminder.c.done_at.is_(None), t.reminder.c.due_at <= work.now
    return int(work.connection.execute(select(func.count()).where(*chosen)).scalar_one())


def test_many_reminders_are_few_a_deed_and_one_message_a_person(database_url: str) -> None:
    database = DatabaseThread(open_engine(database_url), lambda: START)
    database.do_now(cases_of_one)
    for turn in range(1, MANY // AT_ONCE + 1):
        assert database.do_now(send_due) == AT_ONCE
        assert database.do_now(left) == MANY - turn * AT_ONCE
        database.do_now(go_on)  # somebody wakes who goes on with portions: nothing is said before all are gathered
        assert database.do_now(said_to, CLAIMER) == []
        database.close()  # what a kill leaves is what was committed
        database = DatabaseThread(open_engine(database_url), lambda: START)
    assert database.do_now(send_due) == MANY % AT_ONCE
    assert database.do_now(send_due) == 0
    while database.do_now(go_on):
        pass
    for reader in (CLAIMER, LEADER):
        (words,) = database.do_now(said_to, reader)
        lines = [line for line in words.splitlines() if "QX-2611-" in line]
        assert [line.split("QX-2611-")[1][:4] for line in lines] == [str(1000 + n) for n in range(nags.NAGGED)], "in their order, each once"
        assert f"还有 {MANY - nags.NAGGED} 件" in words
    assert database.do_now(left) == 0
    database.do_now(lambda work: work.reminders.put({"kind": "nag_answer", "case_id": 1001, "due_at": work.now}))
    assert database.do_now(send_due) == 1
    assert len(database.do_now(said_to, CLAIMER)) == 2, "the next morning has a message of its own"
    database.close()


def test_of_a_case_that_leaves_him_while_it_is_gathered_nothing_is_said(database_url: str) -> None:
    database = DatabaseThread(open_engine(database_url), lambda: START)
    database.do_now(cases_of_one)
    assert database.do_now(send_due) == AT_ONCE

    def goes(work: Work) -> None:
        work.connection.execute(text("UPDATE case_ SET \"group\" = 'g2', claimer = NULL WHERE id = 1003"))

    database.do_now(goes)
    while database.do_now(send_due) or database.do_now(go_on):
        pass
    (words,) = database.do_now(said_to, CLAIMER)
    assert "QX-2611-1002" in words
    assert "QX-2611-1003" not in words
    database.close()


def test_reminders_that_only_wait_for_the_day_do_not_end_the_round(database_url: str) -> None:
    """At night the first of what is due is put off, the rest is seen to all the same."""
    night = START + timedelta(hours=14)
    database = DatabaseThread(open_engine(database_url), lambda: night)

    def put(work: Work) -> None:
        voter = work.voters.meet(Handle(VOTER), "zh-Hans", work.now)
        for _ in range(AT_ONCE):
            work.reminders.put({"kind": "idle", "case_id": 999, "due_at": work.now - timedelta(hours=1)})
        work.reminders.put({"kind": "held_rate", "voter_id": voter.id, "due_at": work.now})

    database.do_now(put)
    rounds = 0
    while database.do_now(send_due):
        rounds += 1
    assert rounds <= 3
    assert database.do_now(lambda work: work.reminders.count_due()) == 0
    database.close()
