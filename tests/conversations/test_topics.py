"""A group bound inside a topic of a forum stays in that topic (docs/spec.md section 2)."""

from typing import Any

from demo.telegram.state import Json
from domain.values.ids import CaseId
from services.deed.work import Work
from services.staff.links import new_token
from tests.town import GroupTalk, Somebody, Town

BOT = "lianxin_demo_bot"


async def token(town: Town, group: str = "g1") -> str:
    made: str = await town.ask(lambda work: new_token(work, "group", group))
    return made


async def forum(town: Town, leader: Somebody, *topics: str) -> tuple[GroupTalk, list[int]]:
    """A forum with these topics, the bot its administrator, no group bound yet."""
    chat = town.telegram.group(-1009000, "上下坪群")
    chat.bot_status = "administrator"
    chat.members[leader.id] = "creator"
    return GroupTalk(town, chat), [leader.person.opens_topic(chat, name) for name in topics]


async def bound(town: Town, leader: Somebody, *topics: str) -> tuple[GroupTalk, list[int]]:
    """The same, bound in the last of the topics."""
    group, made = await forum(town, leader, *topics)
    leader.person.says(f"/start@{BOT} g_{await token(town)}", group.chat, topic=made[-1])
    await town.settled()
    return group, made


def ours(group: GroupTalk, topic: int | None = None) -> list[Json]:
    """What the bot has said in a topic (None: General)."""
    return [m for m in group.chat.messages.values() if m["from"].get("is_bot") and m.get("message_thread_id") == topic]


async def test_everything_goes_to_the_topic_the_link_was_used_in(town: Town) -> None:
    leader = await town.deputy("周启明")
    group, (chat, work) = await bound(town, leader, "闲聊", "工作")
    voter = await town.voter()
    await voter.sends("photo", "村口的路坏了")
    voter.person.sends_album(2, "还有两张")
    await town.passes(seconds=5)
    await group.presses(leader, "认领")
    await group.presses(leader, "回复选民", group.card())
    assert "写什么？回复这条" in str(ours(group, work)[-1])
    await group.replies(leader, "明天去看")
    assert "明天去看" in str(ours(group, work)[-1])
    await group.presses(leader, "发送")
    await group.says(leader, "先记一笔", group.card())
    await group.presses(leader, "更多", group.card())
    assert [m["text"] for m in ours(group, work) if "状态：办理中" in m.get("text", "")]
    for n in range(8):
        other = await town.voter(name=f"选民{n}")
        await other.writes(f"第{n}段自来水停了")
    await town.restart()
    await town.comes("2026-11-05", "09:05")
    await town.comes("2026-11-22", "09:05")
    await town.comes("2026-12-01", "09:05")
    assert ours(group) == ours(group, chat) == []
    texts = " ".join(str(m.get("text", "")) for m in ours(group, work))
    for words in ("本群现在是上下坪代表小组的工作群", "还没人认领", "走访", "第7段自来水停了"):
        assert words in texts, words
    assert sum("photo" in m for m in ours(group, work)) == 3


async def test_the_link_itself_pasted_into_the_topic_binds_too(town: Town) -> None:
    leader = await town.deputy("周启明")
    group, (work,) = await forum(town, leader, "工作")
    leader.person.says(f"https://t.me/{BOT}?startgroup=g_{await token(town)}", group.chat, topic=work)
    await town.settled()
    assert "本群现在是上下坪代表小组的工作群" in str(ours(group, work))


async def test_in_general_there_is_no_thread_id(town: Town) -> None:
    leader = await town.deputy("周启明")
    group, _ = await forum(town, leader, "闲聊")
    leader.person.says(f"/start@{BOT} g_{await token(town)}", group.chat)
    await town.settled()
    voter = await town.voter()
    await voter.writes("村口的路坏了")
    assert "村口的路坏了" in str(ours(group))
    assert await town.ask(lambda work: dict(work.roster.topics)) == {}


