"""Before an answer leaves, whoever gives it reads that those get it too whose cases joined (docs/spec.md section 4, Same matter)."""

from tests.conversations.test_joined_fates import ONE
from tests.conversations.test_promises_kept import DAY, question
from tests.conversations.test_same_matter import two_neighbours
from tests.town import GroupTalk, Somebody, Town

TOO = "（并进来的 1 件也发。）"


async def shown_answer(group: GroupTalk, leader: Somebody, words: str) -> str:
    await group.presses(leader, "答复", group.card(ONE))
    await group.presses(leader, "outcome:solved")
    await group.replies(leader, words)
    return group.last


async def test_an_answer_says_so_and_goes_to_both(town: Town) -> None:
    leader, group, first, second = await two_neighbours(town)
    assert TOO in await shown_answer(group, leader, "王大娘家门口那段水管修好了")
    await group.presses(leader, "发送")
    assert "王大娘家门口" in first.last
    assert "王大娘家门口" in second.last


async def test_words_that_stay_his_say_that_as_an_answer_they_do_not(town: Town) -> None:
    leader, group, _first, second = await two_neighbours(town)
    second.forgets()
    await group.says(leader, "王大娘家15号门口的水管修好了", group.card(ONE))
    await group.presses(leader, "发给选民")
    assert "并进来的 1 件不发" in group.last
    assert "作为答复，并进来的 1 件都会收到。" in group.last
    await group.presses(leader, "作为答复：已解决")
    assert "水管修好了" in second.last


async def test_one_that_nobody_joined_says_nothing_of_it(town: Town) -> None:
    leader = await town.deputy("周启明")
    group = await town.group("g1", leader)
    voter = await town.voter("上坪村")
    await voter.writes("自来水停了三天了")
    await group.presses(leader, "认领")
    assert "并进来" not in await shown_answer(group, leader, "修好了")


async def test_what_became_of_a_promise_says_so_too(town: Town) -> None:
    leader, group, first, second = await two_neighbours(town)
    await group.presses(leader, "答复", group.card(ONE))
    await group.presses(leader, "outcome:planned")
    await group.replies(leader, DAY)
    await group.replies(leader, "排进计划了")
    assert TOO in group.last
    await group.presses(leader, "发送")
    await first.presses("满意")
    await second.presses("满意")
    await town.comes(DAY)
    await leader.presses("办好了", question(leader))
    await leader.writes("新水管通水了")
    assert TOO in leader.last
    await leader.presses("发送")
    assert "新水管通水了" in second.last


async def test_what_is_not_taken_up_says_so_too(town: Town) -> None:
    leader, group, _first, second = await two_neighbours(town)
    secretary = await town.secretary()
    await group.presses(leader, "更多", group.card(ONE))
    await group.presses(leader, "退办")
    await group.replies(leader, "不归我们管")
    await secretary.writes(f"/case {ONE}")
    await secretary.presses("不予受理")
    await secretary.writes("水厂的事请找水厂")
    assert TOO in secretary.last
    await secretary.presses("就这样告诉选民")
    assert "请找水厂" in second.last
