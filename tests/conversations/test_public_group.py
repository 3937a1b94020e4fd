"""A group's chat that everybody reads, and one in which the bot loses its rights: named at once, with the cure (docs/spec.md section 2)."""

import asyncio

from bot.doctor import diagnose
from domain.values.ids import GroupId
from services.staff.invites import group_link
from tests.conversations.test_shut_chat import is_shut, people, said
from tests.town import GroupTalk, Somebody, Town

WORDS = "村口的路灯坏了半个月"


async def made_public(town: Town, somebody: Somebody, group: GroupTalk) -> None:
    """Nobody says so; the next message there carries the name."""
    somebody.person.names(group.chat, "shangxiaping")
    await group.says(somebody, "大家好")


async def test_a_public_chat_is_emptied_and_gone_round_until_it_is_private_again(town: Town) -> None:
    leader, other, secretary, group = await people(town)
    voter = await town.voter()
    await voter.writes(WORDS)
    assert WORDS in group.card()["text"]
    await made_public(town, leader, group)
    assert not any(WORDS in text for text in group.reads), group.reads
    for head in (leader, secretary):
        assert said(head, "变成了公开群") == 1
    assert said(other, "变成了公开群") == 0
    assert said(other, WORDS) == 1
    voter.forgets()
    await town.passes(hours=3)
    await voter.writes("自来水停了三天没人管")
    await voter.presses("as_new")
    assert said(other, "自来水停了三天") == 1
    await group.says(other, "还是公开的")
    assert not any("自来水" in text or "我又能在这里发消息" in text for text in group.reads)
    assert said(leader, "变成了公开群") == 1
    leader.person.names(group.chat, "")
    await town.passes(hours=1, minutes=1)
    assert not await is_shut(town)
    assert "自来水停了三天" in group.card("QX-2611-0002")["text"]
    assert WORDS in group.card("QX-2611-0001")["text"]
    await town.check_promises()


async def test_a_press_shows_it_too_and_nobody_else_needs_to_speak(town: Town) -> None:
    leader, _, _, group = await people(town)
    voter = await town.voter()
    await voter.writes(WORDS)
    leader.person.names(group.chat, "shangxiaping")
    card = group.card()
    card["chat"] = group.chat.as_json()
    await group.presses(leader, "认领", card)
    assert not any(WORDS in text for text in group.reads)
    assert (await town.case()).claimer == leader.person_id


async def test_each_morning_telegram_is_asked_who_reads_the_chats(town: Town) -> None:
    leader, _, secretary, group = await people(town)
    other = await town.group("g2")
    leader.person.names(group.chat, "shangxiaping")
    other.chat.shows_history = True
    await town.bot.tidy()
    await town.comes("2026-11-05", "08:31")
    assert said(leader, "变成了公开群") == 1
    assert said(secretary, "柳湾石门代表小组的工作群让新进来的人看得到以前的消息") == 1
    await town.bot.tidy()
    await town.comes("2026-11-06", "08:31")
    assert said(secretary, "看得到以前的消息") == 1, "once a month"


async def test_a_chat_that_is_public_when_it_is_bound_gets_no_cards(town: Town) -> None:
    leader, secretary = await town.deputy("周启明"), await town.secretary()
    voter = await town.voter()
    await voter.writes(WORDS)
    leader.forgets()
    chat = town.telegram.group(-100777, "上下坪", "supergroup")
    leader.person.names(chat, "shangxiaping")

    link = await town.ask(lambda work: group_link(work, work.roster.groups[GroupId("g1")])[0])
    token = link.partition("startgroup=")[2]
    leader.person.adds_bot(chat, token)
    await town.settled()
    talk = GroupTalk(town, chat)
    assert not any(WORDS in text for text in talk.reads)
    assert said(secretary, "变成了公开群") == 1


async def test_rights_that_the_bot_loses_are_named_with_the_cure(town: Town) -> None:
    leader, other, secretary, group = await people(town)
    leader.person.lets_bot_delete(group.chat, may=False)
    await town.settled()
    for head in (leader, secretary):
        assert said(head, "不让我删消息了") == 1
    leader.person.makes_bot(group.chat, "member")
    await town.settled()
    for head in (leader, secretary):
        assert said(head, "我不再是管理员") == 1
    assert said(other, "管理员") == 0


async def test_the_doctor_names_who_else_reads_a_chat_and_what_cannot_be_deleted(town: Town) -> None:
    leader, _, _, group = await people(town)
    history, plain = await town.group("g2"), await town.group("g3")
    leader.person.names(group.chat, "shangxiaping")
    history.chat.shows_history = True
    plain.chat.bot_may_delete = False
    await town.stop()
    found = {(f.code, f.facts.get("name")) for f in await asyncio.to_thread(diagnose, town.settings)}
    assert {
        ("chat_public", "上下坪代表小组"),
        ("history_open", "柳湾石门代表小组"),
        ("cannot_delete", "竹溪新塘代表小组"),
    } <= found
