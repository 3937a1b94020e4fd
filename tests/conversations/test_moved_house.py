"""A voter who says that he lives in another village now is asked whether it shall be his (docs/spec.md section 3, First contact)."""

import pytest

from tests.conversations.test_typed_acts import one_matter
from tests.conversations.test_which_case import said_on
from tests.town import Somebody, Town, known


async def village_of(town: Town, voter: Somebody) -> str:
    found: str = await town.ask(lambda work: work.roster.villages[known(work, voter).village].name)
    return found


@pytest.mark.parametrize(
    "words",
    ["我搬到下坪去了", "我搬家了，现在住下坪村", "搬到下坪村住了", "我们一家上个月搬到下坪了", "我搬到下坪村去咯", "搬到下坪村三组了"]
    + ["我要换个村，嫁到下坪了", "我搬到下坪村了，以后找哪个", "我不是上坪的，我是下坪的"]
    + ["我搬到我女屋里去哒 在下坪", "搬到我儿子家去住了 下坪村", "我搬到下坪我女儿家了", "现在跟女儿住，在下坪村", "我跟崽到下坪住哒"],
)
async def test_he_is_asked_whether_it_shall_be_his_village(town: Town, words: str) -> None:
    _, _, voter = await one_matter(town)
    await town.passes(days=2)
    voter.forgets()
    await voter.writes(words)
    assert "您登记的是上坪村" in voter.last
    await voter.presses("换成下坪村")
    assert "记下了：下坪村" in voter.last
    assert await village_of(town, voter) == "下坪村"
    assert len(await town.cases()) == 1
    await town.check_promises()


async def test_he_may_keep_his_village_or_make_a_matter_of_it(town: Town) -> None:
    voter = await town.voter()
    await voter.writes("我搬到下坪去了")
    await voter.presses("不换，还是原来的村")
    assert await village_of(town, voter) == "上坪村"
    await voter.writes("我搬到下坪去了")
    await voter.presses("这是要反映的事项")
    assert await said_on(town, 1) == ["我搬到下坪去了"]


@pytest.mark.parametrize(
    "words", ["我搬到下坪去了，低保要不要转", "邻居把垃圾搬到下坪去了", "我搬到上坪去了", "我跟崽到下坪看到路断了", "他家搬到下坪的路断了"]
)
async def test_other_words_are_a_matter(town: Town, words: str) -> None:
    voter = await town.voter()
    await voter.writes(words)
    assert "收到了。编号" in "".join(voter.reads)


@pytest.mark.parametrize("words", ["换到下坪村", "我要换到下坪", "把我的村改成下坪村", "登记的村换成下坪吧"])
async def test_who_says_which_village_he_wants_is_asked_whether(town: Town, words: str) -> None:
    voter = await town.voter()
    await voter.writes(words)
    await voter.presses("换成下坪村")
    assert await village_of(town, voter) == "下坪村"
    assert not await town.cases()


@pytest.mark.parametrize("words", ["算了，不换了", "还是原来的村", "不用换了", "点错了，不换"])
async def test_who_is_asked_which_may_keep_his(town: Town, words: str) -> None:
    voter = await town.voter()
    await voter.writes("换村")
    await voter.writes("换村")
    assert "没找到" not in voter.last, "said twice it is asked twice"
    await voter.writes(words)
    assert await village_of(town, voter) == "上坪村"
    await voter.writes("村口的路坏了")
    assert await said_on(town, 1) == ["村口的路坏了"]


@pytest.mark.parametrize("words", ["换村", "我想换个村"])
async def test_who_wants_another_village_is_asked_which(town: Town, words: str) -> None:
    voter = await town.voter()
    await voter.writes(words)
    assert voter.sees_button("下坪村")
    assert not await town.cases()


async def test_what_he_writes_once_he_has_changed_is_a_matter_there(town: Town) -> None:
    _, _, voter = await one_matter(town)
    await voter.writes("我搬到下坪去了")
    asked = voter.messages[-1]
    voter.forgets()
    await voter.presses("换成下坪村", asked)
    await voter.presses("换成下坪村", asked)
    assert len([text for text in voter.reads if "记下了：下坪村" in text]) == 1, "twice pressed it is said once"
    await voter.presses("不换，还是原来的村", asked)
    assert "已经换成下坪村" in voter.popups[-1]
    await voter.writes("门口的水沟堵了，满地是水")
    cases = await town.cases()
    assert len(cases) == 2
    assert cases[1].village == (await town.ask(lambda work: known(work, voter).village))


async def test_new_matter_typed_where_nothing_is_asked_is_no_matter(town: Town) -> None:
    voter = await town.voter()
    await voter.writes("新事项")
    assert not await town.cases()
    await voter.writes("村口的路坏了")
    assert await said_on(town, 1) == ["村口的路坏了"]
