"""Whatever deeds raise, everybody who waits wakes, and what the others did is done (docs/design.md, Transactions)."""

import asyncio
import concurrent.futures
import shutil
import threading
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import select, text

from services.deed.work import Work
from services.run.database_thread import DatabaseThread
from services.run.jobs import BrokenDeedError
from storage.database import open_engine
from storage.outages import ConflictError, DatabaseDownError
from storage.tables import outbox

WAKES_WITHIN = 20.0
NOW = datetime(2026, 11, 4, 2, 0, tzinfo=UTC)


class UnheardOfError(BaseException):
    """Of no known kind."""


class NamelessError(Exception):
    """One that cannot even say what it is."""

    def __str__(self) -> str:
        raise ValueError("no words")


class EvilError(Exception):
    """One that raises when it is looked at."""

    @property
    def orig(self) -> str:
        raise KeyError("orig")


class LastStop(StopIteration):
    pass


RAISED: dict[str, Callable[[], BaseException]] = {
    "ValueError": lambda: ValueError("路"),
    "KeyError": lambda: KeyError(1),
    "RecursionError": RecursionError,
    "MemoryError": MemoryError,
    "StopIteration": lambda: StopIteration(5),
    "a kind of StopIteration": lambda: LastStop(5),
    "StopAsyncIteration": StopAsyncIteration,
    "GeneratorExit": GeneratorExit,
    "KeyboardInterrupt": KeyboardInterrupt,
    "SystemExit": lambda: SystemExit(3),
    "asyncio's CancelledError": asyncio.CancelledError,
    "CancelledError": concurrent.futures.CancelledError,
    "InvalidStateError": asyncio.InvalidStateError,
    "TimeoutError": TimeoutError,
    "BaseException": BaseException,
    "a group": lambda: BaseExceptionGroup("two", [KeyboardInterrupt(), ValueError()]),
    "of no known kind": UnheardOfError,
    "without words": NamelessError,
    "evil": EvilError,
    "an outage": lambda: DatabaseDownError("away"),
}
FINE, WRONG_SQL, CONFLICT = "fine", "wrong SQL", "a conflict"
KINDS = (FINE, WRONG_SQL, *RAISED)


def deed(work: Work, chat: int, kind: str) -> int:
    """Say something, then end as `kind` says."""
    work.say(chat, kind)
    if kind == WRONG_SQL:
        work.connection.execute(text("SELECT nothing FROM nowhere"))
    if kind == CONFLICT:
        raise ConflictError("quicker")
    if kind != FINE:
        raise RAISED[kind]()
    return chat


class Office:
    """A database thread in whose way a deed stands until `together` has put all others: they meet in one batch."""

    def __init__(self, url: str) -> None:
        self.database = DatabaseThread(open_engine(url), lambda: NOW)
        self.next_chat = 1

    def said(self, chats: list[int]) -> set[int]:
        def look(work: Work) -> set[int]:
            return {row.chat_id for row in work.connection.execute(select(outbox.c.chat_id).where(outbox.c.chat_id.in_(chats)))}

        return self.database.do_now(look)

    async def together(self, kinds: list[str], waiters: list[str]) -> list[Any]:
        begun, go = threading.Event(), threading.Event()

        def stand_in_the_way(work: Work) -> None:
            begun.set()
            go.wait(WAKES_WITHIN)

        first = asyncio.create_task(self.database.do(stand_in_the_way))
        await asyncio.to_thread(begun.wait, WAKES_WITHIN)
        chats = [self.next_chat + n for n in range(len(kinds))]
        self.next_chat += len(kinds)
        asked = [_ask(self.database, chat, kind, waiter) for chat, kind, waiter in zip(chats, kinds, waiters, strict=True)]
        tasks = [asyncio.create_task(one) for one in asked]
        while self.database.waiting < len(kinds):  # noqa: ASYNC110  the threads have no event to give
            await asyncio.sleep(0.001)
        for task, waiter in zip(tasks, waiters, strict=True):
            if waiter == "gone":
                task.cancel()
        go.set()
        results = await asyncio.wait_for(asyncio.gather(*tasks, return_exceptions=True), WAKES_WITHIN)
        await first
        return results


async def _ask(database: DatabaseThread, chat: int, kind: str, waiter: str) -> Any:
    """Who waits: this loop, one who goes away meanwhile, a thread, a loop in a thread, a loop that has ended when the answer comes."""
    if waiter in ("here", "gone"):
        return await database.do(deed, chat, kind)
    return await asyncio.get_running_loop().run_in_executor(THREADS, ELSEWHERE[waiter], database, chat, kind)


