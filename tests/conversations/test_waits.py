"""「发送并等回复」 as often as a deputy asks, and what it does to the limit (docs/spec.md section 6)."""

from datetime import date

from tests.conversations.test_which_case import WATER, asks, said_on
from tests.town import GroupTalk, Somebody, Town


async def claimed(town: Town) -> tuple[Somebody, GroupTalk, Somebody]:
    """Registered on Wednesday 4 November, due on Wednesday 18 November."""
    deputy, voter = await town.deputy("周启明"), await town.voter()
    group = await town.group("g1", deputy)
    await voter.writes("水龙头没水")
    await group.presses(deputy, "认领", group.card(WATER))
    return deputy, group, voter


async def due(town: Town) -> date | None:
    return (await town.case(WATER)).due_on


async def test_a_second_question_waits_too_and_each_moves_the_limit(town: Town) -> None:
    deputy, group, voter = await claimed(town)
    await asks(group, deputy, WATER, "家里有人吗？", waits=True)
    await town.comes("2026-11-06")
    await voter.writes("有人")
    assert await due(town) == date(2026, 11, 20)
    await asks(group, deputy, WATER, "明天上午来，行吗？", waits=True)
    assert deputy.popups[-1].partition("：")[2].startswith("已发给选民，等他回话")
    assert "等选民回话" in group.card(WATER)["text"]
    await town.comes("2026-11-09")
    await voter.writes("嗯")
    assert (await said_on(town, 1))[-1] == "嗯", "to whoever waits the bare word is the answer"
    assert await due(town) == date(2026, 11, 23)
    assert (await town.case(WATER)).waiting_since is None
    await town.check_promises()


async def test_a_question_while_one_waits_does_not_begin_anew(town: Town) -> None:
    deputy, group, voter = await claimed(town)
    await asks(group, deputy, WATER, "家里有人吗？", waits=True)
    since = (await town.case(WATER)).waiting_since
    await town.comes("2026-11-06")
    await asks(group, deputy, WATER, "水表多少号？", waits=True)
    assert (await town.case(WATER)).waiting_since == since
    await voter.writes("有人")
    assert await due(town) == date(2026, 11, 20)


async def test_all_waits_of_a_round_are_together_no_longer_than_one(town: Town) -> None:
    deputy, group, voter = await claimed(town)
    await asks(group, deputy, WATER, "家里有人吗？", waits=True)
    await town.comes("2026-11-09")
    await voter.writes("有人")
    assert await due(town) == date(2026, 11, 23)
    await asks(group, deputy, WATER, "水表多少号？", waits=True)
    await town.comes("2026-11-12")
    assert (await town.case(WATER)).waiting_since is None, "two of the five days were left"
    assert await due(town) == date(2026, 11, 25)
    await asks(group, deputy, WATER, "还在吗？", waits=True)
    assert deputy.popups[-1].partition("：")[2] == "已发给选民。能等他回话的天数用完了，答复的日子不往后推。"
    assert (await town.case(WATER)).waiting_since is None
    assert voter.last.endswith("还在吗？"), "the words have left all the same"


async def test_a_claim_is_not_idle_while_the_voter_is_waited_for_and_a_new_round_has_its_own_days(town: Town) -> None:
    deputy, group, voter = await claimed(town)
    await asks(group, deputy, WATER, "家里有人吗？", waits=True)
    await town.comes("2026-11-12")
    assert (await town.case(WATER)).waiting_since is None
    await group.presses(deputy, "答复", group.card(WATER))
    await group.presses(deputy, "已解决")
    await group.replies(deputy, "水管修好了")
    await group.presses(deputy, "send_answer")
    await voter.presses("不满意")
    await voter.writes("水还是没来")
    await asks(group, deputy, WATER, "几点停的？", waits=True)
    assert (await town.case(WATER)).waiting_since is not None
