"""Which matter a voter's words go to, and that he sees it beside them (docs/spec.md section 3)."""

import pytest

from demo.telegram.faults import Fault
from domain.no_matter.no_matter import intent_of
from tests.conversations.test_leaks import everything
from tests.town import GroupTalk, Somebody, Town

WATER, ROAD = "QX-2611-0001", "QX-2611-0002"


async def two_matters(town: Town) -> tuple[Somebody, GroupTalk, Somebody]:
    """A deputy has both of a voter's matters in hand."""
    deputy, voter = await town.deputy("周启明"), await town.voter()
    group = await town.group("g1", deputy)
    await voter.writes("水龙头没水")
    await town.passes(minutes=20)
    await voter.writes("村口的路坏了")
    await voter.presses("as_new")
    for number in (WATER, ROAD):
        await group.presses(deputy, "认领", group.card(number))
    await town.passes(minutes=20)
    return deputy, group, voter


async def asks(group: GroupTalk, deputy: Somebody, number: str, words: str, *, waits: bool = False) -> None:
    await group.presses(deputy, "回复选民", group.card(number))
    await group.replies(deputy, words)
    await group.presses(deputy, "发送并等回复" if waits else "发送")


async def said_on(town: Town, case: int) -> list[str]:
    found: list[str] = await town.ask(lambda work: [m.text for m in work.messages.of(case) if m.author == "voter"])
    return found


async def test_an_answer_goes_to_the_case_that_asked_whatever_he_wrote_before(town: Town) -> None:
    deputy, group, voter = await two_matters(town)
    await asks(group, deputy, ROAD, "哪一段？")
    await town.passes(minutes=5)
    await asks(group, deputy, WATER, "几点停的？")
    await voter.writes("早上六点")
    assert await said_on(town, 1) == ["水龙头没水", "早上六点"]
    assert await said_on(town, 2) == ["村口的路坏了"]
    assert WATER in voter.last


async def test_a_question_in_the_middle_of_a_run_is_what_he_answers(town: Town) -> None:
    deputy, group, voter = await two_matters(town)
    await voter.writes("路上又摔了人")
    await voter.presses("as_more", voter.messages[-1]) if voter.sees_button("as_new") else None
    await town.passes(seconds=40)
    await asks(group, deputy, WATER, "几点停的？")
    await town.passes(seconds=20)
    await voter.writes("早上六点")
    assert (await said_on(town, 1))[-1] == "早上六点"


async def test_words_that_say_they_are_another_matter_are_asked_about_in_the_matters_own_words(town: Town) -> None:
    voter = await town.voter()
    await voter.writes("水龙头没水")
    await town.passes(minutes=1)
    await voter.writes("还有一件事，村口的路坏了")
    labels = [b["text"] for row in voter.messages[-1]["reply_markup"]["inline_keyboard"] for b in row]
    assert labels == ["新事项", "接着说：水龙头没水"]
    await voter.presses("新事项")
    assert await said_on(town, 2) == ["还有一件事，村口的路坏了"]


@pytest.mark.parametrize("words", ["路灯也不亮", "我家还有个低保的事", "村里也有个宅基地的问题想问"])
async def test_one_more_thing_in_a_run_is_asked_about(town: Town, words: str) -> None:
    voter = await town.voter()
    await voter.writes("自来水停了三天了")
    await town.passes(seconds=30)
    await voter.writes(words)
    assert voter.sees_button("接着说：自来水停了三天了")
    await voter.presses("新事项")
    assert await said_on(town, 2) == [words]


@pytest.mark.parametrize("words", ["井也没水", "老人也没水喝", "家里还有两个老人", "也没人来看"])
async def test_what_goes_on_in_a_run_is_of_the_same_matter(town: Town, words: str) -> None:
    voter = await town.voter()
    await voter.writes("自来水停了三天了")
    await town.passes(seconds=30)
    await voter.writes(words)
    assert (await said_on(town, 1))[-1] == words


async def test_a_run_ends_after_ten_minutes(town: Town) -> None:
    voter = await town.voter()
    await voter.writes("水龙头没水")
    for n in range(5):
        await town.passes(seconds=100)
        await voter.writes(f"停了{n + 2}回水")
    await town.passes(seconds=100)
    await voter.writes("停了七回水")
    assert len(await said_on(town, 1)) == 7, "by what they say, no more by the run"
    await town.passes(seconds=100)
    await voter.writes("路灯坏了两盏")
    assert voter.sees_button("接着说：水龙头没水")


