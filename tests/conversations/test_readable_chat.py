"""The group's chat stays readable: what is left standing there when people are through (docs/spec.md section 4, Talk)."""

import pytest

from talk.desk.menu import MENU
from tests.town import GroupTalk, Somebody, Town, shown


def standing(group: GroupTalk) -> list[str]:
    """Everything that stands in the chat, whoever wrote it, oldest first."""
    return [shown(m) for m in group.chat.messages.values()]


async def claimed(town: Town, words: str = "村口的路灯坏了三天") -> tuple[Somebody, GroupTalk, Somebody]:
    leader = await town.deputy("周启明")
    group = await town.group("g1", leader)
    voter = await town.voter()
    await voter.writes(words)
    await group.presses(leader, "认领")
    return leader, group, voter


async def test_one_question_and_one_reply_leave_four_messages(town: Town) -> None:
    leader, group, voter = await claimed(town)
    await group.presses(leader, "回复选民")
    await group.replies(leader, "是哪一盏灯？")
    await group.presses(leader, "发送")
    await voter.writes("小卖部门口那盏")
    await group.presses(leader, "答复", group.card())
    await group.presses(leader, "已解决")
    await group.replies(leader, "电工换了灯泡，亮了")
    await group.presses(leader, "发送")
    card, asked, said, answered = standing(group)
    assert "状态：" in card
    assert asked == "是哪一盏灯？"
    assert "小卖部门口那盏" in said
    assert answered == "电工换了灯泡，亮了"
    assert "电工换了灯泡，亮了" in voter.last
    await town.check_promises()


async def test_a_note_that_is_sent_leaves_itself_alone(town: Town) -> None:
    leader, group, voter = await claimed(town)
    await group.says(leader, "是哪一盏灯？", group.card())
    await group.presses(leader, "发给选民")
    assert "是哪一盏灯？" in voter.last
    assert len(standing(group)) == 2


async def test_what_is_given_up_goes(town: Town) -> None:
    leader, group, _ = await claimed(town)
    await group.presses(leader, "更多")
    await group.presses(leader, "转办")
    await group.presses(leader, "返回")
    assert len(standing(group)) == 1
    await group.presses(leader, "回复选民")
    await group.replies(leader, "是哪一盏灯？")
    await group.presses(leader, "取消")
    assert [text.splitlines()[0] for text in standing(group)] == [group.card()["text"].splitlines()[0], "是哪一盏灯？"]


async def test_what_nobody_answers_goes_after_half_an_hour_and_after_a_restart(town: Town) -> None:
    leader, group, voter = await claimed(town)
    await group.presses(leader, "更多")
    await group.presses(leader, "答复", group.card())
    await group.presses(leader, "情况说明")
    await town.passes(minutes=29)
    assert len(standing(group)) == 2, "the card and the newest question"
    await town.restart()
    await town.passes(minutes=2)
    assert len(standing(group)) == 1


async def test_words_that_nobody_sent_wait_in_private(town: Town) -> None:
    leader, group, voter = await claimed(town)
    await group.presses(leader, "回复选民")
    await group.replies(leader, "是哪一盏灯？")
    await town.passes(minutes=31)
    assert len(standing(group)) == 2, "the card, and his own words"
    assert "还没有发出去" in leader.last
    assert "是哪一盏灯？" in leader.last
    await leader.presses("发送")
    assert "是哪一盏灯？" in voter.last


async def test_when_somebody_else_is_quicker_his_question_goes_and_he_reads_why(town: Town) -> None:
    leader, group, voter = await claimed(town)
    other = await town.deputy("吕春敏")
    secretary = await town.secretary()
    for person in (other, secretary):
        group.chat.members[person.id] = "member"
    await group.presses(leader, "答复")
    await group.presses(leader, "已解决")
    await group.presses(other, "更多", group.card())
    await group.presses(secretary, "答复", group.card())
    await group.presses(secretary, "情况说明")
    prompts = [m for m in group.chat.messages.values() if m.get("reply_markup", {}).get("force_reply")]
    await group.says(secretary, "已经换了灯泡", prompts[-1])
    await group.presses(secretary, "发送")
    assert standing(group)[1:] == ["已经换了灯泡"]
    assert "不用写了" in leader.last


