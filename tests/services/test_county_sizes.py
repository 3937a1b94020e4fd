"""At a county's sizes nothing ends in silence: 300 open cases of one deputy, 40 of one voter, 26 in the queue, and every message says how many."""

from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from sqlalchemy import text

from domain.cases.details_in_hand import Changed
from domain.values.ids import CaseId, Handle, PersonId
from services.deed.word_index import put_in
from services.deed.work import Work
from services.run.database_thread import DatabaseThread
from services.staff import on_leave
from services.staff.people import StandsIn, stand_in
from services.watch.go_on import go_on
from storage.columns import as_number
from storage.database import open_engine
from tests.bounds.crowded_town import MEMBER, NOW, SECRETARY, VOTER, Made, database_in
from tests.services.called import by
from tests.services.test_pages import Shown, items, presses, turning, writes

OPEN_OF_ONE_DEPUTY, OPEN_OF_ONE_VOTER = 300, 40


@pytest.fixture(scope="module")
def county(filled_database: Path, tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Made]:
    url, made = database_in(tmp_path_factory.mktemp("county"), filled_database, OPEN_OF_ONE_DEPUTY)
    return Path(url.removeprefix("sqlite:///")), made


@pytest.fixture
def town(county: tuple[Path, Made], tmp_path: Path) -> Iterator[DatabaseThread]:
    copy = tmp_path / "town.db"
    copy.write_bytes(county[0].read_bytes())
    thread = DatabaseThread(open_engine(f"sqlite:///{copy}"), lambda: NOW)
    while thread.do_now(put_in):
        pass
    yield thread
    thread.close()


def every_page(town: DatabaseThread, account: int, command: str, kind: str) -> list[Shown]:
    pages = [writes(town, account, command)]
    while on := turning(pages[-1], kind, "下一页"):
        pages.append(presses(town, account, on))
    return pages


def test_a_deputy_reaches_the_last_of_300_cases(town: DatabaseThread) -> None:
    pages = every_page(town, MEMBER, "/cases", "cases_page")
    found = [data for page in pages for data in items(page, "cases_page")]
    assert len(found) == len(set(found)) >= OPEN_OF_ONE_DEPUTY
    assert f"共 {len(found)} 件" in pages[0][0]


def test_a_voter_reaches_the_last_of_40_cases(town: DatabaseThread) -> None:
    pages = every_page(town, VOTER, "/my", "my_page")
    assert len([data for page in pages for data in items(page, "my_page")]) >= OPEN_OF_ONE_VOTER


def falls_due(town: DatabaseThread, *changes: str) -> str:
    """In a leave of d003 in the second half of November, after these changes."""

    def due(work: Work) -> str:
        for change in changes:
            work.connection.execute(text(change))
        found = on_leave.due_in(
            work, work.roster.staff("secretary"), work.roster.people[PersonId("d003")], (date(2026, 11, 16), date(2026, 11, 30))
        )
        return found[0] if found is not None else ""

    return town.do_now(due)


def test_a_leave_says_how_many_of_300_fall_due_in_it(town: DatabaseThread) -> None:
    words = falls_due(town, "UPDATE case_ SET due_on = '2026-11-20' WHERE claimer = 'd003'")
    in_hand = town.do_now(lambda work: work.cases.count_in_hand(PersonId("d003")))
    assert in_hand >= OPEN_OF_ONE_DEPUTY
    assert f"有 {in_hand} 件事到日子" in words
    assert f"第 1–20 件，共 {in_hand} 件" in words


LATER = "UPDATE case_ SET due_on = '2026-12-20', contact_due_on = NULL, unit_due_on = NULL, up_due_on = NULL WHERE claimer = 'd003'"
ONE = "(SELECT max(id) FROM case_ WHERE claimer = 'd003' AND status = '{status}')"


@pytest.mark.parametrize("day", ["due_on", "contact_due_on", "unit_due_on", "up_due_on"])
def test_each_day_of_a_case_counts_in_a_leave(town: DatabaseThread, day: str) -> None:
    assert falls_due(town, LATER) == ""
    assert "有 1 件事到日子" in falls_due(town, f"UPDATE case_ SET {day} = '2026-11-18' WHERE id = {ONE.format(status='claimed')}")


@pytest.mark.parametrize("status", ["claimed", "answered"])
def test_a_meeting_in_a_leave_counts_once(town: DatabaseThread, status: str) -> None:
    one = ONE.format(status=status)
    day, made = (as_number(datetime(2026, 11, n, 2, tzinfo=UTC)) for n in (18, 4))
    meets = f"INSERT INTO meeting (case_id, at, place, status, made_by, made_at) SELECT {one}, {day}, '村部', 'agreed', 'd003', {made}"
    answers = f"UPDATE case_ SET due_on = '2026-11-18' WHERE id = {one}"
    assert "有 1 件事到日子" in falls_due(town, LATER, meets, answers)


def test_a_leave_of_one_with_more_than_1000_says_that_more_waits(town: DatabaseThread) -> None:
    words = falls_due(town, "UPDATE case_ SET status = 'claimed', claimer = 'd003', due_on = '2026-11-20'")
    assert "有 1000 多 件事到日子" in words
    assert words.endswith("后面的，等前面的办好了就看得到。")