@pytest.mark.parametrize("words", ["谢谢", "好的", "收到", "嗯", "👍", "知道了，谢谢", "OK"])
async def test_bare_thanks_are_seen_and_go_nowhere(town: Town, words: str) -> None:
    deputy, group, voter = await two_matters(town)
    await asks(group, deputy, WATER, "明天来修。")
    seen = len(group.reads)
    voter.forgets()
    said = await voter.writes(words)
    assert (voter.sign_on(said), voter.reads) == ("🤝", ["带 🤝 的我们看到了，不另外立事项。有事随时写。"])
    again = await voter.writes(words)
    assert (voter.sign_on(again), len(voter.reads)) == ("🤝", 1), "said in words once"
    assert len(group.reads) == seen
    assert len(await town.cases()) == 2
    assert words not in [*await said_on(town, 1), *await said_on(town, 2)]


@pytest.mark.parametrize("words", ["好的", "嗯"])
async def test_to_whoever_waits_for_a_word_they_are_the_answer(town: Town, words: str) -> None:
    deputy, group, voter = await two_matters(town)
    await asks(group, deputy, WATER, "明天上午来修，家里有人吗？", waits=True)
    await voter.writes(words)
    assert (await said_on(town, 1))[-1] == words
    assert words in "".join(group.reads)
    assert await town.ask(lambda work: work.cases.get(1).waiting_since) is None


async def test_where_telegram_takes_no_sign_one_line_says_the_same(town: Town) -> None:
    voter = await town.voter()
    await voter.writes("水龙头没水")
    town.telegram.faults.append(Fault("400", "setMessageReaction", times=3, description="Bad Request: REACTION_INVALID"))
    for words in ("两天了", "井也干了", "老人没水喝"):
        await voter.writes(words)
    voter.forgets()
    await town.passes(minutes=3)
    assert voter.reads == [f"这几条都记到 {WATER} 了。"]


@pytest.mark.parametrize("words", ["有", "没有", "是的", "不是", "3"])
async def test_what_answers_a_question_is_no_bare_word(town: Town, words: str) -> None:
    deputy, group, voter = await two_matters(town)
    await asks(group, deputy, WATER, "家里有人吗？")
    await voter.writes(words)
    assert (await said_on(town, 1))[-1] == words


@pytest.mark.parametrize("words", ["谢谢周代表", "谢谢周启明代表", "周代表辛苦了"])
async def test_thanks_by_name_take_the_case_from_nobody(town: Town, words: str) -> None:
    deputy, group, voter = await two_matters(town)
    await asks(group, deputy, WATER, "明天来修。")
    said = await voter.writes(words)
    assert voter.sign_on(said) == "🤝"
    assert await town.ask(lambda work: work.cases.get(1).claimer) is not None


async def test_what_follows_another_matter_waits_with_it(town: Town) -> None:
    voter = await town.voter()
    await voter.writes("路灯坏了")
    for words in ("还有一件事，自来水停了两天", "老人没水做饭"):
        await town.passes(seconds=20)
        await voter.writes(words)
    assert await said_on(town, 1) == ["路灯坏了"]
    await voter.presses("新事项")
    assert await said_on(town, 2) == ["还有一件事，自来水停了两天", "老人没水做饭"]
    await town.passes(seconds=20)
    await voter.writes("打电话水厂也没人接")
    assert (await said_on(town, 2))[-1] == "打电话水厂也没人接"


@pytest.mark.parametrize("words", ["好", "可以", "没问题"])
async def test_good_answers_words_that_ask(town: Town, words: str) -> None:
    deputy, group, voter = await two_matters(town)
    await asks(group, deputy, WATER, "明天上午九点来看，您在家吗？")
    await voter.writes(words)
    assert (await said_on(town, 1))[-1] == words


@pytest.mark.parametrize("words", ["13800001234", "可以，13800001234", "好"])
async def test_a_number_typed_in_the_place_of_a_tap_is_the_answer(town: Town, words: str) -> None:
    deputy, group, voter = await two_matters(town)
    await group.presses(deputy, "更多", group.card(WATER))
    await group.presses(deputy, "请留电话")
    await voter.writes(words)
    if words == "好":
        await voter.writes("13800001234")
    assert "13800001234" in "".join(deputy.reads)
    assert "13800001234" not in "".join(group.reads)
    assert len(await town.cases()) == 2


async def test_joined_words_and_ratings_stay_with_the_joined_matter(town: Town) -> None:
    deputy, other = await town.deputy("周启明"), await town.voter(name="李大爷")
    group, voter = await town.group("g1", deputy), await town.voter()
    await other.writes("水龙头没水")
    await town.passes(minutes=20)
    await voter.writes("自来水停了两天")
    await group.presses(deputy, "认领", group.card(WATER))
    await group.presses(deputy, "更多", group.card(ROAD))
    await group.presses(deputy, "并案")
    await group.presses(deputy, "merge_into")
    await town.passes(minutes=20)
    await voter.writes("我家老人八十岁了挑不动水")
    assert voter.sees_button("接着说：自来水停了两天")
    await voter.presses("as_more")
    assert len(await town.cases()) == 2
    await group.presses(deputy, "答复", group.card(WATER))
    await group.presses(deputy, "已解决")
    await group.replies(deputy, "水管修好了")
    await group.presses(deputy, "send_answer")
    await voter.writes("3")
    assert await town.ask(lambda work: work.cases.get(2).rating) == "unsatisfied"


