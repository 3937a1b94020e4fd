"""The case in its group: card, rights, talk, answers, and what goes wrong (docs/spec.md sections 4 and 11)."""

from tests.town import Town


async def test_a_note_stays_inside_until_its_author_sends_it(town: Town) -> None:
    leader, other = await town.deputy("周启明"), await town.deputy("于发")
    group = await town.group("g1", leader, other)
    voter = await town.voter()
    await voter.writes("村口的路坏了")
    voter.forgets()
    note = await group.says(leader, "我去问问交通站", group.card())
    assert "已记为内部备注，选民看不到" in group.last
    await group.says(other, "我也去", note)
    assert voter.reads == []
    await group.presses(other, "发给选民", [m for m in group.chat.messages.values() if "内部备注" in m.get("text", "")][0])
    assert "谁写的谁来发" in other.popups[-1]
    await group.presses(leader, "发给选民", [m for m in group.chat.messages.values() if "内部备注" in m.get("text", "")][0])
    assert len([m for m in group.chat.messages.values() if "内部备注" in m.get("text", "")]) == 1, "his own is not offered any more"
    assert voter.last == "【QX-2611-0001】上下坪代表小组 周启明：\n｜我去问问交通站"
    assert (await town.case()).claimer == "d001"


async def test_a_stranger_in_the_chat_can_look_and_do_nothing(town: Town) -> None:
    leader = await town.deputy("周启明")
    group = await town.group("g1", leader)
    stranger = await town.stranger("看热闹的")
    voter = await town.voter()
    await voter.writes("村口的路坏了")
    await group.presses(stranger, "认领")
    assert "只有本组代表能认领" in stranger.popups[-1]
    await group.says(stranger, "我来回", group.card())
    assert "只有本组代表的话" in group.last
    case = await town.case()
    assert (case.status, case.claimer) == ("assigned", None)
    assert [e.kind for e in await town.ask(lambda work: work.cases.history(1))] == ["registered", "accepted", "assigned"]


async def test_a_suspended_deputy_and_one_of_another_group_have_no_right(town: Town) -> None:
    suspended, foreign = await town.deputy("何开华"), await town.deputy("李春生")
    group = await town.group("g4", suspended, foreign)
    voter = await town.voter("白鹭村")
    await voter.writes("村口的路坏了")
    for person, why in ((suspended, "您的权限现在停用"), (foreign, "只有本组代表能认领")):
        await group.presses(person, "认领")
        assert why in person.popups[-1]
    assert (await town.case()).claimer is None


async def test_the_first_to_claim_wins_and_rights_of_decision_are_his(town: Town) -> None:
    leader, other, third = await town.deputy("周启明"), await town.deputy("吕春敏"), await town.deputy("史树华")
    group = await town.group("g1", leader, other, third)
    voter = await town.voter()
    await voter.writes("村口的路坏了")
    await group.presses(other, "认领")
    await group.presses(third, "更多")
    await group.presses(third, "放下")
    assert "要认领人、组长或副组长" in third.popups[-1]
    await group.presses(third, "答复", group.card())
    assert "要认领人、组长或副组长来答复" in third.popups[-1]
    await group.presses(leader, "放下")
    assert "已放回小组" in leader.popups[-1]
    assert (await town.case()).status == "assigned"


async def test_nobody_handles_his_own_matter(town: Town) -> None:
    leader = await town.deputy("周启明")
    group = await town.group("g1", leader)
    await leader.writes("我家门口的路坏了")
    await leader.presses("我自己反映")
    await leader.presses("上坪村") if leader.sees_button("上坪村") else None
    await leader.presses("同意并继续")
    await group.presses(leader, "认领")
    assert "这是您自己反映的事" in leader.popups[-1]
    assert (await town.case()).claimer is None


async def test_given_back_goes_to_the_secretary_with_its_reason(town: Town) -> None:
    leader, secretary = await town.deputy("周启明"), await town.secretary()
    group = await town.group("g1", leader)
    voter = await town.voter()
    await voter.writes("村口的路坏了")
    await group.presses(leader, "退办")
    await group.replies(leader, "这段路是省道")
    assert "已不在这里办理" in group.chat.messages[1]["text"]
    assert any("周启明：这段路是省道" in text for text in secretary.reads)
    assert "人大秘书正在重新安排" in voter.last
    case = await town.case()
    assert (case.status, case.group, case.queue_reason) == ("accepted", None, "given_back")
    await secretary.writes("/queue")
    assert "QX-2611-0001" in secretary.last


