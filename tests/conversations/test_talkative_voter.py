"""One talkative voter holds up nobody: his words take a third of the chat at most, and nothing of them is lost (docs/spec.md sections 3, 4)."""

from dataclasses import replace

from bot.pace import Window
from demo.telegram.state import Json
from domain.cases.further_words import Further, Piece
from domain.values.share import share_of
from locales import further
from locales.catalogue import translator
from tests.conversations.test_desk import claimed_case
from tests.conversations.test_rating import claimed_first
from tests.town import FAST, FAST_FLOOD, GroupTalk, Somebody, Town, has_button

ONE, OTHER = "QX-2611-0001", "QX-2611-0002"
SHARE = share_of(-1).messages


def one_window_of_telegrams_limit(town: Town) -> None:
    """As many messages to a group as Telegram takes in a minute, and no more while the test lasts."""
    _limit_groups(town, (20, 600.0), (19, 600.0))


def a_minute_is_a_minute(town: Town) -> None:
    """What may be said to a group in a minute of the town's time; Telegram itself takes anything."""
    _limit_groups(town, (1000, 60.0), (1000, 60.0))


def _limit_groups(town: Town, telegrams: Window, ours: Window) -> None:
    town.telegram.flood.limits = replace(FAST_FLOOD, group=telegrams)
    for app in town.apps:
        assert app.sender is not None
        app.sender.turns.pace.limits = replace(FAST, group=ours)


def sends(group: GroupTalk) -> list[str]:
    """What the bot said in the group, as it stands there."""
    return [m.get("text", "") for m in group.chat.messages.values() if m["from"].get("is_bot")]


def of_edits(group: GroupTalk) -> list[str]:
    return [text for text in sends(group) if "改了原话" in text]


async def edits_often(town: Town, voter: Somebody, said: Json, times: int = 70) -> None:
    for n in range(times):
        voter.person.edits(said, f"村口的路坏了，第{n}次改")
    await town.settled()


async def test_seventy_edits_leave_room_for_anothers_card_in_the_same_minute(town: Town) -> None:
    leader, group, voter = await claimed_case(town, "村口的路坏了")
    said = next(m for m in voter.chat.messages.values() if m.get("text") == "村口的路坏了")
    other = await town.voter(name="李大爷")
    one_window_of_telegrams_limit(town)
    await edits_often(town, voter, said)
    before = len(sends(group))
    assert len(of_edits(group)) <= SHARE
    await other.writes("路灯不亮了，晚上看不见")
    assert sends(group)[before].startswith(f"【{OTHER}】"), "his card is the next message, whatever else waits"
    assert town.telegram.flood.refused == 0
    for _ in range(6):
        await town.passes(minutes=2)
    (words,) = await town.ask(lambda work: work.messages.of(1))
    assert words.text == "村口的路坏了，第69次改", "the last one stands in the end"
    versions = await town.ask(lambda work: [stood.text for stood in work.messages.earlier(words.id)])
    assert versions == ["村口的路坏了", *(f"村口的路坏了，第{n}次改" for n in range(69))], "and every one before it is a version"


async def test_the_rest_comes_when_there_is_room_and_says_the_newest(town: Town) -> None:
    a_minute_is_a_minute(town)
    leader, group, voter = await claimed_case(town, "村口的路坏了")
    said = next(m for m in voter.chat.messages.values() if m.get("text") == "村口的路坏了")
    await edits_often(town, voter, said)
    assert not any("现在：村口的路坏了，第69次改" in text for text in of_edits(group))
    assert len([text for text in voter.reads if "您发得有点快" in text]) == 1, "edits count against his rate"
    for n in range(19):
        voter.person.says(f"补充第{n}句")
    await town.settled()
    for _ in range(8):
        await town.passes(minutes=2)
    assert any("现在：村口的路坏了，第69次改" in text for text in of_edits(group))
    assert len(of_edits(group)) <= SHARE + 4 * 3, "the five edits that are let in at once are one message"
    assert await town.ask(lambda work: len(work.messages.of(1))) == 20, "what was over the rate comes too"
    assert "第69次改" in group.card()["text"]


