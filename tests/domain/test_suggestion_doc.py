"""The life of a deputy's suggestion with plain values (docs/glossary.md, The deputy's suggestion)."""

from dataclasses import replace
from datetime import date

import pytest

from domain.congress.congress import Person
from domain.congress.working_days import WorkingCalendar
from domain.suggestions.motions import STEPS_OF, Joint, joint, step
from domain.suggestions.suggestion_doc import (
    STATUSES,
    Counted,
    Round,
    answered_after,
    answered_on,
    asked_on,
    counted,
    headed,
    later_limits,
)
from domain.values.errors import IllegalStepError
from domain.values.ids import PersonId

HANDED = date(2026, 11, 4)
PLAIN = WorkingCalendar()


FIRST = Round(1, "n01", "水务站", HANDED, date(2027, 2, 4))


def test_each_step_is_possible_from_the_statuses_it_names_and_from_no_other() -> None:
    for kind, steps in STEPS_OF.items():
        for name, (before, after) in steps.items():
            for status in STATUSES:
                if status in before:
                    assert step(kind, status, name) == (after or status)
                else:
                    with pytest.raises(IllegalStepError):
                        step(kind, status, name)
        assert all("closed" not in before for before, _ in steps.values()), "closed is the end"
    for name in ("submitted", "listed", "turned", "ended"):
        with pytest.raises(IllegalStepError):
            step("suggestion", "draft", name)


def test_a_motion_takes_five_deputies_of_a_town_ten_of_a_county_and_no_other_levels() -> None:
    town, county = (Person(PersonId(level), level, kind="deputy", levels=(level,)) for level in ("town", "county"))
    assert joint("town", [town] * 4 + [county]) == Joint(4, 5)
    assert not joint("town", [town] * 4 + [county]).enough
    assert joint("town", [town] * 5).enough
    assert not joint("county", [county] * 9).enough
    assert joint("county", [county] * 10).enough


def test_it_is_extended_to_six_months_and_a_redo_to_three() -> None:
    assert later_limits(FIRST) == [date(2027, 3, 4), date(2027, 4, 4), date(2027, 5, 4)]
    assert later_limits(replace(FIRST, due_on=date(2027, 5, 4))) == []
    assert later_limits(replace(FIRST, nth=2, due_on=date(2026, 12, 4))) == [date(2027, 1, 4), date(2027, 2, 4)]


@pytest.mark.parametrize(
    "title",
    ["修路", "关于修路的议案", "关于修路的建议", "关于关于修路的建议的建议", "《关于修路的建议》", " 关于 修路 的建议 "],
)
def test_the_form_puts_about_and_suggestion_around_a_title_once(title: str) -> None:
    assert headed(title) == "修路"


def test_a_title_of_nothing_but_those_words_stays() -> None:
    assert headed("关于的建议") != ""


def test_it_is_asked_after_twice_before_its_limit_on_it_and_every_week_after() -> None:
    due, today, days = date(2027, 2, 4), HANDED, []
    for _ in range(5):
        today = asked_on(PLAIN, "handed", due, today)
        days.append(today)
    assert days == [date(2027, 1, 21), date(2027, 2, 2), date(2027, 2, 4), date(2027, 2, 11), date(2027, 2, 18)]
    assert asked_on(PLAIN, "draft", None, HANDED) == date(2026, 11, 11)


def test_figures_of_one_count_its_last_word_and_every_limit_as_known_on_the_day() -> None:
    first = replace(FIRST, answered_on=date(2027, 1, 4), rating="unsatisfied", rated_on=date(2027, 1, 10))
    second = replace(
        FIRST,
        nth=2,
        handed_on=date(2027, 1, 10),
        due_on=date(2027, 2, 10),
        answered_on=date(2027, 3, 1),
        rating="mostly",
        rated_on=date(2027, 3, 2),
    )
    assert counted([first, second], date(2026, 11, 3)) == Counted()
    assert counted([first, second], date(2026, 12, 31)) == Counted(handed=1)
    assert counted([first, second], date(2027, 1, 20)) == Counted(1, 1, 0, 1, 1, 0, 1, 0, 0, 1)
    assert counted([first, second], date(2027, 2, 20)) == Counted(1, 1, 0, 2, 1, 0, 1, 0, 0, 1), "late, and not answered yet"
    assert counted([first, second], date(2027, 3, 2)) == Counted(1, 1, 0, 2, 1, 1, 1, 0, 1, 0)


