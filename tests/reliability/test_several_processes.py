"""Several processes on one PostgreSQL: one sends, any number keep the clock, nothing comes twice (docs/design.md, Outbox)."""

import asyncio
from dataclasses import replace

import pytest
from sqlalchemy import event, text

from bot.app import App
from domain.values.ids import Handle
from services.deed.work import Work
from services.run.database_thread import DatabaseThread
from services.watch.due import send_due
from storage.database import open_engine
from storage.election import Office, alone
from tests.town import START, Somebody, Town

pytestmark = pytest.mark.parametrize("database_url", ["postgresql"], indirect=True)


def test_one_holds_the_office_and_the_next_takes_it_when_the_first_is_gone(database_url: str) -> None:
    engine = open_engine(database_url)
    first, second = Office(engine, "sender 1"), Office(open_engine(database_url), "sender 1")
    assert (first.take(), second.take(), first.take()) == (True, False, True)
    assert Office(engine, "sender 2").take(), "another token has a sender of its own"
    with engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
        connection.execute(text("SELECT pg_terminate_backend(pid) FROM pg_locks WHERE locktype = 'advisory' AND pid <> pg_backend_pid()"))
    assert first.held() is False
    assert second.take() is True
    assert first.take() is False
    second.leave()
    assert first.take() is True


def test_who_stops_while_he_is_being_elected_keeps_nothing(database_url: str) -> None:
    """The look for the lock goes on in its thread when the bot is told to stop; the next bot, also of the same process, gets it."""
    engine = open_engine(database_url)
    stopping = Office(engine, "sender 1")

    def stopped_meanwhile(*_: object) -> None:
        stopping.close()

    event.listen(engine, "before_cursor_execute", stopped_meanwhile)
    assert stopping.take() is False
    assert Office(open_engine(database_url), "sender 1").take()


def test_two_clocks_do_each_thing_once(database_url: str) -> None:
    clocks = [DatabaseThread(open_engine(database_url), lambda: START) for _ in range(2)]

    def owe(work: Work) -> None:
        for n in range(60):
            voter = work.voters.meet(Handle(9000 + n), "zh-Hans", work.now)
            work.reminders.put({"kind": "held_remind", "voter_id": voter.id, "due_at": work.now})

    clocks[0].do_now(owe)
    from concurrent.futures import ThreadPoolExecutor

    with ThreadPoolExecutor(2) as pool:
        for _ in range(4):
            list(pool.map(lambda thread: thread.do_now(send_due), clocks))
    count = clocks[0].do_now(lambda work: work.connection.execute(text("SELECT count(*) FROM outbox WHERE chat_id >= 9000")).scalar())
    assert count == 60
    with clocks[0].engine.begin() as one, clocks[1].engine.begin() as other:
        assert (alone(one, "tidy"), alone(other, "tidy"), alone(other, "else")) == (True, False, True)
    for thread in clocks:
        thread.close()


async def test_a_second_sender_waits_and_takes_over(town: Town) -> None:
    voter = await town.voter()
    tuning = replace(town.tuning)
    second = App(town.settings, town.clock, tuning)
    await second.start(["send"])
    try:
        assert second.sender is not None
        assert town.bot.sender is not None
        assert town.bot.sender.elected.is_set()
        assert not second.sender.elected.is_set()
        for n in range(10):
            await voter.writes(f"第{n}件：村口的路坏了")
        receipts = len(voter.reads)
        await town.settled()
        assert len(voter.reads) == receipts, "nothing comes twice"
        town.bot.sender.elected.clear()
        await asyncio.to_thread(town.bot.office.close)  # the first never comes back
        voter.forgets()
        voter.person.says("/my")
        await town.until(lambda: _reads(voter))
        assert second.sender.elected.is_set()
    finally:
        await second.stop()


async def _reads(voter: Somebody) -> bool:
    return bool(voter.reads)