async def test_send_and_wait_stops_the_nags_and_moves_the_due_date(town: Town) -> None:
    leader = await town.deputy("周启明")
    group = await town.group("g1", leader)
    voter = await town.voter()
    await voter.writes("村口的路坏了")
    await group.presses(leader, "认领")
    await group.presses(leader, "回复选民")
    await group.replies(leader, "是哪一段？")
    await group.presses(leader, "发送并等回复")
    assert "状态：等选民回话" in group.card()["text"]
    assert str((await town.case()).due_on) == "2026-11-18"
    await town.comes("2026-11-06", "12:00")
    await voter.writes("小卖部门口")
    case = await town.case()
    assert case.waiting_since is None
    assert str(case.due_on) == "2026-11-20"


async def test_nothing_reaches_the_voter_by_cancel_or_after_half_an_hour(town: Town) -> None:
    leader = await town.deputy("周启明")
    group = await town.group("g1", leader)
    voter = await town.voter()
    await voter.writes("村口的路坏了")
    await group.presses(leader, "认领")
    voter.forgets()
    await group.presses(leader, "回复选民")
    await group.replies(leader, "这人真烦")
    await group.presses(leader, "取消")
    assert "没有发出去" in leader.popups[-1]
    await group.presses(leader, "回复选民", group.card())
    await town.passes(minutes=31)
    assert not any(m.get("reply_markup", {}).get("force_reply") for m in group.chat.messages.values()), "nobody is waited for"
    await group.says(leader, "太晚了", group.card())
    assert "已记为内部备注" in group.last
    assert voter.reads == []


async def test_the_step_survives_a_restart(town: Town) -> None:
    leader = await town.deputy("周启明")
    group = await town.group("g1", leader)
    voter = await town.voter()
    await voter.writes("村口的路坏了")
    await group.presses(leader, "回复选民")
    await town.restart()
    await group.replies(leader, "明天来")
    await group.presses(leader, "发送")
    assert "明天来" in voter.last


async def test_a_deputys_edit_corrects_the_voters_copy(town: Town) -> None:
    leader = await town.deputy("周启明")
    group = await town.group("g1", leader)
    voter = await town.voter()
    await voter.writes("村口的路坏了")
    await group.presses(leader, "回复选民")
    said = await group.replies(leader, "明天去看")
    await group.presses(leader, "发送")
    leader.person.edits(said, "后天去看")
    await town.settled()
    assert voter.last == "【QX-2611-0001】上下坪代表小组 周启明：\n｜后天去看\n（已修改）"


async def test_a_deputy_may_show_only_the_groups_name(town: Town) -> None:
    leader = await town.deputy("周启明")
    group = await town.group("g1", leader)
    await leader.writes("/me")
    await leader.presses("只显示小组名")
    voter = await town.voter()
    await voter.writes("村口的路坏了")
    await group.presses(leader, "回复选民")
    await group.replies(leader, "明天去看")
    await group.presses(leader, "发送")
    assert voter.last == "【QX-2611-0001】上下坪代表小组：\n｜明天去看"


async def test_cases_lists_what_a_deputy_has_to_do_and_opens_it_in_private(town: Town) -> None:
    leader = await town.deputy("周启明")
    await town.group("g1", leader)
    voter = await town.voter()
    await voter.writes("村口的路坏了")
    await leader.writes("/cases")
    assert "QX-2611-0001「村口的路坏了」 上坪村：待认领，最迟 11月18日 答复" in leader.last
    await leader.presses("QX-2611-0001")
    await leader.presses("认领")
    assert "状态：已认领" in leader.last
    await leader.presses("回复选民")
    await leader.writes("我下午到")
    await leader.presses("发送")
    assert "我下午到" in voter.last


async def test_without_a_chat_cards_go_to_linked_deputies_and_the_first_claim_wins(town: Town) -> None:
    one, two = await town.deputy("李春生"), await town.deputy("顾月菊")
    voter = await town.voter("柳湾村")
    await voter.writes("渠道堵了")
    assert "渠道堵了" in one.last
    assert "渠道堵了" in two.last
    await one.presses("认领")
    await two.presses("reply")
    assert "认领：李春生" in two.reads[-2]
    await two.presses("claim", None) if two.sees_button("claim") else None
    assert (await town.case()).claimer == "d011"


