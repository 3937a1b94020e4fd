"""接待记录 is whole: whoever was received has a line, and the lines add up to 接待人次 (docs/glossary.md, Records and reports)."""

from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime
from functools import partial
from io import BytesIO
from typing import Any

import pytest
from openpyxl import load_workbook

from domain.values.ids import Handle, PersonId, VillageId
from domain.values.message import Incoming
from domain.visits.reception import in_words
from services.deed.by import message_of
from services.deed.work import Work
from services.desk import answer, claim, consult, key_in, on_the_spot
from services.desk.answer import Answer
from services.meetings import book, met, walk_in
from services.meetings.meeting import Outcome
from services.run.database_thread import DatabaseThread
from services.summaries.account import account
from services.summaries.files import file_of
from services.visits import days, file_record, rota
from storage.database import open_engine
from tests.services.called import by, said

LEADER, MEMBER, SECRETARY, VOTER, NEIGHBOUR = (Handle(n) for n in (101, 103, 121, 500, 501))
PEOPLE = {"d001": LEADER, "d003": MEMBER, "u01": SECRETARY}
UPPER = VillageId("v01")
SPOKEN, KEPT, TIP = "周启明霸占我家半亩水田", "请保密，邻居打人", "举报村里有人受贿，收了两万块回扣"


class Days:
    """One town, its deeds each at the moment that is said."""

    def __init__(self, url: str) -> None:
        self.moment = datetime(2026, 11, 4, 2, 0, tzinfo=UTC)
        self.thread = DatabaseThread(open_engine(url), lambda: self.moment)

    def on(self, day: int, hour: int, minute: int, deed: Callable[[Work], Any]) -> Any:
        """A day of November, the hour as the clock there has it; 31: the first of December."""
        first = datetime(2026, 12, 1, tzinfo=UTC) if day == 31 else datetime(2026, 11, day, tzinfo=UTC)
        self.moment = first.replace(hour=hour - 8, minute=minute)
        return self.thread.do_now(deed)


@pytest.fixture
def month(database_url: str) -> Iterator[Days]:
    """Of the reception on 10 November d001 and d018 have the duty."""
    town = Days(database_url)

    def settle(work: Work) -> None:
        for person, handle in PEOPLE.items():
            work.rows.link(PersonId(person), work.roster.people[PersonId(person)].name, handle, work.now)
        work.roster_changed()
        for handle in (VOTER, NEIGHBOUR):
            work.voters.change(work.voters.meet(handle, "zh-Hans", work.now).id, village=UPPER, consented_at=work.now)
        days.plan(work)
        for person in ("d001", "d018"):
            work.days.put_duty(day_id(work), PersonId(person))

    town.on(4, 10, 0, settle)
    yield town
    town.thread.close()


def day_id(work: Work) -> int:
    day = work.days.of_month("reception", "2026-11")
    assert day is not None
    return day.id


def words(work: Work, text: str, who: Handle) -> Incoming:
    return message_of(said(work, text), by(work, who))


def keyed(work: Work, text: str, who: Handle = MEMBER) -> Any:
    return key_in.key_in(work, by(work, who), words(work, text, who), key_in.KeyedIn(UPPER, "reception"))


def booked(work: Work, who: Handle, hour: str) -> int:
    return int(book.book(work, by(work, who), book.Slot(day_id(work), hour)).id)


def settled(work: Work, meeting: int, result: str) -> None:
    met.met(work, by(work, LEADER), Outcome(meeting, result))


def on_spot(work: Work, case: Any, text: str) -> None:
    on_the_spot.answer_now(work, by(work, MEMBER), work.cases.get(case.id), Answer(said(work, text), "explained"))


def here(work: Work, person: str) -> None:
    work.days.change_duty(day_id(work), PersonId(person), attended_at=work.now)


def looked(work: Work, *readers: int, group: str = "") -> tuple[int, list[list[Any]]]:
    """接待人次 of the month, and the lines of its book."""
    work.facts.catch_up(work.roster.congress)
    found = account(work, "2026-11", group=group, readers=readers)
    page = load_workbook(BytesIO(file_of(found, "registers")[1]))["接待记录"]
    return found.visitors, [[cell.value for cell in row] for row in page.iter_rows(min_row=4, max_row=page.max_row - 1)]


