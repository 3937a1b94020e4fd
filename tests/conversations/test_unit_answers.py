"""A unit answers, is visited, has its work back: as deputy, voter and secretary see it (docs/spec.md section 4)."""

from tests.conversations.test_case_sheet import cells, files_of
from tests.conversations.test_desk import claimed_case, document_in
from tests.town import GroupTalk, Somebody, Town, has_button


async def forwarded_case(town: Town, unit: str = "forward_to") -> tuple[Somebody, GroupTalk, Somebody]:
    leader, group, voter = await claimed_case(town)
    await forward(group, leader, unit)
    voter.forgets()
    return leader, group, voter


async def forward(group: GroupTalk, leader: Somebody, unit: str = "forward_to") -> None:
    await group.presses(leader, "转办", group.card())
    await group.presses(leader, unit)
    await group.presses(leader, "forward_due")
    await group.presses(leader, "不写附言，直接转办")


async def noted(group: GroupTalk, leader: Somebody, words: str = "水管换了，后天通水", day: str = "今天") -> None:
    await group.presses(leader, "更多", group.card())
    await group.presses(leader, "单位已回话")
    await group.presses(leader, day)
    await group.replies(leader, words)


async def test_what_a_unit_said_ends_its_nag_and_stands_on_the_card(town: Town) -> None:
    leader, group, voter = await forwarded_case(town)
    await town.comes("2026-11-06", "10:00")
    await noted(group, leader)
    assert "不再催它" in group.last
    assert "选民现在看不到" in group.last
    card = group.card()["text"]
    assert "单位已回话（" in card
    assert "水管换了，后天通水" in card
    assert "前回话" not in card, "nobody waits for it any more"
    assert voter.reads == [], "he hears of it when the claimer says so"
    leader.forgets()
    await town.comes("2026-11-09")
    assert not any("转办单位" in text for text in leader.reads)
    await town.check_promises()


async def test_the_claimer_lets_the_voter_read_it_and_my_shows_it_from_then_on(town: Town) -> None:
    leader, group, voter = await forwarded_case(town)
    await noted(group, leader)
    await voter.writes("/my")
    await voter.presses("QX-2611-0001")
    assert "水管换了" not in voter.last
    voter.forgets()
    await group.presses(leader, "让选民也看到")
    assert "回话了，代表核对后再给您答复" in voter.last
    assert "水管换了，后天通水" in voter.last
    assert "看到单位的回话了" in leader.popups[-1]
    await voter.writes("/my")
    await voter.presses("QX-2611-0001")
    assert "回话：水管换了，后天通水" in voter.last
    assert not has_button(group.chat, "让选民也看到"), "nobody hears it twice"
    await town.check_promises()


async def test_the_voter_reads_it_once(town: Town) -> None:
    leader, _group, voter = await forwarded_case(town)
    await leader.writes("/case QX-2611-0001")
    await leader.presses("更多")
    await leader.presses("单位已回话")
    await leader.presses("今天")
    await leader.writes("水管换了，后天通水")
    await leader.presses("让选民也看到")
    told = len(voter.reads)
    await leader.presses("让选民也看到")
    assert "选民已经看到了" in leader.popups[-1]
    assert len(voter.reads) == told


async def test_an_answer_of_another_day_and_one_before_it_was_forwarded(town: Town) -> None:
    leader, group, _voter = await forwarded_case(town)
    await town.comes("2026-11-11", "10:00")
    await group.presses(leader, "更多", group.card())
    await group.presses(leader, "单位已回话")
    await group.presses(leader, "别的日子")
    await group.replies(leader, "11月1日")
    assert "要在转办之后" in group.last
    await group.presses(leader, "更多", group.card())
    await group.presses(leader, "单位已回话")
    await group.presses(leader, "前天")
    await group.replies(leader, "修好了")
    assert "11月9日" in group.card()["text"]
    assert "比期限晚" not in group.last, "the 9th was its day"


async def test_of_two_units_the_one_is_asked_for_and_the_other_is_still_awaited(town: Town) -> None:
    leader, group, _voter = await forwarded_case(town)
    await group.presses(leader, "转办", group.card())
    rows = group.chat.messages[max(group.chat.messages)]["reply_markup"]["inline_keyboard"]
    await group.presses(leader, rows[1][0]["callback_data"].split("|")[0] + ":" + rows[1][0]["callback_data"].split("|")[2])
    await group.presses(leader, "forward_due")
    await group.presses(leader, "不写附言，直接转办")
    await group.presses(leader, "更多", group.card())
    await group.presses(leader, "单位已回话")
    assert "是哪个单位回了话" in group.last
    await group.presses(leader, "unit_answered:1")
    await group.presses(leader, "今天")
    await group.replies(leader, "我们这边好了")
    case = await town.case()
    assert str(case.unit_due_on) == "2026-11-09"
    card = group.card()["text"]
    assert "前回话" in card
    assert "我们这边好了" in card
    leader.forgets()
    await town.comes("2026-11-09")
    assert any("转办单位 11月9日 前应回话" in text for text in leader.reads)


