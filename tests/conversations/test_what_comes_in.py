"""Everything a phone can send: service messages, polls, lists, stories, dice …, kinds of a later year (docs/spec.md sections 3 and 11)."""

import json
from pathlib import Path
from typing import Any

import pytest

from demo.telegram import Fault
from demo.telegram.state import Json
from handlers.fields import FIELDS, SERVICE
from tests.town import GroupTalk, Somebody, Town, known

SAMPLES = Path(__file__).parents[1] / "samples"
REFUSED = {"copyMessage": "message can't be copied", "sendPhoto": "wrong file identifier", "sendVoice": "wrong file identifier"}
PLACE = {"latitude": 30.1, "longitude": 110.2}
POSTER = {"id": -77, "type": "channel", "title": "张三家的事"}


async def posted(town: Town, who: Somebody, **content: Any) -> Json:
    made = who.person.posts(content)
    await town.settled()
    return made


async def group_of(town: Town) -> tuple[Somebody, GroupTalk]:
    leader = await town.deputy("周启明")
    return leader, await town.group("g1", leader)


async def test_service_messages_in_a_private_chat_are_no_matter(town: Town) -> None:
    _, group = await group_of(town)
    voter, stranger = await town.voter(), await town.stranger()
    lines = (SAMPLES / "service_messages.jsonl").read_text(encoding="utf-8").splitlines()
    kinds = [{k: v for k, v in json.loads(line)["message"].items() if k in FIELDS and FIELDS[k] == SERVICE} for line in lines]
    assert len(kinds) == 10
    before = len(group.chat.messages)
    for content in [*kinds, *({name: {}} for name, role in FIELDS.items() if role == SERVICE)]:
        for who in (voter, stranger):
            who.person.posts(content)
    await town.settled()
    assert await town.cases() == []
    assert (voter.messages, stranger.messages, len(group.chat.messages)) == ([], [], before)
    assert await town.ask(lambda work: known(work, stranger)) is None, "nobody is met through them"
    await voter.writes("村口的路坏了")
    await posted(town, voter, pinned_message={"message_id": 1, "date": 1, "chat": voter.chat.as_json()}, message_thread_id=5)
    assert "（已补充" not in voter.last


@pytest.mark.parametrize(
    ("content", "shown", "copied"),
    [
        ({"poll": {"id": "1", "type": "regular", "question": "路灯要不要修", "options": [{"text": "要修"}, {"text": "不修"}]}},
         "投票：路灯要不要修\n· 要修\n· 不修", "poll"),
        ({"poll": {"id": "1", "type": "quiz", "question": "水管几号修", "options": [{"text": "十五号"}]}}, "投票：水管几号修\n· 十五号", ""),
        ({"checklist": {"title": "修路", "tasks": [{"id": 1, "text": "铺石子"}, {"id": 2, "text": "装护栏"}]}}, "清单：修路\n· 铺石子\n· 装护栏", ""),
        ({"venue": {"location": PLACE, "title": "老桥头", "address": "上坪村口"}, "location": PLACE}, "地点：老桥头\n上坪村口", "venue"),
        ({"dice": {"emoji": "🎲", "value": 4}}, "骰子：🎲 4", ""),
        ({"story": {"chat": POSTER, "id": 3}}, "〔转来的动态，这里显示不了〕", ""),
        ({"paid_media": {"star_count": 5, "paid_media": [{"type": "of_a_later_year"}]}, "caption": "水浑成这样"}, "水浑成这样\n〔付费内容，这里显示不了〕", ""),
        ({"game": {"title": "跳格子", "description": "从坑里跳过去", "photo": []}}, "游戏：跳格子\n从坑里跳过去", ""),
        ({"invoice": {"title": "卫生费", "description": "每户三十"}}, "付款单：卫生费\n每户三十", ""),
        ({"giveaway": {"prize_description": "一部手机"}}, "抽奖：一部手机", ""),
        ({"giveaway_winners": {"winner_count": 2}}, "〔抽奖结果，这里显示不了〕", ""),
        ({"rich_message": {"blocks": [{"type": "paragraph", "text": ["水管", {"type": "bold", "text": "爆了"}]}]}}, "水管爆了", ""),
    ],
)  # fmt: skip
async def test_the_words_of_every_kind_are_kept_and_no_card_points_to_nothing(
    town: Town, content: dict[str, Any], shown: str, copied: str
) -> None:
    leader, group = await group_of(town)
    voter = await town.voter()
    await posted(town, voter, **content)
    assert "收到了。编号" in voter.last
    card = group.card()["text"]
    assert shown.replace("\n", "\n｜") in card
    assert "见下面" not in card
    assert "张三" not in str(group.chat.messages), "a story shows who posted it"
    assert bool(copied) == (copied != "" and copied in group.chat.messages[max(group.chat.messages)])
    assert not any("转不到" in text for text in group.reads), "what cannot be copied is not tried"
    if "显示不了" in shown:
        assert "转不给代表看，请再写一句" in voter.last
    await voter.writes("/my")
    await voter.presses("mine")
    assert shown.splitlines()[0] in voter.last
    await group.presses(leader, "更多")
    await group.presses(leader, "全文")
    assert shown.replace("\n", "\n｜") in group.last


