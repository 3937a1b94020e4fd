"""What units did, counted from rows, from events, and as known at a cut-off (storage/unit_rows.py)."""

from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest

from domain.cases.case import Event
from domain.cases.event_kinds import details_of
from domain.figures.reckoning import Reckoning
from domain.figures.statistics import Figures
from domain.figures.unit_figures import UnitFigures, called
from locales import unit_figures
from locales.catalogue import translator
from services.deed.work import Work
from services.run.database_thread import DatabaseThread
from services.summaries import unit_table
from storage.tables import case_unit

NOW = datetime(2026, 11, 4, 2, tzinfo=UTC)


def event(kind: str, days: int, actor: str = "d001", **data: Any) -> Event:
    at = NOW + timedelta(days=days)
    return Event(kind, at, at, actor, details_of(kind, data))


def forwarded(days: int, unit: str, due: int, **more: Any) -> Event:
    return event("forwarded", days, unit=unit, unit_name=unit, due_on=(NOW.date() + timedelta(days=due)).isoformat(), **more)


def said(days: int, nth: int) -> Event:
    return event(
        "unit_answered", days, nth=nth, unit="", unit_name="", on=(NOW.date() + timedelta(days=days)).isoformat(), message=1, due_on=None
    )


def settle(work: Work) -> None:
    """In time, late, sent back and answered, never answered, and one of another group and month."""
    stories = (
        ("g1", [forwarded(1, "水厂", 4), said(3, 1)]),
        ("g1", [forwarded(1, "水厂", 4), said(6, 1), forwarded(7, "水厂", 9, again=True), said(9, 2)]),
        ("g1", [forwarded(2, "供电所", 5)]),
        ("g2", [forwarded(3, "供电所", 6), said(5, 1)]),
        ("g1", [forwarded(40, "水厂", 44)]),
    )
    for n, (group, steps) in enumerate(stories, 1):
        start = [
            event("registered", 0, "voter", number=f"QX-2611-000{n}", voter_id=None, village="v01", category="water"),
            event("accepted", 0, "system", group=group),
            event("assigned", 0, "system", group=group, due_on=None, response_due_on=None),
            event("claimed", 0, claimer="d001", contact_due_on=None),
        ]
        case = work.cases.open(start[:1])
        work.cases.record(case, *start[1:], *steps)


WHOLE = {"水厂": UnitFigures(3, 3, (2, 3), 1), "供电所": UnitFigures(2, 1, (1, 2), 0)}


def found(work: Work, group: str = "", days: int = 26) -> dict[str, UnitFigures]:
    period = (date(2026, 11, 1), date(2026, 11, 30))
    over = Reckoning(period, NOW + timedelta(days=days), work.roster.congress, work.calendar, group)
    return called(work.facts.units(over), lambda name, group: name)


@pytest.mark.parametrize("database_url", ["sqlite", "postgresql"], indirect=True)
def test_rows_and_events_give_the_same(database: DatabaseThread) -> None:
    def look(work: Work) -> None:
        settle(work)
        assert found(work) == WHOLE
        while work.facts.catch_up(work.roster.congress):
            pass
        assert work.connection.execute(case_unit.select()).all()
        assert found(work, days=50) == WHOLE, "what lies in another month is not counted"
        assert found(work) == WHOLE, "one of them was learned of later than that"
        assert found(work, "g1") == {"水厂": WHOLE["水厂"], "供电所": UnitFigures(1, 0, (0, 1), 0)}

    database.do_now(look)


def test_at_an_earlier_cut_off_only_what_was_known_then(database: DatabaseThread) -> None:
    def look(work: Work) -> None:
        settle(work)
        while work.facts.catch_up(work.roster.congress):
            pass
        assert found(work, days=4) == {"水厂": UnitFigures(2, 1, (1, 1), 0), "供电所": UnitFigures(2, 0, (0, 0), 0)}

    database.do_now(look)


def test_two_units_of_one_name_are_one_line() -> None:
    shown = called({("g1", name): did for name, did in WHOLE.items()}, lambda name, group: "其他单位")
    assert shown == {"其他单位": UnitFigures(5, 4, (3, 5), 1)}


def test_the_ratings_of_a_unit_stand_beside_their_sum() -> None:
    """不满意 had no column: three rated, one and one of them good."""
    row = ("镇水务站", UnitFigures(), Figures(rated=3, satisfied=1, mostly=1, unsatisfied=1))
    beside = dict(zip(unit_figures.header(translator("zh-Hans"))[1:], unit_table.counts(row), strict=True))
    assert beside["评价"] == beside["满意"] + beside["基本满意"] + beside["不满意"] == 3
