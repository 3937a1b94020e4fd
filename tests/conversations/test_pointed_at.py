"""Typed words that point at one of the matters that stand on buttons (docs/spec.md section 3, Which case a message joins)."""

import pytest

from tests.conversations.test_in_other_words import labels
from tests.conversations.test_which_case import ROAD, WATER, asks, said_on, two_matters
from tests.town import Somebody, Town

SAID = "昨天又摔了一跤"
OF_A_LAMP = "路灯坏了两盏"


async def asked_which(town: Town) -> Somebody:
    """New words of a voter with two matters: he is asked of which they are."""
    _, _, voter = await two_matters(town)
    await town.passes(hours=3)
    await voter.writes(SAID)
    assert labels(voter) == ["新事项", "接着说：水龙头没水", "接着说：村口的路坏了"]
    voter.forgets()
    return voter


@pytest.mark.parametrize(
    ("words", "case"),
    [
        ("接着说水的事", 1),
        ("接着说路的事吧", 2),
        ("继续说水", 1),
        ("水那件", 1),
        ("路那个", 2),
        ("还是那个水的事", 1),
        ("我说的是路的事", 2),
        ("最后一个", 2),
        ("第三个", 2),
        ("0001", 1),
    ],
)
async def test_words_that_point_at_one_are_that_choice(town: Town, words: str, case: int) -> None:
    voter = await asked_which(town)
    await voter.writes(words)
    assert (await said_on(town, case))[-1] == SAID
    await town.passes(minutes=15)
    assert words not in [*await said_on(town, 1), *await said_on(town, 2)]
    assert len(await town.cases()) == 2
    await town.check_promises()


@pytest.mark.parametrize("words", ["另一件", "是另外的事", "另外一个", "别的"])
async def test_another_one_is_a_matter_of_its_own(town: Town, words: str) -> None:
    voter = await asked_which(town)
    await voter.writes(words)
    assert await said_on(town, 3) == [SAID]
    assert len(await town.cases()) == 3


@pytest.mark.parametrize(
    "words",
    [
        "接着说",
        "接着上面说",
        "第二个",
        "第一个",
        "2",
        "接着说上面那个",
        "接着说低保的事",
        "第七个",
        "后面那个",
        "都是",
        "两个都是",
        "上回那件",
        "昨天说的那个",
    ],
)
async def test_words_that_may_mean_several_are_asked_about_again(town: Town, words: str) -> None:
    voter = await asked_which(town)
    await voter.writes(words)
    assert labels(voter) == ["新事项", "接着说：水龙头没水", "接着说：村口的路坏了"]
    assert len(await town.cases()) == 2
    await voter.presses("接着说：水龙头没水", voter.messages[-1])
    assert (await said_on(town, 1))[-1] == SAID
    await town.passes(minutes=15)
    assert len(await town.cases()) == 2


@pytest.mark.parametrize("words", ["接着说昨天又停了水", "家里还有两个老人", "第二次断了", "路灯坏了"])
async def test_words_that_say_more_go_with_those_that_wait(town: Town, words: str) -> None:
    voter = await asked_which(town)
    await voter.writes(words)
    await voter.presses("接着说：村口的路坏了")
    assert (await said_on(town, 2))[-2:] == [SAID, words]


async def test_of_matters_he_may_ask_after_the_second_is_the_second(town: Town) -> None:
    _, _, voter = await two_matters(town)
    await town.passes(hours=3)
    await voter.writes("转给谁了")
    assert labels(voter)[:2] == ["问：水龙头没水", "问：村口的路坏了"]
    await voter.writes("第二个")
    assert ROAD in voter.last
    assert WATER not in voter.last
    assert len(await town.cases()) == 2


async def test_a_deputys_question_since_then_is_what_he_answers(town: Town) -> None:
    deputy, group, voter = await two_matters(town)
    await town.passes(hours=3)
    await voter.writes(SAID)
    await asks(group, deputy, WATER, "是哪个水龙头？第一个还是第二个？")
    await voter.writes("第二个")
    assert (await said_on(town, 1))[-1] == "第二个"


