"""Just write: what makes a case, what joins one, what is no matter (docs/spec.md section 3)."""

import json
from copy import deepcopy
from datetime import timedelta

from tests.town import Town, known


async def test_every_kind_of_message_without_a_word_is_a_matter_and_reaches_the_group(town: Town) -> None:
    leader = await town.deputy("周启明")
    group = await town.group("g1", leader)
    for kind in ("photo", "voice", "video", "document", "audio", "video_note", "animation"):
        voter = await town.voter(name=kind)
        await voter.sends(kind)
        assert "收到了。编号" in voter.last
        await town.passes(minutes=3)  # until then it is kept from the group
        assert kind in group.chat.messages[max(group.chat.messages)]
    located = await town.voter(name="位置")
    located.person.shares_location()
    await town.settled()
    assert "收到了。编号" in located.last
    assert "location" in group.chat.messages[max(group.chat.messages)]
    assert len(await town.cases()) == 8


async def test_an_album_is_one_case_and_late_parts_join_it(town: Town) -> None:
    leader = await town.deputy("周启明")
    group = await town.group("g1", leader)
    voter = await town.voter()
    album = voter.person.sends_album(3, "三张照片，路塌了一半")
    await town.settled()
    await town.passes(seconds=2)
    assert len(await town.cases()) == 1
    photos = [m for m in group.chat.messages.values() if "photo" in m]
    assert len(photos) == 3
    await town.passes(hours=3)
    await voter.sends("photo", media_group_id=album)
    await town.passes(seconds=2)
    assert len(await town.cases()) == 1
    assert len([m for m in group.chat.messages.values() if "photo" in m]) == 4


async def test_what_follows_within_two_minutes_has_a_sign_and_edits_the_receipt(town: Town) -> None:
    leader = await town.deputy("周启明")
    group = await town.group("g1", leader)
    voter = await town.voter()
    await voter.writes("村口的路坏了")
    said = await voter.writes("三轮车翻过一次")
    assert voter.sign_on(said) == "✍"
    assert voter.last == "带 ✍ 的都记下了，和前面说的一起办。", "said once"
    assert "（已补充 1 条）" in voter.reads[-2]
    more = await voter.writes("还摔了人")
    assert voter.sign_on(more) == "✍"
    assert "三轮车翻过一次" in "".join(group.reads)
    assert len(await town.cases()) == 1


async def test_a_reply_joins_the_case_it_replies_to(town: Town) -> None:
    voter = await town.voter()
    await voter.writes("村口的路坏了")
    receipt = voter.messages[-1]
    await town.passes(hours=1)
    await voter.writes("就是小卖部门口那段", reply_to=receipt)
    assert "已补充到 QX-2611-0001" in voter.last
    assert len(await town.cases()) == 1


async def test_with_an_open_case_he_is_asked_and_ten_minutes_make_a_new_one(town: Town) -> None:
    voter = await town.voter()
    await voter.writes("村口的路坏了")
    await town.passes(hours=1)
    await voter.writes("自来水是浑的")
    assert voter.sees_button("as_more")
    assert len(await town.cases()) == 1
    asked = dict(voter.messages[-1])
    await town.passes(minutes=11)
    assert "收到了。编号 QX-2611-0002" in voter.last
    await voter.presses("as_more", asked)
    assert "已经选过了" in voter.popups[-1]
    assert len(await town.cases()) == 2


async def test_his_choice_adds_to_the_open_case(town: Town) -> None:
    voter = await town.voter()
    await voter.writes("村口的路坏了")
    await town.passes(hours=1)
    await voter.writes("路灯坏了看不见坑")
    await voter.presses("as_more")
    assert "已补充到 QX-2611-0001" in voter.last
    await town.passes(minutes=11)
    assert len(await town.cases()) == 1


async def test_in_a_talk_his_words_join_it_and_can_be_made_a_new_matter(town: Town) -> None:
    leader = await town.deputy("周启明")
    group = await town.group("g1", leader)
    voter = await town.voter()
    await voter.writes("村口的路坏了")
    await group.presses(leader, "认领")
    await group.presses(leader, "回复选民")
    await group.replies(leader, "是哪一段？")
    await group.presses(leader, "发送")
    await town.passes(hours=1)
    await voter.writes("小卖部门口那段")
    assert "小卖部门口那段" in group.last
    await voter.writes("路灯也不亮")
    stood = dict(next(m for m in reversed(voter.messages) if "split_off" in str(m.get("reply_markup"))))
    await voter.presses("这是新事项")
    assert len(await town.cases()) == 2
    await voter.presses("这是新事项", stood)
    assert len(await town.cases()) == 2, "one that stands in an older copy of the chat does nothing"


