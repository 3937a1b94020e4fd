"""A decision stays readable where it was asked for, with who and when, and can be taken back for ten minutes (docs/spec.md section 4)."""

from services.staff import links
from tests.conversations.test_desk import claimed_case
from tests.conversations.test_sealing import TIP, people
from tests.conversations.test_visit_day import at_work, files_record
from tests.town import Somebody, Town


async def asked_for_leave(town: Town) -> tuple[Somebody, Somebody]:
    deputy, leader = await town.deputy("吕春敏"), await town.deputy("周启明")
    group = await town.group("g1", deputy, leader)
    await town.comes("2026-11-20", "09:05")
    await town.comes("2026-11-22", "09:05")
    await group.presses(deputy, "请假")
    return deputy, leader


async def test_leave_that_was_allowed_says_by_whom_and_when_and_can_be_taken_back(town: Town) -> None:
    deputy, leader = await asked_for_leave(town)
    await leader.presses("同意")
    assert "吕春敏11月25日的走访请假：已同意（周启明，11月22日 09:05）" in leader.last
    assert "您的请假已同意" in deputy.last
    await leader.presses("撤回这个决定")
    assert "要再看看" in deputy.last
    assert "请假，同意吗" in leader.last
    await leader.presses("不同意")
    assert "没有同意（周启明" in leader.last
    assert "没有准您的假" in deputy.last


async def test_after_ten_minutes_it_stands(town: Town) -> None:
    _, leader = await asked_for_leave(town)
    await leader.presses("同意")
    button = leader.messages[-1]
    data = button["reply_markup"]["inline_keyboard"][0][0]["callback_data"]
    await town.restart()
    await town.passes(minutes=11)
    assert not leader.sees_button("撤回这个决定")
    assert "已同意（周启明" in leader.last
    leader.person.presses(button, data)
    await town.settled()
    assert "超过十分钟" in leader.popups[-1]


async def test_who_declines_reads_that_a_voter_out_of_reach_has_not_heard(town: Town) -> None:
    secretary, voter = await town.secretary(), await town.voter()
    await voter.writes("我要打官司，法院判得不对")
    case = await town.case()
    await town.ask(lambda work: work.voters.change(case.voter_id, unreachable_since=work.now))
    await secretary.writes("/queue")
    await secretary.presses(case.number)
    await secretary.presses("不予受理")
    await secretary.writes("判决的事请找法院")
    await secretary.presses("就这样告诉选民")
    assert (await town.case()).status == "declined"
    assert secretary.last.endswith("不予受理（许文静，11月4日 10:00）。选民在这里收不到消息，请转告他。")
    await secretary.presses("撤回这个决定")
    taken_back = f"{case.number} 的不予受理撤回了，请重新看（许文静，11月4日 10:00）。选民在这里收不到消息，请转告他。"
    assert taken_back in secretary.reads


async def test_signs_alone_are_no_reason_to_decline(town: Town) -> None:
    secretary, voter = await town.secretary(), await town.voter()
    await voter.writes("我要打官司，法院判得不对")
    case = await town.case()
    voter.forgets()
    await secretary.writes("/queue")
    await secretary.presses(case.number)
    await secretary.presses("不予受理")
    await secretary.writes("  。 ")
    assert "还等您写一句" in secretary.last
    assert not secretary.sees_button("就这样告诉选民")
    assert (await town.case()).status != "declined"
    assert not voter.reads


async def test_what_was_declined_comes_back_to_the_queue_for_ten_minutes(town: Town) -> None:
    secretary, voter = await town.secretary(), await town.voter()
    await voter.writes("我要打官司，法院判得不对")
    case = await town.case()
    await secretary.writes("/queue")
    await secretary.presses(case.number)
    await secretary.presses("不予受理")
    await secretary.writes("判决的事请找法院")
    await secretary.presses("就这样告诉选民")
    assert "不予受理（许文静，11月4日 10:00）。已告诉选民。" in secretary.last
    assert (await town.case()).status == "declined"
    await secretary.presses("撤回这个决定")
    assert (await town.case()).status == "accepted"
    assert "不予受理收回了" in voter.last
    assert [e.kind for e in await town.ask(lambda work: work.histories.steps(case.id))][-1] == "undeclined"
    assert not secretary.sees_button("撤回这个决定")
    assert not any("不予受理（" in text for text in secretary.reads), "what stands there is true"
    await town.passes(minutes=11)
    assert any(f"{case.number} 的不予受理撤回了，请重新看（许文静，11月4日 10:00）。已告诉选民。" in text for text in secretary.reads)
    await town.check_promises()


