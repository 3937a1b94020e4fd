"""办结率, 代表满意率 and the register of suggestions, by unit, as known at the cut-off (services/summaries/suggestion_table.py)."""

from datetime import datetime, timedelta
from functools import partial
from io import BytesIO
from typing import Any

from openpyxl import load_workbook

from domain.suggestions.suggestion_doc import Counted
from locales import desk, suggestions
from services.deed.work import Work
from services.desk import suggest
from services.desk import suggestion_steps as steps
from services.run.database_thread import DatabaseThread
from services.summaries import registers, sentences, suggestion_table, workbook
from services.summaries.account import Account, account
from tests.services.called import by
from tests.services.test_desk_deeds import ELSEWHERE, LEADER, MEMBER, house

__all__ = ["house"]
STATION, POWER = steps.To("n01", "镇水务站"), steps.To("", "供电所")


def goes(work: Work, account_of: Any, to: steps.To, ratings: tuple[str, ...]) -> int:
    """One of his own, answered and rated as often as there are ratings, a day each."""
    row = suggest.start(work, by(work, account_of), "修桥\n请修")
    steps.hand_over(work, by(work, account_of), row, to)
    for rating in ratings:
        _later(work, 1)
        steps.answered(work, by(work, account_of), row, steps.UnitSays("planned", "列入计划"))
        if rating == "unsatisfied":
            steps.send_back(work, by(work, account_of), row, 1, "没说何时")
        elif rating:
            steps.rate(work, by(work, account_of), row, rating)
    return row


def _later(work: Work, days: int) -> None:
    work.now += timedelta(days=days)
    work.acted_at = work.now


def settle(work: Work) -> None:
    goes(work, LEADER, STATION, ("satisfied",))
    goes(work, MEMBER, STATION, ("unsatisfied", "mostly"))
    goes(work, MEMBER, POWER, ("unsatisfied",))
    goes(work, ELSEWHERE, POWER, ())
    suggest.start(work, by(work, LEADER), "还没交")


def of(work: Work, group: str = "", after: int = 40) -> Account:
    _later(work, after)
    return account(work, "2026", group=group)


def test_by_unit_what_was_handed_over_answered_closed_and_the_deputies_own_word(house: DatabaseThread) -> None:
    def look(work: Work) -> None:
        settle(work)
        found = of(work)
        assert suggestion_table.rows(found) == [
            ("供电所", Counted(2, 1, 0, 2, 1, 0, 1, 0, 0, 1)),
            ("镇水务站", Counted(2, 2, 0, 3, 3, 2, 2, 1, 1, 0)),
        ]
        table = suggestion_table.table(found)
        assert table is not None
        assert list(table.rows)[-1] == ("合计", "4", "3", "0", "5", "4", "2", "3", "1", "1", "1")
        said = "".join(line for part in sentences.sections(found) for line in part.paragraphs)
        assert "代表建议交办 4 件，单位答复 3 件，办结 2 件" in said
        assert "提建议的代表评价 3 件，满意 1 件，基本满意 1 件，不满意 1 件" in said

    house.do_now(look)


def test_a_group_counts_those_of_its_deputies(house: DatabaseThread) -> None:
    def look(work: Work) -> None:
        settle(work)
        found = of(work, "g2")
        assert suggestion_table.rows(found) == [("供电所", Counted(handed=1))]

    house.do_now(look)


def test_what_happened_after_the_cut_off_is_not_in_it(house: DatabaseThread) -> None:
    def look(work: Work) -> None:
        goes(work, LEADER, STATION, ())
        before = account(work, "2026")
        _later(work, 2)
        steps.answered(work, by(work, LEADER), 1, steps.UnitSays("solved", "修好了"))
        steps.rate(work, by(work, LEADER), 1, "satisfied")
        assert suggestion_table.total(before) == Counted(handed=1)
        assert suggestion_table.total(of(work)) == Counted(1, 1, 1, 1, 1, 1, 1, 1, 0, 0)

    house.do_now(look)


def test_the_register_has_a_row_for_each_with_its_newest_round(house: DatabaseThread) -> None:
    def look(work: Work) -> None:
        settle(work)
        book = load_workbook(BytesIO(registers.registers(of(work))))
        cells = [[str(cell.value) for cell in row if cell.value is not None] for row in book["代表建议登记簿"].iter_rows()]
        assert any("领衔代表" in row and "代表评价" in row for row in cells)
        row = next(row for row in cells if "〔2026〕第2号" in row)
        assert {"镇水务站", "2", "已办结"} <= set(row)
        assert "第1次\n不满意\n第2次\n基本满意" in row
        assert "第1次\nB 类：正在办或列入计划\n第2次\nB 类：正在办或列入计划" in row
        assert any("还没交办" in row for row in cells)
        titles = [cell.value for cell in book["代表建议登记簿"]["B"][3:] if cell.value]
        assert titles
        assert all(title.startswith("关于") and title.endswith("的建议") for title in titles), "as its paper is called"
        units = load_workbook(BytesIO(workbook.excel(of(work))))["代表建议办理"]
        assert [cell.value for cell in next(row for row in units.iter_rows() if row[0].value == "合计")][1:4] == [4, 3, 0]

    house.do_now(look)


def test_of_one_handed_over_twice_each_time_stands_with_its_days(house: DatabaseThread) -> None:
    """The second time's alone read as weeks between the suggestion and its hand-over."""

    def look(work: Work) -> None:
        first = work.today
        row = goes(work, MEMBER, STATION, ("unsatisfied",))
        goes(work, LEADER, POWER, ())
        one, two = work.suggestions.rounds(row)
        _later(work, 1)
        book = load_workbook(BytesIO(registers.registers(account(work, "2026", work.now))))["代表建议登记簿"]
        twice, once = ([cell.value for cell in book[n]][6:9] for n in (4, 5))
        full = partial(desk.full_day, work.staff_words())
        assert (one.handed_on, one.answered_on, two.handed_on) == (first, first + timedelta(days=1), first + timedelta(days=1))
        assert twice == [
            f"第1次\n{full(first)}\n第2次\n{full(two.handed_on)}",
            f"第1次\n{full(one.due_on)}\n第2次\n{full(two.due_on)}",
            f"第1次\n{full(two.handed_on)}",
        ]
        assert isinstance(once[0], datetime), "a day stays a day"
        assert once[2] is None

    house.do_now(look)


def test_what_is_nothing_is_not_said(house: DatabaseThread) -> None:
    def look(work: Work) -> None:
        goes(work, ELSEWHERE, POWER, ())
        said = suggestions.figures(work.staff_words(), suggestion_table.total(of(work)))
        assert said == "代表建议交办 1 件，单位都还没有答复。"

    house.do_now(look)


def test_an_answer_that_is_noted_later_is_on_time_by_its_day_and_changes_no_account_of_before(house: DatabaseThread) -> None:
    def look(work: Work) -> None:
        row = goes(work, MEMBER, STATION, ())
        _later(work, 60)
        before = suggestion_table.total(account(work, "2026"))
        assert (before.handed, before.answered) == (1, 0)
        steps.answered(work, by(work, MEMBER), row, steps.UnitSays("planned", "列入计划", work.today - timedelta(days=14)))
        assert suggestion_table.total(account(work, "2026")) == before, "nobody knew of it when the year was closed"
        now = suggestion_table.total(account(work, "2026", work.now))
        assert (now.answered, now.owed, now.in_time) == (1, 1, 1)

    house.do_now(look)
