"""The rows of a town that has had a million matters in ten years: cases with ten events each, words, marks, facts, voters.

The clauses of the words are those of the samples, put together anew, with names of which most stand on few cases.
"""

import json
import random
import re
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from functools import cache, partial
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, text

from bench.made_rows import CASE, FACT, NAG, PART, Span, fill
from domain.congress.categories import CATEGORIES
from domain.values.ids import ChatId, GroupId, Handle, PersonId
from services.deed.work import Work
from services.run.database_thread import DatabaseThread
from storage.database import open_engine, transaction
from storage.tables import case, case_event, case_fact, case_message, case_part, reminder, voter, voter_identity
from storage.written_json import as_json

NOW = datetime(2026, 11, 4, 2, 0, tzinfo=UTC)
DAYS = 3650
SPAN = Span(f"{NOW - timedelta(days=DAYS):%Y-%m-%d}", DAYS)
SECRETARY, LEADER, MEMBER, CHAIR = 9001, 9003, 9004, 9005
PEOPLE = {"u01": SECRETARY, "d001": LEADER, "d003": MEMBER, "d072": CHAIR}
LIMITS = {"claim": 2, "contact": 3, "answer": 10, "extend": 10, "redo": 10, "rating_days": 7, "consult": "remind"}
EVENTS, PER_VOTER = 10, 4
SAMPLES = Path(__file__).parent.parent / "tests" / "samples"
AT_ONCE = 5_000
NEW = "(i > {n} - {n} / 100)"
"""The newest of a hundred: a month's."""
OPEN = f"({NEW} OR i % 500 = 0)"


def one_of(number: str, values: Sequence[str]) -> str:
    """An expression that is each of these values in turn."""
    return f"CASE {number} % {len(values)} " + " ".join(f"WHEN {n} THEN '{value}'" for n, value in enumerate(values)) + " END"


PLACE = "((i * 7 + i / 13) % 15)"
GROUP = f"({PLACE} / 2)"
VILLAGE_OF, GROUP_OF = one_of(PLACE, [f"v{n:02}" for n in range(1, 16)]), one_of(GROUP, [f"g{n}" for n in range(1, 9)])
CATEGORY = one_of("(i * 11 + i / 7)", [one["id"] for one in CATEGORIES])
WHO = f"('00' || ({GROUP} * 10 + 1 + i % 9))"
CLAIMER = f"('d' || substr({WHO}, length({WHO}) - 2))"
CASES = CASE | {
    "number": "'QX-2026-' || i",
    "status": f"CASE WHEN {OPEN} THEN CASE i % 5 WHEN 0 THEN 'assigned' WHEN 1 THEN 'claimed' WHEN 4 THEN 'answered' ELSE 'in_progress' END "
    "WHEN i % 20 = 1 THEN 'merged' ELSE 'archived' END",
    "village": VILLAGE_OF,
    "group": GROUP_OF,
    "category": CATEGORY,
    "kind": one_of("(i / 3)", ["complaint", "complaint", "help", "enquiry", "suggestion"]),
    "claimer": f"CASE WHEN {OPEN} AND i % 5 = 0 THEN NULL ELSE {CLAIMER} END",
    "marks": "CASE WHEN i % 53 = 0 THEN '[\"urgent\"]' WHEN i % 97 = 0 THEN '[\"tip\"]' WHEN i % 61 = 0 THEN '[\"confidential\"]' ELSE '[]' END",
    "burns": "(CASE WHEN i % 53 = 0 OR i % 97 = 0 THEN {true} ELSE {false} END)",
    "limits": f"'{as_json(LIMITS)}'",
    "voter_id": f"1 + i / {PER_VOTER}",
    "channel": "'bot'",
    "language": "'zh-Hans'",
    "outcome": f"CASE WHEN {OPEN} THEN '' ELSE 'solved' END",
    "rating": f"CASE WHEN {OPEN} OR i % 3 = 0 THEN '' WHEN i % 20 = 7 THEN 'unsatisfied' WHEN i % 20 < 5 THEN 'mostly' ELSE 'satisfied' END",
    "promise": "CASE WHEN i % 4000 = 4 THEN 'open' WHEN i % 40 = 4 THEN 'kept' ELSE '' END",
    "promise_on": "CASE WHEN i % 40 = 4 THEN day:+40 ELSE NULL END",
    "answered_at": f"CASE WHEN {OPEN} AND i % 5 <> 4 THEN NULL ELSE moment:+9 END",
    "last_act_at": "moment:+2",
    "round": "1",
    "extended_round": "0",
    "waited_round": "0",
    "rated_round": "0",
    "promise_moves": "0",
    "joined": "{false}",
    "anonymous": "{false}",
    "unaskable": "{false}",
    "told_by_phone": "{false}",
    "kept_from_somebody": "{false}",
    "spoken_of": "'[]'",
}
NEVER = ("response_due_on", "contact_due_on", "voter_due_on", "unit_due_on", "up_due_on", "asked_at", "window_ends_at", "waiting_since")
CASES |= dict.fromkeys(NEVER, "NULL")
K = f"(i % {EVENTS})"
REGISTERED = {
    "number": "QX-2026-1",
    "voter_id": 1,
    "village": "v01",
    "category": "road",
    "kind": "complaint",
    "marks": [],
    "channel": "bot",
    "anonymous": True,
    "language": "zh-Hans",
    "limits": LIMITS,
}
KINDS: tuple[tuple[str, str, dict[str, Any]], ...] = (
    ("registered", "voter", REGISTERED),
    ("accepted", "system", {}),
    ("assigned", "system", {"group": "g1", "due_on": "2026-11-18"}),
    ("claimed", "d003", {"claimer": "d003"}),
    ("contacted", "d003", {}),
    ("spoke", "voter", {"message": 1}),
    ("answered", "d003", {"outcome": "solved", "message": 1}),
    ("rated", "voter", {"value": "satisfied"}),
    ("closed", "system", {}),
    ("archived", "system", {}),
)
"""A usual course of ten days; of each case the same, open or not."""


