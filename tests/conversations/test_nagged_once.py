"""A matter of which several things are to be said in the morning is named once (docs/spec.md section 6)."""

from services.deed.nags import once_each
from tests.conversations.test_which_case import ROAD, WATER, two_matters
from tests.town import Town


async def test_a_matter_that_nobody_has_on_its_last_day_is_one_line(town: Town) -> None:
    deputy, _, _ = await two_matters(town)
    for day in ("2026-11-12", "2026-11-13", "2026-11-16"):
        await town.comes(day)
    deputy.forgets()
    await town.comes("2026-11-18")
    told = next(words for words in deputy.reads if "今天到期" in words)
    assert f"· {WATER}「水龙头没水」 上坪村：3 个工作日还没人认领；今天到期" in told
    assert (told.count(WATER), told.count(ROAD)) == (1, 1)


def test_only_lines_about_one_matter_are_put_together() -> None:
    lines = ["· QX-2611-0001 上坪村：甲", "· QX-2611-0002 上坪村：乙", "名册：丙", "名册：丁", "· QX-2611-0001 上坪村：戊"]
    assert once_each(lines) == ["· QX-2611-0001 上坪村：甲；戊", "· QX-2611-0002 上坪村：乙", "名册：丙", "名册：丁"]