async def test_a_photo_noted_in_private_is_seen_by_the_group(town: Town) -> None:
    leader, group, _voter = await forwarded_case(town)
    await leader.writes("/case QX-2611-0001")
    await leader.presses("更多")
    await leader.presses("单位已回话")
    await leader.presses("今天")
    before = len(group.reads)
    await leader.sends("photo", caption="换好的水管")
    assert any("换好的水管" in text for text in group.reads[before:])
    assert any(text.startswith("[photo]") for text in group.reads[before:])


async def test_the_secretary_notes_it_and_the_claimer_hears(town: Town) -> None:
    leader, group, _voter = await forwarded_case(town)
    secretary = await town.secretary()
    leader.forgets()
    await secretary.writes("/case QX-2611-0001")
    await secretary.presses("更多")
    await secretary.presses("单位已回话")
    await secretary.presses("今天")
    await secretary.writes("电话里说已派人")
    assert "电话里说已派人" in leader.last
    assert "电话里说已派人" in group.card()["text"]


async def test_of_a_confidential_matter_the_chat_reads_no_word(town: Town) -> None:
    leader, group, _voter = await forwarded_case(town)
    secretary = await town.secretary()
    await secretary.writes("/case QX-2611-0001")
    await secretary.presses("更多")
    await secretary.presses("改分类")
    await secretary.presses("🔒保密")
    await leader.writes("/case QX-2611-0001")
    await leader.presses("更多")
    await leader.presses("单位已回话")
    await leader.presses("今天")
    await leader.writes("老王家的账已经退了")
    assert not any("老王家" in text for text in group.reads)
    assert "单位已回话" in group.card()["text"]


async def test_a_visit_with_the_unit_is_noted_where_the_group_reads_it(town: Town) -> None:
    leader, group, _voter = await forwarded_case(town)
    await leader.writes("/case QX-2611-0001")
    await leader.presses("更多")
    await leader.presses("和单位去看了")
    await leader.writes("和水务站老李一起看的，约定下周换管")
    assert "记下了" in leader.last
    assert any("周启明和单位去看了" in text for text in group.reads)
    assert any("约定下周换管" in text for text in group.reads)
    secretary = await town.secretary()
    await secretary.writes("/audit QX-2611-0001")
    assert any("和单位去看" in text for text in secretary.reads)


async def answered(town: Town, group: GroupTalk, leader: Somebody) -> None:
    await group.presses(leader, "answer", group.card())
    await group.presses(leader, "outcome:solved")
    await group.replies(leader, "水管换好了")
    await group.presses(leader, "发送")


async def test_what_did_not_satisfy_goes_back_to_the_same_unit_by_one_tap(town: Town) -> None:
    leader, group, voter = await forwarded_case(town)
    await noted(group, leader)
    await answered(town, group, leader)
    await voter.presses("不满意")
    await voter.writes("还是没有水")
    voter.forgets()
    await group.presses(leader, "退回单位重办", group.card())
    case = await town.case()
    assert case.status == "in_progress"
    assert str(case.unit_due_on) == "2026-11-11", "five working days after Wednesday 4 November"
    assert "重新办理，请它11月11日前回话" in voter.last
    assert "已退回" in leader.popups[-1]
    slip = document_in(town, group)
    assert "退回重办单" in slip
    assert "QX-2611-0001-转2" in slip
    assert "QX-2611-0001-转1 的办理结果选民不满意" in slip
    assert "还是没有水" in slip
    assert "收单人签收、日期" in slip
    assert "王大娘" not in slip
    await voter.writes("/my")
    await voter.presses("QX-2611-0001")
    assert "退回单位重办" in voter.last
    await group.presses(leader, "更多", group.card())
    assert not any("退回单位重办" in str(m.get("reply_markup")) for m in list(group.chat.messages.values())[-1:]), "it has it now"
    leader.forgets()
    await town.comes("2026-11-11")
    assert any("转办单位 11月11日 前应回话" in text for text in leader.reads)
    await town.check_promises()


async def test_the_case_sheet_has_the_answer_of_the_unit(town: Town) -> None:
    leader, group, _voter = await forwarded_case(town)
    await noted(group, leader)
    await group.presses(leader, "更多", group.card())
    await group.presses(leader, "办理单")
    ((_name, document),) = files_of(town, leader)
    assert "11月4日　镇自来水厂回话" in cells(document)["办理经过"]