async def test_the_link_used_again_in_another_topic_moves_the_group_there(town: Town) -> None:
    leader, member = await town.deputy("周启明"), await town.deputy("吕春敏")
    group, (first, second) = await forum(town, leader, "旧话题", "新话题")
    made = await token(town)
    leader.person.says(f"/start@{BOT} g_{made}", group.chat, topic=first)
    await town.settled()
    voter = await town.voter()
    await voter.writes("村口的路坏了")
    old = group.card()
    member.person.says(f"/start@{BOT} g_{made}", group.chat, topic=second)
    await town.settled()
    assert "组长、副组长或工作人员来点" in str(ours(group, second))
    leader.person.says(f"/start@{BOT} g_{made}", group.chat, topic=second)
    await town.settled()
    assert "以后都发在这个话题里" in str(ours(group, second))
    assert "村口的路坏了" in str(ours(group, second))
    assert "卡片已重发" in old["text"]
    assert "reply_markup" not in old
    before = len(ours(group, first))
    other = await town.voter(name="李大爷")
    await other.writes("水管漏了")
    await group.presses(member, "认领", group.card("QX-2611-0001"))
    assert len(ours(group, first)) == before
    assert "水管漏了" in str(ours(group, second))


async def test_a_folded_burst_moves_with_the_group(town: Town) -> None:
    leader = await town.deputy("周启明")
    group, (first, second) = await forum(town, leader, "旧话题", "新话题")
    made = await token(town)
    leader.person.says(f"/start@{BOT} g_{made}", group.chat, topic=first)
    await town.settled()
    for n in range(8):
        other = await town.voter(name=f"选民{n}")
        await other.writes(f"第{n}段自来水停了")
    leader.person.says(f"/start@{BOT} g_{made}", group.chat, topic=second)
    await town.settled()
    for n in range(8):
        assert f"第{n}段自来水停了" in str(ours(group, second))
    assert "已移到本组现在用的话题里" in str(ours(group, first))
    assert [m for m in ours(group, first) if "unfold|" in str(m)] == []


async def test_what_is_said_in_other_topics_is_no_note_unless_it_replies_to_the_bot(town: Town) -> None:
    leader, member = await town.deputy("周启明"), await town.deputy("吕春敏")
    group, (chat, work) = await bound(town, leader, "闲聊", "工作")
    voter = await town.voter()
    await voter.writes("村口的路坏了")

    async def notes() -> list[str]:
        def look(work: Work) -> list[str]:
            return [m.text for m in work.messages.of(CaseId(1)) if m.kind == "note"]

        found: list[str] = await town.ask(look)
        return found

    said = member.person.says("QX-2611-0001 谁去过？", group.chat, topic=chat)
    leader.person.says("我去过", group.chat, said["message_id"])
    member.person.says("平常话", group.chat, topic=chat)
    member.person.says("平常话", group.chat, topic=work)
    await town.settled()
    assert await notes() == []
    assert ours(group, chat) == []
    noted = leader.person.says("问过交通站了", group.chat, group.card()["message_id"])
    await town.settled()
    assert await notes() == ["问过交通站了"]
    assert "内部备注" in str(ours(group, work)[-1])
    member.person.says("我也去", group.chat, noted["message_id"])
    await town.settled()
    assert await notes() == ["问过交通站了", "我也去"]


async def test_a_command_in_another_topic_is_answered_there(town: Town) -> None:
    leader = await town.deputy("周启明")
    group, (chat, work) = await bound(town, leader, "闲聊", "工作")
    before = len(ours(group, work))
    leader.person.says(f"/help@{BOT}", group.chat, topic=chat)
    await town.settled()
    assert len(ours(group, chat)) == 1
    assert len(ours(group, work)) == before
    leader.person.says(f"/help@{BOT}", group.chat)
    await town.settled()
    assert len(ours(group)) == 1


