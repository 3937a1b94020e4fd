"""`/units`: what units owe, and what they did (docs/spec.md section 7)."""

from tests.conversations.test_unit_answers import forwarded_case, noted
from tests.town import Town


async def test_what_a_unit_owes_stands_first_and_how_late_it_is(town: Town) -> None:
    leader, _group, _voter = await forwarded_case(town)
    secretary = await town.secretary()
    await town.comes("2026-11-11", "10:00")
    await secretary.writes("/units")
    owed = next(text for text in secretary.reads if "还欠的回话" in text)
    assert "QX-2611-0001 上坪村：镇自来水厂，11月9日前，晚了 2 个工作日" in owed
    await secretary.presses("QX-2611-0001")
    assert "QX-2611-0001" in secretary.last
    leader.forgets()
    await leader.writes("/units")
    assert leader.last == "小结给主席、副主席和工作人员看。"


async def test_the_years_figures_by_unit(town: Town) -> None:
    leader, group, _voter = await forwarded_case(town)
    await noted(group, leader)
    secretary = await town.secretary()
    await secretary.writes("/units")
    assert any(text == "没有单位欠回话。" for text in secretary.reads)
    assert any("· 镇自来水厂：转办 1 件，回话 1 件，应回话 1 件，按时 1 件" in text.splitlines() for text in secretary.reads), (
        "no zeros and no dashes"
    )
    secretary.forgets()
    await secretary.writes("/units 2026-10")
    assert "这段时间没有转办" in secretary.last
    await secretary.writes("/units 下个月")
    assert "2026" in secretary.last