def added_up(rows: list[list[Any]]) -> int:
    return sum(row[9] or 0 for row in rows if len(row) > 9)


def received_at_a_visit(work: Work) -> None:
    visit = file_record.Visit(work.today, UPPER, "reception", 2, 3, (PersonId("d003"),), heard=(said(work, "路灯坏了半个月"),))
    file_record.file_record(work, by(work, MEMBER), visit)


def busy(month: Days) -> None:
    """Ten were received: one who had booked (another did not come), two who walked in, three people at a visit, four keyed in."""
    first, second = month.on(4, 10, 1, lambda w: booked(w, VOTER, "0930")), month.on(4, 10, 2, lambda w: booked(w, NEIGHBOUR, "1000"))
    case = month.on(5, 15, 0, lambda w: keyed(w, "低保怎么办"))
    month.on(5, 15, 5, lambda w: on_spot(w, case, "带户口本去村委会填表，问 13800000555"))
    for minute, text in enumerate((SPOKEN, KEPT, TIP)):
        month.on(6, 9, minute, partial(keyed, text=text))
    month.on(10, 9, 5, lambda w: here(w, "d001"))
    month.on(10, 9, 10, lambda w: walk_in.walk_in(w, by(w, LEADER), words(w, "桥栏杆掉了", LEADER), UPPER))
    month.on(10, 9, 20, lambda w: walk_in.answered_on_the_spot(w, by(w, LEADER), words(w, "医保卡丢了去哪补", LEADER)))
    month.on(10, 10, 31, lambda w: settled(w, first, "met"))
    month.on(10, 11, 1, lambda w: settled(w, second, "missed"))
    month.on(12, 15, 0, received_at_a_visit)


@pytest.mark.parametrize("readers", [(), (SECRETARY,), (LEADER,), (SECRETARY, LEADER), (MEMBER,)])
def test_the_lines_add_up_to_the_figure_for_every_reader(month: Days, readers: tuple[int, ...]) -> None:
    busy(month)
    figure, rows = month.on(31, 9, 0, lambda w: looked(w, *readers))
    assert (figure, added_up(rows)) == (10, 10)
    numbers = [row[9] for row in rows if row[0] is not None]
    assert all(number == 1 or (number, "路灯坏了半个月" in row[4]) == (3, True) for number, row in zip(numbers, rows, strict=False))


def test_what_its_reader_may_not_read_is_counted_and_not_named(month: Days) -> None:
    busy(month)
    _, all_rows = month.on(31, 9, 0, looked)
    _, his = month.on(31, 9, 1, lambda w: looked(w, LEADER))
    assert SPOKEN in str(all_rows)
    assert (SPOKEN in str(his), "QX-2611-0002" in str(his)) == (False, False)
    assert his[-1][:10] == [None, None, None, None, "另计，不列明细。", None, None, None, None, 2], (
        "nor what may be said of him as an official"
    )
    for rows in (all_rows, his):
        assert (KEPT in str(rows), "两万" in str(rows)) == (False, False)
    hers = month.on(31, 9, 2, lambda w: looked(w, group="g1"))
    assert added_up(hers[1]) == hers[0] == 7, "whoever had booked is of no group, nor is what is kept from somebody"


def test_who_had_booked_and_came_has_a_line(month: Days) -> None:
    busy(month)
    _, rows = month.on(31, 9, 0, looked)
    (row,) = [row for row in rows if "09:30" in str(row[4])]
    assert (row[0].date().isoformat(), row[3], row[4], row[9]) == ("2026-11-10", "上坪村", "约好 09:30 来的，见了面。", 1)
    assert "清溪镇人大代表之家" in row[1]
    assert "周启明" in row[2]
    assert "10:00" not in str([row[4] for row in rows]), "who did not come is no visitor"


def test_who_booked_and_who_sat_on_a_day_that_moved_into_the_next_month_count_there(month: Days) -> None:
    meeting = month.on(4, 10, 1, lambda w: booked(w, VOTER, "0930"))
    month.on(4, 10, 2, lambda w: days.move_day(w, by(w, SECRETARY), day_id(w), date(2026, 12, 1)))
    month.on(31, 9, 5, lambda w: here(w, "d001"))
    month.on(31, 10, 31, lambda w: settled(w, meeting, "met"))

    def counted(work: Work) -> list[tuple[int, int]]:
        found = [account(work, name, work.now) for name in ("2026-11", "2026-12", "2026-Q4")]
        return [(one.visitors, one.attendance[0]) for one in found]

    assert month.on(31, 18, 0, counted) == [(0, 0), (1, 1), (1, 1)]


