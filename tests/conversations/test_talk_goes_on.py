"""What a voter says goes where he means it: after a refusal, before an appointment, in the middle of a matter (docs/spec.md section 3)."""

import pytest

from domain.cases.case import Case
from tests.town import GroupTalk, Somebody, Town


async def one_matter(town: Town, words: str = "村口的路灯坏了三天了") -> tuple[Somebody, GroupTalk, Somebody]:
    leader = await town.deputy("周启明")
    group = await town.group("g1", leader)
    voter = await town.voter()
    await voter.writes(words)
    await town.passes(minutes=5)
    voter.forgets()
    return voter, group, leader


async def said(town: Town, case: Case) -> list[str]:
    found: list[str] = await town.ask(lambda work: [m.text for m in work.said.by_voter(case.id, 0, 20)])
    return found


@pytest.mark.parametrize("words", ["你好", "有人吗", "怎么用", "在吗", "1", "？", "不会用啊", "有个事", "您好，在吗", "hello"])
@pytest.mark.parametrize("minutes", [0, 30])
async def test_what_is_no_matter_is_answered_in_kind_and_the_group_reads_nothing(town: Town, words: str, minutes: int) -> None:
    voter, group, _ = await one_matter(town)
    if not minutes:
        await voter.writes("三组那边也是黑的")
        voter.forgets()
    before = list(group.reads)
    await voter.writes(words)
    assert group.reads == before
    assert voter.reads
    assert len(await town.cases()) == 1
    assert words not in await said(town, await town.case())
    await town.check_promises()


async def test_who_is_asked_is_understood_or_reminded(town: Town) -> None:
    voter, group, leader = await one_matter(town)
    await group.presses(leader, "回复选民")
    await group.replies(leader, "一共几盏不亮？")
    await group.presses(leader, "发送")
    voter.forgets()
    await voter.writes("在吗")
    assert "一共几盏不亮" in voter.last
    assert await said(town, await town.case()) == ["村口的路灯坏了三天了"]
    await voter.writes("3")
    assert (await said(town, await town.case()))[-1] == "3"
    assert "3" in group.last
    await town.check_promises()


@pytest.mark.parametrize("words", ["啥时候来嘛", "哪天？", "你们几点到"])
async def test_who_asks_the_deputy_when_he_comes_is_heard_by_him(town: Town, words: str) -> None:
    """A list of his matters says nothing of that."""
    voter, group, leader = await one_matter(town)
    await group.presses(leader, "回复选民")
    await group.replies(leader, "我过来看看")
    await group.presses(leader, "发送")
    await voter.writes(words)
    assert (await said(town, await town.case()))[-1] == words
    assert words in group.last


async def test_words_that_nobody_sees_are_no_matter_and_no_answer(town: Town) -> None:
    stranger = await town.voter(name="刚来的人")
    await stranger.writes("\u200b\u2060")
    assert await town.cases() == []
    voter, group, leader = await one_matter(town)
    await group.presses(leader, "回复选民")
    await group.replies(leader, "\u200b")
    assert voter.reads == []
    assert "\u200b" not in "".join(group.reads[-2:])


async def declined(town: Town) -> tuple[Somebody, Somebody]:
    voter, group, leader = await one_matter(town)
    secretary = await town.secretary()
    await secretary.writes("/queue")
    await group.presses(leader, "退办")
    await group.replies(leader, "这是公路局管的路段")
    await secretary.writes("/case QX-2611-0001")
    await secretary.presses("不予受理")
    await secretary.writes("国道的路灯归公路局，电话12328")
    await secretary.presses("就这样告诉选民")
    assert (await town.case()).status == "declined"
    await town.passes(minutes=10)
    voter.forgets()
    secretary.forgets()
    return voter, secretary


@pytest.mark.parametrize("words", ["凭什么不管", "公路局我找过了，他们说归镇上", "那我该找哪个"])
async def test_words_after_a_refusal_are_said_to_it(town: Town, words: str) -> None:
    voter, secretary = await declined(town)
    await voter.writes(words)
    case = await town.case()
    assert len(await town.cases()) == 1
    assert (await said(town, case))[-1] == words
    assert any(words in text and case.number in text for text in secretary.reads), secretary.reads
    assert voter.sees_button("请再看看")
    await voter.presses("请再看看")
    assert (await town.case()).status == "accepted"
    await town.check_promises()


async def test_what_is_plainly_of_something_else_is_asked_about(town: Town) -> None:
    voter, _ = await declined(town)
    await voter.writes("自来水黄得不能喝，水管也漏")
    await voter.presses("as_new")
    assert len(await town.cases()) == 2
    await town.check_promises()


async def test_it_may_be_a_new_matter_after_all(town: Town) -> None:
    voter, _ = await declined(town)
    await voter.writes("那我再问问，你们说的电话是多少")
    await voter.presses("这是新事项")
    assert len(await town.cases()) == 2