def test_a_stand_in_gets_all_300(town: DatabaseThread) -> None:
    person, other = PersonId("d003"), PersonId("d004")
    before = town.do_now(lambda work: work.cases.count_in_hand(other))
    town.do_now(lambda work: stand_in(work, by(work, SECRETARY), StandsIn(person, other)))
    while town.do_now(go_on):
        pass
    left, has = town.do_now(lambda work: (work.cases.count_in_hand(person), work.cases.count_in_hand(other)))
    assert (left, has - before >= OPEN_OF_ONE_DEPUTY) == (0, True)


def test_what_burns_comes_first_in_the_queue_however_new(town: DatabaseThread) -> None:
    def newest_burns(work: Work) -> tuple[str, str]:
        work.connection.execute(text("UPDATE case_ SET marks = '[]', burns = false WHERE queue_reason <> ''"))
        queued = [
            CaseId(row.id)
            for row in work.connection.execute(
                text("SELECT id FROM case_ WHERE queue_reason <> '' AND status IN ('new','accepted') ORDER BY id DESC LIMIT 2")
            )
        ]
        work.cases.forget_known()
        made = []
        for case_id, mark in zip(queued, ("urgent", "tip"), strict=True):
            case = work.cases.get(case_id)
            work.cases.record(case, work.event("changed", "system", Changed(marks=(mark,))))
            made.append(case.number)
        return made[0], made[1]

    urgent, tip = town.do_now(newest_burns)
    pages = every_page(town, SECRETARY, "/queue", "queue_page")
    lines = pages[0][0].splitlines()
    assert {urgent, tip} == {number for number in (urgent, tip) if any(number in line for line in lines[1:3])}
    found = [data for page in pages for data in items(page, "queue_page")]
    assert len(found) == len(set(found)) > OPEN_OF_ONE_DEPUTY, "nothing is shown twice or left out"


def test_a_late_matter_that_burns_comes_before_other_late_ones(town: DatabaseThread) -> None:
    def newest_burns(work: Work) -> str:
        work.connection.execute(text("UPDATE case_ SET queue_reason = '' WHERE queue_reason <> ''"))
        late = text("SELECT max(id) AS id FROM case_ WHERE status IN ('assigned','claimed') AND due_on IS NOT NULL AND up_due_on IS NULL")
        case = work.cases.get(work.connection.execute(late).scalar_one())
        case = work.cases.record(case, work.event("changed", "system", Changed(marks=("urgent",))))
        work.connection.execute(text("UPDATE case_ SET due_on = '2026-10-01' WHERE due_on IS NOT NULL AND id <> :id"), {"id": case.id})
        work.connection.execute(text("UPDATE case_ SET due_on = '2026-11-01' WHERE id = :id"), {"id": case.id})
        work.cases.forget_known()
        return case.number

    number = town.do_now(newest_burns)
    assert number in writes(town, SECRETARY, "/queue")[0].splitlines()[1]


def test_a_search_looks_within_what_one_may_see(town: DatabaseThread) -> None:
    """A matter of his own group, behind hundreds of another's with the same words, is found at once."""

    def theirs(work: Work) -> str:
        oldest = work.connection.execute(
            text("SELECT min(case_id) FROM case_message WHERE text LIKE '%路灯%' AND author = 'voter'")
        ).scalar_one()
        work.connection.execute(text("""UPDATE case_ SET "group" = 'g2' WHERE id = :id"""), {"id": oldest})
        work.cases.forget_known()
        work.rows.link(PersonId("d011"), "李春生", Handle(OTHER_LEADER), work.now)
        work.roster_changed()
        return work.cases.get(oldest).number

    number = town.do_now(theirs)
    hits = town.do_now(
        lambda work: work.connection.execute(text("SELECT count(*) FROM case_message WHERE text LIKE '%路灯%'")).scalar_one()
    )
    assert hits > OPEN_OF_ONE_DEPUTY
    shown = writes(town, OTHER_LEADER, "/find 路灯")
    assert [label.split()[0] for label, data in shown[1] if data.startswith("open|")] == [number]


OTHER_LEADER = 7990


def test_a_search_is_turned_on_and_back(town: DatabaseThread) -> None:
    first = writes(town, SECRETARY, "/find 路灯")
    assert turning(first, "find_page", "上一页") == ""
    second = presses(town, SECRETARY, turning(first, "find_page", "下一页"))
    third = presses(town, SECRETARY, turning(second, "find_page", "下一页"))
    assert "第 3 页" in third[0]
    back = presses(town, SECRETARY, turning(third, "find_page", "上一页"))
    assert found_in(back) == found_in(second) != found_in(third)
    again = presses(town, SECRETARY, turning(back, "find_page", "上一页"))
    assert found_in(again) == found_in(first)
    assert turning(again, "find_page", "上一页") == ""


def found_in(shown: Shown) -> list[str]:
    return [label for label, data in shown[1] if data.startswith("open|")]
