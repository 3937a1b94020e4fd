"""The bot is put out of a group's chat and taken in again (docs/spec.md section 2)."""

import re

import pytest

from domain.values.ids import ChatId
from services.watch.chat_moved import moved
from tests.conversations.test_topics import bound
from tests.town import GroupTalk, Somebody, Town

LINK = re.compile(r"https://t\.me/\w+\?startgroup=(g_[\w-]+)")


async def put_out(town: Town) -> tuple[Somebody, Somebody, GroupTalk]:
    leader, secretary = await town.deputy("周启明"), await town.secretary()
    group = await town.group("g1", leader)
    voter = await town.voter()
    await voter.writes("村口的路坏了")
    leader.person.makes_bot(group.chat, "kicked")
    await town.settled()
    return leader, secretary, group


def link_for(reader: Somebody) -> str:
    found = [LINK.search(text) for text in reader.reads]
    return [match.group(1) for match in found if match][-1]


async def test_the_message_of_the_loss_holds_a_fresh_link_that_works_for_another_chat(town: Town) -> None:
    leader, secretary, group = await put_out(town)
    assert link_for(leader) == link_for(secretary)
    chat = town.telegram.group(-3000, "新群")
    leader.person.adds_bot(chat, link_for(leader))
    await town.settled()
    assert "本群现在是上下坪代表小组的工作群" in str(chat.messages)
    assert "村口的路坏了" in str(chat.messages)


async def test_taken_in_again_by_the_leader_the_old_chat_serves_the_group_without_a_link(town: Town) -> None:
    leader, secretary, group = await put_out(town)
    leader.person.adds_bot(group.chat)
    await town.settled()
    assert "我回来了。本群还是上下坪代表小组的工作群" in " ".join(group.reads)
    assert "村口的路坏了" in group.card()["text"]
    for head in (leader, secretary):
        assert any("又把我拉回去了" in text for text in head.reads)
    voter = await town.voter(name="李大爷")
    await voter.writes("水管漏了")
    assert "水管漏了" in group.card()["text"]


async def test_a_used_link_works_again_in_the_chat_it_was_used_in(town: Town) -> None:
    leader, secretary, group = await put_out(town)
    fresh = link_for(leader)
    leader.person.adds_bot(group.chat, fresh)
    await town.settled()
    leader.person.makes_bot(group.chat, "kicked")
    await town.settled()
    said = len(group.reads)
    leader.person.adds_bot(group.chat, fresh)
    await town.settled()
    told = group.reads[said:]
    assert "已经用过了" not in " ".join(told)
    assert sum("上下坪代表小组的工作群" in text for text in told) == 1


async def test_a_stranger_who_takes_it_in_gives_nothing_back_until_somebody_of_right_acts(town: Town) -> None:
    leader, secretary, group = await put_out(town)
    stranger = await town.stranger()
    before = len(group.reads)
    stranger.person.adds_bot(group.chat)
    await town.settled()
    assert len(group.reads) == before
    assert await town.ask(lambda work: dict(work.roster.bound)) == {}
    leader.person.makes_bot(group.chat, "administrator")
    await town.settled()
    assert "我回来了" in " ".join(group.reads)


async def test_a_chat_whose_group_has_another_one_by_now_stays_what_it_is(town: Town) -> None:
    leader, secretary, group = await put_out(town)
    chat = town.telegram.group(-3000, "新群")
    leader.person.adds_bot(chat, link_for(leader))
    await town.settled()
    before = len(group.reads)
    leader.person.adds_bot(group.chat)
    await town.settled()
    assert len(group.reads) == before
    assert await town.ask(lambda work: work.roster.chats["g1"]) == -3000


async def test_a_refusal_alone_tells_of_the_loss_and_the_rows_that_waited_are_not_lost(town: Town) -> None:
    leader, secretary = await town.deputy("周启明"), await town.secretary()
    group = await town.group("g1", leader)
    voter = await town.voter()
    await voter.writes("村口的路坏了")
    group.chat.bot_status = "left"
    leader.forgets()
    await town.comes("2026-11-05", "09:05")
    assert any("QX-2611-0001" in text and "还没人认领" in text for text in leader.reads)
    assert link_for(secretary)


async def test_the_topic_is_taken_up_again_too(town: Town) -> None:
    leader = await town.deputy("周启明")
    group, (work,) = await bound(town, leader, "工作")
    leader.person.makes_bot(group.chat, "kicked")
    await town.settled()
    leader.person.adds_bot(group.chat)
    await town.settled()
    back = [m for m in group.chat.messages.values() if "我回来了" in m.get("text", "")]
    assert [m.get("message_thread_id") for m in back] == [work]


@pytest.mark.parametrize("told", ["by an update", "by the answer to a call"])
async def test_a_chat_that_would_become_another_groups_moves_nothing_and_is_told(town: Town, told: str) -> None:
    leader, secretary = await town.deputy("周启明"), await town.secretary()
    group, other = await town.group("g1", leader), await town.group("g2")
    before = list(other.reads)
    voter = await town.voter()
    if told == "by an update":
        told_so = {"from": leader.person.user, "migrate_to_chat_id": other.chat.id}
        town.telegram.state.owe("message", town.telegram.state.store(group.chat, told_so))
        await town.settled()
    group.chat.upgraded_to = other.chat.id
    await voter.writes("自来水停了两天")
    chats = await town.ask(lambda work: {g: c.chat_id for g, c in work.roster.bound.items() if g in ("g1", "g2")})
    assert chats == {"g1": group.chat.id, "g2": other.chat.id}
    assert other.reads == before, "the other group reads nothing of it"
    assert any("自来水停了两天" in text for text in leader.reads), "the card goes to the deputies in private"
    for head in (leader, secretary):
        assert sum("一个群只能给一个小组用" in text for text in head.reads) == 1
        assert any("startgroup" in text for text in head.reads), "and how to go on"
    assert "收到了。编号" in voter.last
    await town.passes(hours=1, minutes=5)
    assert await town.ask(lambda work: work.backlog.count("waiting")) == 0, "nothing is tried for ever"
    group.chat.upgraded_to = None
    await town.passes(hours=1, minutes=5)
    assert "自来水停了两天" in group.card()["text"]


async def test_a_chat_another_group_once_had_is_free(town: Town) -> None:
    leader = await town.deputy("周启明")
    group, former = await town.group("g1", leader), await town.group("g2")
    await town.ask(lambda work: work.rows.unbind_chat(former.chat.id, work.now))
    await town.ask(moved, ChatId(group.chat.id), ChatId(former.chat.id))
    assert await town.ask(lambda work: work.roster.chats["g1"]) == former.chat.id