def _in_a_loop_that_ends(database: DatabaseThread, chat: int, kind: str) -> None:
    loop = asyncio.new_event_loop()
    asked = loop.create_task(database.do(deed, chat, kind))
    loop.run_until_complete(asyncio.sleep(0))
    asked.cancel()
    loop.run_until_complete(asyncio.sleep(0))
    loop.close()


ELSEWHERE: dict[str, Callable[[DatabaseThread, int, str], Any]] = {
    "thread": lambda database, chat, kind: database.do_now(deed, chat, kind),
    "other loop": lambda database, chat, kind: asyncio.run(database.do(deed, chat, kind)),
    "ended loop": _in_a_loop_that_ends,
}
WAITERS = ("here", "gone", *ELSEWHERE)
THREADS = concurrent.futures.ThreadPoolExecutor(32)


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory, migrated_database: Path) -> Iterator[Office]:
    made = Office(f"sqlite:///{shutil.copy(migrated_database, tmp_path_factory.mktemp('runtime') / 't.db')}")
    yield made
    made.database.close()


def check(office: Office, kinds: list[str], waiters: list[str]) -> None:
    """Everybody wakes; what was told is on disk, nothing of what failed is, and the thread goes on."""
    chats = [office.next_chat + n for n in range(len(kinds))]
    results = asyncio.run(office.together(kinds, waiters))
    apart = kinds.count("an outage") <= 3
    for chat, kind, waiter, result in zip(chats, kinds, waiters, results, strict=True):
        if waiter in ("gone", "ended loop"):
            continue
        if kind == FINE:
            assert result == chat or (not apart and isinstance(result, DatabaseDownError))
        else:
            assert isinstance(result, Exception), f"{kind}: {result!r}"
    done = {chat for chat, result in zip(chats, results, strict=True) if result == chat}
    fine = {chat for chat, kind in zip(chats, kinds, strict=True) if kind == FINE}
    assert done <= office.said(chats) <= fine
    assert office.database.do_now(lambda work: 7) == 7


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
@given(st.lists(st.tuples(st.sampled_from(KINDS), st.sampled_from(WAITERS)), min_size=1, max_size=12))
def test_random_deeds_with_random_mistakes_every_caller_wakes(office: Office, asked: list[tuple[str, str]]) -> None:
    check(office, [kind for kind, _ in asked], [waiter for _, waiter in asked])


@pytest.mark.parametrize("database_url", ["sqlite", "postgresql"], indirect=True)
def test_one_of_each_mistake_in_one_batch_and_the_others_are_done(database_url: str) -> None:
    office = Office(database_url)
    kinds = [kind for mistake in (*RAISED, WRONG_SQL) for kind in (mistake, FINE)]
    check(office, kinds, ["here"] * len(kinds))
    check(office, [FINE, CONFLICT, FINE, "KeyboardInterrupt"], ["thread", "here", "here", "here"])
    office.database.close()


@pytest.mark.parametrize("raised", ["StopIteration", "GeneratorExit", "KeyboardInterrupt", "asyncio's CancelledError"])
async def test_what_would_end_the_caller_is_told_as_a_mistake_that_names_it(database: DatabaseThread, raised: str) -> None:
    with pytest.raises(BrokenDeedError) as told:
        await database.do(deed, 1, raised)
    assert isinstance(told.value.__cause__, type(RAISED[raised]()))


async def test_who_is_rung_and_makes_a_mistake_holds_nobody_up(database: DatabaseThread) -> None:
    rung: list[str] = []

    def breaks(name: str) -> Callable[[], None]:
        def ring() -> None:
            rung.append(name)
            raise KeyboardInterrupt

        return ring

    database.on_put, database.on_order = breaks("put"), breaks("order")

    def put_and_order(work: Work) -> int:
        work.say(1, "一")
        work.ordered = True
        return 1

    assert [await database.do(put_and_order) for _ in range(2)] == [1, 1]
    assert await database.do(lambda work: 2) == 2
    assert rung == ["put", "order"] * 2


async def test_nobody_sleeps_before_a_closed_door(database_url: str) -> None:
    thread = DatabaseThread(open_engine(database_url), lambda: NOW)
    asked = [asyncio.create_task(thread.do(deed, n, FINE)) for n in range(5)]
    await asyncio.sleep(0)
    await asyncio.to_thread(thread.close)
    assert await asyncio.gather(*asked) == [0, 1, 2, 3, 4], "what was asked for before is finished"
    with pytest.raises(DatabaseDownError):
        await thread.do(deed, 6, FINE)
    with pytest.raises(DatabaseDownError):
        thread.do_now(deed, 7, FINE)


async def test_a_deed_that_asks_for_another_is_told_so(database: DatabaseThread) -> None:
    with pytest.raises(RuntimeError):
        await database.do(lambda work: database.do_now(deed, 1, FINE))
