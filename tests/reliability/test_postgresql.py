"""PostgreSQL gone for a moment: every connection cut under load, nothing lost (docs/spec.md section 11)."""

import asyncio
import threading

import psycopg
import pytest
from sqlalchemy import text

from services.deed.work import Work
from services.run.database_thread import DatabaseThread
from storage.outages import DatabaseDownError
from tests.town import Town


@pytest.mark.parametrize("database_url", ["postgresql"], indirect=True)
async def test_connections_cut_under_load_lose_nothing(town: Town, postgresql: str, database_url: str) -> None:
    group = await town.group("g1")
    voters = [await town.voter(name=f"选民{n}") for n in range(6)]
    name = database_url.split("@/")[1].split("?")[0]
    for n, voter in enumerate(voters):
        voter.person.says(f"第{n}段路坏了")
        with psycopg.connect(postgresql.format(name="postgres"), autocommit=True) as connection:
            connection.execute("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = %s", (name,))
        await town.telegram.changed(0.02)

    async def quiet() -> bool:
        try:
            return await town._quiet()
        except DatabaseDownError:
            return False

    await town.until(quiet)
    assert all("收到了。编号" in voter.last for voter in voters)
    assert len(await town.cases()) == 6
    shown = "\n".join(group.reads)
    assert all(case.number.partition("-")[2] in shown for case in await town.cases()), "a card, or a line of the burst's digest"


@pytest.mark.parametrize("database_url", ["postgresql"], indirect=True)
@pytest.mark.parametrize("fails", [False, True], ids=["between two deeds", "before a deed is undone"])
async def test_a_connection_cut_inside_a_batch_is_an_outage_and_the_others_are_done(
    database: DatabaseThread, postgresql: str, fails: bool
) -> None:
    """Nobody takes it for a mistake of the program: what failed so is tried again; the rest of the batch is done without it, once."""

    queued = threading.Event()

    def wait(_work: Work) -> None:
        assert queued.wait(10), "so that the others wait together"

    def cut(work: Work) -> None:
        pid = work.connection.execute(text("SELECT pg_backend_pid()")).scalar()
        with psycopg.connect(postgresql.format(name="postgres"), autocommit=True) as connection:
            connection.execute("SELECT pg_terminate_backend(%s, 5000)", (pid,))  # returns when it is gone
        if fails:
            raise ValueError("a deed of its own")

    def say(work: Work) -> None:
        work.say(7, "一次")

    tasks = [asyncio.create_task(database.do(deed)) for deed in (wait, cut, say, say)]
    await asyncio.sleep(0)
    queued.set()
    found = await asyncio.gather(*tasks, return_exceptions=True)
    assert [type(one) for one in found] == [type(None), DatabaseDownError, type(None), type(None)]
    await database.do(say)
    assert await database.do(lambda work: work.backlog.count("waiting")) == 3