async def test_numbers_in_a_poll_or_a_place_are_masked_and_then_it_is_not_copied(town: Town) -> None:
    _, group = await group_of(town)
    voter = await town.voter()
    voter.person.asks("水停了找谁", "打 13800001234", "打热线")
    await town.settled()
    assert "投票：水停了找谁" in group.card()["text"]
    assert "13800001234" not in str(group.chat.messages)
    assert not any("poll" in m for m in group.chat.messages.values())


async def test_what_telegram_refuses_to_copy_is_told_of_to_both_sides(town: Town) -> None:
    leader, group = await group_of(town)
    voter = await town.voter()
    for method in ("copyMessage", "sendPhoto"):
        town.telegram.faults.append(Fault("400", method, group.chat.id, description=f"Bad Request: {REFUSED[method]}"))
    await voter.sends("photo")
    await voter.presses("转给小组")
    assert group.last == "〔图片〕转不到这里：可能不许转发，或者原来那条已经删了。"
    assert group.chat.messages[max(group.chat.messages)]["reply_to_message"]["message_id"] == group.card()["message_id"]
    assert "您发的〔图片〕没能转给代表（QX-2611-0001）" in voter.last
    await posted(town, voter, has_protected_content=True, voice={"file_id": "v", "file_unique_id": "v", "duration": 1})
    assert "〔语音，这里显示不了〕" in group.last
    assert "请再写一句" in voter.last
    await group.presses(leader, "认领")
    await group.presses(leader, "回复选民")
    prompt = [m for m in group.chat.messages.values() if m.get("reply_markup", {}).get("force_reply")][-1]
    for method in ("copyMessage", "sendVoice"):
        town.telegram.faults.append(Fault("400", method, voter.id, description=f"Bad Request: {REFUSED[method]}"))
    leader.person.sends("voice", group=group.chat, reply_to=prompt["message_id"])
    await town.settled()
    leader.forgets()
    await group.presses(leader, "发送")
    assert "代表还发来〔语音〕，没能转到您这里" in voter.last
    assert "有一个附件 Telegram 不收" in leader.last
    town.telegram.faults.append(Fault("400", "copyMessage", group.chat.id, description=f"Bad Request: {REFUSED['copyMessage']}"))
    said = len(group.chat.messages)
    voter.person.asks("哪天修", "明天", reply_to=voter.messages[0]["message_id"])
    await town.settled()
    assert len(group.chat.messages) == said + 1, "a poll is told by its words"
    assert "投票：哪天修" in group.last


async def test_a_picture_deleted_before_its_copy_left_is_shown_and_what_has_no_file_is_told_of(town: Town) -> None:
    _, group = await group_of(town)
    voter = await town.voter()
    town.telegram.state.newer_kinds.add("hologram")

    async def kept(count: int) -> None:
        async def so_many() -> bool:
            return bool(await town.cases()) and await town.ask(lambda work: len(work.messages.of(1)) == count)

        await town.until(so_many)

    town.telegram.faults.append(Fault("502", "sendMessage", group.chat.id, times=5))
    said = voter.person.sends("photo")
    await kept(1)
    voter.person.deletes(said)
    await town.passes(minutes=3)
    assert "photo" in group.chat.messages[max(group.chat.messages)]
    said = voter.person.posts({"hologram": {}}, reply_to=voter.messages[0]["message_id"])
    town.telegram.faults.append(Fault("502", "copyMessage", group.chat.id, times=5))
    await kept(2)
    voter.person.deletes(said)
    await town.settled()
    assert "〔认不出的内容〕转不到这里" in group.last
    assert "您发的〔认不出的内容〕没能转给代表" in " ".join(voter.reads)