def _of_kind(values: Sequence[str]) -> str:
    return f"CASE {K} " + " ".join(f"WHEN {n} THEN '{value}'" for n, value in enumerate(values)) + " END"


COURSE = {
    "case_id": f"i / {EVENTS}",
    "kind": _of_kind([kind for kind, _, _ in KINDS]),
    "actor": _of_kind([actor for _, actor, _ in KINDS]),
    "at": f"moment:+{K}",
    "learned_at": f"moment:+{K}",
    "data": _of_kind([as_json(data) for _, _, data in KINDS]),
}
FACTS = FACT | {
    "learned_at": f"CASE WHEN {OPEN} THEN moment:+0 ELSE moment:+9 END",
    "awaiting": f"(CASE WHEN {OPEN} THEN {{true}} ELSE {{false}} END)",
    **dict.fromkeys(("first_closed_on", "first_closed_in"), f"CASE WHEN {OPEN} THEN NULL ELSE day:+(3 + i % 20) END"),
}
PARTS = PART | {"village": VILLAGE_OF, "group": GROUP_OF, "category": CATEGORY, "units": "'u' || i"}
VOTERS = {"id": "i", "village": VILLAGE_OF, "language": "'zh-Hans'", "unreachable_since": "NULL"}
IDENTITIES = {"voter_id": "i", "handle": "5000000 + i", "name": "'王' || i", "phone": "''"}


@cache
def clauses() -> list[str]:
    """Of Chinese samples what stands between signs."""
    found: list[str] = []
    for name in ("voter_messages", "category_lines"):
        for line in (SAMPLES / f"{name}.jsonl").read_text(encoding="utf-8").splitlines():
            found += re.findall(r"[\u4e00-\u9fff0-9]{5,20}", json.loads(line)["text"])
    return list(dict.fromkeys(found))


def names(count: int) -> list[str]:
    chance = random.Random(7)
    given = [chr(n) for n in range(0x4E00, 0x9FA5, 9)]
    return [chance.choice("王李张刘陈杨黄赵吴周徐孙马朱胡") + "".join(chance.choices(given, k=2)) for _ in range(count)]


