"""A step that waits for a deputy's words is given up when he begins another one, and he reads so (docs/spec.md section 4, Talk)."""

from tests.conversations.test_which_case import ROAD, WATER, two_matters
from tests.town import Somebody, Town


async def begins(deputy: Somebody, number: str, *buttons: str) -> None:
    await deputy.writes(f"/case {number}")
    for button in buttons:
        await deputy.presses(button)


async def test_the_older_one_is_named_as_put_aside(town: Town) -> None:
    deputy, _, voter = await two_matters(town)
    await begins(deputy, ROAD, "答复", "已解决")
    assert deputy.last == f"周启明，怎么答复 {ROAD}「村口的路坏了」的选民？回复这条，语音也行。"
    await begins(deputy, WATER, "回复选民")
    assert deputy.last.startswith(
        f"刚才问您的「答复」（{ROAD}）先放下了，什么也没有发；要写请再点一次。\n周启明，给 {WATER}「水龙头没水」的选民写什么？"
    )
    voter.forgets()
    await deputy.writes("明天来修水管")
    await deputy.presses("发送")
    assert voter.reads == [f"【{WATER}】上下坪代表小组 周启明：\n｜明天来修水管"]


async def test_steps_of_one_act_give_nothing_up(town: Town) -> None:
    deputy, _, _ = await two_matters(town)
    await begins(deputy, ROAD, "答复", "列入计划")
    assert deputy.last == f"周启明，{ROAD}「村口的路坏了」哪天前办好？回复日期，例如 12月31日。"
    await deputy.writes("12月31日")
    assert deputy.last == f"怎么答复 {ROAD}「村口的路坏了」的选民？回复这条，语音也行。"


async def test_in_the_group_the_card_above_says_which_matter_it_is(town: Town) -> None:
    deputy, group, _ = await two_matters(town)
    await group.presses(deputy, "回复选民", group.card(ROAD))
    assert f"给 {ROAD}「村口的路坏了」的选民写什么" in group.last
