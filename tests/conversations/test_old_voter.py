"""Somebody old who types in fragments, says who he is, sends a voice and never taps (docs/spec.md section 3)."""

import pytest

from tests.conversations.test_typed_acts import one_matter
from tests.conversations.test_which_case import WATER, asks, said_on, two_matters
from tests.town import Town


async def test_who_he_is_alone_is_no_matter(town: Town) -> None:
    voter = await town.voter()
    await voter.writes("我是上平的老王")
    assert voter.reads[0].startswith("您好！我在。")
    await voter.writes("水管子漏水漏了半个月了")
    assert await said_on(town, 1) == ["水管子漏水漏了半个月了"]


@pytest.mark.parametrize("words", ["咋还没人来", "咋还不来", "来了吗", "好了没", "我的事"])
async def test_whether_somebody_comes_is_answered_with_how_far_it_is(town: Town, words: str) -> None:
    _, _, voter = await one_matter(town)
    await voter.writes(words)
    assert WATER in voter.last
    assert len(await town.cases()) == 1


@pytest.mark.parametrize("kind", ["voice", "photo"])
async def test_a_voice_or_a_picture_without_words_goes_to_the_one_open_matter(town: Town, kind: str) -> None:
    _, group, voter = await one_matter(town)
    await voter.sends(kind)
    assert f"已补充到 {WATER}" in voter.last
    assert voter.sees_button("这是新事项"), "should it be another one"
    assert len(await town.cases()) == 1
    assert any(kind in m for m in group.chat.messages.values())


async def test_with_several_open_he_is_asked(town: Town) -> None:
    _, _, voter = await two_matters(town)
    await voter.sends("photo")
    assert voter.sees_button("接着说：水龙头没水")


async def test_and_another_thing_is_announced_however_short(town: Town) -> None:
    _, _, voter = await one_matter(town)
    await voter.writes("还有就是")
    await voter.writes("我那个低保")
    await voter.writes("啥时候批下来")
    assert await said_on(town, 2) == ["我那个低保", "啥时候批下来"]


async def test_satisfied_where_nothing_is_asked_is_no_matter(town: Town) -> None:
    _, _, voter = await one_matter(town)
    await voter.writes("满意")
    assert voter.reads == ["谢谢您的话。现在没有等您评价的事。"]
    assert len(await town.cases()) == 1


async def test_no_need_is_an_answer_where_somebody_asks_and_else_asked_about(town: Town) -> None:
    deputy, group, voter = await two_matters(town)
    await asks(group, deputy, WATER, "要不要先送点水来？")
    await voter.writes("不用了")
    assert (await said_on(town, 1))[-1] == "不用了"
    await town.passes(hours=25)
    voter.forgets()
    await voter.writes("算了不要了")
    assert voter.sees_button("撤回：水龙头没水")
    assert len(await town.cases()) == 2


async def test_the_matter_may_be_named_after_the_act(town: Town) -> None:
    _, _, voter = await two_matters(town)
    voter.forgets()
    await voter.writes("催一下水龙头")
    assert voter.reads == ["已经替您催了。"]
