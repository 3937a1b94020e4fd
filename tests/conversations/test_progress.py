"""「问进度」 and 「催一催」 by who looks after the whole, and key cases (docs/spec.md section 4)."""

from tests.conversations.test_desk import claimed_case
from tests.town import Town

ONE = "QX-2611-0001"


async def test_the_secretary_asks_how_far_it_is_and_hears_the_tap(town: Town) -> None:
    leader, group, voter = await claimed_case(town)
    secretary = await town.secretary()
    voter.forgets()
    await secretary.writes(f"/case {ONE}")
    await secretary.presses("更多")
    await secretary.presses("问进度")
    assert "许文静 问 QX-2611-0001" in leader.last
    await leader.presses("等单位")
    assert f"{ONE}：周启明 回话，等单位" in secretary.last
    assert voter.reads == [], "the voter hears nothing of it"
    await secretary.writes(f"/audit {ONE}")
    assert "问进度" in secretary.last
    assert "回了进度" in secretary.last
    leader.person.presses(leader.messages[-1], "progress_is|1|underway")
    await town.settled()
    assert "没有人在等这件事的回话" in leader.popups[-1]
    await town.check_promises()


async def test_he_may_answer_in_words_and_everybody_who_asked_hears_them(town: Town) -> None:
    leader, group, voter = await claimed_case(town)
    secretary, chair = await town.secretary(), await town.deputy("贺正平")
    for who in (secretary, chair):
        await who.writes(f"/case {ONE}")
        await who.presses("更多")
        await who.presses("问进度")
    await secretary.presses("问进度")
    assert "今天问过了" in secretary.popups[-1]
    voter.forgets()
    await leader.presses("写几句")
    await leader.writes("水务站明天来人")
    for who in (secretary, chair):
        assert "水务站明天来人" in who.last
    assert voter.reads == []
    await town.check_promises()


async def test_staff_urge_once_a_day_and_it_stays_in_the_history(town: Town) -> None:
    leader, _, _ = await claimed_case(town)
    secretary, chair = await town.secretary(), await town.deputy("贺正平")
    for who in (secretary, chair):
        await who.writes(f"/case {ONE}")
        await who.presses("更多")
        await who.presses("催一催")
    assert any("许文静 催办：QX-2611-0001" in text for text in leader.reads)
    assert "贺正平 催办：QX-2611-0001" in leader.last
    await secretary.presses("催一催")
    assert "今天催过了" in secretary.popups[-1]
    await secretary.writes(f"/audit {ONE}")
    assert "工作人员催办" in secretary.last


async def test_a_deputy_of_another_group_can_neither_ask_nor_answer(town: Town) -> None:
    await claimed_case(town)
    other = await town.deputy("夏明柱")
    for kind in ("ask_progress", "chase", "progress_is"):
        other.person.presses({"message_id": 1, "chat": {"id": other.id}}, f"{kind}|1|underway")
        await town.settled()
    kinds = await town.ask(lambda work: [event.kind for event in work.cases.history(1)])
    assert not {"progress_asked", "chased", "progress_told"} & set(kinds)


async def test_a_key_case_has_a_nag_of_its_own_a_place_in_the_queue_and_checks_with_photos(town: Town) -> None:
    leader, group, _ = await claimed_case(town)
    secretary, lead = await town.secretary(), await town.deputy("贺正平")
    await secretary.writes(f"/case {ONE}")
    await secretary.presses("更多")
    await secretary.presses("重点督办")
    await secretary.presses(f"key_lead:{lead.person_id}")
    await secretary.writes("/queue")
    assert ONE in secretary.last
    assert "重点督办" in secretary.last
    leader.forgets()
    lead.forgets()
    await town.comes("2026-11-09")
    for who in (leader, lead):
        assert any("重点督办 QX-2611-0001" in text for text in who.reads), "every third working day"
    leader.forgets()
    await town.comes("2026-11-12")
    assert any("重点督办 QX-2611-0001" in text for text in leader.reads)
    await lead.writes(f"/case {ONE}")
    await lead.presses("更多")
    await lead.presses("督办记录")
    await lead.sends("photo", "管子已经到场")
    assert any("管子已经到场" in text for text in group.reads)
    assert any("photo" in m for m in group.chat.messages.values()), "the chat sees the photo of the check"
    await town.check_promises()


async def test_where_nobody_of_the_group_is_linked_nothing_goes_out_and_the_phone_is_said(town: Town) -> None:
    secretary, voter = await town.secretary(), await town.voter()
    await voter.writes("自来水停了三天了")
    await secretary.writes(f"/case {ONE}")
    await secretary.presses("更多")
    secretary.forgets()
    await secretary.presses("催一催")
    assert "这个组的手机都还没连上，催不到，请打电话：周启明 13800000101" in secretary.popups[-1]
    await secretary.writes(f"/case {ONE}")
    await secretary.presses("更多")
    await secretary.presses("问进度")
    assert "这个组的手机都还没连上，问不到，请打电话：周启明 13800000101" in secretary.popups[-1]
    assert not any("许文静 催办" in text or "许文静 问" in text for text in secretary.reads), "she asks herself nothing"
    kinds = await town.ask(lambda work: [event.kind for event in work.cases.history(1)])
    assert not {"progress_asked", "chased"} & set(kinds)


async def test_who_leads_a_key_case_without_an_account_is_not_said_to_have_been_told(town: Town) -> None:
    secretary, voter = await town.secretary(), await town.voter()
    await voter.writes("自来水停了三天了")
    await secretary.writes(f"/case {ONE}")
    await secretary.presses("更多")
    await secretary.presses("重点督办")
    await secretary.presses("key_lead:d072")
    assert any("手机还没连上" in text and "当面告诉他" in text for text in secretary.reads)
