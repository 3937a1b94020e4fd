"""总表 of the workbook: what the 通报 tells, each figure once, in its order, each rate with what it is of."""

from io import BytesIO
from typing import Any

from openpyxl import load_workbook

from domain.figures.statistics import Figures
from domain.suggestions.motions import Proposed
from domain.suggestions.suggestion_doc import Counted
from domain.visits.activities import ActivityFigures
from domain.visits.visits import VisitFigures
from locales import whole_table as words
from locales.catalogue import languages, translator
from services.deed.work import Work
from services.run.database_thread import DatabaseThread
from services.summaries import sentences, workbook
from services.summaries.account import Account
from services.visits import days
from tests.conversations.test_rating import claimed_first
from tests.services.test_desk_deeds import house
from tests.services.test_suggestion_figures import of, settle
from tests.town import Town

__all__ = ["house"]
EVERYTHING = words.Whole(
    Figures(
        incoming=60, accepted=50, carried=3, answered=40, closed=30, closed_in_period=33, rated=20, satisfied=15, mostly=3, unsatisfied=2,
        returned=4, resolved=9, resolved_asked=18, responded=(48, 50), on_time=(38, 44), days=((3, 30),), promise_kept=7, promise_open=5,
        promise_late=1, converted=2, no_second_talk=6, joined_rated=(2, 0, 1),
    ),
    VisitFigures(due=48, visited=44, households=90, household_visits=95, people_met=120, matters=30, cases=11),
    handed_up={"town": 9, "county": 4, "above": 1},
    attendance=(17, 20),
    unsaid=2,
    visitors=64,
    met=(61, 3, 28),
    activities=[ActivityFigures("study", 4, 33)],
    proposed=Proposed(2, 1, 1),
    suggestions=Counted(12, 11, 5, 13, 11, 10, 11, 8, 2, 1),
)  # fmt: skip


def rows_of(page: Any) -> dict[str, list[Any]]:
    return {row[0].value: [cell.value for cell in row[1:]] for row in page.iter_rows(min_row=4) if row[0].value}


def whole(found: Account) -> dict[str, list[Any]]:
    return rows_of(load_workbook(BytesIO(workbook.excel(found)))["总表"])


def test_it_follows_the_order_of_the_account_under_heads_and_names_nothing_twice() -> None:
    for language in languages():
        t = translator(language)
        made = words.blocks(t, EVERYTHING)
        names = [row[0] for _head, rows in made for row in rows]
        assert len(names) == len(set(names)), language
        assert len(made) == 9
    made = words.blocks(translator("zh-Hans"), EVERYTHING)
    assert [head for head, _rows in made] == [
        "收到和受理", "响应和答复", "评价", "办结和重办", "上报和承诺", "走访", "接待", "小组活动", "建议和议案",
    ]  # fmt: skip
    rows = {row[0]: row[1:] for _head, under in made for row in under}
    assert list(rows)[:3] == ["来件数", "上期转来", "受理数"]
    assert rows["上报到县"] == (4, None, None, "")
    assert rows["还在跟踪、过了日子的承诺"][0] == 1
    assert rows["接待到岗率"] == (17, 20, 0.85, "")
    assert rows["走访率"][:2] == (44, 48)
    assert rows["代表建议办结率"][:2] == (10, 12)
    assert rows["代表建议按时答复率（次）"][:2] == (11, 13)


def test_what_there_is_not_has_no_row_and_what_nobody_said_is_no_absence() -> None:
    t = translator("zh-Hans")
    assert words.blocks(t, words.Whole(Figures())) == [("收到和受理", [("来件数", 0, None, None, ""), ("受理数", 0, None, None, "")])]
    (_came, received) = words.blocks(t, words.Whole(Figures(), unsaid=3))
    assert received == ("接待", [("接待到岗率", None, None, None, "没有登记"), ("没有登记谁到岗的接待日（次）", 3, None, None, "")])
    several = words.blocks(t, words.Whole(Figures(), VisitFigures(household_visits=7, households=7), months=3))
    assert several[1] == ("走访", [("走访户次", 7, None, None, "")]), "of several months nobody knows the households, as in the 通报"


def test_suggestions_stand_in_it_as_in_the_account(house: DatabaseThread) -> None:
    def look(work: Work) -> None:
        settle(work)
        days.plan(work)
        found = of(work)
        rows, said = whole(found), "".join(line for part in sentences.sections(found) for line in part.paragraphs)
        assert rows["代表建议交办"][0] == 4
        assert rows["代表建议答复率"][:2] == [3, 4]
        assert rows["代表建议办结率"][:2] == [2, 4]
        assert "代表建议交办 4 件，单位答复 3 件，办结 2 件" in said
        assert rows["代表建议按时答复率（次）"][:2] == [4, 5]
        assert "应答复 5 次，按时 4 次" in said

    house.do_now(look)


async def test_the_heads_are_rows_across_the_sheet(town: Town) -> None:
    await claimed_first(town)

    def look(work: Work) -> Any:
        work.facts.catch_up(work.roster.congress)
        return load_workbook(BytesIO(workbook.excel(Account(work, "2026-11", work.now))))["总表"]

    page = await town.ask(look)
    heads = [row[0].value for row in page.iter_rows(min_row=4) if row[0].font.bold]
    assert heads[:2] == ["收到和受理", "响应和答复"]
    assert page["A4"].coordinate in {str(area).partition(":")[0] for area in page.merged_cells.ranges}
