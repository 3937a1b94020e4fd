"""Several workers on one PostgreSQL: a chat is one's at a time, its order is kept, nothing is done twice (docs/design.md, Inbox)."""

import asyncio
import json
import time
from concurrent.futures import ThreadPoolExecutor

import pytest
from sqlalchemy import text

from domain.values.ids import Handle
from services.deed.work import Work
from services.run.database_thread import DatabaseThread
from services.run.deeds import Deeds, DoneElsewhereError, Taken
from storage.claims import Claims
from storage.database import open_engine
from storage.inbox import InboxRow, OutOfTurnError
from tests.town import PATIENCE, START, Town

pytestmark = pytest.mark.parametrize("database_url", ["postgresql"], indirect=True)


def stored(database: DatabaseThread, *chats: int) -> list[InboxRow]:
    updates = [{"update_id": n, "message": {"chat": {"id": chat}}} for n, chat in enumerate(chats, 1)]
    return database.do_now(lambda work: work.inbox.store(updates, work.now))


def seen(rows: list[InboxRow]) -> list[tuple[int, int]]:
    return [(row.chat_key, row.update_id) for row in rows]


def test_a_chat_is_one_workers_at_a_time_and_free_when_he_is_gone(database: DatabaseThread, database_url: str) -> None:
    stored(database, 7, 8, 7, 9)
    first, second = Claims(open_engine(database_url)), Claims(open_engine(database_url))
    assert seen(first.next([], [], 2, 100)) == [(7, 1), (8, 2), (7, 3)]
    assert seen(second.next([], [], 5, 100)) == [(9, 4)], "those before it are the other's"
    assert seen(first.next([8], [7], 5, 100)) == [(8, 2)], "let go, and still new: claimed again"
    first.close()
    deadline = time.monotonic() + PATIENCE  # the server notices in its own time that a connection ended
    while not (freed := second.next([], [9], 5, 100)):
        assert time.monotonic() < deadline
    assert seen(freed) == [(7, 1), (8, 2), (7, 3)]
    second.close()
    third = Claims(open_engine(database_url))
    assert seen(third.next([], [], 5, 1)) == [(7, 1)]
    fourth = Claims(open_engine(database_url))
    assert seen(fourth.next([], [], 5, 100)) == [(8, 2), (9, 4)], "what was claimed and not read was let go at once"
    third.close()
    fourth.close()


async def test_nobody_gets_past_what_is_older_in_a_chat_and_nothing_is_done_twice(database: DatabaseThread, database_url: str) -> None:
    older, newer = stored(database, 7, 7)
    other = DatabaseThread(open_engine(database_url), lambda: START)

    def say(work: Work) -> None:
        work.say(7, "一次")

    with pytest.raises(OutOfTurnError):
        await Deeds(other, Taken(newer.id, START)).do(say)
    await asyncio.gather(
        *(Deeds(one, Taken(older.id, START)).do(say) for one in (database, other)),
        return_exceptions=True,
    )
    with pytest.raises(DoneElsewhereError):
        await Deeds(other, Taken(older.id, START)).do(say)
    await Deeds(other, Taken(newer.id, START)).do(say)
    assert database.do_now(lambda work: (work.backlog.count("waiting"), work.inbox.count("new"))) == (2, 0)
    other.close()


def test_deeds_of_two_processes_on_the_same_rows_are_both_done(database: DatabaseThread, database_url: str) -> None:
    """Two read, two write back: neither is lost. Each number is given once and none is left out."""
    threads = [database, DatabaseThread(open_engine(database_url), lambda: START)]
    voter = database.do_now(lambda work: work.voters.meet(Handle(77), "zh-Hans", work.now).id)

    def one_less(work: Work) -> str:
        known = work.voters.get(voter)
        assert known is not None
        number = work.cases.next_number("QX", "2611")
        work.connection.execute(text("SELECT pg_sleep(0.005)"))
        work.voters.spend(known.id, known.tokens - 1, work.now)
        return number

    def left(work: Work) -> int:
        known = work.voters.get(voter)
        assert known is not None
        return known.tokens

    before = database.do_now(left)
    with ThreadPoolExecutor(8) as pool:
        numbers = list(pool.map(lambda n: threads[n % 2].do_now(one_less), range(40)))
    assert database.do_now(left) == before - 40
    assert sorted(numbers) == [f"QX-2611-{n:04d}" for n in range(1, 41)]
    assert sum(thread.conflicts for thread in threads) > 0, "they did meet"
    threads[1].close()