async def test_edits_of_one_card_leave_the_others_cards_their_edits(town: Town) -> None:
    """Telegram takes so many edits in a group too."""
    leader, group, voter = await claimed_case(town, "村口的路坏了")
    said = next(m for m in voter.chat.messages.values() if m.get("text") == "村口的路坏了")
    other = await town.voter(name="李大爷")
    await other.writes("路灯不亮了，晚上看不见")
    one_window_of_telegrams_limit(town)
    calls = len(town.telegram.calls)
    await edits_often(town, voter, said)
    edits = [c for c in town.telegram.calls[calls:] if c[1] == "editMessageText" and c[2] == group.chat.id]
    assert 1 <= len(edits) <= SHARE
    await group.presses(leader, "认领", group.card(OTHER))
    assert "认领：周启明" in group.card(OTHER)["text"]
    await group.presses(leader, "回复选民", group.card(ONE))
    await group.replies(leader, "哪一段？")
    await group.presses(leader, "发送")
    taken = (await town.ask(lambda work: work.messages.of(1)))[0].text
    assert taken in group.card(ONE)["text"], "what the leader does shows the newest words at once"
    assert town.telegram.flood.refused == 0


async def test_many_further_words_become_few_messages_and_all_of_them_are_there(town: Town) -> None:
    leader, group, voter = await claimed_case(town, "村口的路坏了")
    one_window_of_telegrams_limit(town)
    for n in range(15):
        voter.person.says(f"补充第{n:02d}句")
    await town.settled()
    first = [text for text in sends(group) if "补充第" in text]
    assert len(first) <= SHARE
    a_minute_is_a_minute(town)
    await town.passes(minutes=11)
    shown = [text for text in sends(group) if "补充第" in text]
    assert len(shown) <= len(first) + 1
    assert any("选民接着说" in text for text in shown)
    assert all(any(f"补充第{n:02d}句" in text for text in shown) for n in range(15)), "each sentence once, none lost"
    assert "\n".join(shown).count("补充第") == 15
    reply = next(m for m in group.chat.messages.values() if m.get("text") == shown[-1])
    await group.says(leader, "明天带人去", reply)
    assert "已记为内部备注" in group.last, "a reply to it finds the case"


async def test_what_is_too_much_for_one_message_is_counted_and_stands_in_the_full_text(town: Town) -> None:
    a_minute_is_a_minute(town)
    leader, group, voter = await claimed_case(town, "村口的路坏了")
    for n in range(SHARE):
        await voter.writes(f"第{n}句")
    for n in range(12):
        voter.person.says(f"补充第{n:02d}句" + "很长" * 400)
    await town.settled()
    await town.passes(seconds=61)
    folded = sends(group)[-1]
    shown = folded.count("补充第")
    assert 0 < shown < 12
    assert f"（还有 {12 - shown} 条，请点「更多」里的「全文」看）" in folded
    await group.presses(leader, "更多", group.card(ONE))
    await group.presses(leader, "全文")
    for _page in range(12):
        if not has_button(group.chat, "接着看"):
            break
        await group.presses(leader, "接着看")
    everything = "".join(sends(group))
    assert all(f"补充第{n:02d}句" in everything for n in range(12))


async def test_what_is_corrected_before_anybody_read_it_is_shown_as_it_is_now(town: Town) -> None:
    a_minute_is_a_minute(town)
    leader, group, voter = await claimed_case(town, "村口的路坏了")
    for n in range(SHARE):
        await voter.writes(f"第{n}句")
    said = await voter.writes("我是王大娘，就住村口")
    await voter.edits(said, "我就住村口")
    await town.passes(seconds=61)
    assert "我就住村口" in sends(group)[-1]
    assert not any("王大娘" in text for text in sends(group))
    assert not of_edits(group)


async def test_words_that_wait_do_not_reach_a_chat_that_must_not_see_them_any_more(town: Town) -> None:
    a_minute_is_a_minute(town)
    leader, group, voter = await claimed_case(town, "村口的路坏了")
    for n in range(SHARE):
        await voter.writes(f"第{n}句")
    await voter.writes("隔壁老王打了人")
    await voter.presses("更改")
    await voter.presses("保密")
    await town.passes(minutes=3)
    assert not any("打了人" in text for text in sends(group))
    await leader.writes("/cases")
    await leader.presses(ONE)
    await leader.presses("更多")
    await leader.presses("全文")
    assert "打了人" in leader.last, "the claimer reads it in private"


