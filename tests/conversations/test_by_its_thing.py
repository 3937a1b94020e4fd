"""Words that name their matter by its thing go there, whatever they say of it then (docs/spec.md section 3, Which case a message joins)."""

import pytest

from tests.conversations.test_joined_fates import answers
from tests.conversations.test_which_case import said_on
from tests.town import GroupTalk, Somebody, Town


async def days_later(town: Town, first: str, second: str) -> tuple[Somebody, GroupTalk]:
    deputy = await town.deputy("吕春敏")
    group = await town.group("g1", deputy)
    voter = await town.voter()
    await voter.writes(first)
    await town.passes(hours=3)
    await voter.writes(second)
    await voter.presses("新事项")
    await group.presses(deputy, "认领", group.card("QX-2611-0001"))
    await town.passes(hours=30)
    voter.forgets()
    return voter, group


@pytest.mark.parametrize(
    ("words", "number"),
    [
        ("阴沟的事是周二娃他哥占到修的房子 把沟填了", 1),
        ("说到阴沟 村里协商过了 没谈拢", 1),
        ("还是阴沟的事，房子都熏臭了", 1),
        ("电费那个 我侄女说他退钱了 算了", 2),
        ("电费那个事 营业厅的人说表没坏", 2),
    ],
)
async def test_they_go_to_the_one_open_matter_of_it(town: Town, words: str, number: int) -> None:
    voter, _ = await days_later(town, "门前那个阴沟堵了臭得很", "我家电费多算了两百")
    await voter.writes(words)
    assert (await said_on(town, number))[-1] == words
    assert f"QX-2611-000{number}" in voter.last
    assert voter.sees_button("这是新事项")
    await town.passes(minutes=12)
    assert len(await town.cases()) == 2
    await town.check_promises()


@pytest.mark.parametrize("words", ["低保的事 会计说名额满了", "村里的事没人管", "垃圾那个 没人收都堆起来了"])
async def test_of_what_is_none_of_his_he_is_asked(town: Town, words: str) -> None:
    voter, _ = await days_later(town, "门前那个阴沟堵了臭得很", "我家电费多算了两百")
    await voter.writes(words)
    assert voter.sees_button("接着说：门前那个阴沟堵了臭得很")
    assert words not in (await said_on(town, 1)) + (await said_on(town, 2))


async def test_what_two_of_his_are_of_is_not_guessed(town: Town) -> None:
    voter, _ = await days_later(town, "三组的阴沟堵了", "屋后头的阴沟也垮了")
    await voter.writes("阴沟的事 师傅来看了，说要挖开")
    assert voter.sees_button("接着说：三组的阴沟堵了")


async def test_where_somebody_asked_of_that_thing_on_another_it_is_the_answer(town: Town) -> None:
    voter, group = await days_later(town, "门前的路烂了", "屋后头的明沟垮了")
    deputy = await town.deputy("吕春敏")
    await group.presses(deputy, "回复选民", group.card("QX-2611-0001"))
    await group.replies(deputy, "明沟离路有多远？")
    await group.presses(deputy, "发送")
    await voter.writes("明沟那个 离路三米")
    assert (await said_on(town, 1))[-1] == "明沟那个 离路三米"


async def three_answers(town: Town) -> Somebody:
    """The lamp, the water and the 低保 are answered, that of the 低保 last."""
    deputy, voter = await town.deputy("吕春敏"), await town.voter()
    group = await town.group("g1", deputy)
    for nth, words in enumerate(["桥头的路灯不亮", "自来水没水了", "我妈的低保停了"], 1):
        await voter.writes(words)
        if nth > 1:
            await voter.presses("新事项")
        await group.presses(deputy, "认领", group.card(f"QX-2611-000{nth}"))
        await town.passes(hours=2)
    for nth in (1, 2, 3):
        await answers(group, deputy, f"QX-2611-000{nth}", "已经弄好了")
        await town.passes(minutes=9)
    voter.forgets()
    return voter


@pytest.mark.parametrize(("words", "number"), [("灯好了", 1), ("水还是浑嘞", 2), ("那个水黄得很", 2), ("低保嘛 等哈再说", 3)])
async def test_of_several_answers_words_go_to_the_one_of_whose_thing_they_begin(town: Town, words: str, number: int) -> None:
    voter = await three_answers(town)
    await voter.writes(words)
    assert (await said_on(town, number))[-1] == words
    assert sum([len(await said_on(town, nth)) for nth in (1, 2, 3)]) == 4
    assert len(await town.cases()) == 3


async def test_so_after_one_of_them_was_rated_badly(town: Town) -> None:
    voter = await three_answers(town)
    await voter.writes("灯要得 水不得行")
    await voter.writes("水还是浑嘞 换个锤子")
    assert (await said_on(town, 2))[-1] == "水还是浑嘞 换个锤子"


@pytest.mark.parametrize("words", ["垃圾没人收", "学校食堂的饭馊了", "低保是书记给他舅子的"])
async def test_what_is_of_something_else_goes_to_none_of_them(town: Town, words: str) -> None:
    voter = await three_answers(town)
    await voter.writes(words)
    assert sum([len(await said_on(town, nth)) for nth in (1, 2, 3)]) == 3


async def test_a_word_that_may_be_the_rating_asks_of_the_newest_by_its_own_words(town: Town) -> None:
    voter = await three_answers(town)
    await voter.writes("可以")
    assert "「我妈的低保停了」" in voter.last
    await voter.presses("基本满意")
    assert [case.rating for case in await town.cases()] == ["", "", "mostly"]
