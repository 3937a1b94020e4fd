"""What deputies and the secretary ask of units, days and words in a line, with no button pressed (docs/spec.md sections 4, 5 and 8)."""

import pytest

from tests.conversations.test_lists_say_what import five_matters, number
from tests.town import GroupTalk, Somebody, Town

WHAT_FOR = "您这句话是要做什么"


async def at_the_unit(town: Town) -> tuple[Somebody, GroupTalk]:
    deputy, group, _ = await five_matters(town)
    await group.says(deputy, "转给供电所，11月12日", group.card(number(3)))
    await group.presses(deputy, "forward_go")
    assert (await town.case(number(3))).status == "in_progress"
    deputy.forgets()
    return deputy, group


@pytest.mark.parametrize("words", ["供电所那边催一下", "催催供电所", "帮我供电所那里催一催", "去催下供电所"])
async def test_a_unit_is_urged_by_its_telephone(town: Town, words: str) -> None:
    deputy, group = await at_the_unit(town)
    await deputy.writes(words)
    assert "13800000904" in deputy.last
    assert "打电话催一下" in deputy.last
    assert number(3) in deputy.last
    assert deputy.sees_button("0003 单位已回话")
    await group.says(deputy, words, group.card(number(3)))
    assert "13800000904" in group.last
    secretary = await town.secretary()
    await secretary.writes(words)
    assert "打电话催一下" in secretary.last
    assert number(3) in secretary.last


async def test_a_unit_with_which_nothing_lies_has_its_telephone_named(town: Town) -> None:
    deputy, _ = await at_the_unit(town)
    await deputy.writes("催催水利站")
    assert "13800000903" in deputy.last
    assert "没有转给它" in deputy.last
    assert not deputy.sees_button("unit_answered")


@pytest.mark.parametrize("words", ["村里人催得紧", "学校那边催了几次了", "供电所催我们交钱", "选民催一下就急"])
async def test_who_is_urged_by_another_urges_no_unit(town: Town, words: str) -> None:
    deputy, _ = await at_the_unit(town)
    await deputy.writes(words)
    assert "打电话催一下" not in "\n".join(deputy.reads)


@pytest.mark.parametrize(
    "words", ["走访日能不能往后挪一天", "走访日改到26号行不", "走访日改到27号", "这次走访可以推迟一下吗", "接待日想换到下周一"]
)
async def test_the_secretary_reads_that_a_deputy_would_move_a_day(town: Town, words: str) -> None:
    secretary, deputy = await town.secretary(), await town.deputy("吕春敏")
    await deputy.writes(words)
    assert "告诉人大秘书了" in deputy.last
    assert words in secretary.last
    assert "吕春敏 想改日子" in secretary.last
    secretary.forgets()
    await secretary.writes(words)
    assert WHAT_FOR not in secretary.last
    assert secretary.messages[-1].get("reply_markup"), "the days to be moved"


async def test_a_day_of_nothing_is_asked_about(town: Town) -> None:
    deputy = await town.deputy("吕春敏")
    await deputy.writes("改到26号行不")
    assert "要改哪个日子" in deputy.last


@pytest.mark.parametrize("words", ["走访日那天路不好走", "走访日改天再说", "把路灯往后挪一下", "接待日来了两个人"])
async def test_other_words_of_a_day_move_none(town: Town, words: str) -> None:
    secretary, deputy = await town.secretary(), await town.deputy("吕春敏")
    secretary.forgets()
    await deputy.writes(words)
    assert secretary.reads == []


@pytest.mark.parametrize("words", ["收回 说重了", "刚才那句话收回", "撤回，话说得太重了"])
async def test_a_word_that_has_left_cannot_be_taken_back_and_he_reads_how_it_is_put_right(town: Town, words: str) -> None:
    deputy, _, voters = await five_matters(town)
    await deputy.writes("0001告诉选民你们催啥子催")
    await deputy.writes("发")
    assert "你们催啥子催" in voters[0].last
    await deputy.writes(words)
    assert "收不回" in deputy.last
    assert number(1) in deputy.last
    assert WHAT_FOR not in deputy.last


async def test_an_answer_is_taken_back_with_the_reason_beside_it(town: Town) -> None:
    deputy, group, _ = await five_matters(town)
    await group.says(deputy, "答复 补好了", group.card(number(1)))
    await group.says(deputy, "发")
    assert (await town.case(number(1))).status == "answered"
    await group.says(deputy, "收回 说重了", group.card(number(1)))
    assert "不是这件的，点下面收回" in group.last


@pytest.mark.parametrize("words", ["五号那个我也搞定了", "5号那件我搞定了", "0005我也办好了"])
async def test_what_is_done_is_said_by_a_spoken_number(town: Town, words: str) -> None:
    deputy, group, voters = await five_matters(town)
    await group.says(deputy, words)
    assert number(5) in group.last
    assert "（已解决）" in group.last
    assert voters[4].reads == []


@pytest.mark.parametrize("words", ["还剩哪些", "还剩啥子没办", "手头还剩几件"])
async def test_what_is_left_is_his_list(town: Town, words: str) -> None:
    deputy, _, _ = await five_matters(town)
    await deputy.writes(words)
    assert all(number(nth) in deputy.last for nth in range(1, 6))
