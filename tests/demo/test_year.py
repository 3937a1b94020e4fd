"""The invented year, its first weeks with a few dozen matters: everything goes through the real services."""

import gc
import re
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from datetime import UTC, date, datetime
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
import yaml
from openpyxl import load_workbook

from demo import year
from demo.beyond import Beyond
from demo.books import Books
from demo.hands import Deed
from demo.kept import Kept
from demo.written import papers_of
from domain.cases.replay import replay
from domain.suggestions.motions import Proposed
from domain.values.ids import PersonId
from services.deed.work import Work
from services.run.database_thread import DatabaseThread
from services.staff import portrait
from services.summaries import handed_up, suggestion_table
from services.summaries.account import account
from services.summaries.files import file_of
from services.summaries.sentences import sections
from storage.database import open_engine
from tests import stored

AFTER_A_MONTH = date(2026, 2, 2)


@dataclass(frozen=True)
class Played:
    """The year until 20 March, with all of its matters in its first two months; `days` it told of, how garbage is `collected` before and
    after. `january` is a copy of the evening of 1 February."""

    url: str
    january: Path
    days: list[date]
    collected: list[tuple[int, int, int]]


@pytest.fixture(scope="module")
def played(tmp_path_factory: pytest.TempPathFactory) -> Played:
    folder, january, days = tmp_path_factory.mktemp("year") / "y", tmp_path_factory.mktemp("january") / "town.db", list[date]()

    def on_day(day: date) -> None:
        days.append(day)
        if day == AFTER_A_MONTH:
            with closing(sqlite3.connect(folder / "lianxin.db")) as town, closing(sqlite3.connect(january)) as copy:
                town.backup(copy)

    months, collected = [80, 20, *([0] * 10)], [gc.get_threshold()]
    often: dict[str, Any] = {"suggested": 0.6, "mediated": 1.0, "informants_asked": 0.5, "handed_above": 0.6, "visitors": [7]}
    url = year.play(folder, on_day, date(2026, 3, 20), matters=60, voters=40, matters_by_month=months, **often)
    return Played(url, january, days, [*collected, gc.get_threshold()])


def test_the_first_weeks_of_the_year_hold_what_a_town_does(played: Played) -> None:
    assert (played.days[0], len(played.days)) == (date(2026, 1, 1), 31 + 28 + 20)
    assert len(set(played.collected)) == 1, "whoever goes on afterwards collects as before"
    now = datetime(2026, 2, 1, 2, tzinfo=UTC)
    database = DatabaseThread(open_engine(f"sqlite:///{played.january}"), lambda: now)

    def look(work: Work) -> None:
        cases = stored.cases(work)
        assert all(replay(c.id, work.cases.history(c.id)) == c for c in cases), "the present is what the events make it"
        assert {"archived", "closed"} & {c.status for c in cases}
        found = account(work, "2026-01")
        assert found.figures.incoming > 50, "48 that were written, and those heard on the visit day"
        assert found.figures.rated > 10
        assert found.visits is not None
        assert 0 < found.visits.visited < found.visits.due
        assert work.summaries.issued("2026-01") is not None
        assert work.summaries.issued("2025-12") is None, "nothing was there before"
        assert found.visitors > 0
        walked_in = work.walk_ins.between(date(2026, 1, 1), date(2026, 1, 31), now)
        assert {bool(row.case_id) for row in walked_in} == {True, False}, "some were answered on the spot, some became matters"
        assert any(c.channel == "reception" and c.status not in ("accepted", "assigned") for c in cases), "and were taken up"
        reception = work.days.of_month("reception", "2026-01")
        assert reception is not None
        assert len(work.days.duties(reception.id)) == 2, "somebody sat there"
        activities = work.activities.between(date(2026, 1, 1), date(2026, 1, 31))
        assert len(activities) > 4
        assert all("{" not in row.words for row in activities)
        assert all(work.activities.plan(group.id, 2026) for group in work.roster.live_groups())
        assert any(row.place and work.activities.people.of(row.id) for row in activities)
        assert work.suggestions.count(None) > 0
        records = work.visits.filed(["2026-01"], now)
        assert all(r.people >= r.households for r in records), "nobody's house was empty"
        name, content = file_of(found, "word")
        assert (name, content[:2]) == ("清溪镇_2026年1月_月度通报.docx", b"PK")

    database.do_now(look)
    database.close()


@pytest.fixture(scope="module")
def spring(played: Played) -> Iterator[DatabaseThread]:
    """The town on 20 March."""
    database = DatabaseThread(open_engine(played.url), lambda: datetime(2026, 3, 20, 2, tzinfo=UTC))
    yield database
    database.close()


def test_in_spring_promises_are_kept_units_have_answered_and_deputies_reported(spring: DatabaseThread) -> None:

    def look(work: Work) -> None:
        found = account(work, "2026-Q1")
        assert found.figures.promise_kept > 0
        kinds = {e.kind for c in stored.cases(work) for e in work.cases.history(c.id)}
        assert {"unit_answered", "promise_kept", "promise_moved"} <= kinds
        reports = next(each for each in found.activities if each.kind == "report")
        assert reports.audience > 0
        assert reports.grades
        assert reports.cases > 0

    spring.do_now(look)


