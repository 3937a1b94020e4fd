"""The life of a deputy's suggestion with plain values (docs/glossary.md, The deputy's suggestion)."""

from dataclasses import replace
from datetime import date

import pytest

from domain.errors import IllegalStepError
from domain.suggestion_doc import STATUSES, STEPS, Counted, Round, asked_on, counted, headed, later_limits, step
from domain.working_days import WorkingCalendar

HANDED = date(2026, 11, 4)
PLAIN = WorkingCalendar()


FIRST = Round(1, "n01", "水务站", HANDED, date(2027, 2, 4))


def test_each_step_is_possible_from_the_statuses_it_names_and_from_no_other() -> None:
    for name, (before, after) in STEPS.items():
        for status in STATUSES:
            if status in before:
                assert step(status, name) == (after or status)
            else:
                with pytest.raises(IllegalStepError):
                    step(status, name)
    assert all("closed" not in before for before, _ in STEPS.values()), "closed is the end"


def test_it_is_extended_to_six_months_and_a_redo_to_three() -> None:
    assert later_limits(FIRST) == [date(2027, 3, 4), date(2027, 4, 4), date(2027, 5, 4)]
    assert later_limits(replace(FIRST, due_on=date(2027, 5, 4))) == []
    assert later_limits(replace(FIRST, nth=2, due_on=date(2026, 12, 4))) == [date(2027, 1, 4), date(2027, 2, 4)]


@pytest.mark.parametrize(
    "title",
    ["修路", "关于修路的建议", "关于关于修路的建议的建议", "《关于修路的建议》", " 关于 修路 的建议 "],
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
    assert counted([first, second], date(2027, 1, 20)) == Counted(1, 1, 1, 1, 0, 1, 0, 0, 1)
    assert counted([first, second], date(2027, 2, 20)) == Counted(1, 1, 2, 1, 0, 1, 0, 0, 1), "late, and not answered yet"
    assert counted([first, second], date(2027, 3, 2)) == Counted(1, 1, 2, 1, 1, 1, 0, 1, 0)