def test_two_that_show_one_message_anew_show_what_both_know(database: DatabaseThread, database_url: str) -> None:
    """A board or a digest is rendered from many rows: the one that comes second looks again."""
    threads = [database, DatabaseThread(open_engine(database_url), lambda: START)]
    board = database.do_now(lambda work: work.say(-5, "看板"))

    def add_line(work: Work, line: str) -> None:
        lines = [
            row.text for row in work.connection.execute(text("SELECT data->>'line' AS text FROM reminder WHERE kind = 'line' ORDER BY id"))
        ]
        work.connection.execute(text("SELECT pg_sleep(0.02)"))
        work.reminders.put({"kind": "line", "due_at": START, "data": {"line": line}})
        work.revise(-5, board, " ".join([*lines, line]))

    def shown(work: Work) -> list[str]:
        rows = work.connection.execute(
            text("SELECT arguments FROM outbox WHERE method = 'editMessageText' AND status = 'waiting' ORDER BY id")
        )
        found = [json.loads(row.arguments)["text"] for row in rows]
        work.connection.execute(text("UPDATE outbox SET status = 'sent', arguments = '' WHERE method = 'editMessageText'"))
        return found

    with ThreadPoolExecutor(2) as pool:
        for turn in range(10):
            list(pool.map(lambda n: threads[n % 2].do_now(add_line, str(n)), (2 * turn, 2 * turn + 1)))
            edits = database.do_now(shown)
            assert sorted(edits[-1].split(), key=int) == [str(n) for n in range(2 * turn + 2)]
    threads[1].close()


def test_a_key_taken_by_another_process_a_moment_ago_is_no_failure(database: DatabaseThread, database_url: str) -> None:
    threads = [database, DatabaseThread(open_engine(database_url), lambda: START)]

    def owe(work: Work) -> int:
        known = work.outbox.with_key("one")
        work.connection.execute(text("SELECT pg_sleep(0.05)"))
        return known or work.say(7, "一次", dedupe_key="one")

    with ThreadPoolExecutor(2) as pool:
        first, second = pool.map(lambda thread: thread.do_now(owe), threads)
    assert first == second
    assert database.do_now(lambda work: work.backlog.count("waiting")) == 1
    threads[1].close()


async def words_kept(town: Town) -> list[str]:
    """Every word of a voter that stands in a case."""
    return [
        m.text for case in await town.cases() for m in await town.ask(lambda work, c=case: work.messages.of(c.id)) if m.author == "voter"
    ]


@pytest.mark.parametrize("town", [2], indirect=True)
async def test_two_bots_behind_one_address_and_a_push_that_comes_twice_and_out_of_order(town: Town) -> None:
    import random

    leader, secretary = await town.deputy("周启明"), await town.secretary()
    group = await town.group("g1", leader)
    voters = [await town.voter(name=f"选民{n}") for n in range(6)]
    town.telegram.disorder = random.Random(5)
    for turn in range(4):
        for n, voter in enumerate(voters):
            voter.person.says(f"第{turn}次：第{n}家门前的路坏了")
    await town.settled()
    assert sorted(await words_kept(town)) == sorted(f"第{turn}次：第{n}家门前的路坏了" for turn in range(4) for n in range(6))
    assert all("收到了。编号" in " ".join(voter.reads) for voter in voters)
    town.telegram.disorder = None
    popups = len(town.telegram.bot.popups)
    card = group.card()
    await group.presses(leader, "认领", card)
    assert len(town.telegram.bot.popups) == popups + 1, "one of the two answers a press"
    assert sum(case.claimer == "d001" for case in await town.cases()) == 1
    assert secretary.reads == [] or "没有" not in secretary.last


@pytest.mark.parametrize("town", [2], indirect=True)
async def test_one_after_the_other_is_replaced_and_nobody_notices(town: Town) -> None:
    """A rolling restart: the balancer is told, one goes, a new one comes, then the other."""
    from bot.app import App

    await town.group("g1")
    voters = [await town.voter(name=f"选民{n}") for n in range(5)]
    for turn in range(2):
        for n, voter in enumerate(voters):
            voter.person.says(f"第{turn}轮：第{n}家门前的路坏了")
        old = town.apps[0]
        town.telegram.behind = [f"http://127.0.0.1:{app.port}/webhook" for app in town.apps if app is not old]
        await old.stop()
        town.apps.remove(old)
        new = App(town.settings, town.clock, town.tuning)
        await new.start()
        town.apps.append(new)
        town.telegram.behind = [f"http://127.0.0.1:{app.port}/webhook" for app in town.apps]
    await town.settled()
    assert sorted(await words_kept(town)) == sorted(f"第{turn}轮：第{n}家门前的路坏了" for turn in range(2) for n in range(5))
    assert all("收到了。编号" in " ".join(voter.reads) for voter in voters)
