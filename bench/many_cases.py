"""A month's figures over a million cases, and a tick of the clock beside a million open ones. Rows are made by the database itself."""

import asyncio
import time
import tracemalloc
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path
from typing import Any

from sqlalchemy import JSON, Boolean, Connection, Date, String, Table, Text, text

from bot import clock
from demo.village import prepare
from domain.counting import OF_ACCEPTED
from domain.periods import Period, period_of
from domain.reckoning import Reckoning
from domain.statistics import RATINGS, Figures
from services.deed.work import Work
from services.run.database_thread import DatabaseThread
from services.watch.due import send_due
from services.watch.go_on import go_on
from storage.columns import UtcDateTime
from storage.database import open_engine, transaction
from storage.tables import case, case_event, case_fact, case_part, reminder

Row = tuple[str, str, str, bool]
MONTH = "2026-10"
CUT_OFF = datetime(2026, 11, 1, 1, tzinfo=UTC)
FIRST_DAY = "2025-11-01"
DAY = "(i * 365 / {n})"
"""The day of case `i`, counted from the first: the cases of a year, evenly."""
LIMITS = '{"response": 2, "contact": 3, "answer": 10, "rating_days": 7, "idle": 5, "wait": 5, "consult": "off"}'
OPEN = "(i * 365 / {n} > 350 OR i % 200 = 0)"
"""What is open: most cases of the last weeks, and one of two hundred that is long overdue."""
CASE = {
    "number": "'QX-' || i",
    "status": f"CASE WHEN {OPEN} THEN 'in_progress' WHEN i % 20 = 1 THEN 'merged' ELSE 'archived' END",
    "village": "'v' || (i % 40)",
    "group": "'g' || (i % 20)",
    "category": "'c' || (i % 18)",
    "limits": f"'{LIMITS}'",
    "recused": "'[]'",
    "marks": "'[]'",
    "handed_up_to": "'[]'",
    "facts_due": "{false}",
    "due_on": "day:+14",
    "voter_id": "i",
    "registered_at": "moment:+0",
    "accepted_at": "moment:+0",
    "assigned_at": "moment:+0",
    "first_claim_at": "moment:+1",
    "answered_at": "moment:+9",
}
FACT = {
    "case_id": "i",
    "part": "1 + i % 360",
    "learned_at": f"CASE WHEN {OPEN} THEN moment:+0 ELSE moment:+9 END",
    "counted": "(CASE WHEN i % 20 = 1 THEN {false} ELSE {true} END)",
    "awaiting": f"(CASE WHEN {OPEN} THEN {{true}} ELSE {{false}} END)",
    "registered_on": "day:+0",
    "entered_on": "day:+0",
    "settled_in": "day:+0",
    "settled_as": "'accepted'",
    "accepted_in": "day:+0",
    "lingered": "{false}",
    "accepted_on": "day:+0",
    "response_due_on": "day:+2",
    "responded_on": "day:+(i % 4)",
    "answer_due_on": "day:+14",
    "answered_on": "CASE WHEN i % 7 = 0 THEN NULL ELSE day:+(i % 16) END",
    "due_on": "day:+14",
    "moved_on": "{false}",
    "first_closed_on": f"CASE WHEN {OPEN} THEN NULL ELSE day:+(3 + i % 20) END",
    "first_closed_in": f"CASE WHEN {OPEN} THEN NULL ELSE day:+(3 + i % 20) END",
    **{
        name: f"i % {2 + n % 5} / {1 + n % 5}"
        for n, name in enumerate(("repeats", *OF_ACCEPTED, *(f"joined_{value}" for value in RATINGS)))
    },
}
PART = {
    "id": "i",
    "group": "'g' || (i % 20)",
    "village": "'v' || (i % 40)",
    "category": "'c' || (i % 18)",
    "units": "CASE WHEN i % 3 = 0 THEN 'u' || (i % 30) ELSE '' END",
}
DATA = '{"number": "QX", "village": "v01", "category": "road", "channel": "bot", "marks": []}'
EVENT = {"case_id": "i", "kind": "'registered'", "actor": "'voter'", "at": "moment:+0", "learned_at": "moment:+0", "data": f"'{DATA}'"}
NAG = {"kind": "'nag_answer'", "case_id": "i", "data": "'{}'"}


def _sql(expression: str, dialect: str, n: int) -> str:
    """`day:+X` and `moment:+X` in the words of the database: X days after the day of the case."""
    day = DAY.format(n=n)
    while (start := max(expression.find("day:+"), expression.find("moment:+"))) >= 0:
        moment = expression[start : start + 6] == "moment"
        rest = start + (8 if moment else 5)
        end = expression.index(")", rest) + 1 if expression[rest : rest + 1] == "(" else rest
        while end < len(expression) and expression[end].isdigit():
            end += 1
        offset = f"({day} + {expression[rest:end]})"
        if dialect == "sqlite":
            made = f"date('{FIRST_DAY}', '+' || {offset} || ' days')" + (" || ' 02:00:00.000000'" if moment else "")
        else:
            made = f"(DATE '{FIRST_DAY}' + {offset}::int)" + ("::timestamptz" if moment else "")
        expression = expression[:start] + made + expression[end:]
    true, false = ("1", "0") if dialect == "sqlite" else ("true", "false")
    return expression.replace("{n}", str(n)).replace("{true}", true).replace("{false}", false)


