"""What is counted of a year is read by what is counted, not by when it became known, and nothing is counted twice."""

import pytest
from sqlalchemy import text

from services.deed.work import Work
from services.run.database_thread import DatabaseThread
from services.summaries.account import account
from services.watch.pulse import pulse
from tests.office.filled import fill
from tests.storage.plan_of import plan_of


def plan(database: DatabaseThread) -> list[str]:
    def look(work: Work) -> list[str]:
        fill(work)
        work.facts.catch_up(work.roster.congress)
        return plan_of(work, lambda: account(work, str(work.today.year), work.now).figures)

    if database.engine.dialect.name != "sqlite":
        pytest.skip("PostgreSQL counts its rows, and chooses by that")
    return database.do_now(look)


def test_no_figure_is_looked_for_by_when_it_became_known(database: DatabaseThread) -> None:
    read = [line for line in plan(database) if "case_fact " in f"{line} "]
    assert any("ix_case_fact_promised" in line.split() for line in read)
    by_moment = [line for line in read if "learned_at<" in line]
    assert not by_moment


def test_days_are_grouped_as_their_index_has_them(database: DatabaseThread) -> None:
    lines = plan(database)
    (*_, last) = (n for n, line in enumerate(lines) if "ix_case_fact_first_closed_in" in line)
    assert "TEMP B-TREE" not in "".join(lines[last : last + 4]), "else each page of them would count the whole year again"


def test_the_gauge_of_late_cases_counts_those_that_are_late(database: DatabaseThread) -> None:
    def look(work: Work) -> tuple[float, int]:
        fill(work)
        late = text("UPDATE case_ SET due_on = '2020-01-01' WHERE status = 'answered'")
        assert work.connection.execute(late).rowcount, "what is answered is late no more"
        work.cases.forget_known()
        cases = work.cases.several(list(range(1, 50)))
        return pulse(work)["cases_overdue"], sum(case.late(work.today) for case in cases)

    counted, late = database.do_now(look)
    assert counted == late
    assert late > 2
