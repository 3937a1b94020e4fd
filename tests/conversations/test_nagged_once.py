"""A matter of which several things are to be said in the morning is named once (docs/spec.md section 6)."""

import pytest

from services.deed.nags import once_each
from services.deed.work import Work
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


async def test_an_idle_matter_that_is_due_is_one_line(town: Town) -> None:
    def five_days(work: Work) -> None:
        row = work.rows.section("congress")["congress"]
        work.rows.revise("congress", "congress", data=dict(row.data) | {"limits": {"answer": 5, "idle": 5}})
        work.rows.moved()

    deputy = await town.deputy("吕春敏")
    group, voter = await town.group("g1", deputy), await town.voter()
    await town.ask(five_days)
    await voter.writes("村口的路坏了")
    await group.presses(deputy, "认领")
    for day in ("2026-11-09", "2026-11-10"):
        await town.comes(day)
    deputy.forgets()
    await town.comes("2026-11-11")
    told = "\n".join(deputy.reads)
    assert told.count("QX-2611-0001") == 1, told
    assert "今天到期" in told
    assert "5 个工作日没有进展了" in told


@pytest.mark.parametrize(
    ("lines", "told"),
    [
        (
            ["· QX-2611-0001 上坪村：11月12日 到期", "· QX-2611-0001：5 个工作日没有进展了"],
            "· QX-2611-0001 上坪村：11月12日 到期；5 个工作日没有进展了",
        ),
        (["· QX-2611-0001：今天要和选民联系上", "· QX-2611-0001 上坪村：今天到期"], "· QX-2611-0001 上坪村：今天要和选民联系上；今天到期"),
        (
            ["· QX-2611-0001 上坪村：今天到期", "· 重点督办 QX-2611-0001 上坪村（周启明）：请说说办到哪一步"],
            "· 重点督办 QX-2611-0001 上坪村（周启明）：今天到期；请说说办到哪一步",
        ),
        (
            ["QX-2611-0001：转办单位 11月12日 前应回话，请问一下。", "· QX-2611-0001：5 个工作日没有进展了"],
            "· QX-2611-0001：转办单位 11月12日 前应回话，请问一下；5 个工作日没有进展了",
        ),
    ],
)
def test_lines_with_several_heads_about_one_matter_are_one(lines: list[str], told: str) -> None:
    assert once_each(lines) == [told]


def test_only_lines_about_one_matter_are_put_together() -> None:
    lines = ["· QX-2611-0001 上坪村：甲", "· QX-2611-0002 上坪村：乙", "名册：丙", "名册：丁", "· QX-2611-0001 上坪村：戊"]
    assert once_each(lines) == ["· QX-2611-0001 上坪村：甲；戊", "· QX-2611-0002 上坪村：乙", "名册：丙", "名册：丁"]
