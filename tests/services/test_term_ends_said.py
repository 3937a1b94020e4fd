"""How long the term still lasts is said in words that are true on each day (docs/operations.md, doctor)."""

import pytest

from locales import common
from locales.catalogue import translator
from services.watch.examine import term_ends

T = translator("zh-Hans")


@pytest.mark.parametrize(
    ("days", "said"), [(7, "还有 7 天届满"), (1, "还有 1 天届满"), (0, "今天届满"), (-1, "已经届满"), (-40, "已经届满")]
)
def test_a_term_that_is_over_has_no_days_left(days: int, said: str) -> None:
    found = term_ends(days)
    assert said in common.finding(T, found.code, found.facts)
