"""A group's chat that takes nothing: gone round, told, looked at in silence, and taken up again (docs/spec.md section 2)."""

import pytest

from demo.telegram.faults import Fault
from services.deed.work import Work
from tests.town import GroupTalk, Somebody, Town

REFUSALS = (
    ("Bad Request: not enough rights to send text messages to the chat", "放开「发送消息」"),
    ("Bad Request: TOPIC_CLOSED", "请管理员重新打开它"),
    ("Bad Request: CHAT_WRITE_FORBIDDEN", "放开「发送消息」"),
    ("Bad Request: CHAT_RESTRICTED", "放开「发送消息」"),
    ("Bad Request: have no rights to send a message", "放开「发送消息」"),
    ("Bad Request: need administrator rights in the channel chat", "请群主把我设为管理员"),
    ("Bad Request: message thread not found", "我待的话题没有了"),
    ("Bad Request: TOPIC_DELETED", "我待的话题没有了"),
    ("Bad Request: CHANNEL_PRIVATE", "我进不去了"),
    ("Bad Request: group chat was deactivated", "我进不去了"),
    ("Bad Request: chat not found", "我进不去了"),
)


def shuts(town: Town, group: GroupTalk, words: str = "Bad Request: CHAT_WRITE_FORBIDDEN") -> None:
    town.telegram.faults.append(Fault("400", chat_id=group.chat.id, times=10_000, description=words))


def calls_to(town: Town, group: GroupTalk) -> int:
    return 10_000 - sum(f.times for f in town.telegram.faults if f.chat_id == group.chat.id)


async def is_shut(town: Town) -> bool:
    return bool(await town.ask(lambda work: dict(work.roster.shut)))


async def people(town: Town) -> tuple[Somebody, Somebody, Somebody, GroupTalk]:
    leader, other, secretary = await town.deputy("周启明"), await town.deputy("吕春敏"), await town.secretary()
    return leader, other, secretary, await town.group("g1", leader, other)


def said(person: Somebody, words: str) -> int:
    return sum(words in text for text in person.reads)


@pytest.mark.parametrize(("words", "cure"), REFUSALS)
async def test_cards_go_round_a_group_that_takes_nothing_and_come_back_to_it(town: Town, words: str, cure: str) -> None:
    leader, other, secretary, group = await people(town)
    shuts(town, group, words)
    voter = await town.voter()
    await voter.writes("村口的路坏了")
    assert "收到了。编号" in voter.last
    for deputy in (leader, other):
        assert said(deputy, "村口的路坏了") == 1
    for head in (leader, secretary):
        assert said(head, cure) == 1
        assert said(head, "换种写法") == 0
    assert said(other, cure) == 0
    await other.presses("认领")
    assert "认领：吕春敏" in [m["text"] for m in leader.messages if "村口的路坏了" in m.get("text", "")][-1]
    town.telegram.faults.clear()
    await town.passes(hours=1, minutes=1)
    assert "村口的路坏了" in group.card()["text"]
    assert "认领：吕春敏" in group.card()["text"]
    assert "这张卡片也在工作群里" in [m["text"] for m in leader.messages if "村口的路坏了" in m.get("text", "")][-1]
    assert "我又能在这里发消息了" in " ".join(group.reads)
    for head in (leader, secretary):
        assert said(head, "又收得到我的消息了") == 1
    assert await town.ask(lambda work: work.roster.chats["g1"]) == group.chat.id
    second = await town.voter(name="李大爷")
    await second.writes("水管漏了")
    assert "水管漏了" in group.card()["text"]
    assert said(other, "水管漏了") == 0


async def test_everything_owed_to_a_shut_group_reaches_its_deputies(town: Town) -> None:
    leader, other, secretary, group = await people(town)
    voter = await town.voter()
    await voter.writes("村口的路坏了")
    await group.presses(other, "认领")
    shuts(town, group)
    await town.passes(minutes=3)
    await voter.writes("栏杆也断了")
    await voter.presses("as_more") if voter.sees_button("as_more") else None
    await town.passes(minutes=11)
    assert said(leader, "栏杆也断了") >= 1
    assert said(other, "栏杆也断了") >= 1
    await voter.sends("photo")
    await town.passes(minutes=11)
    second = await town.voter(name="李大爷")
    await second.writes("水管漏了")
    await town.comes("2026-11-05", "09:05")
    assert any("QX-2611-0002" in text and "认领" in text for text in leader.reads), leader.reads
    assert any("QX-2611-0002" in text and "认领" in text for text in other.reads)
    await town.comes("2026-11-22", "09:05")
    assert said(other, "走访") >= 1
    assert group.reads[-1].startswith("【QX-2611-0001】")