async def test_thanks_that_become_more_by_an_edit_are_heard(town: Town) -> None:
    deputy, group, voter = await two_matters(town)
    await asks(group, deputy, WATER, "明天来修。")
    said = await voter.writes("谢谢")
    await voter.edits(said, "谢谢，但是三组还没有水")
    assert (await said_on(town, 1))[-1] == "谢谢，但是三组还没有水"
    assert "三组还没有水" in "".join(group.reads)


async def test_this_is_new_takes_the_whole_run_along(town: Town) -> None:
    deputy, group, voter = await two_matters(town)
    await asks(group, deputy, WATER, "几点停的？")
    await town.passes(minutes=5)
    first = await voter.writes("桥栏杆断了")
    receipt = voter.messages[-1]
    for words in ("就是村东头那座", "孩子天天走"):
        await town.passes(seconds=30)
        await voter.writes(words)
    await voter.presses("这是新事项", receipt)
    assert await said_on(town, 3) == ["桥栏杆断了", "就是村东头那座", "孩子天天走"]
    assert "刚才说的 3 条是另一件事" in "".join(group.reads)
    assert "桥栏杆断了" in group.card("QX-2611-0003")["text"]
    await town.passes(seconds=30)
    await voter.writes("昨天差点掉下去")
    assert (await said_on(town, 3))[-1] == "昨天差点掉下去", "later words follow the new one"
    assert first["text"] in await said_on(town, 1), "the first keeps its history"


async def test_what_he_answered_is_not_said_to_wait_for_him(town: Town) -> None:
    deputy, group, voter = await two_matters(town)
    await asks(group, deputy, ROAD, "您明天上午在家吗？")
    await voter.writes("我的事咋样了")
    assert any("还等您回话" in text for text in voter.reads)
    await voter.writes("在家")
    assert "在家" in await said_on(town, 2)
    await town.passes(hours=1)
    before = len(voter.reads)
    await voter.writes("我的事咋样了")
    assert len(voter.reads) > before
    assert not any("还等您回话" in text for text in voter.reads[before:])


async def test_who_is_asked_by_name_how_it_stands_is_asked_about_his_matter(town: Town) -> None:
    deputy, voter = await town.deputy("周启明"), await town.voter()
    group = await town.group("g1", deputy)
    await voter.writes("村口的路坏了")
    await group.presses(deputy, "认领", group.card(WATER))
    await town.passes(minutes=20)
    await voter.writes("周代表，你啥时候来嘛")
    assert not any("QX-2611-0002" in text for text in voter.reads)
    assert "啥时候来" in str(group.chat.messages)


async def test_small_talk_and_apologies_open_no_matter_and_wake_nobody(town: Town) -> None:
    secretary, voter = await town.secretary(), await town.voter()
    for words in ("领导好，吃了没", "对不起，麻烦你们了", "不好意思，刚才话说重了", "今天天气好哇"):
        await voter.writes(words)
        await town.passes(minutes=11)
    assert not any("编号" in text for text in voter.reads)
    assert not any("🔴" in text for text in secretary.reads)


async def test_what_was_taken_for_small_talk_is_kept_and_can_be_made_a_matter(town: Town) -> None:
    """No expression knows these words (domain/no_matter/likely_none.py); whoever meant more by them presses one button, also an hour later."""
    voter = await town.voter()
    words = "今天天气好哇"
    assert not intent_of(words)
    await voter.writes(words)
    assert not any("编号" in text for text in voter.reads)
    await town.passes(hours=1)
    await voter.presses("这是要反映的事项")
    assert await said_on(town, 1) == [words]


async def test_an_accusation_in_a_run_takes_no_other_matter_with_it(town: Town) -> None:
    """He is asked; the matter stays with the group, and the accusation is one of its own that the secretary alone reads."""
    deputy = await town.deputy("于发")
    group = await town.group("g1", deputy)
    voter = await town.voter("上坪村")
    await voter.writes("我婆婆七十八了，低保去年停了，能不能再帮她看看")
    await voter.writes("村干部刘会计发救济粮只发给自家亲戚，账也不公开")
    assert not (await town.case()).sealed
    await voter.presses("新事项")
    first, second = await town.cases()
    assert (first.sealed, second.sealed) == (False, True)
    assert "救济粮" not in everything(group)
    assert "低保" in everything(group)