def test_what_was_answered_on_the_spot_stands_in_its_column(month: Days) -> None:
    busy(month)
    _, rows = month.on(31, 9, 0, looked)
    told = {row[6]: row[5] for row in rows if row[6] and row[9] == 1}
    assert told["QX-2611-0001"].startswith("情况说明：带户口本去村委会填表")
    assert "13800000555" not in told["QX-2611-0001"]
    assert [told[number] for number in told if number != "QX-2611-0001"] == [None] * 4, "the others wait"


def test_of_a_confidential_visitor_the_outcome_alone_is_said(month: Days) -> None:
    case = month.on(5, 15, 0, lambda w: keyed(w, KEPT))
    month.on(5, 15, 5, lambda w: on_spot(w, case, "派出所明天来人"))
    _, rows = month.on(31, 9, 0, looked)
    assert (rows[0][5], "派出所" in str(rows)) == ("情况说明", False)


def test_an_answer_after_the_reception_is_none_on_the_spot(month: Days) -> None:
    case = month.on(5, 15, 0, lambda w: keyed(w, "低保怎么办"))
    month.on(5, 15, 5, lambda w: claim.claim(w, by(w, MEMBER), w.cases.get(case.id)))
    month.on(5, 15, 6, lambda w: consult.log_talk(w, by(w, MEMBER), w.cases.get(case.id), "meeting"))
    month.on(6, 15, 0, lambda w: answer.answer(w, by(w, MEMBER), w.cases.get(case.id), Answer(said(w, "去村委会"), "explained")))
    _, rows = month.on(31, 9, 0, looked)
    assert rows[0][5] is None


def test_a_day_on_which_nobody_came_has_a_line_with_who_sat_and_who_was_absent(month: Days) -> None:
    month.on(10, 9, 5, lambda w: here(w, "d001"))
    _, rows = month.on(10, 15, 0, looked)
    assert rows[0][0] == "本期没有。", "it is not over"
    other = month.on(31, 9, 0, lambda w: w.roster.people[PersonId("d018")].name)
    figure, rows = month.on(31, 9, 0, looked)
    assert (figure, len(rows), added_up(rows)) == (0, 1, 0)
    (row,) = rows
    assert (row[0].date().isoformat(), row[2], row[4], row[9]) == ("2026-11-10", f"周启明（未到岗：{other}）", "没有来访。", 0)
    assert "清溪镇人大代表之家" in row[1]


def test_of_a_day_whose_only_visitor_is_kept_from_its_reader_nothing_false_is_said(month: Days) -> None:
    month.on(10, 9, 5, lambda w: here(w, "d018"))
    month.on(10, 9, 10, lambda w: keyed(w, SPOKEN, SECRETARY))
    _, rows = month.on(31, 9, 0, lambda w: looked(w, LEADER))
    assert [(row[4], row[9]) for row in rows] == [(None, 0), ("另计，不列明细。", 1)]
    _, rows = month.on(31, 9, 0, looked)
    assert [row[9] for row in rows] == [1]


def test_a_visitor_of_an_ordinary_day_came_where_who_wrote_him_down_sits(month: Days) -> None:
    month.on(12, 9, 10, lambda w: walk_in.walk_in(w, by(w, MEMBER), words(w, "桥栏杆掉了", MEMBER), UPPER))
    month.on(12, 9, 20, lambda w: walk_in.answered_on_the_spot(w, by(w, SECRETARY), words(w, "医保卡丢了去哪补", SECRETARY)))
    _, rows = month.on(31, 9, 0, looked)
    assert [row[1] for row in rows if row[9] == 1] == ["上下坪代表联络站（上坪村村委会一楼）", "清溪镇人大代表之家（老街12号一楼）"]