async def test_a_question_a_shut_group_does_not_take_is_asked_in_private_and_answered_there(town: Town) -> None:
    leader, other, secretary, group = await people(town)
    voter = await town.voter()
    await voter.writes("村口的路坏了")
    await group.presses(other, "认领")
    shuts(town, group)
    for _ in range(2):  # the first press finds it shut, the second knows it
        await group.presses(other, "回复选民", group.card())
        assert any(m.get("reply_markup", {}).get("force_reply") for m in other.messages)
        other.forgets()
        await other.writes("明天去看")
        await other.presses("发送")
        assert "明天去看" in voter.last
    assert said(leader, "写什么？回复这条") == 0
    assert not any("明天去看" in text for text in leader.reads if "状态：" not in text), "only its card says what was said"


async def test_a_burst_is_folded_for_the_deputies_of_a_shut_group(town: Town) -> None:
    leader, other, secretary, group = await people(town)
    voters = [await town.voter(name=f"选民{n}") for n in range(8)]
    for n in range(4):
        await voters[n].writes(f"第{n}段自来水停了")
    shuts(town, group)
    for n in range(4, 8):
        await voters[n].writes(f"第{n}段自来水停了")
    cards = [m for m in other.messages if "状态：" in m.get("text", "")]
    lines = [m for m in other.messages if "第7段自来水停了" in m.get("text", "")]
    assert len(cards) <= 6
    assert len(lines) == 1
    await other.presses("0008", lines[-1])
    assert "第7段自来水停了" in other.last
    town.telegram.faults.clear()
    await group.says(leader, "现在好了", None)
    for n in range(8):
        assert any(f"第{n}段自来水停了" in text for text in group.reads)


async def test_the_look_of_its_own_is_silent_and_comes_once_an_hour(town: Town) -> None:
    leader, other, secretary, group = await people(town)
    shuts(town, group)
    voter = await town.voter()
    await voter.writes("村口的路坏了")
    before = calls_to(town, group)
    for _ in range(6):
        await town.passes(minutes=10)
        await voter.writes("/my")
    assert calls_to(town, group) - before == 1
    for _ in range(3):
        await town.passes(hours=1)
    assert calls_to(town, group) - before <= 4
    assert group.reads == []
    assert said(leader, "不让我说话") == 1
    town.telegram.faults.clear()
    await town.passes(hours=1, minutes=1)
    assert all(m.get("_silent") for m in group.chat.messages.values() if "我又能" in m.get("text", ""))
    assert not await is_shut(town)
    sent = len(group.reads)
    await town.passes(hours=2)
    assert len(group.reads) == sent


@pytest.mark.parametrize("act", ["words", "edit", "press", "administrator", "topic opened"])
async def test_an_act_in_the_group_looks_at_once(town: Town, act: str) -> None:
    leader, other, secretary, group = await people(town)
    voter = await town.voter()
    await voter.writes("村口的路坏了")
    card = group.card()
    topic = leader.person.opens_topic(group.chat, "工作")
    said_before = await group.says(other, "平常话")
    shuts(town, group, "Bad Request: TOPIC_CLOSED")
    second = await town.voter(name="李大爷")
    await second.writes("水管漏了")
    assert await is_shut(town)
    town.telegram.faults.clear()
    if act == "words":
        await group.says(other, "现在行了")
    elif act == "edit":
        other.person.edits(said_before, "平常的话")
    elif act == "press":
        await group.presses(other, "认领", card)
    elif act == "administrator":
        leader.person.makes_bot(group.chat, "administrator")
    else:
        leader.person.closes_topic(group.chat, topic, closed=False)
    await town.settled()
    assert not await is_shut(town)
    assert "水管漏了" in group.card()["text"]
    assert said(leader, "又收得到我的消息了") == said(secretary, "又收得到我的消息了") == 1


async def test_the_state_survives_a_restart(town: Town) -> None:
    leader, other, secretary, group = await people(town)
    shuts(town, group)
    voter = await town.voter()
    await voter.writes("村口的路坏了")
    await town.restart()
    before = calls_to(town, group)
    second = await town.voter(name="李大爷")
    await second.writes("水管漏了")
    assert calls_to(town, group) == before
    assert said(other, "水管漏了") == 1
    town.telegram.faults.clear()
    await town.passes(hours=1, minutes=1)
    assert "水管漏了" in group.card()["text"]
    assert said(leader, "不让我说话") == 1


async def test_a_right_withdrawn_from_all_members_and_given_back(town: Town) -> None:
    leader, other, secretary, group = await people(town)
    group.chat.bot_status, group.chat.withheld = "member", {"text"}
    voter = await town.voter()
    await voter.writes("村口的路坏了")
    assert said(other, "村口的路坏了") == 1
    assert said(secretary, "放开「发送消息」") == 1
    group.chat.withheld = set()
    await town.passes(hours=1, minutes=1)
    assert "村口的路坏了" in group.card()["text"]


