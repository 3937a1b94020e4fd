"""A decision stays readable where it was asked for, with who and when, and can be taken back for ten minutes (docs/spec.md section 4)."""

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