@pytest.mark.parametrize(
    ("text", "on", "words"),
    [
        ("11月3日答复：已列入明年计划", date(2026, 11, 3), "已列入明年计划"),
        ("11月3号书面答复，\n已经开工", date(2026, 11, 3), "已经开工"),
        ("昨天回复 钱还没到", date(2026, 11, 25), "钱还没到"),
        ("2026-10-30 回函：同意", date(2026, 10, 30), "同意"),
        ("上周五答覆：已辦", date(2026, 11, 20), "已辦"),
        ("11月13日来函：列入预算", date(2026, 11, 13), "列入预算"),
        ("11月13日回复：列入预算", date(2026, 11, 13), "列入预算"),
        ("11月13日书面答复，列入预算", date(2026, 11, 13), "列入预算"),
        ("11月13日水务站复函。列入预算", date(2026, 11, 13), "列入预算"),
        ("十一月十三号來函：列入預算", date(2026, 11, 13), "列入預算"),
        ("11月13日来函答复：列入预算", date(2026, 11, 13), "列入预算"),
        ("来函：列入预算", None, "来函：列入预算"),
        ("明年三月开工，十二月完工", None, "明年三月开工，十二月完工"),
        ("12月20日前修好", None, "12月20日前修好"),
        ("水务站答复：已经列入计划", None, "水务站答复：已经列入计划"),
        ("11月3日，站长到村里看了", None, "11月3日，站长到村里看了"),
        ("已经答复", None, "已经答复"),
        ("我局将于12月20日前答复，请代表放心", None, "我局将于12月20日前答复，请代表放心"),
        ("12月20日前书面答复：请放心", None, "12月20日前书面答复：请放心"),
        ("十二月二十日之前回复，请放心", None, "十二月二十日之前回复，请放心"),
        ("我局将于明年5月前回复，目前在做预算", None, "我局将于明年5月前回复，目前在做预算"),
        ("请您明天来电，带上身份证复印件", None, "请您明天来电，带上身份证复印件"),
        ("三天前答复：已列入计划", date(2026, 11, 23), "已列入计划"),
        ("三日前答复：已列入计划", date(2026, 11, 23), "已列入计划"),
        ("11月13日请示县里后答复：列入预算", date(2026, 11, 13), "列入预算"),
    ],
)
def test_the_day_of_an_answer_stands_before_it_where_it_is_named(text: str, on: date | None, words: str) -> None:
    found, said = answered_on(text, date(2026, 11, 26))
    assert (found.day, found.fault or "none", said) == (on, "none", words)


@pytest.mark.parametrize(("text", "fault"), [("明天答复：好", "to_come"), ("11月31日答复：好", "never"), ("上个月答复：好", "which")])
def test_a_day_that_cannot_be_the_answer_s_is_no_day(text: str, fault: str) -> None:
    assert answered_on(text, date(2026, 11, 26))[0].fault == fault


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("明天来电，带上身份证复印件", "明天来电，带上身份证复印件"),
        ("上个月口头答复，说钱不够", "上个月口头答复，说钱不够"),
        ("明天答复：明年修", "明年修"),
        ("11月31日答复，明年修", "明年修"),
    ],
)
def test_of_words_whose_day_cannot_be_theirs_none_is_lost_that_may_be_an_answer(text: str, words: str) -> None:
    found, said = answered_on(text, date(2026, 11, 26))
    assert (found.day, said) == (None, words)


@pytest.mark.parametrize(
    ("text", "on", "fault", "words"),
    [
        ("11月10日", date(2026, 11, 10), "", "已列入计划"),
        ("是11月10号", date(2026, 11, 10), "", "已列入计划"),
        ("11月10日答复", date(2026, 11, 10), "", "已列入计划"),
        ("上周五", date(2026, 11, 20), "", "已列入计划"),
        ("11月10日答复：明年修", date(2026, 11, 10), "", "明年修"),
        ("11月31日", date(2026, 11, 30), "never", "已列入计划"),
        ("不记得了", None, "none", "已列入计划"),
        ("明天答复：明年修", date(2026, 11, 27), "to_come", "明年修"),
    ],
)
def test_a_day_alone_belongs_to_the_words_that_were_kept(text: str, on: date | None, fault: str, words: str) -> None:
    found, said = answered_after(text, date(2026, 11, 26), "已列入计划")
    assert (found.on, found.fault, said) == (on, fault, words)


def test_where_nothing_was_kept_a_day_alone_is_the_answer() -> None:
    assert answered_after("11月10日", date(2026, 11, 26), "") == answered_on("11月10日", date(2026, 11, 26))