async def test_the_reply_to_words_that_were_asked_for_is_a_note(town: Town) -> None:
    leader, group, _ = await claimed(town)
    await group.presses(leader, "回复选民")
    said = await group.replies(leader, "是哪一盏灯？")
    await group.presses(leader, "发送")
    await group.says(leader, "他可能在地里，晚点再问", said)
    assert "已记为内部备注" in group.last


async def test_a_question_of_another_case_takes_the_place_of_the_first(town: Town) -> None:
    leader, group, voter = await claimed(town)
    second = await town.voter(name="李大爷")
    await second.writes("自来水停了两天")
    await group.presses(leader, "回复选民", group.card("QX-2611-0001"))
    await group.presses(leader, "回复选民", group.card("QX-2611-0002"))
    prompts = [m for m in group.chat.messages.values() if m.get("reply_markup", {}).get("force_reply")]
    assert len(prompts) == 1
    assert "QX-2611-0002" in prompts[0]["text"]


async def test_the_menu_shows_eight_acts_at_most_and_the_rest_behind_one_more_tap(town: Town) -> None:
    leader, group, _ = await claimed(town)
    await group.presses(leader, "更多")
    first = _labels(group)
    assert first[-2:] == ["其余的 ▸", "返回"]
    assert len(first) == 10
    assert first[0] == "面商", "what comes next in a case that was just claimed"
    await group.presses(leader, "其余的 ▸")
    rest = _labels(group)
    assert len(group.chat.messages) == 2, "in the same message"
    assert not set(first[:8]) & set(rest)
    assert "退办" in rest
    await group.presses(leader, "退办")
    assert "为什么" in group.last or "原因" in group.last


async def test_whoever_has_not_claimed_sees_first_what_he_may_do(town: Town) -> None:
    leader, group, _ = await claimed(town)
    other = await town.deputy("吕春敏")
    group.chat.members[other.id] = "member"
    await group.presses(other, "更多")
    assert "放下" not in _labels(group)[:4]
    assert "面商" in _labels(group)[:4]


def _labels(group: GroupTalk) -> list[str]:
    menu = group.chat.messages[max(group.chat.messages)]
    return [button["text"] for row in menu["reply_markup"]["inline_keyboard"] for button in row]


async def test_the_card_says_to_whom_it_went_what_was_said_and_what_was_answered(town: Town) -> None:
    leader, group, voter = await claimed(town, "自来水停了三天了")
    await group.presses(leader, "转办")
    await group.presses(leader, "不在名单里，我来写")
    await group.replies(leader, "镇水务站 老李 13800000777")
    await group.presses(leader, "forward_due")
    await group.presses(leader, "不写附言，直接转办")
    assert "单位 11月9日 前回话：镇水务站 老李" in group.card()["text"]
    await group.presses(leader, "回复选民", group.card())
    await group.replies(leader, "水务站明天来看")
    await group.presses(leader, "发送")
    assert "对选民说（周启明，11月4日 10:00）：水务站明天来看" in group.card()["text"]
    await group.presses(leader, "答复", group.card())
    await group.presses(leader, "已解决")
    await group.replies(leader, "主管道换好了，水来了")
    await group.presses(leader, "发送")
    assert "答复的话（周启明，11月4日 10:00）：主管道换好了，水来了" in group.card()["text"]
    await voter.writes("/my")
    await voter.presses("QX-2611-0001")
    timeline = "\n".join(voter.reads[-2:])
    assert "转给办理单位：镇水务站 老李" in timeline
    assert "周启明 说：水务站明天来看" in timeline
    assert "答复（已解决）：主管道换好了，水来了" in timeline
    assert "自来水停了三天了" in timeline
    await town.check_promises()


async def test_of_two_answers_each_stands_beside_its_own_step(town: Town) -> None:
    leader, group, voter = await claimed(town)
    for words in ("明天修", "真的修好了"):
        await group.presses(leader, "答复", group.card())
        await group.presses(leader, "已解决")
        await group.replies(leader, words)
        await group.presses(leader, "发送")
        if words == "明天修":
            await voter.presses("不满意")
    await voter.writes("/my")
    await voter.presses("QX-2611-0001")
    lines = "\n".join(voter.reads[-2:]).splitlines()
    assert [line.partition("：")[2] for line in lines if "答复（已解决）" in line] == ["明天修", "真的修好了"]


