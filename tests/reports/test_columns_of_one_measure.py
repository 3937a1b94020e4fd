"""How much was owed and how much of it was done stand together on paper, also where nothing was done (reports/paper.py)."""

from collections.abc import Mapping, Sequence

import pytest

from domain.figures.statistics import Figures
from domain.suggestions.suggestion_doc import Counted
from locales import account, by_town, in_brief, suggestions, unit_figures
from locales.catalogue import translator
from reports.paper import Table, without_zeros
from services.summaries import suggestion_table, town_tables, unit_table

t = translator("zh-Hans")
TABLES: Mapping[str, tuple[Sequence[str], Mapping[int, int]]] = {
    "units": (unit_figures.header(t), unit_table.PART_OF),
    "suggestions": (suggestions.table_header(t), suggestion_table.PART_OF),
    "met": (by_town.header(t, "town", "met"), town_tables.PART_OF["met"]),
    "handled": (by_town.header(t, "town", "handled"), town_tables.PART_OF["handled"]),
}
MEASURED = {
    "units": {"转办": {"已回话"}, "应回话": {"按时回话"}, "评价": {"满意", "基本满意", "不满意"}},
    "suggestions": {
        "交办": {"已答复"},
        "已答复": {"A 类（解决）", "办结"},
        "应答复次数": {"按时答复次数"},
        "代表评价": {"满意", "基本满意", "不满意"},
    },
    "met": {"应走访": {"已走访"}, "应到岗": {"到岗"}, "活动次数": {"参加人次"}},
    "handled": {
        "转办": {"已回话"},
        "应回话": {"按时回话"},
        "建议交办": {"单位答复"},
        "单位答复": {"建议办结"},
        "代表评价": {"代表满意"},
    },
}


@pytest.mark.parametrize(("name", "whole"), [(name, whole) for name, wholes in MEASURED.items() for whole in wholes])
def test_what_was_owed_never_stands_without_what_was_done(name: str, whole: str) -> None:
    """A unit that was late by all it owed had 应回话 1 and no word of how many came in time."""
    header, part_of = TABLES[name]
    row = ["镇水务站", *("1" if label == whole else "0" for label in header[1:])]
    printed = without_zeros(Table("", header, [row], sparse=True, part_of=part_of)).header
    assert set(printed) == {*header[:2], whole, *MEASURED[name][whole]}


@pytest.mark.parametrize("name", TABLES)
def test_of_what_there_is_not_neither_is_printed(name: str) -> None:
    header, part_of = TABLES[name]
    row = ["镇水务站", *("0" for _ in header[1:])]
    assert list(without_zeros(Table("", header, [row], sparse=True, part_of=part_of)).header) == list(header[:2])


def test_sentences_say_so_where_nothing_of_it_was_done() -> None:
    """受理 3 件，过期 1 件 left out that none had an answer."""
    said = in_brief.group_line(t, "上坪组", Figures(accepted=3, overdue=1))
    assert said == "· 上坪组：受理 3 件，还没有答复，过期 1 件"
    assert "还没有" not in in_brief.group_line(t, "上坪组", Figures(accepted=3, gone=3)), "nobody waits for one"
    assert "已答复 2 件，还没有一件办结。" in "".join(account.handling(t, Figures(accepted=3, answered=2), "month"))
    assert "说还没有解决的 2 件" in "".join(
        in_brief.lines(t, Figures(incoming=3, accepted=3, answered=3, rated=2, unsatisfied=2, resolved_asked=2))
    )
    assert unit_figures.line(t, "水厂", (2, 0, 0), ((0, 1), (0, 0))) == "· 水厂：转办 2 件，还没有回话，应回话 1 件，按时 0 件"
    words = suggestions.figures(t, Counted(handed=3, answered=2, owed=2))
    assert words == "代表建议交办 3 件，单位答复 2 件，还没有一件办结。应答复 2 次，按时 0 次。没有一件答复为已经解决或基本解决（A 类）。"
