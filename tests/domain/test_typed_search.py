"""What `/find` understands of typed words: filters, words, both, and what it must not take for a filter (domain/at_work/typed_search.py)."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from functools import cache

import pytest

from domain.at_work.typed_search import Asked, read
from domain.congress.categories import CATEGORIES
from domain.congress.congress import Category, Congress, Unit
from domain.congress.said_periods import said_span
from domain.rights.roster import Roster
from tests.spoken_of import roster_of

TODAY = date(2026, 11, 26)
UNITS = ("供电所", "镇自来水厂", "水利站", "中心学校")


@cache
def town() -> Roster:
    known = roster_of("qingxi")
    categories = {one["id"]: Category(one["id"], one["name"]) for one in CATEGORIES}
    units = {name: Unit(name, name) for name in UNITS}
    return replace(known, categories=categories, units=units, congress=replace(known.congress, case_prefix="QX"))


def asked(typed: str) -> Asked:
    return read(typed, town(), TODAY)


def fields(typed: str) -> dict[str, object]:
    """What is wanted, save what is always there."""
    wanted = asked(typed).wanted
    plain = {name: value for name, value in vars(wanted).items() if name != "today" and value not in ((), "", None)}
    return plain


def month(year: int, number: int) -> dict[str, object]:
    """A month of Shanghai in UTC."""
    following = datetime(year + number // 12, number % 12 + 1, 1, tzinfo=UTC)
    return {"since": datetime(year, number, 1, tzinfo=UTC) - timedelta(hours=8), "until": following - timedelta(hours=8)}


ROAD = {"villages": ("v01",), "categories": ("road",), "overdue": TODAY, **month(2025, 12)}


@pytest.mark.parametrize(
    ("typed", "wanted"),
    [
        ("上坪村 12月 道路 逾期", ROAD),
        ("上坪村12月道路逾期", ROAD),
        ("上坪村，12月，道路交通，逾期的", ROAD),
        ("上坪村 去年12月的 道路 超期", ROAD),
        ("上坪 十二月 交通 逾期未办", ROAD),
        ("上坪村 2025年 12月 道路 逾期", ROAD),
        ("上坪村 2025-12 道路交通 overdue", ROAD),
        ("上坪村 12月 道路 逾期 路灯", {**ROAD, "words": "路灯"}),
        ("路灯 上坪村 晚上", {"villages": ("v01",), "words": "路灯 晚上"}),
        ("上坪村 下坪村 没办完", {"villages": ("v01", "v02"), "statuses": ("open",)}),
        ("周启明 待认领", {"claimers": ("d001",), "statuses": ("assigned",)}),
        ("周启明代表", {"claimers": ("d001",)}),
        ("供电所", {"unit": "供电所"}),
        ("自来水厂 11月", {"unit": "镇自来水厂", **month(2026, 11)}),
        ("不满意 本月", {"ratings": ("unsatisfied",), **month(2026, 11)}),
        ("基本满意", {"ratings": ("mostly",)}),
        ("紧急 上坪村", {"marks": ("urgent",), "villages": ("v01",)}),
        ("重点督办", {"marks": ("key",)}),
        ("退回重办 上级交办", {"statuses": ("returned",), "marks": ("from_above",)}),
        ("上下坪代表小组 已办结", {"groups": ("g1",), "statuses": ("closed",)}),
        ("上下坪小组 已办结", {"groups": ("g1",), "statuses": ("closed",)}),
        ("承诺逾期", {"promise": "late"}),
        ("类别：低保", {"categories": ("welfare",)}),
        ("村:上坪 路灯", {"villages": ("v01",), "words": "路灯"}),
        ("2611-0007 逾期", {"numbers": ("QX-2611-0007",), "overdue": TODAY}),
        ("10月到11月", {"since": month(2026, 10)["since"], "until": month(2026, 11)["until"]}),
        ("10月 11月", {"since": month(2026, 10)["since"], "until": month(2026, 11)["until"]}),
        ("10月以来 逾期", {"since": month(2026, 10)["since"], "overdue": TODAY}),
        ("上坪村 類別：低保", {"villages": ("v01",), "categories": ("welfare",)}),
        ("上坪村 道路 逾期 %", {"villages": ("v01",), "categories": ("road",), "overdue": TODAY}),
    ],
)
def test_filters_are_understood_alone_and_together(typed: str, wanted: dict[str, object]) -> None:
    assert fields(typed) == wanted


@pytest.mark.parametrize(
    "typed",
    [
        "路灯",
        "水",
        "低保",
        "道路 交通",
        "低保 补贴",
        "道路塌方",
        "建议",
        "外地",
        "上坪村路灯",
        "居委会",
        "岸上 路灯",
        "三组",
        "满意不满意",
        "紧急出口",
        "卫生院",
        "周启明路灯",
        "QX-2611-0007",
        "2026",
        "10:30 停水",
        "「上坪村 逾期」",
        "“逾期”",
        "天外飞仙",
    ],
)
def test_words_of_matters_stay_words(typed: str) -> None:
    found = asked(typed)
    assert found.pieces == ()
    assert found.words.strip("「」“”") == typed.strip("「」“”")


@pytest.mark.parametrize("typed", ["", " ", "%", "，。", "「」", "::"])
def test_where_nothing_is_named_nothing_is_looked_for(typed: str) -> None:
    assert asked(typed).empty


def test_each_filter_can_be_left_out_and_the_others_stay_what_they_were() -> None:
    found = asked("上坪 12月 道路 路灯")
    assert [piece.field for piece in found.pieces] == ["village", "time", "category"]
    without = [fields(found.without(n)) for n in range(3)]
    whole = {"villages": ("v01",), "categories": ("road",), "words": "路灯", **month(2025, 12)}
    assert without[0] == {name: value for name, value in whole.items() if name != "villages"}
    assert without[1] == {name: value for name, value in whole.items() if name not in ("since", "until")}
    assert without[2] == {name: value for name, value in whole.items() if name != "categories"}
    alone = asked(asked("上坪 道路").without(1))
    assert [piece.field for piece in alone.pieces] == ["village"], "a by-name that stood for the village still does"


def test_of_one_name_everybody_is_meant() -> None:
    known = town()
    one, other = list(known.people.values())[:2]
    same = replace(known, people={one.id: one, other.id: replace(other, name=one.name)})
    assert set(read(one.name, same, TODAY).wanted.claimers) == {one.id, other.id}


def test_in_a_county_a_town_is_a_filter_and_a_name_two_villages_bear_means_both() -> None:
    known = town()
    first, second, *_ = known.villages.values()
    twins = {first.id: replace(first, town="t1"), second.id: replace(second, name=first.name, town="t2")}
    county = replace(known, congress=Congress(towns={"t1": "东河镇", "t2": "西山乡"}), villages=twins)
    assert set(read(first.name, county, TODAY).wanted.villages) == {first.id, second.id}
    area = read(f"东河镇 {first.name} 逾期", county, TODAY).wanted.area
    assert area is not None
    assert area.villages == (first.id,)


@pytest.mark.parametrize(
    ("said", "first", "last"),
    [
        ("12月", "2025-12-01", "2025-12-31"),
        ("11月份", "2026-11-01", "2026-11-30"),
        ("二月", "2026-02-01", "2026-02-28"),
        ("去年11月至今年2月", "2025-11-01", "2026-02-28"),
        ("10-12月", "2025-10-01", "2025-12-31"),
        ("三季度", "2026-07-01", "2026-09-30"),
        ("2025年第4季度", "2025-10-01", "2025-12-31"),
        ("上半年", "2026-01-01", "2026-06-30"),
        ("去年后半年", "2025-07-01", "2025-12-31"),
        ("2025-H1", "2025-01-01", "2025-06-30"),
        ("H2 2025", "2025-07-01", "2025-12-31"),
        ("上个半年", "2026-01-01", "2026-06-30"),
        ("这半年", "2026-07-01", "2026-12-31"),
        ("2024年", "2024-01-01", "2024-12-31"),
        ("12月31号", "2025-12-31", "2025-12-31"),
        ("11月3日", "2026-11-03", "2026-11-03"),
        ("上个月", "2026-10-01", "2026-10-31"),
        ("上周", "2026-11-16", "2026-11-22"),
        ("最近三天", "2026-11-24", "2026-11-26"),
        ("近一周", "2026-11-20", "2026-11-26"),
        ("近半年", "2026-05-27", "2026-11-26"),
        ("December", "2025-12-01", "2025-12-31"),
        ("10月以前", "", "2026-09-30"),
        ("10月以来", "2026-10-01", ""),
    ],
)
def test_spans_of_days_that_were(said: str, first: str, last: str) -> None:
    span = said_span(said, TODAY)
    assert span is not None
    assert [day.isoformat() if day else "" for day in span] == [first, last]


@pytest.mark.parametrize("said", ["13月", "0月", "2月30日", "0000年", "99999年", "may", "三组", "6.5", "路灯", "月", "10月到", "以来"])
def test_other_words_name_no_span(said: str) -> None:
    assert said_span(said, TODAY) is None