async def test_a_closed_topic_is_gone_round_and_the_line_for_another_one_works(town: Town) -> None:
    leader, secretary = await town.deputy("周启明"), await town.secretary()
    group, (work, other) = await forum(town, leader, "工作", "另一个")
    leader.person.says(f"/start@{BOT} g_{await token(town)}", group.chat, topic=work)
    await town.settled()
    leader.person.closes_topic(group.chat, work)
    voter = await town.voter()
    await voter.writes("村口的路坏了")
    assert any("村口的路坏了" in text for text in leader.reads)
    told = next(text for text in secretary.reads if "话题关了" in text)
    line = next(line for line in told.splitlines() if line.startswith("/start@"))
    leader.person.says(line, group.chat, topic=other)
    await town.settled()
    assert "村口的路坏了" in str(ours(group, other))
    assert await town.ask(lambda work: dict(work.roster.shut)) == {}
    assert await town.ask(lambda work: dict(work.roster.topics)) == {group.chat.id: other}


async def test_a_topic_opened_again_has_its_cards_at_once(town: Town) -> None:
    leader = await town.deputy("周启明")
    group, (work,) = await bound(town, leader, "工作")
    leader.person.closes_topic(group.chat, work)
    voter = await town.voter()
    await voter.writes("村口的路坏了")
    assert "村口的路坏了" not in str(ours(group, work))
    leader.person.closes_topic(group.chat, work, closed=False)
    await town.settled()
    assert "村口的路坏了" in str(ours(group, work))
    assert ours(group) == []


async def test_a_deleted_topic_is_gone_round(town: Town) -> None:
    leader, secretary = await town.deputy("周启明"), await town.secretary()
    group, (work,) = await bound(town, leader, "工作")
    leader.person.deletes_topic(group.chat, work)
    voter = await town.voter()
    await voter.writes("村口的路坏了")
    assert any("村口的路坏了" in text for text in leader.reads)
    assert any("我待的话题没有了" in text for text in secretary.reads)
    assert ours(group) == []


async def test_the_topic_is_kept_when_the_chat_gets_a_new_id(town: Town) -> None:
    leader = await town.deputy("周启明")
    group, (work,) = await bound(town, leader, "工作")
    moved = leader.person.upgrades(group.chat, -1009001)
    moved.topics = group.chat.topics
    await town.settled()
    voter = await town.voter()
    await voter.writes("村口的路坏了")
    cards: list[Any] = [m for m in moved.messages.values() if "村口的路坏了" in m.get("text", "")]
    assert [m.get("message_thread_id") for m in cards] == [work]


async def test_talk_in_other_topics_does_not_bury_a_card(town: Town) -> None:
    leader = await town.deputy("周启明")
    group, (chat, work) = await bound(town, leader, "闲聊", "工作")
    voter = await town.voter()
    await voter.writes("村口的路坏了")
    card = group.card()
    for n in range(60):
        leader.person.says(f"闲聊{n}", group.chat, topic=chat)
    await group.presses(leader, "认领", card)
    assert "状态：已认领" in card["text"]
    for n in range(60):
        leader.person.says(f"正事{n}", group.chat, topic=work)
    await group.presses(leader, "放下", card) if "放下" in str(card) else await group.presses(leader, "更多", card)
    await group.presses(leader, "放下")
    assert "卡片已重发" in card["text"]


async def test_the_link_opened_by_tapping_and_then_sent_in_a_topic_moves_the_group_from_general(town: Town) -> None:
    leader = await town.deputy("周启明")
    group, (work,) = await forum(town, leader, "工作")
    made = await token(town)
    leader.person.adds_bot(group.chat, f"g_{made}")
    leader.person.makes_bot(group.chat, "administrator")
    await town.settled()
    assert "本群现在是上下坪代表小组的工作群" in str(ours(group))
    leader.person.says(f"https://t.me/{BOT}?startgroup=g_{made}", group.chat, topic=work)
    await town.settled()
    assert "以后都发在这个话题里" in str(ours(group, work))
    voter = await town.voter()
    await voter.writes("村口的路坏了")
    assert "村口的路坏了" in str(ours(group, work))
    assert "村口的路坏了" not in str(ours(group))