async def test_words_after_it_went_elsewhere_are_said_to_it(town: Town) -> None:
    voter, group, leader = await one_matter(town)
    await group.presses(leader, "退办")
    await group.replies(leader, "不是我们组的路段")
    await town.passes(minutes=10)
    voter.forgets()
    await voter.writes("那到底归谁管")
    assert len(await town.cases()) == 1
    assert (await said(town, await town.case()))[-1] == "那到底归谁管"
    assert not any("哪一件" in text for text in voter.reads)
    await town.check_promises()


async def test_a_unit_that_was_named_is_spoken_of(town: Town) -> None:
    voter, group, leader = await one_matter(town)
    await group.presses(leader, "认领")
    await group.presses(leader, "转办")
    await group.presses(leader, "forward_to")
    await group.presses(leader, "forward_due")
    await group.presses(leader, "forward_go")
    await town.passes(minutes=10)
    voter.forgets()
    await voter.writes("他们电话打不通")
    assert (await said(town, await town.case()))[-1] == "他们电话打不通"
    await town.check_promises()


async def agreed(town: Town) -> tuple[Somebody, GroupTalk, Somebody]:
    leader = await town.deputy("周启明")
    group = await town.group("g1", leader)
    voter = await town.voter()
    await voter.writes("约访")
    await voter.presses("另约时间地点")
    await voter.writes("想当面说说老屋组的路")
    await group.presses(leader, "认领")
    await group.presses(leader, "更多")
    await group.presses(leader, "约时间")
    await group.replies(leader, "11月12日 下午3点半 上坪村村委会")
    await voter.writes("好的")
    await town.passes(hours=3)
    for one in (voter, leader):
        one.forgets()
    return voter, group, leader


@pytest.mark.parametrize("words", ["那天没空", "改天吧", "来不了", "不好意思，那天来不了了", "临时有事，改天再约", "12号去不了"])
async def test_an_appointment_that_does_not_suit_after_all_is_told_at_once(town: Town, words: str) -> None:
    voter, group, leader = await agreed(town)
    await voter.writes(words)
    assert "11月12日" in voter.last
    assert "不算数" in voter.last
    assert any("11月12日" in text and "来不了" in text for text in leader.reads), leader.reads
    assert (await town.ask(lambda work: [work.meetings.get(n).status for n in (1,)])) == ["cancelled"]
    await voter.writes("下周一上午都行")
    assert len(await town.cases()) == 1
    assert (await said(town, await town.case()))[-1] == "下周一上午都行"
    leader.forgets()
    await town.comes("2026-11-12", "14:40")
    assert not any("提醒" in text for text in voter.reads[2:])
    await town.check_promises()


async def test_a_half_hour_that_does_not_suit_is_free_again(town: Town) -> None:
    leader = await town.deputy("周启明")
    voter = await town.voter()
    await voter.writes("约访")
    await voter.presses("09:30")
    await town.passes(hours=3)
    await voter.writes("那天来不了")
    assert any("选民取消了 11月10日" in text for text in leader.reads)
    assert voter.sees_button("10:00")
    assert await town.cases() == []
    await town.check_promises()


async def test_the_same_words_without_an_appointment_are_none(town: Town) -> None:
    voter, _, _ = await one_matter(town)
    await voter.writes("医生说那天来不了，药没人送")
    assert voter.sees_button("as_new")


async def test_a_category_is_guessed_anew_when_he_says_more(town: Town) -> None:
    voter, group, leader = await one_matter(town, "我家门口的那个东西坏了好久了")
    was = (await town.case()).category
    await town.passes(minutes=5)
    await voter.writes("就是自来水管漏水，家里停水几天了", reply_to=voter.chat.messages[max(voter.chat.messages)])
    case = await town.case()
    assert (was, case.category) == ("other", "water")
    assert "供水" in group.card()["text"] or "水" in group.card()["text"]
    await group.presses(leader, "认领")
    await voter.writes("主要是路灯不亮，路灯坏了，路灯要修", reply_to=voter.chat.messages[max(voter.chat.messages)])
    assert (await town.case()).category == "water"
    await town.check_promises()


async def test_a_category_he_chose_himself_stays(town: Town) -> None:
    voter, _, _ = await one_matter(town, "我家门口的那个东西坏了好久了")
    await voter.writes("改一下")
    await voter.presses("改类别")
    await voter.presses("category:road")
    await town.passes(minutes=5)
    await voter.writes("就是自来水管漏水，家里停水几天了", reply_to=voter.messages[0])
    assert (await town.case()).category == "road"


async def test_a_matter_is_called_by_the_words_that_say_something(town: Town) -> None:
    leader = await town.deputy("周启明")
    await town.group("g1", leader)
    voter = await town.voter()
    await voter.writes("你好")
    await voter.presses("这是要反映的事项")
    await voter.writes("村口的路灯坏了三天了", reply_to=voter.chat.messages[max(voter.chat.messages)])
    await voter.writes("/my")
    labels = str(voter.messages[-1].get("reply_markup"))
    assert "路灯" in labels
    assert "你好" not in labels