def _otherwise(column: Any) -> str:
    """What a column holds that no figure asks for."""
    if column.nullable:
        return "NULL"
    kinds = ((Boolean, "{false}"), (UtcDateTime, "moment:+0"), (Date, "day:+0"), (JSON, "'[]'"), ((String, Text), "''"))
    return next((value for kind, value in kinds if isinstance(column.type, kind)), "1")


def fill(connection: Connection, table: Table, values: dict[str, str], n: int, first: int = 1) -> None:
    dialect = connection.dialect.name
    columns = [c for c in table.columns if c.name != "id" or "id" in values]
    made = [_sql(values.get(c.name, _otherwise(c)), dialect, n) for c in columns]
    made = [
        f"CAST({value} AS json)" if isinstance(c.type, JSON) and dialect != "sqlite" else value
        for c, value in zip(columns, made, strict=True)
    ]
    names = ", ".join(f'"{c.name}"' for c in columns)
    numbers = f"WITH RECURSIVE numbers(i) AS (SELECT {first} UNION ALL SELECT i + 1 FROM numbers WHERE i < {first + n - 1})"
    insert = f'INSERT INTO "{table.name}" ({names})'
    select = f"SELECT {', '.join(made)} FROM numbers"
    connection.execute(
        text((f"{numbers} {insert} {select}" if dialect == "sqlite" else f"{insert} {numbers} {select}").replace(":", r"\:"))
    )


def quickest(call: Callable[[], object], turns: int = 5) -> float:
    found = []
    for _ in range(turns):
        began = time.perf_counter()
        call()
        found.append(time.perf_counter() - began)
    return min(found)


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


def _calendar() -> Any:
    from domain.working_days import WorkingCalendar

    return WorkingCalendar()


def _later(by: timedelta) -> datetime:
    return clock.real() + by


def tick(folder: Path, n: int, few: int = 1_000, due: int = 100) -> list[Row]:
    """A tick that has 100 to do, beside a million open cases and beside a thousand."""
    spent = []
    for count in (few, n):
        moved = datetime(2026, 11, 4, 2, tzinfo=UTC) - clock.real()
        url = prepare(folder / f"tick{count}", clock.real)
        database = DatabaseThread(open_engine(url), partial(_later, moved))
        with transaction(database.engine) as connection:
            fill(
                connection,
                case,
                CASE | {"status": "'assigned'", "group": "'g1'", "village": "'v01'", "category": "'road'", "due_on": "'2026-11-02'"},
                count,
            )
            later = "'2027-01-04 01:00:00.000000'"
            fill(connection, reminder, NAG | {"due_at": later}, count)
            connection.execute(text("ANALYZE"))
        found = []
        for turn in range(9):
            with transaction(database.engine) as connection:
                first = 1 + turn * due
                connection.execute(
                    text(
                        f"UPDATE reminder SET due_at = '2026-11-04 01:00:00.000000' WHERE case_id BETWEEN {first} AND {first + due - 1} AND kind = 'nag_answer'"
                    )  # noqa: S608
                )
            began = time.perf_counter()
            done = 0
            while handled := database.do_now(send_due):
                done += handled
            while database.do_now(go_on):
                pass
            assert done >= due  # noqa: S101
            found.append(time.perf_counter() - began)
        spent.append(min(found))
        database.close()
    few_s, many_s = spent
    return [
        (f"a tick with {due} due beside {n:,} open cases against beside {few:,}", "≤ 1.3 ×", f"{many_s / few_s:.2f} × ({many_s * 1000:.0f} ms)",
         many_s <= 1.3 * few_s)
    ]  # fmt: skip


async def paper(folder: Path, rows: int = 10_000) -> list[Row]:
    """A workbook of many rows, and the charts, made by the process that makes files, while a loop goes on beside it."""
    from bot.papers import Papers
    from services.summaries import papers

    url = prepare(folder / "paper", clock.real)
    engine = open_engine(url)
    with transaction(engine) as connection:
        made = CASE | {"due_on": f"'{MONTH}-20'", "facts_due": "{true}"}
        fill(connection, case, made | {name: f"'{MONTH}-05 02:00:00.000000'" for name in ("registered_at", "accepted_at")}, rows)
        fill(connection, case_event, EVENT | {name: f"'{MONTH}-05 02:00:00.000000'" for name in ("at", "learned_at")}, rows)
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