async def test_a_matter_without_a_date_has_none_in_the_queue(town: Town) -> None:
    secretary, voter = await town.secretary(), await town.voter()
    await voter.writes("我要打官司，法院判得不对")
    await secretary.writes("/queue")
    assert "上坪村：涉法涉诉，等您看" in secretary.last
    assert "—" not in secretary.last


BACK = "撤回这个决定"


async def test_a_key_follow_up_says_by_whom_and_when_and_can_be_taken_back(town: Town) -> None:
    _, group, _ = await claimed_case(town)
    secretary, member = await town.secretary(), await town.deputy(await town.ask(lambda w: w.roster.people["d062"].name))
    await secretary.writes("/case QX-2611-0001")
    await secretary.presses("更多")
    await secretary.presses("重点督办")
    await secretary.presses("key_lead:d062")
    assert any("重点督办，由" in text and "许文静，11月4日 10:00" in text for text in secretary.reads)
    await secretary.presses(BACK)
    case = await town.case()
    assert (case.key_lead, "key" in case.marks) == (None, False)
    assert any("收回了：" in text for text in secretary.reads)
    assert not secretary.sees_button(BACK)
    assert "收回了" in member.last
    assert any("不用再督办" in text for text in group.reads)
    await town.check_promises()


async def test_a_key_follow_up_stands_after_ten_minutes(town: Town) -> None:
    await claimed_case(town)
    secretary = await town.secretary()
    await secretary.writes("/case QX-2611-0001")
    await secretary.presses("更多")
    await secretary.presses("重点督办")
    await secretary.presses("key_lead:d062")
    stood = next(message for message in secretary.messages if "key_undo" in str(message.get("reply_markup")))
    await town.passes(minutes=11)
    assert not secretary.sees_button(BACK)
    secretary.person.presses(stood, "key_undo|1|")
    await town.settled()
    assert "超过十分钟" in secretary.popups[-1]
    assert (await town.case()).key_lead == "d062"


async def test_a_tip_that_was_released_can_be_sealed_again(town: Town) -> None:
    secretary, _, group, voter = await people(town, "下坪村")
    await voter.writes(TIP)
    await town.passes(hours=4)
    await secretary.presses("给代表小组看", secretary.messages[-1])
    assert (await town.case()).sealed is False
    assert "许文静，" in secretary.last
    assert "给代表小组看" in secretary.last
    await secretary.presses(BACK)
    case = await town.case()
    assert (case.seal, case.sealed, case.group) == ("due", True, None)
    assert "收回了" in "".join(secretary.reads)
    await town.check_promises()


async def test_who_may_see_it_is_decided_with_name_and_time(town: Town) -> None:
    secretary = await town.secretary()
    await claimed_case(town)
    await secretary.writes("/case QX-2611-0001")
    await secretary.presses("更多")
    await secretary.presses("说的是谁")
    await secretary.presses("speaks_of:d003")
    assert (await town.case()).spoken_of == ("d003",)
    assert "不再给吕春敏看（许文静，11月4日 10:00）" in secretary.last
    await secretary.presses(BACK)
    assert (await town.case()).spoken_of == ()
    assert "收回了" in secretary.last
    await town.check_promises()


async def test_a_check_of_a_record_stands_and_waits_again_when_taken_back(town: Town) -> None:
    _leader, deputy, secretary, _group = await at_work(town)
    await town.comes("2026-11-25", "09:30")
    await files_record(deputy)
    await secretary.writes("/visitday")
    await secretary.presses("核查记录（1）")
    await secretary.presses("不算走访")
    assert "许文静，11月25日" in secretary.last
    assert (await town.ask(lambda work: work.visits.get(1))).check_result
    await secretary.presses(BACK)
    assert "收回了" in secretary.last
    record = await town.ask(lambda work: work.visits.get(1))
    assert (record.check_result, record.checked_at) == ("", None)
    await town.check_promises()


async def test_a_link_that_was_undone_says_by_whom_and_when(town: Town) -> None:
    secretary, stranger = await town.secretary(), await town.stranger()
    token = await town.ask(lambda work: links.new_token(work, "person", "d003"))
    await stranger.writes(f"/start i_{token}")
    await stranger.presses("link")
    await secretary.presses("断开这部手机")
    assert "吕春敏 的手机断开了（许文静，11月4日 10:00）" in secretary.last
    assert not secretary.sees_button("断开这部手机")
