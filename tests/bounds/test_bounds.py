"""Nothing reads without a bound: what a deed costs the database does not grow with how much there is.

Two towns, one with a hundred times as many cases, voters, held words, queued and due rows as the other (crowded_town.py). Every
deed of the tables of commands, buttons, steps and reminders is played in both and undone; so is the next portion of what it left
to go on by itself. Statements, rows and what SQLite looks at (its machine's steps) must stay.
"""

import logging
from collections import defaultdict
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

import pytest
from sqlalchemy import Connection, Engine

from domain.values.errors import IllegalStepError, LinkRefusedError, NoSuchCaseError, NotAllowedError
from locales.catalogue import translator
from services.deed.calendar import calendar_of
from services.deed.work import Work
from services.watch.due import OF_CASE, OTHERS
from services.watch.go_on import PORTIONS, go_on
from storage import roster
from talk.house import ASKED, ASKED_VOTER, COMMANDS, OF_CARD, OF_OWN_CASE, OF_PAGE, OF_VOTER, STAFF_COMMANDS
from tests import stored
from tests.bounds.counting import Cost, Counter, counted_engine
from tests.bounds.crowded_town import NOW, Made, database_in
from tests.bounds.plays import Deed, Play, of_people
from tests.bounds.plays_of_activities import of_activities
from tests.bounds.plays_of_office import of_office
from tests.bounds.plays_of_portions import of_portions
from tests.bounds.plays_of_progress import of_progress
from tests.bounds.plays_of_promises import of_promises
from tests.bounds.plays_of_questions import WHO as ASKERS
from tests.bounds.plays_of_several import of_several
from tests.bounds.plays_of_states import of_states
from tests.bounds.plays_of_suggestions import of_suggestions
from tests.bounds.plays_of_the_clock import of_the_clock

FEW = 200
"""Of everything; more than any portion or page, so that both towns fill these."""
TIMES = 100
SPARE_STATEMENTS, SPARE_ROWS, SPARE_STEPS = 10, 30, 40_000
"""A count up to a thousand is a few thousand steps; looking through all of one kind would be 60,000 at least."""
WHOLE = {
    "roster_file  by the secretary": 1_000,
    **dict.fromkeys(("case_village on talk by its voter", "roster_change 0", "roster_change 1"), 300),
}
"""Rows that a deed is there to hand out as a whole, up to a bound: the standing texts of a workbook; the voter's words of one matter, read again
for the offices of where it goes."""
THEN = ", then "
"""Between a play and the portion it left."""
COUNTS = {
    **{f"/summary by {who}": 70_000 for who in ("the secretary", "a leader", "the chair")},
    **{"sum_group g1:2026-10 by the secretary": 620_000, "month_summary 0": 620_000, "month_summary 1": 620_000},
    **{
        f"of_list {which} by {who}": 300_000
        for which in ("unclaimed", "unclaimed::20", "due:late", "hand:d003")
        for who in ("the secretary", "a deputy")
    },
    **{f"{words} asked by {who}": 300_000 for words in ("有没有超期的", "哪些还没人认领", "今天有什么事", "谁手上最多") for who in ASKERS},
    **{f"这个月几件 asked by {who}": 3_000_000 for who in ASKERS},
    **dict.fromkeys(
        ("leave_over d003 by the secretary", *(f"words for leave_days on {case}" for case in ("talk", "main", "queued"))), 260_000
    ),
    **dict.fromkeys(("canned_use on main", "canned_use on main, claimed", "send_other on main, drafted"), 10_000),
    **dict.fromkeys((f"words for {kind} on main" for kind in ("reply_words", "answer_words")), 10_000),
    "/queue by the chair": 20_000,
    "suspend d003 by the secretary": 40_000,
    "end_yes d003 by the secretary": 20_000,
}
"""Steps more where talks of a period are counted in their index, where a thousand matters are each asked for the right of who
counts them (a month's up to a thousand as `/find` counts them: where somebody has no account), where what a group has not claimed is counted up to a thousand, where a chair has the newest two thousand that are kept from anybody looked
at, and where all suggestions of who is back are followed by nobody: some ten milliseconds of a hundred times as many."""
MUCH = 800
"""Statements of one deed: the account of a period has the most, its figures beside those of two others."""
NOT_THROUGH = {
    **dict.fromkeys(("sum_towns", "sum_towns_on", "sum_town"), "a county's alone: in a town they refuse (tests/services/test_by_town.py)"),
    "bc_state": "answers with a popup alone, as a refusal does",
    "quarter_pack": "this town's leaders meet each quarter and have it with that account (tests/conversations/test_quarter_pack.py)",
}
"""Deeds that are not played to their end, and why: what is read before they refuse is counted all the same."""
REFUSALS = (NotAllowedError, IllegalStepError, NoSuchCaseError, LinkRefusedError)


@dataclass
class Seen:
    """What came of all plays in one town."""

    costs: dict[str, Cost] = field(default_factory=dict)
    did: set[str] = field(default_factory=set)
    """Kinds of which at least one play changed something (words that are owed are a row), or was answered by a friendly popup."""
    portions: set[str] = field(default_factory=set)


