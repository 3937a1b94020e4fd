"""Which index SQLite reads for what the register is asked for: it counts no rows beforehand, so that its choice is the same in every town."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from domain.rights.sight import Sight, sight_of
from domain.rights.wanted import OPEN_STATUS, PROMISE_LATE, Wanted
from domain.values.ids import GroupId, Handle, PersonId, VillageId
from services.deed.work import Work
from services.run.database_thread import DatabaseThread
from tests.office.filled import LEADER, SECRETARY, fill
from tests.storage.plan_of import plan_of

MONTH = Wanted(since=datetime(2026, 10, 1, tzinfo=UTC), until=datetime(2026, 12, 1, tzinfo=UTC))
YEARS = Wanted(since=datetime(2025, 1, 1, tzinfo=UTC), until=datetime(2027, 1, 1, tzinfo=UTC))
VILLAGE, GROUP = (VillageId("v01"),), (GroupId("g1"),)
DAY = date(2026, 11, 4)


def plans(work: Work, wanted: Wanted, sight: Sight) -> list[str]:
    """How `case_` is read for a page and its count, a line a time it is read."""
    return [line for line in plan_of(work, lambda: work.register.found(wanted, sight, None, 50)) if " case_ " in f"{line} "]


def read_by(database: DatabaseThread, account: Handle, wanted: Wanted) -> set[str]:
    """The indices, `rowid` where it is read by number; what is read whole stands there as it is told."""

    def look(work: Work) -> set[str]:
        fill(work)
        sight = sight_of(work.roster, work.roster.persons_of(account))
        return {line.partition("INDEX ")[2].partition(" ")[0] or line for line in plans(work, wanted, sight)}

    if database.engine.dialect.name != "sqlite":
        pytest.skip("PostgreSQL counts its rows, and chooses by that")
    return {"rowid" if "INTEGER PRIMARY KEY" in one or one == "INTEGER" else one for one in database.do_now(look)}


@pytest.mark.parametrize(
    ("wanted", "indices"),
    [
        (Wanted(), {"rowid", "SCAN case_"}),
        (Wanted(villages=VILLAGE), {"ix_case_by_village"}),
        (Wanted(villages=VILLAGE, categories=("road",)), {"ix_case_by_village_category"}),
        (Wanted(groups=GROUP, categories=("road",)), {"ix_case_by_group_category"}),
        (Wanted(claimers=(PersonId("d003"),)), {"ix_case_by_claimer"}),
        (Wanted(ratings=("unsatisfied",)), {"ix_case_unsatisfied"}),
        (Wanted(overdue=DAY), {"rowid"}),
        (Wanted(overdue=DAY, groups=GROUP, categories=("road",)), {"rowid"}),
        (Wanted(overdue=DAY, villages=VILLAGE), {"rowid"}),
        (Wanted(statuses=(OPEN_STATUS,), groups=GROUP), {"ix_case_open_group"}),
        (Wanted(statuses=(OPEN_STATUS,), villages=VILLAGE), {"ix_case_open_group"}),
        (Wanted(promise=PROMISE_LATE, today=DAY), {"ix_case_promised"}),
        (Wanted(reached="above"), {"ix_case_reached"}),
        (MONTH, {"ix_case__registered_at", "rowid"}),
        (YEARS, {"rowid", "SCAN case_"}),
        (replace(YEARS, villages=VILLAGE), {"ix_case_by_village"}),
        (replace(MONTH, villages=VILLAGE), {"ix_case__registered_at", "ix_case_by_village"}),
    ],
)
def test_each_filter_is_read_by_an_index_of_its_own(database: DatabaseThread, wanted: Wanted, indices: set[str]) -> None:
    assert read_by(database, SECRETARY, wanted) - {"rowid"} == indices - {"rowid"}


@pytest.mark.parametrize("wanted", [Wanted(), Wanted(categories=("road",))])
def test_no_way_to_see_a_case_reads_those_of_all(database: DatabaseThread, wanted: Wanted) -> None:
    found = read_by(database, LEADER, wanted)
    assert {"ix_case_lead", "ix_case_handed"} <= found
    assert not {line for line in found if line.startswith("SCAN case_")}
    assert "ix_case_by_category" not in found


def test_what_is_late_is_read_from_what_may_be(database: DatabaseThread) -> None:
    """With a group, or in the queue: one by one, by number, whatever else is asked for."""
    if database.engine.dialect.name != "sqlite":
        pytest.skip("PostgreSQL counts its rows, and chooses by that")

    def look(work: Work) -> list[str]:
        fill(work)
        sight = sight_of(work.roster, work.roster.persons_of(LEADER))
        return plan_of(work, lambda: work.register.found(Wanted(overdue=DAY, categories=("road",)), sight, None, 50))

    lines = database.do_now(look)
    late = {line.partition("INDEX ")[2].partition(" ")[0] or line for line in lines if " late " in f"{line} "}
    assert late == {"ix_case_due", "ix_case_queued"}


def test_a_month_is_read_between_its_first_and_its_last_case(database: DatabaseThread) -> None:
    if database.engine.dialect.name != "sqlite":
        pytest.skip("PostgreSQL counts its rows, and chooses by that")

    def look(work: Work) -> list[str]:
        fill(work)
        return plans(work, MONTH, sight_of(work.roster, work.roster.persons_of(SECRETARY)))

    lines = [line for line in database.do_now(look) if "INTEGER PRIMARY KEY" in line]
    assert any("rowid>? AND rowid<?" in line for line in lines), lines