async def test_a_kind_of_a_later_year_is_kept_and_asked_about_once(town: Town) -> None:
    _, group = await group_of(town)
    town.telegram.state.newer_kinds.add("hologram")
    voter = await town.voter()
    for content in ({"hologram": {"colour": 3}}, {"aura_changed": True}, {}):
        voter.person.posts(content)
    await town.settled()
    assert await town.cases() == []
    assert [text for text in voter.reads if "认不出来，先收着了" in text] == voter.reads, "one question for all three"
    assert len(voter.reads) == 1
    await voter.presses("这是要反映的事项")
    assert len(await town.cases()) == 1
    assert "hologram" in str(list(group.chat.messages.values())[1])
    assert await town.ask(lambda work: len(work.messages.of(1))) == 3
    assert any("〔认不出的内容〕转不到这里" in text for text in group.reads), "what this Telegram does not copy either is told of"


async def test_the_words_in_a_kind_of_a_later_year_are_read(town: Town) -> None:
    _, group = await group_of(town)
    voter = await town.voter()
    await posted(town, voter, haiku={"title": "桥", "lines": [{"text": "老桥塌了一半"}]})
    assert await town.cases() == []
    await voter.presses("这是要反映的事项")
    assert "认不出的内容：桥\n｜老桥塌了一半" in group.card()["text"]


async def test_unknown_kinds_join_what_they_reply_to_and_wait_for_consent(town: Town) -> None:
    _, group = await group_of(town)
    voter, stranger = await town.voter(), await town.stranger()
    await voter.writes("村口的路坏了")
    await posted(town, voter, aura={"text": "还有一盏灯"})
    assert "认不出来" in voter.last, "two minutes after a matter it may be anything"
    voter.person.posts({"aura": {"text": "灯也坏了"}}, reply_to=voter.messages[0]["message_id"])
    await town.settled()
    assert "认不出的内容：灯也坏了" in group.last or "灯也坏了" in str(group.reads)
    await posted(town, stranger, aura={"text": "水停了"})
    assert "认不出来" not in " ".join(stranger.reads)
    code = await town.ask(lambda work: work.roster.code_of(work.roster.villages["v01"]))
    await stranger.writes(f"/start d_{code}")
    await stranger.presses("agree")
    assert "认不出来" in stranger.last
    assert len(await town.cases()) == 1


async def test_a_gift_is_no_matter_and_its_words_are_asked_about(town: Town) -> None:
    voter = await town.voter()
    await posted(town, voter, gift={"gift": {"id": "1"}})
    assert voter.messages == []
    await posted(town, voter, gift={"gift": {"id": "1"}, "text": "谢谢，顺便说井里没水了"})
    assert voter.sees_button("这是要反映的事项")
    assert await town.cases() == []


async def test_what_he_answers_to_in_another_chat_is_shown_with_his_words(town: Town) -> None:
    _, group = await group_of(town)
    voter = await town.voter()
    picture = town.telegram.state.keep_file(b"pit")
    elsewhere = {
        "origin": {"type": "channel", "date": 1, "chat": POSTER, "message_id": 3},
        "chat": POSTER,
        "photo": [{"file_id": picture, "file_unique_id": "u" + picture, "width": 1, "height": 1}],
    }
    await posted(town, voter, text="就是这个坑，没人管", external_reply=elsewhere, quote={"text": "路修好了", "position": 0})
    assert "「路修好了」\n｜就是这个坑，没人管" in group.card()["text"]
    assert group.chat.messages[max(group.chat.messages)]["photo"][0]["file_id"] == picture
    assert "张三" not in str(group.chat.messages)
    await posted(town, voter, text="/my", external_reply=elsewhere, quote={"text": "路修好了", "position": 0})
    assert "QX-2611-0001" in voter.last, "a command is one, whatever it answers to"


async def test_what_a_poll_says_is_no_command(town: Town) -> None:
    voter = await town.voter()
    voter.person.asks("帮助", "要", "不要")
    await town.settled()
    assert "收到了。编号" in voter.last


