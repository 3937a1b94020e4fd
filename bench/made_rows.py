"""Rows by the million, made by the database itself: cases of a year, their facts, events and reminders."""

import re
import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import Any, NamedTuple

from sqlalchemy import JSON, Boolean, Connection, Date, String, Table, Text, text

from domain.cases.life_cycle import RATINGS
from domain.figures.counting import OF_ACCEPTED
from storage.columns import UtcDateTime, as_number


class Span(NamedTuple):
    """So many days from the first on: row `i` of `n` lies on day `i * days / n` of them. `row`: the first row's number."""

    first: str
    days: int
    row: int = 1


YEAR = Span("2025-11-01", 365)
DAY = "(i * 365 / {n})"
"""The day of case `i` of a year, counted from the first: evenly."""
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


_FROM_DAY = re.compile(r"(day|moment):\+(\([^)]*\)|\d+)")
_AT = re.compile(r"at:(\d{4}-\d\d-\d\dT\d\d:\d\d)")
_HOUR = timedelta(hours=2)
"""At this hour of its day a `moment:` is."""


def _sql(expression: str, dialect: str, n: int, span: Span) -> str:
    """`day:+X`, `moment:+X` and `at:2027-01-04T01:00` in the words of the database; the first two: X days after the day of the case."""
    lite, day, first = dialect == "sqlite", f"(i * {span.days} / {n})", datetime.fromisoformat(span.first).replace(tzinfo=UTC)

    def from_day(found: re.Match[str]) -> str:
        offset = f"({day} + {found[2]})"
        if found[1] == "moment":
            hour = first + _HOUR
            return f"({as_number(hour)} + {offset} * 86400000000)" if lite else f"(DATE '{span.first}' + {offset}::int)::timestamptz"
        return f"date('{span.first}', '+' || {offset} || ' days')" if lite else f"(DATE '{span.first}' + {offset}::int)"

    def at(found: re.Match[str]) -> str:
        moment = datetime.fromisoformat(found[1]).replace(tzinfo=UTC)
        return str(as_number(moment)) if lite else f"TIMESTAMPTZ '{moment.isoformat()}'"

    expression = _AT.sub(at, _FROM_DAY.sub(from_day, expression))
    true, false = ("1", "0") if lite else ("true", "false")
    return expression.replace("{n}", str(n)).replace("{true}", true).replace("{false}", false)


def _otherwise(column: Any) -> str:
    """What a column holds that no figure asks for."""
    if column.nullable:
        return "NULL"
    kinds = ((Boolean, "{false}"), (UtcDateTime, "moment:+0"), (Date, "day:+0"), (JSON, "'[]'"), ((String, Text), "''"))
    return next((value for kind, value in kinds if isinstance(column.type, kind)), "1")


def fill(connection: Connection, table: Table, values: dict[str, str], n: int, span: Span = YEAR) -> None:
    dialect = connection.dialect.name
    columns = [c for c in table.columns if c.name != "id" or "id" in values]
    made = [_sql(values.get(c.name, _otherwise(c)), dialect, n, span) for c in columns]
    made = [
        f"CAST({value} AS json)" if isinstance(c.type, JSON) and dialect != "sqlite" else value
        for c, value in zip(columns, made, strict=True)
    ]
    names = ", ".join(f'"{c.name}"' for c in columns)
    numbers = (
        f"WITH RECURSIVE numbers(i) AS (SELECT CAST({span.row} AS bigint) UNION ALL SELECT i + 1 FROM numbers WHERE i < {span.row + n - 1})"
    )
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
