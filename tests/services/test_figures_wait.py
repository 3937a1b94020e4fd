"""After an upgrade the figures of every case are worked out anew: a portion a deed, and who asks meanwhile reads that they come."""

import pytest
from sqlalchemy import select

from domain.values.ids import ChatId, Handle, MessageId, PersonId
from domain.values.message import Incoming, Sender
from services.deed.work import Work
from services.run.database_thread import DatabaseThread
from services.watch.due import send_due
from services.watch.go_on import go_on
from storage import tables as t
from storage.database import open_engine
from storage.fact_rows import PORTION
from talk.private import receive_private_message
from tests.town import START

SECRETARY, VOTER = 801, 901
MANY = 2 * PORTION + 60
pytestmark = pytest.mark.parametrize("database_url", ["sqlite", "postgresql"], indirect=True)


def says(work: Work, account: int, words: str) -> None:
    receive_private_message(work, Incoming(ChatId(account), MessageId(5), work.now, Sender(Handle(account)), words))


def upgraded(work: Work) -> None:
    """Many cases of which nothing is worked out."""
    work.rows.link(PersonId("u01"), "许文静", Handle(SECRETARY), work.now)
    work.roster_changed()
    voter = work.voters.meet(Handle(VOTER), "zh-Hans", work.now)
    work.voters.change(voter.id, village="v01", consented_at=work.now)
    says(work, VOTER, "村口的路灯坏了三天")
    made = work.connection.execute(select(t.case).where(t.case.c.id == 1)).mappings().one()
    events = [dict(row) for row in work.connection.execute(select(t.case_event).where(t.case_event.c.case_id == 1)).mappings()]
    ids = range(1000, 1000 + MANY - 1)
    work.connection.execute(t.case.insert(), [{**made, "id": n, "number": f"QX-2611-{n}", "facts_due": True} for n in ids])
    work.connection.execute(
        t.case_event.insert(), [{k: v for k, v in event.items() if k != "id"} | {"case_id": n} for n in ids for event in events]
    )
    work.connection.execute(t.reminder.delete())
    work.connection.execute(t.outbox.delete())


def said(work: Work) -> list[str]:
    rows = work.sending.next(work.now, 1_000, spaced=True)
    return [r.arguments["text"] for r in rows if r.chat_id == SECRETARY and "text" in r.arguments]


def not_ready(work: Work) -> int:
    return len(list(work.connection.execute(select(t.case.c.id).where(t.case.c.facts_due))))


def test_who_asks_for_figures_after_an_upgrade_gets_them_when_they_are_ready(database_url: str) -> None:
    database = DatabaseThread(open_engine(database_url), lambda: START)
    database.do_now(upgraded)
    database.do_now(says, SECRETARY, "/summary 2026-11")
    assert database.do_now(not_ready) == MANY - PORTION, "one deed brings a portion up to date"
    assert ["正在重新整理" in words for words in database.do_now(said)] == [True]
    assert database.do_now(go_on)
    assert database.do_now(not_ready) == MANY - 2 * PORTION
    database.close()
    database = DatabaseThread(open_engine(database_url), lambda: START)
    while database.do_now(go_on):
        pass
    _, figures = database.do_now(said)
    assert f"收到 {MANY} 件，" in figures
    database.do_now(says, SECRETARY, "/summary 2026-11")
    assert f"收到 {MANY} 件，" in database.do_now(said)[-1], "now at once"
    database.close()


def test_the_month_s_account_waits_for_its_figures_and_comes_once(database_url: str) -> None:
    database = DatabaseThread(open_engine(database_url), lambda: START)
    database.do_now(upgraded)
    database.do_now(lambda work: work.reminders.put({"kind": "month_summary", "due_at": work.now, "data": {"period": "2026-11"}}))
    assert database.do_now(send_due) == 1
    assert database.do_now(not_ready) == MANY - PORTION
    assert database.do_now(said) == []
    while database.do_now(send_due) or database.do_now(go_on):
        pass
    assert [f"收到 {MANY} 件，" in words for words in database.do_now(said)] == [True]
    assert database.do_now(lambda work: work.summaries.issued("2026-11")) is not None
    database.close()