async def test_pictures_in_a_rich_message_are_shown(town: Town) -> None:
    _, group = await group_of(town)
    voter = await town.voter()
    picture = town.telegram.state.keep_file(b"pit")
    blocks = [{"type": "paragraph", "text": "桥塌了"}, {"type": "photo", "photo": [{"file_id": picture, "width": 1, "height": 1}]}]
    await posted(town, voter, rich_message={"blocks": blocks})
    assert "桥塌了" in group.card()["text"]
    assert "photo" in group.chat.messages[max(group.chat.messages)]


async def test_in_a_deputys_private_chat_and_in_the_group(town: Town) -> None:
    leader, group = await group_of(town)
    voter = await town.voter()
    await voter.writes("村口的路坏了")
    card = group.card()
    before = len(group.chat.messages)
    leader.person.posts({"pinned_message": {"message_id": 1, "date": 1, "chat": group.chat.as_json()}}, group.chat)
    leader.person.posts({"checklist_tasks_done": {"marked_as_done_task_ids": [1]}}, group.chat, card["message_id"])
    leader.person.posts({"new_chat_title": "新群名"}, group.chat, card["message_id"])
    leader.person.posts({"video_chat_started": {}})
    await town.settled()
    assert len(group.chat.messages) == before + 3, "the group's own service messages, and nothing said to them"
    assert leader.messages == []
    leader.person.asks("哪天去看", "明天", "后天", group=group.chat, reply_to=card["message_id"])
    leader.person.sends("photo", group=group.chat, reply_to=card["message_id"])
    contact = {"phone_number": "13800005678", "first_name": "供电所"}
    leader.person.posts({"contact": contact}, group.chat, card["message_id"])
    await town.settled()
    notes = await town.ask(lambda work: [work.messages.whole(m) for m in work.messages.of(1) if m.kind == "note"])
    assert [(m.text, m.attached[0].kind) for m in notes] == [
        ("哪天去看\n· 明天\n· 后天", "poll"),
        ("", "photo"),
        ("供电所 13800005678", "contact"),
    ]
    await group.presses(leader, "send_note:" + str(notes[0].id))
    assert any("投票：哪天去看\n｜· 明天" in text for text in voter.reads)
    assert "poll" in voter.messages[-1]
    await posted(town, leader, contact=contact)
    assert leader.sees_button("替选民登记")
    await leader.writes("/cases")
    assert "名片：供电所 13800005678" in " ".join(leader.reads)


async def test_notes_that_only_the_bot_sees_have_no_number_and_are_kept(town: Town) -> None:
    leader, group = await group_of(town)
    voter = await town.voter()
    await voter.writes("村口的路坏了")
    bot, card = town.telegram.bot, group.card()
    for words in ("明天去", "后天去"):
        note = {"message_id": 0, "ephemeral_message_id": 7, "date": 1_793_757_700, "chat": group.chat.as_json(), "from": leader.person.user}
        bot.updates.append({"update_id": bot.next_update_id, "message": note | {"text": words, "reply_to_message": card}})
        bot.next_update_id += 1
    await town.settled()
    assert await town.ask(lambda work: [m.text for m in work.messages.of(1) if m.kind == "note"]) == ["明天去", "后天去"]


async def test_a_voice_or_a_picture_where_words_are_wanted_is_said_kindly(town: Town) -> None:
    leader, group = await group_of(town)
    voter = await town.voter()
    await voter.writes("村口的路坏了")
    await group.presses(leader, "退办")
    prompt = [m for m in group.chat.messages.values() if m.get("reply_markup", {}).get("force_reply")][-1]
    leader.person.sends("voice", group=group.chat, reply_to=prompt["message_id"])
    await town.settled()
    assert "「退办」（QX-2611-0001" in group.last, "which step it is"
    assert "这一步要打字" in group.last
    assert "不写了，回「算了」" in group.last
    assert (await town.case()).status == "assigned"
    await group.replies(leader, "算了")
    assert (await town.case()).status == "assigned"
    await group.presses(leader, "退办", group.card())
    await group.replies(leader, "不归我们管")
    assert (await town.case()).queue_reason == "given_back"
    await voter.presses("更改")
    await voter.presses("公开身份")
    await voter.sends("voice")
    assert "请打字回一下" in voter.last
    assert (await town.case()).anonymous
    await voter.writes("王秀英 13800000001")
    assert not (await town.case()).anonymous
    assert await town.ask(lambda work: [v.name for v in [known(work, voter)]]) == ["王秀英"]