async def test_words_that_are_no_matter_are_answered_in_kind(town: Town) -> None:
    voter = await town.voter()
    for words, expected in (
        ("你好", "我在"),
        ("谢谢", "不客气"),
        ("滚", "听得出您有气"),
        ("。。。", "没太明白"),
        ("帮助", "点一个，看怎么办"),
        ("把我的电话删掉，不要给村里看", "您的信息您说了算"),
        ("查进度", "还没有反映过事情"),
        ("1", "请直接写您要反映的事"),
    ):
        await voter.writes(words)
        assert expected in voter.last, words
    assert any("不用格式" in text for text in voter.reads), "what help begins with: how to write"
    await voter.sends("sticker")
    assert "没太明白" in voter.last
    assert await town.cases() == []
    await voter.presses("这是要反映的事项")
    assert len(await town.cases()) == 1


async def test_rude_words_around_a_real_matter_are_a_case(town: Town) -> None:
    voter = await town.voter()
    await voter.writes("你们这些废物，自来水停了五天了没人管")
    case = await town.case()
    assert case.category == "water"
    assert "abusive" in case.marks


async def test_an_edit_is_a_version_silent_before_a_claim_and_shown_after_it(town: Town) -> None:
    leader = await town.deputy("周启明")
    group = await town.group("g1", leader)
    voter = await town.voter()
    said = await voter.writes("村口的路坏了")
    count = len(group.chat.messages)
    await voter.edits(said, "村口的路坏了，请来看看")
    assert "请来看看" in group.card()["text"]
    assert len(group.chat.messages) == count
    await group.presses(leader, "认领")
    await voter.edits(said, "村口的桥坏了")
    assert "原来：村口的路坏了，请来看看\n现在：村口的桥坏了" in group.last
    versions = await town.ask(lambda work: work.messages.versions(1))
    assert versions == ["村口的路坏了", "村口的路坏了，请来看看"]


async def test_long_and_odd_texts_arrive_as_typed(town: Town) -> None:
    leader = await town.deputy("周启明")
    group = await town.group("g1", leader)
    odd = "<b>路</b> *坏* _了_ &amp; \u202eﷺ Z͑ͫ̓a̴l̶g̷o \U0001f6a7 a&b <w:x>"
    voter = await town.voter()
    await voter.writes(odd)
    assert odd.replace("\u202e", "") in group.card()["text"], "what would reorder the card's own lines is not shown"
    long = await town.voter(name="长文")
    await long.writes("路" * 4096)
    assert len(group.card("0002")["text"]) < 1200
    await group.presses(leader, "更多", group.card("0002"))
    await group.presses(leader, "全文")
    shown = "".join(text for text in group.reads if "状态" not in text and text.count("路") > 200)
    assert shown.count("路") >= 4096
    messages = await town.ask(lambda work: work.messages.of(2))
    assert messages[0].text == "路" * 4096
    assert (await town.ask(lambda work: work.messages.of(1)))[0].text == odd


async def test_too_many_messages_are_kept_and_worked_off(town: Town) -> None:
    voter = await town.voter()
    for n in range(25):
        voter.person.says(f"第{n}件：自来水停了")
    await town.settled()
    assert "会一条一条接着转，不用重发" in " ".join(voter.reads)
    await town.passes(seconds=70)
    kept = await town.ask(lambda work: [m.text for c in (1,) for m in work.messages.of(c)])
    assert sorted(kept) == sorted(f"第{n}件：自来水停了" for n in range(25))


async def test_my_matters_shows_the_timeline_nags_and_withdraws(town: Town) -> None:
    leader = await town.deputy("周启明")
    group = await town.group("g1", leader)
    voter = await town.voter()
    await voter.writes("村口的路坏了")
    await group.presses(leader, "认领")
    await voter.writes("/my")
    assert "QX-2611-0001 道路交通：已认领" in voter.last
    await voter.presses("mine")
    assert "您写来" in voter.last
    assert "周启明 代表认领" in voter.last
    leader.forgets()
    await voter.presses("催办")
    assert "已经替您催了" in voter.popups[-1]
    assert "选民催办" in leader.last
    await voter.presses("催办")
    assert "三天之内催过一次" in voter.popups[-1]
    await voter.presses("撤回")
    await voter.presses("确认撤回")
    assert "QX-2611-0001 已撤回" in voter.last
    assert "选民撤回了" in group.last
    assert (await town.case()).status == "withdrawn"
    assert "inline_keyboard" not in group.card().get("reply_markup", {})


async def test_category_village_and_identity_can_be_changed(town: Town) -> None:
    leader = await town.deputy("周启明")
    group = await town.group("g1", leader)
    voter = await town.voter()
    await voter.writes("村口不太好走")
    await voter.presses("更改")
    await voter.presses("改类别")
    await voter.presses("饮水供水")
    assert "饮水供水" in group.card()["text"]
    await voter.presses("公开身份")
    await voter.writes("王大娘 13800001234")
    assert "选民（本人公开）：王大娘 13800001234" in group.card()["text"]
    await voter.presses("hide_me", None) if voter.sees_button("hide_me") else await voter.presses("更改")
    await voter.presses("改为匿名")
    assert "13800001234" not in group.card()["text"]
    await voter.presses("case_villages", None)
    await voter.presses("case_village:v03", None)
    case = await town.case()
    assert (case.village, case.group, case.status) == ("v03", "g2", "assigned")
    assert "已不在这里办理" in group.chat.messages[min(group.chat.messages)]["text"]