def test_in_spring_matters_went_beyond_the_group_and_deputies_show_their_faces(spring: DatabaseThread) -> None:

    def look(work: Work) -> None:
        kinds = {e.kind for c in stored.cases(work) for e in work.cases.history(c.id)}
        assert {"mediator_asked", "mediator_said", "informant_said", "up_answered"} <= kinds
        found = account(work, "2026-Q1")
        assert handed_up.counted(found)["above"] > 0
        assert len(portrait.with_photo(work, list(work.roster.people.values()))) == len(work.roster.live_groups())
        session = work.days.of_month("session", "2026-03")
        assert session is not None
        assert session.announced_on == session.held_on, "its topics were brought to mind"
        assert suggestion_table.proposed(found) == Proposed(submitted=1, listed=1)
        taken_up = [work.suggestions.count_cases(row.id) for row in work.suggestions.page(None, 0, 50, newest=True)]
        assert max(taken_up) > 1, "a draft of a topic names its matters"
        for day in work.days.receptions_between(*found.period):
            sitting = [work.roster.people[PersonId(row.person_id)] for row in work.days.duties(day.id)]
            assert {"county", "town"} <= {level for person in sitting for level in person.levels}

    spring.do_now(look)


@dataclass
class Diary:
    """Hands that write down for which moments something was meant."""

    meant: list[datetime]

    def later(self, at: datetime, deed: Deed) -> None:
        self.meant.append(at)

    def writes(self, work: Work, account: int, words: str) -> None: ...
    def photographs(self, work: Work, account: int) -> None: ...
    def presses(self, work: Work, account: int, kind: str, case: int = 0, value: str = "") -> None: ...
    def handled(self, case_id: int, claimed: datetime, answered: datetime) -> None: ...


def test_a_session_is_prepared_ahead_of_it_alone(spring: DatabaseThread) -> None:
    """The January after the year prepared the session of March before: a motion and a suggestion dated back stood last in the register."""

    def meant(work: Work, first: date) -> list[datetime]:
        diary, script = Diary([]), yaml.safe_load(year.SCRIPT.read_text(encoding="utf-8"))
        Beyond(diary, script, Books(diary, script, Kept(diary, script))).month(work, first)
        return diary.meant

    for first in (date(2026, 1, 1), date(2026, 11, 1), date(2027, 1, 1)):
        there = spring.do_now(meant, first)
        assert there
        assert all(at.date() >= first for at in there)


def test_who_lags_behind_are_groups_and_no_heading_of_the_rest(spring: DatabaseThread) -> None:
    def look(work: Work) -> tuple[str, int]:
        said = " ".join(line for part in sections(account(work, "2026-Q1")) for line in part.paragraphs)
        return said, len(list(work.roster.live_groups()))

    said, groups = spring.do_now(look)
    assert "过了期限还没有答复选民的有" in said
    late = said.partition("过了期限还没有答复选民的有")[2].partition("。")[0]
    assert "未交办" not in late
    assert all(int(n) <= groups for n in re.findall(r"等 (\d+) 个小组", late))


def test_a_suggestion_goes_to_a_unit_whose_business_it_is(spring: DatabaseThread) -> None:
    def look(work: Work) -> list[tuple[str, list[str]]]:
        found = []
        for row in work.suggestions.page(None, 0, 50):
            case = work.cases.several(work.suggestions.cases(row.id, 0, 1))[0]
            meant = [unit.name for unit in work.roster.units.values() if case.category in unit.categories]
            found += [(one.unit_name, meant) for one in work.suggestions.rounds(row.id) if meant]
        return found

    handed = spring.do_now(look)
    assert handed
    assert [unit for unit, meant in handed if unit not in meant] == []


def test_its_papers_are_all_made_and_rates_stand_beside_those_of_the_month_before(spring: DatabaseThread) -> None:
    made = spring.do_now(lambda work: dict(make() for make in papers_of(work, "2026-02")))
    assert all(made.values())
    for part in ("月度通报", "台账", "小结", "年终总结", "履职情况汇报", "门贴"):
        assert any(part in name for name in made), part
    book = load_workbook(BytesIO(next(content for name, content in made.items() if "2026年2月" in name and name.endswith("xlsx"))))
    assert "满意率和解决率对照" in book.sheetnames


@pytest.mark.parametrize("kind", ["excel", "registers"])
def test_no_sheet_of_its_books_is_empty_and_no_column(spring: DatabaseThread, kind: str) -> None:
    """As the secretary has them: every sheet of the workbook and of the registers has rows, every column something in some row."""

    def look(work: Work) -> bytes:
        secretary = tuple(int(person.handle or 0) for person in work.roster.staff("secretary"))
        return file_of(account(work, "2026-Q1", readers=secretary), kind)[1]

    book = load_workbook(BytesIO(spring.do_now(look)))
    assert len(book.worksheets) > 9
    bare = {sheet.title: found for sheet in book.worksheets if (found := _bare(list(sheet.iter_rows(values_only=True))))}
    assert bare == {}


TO_SIGN = {"签名"}
"""Columns that people fill in with a pen."""


def _bare(rows: list[tuple[Any, ...]]) -> list[str]:
    """The labels of columns in which nothing stands; of a sheet without rows all of them. Zeros are something."""
    full = [row for row in rows if sum(cell is not None for cell in row) > 1]
    labels, *rest = full if full else [("no header",)]
    return [
        str(label) for n, label in enumerate(labels) if label and label not in TO_SIGN and not any(row[n] not in (None, "") for row in rest)
    ]
