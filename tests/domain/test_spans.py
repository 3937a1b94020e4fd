"""A span of days as a due date: its last day (docs/spec.md section 4)."""

from datetime import date

import pytest

from domain.days.spans import end_of_span

TODAY = date(2026, 11, 4)
SPANS = {
    "11月9号到15号": 15,
    "11月9日-11月15日": 15,
    "9号到15号": 15,
    "11.9-11.15": 15,
    "下周一到周五": 13,
    "周一到周三吧": 11,
    "从11月9日至12日之间": 12,
    "大概10号到12号": 12,
    "9号到15号修好": 15,
    "２０号到月底": 30,
    "明天到后天": 6,
    "后天到大后天": 7,
    "明天到下周二": 10,
}
NONE = [
    "11月9日",
    "下周",
    "11月9号前，11月20号再报一次",
    "11月9号去看，到15号修好路灯",
    "到15号",
    "9号派人到村里，15号换泵",
    "对",
    "2026-11-09",
    "10-15",
]


@pytest.mark.parametrize(("text", "last"), SPANS.items())
def test_what_falls_due_in_it_is_due_on_its_last_day(text: str, last: int) -> None:
    assert end_of_span(text, TODAY) == date(2026, 11, last)


@pytest.mark.parametrize("text", NONE)
def test_what_is_no_span(text: str) -> None:
    assert end_of_span(text, TODAY) is None