async def test_when_what_helps_changes_the_heads_read_it(town: Town) -> None:
    leader, other, secretary, group = await people(town)
    shuts(town, group)
    voter = await town.voter()
    await voter.writes("村口的路坏了")
    town.telegram.faults.clear()
    shuts(town, group, "Bad Request: TOPIC_CLOSED")
    await town.passes(hours=1, minutes=1)
    assert said(leader, "话题关了") == 1
    await town.passes(hours=3)
    assert said(leader, "话题关了") == 1
    town.telegram.faults.clear()
    await town.passes(hours=1, minutes=1)
    assert "村口的路坏了" in group.card()["text"]


async def test_cards_that_stood_there_are_brought_up_to_date_when_it_takes_again(town: Town) -> None:
    leader, other, secretary, group = await people(town)
    voter, second = await town.voter(), await town.voter(name="李大爷")
    await voter.writes("村口的路坏了")
    first = group.card()
    shuts(town, group)
    await second.writes("水管漏了")
    await other.presses("claim:1") if other.sees_button("claim:1") else await other.presses("认领")
    town.telegram.faults.clear()
    await town.passes(hours=1, minutes=1)
    texts = [m["text"] for m in group.chat.messages.values() if "状态：" in m.get("text", "")]
    assert len([text for text in texts if "村口的路坏了" in text]) == 1
    assert first["message_id"] in group.chat.messages
    assert len([text for text in texts if "水管漏了" in text]) == 1


async def test_a_case_that_went_to_others_meanwhile_leaves_its_card(town: Town) -> None:
    leader, other, secretary, group = await people(town)
    foreign = await town.group("g4")
    voter, second = await town.voter(), await town.voter(name="李大爷")
    await voter.writes("村口的路坏了")
    first = group.card()
    shuts(town, group)
    await second.writes("水管漏了")
    await secretary.writes("/case QX-2611-0001")
    await secretary.presses("更多")
    await secretary.presses("q_assign")
    await secretary.presses("q_group:g4")
    assert "村口的路坏了" in foreign.card()["text"]
    town.telegram.faults.clear()
    await town.passes(hours=1, minutes=1)
    assert "已不在这里办理" in first["text"]


async def test_nobody_of_the_group_linked_the_secretary_gets_it(town: Town) -> None:
    secretary = await town.secretary()
    group = await town.group("g1")
    shuts(town, group)
    voter = await town.voter()
    await voter.writes("村口的路坏了")
    assert said(secretary, "村口的路坏了") == 1


async def test_doctor_names_it_with_what_helps(town: Town) -> None:
    from locales import common
    from services.watch.examine import examine

    leader, other, secretary, group = await people(town)
    shuts(town, group, "Bad Request: TOPIC_CLOSED")
    voter = await town.voter()
    await voter.writes("村口的路坏了")

    def look(work: Work) -> list[str]:
        return [common.finding(work.staff_words(), f.code, f.facts) for f in examine(work)]

    found = [line for line in await town.ask(look) if "话题从 2026-11-04 10:" in line]
    assert len(found) == 1
    assert "./lianxin invites --group g1" in found[0]


async def test_a_group_whose_edits_are_refused_is_found_out_by_a_new_card(town: Town) -> None:
    leader, other, secretary, group = await people(town)
    voter = await town.voter()
    await voter.writes("村口的路坏了")
    shuts(town, group)
    await group.presses(other, "认领")
    assert await is_shut(town)
    assert said(leader, "认领：吕春敏") == 1


async def test_a_look_refused_for_a_reason_nobody_knows_bothers_nobody(town: Town) -> None:
    leader, other, secretary, group = await people(town)
    shuts(town, group)
    voter = await town.voter()
    await voter.writes("村口的路坏了")
    town.telegram.faults.clear()
    shuts(town, group, "Bad Request: the moon is full")
    for reader in (leader, other, secretary):
        reader.forgets()
    await town.passes(hours=1, minutes=1)
    assert calls_to(town, group) == 1
    assert leader.reads + other.reads + secretary.reads == []
    assert await is_shut(town)


async def test_an_edit_of_words_and_of_a_picture_reaches_the_deputies_of_a_shut_group(town: Town) -> None:
    leader, other, secretary, group = await people(town)
    voter = await town.voter()
    written = await voter.writes("村口的路坏了")
    await group.presses(other, "认领")
    shuts(town, group)
    second = await town.voter(name="李大爷")
    await second.writes("水管漏了")
    before = calls_to(town, group)
    await voter.edits(written, "村口的路全坏了")
    assert said(leader, "村口的路全坏了") >= 1
    assert calls_to(town, group) == before
