"""A question for a day that stands with buttons is answered by typing too (docs/spec.md section 4, Talk)."""

import pytest

from tests.conversations.test_typed_words import one_claimed
from tests.conversations.test_which_case import WATER, two_matters
from tests.town import GroupTalk, Somebody, Town

NO_DAY = "没看懂日期，或日子已经过了"
SAID = [
    ("后天", "11月6日"),
    ("下周一", "11月9日"),
    ("11月9日", "11月9日"),
    ("三天", "11月7日"),
    ("五个工作日", "11月11日"),
    ("10个工作日内", "11月18日"),
    ("15号", "11月15日"),
    ("月底", "11月30日"),
]


async def below(group: GroupTalk, who: Somebody, typed: str) -> None:
    await group.says(who, typed, group.chat.messages[max(group.chat.messages)])


@pytest.mark.parametrize(("typed", "until"), SAID)
async def test_in_private_a_day_for_the_unit_leads_on_to_its_line(town: Town, typed: str, until: str) -> None:
    deputy, _, voter = await one_claimed(town)
    await deputy.writes("0001转给供电所")
    await deputy.writes(typed)
    assert f"转给供电所，{until}前回话" in deputy.last
    await deputy.writes("没有")
    assert (await town.case()).status == "in_progress"
    assert "供电所" in voter.last
    await town.check_promises()


@pytest.mark.parametrize(("typed", "until"), SAID)
async def test_in_the_group_so_does_a_reply_to_the_question(town: Town, typed: str, until: str) -> None:
    deputy, group, _ = await one_claimed(town)
    await group.says(deputy, "转给供电所", group.card())
    await below(group, deputy, typed)
    assert f"转给供电所，{until}前回话" in group.last
    await below(group, deputy, "没有")
    event = await town.ask(lambda work: str(work.histories.last(1, "forwarded")))
    assert "没有" not in event, "that there is no line is no line"
    assert (await town.case()).status == "in_progress"


@pytest.mark.parametrize("typed", ["昨天", "11月3日", "尽快", "等水厂的人回来"])
async def test_what_is_no_day_or_over_is_asked_for_again(town: Town, typed: str) -> None:
    deputy, _, _ = await one_claimed(town)
    await deputy.writes("0001转给供电所")
    await deputy.writes(typed)
    assert f"QX-2611-0001「水管爆了没水用」：{NO_DAY}" in deputy.last, deputy.last
    await deputy.writes("后天")
    assert "11月6日前回话" in deputy.last


@pytest.mark.parametrize(
    ("typed", "reads"),
    [("告诉选民明天去看", "将发给"), ("延期三天", "为什么要延到"), ("转给水厂", "转给 镇自来水厂"), ("谢谢", "还等您定最迟哪天")],
)
async def test_an_act_is_no_day(town: Town, typed: str, reads: str) -> None:
    deputy, _, _ = await one_claimed(town)
    await deputy.writes("0001转给供电所")
    deputy.forgets()
    await deputy.writes(typed)
    assert reads in "\n".join(deputy.reads)
    assert NO_DAY not in deputy.last


@pytest.mark.parametrize(("yes", "line"), [("对", True), ("没有", False)])
async def test_what_stood_beside_the_day_is_offered_as_the_line(town: Town, yes: str, line: bool) -> None:
    deputy, _, _ = await one_claimed(town)
    await deputy.writes("0001转给供电所，五个工作日，钥匙在老王家")
    assert "11月11日前回话" in deputy.last
    assert "钥匙在老王家" in deputy.last
    await deputy.writes(yes)
    assert ("钥匙在老王家" in await town.ask(lambda work: str(work.histories.last(1, "forwarded")))) == line


@pytest.mark.parametrize("typed", ["对", "行", "发"])
async def test_a_bare_yes_is_no_line_for_the_unit(town: Town, typed: str) -> None:
    deputy, _, _ = await one_claimed(town)
    await deputy.writes("0001转给供电所，三天内")
    await deputy.writes(typed)
    event = await town.ask(lambda work: str(work.histories.last(1, "forwarded")))
    assert f"'{typed}'" not in event


async def test_until_when_the_level_above_reports_and_when_a_unit_answered(town: Town) -> None:
    deputy, group, _ = await two_matters(town)
    await group.presses(deputy, "更多", group.card(WATER))
    await group.presses(deputy, "上报")
    await group.presses(deputy, "up_to")
    await below(group, deputy, "五个工作日")
    assert "11月11日" in group.last, "what acts at once is shown as a date first"
    await below(group, deputy, "对")
    assert (await town.ask(lambda work: work.histories.last(1, "handed_up"))) is not None
