"""The figures counted by the database against those of the pure rules, over random histories and cut-offs, on both databases."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import datetime, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import Connection, delete, update

from domain.cases.case import Event
from domain.cases.event_kinds import details_of
from domain.figures.case_facts import History
from domain.figures.counting import figures
from domain.figures.reckoning import Reckoning
from domain.figures.statistics import Figures
from domain.values.ids import CaseId
from services.run.database_thread import DatabaseThread
from storage.case_messages import Messages
from storage.cases import Cases
from storage.facts import Facts
from storage.masked_spans import MaskedSpans
from storage.said import Said
from storage.seal import Seal
from storage.search import Words
from storage.tables import case as case_table
from storage.tables import case_event, case_fact, case_owed, case_part
from tests.domain.test_statistics import CALENDAR, CONGRESS, CUT_OFF, PERIOD, START, histories

SETTINGS = settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])


@contextmanager
def undone(database: DatabaseThread) -> Iterator[Connection]:
    """A transaction of which nothing stays."""
    with database.engine.connect() as connection:
        try:
            for table in (case_owed, case_fact, case_part, case_event, case_table):
                connection.execute(delete(table))
            yield connection
        finally:
            connection.rollback()


def stored(connection: Connection, found: list[History]) -> list[History]:
    """The histories as the database numbers their cases; one that its own steps refuse in the learned order is kept out."""
    cases, kept = Cases(connection), []
    for history in found:
        present = cases.open(history.events[:1])
        cases.record(present, *history.events[1:])
        kept.append(History(present.id, history.events))
    return kept


@pytest.mark.parametrize("database_url", ["sqlite", "postgresql"], indirect=True)
@SETTINGS
@given(found=histories(), hours=st.integers(-600, 200), ready=st.integers(0, 8), one_group=st.booleans())
def test_the_database_counts_what_the_rules_count(
    found: list[History], hours: int, ready: int, one_group: bool, database: DatabaseThread
) -> None:
    cut_off = CUT_OFF + timedelta(hours=hours)
    group = "g1" if one_group else ""
    with undone(database) as connection:
        known, facts = stored(connection, found), Facts(connection)
        facts.catch_up(CONGRESS, most=ready)
        over = Reckoning(PERIOD, cut_off, CONGRESS, CALENDAR, group)
        wanted = figures(known, over)
        assert facts.figures(over) == wanted
        month_before = replace(over, period=(PERIOD[0] - timedelta(days=14), PERIOD[0] + timedelta(days=13)))
        several = [over, month_before]
        whole = [replace(figures(known, one), by_group=(), by_village=(), by_category=(), by_unit=()) for one in several]
        assert facts.wholes(several) == whole


def test_a_case_that_changes_after_it_was_caught_up_is_counted_as_it_is(database: DatabaseThread) -> None:
    at = START + timedelta(days=20)
    base = {"number": "N1", "voter_id": 1, "village": "v1", "category": "road", "kind": "complaint", "channel": "bot", "marks": []}

    def count(connection: Connection, cut_off: datetime = CUT_OFF) -> Figures:
        return Facts(connection).figures(Reckoning(PERIOD, cut_off, CONGRESS, CALENDAR))

    with undone(database) as connection:
        present = Cases(connection).open([Event("registered", at, at, "voter", details_of("registered", base))])
        assert (Facts(connection).catch_up(CONGRESS), Facts(connection).catch_up(CONGRESS)) == (1, 0)
        assert (count(connection).incoming, count(connection).pending) == (1, 1)
        later = at + timedelta(days=1)
        Cases(connection).record(present, Event("withdrawn", later, later, "voter"))
        assert (count(connection).withdrawn, count(connection).pending) == (1, 0)
        Facts(connection).catch_up(CONGRESS)
        assert (count(connection).withdrawn, count(connection, at).withdrawn, count(connection, at).pending) == (1, 0, 1)
        connection.execute(update(case_table).values(facts_due=True))
        assert Facts(connection).catch_up(CONGRESS) == 1
        assert CaseId(present.id) in {one.case.id for one in Facts(connection).registered_in(Reckoning(PERIOD, CUT_OFF, CONGRESS))}


def test_a_register_longer_than_one_statement_takes_is_read(database: DatabaseThread) -> None:
    """SQLite takes 32,766 values in one statement."""
    with undone(database) as connection:
        at = CUT_OFF - timedelta(days=5)
        base = {"number": "N1", "voter_id": 1, "village": "v1", "category": "road", "kind": "complaint", "channel": "bot", "marks": []}
        present = Cases(connection).open([Event("registered", at, at, "voter", details_of("registered", base))])
        Messages(connection, MaskedSpans(connection, Seal()), Words(connection)).add(
            {"case_id": present.id, "author": "voter", "kind": "words", "at": at, "text": "路坏了", "outbox_id": None}
        )
        assert Said(connection).first_words([*range(present.id + 1, present.id + 40_000), present.id]) == {present.id: "路坏了"}