async def test_a_case_like_an_older_one_says_so_on_its_card_and_who_joined_it(town: Town) -> None:
    leader, group, _ = await claimed(town, "村里自来水停了三天了，没水做饭")
    second = await town.voter(name="李大爷")
    await second.writes("自来水停了三天，家里没水用")
    assert len(standing(group)) == 2, "a card each"
    card = group.card("QX-2611-0002")
    assert "QX-2611-0002 和 QX-2611-0001 像是同一件事" in card["text"]
    assert len([b for row in card["reply_markup"]["inline_keyboard"] for b in row]) == 4
    await group.presses(leader, "并入 QX-2611-0001", card)
    card = group.card("QX-2611-0002")
    assert "已并入 QX-2611-0001（周启明，11月4日 10:00）" in card["text"]
    await group.presses(leader, "更多", card)
    await group.presses(leader, "撤销并案")
    assert len(standing(group)) == 2
    assert "像是同一件事" not in group.card("QX-2611-0002")["text"], "it was taken back: nobody is asked again"
    await town.check_promises()


Taps = tuple[str, ...]
"""What is done one after another: a button by its label or kind, or 「…」 and the words that reply to the newest question."""
THROUGH: dict[str, tuple[Taps, int, int]] = {
    "sheet": (("sheet",), 0, 0),
    "full": (("full",), 0, 0),
    "repost": (("repost",), 0, 1),
    "forward": (("forward", "forward_to", "forward_due", "forward_go"), 0, 2),
    "forward with a note": (("forward", "other_unit", "…镇水务站 老李", "other_day", "…11月20日", "…请先送水"), 3, 2),
    "hand_up": (("hand_up", "up_to", "up_due"), 0, 0),
    "hand_up on another day": (("hand_up", "up_to", "other_day", "…11月17日"), 1, 0),
    "express": (("express",), 0, 0),
    "consult": (("consult", "consulted:visit", "…说好了下周去看"), 1, 0),
    "extend": (("extend", "…水管要到县里买"), 1, 0),
    "ask_phone": (("ask_phone",), 0, 0),
    "name_claimer": (("name_claimer", "named"), 0, 0),
    "merge": (("merge", "back"), 0, 0),
    "split": (("split", "…另外路也坏了"), 1, 1),
    "release": (("release",), 0, 0),
    "recuse": (("recuse", "…是我亲戚"), 1, 0),
    "give_back": (("give_back", "…归水务站管"), 1, 0),
    "classify": (("classify", "classify_as", "back"), 0, 0),
    "summarise": (("summarise", "…自来水停了"), 1, 0),
    "suggest": (("suggest", "back"), 0, 0),
    "answer": (("answer", "outcome:planned", "…12月1日", "…下月动工", "send_answer"), 2, 0),
}
"""Of each act of a card: how it is gone through, how many words of people it takes, and how many messages of ours it leaves beside the
card: what was asked to be shown, a paper, the card of a part."""


@pytest.mark.parametrize("act", THROUGH)
async def test_what_every_act_leaves_in_the_chat(town: Town, act: str) -> None:
    taps, words, left = THROUGH[act]
    leader, group, _ = await claimed(town, "自来水停了三天了")
    await town.deputy("吕春敏")
    await group.presses(leader, "更多")
    for tap in taps:
        if tap.startswith("…"):
            asked = [m for m in group.chat.messages.values() if m["from"].get("is_bot")][-1]
            await group.says(leader, tap[1:], asked)
        else:
            await group.presses(leader, tap)
    await town.passes(minutes=31)
    ours = [text for text, m in zip(standing(group), group.chat.messages.values(), strict=True) if m["from"].get("is_bot")]
    assert len(standing(group)) - len(ours) == words
    assert len(ours) == 1 + left, ours


async def test_every_act_of_the_menu_is_gone_through() -> None:
    elsewhere = {
        "send_back",
        "unit_answered",
        "unit_again",
        "unit_visited",
        "up_answered",
        "unmerge",
        "meet",
        "key",
        "checked",
        "q_assign",
        "speaks",
        "erase_for",
        "ask_progress",
        "ask_mediator",
        "ask_informant",
        "chase",
    }
    assert {kind for row in MENU for kind, _ in row} - elsewhere <= {taps[0] for taps, _, _ in THROUGH.values()}