async def test_pictures_gather_in_albums_and_voices_come_one_by_one(town: Town) -> None:
    a_minute_is_a_minute(town)
    leader, group, voter = await claimed_case(town, "村口的路坏了")
    for n in range(9):
        voter.person.sends("photo", f"p{n}".encode())
    for n in range(5):
        voter.person.sends("voice", f"v{n}".encode())
    await town.settled()

    def came(kind: str) -> int:
        return len([m for m in group.chat.messages.values() if kind in m and m["from"].get("is_bot")])

    assert came("photo") + came("voice") <= SHARE
    for _ in range(4):
        await town.passes(seconds=61)
    assert (came("photo"), came("voice")) == (9, 5)


async def test_an_album_takes_no_more_than_the_share(town: Town) -> None:
    """Telegram counts each picture of an album."""
    a_minute_is_a_minute(town)
    leader, group, voter = await claimed_case(town, "村口的路坏了")
    voter.person.sends_album(10, "十张照片")
    await town.settled()
    await town.passes(seconds=2)
    photos = [m for m in group.chat.messages.values() if "photo" in m]
    assert 0 < len(photos) <= SHARE
    for _ in range(3):
        await town.passes(seconds=61)
    assert len([m for m in group.chat.messages.values() if "photo" in m]) == 10


async def test_taps_to_and_fro_are_a_few_words_in_the_group_and_to_the_leader(town: Town) -> None:
    a_minute_is_a_minute(town)
    voter, group, leader = await claimed_first(town)
    question = voter.messages[-1]
    leader.forgets()
    for _ in range(30):
        for word in ("不满意", "满意"):
            button = next(b for row in question["reply_markup"]["inline_keyboard"] for b in row if b["text"] == word)
            voter.person.presses(question, button["callback_data"])
    await town.settled()
    assert len([text for text in sends(group) if "轮" in text and "选民" in text]) <= SHARE + 1
    await town.passes(minutes=2)
    assert "第 2 轮不用办了" in leader.last
    assert (await town.case()).rating == "satisfied"


async def test_deputies_without_a_group_chat_read_as_little(town: Town) -> None:
    a_minute_is_a_minute(town)
    leader = await town.deputy("周启明")
    voter = await town.voter()
    said = await voter.writes("村口的路坏了")
    await leader.presses("认领")
    leader.forgets()
    await edits_often(town, voter, said)
    for _ in range(6):
        await town.passes(minutes=2)
    told = [text for text in leader.reads if "改了原话" in text]
    assert len(told) <= share_of(leader.id).messages + 4
    assert "第69次改" in told[-1]


async def test_a_stranger_who_writes_much_before_he_agrees_is_answered_now_and_then_and_all_is_kept(town: Town) -> None:
    stranger = await town.stranger()
    code = await town.ask(lambda work: next(work.roster.code_of(v) for v in work.roster.villages.values() if v.name == "上坪村"))
    await stranger.writes(f"/start d_{code}")
    stranger.forgets()
    for n in range(150):
        stranger.person.says(f"第{n}行")
    await town.settled()
    assert len([text for text in stranger.reads if "收到了" in text]) == 1
    assert "就差一步" in stranger.last
    assert len(stranger.reads) <= 4, "what is next is said once in ten seconds"
    await stranger.presses("agree")
    for _ in range(12):
        await town.passes(minutes=1)
    kept = await town.ask(lambda work: [m.text for c in work.cases.of_voter(1) for m in work.messages.of(c.id)])
    assert sorted(kept) == sorted(f"第{n}行" for n in range(150))


async def test_further_words_come_after_cards_and_answers(town: Town) -> None:
    """Whatever keeps a group from taking words: when it takes them again, cards go first."""
    leader, group, voter = await claimed_case(town, "村口的路坏了")
    other = await town.voter(name="李大爷")
    _limit_groups(town, (1, 0.3), (1, 0.5))
    await town.settled()
    voter.person.says("第一句")
    voter.person.says("第二句")
    other.person.says("路灯不亮了，晚上看不见")
    await town.settled()
    said = sends(group)
    card = next(n for n, text in enumerate(said) if text.startswith(f"【{OTHER}】"))
    second = next(n for n, text in enumerate(said) if "第二句" in text)
    assert card < second


def test_what_is_told_of_him_is_not_among_his_words() -> None:
    told, said = (
        Piece("told", "【QX-2611-0001】选民不满意，进入第 2 轮"),
        [Piece("said", words) for words in ("三组的路灯坏了三盏", "不是路的事")],
    )
    lines = further.shown(translator("zh-Hans"), "QX-2611-0001", Further((said[0], told, said[1]))).splitlines()
    assert lines[0] == told.words
    assert lines[1].endswith("选民接着说：")
    assert len(lines) == 4
