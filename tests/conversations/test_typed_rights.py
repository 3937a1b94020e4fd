"""A voter who types what is his right reads what the button of that name brings, and his matter stays as it is (docs/spec.md section 3)."""

import pytest

from tests.conversations.test_which_case import said_on
from tests.town import Somebody, Town

LAMP = "桥头的路灯不亮"


async def with_a_lamp(town: Town) -> Somebody:
    voter = await town.voter()
    await town.group("g1", await town.deputy("周启明"))
    await voter.writes(LAMP)
    await town.passes(minutes=15)
    voter.forgets()
    return voter


async def stands(town: Town) -> bool:
    """One matter that goes on, with nothing put to it."""
    return len(await town.cases()) == 1 and (await town.case()).open and await said_on(town, 1) == [LAMP]


@pytest.mark.parametrize("words", ["撤回同意", "我要撤回同意", "收回我的授权", "我不同意了", "取消我的同意"])
async def test_consent_is_asked_about_and_no_matter(town: Town, words: str) -> None:
    voter = await with_a_lamp(town)
    await voter.writes(words)
    assert "撤回同意后，您新写的话我们不再收下" in voter.last
    await voter.writes("是")
    assert not any("QX-2611-0001 已撤回" in text for text in voter.reads)
    assert await stands(town)
    await voter.presses("撤回同意，没办完的接着办")
    assert "同意已经撤回" in str(voter.reads)


@pytest.mark.parametrize("words", ["删除我的信息", "把我的资料全删了", "注销", "我要退出", "不想用了 删了吧"])
async def test_erasing_is_asked_at_once_and_its_answers_stay_here(town: Town, words: str) -> None:
    voter = await with_a_lamp(town)
    await voter.writes(words)
    assert "真的要删吗" in voter.last
    await voter.writes("确定")
    assert "真的要删吗" in voter.last
    assert await stands(town)
    await voter.writes("都删")
    assert "您的信息删掉了" in voter.last


async def test_a_yes_below_what_his_rights_are_asks_how_much(town: Town) -> None:
    voter = await with_a_lamp(town)
    await voter.writes("我的信息会泄露吗")
    await voter.writes("都删")
    assert "真的要删吗" in voter.last
    assert await stands(town)


@pytest.mark.parametrize(
    ("words", "says"),
    [
        ("撤回公开身份", "代表看不到您的姓名和电话"),
        ("撤回我的电话", "我们存了您的"),
        ("撤回保密", "您的事没有保密"),
        ("莫保密 大家都晓得", "您的事没有保密"),
        ("我不撤回", "什么也没有改"),
        ("不撤回", "什么也没有改"),
        ("别给我撤了", "什么也没有改"),
        ("我不要匿名", "公开身份"),
    ],
)
async def test_each_is_what_it_says(town: Town, words: str, says: str) -> None:
    voter = await with_a_lamp(town)
    await voter.writes(words)
    assert says in voter.last or voter.sees_button(says)
    await town.passes(minutes=15)
    assert await stands(town)
    assert not (await town.case()).confidential


async def test_what_was_kept_stays_so_and_he_reads_it(town: Town) -> None:
    voter = await with_a_lamp(town)
    await voter.writes("请保密")
    assert (await town.case()).confidential
    await voter.writes("不用保密了")
    assert "QX-2611-0001 还是保密的" in voter.last
    assert (await town.case()).confidential


@pytest.mark.parametrize("words", ["奶奶说不用保密了", "我妈说不用保密", "不保密了", "0001不用保密了"])
async def test_so_does_who_says_it_for_another_or_by_its_number(town: Town, words: str) -> None:
    voter = await with_a_lamp(town)
    await voter.writes("请保密")
    await town.passes(minutes=5)
    await voter.writes(words)
    assert "QX-2611-0001 还是保密的" in voter.last
    assert ((await town.case()).confidential, len(await town.cases())) == (True, 1)


async def test_the_matter_is_taken_back_as_ever(town: Town) -> None:
    voter = await with_a_lamp(town)
    for words in ("撤回", "撤回路灯", "路灯那件撤回"):
        await voter.writes(words)
        assert "真的要撤回 QX-2611-0001" in voter.last


@pytest.mark.parametrize("words", ["村里不同意修了", "电话线断了没人管", "我没有收到撤回的钱", "房子删改了面积"])
async def test_other_words_are_no_right(town: Town, words: str) -> None:
    voter = await with_a_lamp(town)
    await voter.writes(words)
    assert not voter.sees_button("不删")
    assert "什么也没有改" not in voter.last
    assert not voter.sees_button("确认撤回")
