"""The paper of the month that is named comes, also on the first of the next (docs/spec.md section 4, Asked inside)."""

import pytest

from tests.town import Town


@pytest.mark.parametrize(
    "words", ["把上个月的报表给我", "给我上个月的小结", "把上月的表打出来", "上个月的报表", "上月报表发我", "把11月的报表给我"]
)
async def test_of_last_month(town: Town, words: str) -> None:
    secretary = await town.secretary()
    await town.comes("2026-12-01")
    secretary.forgets()
    await secretary.writes(words)
    read = "\n".join(secretary.reads)
    assert "2026年12月的" not in read
    assert "2026年12月 小结" not in read
    assert "2026年11月" in read