def test_what_was_said_of_one_of_a_group_stands_in_no_paper_of_it_whoever_takes_it(month: Days) -> None:
    month.on(12, 9, 10, lambda w: walk_in.answered_on_the_spot(w, by(w, MEMBER), words(w, SPOKEN, MEMBER)))
    month.on(12, 9, 20, lambda w: walk_in.answered_on_the_spot(w, by(w, MEMBER), words(w, "医保卡丢了去哪补", MEMBER)))
    for readers in ((), (SECRETARY,), (MEMBER,)):
        figure, rows = month.on(31, 9, 0, partial(looked_of_group, readers=readers))
        assert SPOKEN not in str(rows)
        assert "医保卡丢了" in str(rows)
        assert added_up(rows) == figure == 1, "nor is there a line which says that one is not listed"
    assert SPOKEN in str(month.on(31, 9, 1, looked)[1]), "the whole is not read to the group"


def looked_of_group(work: Work, readers: tuple[int, ...]) -> tuple[int, list[list[Any]]]:
    return looked(work, *readers, group="g1")


def other(work: Work) -> str:
    return work.roster.people[PersonId("d018")].name


@pytest.mark.parametrize("group", ["", "g1"])
def test_whoever_of_the_rota_was_absent_received_nobody(month: Days, group: str) -> None:
    month.on(10, 9, 5, lambda w: here(w, "d001"))
    month.on(10, 9, 10, lambda w: walk_in.walk_in(w, by(w, LEADER), words(w, "桥栏杆掉了", LEADER), UPPER))
    _, rows = month.on(31, 9, 0, lambda w: looked(w, group=group))
    assert [row[2] for row in rows] == [f"周启明（未到岗：{month.on(31, 9, 1, other)}）"]


def test_who_had_booked_was_received_by_who_came(month: Days) -> None:
    meeting = month.on(4, 10, 1, lambda w: booked(w, VOTER, "0930"))
    month.on(10, 9, 5, lambda w: work_stand_in(w, "d018", "d003"))
    month.on(10, 10, 31, lambda w: settled(w, meeting, "met"))
    _, rows = month.on(31, 9, 0, looked)
    stood_in = month.on(31, 9, 1, lambda w: w.roster.people[PersonId("d003")].name)
    assert [row[2] for row in rows] == [f"{stood_in}（未到岗：周启明）"]


def work_stand_in(work: Work, person: str, other: str) -> None:
    work.days.change_duty(day_id(work), PersonId(person), stand_in=other, attended_at=work.now)


@pytest.mark.parametrize("group", ["", "g1"])
def test_where_nobody_said_who_came_nobody_is_named_as_receiving(month: Days, group: str) -> None:
    month.on(10, 9, 10, lambda w: keyed(w, "低保怎么办", SECRETARY))
    _, rows = month.on(31, 9, 0, lambda w: looked(w, group=group))
    assert [row[2] for row in rows] == [f"没有登记（值班表：周启明、{month.on(31, 9, 1, other)}）"]


def test_of_a_record_in_the_manner_of_a_reception_the_place_is_said(month: Days) -> None:
    month.on(10, 9, 5, lambda w: work_stand_in(w, "d018", "d003"))
    month.on(10, 15, 0, received_at_a_visit)
    month.on(12, 15, 0, received_at_a_visit)
    _, rows = month.on(31, 9, 0, looked)
    assert [row[1] for row in rows] == ["清溪镇人大代表之家（老街12号一楼）", "上下坪代表联络站（上坪村村委会一楼）"]


def test_a_visitor_noted_by_the_secretary_of_a_day_nobody_spoke_of_came_to_that_day(month: Days) -> None:
    def noted(work: Work) -> None:
        visit = file_record.Visit(date(2026, 11, 10), UPPER, "reception", 1, 1, (PersonId("u01"),), heard=(said(work, "医保卡丢了"),))
        file_record.file_record(work, by(work, SECRETARY), visit)

    month.on(12, 9, 0, noted)
    _, rows = month.on(31, 9, 0, looked)
    assert [(row[1], row[9]) for row in rows] == [("清溪镇人大代表之家（老街12号一楼）", 1)]


def test_a_further_day_has_its_own_place(month: Days) -> None:
    def opened(work: Work) -> None:
        day = rota.open_station(work, by(work, SECRETARY), "s01", date(2026, 11, 20))
        rota.add(work, by(work, SECRETARY), rota.OnDay(day.id, PersonId("d003")))

    month.on(5, 9, 0, opened)
    month.on(20, 15, 0, received_at_a_visit)
    _, rows = month.on(31, 9, 0, looked)
    assert [row[1] for row in rows if row[9] == 3] == [month.on(31, 9, 1, lambda w: in_words(w.roster, "s01"))]
