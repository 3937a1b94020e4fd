"""The narrow rows of which figures are counted, a row a case, worked out from its events by `domain.figures.case_facts.facts_of`.

A deed only marks its case (`case_.facts_due`); the rows are caught up by the clock, a portion a tick (docs/design.md, State and history).
"""

from datetime import UTC, datetime
from typing import Any

from sqlalchemy import Connection, Select, delete, insert, literal_column, select, tuple_, update
from sqlalchemy.dialects.postgresql import insert as pg_insert
from sqlalchemy.dialects.sqlite import insert as sqlite_insert

from domain.cases.life_cycle import RATINGS
from domain.cases.owed import Owed
from domain.congress.congress import Congress
from domain.figures.case_facts import CaseFacts, History, facts_of
from domain.figures.counting import OF_ACCEPTED, joined_rating, of_accepted
from domain.figures.set_apart import set_apart
from storage import unit_rows
from storage.cases import Cases
from storage.pages import every
from storage.tables import case as case_table
from storage.tables import case_fact, case_owed, case_part

PORTION = 200
"""Cases whose rows are written in one deed."""
KEYS = {"by_group": "group", "by_village": "village", "by_category": "category", "by_unit": "units"}
"""The columns of a part, by the tables of figures they make."""
_LAST = datetime.max.replace(tzinfo=UTC)


def not_caught_up() -> Select[Any]:
    return select(case_table.c.id).where(literal_column("facts_due"))


def catch_up(connection: Connection, congress: Congress, most: int = PORTION) -> int:
    """Write the rows of cases that changed; returns how many. One that somebody is changing now is left for later."""
    waiting = select(case_table.c.id).where(literal_column("facts_due")).order_by(case_table.c.id).limit(most)
    ids = [row.id for row in connection.execute(waiting.with_for_update(skip_locked=True))]
    if not ids:
        return 0
    histories = Cases(connection).histories(ids, steps=True)
    known = (facts_of(History(case_id, events), _LAST, congress) for case_id, events in histories.items())
    found = [set_apart(facts) for facts in known if facts is not None]
    for table in (case_owed, case_fact):
        connection.execute(delete(table).where(table.c.case_id.in_(ids)))
    elsewhere = {facts.case.id: _owed_elsewhere(facts) for facts in found}
    wanted = {_part(facts) for facts in found} | {_part(facts, one.group) for facts in found for one in elsewhere[facts.case.id]}
    parts = _parts(connection, wanted)
    rows = [_row(facts, parts[_part(facts)], max(e.learned_at for e in histories[facts.case.id])) for facts in found]
    owed = [
        _owed_row(facts.case.id, n, parts[_part(facts, one.group)], one)
        for facts in found
        for n, one in enumerate(elsewhere[facts.case.id])
    ]
    for table, several in ((case_fact, rows), (case_owed, owed)):
        if several:
            connection.execute(insert(table), several)
    unit_rows.write(connection, congress, found, histories)
    connection.execute(update(case_table).where(case_table.c.id.in_(ids)).values(facts_due=False))
    return len(ids)


def _parts(connection: Connection, wanted: set[tuple[str, ...]]) -> dict[tuple[str, ...], int]:
    """The ids of these combinations of group, village, category and units; new ones get one."""
    make = pg_insert if connection.dialect.name == "postgresql" else sqlite_insert
    rows = [dict(zip(KEYS.values(), one, strict=True)) for one in sorted(wanted)]
    if not rows:
        return {}
    connection.execute(make(case_part).on_conflict_do_nothing(), rows)
    named = [case_part.c[name] for name in KEYS.values()]
    found = every(connection, select(case_part).where(tuple_(*named).in_(sorted(wanted))), case_part.c.id)
    return {tuple(row._mapping[column] for column in named): row.id for row in found}


def _part(facts: CaseFacts, group: str | None = None) -> tuple[str, ...]:
    """`group`: another one than has it now."""
    units = sorted({" ".join(unit.split()) for unit in facts.units if unit})
    return (facts.case.group or "" if group is None else group, facts.case.village or "", facts.case.category, "\n".join(units))


def _own(facts: CaseFacts) -> dict[str, Owed]:
    """What the group that has it owes or owed last, by what; this stands in the narrow row."""
    return {one.what: one for one in facts.owed if one.group == (facts.case.group or "")}


def _moved_on(facts: CaseFacts) -> bool:
    """Whether it became late with another group than has it now."""
    return facts.awaiting and facts.late_group != (facts.case.group or "")


def _owed_elsewhere(facts: CaseFacts) -> list[Owed]:
    """What does not stand in the narrow row: limits of groups that had it before, and whose lateness it is (`late`, until `done_on`)."""
    own, case = _own(facts).values(), facts.case
    found = [one for one in facts.owed if one not in own]
    told = case.voter_due_on or case.due_on
    if _moved_on(facts) and told is not None:
        found.append(Owed("late", facts.late_group, told, case.due_on))
        found += [Owed("late", case.group or "", case.due_on)] if case.due_on is not None else []
    return found


def _owed_row(case_id: int, n: int, part: int, owed: Owed) -> dict[str, Any]:
    return {"case_id": case_id, "n": n, "part": part, "what": owed.what, "due_on": owed.due_on, "done_on": owed.done_on}


def _row(facts: CaseFacts, part: int, learned_at: datetime) -> dict[str, Any]:
    adds, booked = of_accepted(facts), facts.booked
    closed, counted = facts.closings[0] if facts.closings else (None, None)
    days, own = ("registered_on", "accepted_on"), _own(facts)
    response, answer = own.get("response"), own.get("answer")
    return {
        "case_id": facts.case.id,
        "part": part,
        "learned_at": learned_at,
        "counted": facts.counted,
        "awaiting": facts.awaiting,
        "due_on": facts.case.voter_due_on or facts.case.due_on,
        "moved_on": _moved_on(facts),
        "response_due_on": response and response.due_on,
        "responded_on": response and response.done_on,
        "answer_due_on": answer and answer.due_on,
        "answered_on": answer and answer.done_on,
        "first_closed_on": closed,
        "first_closed_in": counted,
        **{name: getattr(booked, name) for name in ("entered_on", "settled_in", "settled_as", "accepted_in", "lingered")},
        "repeats": int(facts.repeated),
        "promise": facts.promise,
        "promise_on": facts.case.promise_on if facts.promise else None,
        "promise_settled_in": facts.promise_settled_in,
        **{name: getattr(facts, name) for name in days},
        **{name: int(adds[name]) for name in OF_ACCEPTED},
        **{f"joined_{value}": count for value, count in zip(RATINGS, joined_rating(facts), strict=True)},
    }