async def test_a_reply_on_a_lately_closed_case_asks_and_on_an_old_one_makes_a_repeat(town: Town) -> None:
    leader = await town.deputy("周启明")
    group = await town.group("g1", leader)
    voter = await town.voter()
    await voter.writes("村口的路坏了")
    receipt = voter.messages[0]
    await group.presses(leader, "更多")
    await group.presses(leader, "答复")
    await group.presses(leader, "情况说明")
    await group.replies(leader, "已经报了计划")
    await group.presses(leader, "发送")
    await voter.presses("满意")
    await town.passes(days=1)
    await voter.writes("又坏了", reply_to=receipt)
    assert "还没解决，还是只是说一声" in voter.last
    await voter.presses("还没解决")
    assert (await town.case()).status == "returned"
    assert "哪里没办好" in voter.last
    other = await town.voter(name="李大爷")
    await other.writes("水管漏了")
    old = other.messages[0]
    await group.presses(leader, "认领")
    await group.presses(leader, "answer", group.card("0002"))
    await group.presses(leader, "已解决")
    await group.replies(leader, "修好了")
    await group.presses(leader, "发送")
    await other.presses("满意")
    await town.passes(days=30)
    await other.writes("水管又漏了", reply_to=old)
    newest = await town.case()
    assert "repeat" in newest.marks
    assert newest.repeat_of == 2


async def test_a_file_too_large_to_keep_is_passed_on_and_said(town: Town) -> None:
    leader = await town.deputy("周启明")
    group = await town.group("g1", leader)
    voter = await town.voter()
    sent = voter.person.sends("video", b"v", caption="路" * 1024)
    sent["video"]["file_size"] = 30 * 1024 * 1024
    await town.settled()
    assert "我们存不下来" in voter.last
    assert [m for m in group.chat.messages.values() if "video" in m]


async def test_an_edit_of_words_that_wait_for_a_choice_is_not_lost(town: Town) -> None:
    voter = await town.voter()
    await voter.writes("村口的路坏了")
    await town.passes(hours=1)
    said = await voter.writes("自来水是浑的")
    await voter.edits(said, "自来水是黄的")
    await voter.presses("新事项")
    messages = await town.ask(lambda work: work.messages.of(2))
    assert [m.text for m in messages] == ["自来水是黄的"]


async def test_a_backlog_after_an_outage_is_not_taken_for_a_flood(town: Town) -> None:
    """Thirty messages of nine minutes come at once when the bot is back; the rate is that at which he wrote."""
    voter = await town.voter()
    await voter.writes("村口的路坏了")
    voter.forgets()
    await town.stop()
    for n in range(30):
        town.clock.add(timedelta(seconds=18))
        voter.person.says(f"第{n}句")
    await town.start()
    await town.settled()
    assert not any("有点快" in text for text in voter.reads)
    assert await town.ask(lambda work: len(work.messages.of(1))) == 31


async def test_a_flood_is_kept_and_worked_off(town: Town) -> None:
    voter = await town.voter()
    await voter.writes("村口的路坏了")
    for n in range(25):
        voter.person.says(f"第{n}句")
    await town.settled()
    assert any("有点快" in text for text in voter.reads)
    for _ in range(4):
        await town.passes(minutes=2)
    assert await town.ask(lambda work: len(work.messages.of(1))) == 26


async def test_an_edit_that_comes_before_its_message_is_not_lost(town: Town) -> None:
    """A webhook keeps no order: the edit waits for the words it belongs to, and is a version of them."""
    voter, new = await town.voter(), await town.stranger("新来的")
    town.telegram.down = True
    town.telegram.bot.updates.clear()
    for person, what in ((voter, "老槐树"), (new, "新水井")):
        said = person.person.says(f"{what}边的路坏了")
        original = deepcopy(town.telegram.bot.updates.pop())
        person.person.edits(said, f"{what}边的路坏了，三轮车")
        town.telegram.bot.updates[-1] = deepcopy(town.telegram.bot.updates[-1])
        person.person.edits(said, f"{what}边的路坏了，三轮车过不去")
        town.telegram.bot.updates.append(original | {"update_id": original["update_id"] + 100})
    town.clock.add(timedelta(seconds=4))
    town.telegram.down = False
    await town.settled()
    case = await town.case()
    message = (await town.ask(lambda work: work.messages.of(case.id)))[0]
    assert (message.text, message.version) == ("老槐树边的路坏了，三轮车过不去", 3)
    assert await town.ask(lambda work: work.messages.versions(message.id)) == ["老槐树边的路坏了", "老槐树边的路坏了，三轮车"]
    waiting = await town.ask(lambda work: [row.message for row in work.held.next(known(work, new).id, "consent", 9)])
    assert len(waiting) == 1, "who has not agreed yet: his words wait, as he corrected them"
    assert "新水井边的路坏了，三轮车过不去" in json.loads(waiting[0])["text"]
    assert await town.ask(lambda work: work.held.next(known(work, new).id, "edit", 9)) == []
