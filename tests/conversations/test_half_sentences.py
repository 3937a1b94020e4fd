"""A voter with one open matter writes on hours later in half sentences, and below the question which one it is (docs/spec.md section 3)."""

import pytest

from tests.conversations.test_which_case import two_matters
from tests.town import GroupTalk, Somebody, Town

LAMP = "屋门口的路灯不亮"


async def hours_later(town: Town, first: str = LAMP) -> tuple[Somebody, GroupTalk, Somebody]:
    deputy = await town.deputy("周启明")
    group = await town.group("g1", deputy)
    voter = await town.voter()
    await voter.writes(first)
    await group.presses(deputy, "认领")
    await town.passes(hours=20)
    voter.forgets()
    return voter, group, deputy


async def said_on(town: Town, number: int = 1) -> list[str]:
    case = (await town.cases())[number - 1]
    found: list[str] = await town.ask(lambda work: [m.text for m in work.said.by_voter(case.id, 0, 30)])
    return found


@pytest.mark.parametrize(
    "words",
    [
        "钥匙在隔壁",
        "我下午不在家",
        "灯亮了一盏，还有两盏没亮",
        "吕代表啥时候得空",
        "说话不算数啊",
        "我要见代表",
        "又下雪了",
        "俺后天才回村",
        "我系度等緊",
        "call my son please",
    ],
)
async def test_words_that_name_nothing_of_their_own_go_with_his_one_matter(town: Town, words: str) -> None:
    voter, group, _ = await hours_later(town)
    await voter.writes(words)
    assert (await said_on(town))[-1] == words
    assert voter.sees_button("这是新事项")
    assert words in group.last
    await town.passes(minutes=11)
    assert len(await town.cases()) == 1
    await town.check_promises()


async def test_it_is_taken_back_with_one_tap(town: Town) -> None:
    voter, _, _ = await hours_later(town)
    await voter.writes("门口一棵柚子树")
    await voter.presses("这是新事项")
    assert await said_on(town) == [LAMP]
    assert await said_on(town, 2) == ["门口一棵柚子树"]
    await town.check_promises()


async def test_ten_half_sentences_of_an_hour_each_are_one_matter(town: Town) -> None:
    voter, _, _ = await hours_later(town, "水管爆了")
    words = ["我老汉腿脚不好", "来的时候打个电话", "我下午要去接孙子", "村里老王接的", "我在老屋组", "你们晓得我屋在哪不"]
    for one in words:
        await voter.writes(one)
        await town.passes(minutes=60)
    assert len(await town.cases()) == 1
    assert (await said_on(town))[1:] == words


@pytest.mark.parametrize(
    "words", ["垃圾桶满了没人倒", "我妈的低保停了", "隔壁王婆婆的低保怎么还没下来", "桥上的栏杆断了", "柳湾的灯杆歪了"]
)
async def test_words_of_another_thing_or_place_are_asked_about_and_become_their_own(town: Town, words: str) -> None:
    voter, _, _ = await hours_later(town)
    await voter.writes(words)
    assert voter.sees_button(f"接着说：{LAMP}")
    await town.passes(minutes=11)
    assert await said_on(town) == [LAMP]
    assert await said_on(town, 2) == [words]


@pytest.mark.parametrize("words", ["路灯", "还是灯", "接着说"])
async def test_words_of_the_matter_below_the_question_are_its_tap(town: Town, words: str) -> None:
    voter, _, _ = await hours_later(town)
    await voter.writes("垃圾桶满了没人倒")
    await town.passes(seconds=40)
    await voter.writes(words)
    await town.passes(minutes=11)
    assert await said_on(town) == [LAMP, "垃圾桶满了没人倒"]
    assert len(await town.cases()) == 1


@pytest.mark.parametrize("words", ["对", "是", "嗯", "啥意思", "点哪个", "你看着选", "我不会点"])
@pytest.mark.parametrize("minutes", [1, 5])
async def test_who_does_not_see_how_to_choose_is_told_and_his_words_are_no_matter(town: Town, words: str, minutes: int) -> None:
    voter, _, _ = await hours_later(town)
    await voter.writes("垃圾桶满了没人倒")
    await town.passes(minutes=minutes)
    await voter.writes(words)
    assert "回「接着说」" in voter.last
    assert voter.sees_button("新事项")
    await voter.writes("新事项")
    assert await said_on(town, 2) == ["垃圾桶满了没人倒"]
    await town.passes(minutes=11)
    assert len(await town.cases()) == 2
    assert words not in await said_on(town)
    await town.check_promises()