async def asked_of_one(town: Town) -> Somebody:
    voter = await town.voter()
    await voter.writes("水龙头没水")
    await town.passes(hours=3)
    await voter.writes(OF_A_LAMP)
    assert labels(voter) == ["新事项", "接着说：水龙头没水"]
    voter.forgets()
    return voter


@pytest.mark.parametrize(
    "words", ["同一件事", "就是那个", "一样的", "还是那件事", "一回事", "跟前面是一件事", "以前的事", "不是另外的", "就是刚才说的那个"]
)
async def test_that_it_is_the_same_is_the_choice_of_the_one(town: Town, words: str) -> None:
    voter = await asked_of_one(town)
    await voter.writes(words)
    assert await said_on(town, 1) == ["水龙头没水", OF_A_LAMP]
    await town.passes(minutes=15)
    assert await said_on(town, 1) == ["水龙头没水", OF_A_LAMP]
    assert len(await town.cases()) == 1
    await town.check_promises()


@pytest.mark.parametrize("words", ["不是一回事", "另外一件", "不一样", "两码事", "不是那个", "跟前面不是一回事", "新的"])
async def test_that_it_is_another_is_the_choice_of_a_new_one(town: Town, words: str) -> None:
    voter = await asked_of_one(town)
    await voter.writes(words)
    assert await said_on(town, 2) == [OF_A_LAMP]
    await town.passes(minutes=15)
    assert len(await town.cases()) == 2


@pytest.mark.parametrize("words", ["同一件事", "就是那个", "一样的"])
async def test_of_several_he_is_asked_again_which(town: Town, words: str) -> None:
    voter = await asked_which(town)
    await voter.writes(words)
    assert labels(voter) == ["新事项", "接着说：水龙头没水", "接着说：村口的路坏了"]


@pytest.mark.parametrize(("words", "cases"), [("同一件事", 1), ("就是那个", 1), ("不是一回事", 2), ("另外一件", 2)])
async def test_below_words_that_joined_a_talk_too(town: Town, words: str, cases: int) -> None:
    deputy, group, voter = await two_matters(town)
    await asks(group, deputy, WATER, "我去看过了")
    await voter.writes("昨天又摔了一跤")
    assert voter.sees_button("这是新事项")
    await voter.writes(words)
    assert words not in await said_on(town, 1)
    assert len(await town.cases()) == cases + 1


@pytest.mark.parametrize(("words", "cases"), [("同一件事", 1), ("一样的", 1), ("就是一件事", 1), ("不是一回事", 2), ("两码事", 2)])
async def test_of_several_matters_in_one_message_too(town: Town, words: str, cases: int) -> None:
    voter = await town.voter()
    await voter.writes("路灯坏了，养老金也没发")
    await voter.writes(words)
    assert len(await town.cases()) == cases
    assert words not in await said_on(town, 1)


@pytest.mark.parametrize("words", ["一样没水", "那个人打我", "新的路灯也坏了", "两个月了"])
async def test_words_that_say_something_are_no_choice(town: Town, words: str) -> None:
    voter = await asked_of_one(town)
    await voter.writes(words)
    await town.passes(minutes=15)
    assert words in [*await said_on(town, 1), *await said_on(town, 2), *await said_on(town, 3)]


@pytest.mark.parametrize(("words", "case"), [("前天说的那个", 1), ("昨天反映的", 2), ("前天那件", 1)])
async def test_the_day_on_which_he_told_it_names_a_matter(town: Town, words: str, case: int) -> None:
    voter = await town.voter()
    await voter.writes("水龙头没水三天了")
    await town.passes(days=1)
    await voter.writes("村口的路坏了，车过不去")
    if voter.sees_button("新事项"):
        await voter.presses("新事项")
    await town.passes(days=1)
    await voter.writes(SAID)
    await voter.writes(words)
    assert (await said_on(town, case))[-1] == SAID
    assert len(await town.cases()) == 2
    await town.check_promises()
