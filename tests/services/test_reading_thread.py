"""What is only read is read beside the deeds: of one moment, without locks, never written, and neither waits for the other."""

import threading
from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import Connection, text

from domain.values.errors import LianxinError
from services.deed.work import Work
from services.run.database_thread import DatabaseThread
from services.run.jobs import BrokenDeedError
from services.run.reading_thread import ReadingThread
from storage.glance import AT_A_TIME, GIVES_WAY, Glance
from storage.outages import DatabaseDownError, SlowDatabaseError, WritesError
from tests.services.own_matters import opened, settle_in
from tests.town import PATIENCE, START

BOTH = pytest.mark.parametrize("database_url", ["sqlite", "postgresql"], indirect=True)
ENDLESS = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n"


def a_case(work: Work) -> int:
    settle_in(work)
    return opened(work).id


@BOTH
async def test_deeds_go_on_while_somebody_reads_and_he_reads_one_moment(database: DatabaseThread) -> None:
    number = database.do_now(a_case)
    reads, go_on = threading.Event(), threading.Event()

    def look(work: Work) -> tuple[str, str]:
        before = work.cases.get(number).status
        reads.set()
        go_on.wait(PATIENCE)
        work.cases.forget_known()
        return before, work.cases.get(number).status

    future = database.reading._put(look)
    assert reads.wait(PATIENCE)
    assert database.reading.busy_seconds > 0
    assert database.reading.waiting == 1
    database.do_now(lambda work: work.connection.execute(text("UPDATE case_ SET status = 'archived'")))
    go_on.set()
    assert len(set(future.result(PATIENCE))) == 1
    assert await database.reading.read(lambda work: work.cases.get(number).status) == "archived"
    assert (database.reading.busy_seconds, database.reading.waiting) == (0, 0)


@BOTH
async def test_whoever_reads_waits_for_no_deed_that_has_the_case_in_hand(database: DatabaseThread) -> None:
    number = database.do_now(a_case)
    held, go_on = threading.Event(), threading.Event()

    def hold(work: Work) -> None:
        work.cases.get(number)
        work.connection.execute(text("UPDATE case_ SET status = 'archived'"))
        held.set()
        go_on.wait(PATIENCE)

    deed = threading.Thread(target=database.do_now, args=(hold,))
    deed.start()
    assert held.wait(PATIENCE)
    assert await database.reading.read(lambda work: work.cases.get(number).status) != "archived"
    go_on.set()
    deed.join(PATIENCE)


@BOTH
async def test_what_would_write_is_a_mistake_and_nothing_is_written(database: DatabaseThread) -> None:
    number = database.do_now(a_case)
    for wrong in (
        lambda work: work.say(1, "一句话"),
        lambda work: work.connection.execute(text("UPDATE case_ SET status = 'archived'")),
    ):
        with pytest.raises(WritesError):
            await database.reading.read(wrong)
    assert database.do_now(lambda work: work.cases.get(number).status) != "archived"


@BOTH
async def test_what_takes_too_long_is_ended_and_the_next_one_is_read(database: DatabaseThread) -> None:
    reading = ReadingThread(database.engine.url, lambda: START, database.seal, database.free, within=0.05)
    with pytest.raises(DatabaseDownError):
        await reading.read(lambda work: work.connection.execute(text(ENDLESS)).scalar())
    assert await reading.read(lambda work: work.now) == START
    reading.close()
    with pytest.raises(DatabaseDownError):
        await reading.read(lambda work: work.now)


async def test_whatever_it_raises_is_told_to_whoever_asked(database: DatabaseThread) -> None:
    def refuse(_work: Work) -> None:
        raise LianxinError

    with pytest.raises(LianxinError):
        await database.reading.read(refuse)
    with pytest.raises(BrokenDeedError):
        await database.reading.read(lambda _work: next(iter(())))
    assert database.reading.read_now(lambda work: work.now + timedelta(0)) == database.clock()


async def test_who_comes_when_too_many_wait_is_told_at_once(database: DatabaseThread) -> None:
    go_on = threading.Event()
    waiting = [database.reading._put(lambda _work: go_on.wait(PATIENCE)) for _ in range(200)]
    with pytest.raises(SlowDatabaseError):
        await database.reading.read(lambda work: work.now)
    go_on.set()
    assert all(future.result(PATIENCE) for future in waiting)
    assert await database.reading.read(lambda work: work.now) == database.clock()


class Counted(threading.Event):
    """How often somebody waited for it."""

    waits = 0

    def wait(self, timeout: float | None = None) -> bool:
        self.waits += 1
        return super().wait(timeout)


def test_a_look_lets_deeds_go_before_for_a_moment_and_no_longer(migrated_database: Path) -> None:
    free = Counted()
    glance = Glance(f"sqlite:///{migrated_database}", 10, free=free)
    statements = 4 * round(GIVES_WAY / AT_A_TIME)

    def look(connection: Connection) -> None:
        for _ in range(statements):
            connection.execute(text("SELECT 1"))

    glance.read(look)
    assert 1 <= free.waits <= GIVES_WAY / AT_A_TIME + 1
    free.set()
    free.waits = 0
    glance.read(look)
    assert free.waits == 0
    glance.close()


def test_no_look_goes_on_between_its_statements_while_a_deed_is_done(database: DatabaseThread) -> None:
    assert database.reading.read_now(lambda _work: database.free.is_set())
    assert not database.do_now(lambda _work: database.free.is_set())
    assert database.reading.read_now(lambda _work: database.free.is_set())
