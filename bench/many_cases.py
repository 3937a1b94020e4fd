"""A month's figures over a million cases, and a tick of the clock beside a million open ones. Rows are made by the database itself."""

import asyncio
import time
import tracemalloc
from datetime import UTC, datetime
from pathlib import Path

from sqlalchemy import bindparam, text, update

from bench.made_rows import CASE, EVENT, FACT, NAG, PART, fill, quickest
from bot import clock
from bot.papers import Papers
from demo.village import prepare
from domain.congress.periods import Period, period_of
from domain.congress.working_days import WorkingCalendar
from domain.figures.reckoning import Reckoning
from domain.figures.statistics import Figures
from services.deed.work import Work
from services.run.database_thread import DatabaseThread
from services.summaries import papers
from services.watch.due import send_due
from services.watch.go_on import go_on
from storage.database import open_engine, transaction
from storage.tables import case, case_event, case_fact, case_part, reminder

Row = tuple[str, str, str, bool]
MONTH = "2026-10"
CUT_OFF = datetime(2026, 11, 1, 1, tzinfo=UTC)


def month(url: str, n: int, name: str) -> list[Row]:
    """All figures of one month, with their parts, against one bare scan of the case table."""
    engine = open_engine(url)
    with transaction(engine) as connection:
        fill(connection, case, CASE, n)
        fill(connection, case_event, EVENT, n)
        fill(connection, case_part, PART, 360)
        fill(connection, case_fact, FACT, n)
    with engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
        connection.execute(text("ANALYZE" if connection.dialect.name == "sqlite" else "VACUUM ANALYZE"))
    scan = text('SELECT sum(length(number) + length(status) + length(category) + length(CAST(limits AS text))) FROM "case_"')
    period: Period = period_of(MONTH)
    with transaction(engine) as connection:
        work = Work(connection, CUT_OFF, CUT_OFF, lambda _: str, lambda _: _calendar())
        congress, calendar = work.roster.congress, _calendar()

        def count() -> Figures:
            return work.facts.figures(Reckoning(period, CUT_OFF, congress, calendar))

        bare = quickest(lambda: connection.execute(scan).scalar(), 3)
        spent = quickest(count, 3)
        tracemalloc.start()
        figures = count()
        peak = tracemalloc.get_traced_memory()[1]
        tracemalloc.stop()
    engine.dispose()
    found = f"{spent / bare:.2f} × ({spent:.2f} s; {figures.incoming:,} cases in the month, {len(figures.by_group)} groups)"
    return [
        (f"month's figures and parts over {n:,} cases, {name}", "≤ 1.5 × a bare scan of the cases", found, spent <= 1.5 * bare),
        (f"the same: peak of Python's memory, {name}", "flat in the cases", f"{peak / 1e6:.1f} MB", peak < 16e6),
    ]


def _calendar() -> WorkingCalendar:
    return WorkingCalendar()


def tick(folder: Path, n: int, few: int = 1_000, due: int = 100) -> list[Row]:
    """A tick that has 100 to do, beside a million open cases and beside a thousand."""
    few_s, many_s = (_ticks(folder / f"tick{count}", count, due) for count in (few, n))
    found, kept = f"{many_s / few_s:.2f} × ({many_s * 1000:.0f} ms)", many_s <= 1.3 * few_s
    return [(f"a tick with {due} due beside {n:,} open cases against beside {few:,}", "≤ 1.3 ×", found, kept)]


def _ticks(folder: Path, cases: int, due: int) -> float:
    """Seconds of the quickest of nine ticks."""
    moved = datetime(2026, 11, 4, 2, tzinfo=UTC) - clock.real()
    database = DatabaseThread(open_engine(prepare(folder, clock.real)), lambda: clock.real() + moved)
    in_hand = {"status": "'assigned'", "group": "'g1'", "village": "'v01'", "category": "'road'", "due_on": "'2026-11-02'"}
    with transaction(database.engine) as connection:
        fill(connection, case, CASE | in_hand, cases)
        fill(connection, reminder, NAG | {"due_at": "at:2027-01-04T01:00"}, cases)
        connection.execute(text("ANALYZE"))
    some = reminder.c.case_id.between(bindparam("first"), bindparam("last"))
    now_due = update(reminder).where(some, reminder.c.kind == "nag_answer").values(due_at=datetime(2026, 11, 4, 1, tzinfo=UTC))
    found = []
    for turn in range(9):
        with transaction(database.engine) as connection:
            connection.execute(now_due, {"first": 1 + turn * due, "last": (turn + 1) * due})
        began, done = time.perf_counter(), 0
        while handled := database.do_now(send_due):
            done += handled
        while database.do_now(go_on):
            pass
        assert done >= due
        found.append(time.perf_counter() - began)
    database.close()
    return min(found)


async def paper(folder: Path, rows: int = 10_000) -> list[Row]:
    """A workbook of many rows, and the charts, made by the process that makes files, while a loop goes on beside it."""
    url = prepare(folder / "paper", clock.real)
    engine = open_engine(url)
    with transaction(engine) as connection:
        made = CASE | {"due_on": f"'{MONTH}-20'", "facts_due": "{true}"}
        fill(connection, case, made | {name: f"at:{MONTH}-05T02:00" for name in ("registered_at", "accepted_at")}, rows)
        fill(connection, case_event, EVENT | {name: f"at:{MONTH}-05T02:00" for name in ("at", "learned_at")}, rows)
        work = Work(connection, CUT_OFF, CUT_OFF, lambda _: str, lambda _: _calendar())
        papers.order(work, [1], ["excel", "registers", "picture"], (MONTH, CUT_OFF))
    maker = Papers(url, lambda: CUT_OFF, lambda: None)
    done = asyncio.create_task(maker._make())
    began, longest, last = time.perf_counter(), 0.0, time.perf_counter()
    while not done.done():
        await asyncio.sleep(0.001)
        longest, last = max(longest, time.perf_counter() - last), time.perf_counter()
    building = time.perf_counter() - began
    with transaction(engine) as connection:
        sizes = [len(row.content) for row in connection.execute(text("SELECT content FROM stored_file"))]
    engine.dispose()
    assert len(sizes) == 3, sizes  # noqa: S101
    found = f"{longest / building:.4f} × ({longest * 1000:.0f} ms of {building:.1f} s; {sum(sizes) >> 10} KB)"
    return [
        (
            f"workbook, registers of {rows:,} rows and charts: longest stall of the loop",
            "≤ 0.05 × the building",
            found,
            longest <= 0.05 * building,
        )
    ]


def measure(folder: Path, n: int, postgresql: str | None = None) -> list[Row]:
    rows = month(prepare(folder / "many", clock.real), n, "SQLite")
    if postgresql is not None:
        rows += month(postgresql, n, "PostgreSQL")
    return rows + tick(folder, n)