def _words(connection: Connection, n: int) -> None:
    """Two or three clauses and a name a message; an answer beside it, which is in no index."""
    pieces, people = clauses(), names(n // 40 + 1)
    for table, values in (("bench_clause", pieces), ("bench_name", people)):
        connection.execute(text(f"CREATE TABLE {table} (k integer PRIMARY KEY, words text NOT NULL)"))
        connection.execute(text(f"INSERT INTO {table} VALUES (:k, :words)"), [{"k": k, "words": one} for k, one in enumerate(values)])
    said = "(SELECT words FROM bench_clause WHERE k = ({}) % {})"
    first, second = said.format("i * 7919", len(pieces)), said.format("(i / 3 * 104729 + i)", len(pieces))
    name = f"(SELECT words FROM bench_name WHERE k = (i * 31) % {len(people)})"
    row = {"case_id": "i", "kind": "'words'", "at": "moment:+0", "album": "''", "media": "'[]'", "version": "1", "message_id": "i"}
    row |= {"masked_spans": "''", "found_as": "NULL", "outbox_id": "NULL"}
    words = f"{first} || '，' || {second} || '，找' || {name}"
    fill(connection, case_message, row | {"author": "'voter'", "chat_id": "5000000 + i / 4", "text": words}, n, SPAN)
    answer = f"'您好，' || {first} || '的事，已经请人去看了'"
    fill(connection, case_message, row | {"author": "'d003'", "kind": "'sent'", "chat_id": "-1001", "text": answer}, n, SPAN)
    for table in ("bench_clause", "bench_name"):
        connection.execute(text(f"DROP TABLE {table}"))


def fill_town(url: str, n: int) -> None:
    """A town that stands there already, migrated, gets its ten years. The index of words is made by the program itself."""
    engine = open_engine(url)
    with transaction(engine) as connection:
        fill(connection, voter, VOTERS, n // PER_VOTER + 1, SPAN)
        fill(connection, voter_identity, IDENTITIES, n // PER_VOTER + 1, SPAN)
        fill(connection, case, CASES, n, SPAN)
    with transaction(engine) as connection:
        fill(connection, case_event, COURSE, n * EVENTS, SPAN._replace(row=EVENTS))
    with transaction(engine) as connection:
        fill(connection, case_part, PARTS, 360, SPAN)
        fill(connection, case_fact, FACTS, n, SPAN)
        fill(connection, reminder, NAG | {"due_at": "at:2027-01-04T01:00", "key": "NULL", "done_at": "NULL"}, n // 100, SPAN)
        for mark in ("urgent", "tip", "confidential"):
            marked = "INSERT INTO case_mark (mark, case_id) SELECT :mark, id FROM case_ WHERE CAST(marks AS text) = :marks"
            connection.execute(text(marked), {"mark": mark, "marks": f'["{mark}"]'})
    with transaction(engine) as connection:
        _words(connection, n)
    engine.dispose()
    _settle(url)


def _settle(url: str) -> None:
    """People have accounts; PostgreSQL knows its tables, as it does by itself in time. SQLite is left as it is: nothing there ever counts."""
    thread = DatabaseThread(open_engine(url), lambda: NOW)
    thread.do_now(_link)
    if thread.engine.dialect.name == "postgresql":
        with thread.engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
            for table in (voter, case, case_event, case_message, reminder):
                behind = f"SELECT setval(pg_get_serial_sequence('{table.name}', 'id'), (SELECT max(id) FROM {table.name}))"  # noqa: S608
                connection.execute(text(behind))
            connection.execute(text("VACUUM ANALYZE"))
    thread.close()


def _link(work: Work) -> None:
    for person, account in PEOPLE.items():
        row = work.roster.people[PersonId(person)]
        work.rows.link(row.id, row.name, Handle(account), NOW)
    work.rows.bind_chat(GroupId("g1"), ChatId(-1001), PersonId("u01"), NOW)
    work.rows.moved()
    work.roster_changed()


def _merge(work: Work, *, begins: bool) -> bool:
    return work.register.words.merge(begins=begins)


def index_words(url: str) -> None:
    """As the clock does it, in larger portions, and merged at the end of the hour."""
    thread = DatabaseThread(open_engine(url), lambda: NOW)
    while thread.do_now(lambda work: work.register.words.put_in(AT_ONCE)):
        pass
    begins = True
    while thread.do_now(partial(_merge, begins=begins)):
        begins = False
    thread.close()
