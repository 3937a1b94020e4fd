"""Who may not read a confidential matter phones its voter without his words (docs/spec.md sections 4 and 11)."""

from tests.town import GroupTalk, Somebody, Town

NUMBER = "QX-2611-0001"


async def told_by_phone(town: Town) -> tuple[Somebody, GroupTalk, Somebody]:
    """The claimer of what a caller told in confidence, answered by now, the group's chat, and the secretary."""
    claimer, secretary = await town.deputy("吕春敏"), await town.secretary()
    group = await town.group("g1", claimer)
    await secretary.writes("/new")
    await secretary.presses("上坪村")
    await secretary.presses("电话")
    await secretary.writes("独眼龙家排污水，打电话的人要求保密")
    await secretary.presses("留联系方式")
    await secretary.writes("王大娘 13800000777")
    await group.presses(claimer, "认领")
    await claimer.writes(f"/case {NUMBER}")
    await claimer.presses("答复")
    await claimer.presses("outcome:solved")
    await claimer.writes("独眼龙家的管子堵上了")
    await claimer.presses("send_answer")
    return claimer, group, secretary


async def test_an_information_officer_reads_what_became_of_it_and_no_words(town: Town) -> None:
    _, _, secretary = await told_by_phone(town)
    officer = await town.deputy("鲁小川")
    await officer.writes("要打的电话")
    await officer.presses(NUMBER)
    assert "王大娘 13800000777" in officer.last
    assert "结果：已解决" in officer.last
    assert "独眼龙" not in "\n".join(officer.reads)
    await secretary.writes("要打的电话")
    await secretary.presses(NUMBER)
    assert "他说的是：独眼龙家排污水" in secretary.last
    assert "答复：独眼龙家的管子堵上了" in secretary.last
    await officer.presses("满意")
    assert (await town.case()).rating == "satisfied"
