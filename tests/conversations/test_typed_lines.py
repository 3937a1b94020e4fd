"""Several acts in one line of a deputy's: each is done or asked about, one after the other (docs/spec.md section 4, Typed acts)."""

from tests.conversations.test_lists_say_what import called, five_matters, number
from tests.town import Town


async def test_the_second_is_asked_about_once_the_first_is_done(town: Town) -> None:
    deputy, _, _ = await five_matters(town)
    await deputy.writes("0001 0002都转给水厂")
    assert deputy.last == "一次问您一件：上面这件办完，接着问 0002（转给水厂）。"
    await deputy.presses("forward_due")
    assert not any("0002" in text for text in deputy.reads[2:])
    await deputy.presses("forward_go")
    assert deputy.last.startswith(f"{number(2)}「自来水发黄」 转给 镇自来水厂")
    await deputy.presses("forward_due")
    await deputy.writes("不写")
    assert [(await town.case(number(n))).unit_due_on is not None for n in (1, 2)] == [True, True]
    deputy.forgets()
    await deputy.writes("0003放下吧")
    assert deputy.reads == [f"{called(3)}：已放回小组。"]
    await town.check_promises()


async def test_with_a_day_the_next_is_asked_with_that_day_in_the_group_too(town: Town) -> None:
    deputy, group, _ = await five_matters(town)
    await group.says(deputy, "0001、0002转给水厂，11月12日前")
    await group.presses(deputy, "forward_go")
    assert group.last.startswith("周启明，转给镇自来水厂，11月12日前回话")
    await group.presses(deputy, "forward_go")
    assert [str((await town.case(number(n))).unit_due_on) for n in (1, 2)] == ["2026-11-12", "2026-11-12"]
    await town.check_promises()


async def test_nothing_is_asked_where_the_first_was_given_up(town: Town) -> None:
    deputy, _, _ = await five_matters(town)
    await deputy.writes("0001和0002转给水厂，11月12日前")
    await deputy.writes("算了")
    deputy.forgets()
    await deputy.writes("我的待办")
    assert len(deputy.reads) == 1
    await town.passes(minutes=40)
    await deputy.writes("0001放下吧")
    assert deputy.last == f"{called(1)}：已放回小组。"


async def test_what_is_left_to_a_colleague_beside_a_claim_is_his(town: Town) -> None:
    leader, group, _ = await five_matters(town, claimed=False)
    other = await town.deputy("吕春敏")
    group.chat.members[other.id] = "member"
    await group.says(leader, "1号2号我跑，3号给吕春敏")
    claimers = [case.claimer for case in await town.cases()]
    assert claimers == [leader.person_id, leader.person_id, other.person_id, None, None]
    assert group.reads[-2:] == ["认领好了：0001、0002。11月9日前联系选民。", "0003 现在由吕春敏办。"]
    assert number(3) in other.last
    await leader.writes("4号我跑，5号给老张")
    assert "没有办的：5号给老张" in leader.last
    assert [case.claimer for case in await town.cases()][3:] == [leader.person_id, None]
    await town.check_promises()


async def test_who_may_not_name_anybody_reads_so_and_has_his_own(town: Town) -> None:
    _, group, _ = await five_matters(town, claimed=False)
    other = await town.deputy("吕春敏")
    group.chat.members[other.id] = "member"
    await group.says(other, "1号2号我跑，3号给于发")
    assert [case.claimer for case in await town.cases()] == [other.person_id, other.person_id, None, None, None]
    assert "没有办的：3号给于发。给别人的由组长指派" in group.last


async def test_days_beside_each_other_claim_nothing(town: Town) -> None:
    deputy, group, _ = await five_matters(town, claimed=False)
    before = len(group.reads)
    for words in ("1号2号我来开会，3号给老张", "2号我去县里，3号给孩子过生日"):
        await group.says(deputy, words)
    assert [case.claimer for case in await town.cases()] == [None] * 5
    assert len(group.reads) == before
