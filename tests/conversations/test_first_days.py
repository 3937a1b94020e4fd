"""In the first days of a month a figure of none that is named is told with that of the month before (docs/spec.md section 4, Asked of us)."""

import pytest

from tests.conversations.test_lists_say_what import five_matters
from tests.town import Town


@pytest.mark.parametrize("words", ["满意率是多少", "平均几天", "哪个村反映最多"])
async def test_in_the_first_days_of_a_month_the_one_before_is_told_too(town: Town, words: str) -> None:
    secretary = await town.secretary()
    await five_matters(town)
    await town.comes("2026-12-01", "09:05")
    secretary.forgets()
    await secretary.writes(words)
    assert "2026年11月" in secretary.last
    if "村" not in words:
        assert "2026年12月" in secretary.last
    await town.comes("2026-12-15", "10:00")
    secretary.forgets()
    await secretary.writes(words)
    assert "2026年11月" not in secretary.last