async def test_an_answer_that_nobody_could_be_shown_is_asked_for_again(town: Town) -> None:
    leader, group = await group_of(town)
    voter = await town.voter()
    await voter.writes("村口的路坏了")
    voter.forgets()
    await group.presses(leader, "认领")
    voter.forgets()
    await group.presses(leader, "答复")
    await group.presses(leader, "情况说明")
    odd: tuple[dict[str, Any], ...] = ({"story": {"chat": POSTER, "id": 3}}, {"hologram": {}})
    for content in odd:
        prompt = [m for m in group.chat.messages.values() if m.get("reply_markup", {}).get("force_reply")][-1]
        leader.person.posts(content, group.chat, prompt["message_id"])
        await town.settled()
        assert "转不出去。请回复这条消息" in group.last
    assert voter.messages == []
    await group.replies(leader, "已经报修")
    await group.presses(leader, "发送")
    assert "已经报修" in voter.last
    voter.forgets()
    leader.person.posts({"story": {"chat": POSTER, "id": 4}}, group.chat, group.card()["message_id"])
    await town.settled()
    await group.presses(leader, "发给选民")
    assert "转不给选民" in leader.popups[-1]
    assert voter.messages == []


async def test_updates_of_other_kinds_and_chats_are_nothing(town: Town) -> None:
    _, group = await group_of(town)
    voter = await town.voter()
    town.telegram.sends_every_kind = True
    bot, chat, user = town.telegram.bot, voter.chat.as_json(), voter.person.user
    message = {"message_id": 900, "date": 1_793_757_600, "chat": chat, "from": user, "text": "路坏了"}
    channel = message | {"chat": {"id": -1009, "type": "channel", "title": "频道"}}
    for update in (
        {"business_message": message | {"business_connection_id": "b"}},
        {"edited_business_message": message | {"business_connection_id": "b", "edit_date": 1}},
        {"deleted_business_messages": {"business_connection_id": "b", "chat": chat, "message_ids": [1]}},
        {"guest_message": message | {"guest_query_id": "g"}},
        {"message": message | {"guest_query_id": "g"}},
        {"channel_post": channel},
        {"edited_channel_post": channel | {"edit_date": 1}},
        {"message": channel},
        {"message_reaction": {"chat": chat, "message_id": 1, "user": user, "date": 1, "old_reaction": [], "new_reaction": []}},
        {"message_reaction_count": {"chat": chat, "message_id": 1, "date": 1, "reactions": []}},
        {"poll": {"id": "1", "question": "修吗", "options": []}},
        {"poll_answer": {"poll_id": "1", "user": user, "option_ids": [0]}},
    ):
        bot.updates.append({"update_id": bot.next_update_id} | update)
        bot.next_update_id += 1
    await town.settled()
    assert await town.cases() == []
    assert (voter.messages, group.reads) == ([], [])
    assert await town.ask(lambda work: (work.inbox.count("new"), work.inbox.count("failed"))) == (0, 0)


async def test_in_registers_digests_and_on_paper_everything_has_a_name(town: Town) -> None:
    leader, group = await group_of(town)
    for n in range(7):
        voter = await town.voter(name=f"{n}号")
        voter.person.asks(f"第{n}盏灯修不修", "修") if n % 2 else voter.person.sends("voice")
        await town.settled()
    await town.passes(minutes=3)
    digest = [text for text in group.reads if "〔语音〕" in text]
    assert digest
    await voter.presses("撤回")
    await voter.writes("/privacy")
    await voter.presses("导出")
    files = [m for m in voter.messages if "document" in m]
    content = town.telegram.state.files[files[0]["document"]["file_id"]].decode()
    assert "语音" in content
    from services.summaries.account import account

    found = await town.ask(lambda work: _register(work, account(work, "2026-11", work.now)))
    assert {"投票：第1盏灯修不修\n· 修", "〔语音〕"} <= set(found)


def _register(work: Any, found: Any) -> list[str]:
    from services.summaries.case_register import case_register

    return [row[7] for row in case_register(found).rows]