async def test_of_several_matters_he_is_asked_and_silence_makes_no_matter_of_words_that_name_nothing(town: Town) -> None:
    voter, _, _ = await hours_later(town)
    await voter.writes("自来水停了三天")
    await voter.presses("新事项")
    await town.passes(hours=5)
    await voter.writes("钥匙在隔壁")
    assert voter.sees_button(f"接着说：{LAMP}")
    await town.passes(minutes=11)
    assert len(await town.cases()) == 2
    assert (await said_on(town, 2))[-1] == "钥匙在隔壁"
    assert voter.sees_button("这是新事项")
    assert voter.sees_button(f"说的是：{LAMP}")


async def test_of_several_the_one_whose_thing_is_named_takes_them(town: Town) -> None:
    voter, _, _ = await hours_later(town)
    await voter.writes("自来水停了三天")
    await voter.presses("新事项")
    await town.passes(hours=5)
    await voter.writes("灯亮了一盏，还有两盏没亮")
    assert (await said_on(town, 1))[-1] == "灯亮了一盏，还有两盏没亮"


@pytest.mark.parametrize("words", ["三家", "三个", "3家", "两家", "一共三户"])
async def test_a_number_of_something_is_the_answer_to_who_asked(town: Town, words: str) -> None:
    voter, group, deputy = await hours_later(town, "水管爆了没水用")
    await group.presses(deputy, "回复选民")
    await group.replies(deputy, "一共几户没水？")
    await group.presses(deputy, "发送")
    await voter.writes(words)
    assert words in group.last
    assert (await said_on(town))[-1] == words


async def test_who_is_asked_whether_he_is_in_says_so(town: Town) -> None:
    voter, group, deputy = await hours_later(town)
    await group.presses(deputy, "回复选民")
    await group.replies(deputy, "您在家不？")
    await group.presses(deputy, "发送并等回复")
    await voter.writes("在嘛")
    assert (await said_on(town))[-1] == "在嘛"
    assert "在嘛" in group.last


@pytest.mark.parametrize("words", ["算了，不麻烦你们了", "算數啦", "I want to cancel"])
async def test_who_gives_it_up_in_other_words_is_asked_once_more(town: Town, words: str) -> None:
    voter, _, _ = await hours_later(town)
    await voter.writes(words)
    assert voter.sees_button("确认撤回")


async def test_the_dark_is_of_the_outage_he_has_just_told(town: Town) -> None:
    voter = await town.voter()
    await voter.writes("停电了")
    await town.passes(seconds=30)
    await voter.writes("黑灯瞎火的")
    assert await said_on(town) == ["停电了", "黑灯瞎火的"]


@pytest.mark.parametrize("words", ["别家都有了就我家没有", "电来了水还是抽不上"])
async def test_how_it_is_with_him_is_read_though_nobody_has_claimed_it(town: Town, words: str) -> None:
    deputy = await town.deputy("周启明")
    group = await town.group("g1", deputy)
    voter = await town.voter()
    await voter.writes("没电，井水抽不上来")
    await town.passes(hours=3)
    await voter.writes(words)
    assert (await said_on(town))[-1] == words
    assert words in "".join(group.reads)


async def test_words_that_may_be_of_a_matter_kept_from_him_are_put_to_no_other(town: Town) -> None:
    voter, group, deputy = await hours_later(town)
    await voter.writes("请保密：隔壁占了我家的地基")
    await voter.presses("新事项")
    await town.passes(hours=5)
    await voter.writes("他又来骂了一早上，灯都骂黑了")
    await town.passes(minutes=11)
    assert await said_on(town) == [LAMP]
    assert "骂了一早上" not in "".join(group.reads)


async def test_a_place_without_a_word_beside_several_goes_with_the_one_spoken_of_last_where_he_does_not_choose(town: Town) -> None:
    _, _, voter = await two_matters(town)
    await town.passes(hours=30)
    voter.person.shares_location()
    await town.settled()
    assert "就当接着说最近那件" in voter.last
    await town.passes(minutes=12)
    assert (len(await town.cases()), len(await said_on(town, 2))) == (2, 2)
    await town.check_promises()


@pytest.mark.parametrize("hours", [3, 30])
async def test_an_album_beside_several_is_asked_about_once_and_goes_whole(town: Town, hours: int) -> None:
    _, _, voter = await two_matters(town)
    await town.passes(hours=hours)
    voter.forgets()
    voter.person.sends_album(3)
    await town.settled()
    assert (len(voter.reads), voter.sees_button("接着说：水龙头没水")) == (1, True)
    await voter.presses("接着说：水龙头没水")
    await town.passes(minutes=12)
    assert (len(await town.cases()), len(await said_on(town, 1))) == (2, 4)
    await town.check_promises()


async def test_an_album_of_which_he_says_nothing_is_one_matter(town: Town) -> None:
    _, _, voter = await two_matters(town)
    await town.passes(hours=30)
    voter.person.sends_album(3)
    await town.settled()
    await town.passes(minutes=16)
    assert (len(await town.cases()), len(await said_on(town, 3))) == (3, 3)
    await town.check_promises()