async def test_without_anybody_linked_the_case_waits_and_is_shown_to_the_first(town: Town) -> None:
    voter = await town.voter("柳湾村")
    await voter.writes("渠道堵了")
    assert "暂时还没有连上线" in voter.last
    leader = await town.stranger("李春生")
    token = await town.ask(_person_token, "d011")
    await leader.writes(f"/start i_{token}")
    assert "您是 李春生 吗" in leader.last
    await leader.presses("是，我是李春生")
    assert any("渠道堵了" in text for text in leader.reads)


def _person_token(work: object, person: str) -> str:
    from services.deed.work import Work
    from services.staff.links import new_token

    assert isinstance(work, Work)
    return new_token(work, "person", person)


async def test_a_deleted_card_is_posted_anew_at_the_next_event(town: Town) -> None:
    leader = await town.deputy("周启明")
    group = await town.group("g1", leader)
    voter = await town.voter()
    await voter.writes("村口的路坏了")
    group.chat.messages.pop(group.card()["message_id"])
    await town.passes(minutes=3)
    await voter.writes("/my")
    await voter.presses("mine")
    await voter.presses("更改")
    await voter.presses("保密")
    assert "保密：认领后在私聊里看" in group.card()["text"]
    await group.presses(leader, "认领")
    assert (await town.case()).claimer == "d001"


async def test_a_buried_card_is_posted_anew_and_the_old_one_keeps_no_buttons(town: Town) -> None:
    leader = await town.deputy("周启明")
    group = await town.group("g1", leader)
    voter = await town.voter()
    await voter.writes("村口的路坏了")
    first = group.card()
    for n in range(55):
        leader.person.says(f"闲聊{n}", group.chat)
    await town.settled()
    await group.presses(leader, "认领", first)
    assert "卡片已重发" in first["text"]
    assert "reply_markup" not in first
    assert group.card()["message_id"] > first["message_id"]


async def test_presses_twice_stale_and_forged_change_nothing(town: Town) -> None:
    leader, foreign = await town.deputy("周启明"), await town.deputy("李春生")
    group = await town.group("g1", leader)
    voter, thief = await town.voter(), await town.voter(name="小偷")
    await voter.writes("村口的路坏了")
    card = group.card()
    leader.person.presses(card, "claim|1|")
    leader.person.presses(card, "claim|1|")
    await town.settled()
    assert "周启明 已经认领了" in " ".join(leader.popups)
    before = await town.ask(lambda work: len(work.cases.history(1)))
    for somebody, data in (
        (foreign, "give_back|1|"),
        (foreign, "send_answer|1|1:solved:"),
        (thief, "withdraw_yes|1|"),
        (thief, "rate|1|1:satisfied"),
        (thief, "claim|1|"),
        (leader, "claim|999|"),
        (leader, "nonsense|1|"),
        (leader, "x"),
        (leader, "claim|1"),
        (thief, "q_group|1|g2"),
        (leader, "send|1|77"),
        (thief, "undo_link|0|d001"),
        (leader, "village|0|nowhere"),
    ):
        somebody.person.presses(card, data)
        await town.settled()
    assert await town.ask(lambda work: len(work.cases.history(1))) == before


async def test_an_anonymous_administrator_is_a_stranger(town: Town) -> None:
    leader = await town.deputy("周启明")
    group = await town.group("g1", leader)
    voter = await town.voter()
    await voter.writes("村口的路坏了")
    card = group.card()
    leader.person.posts({"text": "我来办", "sender_chat": group.chat.as_json()}, group.chat, card["message_id"])
    await town.settled()
    assert "匿名管理员" in group.last
    assert (await town.case()).status == "assigned"


async def test_presses_made_while_the_bot_was_down_are_done_and_told_by_message(town: Town) -> None:
    leader = await town.deputy("周启明")
    group = await town.group("g1", leader)
    voter = await town.voter()
    await voter.writes("村口的路坏了")
    card = group.card()
    await town.stop()
    leader.person.presses(card, "claim|1|")
    await town.start()
    await town.settled()
    assert (await town.case()).claimer == "d001"
    told = group.reads + (leader.popups if town.bots > 1 else [])  # of two bots, the one that takes it may know nothing of a backlog
    assert any("认领好了" in text for text in told)


async def test_the_bot_removed_from_the_chat_goes_on_in_private(town: Town) -> None:
    leader, secretary = await town.deputy("周启明"), await town.secretary()
    group = await town.group("g1", leader)
    voter = await town.voter()
    await voter.writes("村口的路坏了")
    leader.person.makes_bot(group.chat, "kicked")
    await town.settled()
    assert any("把我移出去了" in text for text in leader.reads)
    assert any("把我移出去了" in text for text in secretary.reads)
    assert any("村口的路坏了" in text for text in leader.reads)
    other = await town.voter(name="李大爷")
    await other.writes("水管漏了")
    assert "水管漏了" in leader.last