def played(engine: Engine, counter: Counter, made: Made) -> Seen:
    seen = Seen()
    together: defaultdict[tuple[Deed, ...], list[Play]] = defaultdict(list)
    for play in (
        *of_people(made),
        *of_the_clock(made),
        *of_progress(made),
        *of_activities(made),
        *of_promises(made),
        *of_several(made),
        *of_suggestions(made),
        *of_states(made),
        *of_portions(made),
        *of_office(made),
    ):
        together[play.before[:1]].append(play)
    for begun, plays in together.items():
        with engine.connect() as connection, connection.begin() as everything:
            for deed in begun:
                deed(_work(connection))
            for play in plays:
                assert play.name not in seen.costs, "each play has a name of its own"
                with connection.begin_nested() as one:
                    _play(connection, counter, play, seen)
                    one.rollback()
            everything.rollback()
        roster.forget()
    return seen


def _work(connection: Connection, now: datetime = NOW) -> Work:
    return Work(connection, now, NOW, translator, calendar_of)


def _play(connection: Connection, counter: Counter, play: Play, seen: Seen) -> None:
    first = _work(connection)
    version = first.roster.version
    for deed in play.before[1:]:
        deed(first)
    work = _work(connection, first.now)
    assert work.roster is not None  # read before anything is counted: whoever comes first after a change pays for the others
    with counter.counting() as cost:
        with suppress(*REFUSALS):
            play.deed(work)
    seen.costs[play.name] = cost
    if cost.written or work.outbox.placed or work.popup is not None and not work.popup[1]:
        seen.did.add(play.kind)
    only = (play.portion,) if play.portion else ()
    if work.ordered and (due := work.aside.next_portion(only)) is not None:
        name = str(due.data["name"])
        seen.portions.add(name)
        with counter.counting() as cost:
            assert go_on(_work(connection, work.now), only)
        seen.costs[f"{play.name}{THEN}{name}"] = cost
    if _work(connection).roster.version != version:
        roster.forget()


@pytest.fixture(scope="module")
def towns(filled_database: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Seen, Seen]]:
    folder = tmp_path_factory.mktemp("crowded")
    logging.disable(logging.CRITICAL)
    both = []
    for n in (FEW, FEW * TIMES):
        url, made = database_in(folder, filled_database, n)
        engine, counter = counted_engine(url)
        both.append(played(engine, counter, made))
        engine.dispose()
        roster.forget()
    logging.disable(logging.NOTSET)
    yield both[0], both[1]
    for path in folder.glob("*"):
        path.unlink()


def test_no_deed_gives_sqlite_a_moment_that_is_no_number(towns: tuple[Seen, Seen]) -> None:
    found = {name: cost.worded for seen in towns for name, cost in seen.costs.items() if cost.worded}
    assert found == {}


def test_no_deed_costs_more_where_there_is_a_hundred_times_as_much(towns: tuple[Seen, Seen]) -> None:
    few, many = towns
    grown = [
        f"{name}: statements {a.statements} → {b.statements}, rows {a.rows} → {b.rows}, steps {a.steps} → {b.steps}"
        for name, b in many.costs.items()
        if (a := few.costs.get(name)) is not None
        and THEN not in name
        and (
            b.statements > a.statements + SPARE_STATEMENTS
            or b.rows > a.rows + SPARE_ROWS + WHOLE.get(name, 0)
            or b.steps > a.steps + SPARE_STEPS + COUNTS.get(name, 0)
        )
    ]
    assert grown == [], "\n".join(grown)
    assert {name for name in few.costs.keys() ^ many.costs.keys() if THEN not in name} == set()


def test_a_portion_is_never_more_than_a_portion(towns: tuple[Seen, Seen]) -> None:
    """Where there is a hundred times as much, more of them are full; none is larger."""
    _, many = towns
    assert sum(THEN in name for name in many.costs) > 50
    most = {name: cost for name, cost in many.costs.items() if THEN in name and (cost.statements > 700 or cost.rows > 1_300)}
    assert most == {}
    assert {name: cost.steps for name, cost in many.costs.items() if THEN in name and cost.steps > 2 * SPARE_STEPS} == {}


def test_no_deed_is_much_by_itself(towns: tuple[Seen, Seen]) -> None:
    """What holds the one database thread long is done in portions."""
    _, many = towns
    assert {name: cost.statements for name, cost in many.costs.items() if cost.statements > MUCH} == {}


def test_every_deed_there_is_was_played(towns: tuple[Seen, Seen]) -> None:
    """Of each kind at least one play got through to what it is for."""
    _, many = towns
    tables = (COMMANDS, STAFF_COMMANDS, OF_VOTER, OF_OWN_CASE, OF_CARD, OF_PAGE, ASKED, ASKED_VOTER, OF_CASE, OTHERS)
    every = {kind for table in tables for kind in table}
    assert every - many.did == set(NOT_THROUGH)
    assert set(PORTIONS) - many.portions <= set(NOT_THROUGH)


def test_the_instrument_sees_what_grows(filled_database: Path, tmp_path: Path) -> None:
    found = []
    for n in (5, 500):
        url, _ = database_in(tmp_path, filled_database, n)
        engine, counter = counted_engine(url)
        with engine.begin() as connection, counter.counting() as cost:
            work = _work(connection)
            for case in stored.cases(work):
                work.cases.history(case.id)
        found.append(cost)
        engine.dispose()
    few, many = found
    assert many.statements > 50 * few.statements
    assert many.rows > 50 * few.rows
    assert many.steps > 5 * few.steps