async def test_a_group_that_refuses_does_not_hold_up_the_voters_receipt(town: Town) -> None:
    leader = await town.deputy("周启明")
    group = await town.group("g1", leader)
    group.chat.bot_status = "kicked"
    voter = await town.voter()
    await voter.writes("村口的路坏了")
    assert "收到了。编号" in voter.last
    assert any("村口的路坏了" in text for text in leader.reads)


async def test_a_group_that_became_a_supergroup_is_followed(town: Town) -> None:
    leader = await town.deputy("周启明")
    group = await town.group("g1", leader)
    voter = await town.voter()
    await voter.writes("村口的路坏了")
    moved = leader.person.upgrades(group.chat, -1007777)
    await town.settled()
    assert any("村口的路坏了" in m.get("text", "") for m in moved.messages.values())
    other = await town.voter(name="李大爷")
    await other.writes("水管漏了")
    assert any("水管漏了" in m.get("text", "") for m in moved.messages.values())


async def test_a_move_that_only_an_error_tells_is_followed_too(town: Town) -> None:
    leader = await town.deputy("周启明")
    group = await town.group("g1", leader)
    moved = town.telegram.group(-1008888, "新群")
    moved.bot_status = "administrator"
    group.chat.upgraded_to = moved.id
    voter = await town.voter()
    await voter.writes("村口的路坏了")
    assert any("村口的路坏了" in m.get("text", "") for m in moved.messages.values())


async def test_private_words_of_a_deputy_ask_what_they_are_for_and_a_voice_answer_arrives(town: Town) -> None:
    leader = await town.deputy("周启明")
    group = await town.group("g1", leader)
    await leader.writes("路灯该修了")
    assert "您这句话是要做什么" in leader.last
    await leader.presses("不用了")
    voter = await town.voter()
    await voter.writes("村口的路坏了")
    await group.presses(leader, "认领")
    await group.presses(leader, "答复")
    await group.presses(leader, "已解决")
    prompt = [m for m in group.chat.messages.values() if m.get("reply_markup", {}).get("force_reply")][-1]
    leader.person.sends("voice", group=group.chat, reply_to=prompt["message_id"])
    await town.settled()
    await group.presses(leader, "发送")
    assert any("voice" in m for m in voter.chat.messages.values())
    assert voter.last.startswith("【QX-2611-0001】上下坪代表小组 周启明 用语音给您答复了。\n\n办理结果：已解决")
    assert "您对这次办理满意吗" in voter.last


async def test_a_reply_without_words_says_what_comes(town: Town) -> None:
    leader = await town.deputy("周启明")
    group = await town.group("g1", leader)
    voter = await town.voter()
    await voter.writes("村口的路坏了")
    await group.presses(leader, "认领")
    await group.presses(leader, "回复选民")
    prompt = [m for m in group.chat.messages.values() if m.get("reply_markup", {}).get("force_reply")][-1]
    leader.person.sends("photo", group=group.chat, reply_to=prompt["message_id"])
    await town.settled()
    await group.presses(leader, "发送")
    assert "【QX-2611-0001】上下坪代表小组 周启明 给您发来图片。" in voter.reads


async def test_a_dispute_names_the_villages_mediators_and_foreign_scripts_are_marked(town: Town) -> None:
    group = await town.group("g1")
    voter, tibetan = await town.voter("下坪村"), await town.voter(name="卓玛", language="bo")
    await voter.writes("邻居家滴水滴到我家屋檐，吵架吵了几次")
    assert "本村调解员：于发" in group.card()["text"]
    await tibetan.writes("ང་ཚོའི་གྲོང་ཚོའི་ལམ་ཁ་ཞིག་སོང་།")
    assert "选民用藏文写，组里没有登记会的代表" in group.card()["text"]
    cantonese = await town.voter(name="陈伯", language="yue-Hant")
    await cantonese.writes("屋企停咗水三日，煮唔到饭")
    assert "没有登记会的代表" not in group.card()["text"], "it is Chinese all the same"
    reader = await town.group("g4")
    other = await town.voter("栗山村", name="央金", language="bo")
    await other.writes("ང་ཚོའི་གྲོང་ཚོའི་ལམ་ཁ་ཞིག་སོང་།")
    assert "没有登记会的代表" not in reader.card()["text"]
