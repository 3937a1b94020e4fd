"""Where nothing waits for her decision, she reads what lies elsewhere: matters that groups have and nobody has claimed (docs/spec.md section 8)."""

from tests.town import Town


async def two_matters(town: Town) -> None:
    deputy = await town.deputy("周启明")
    await town.group("g1", deputy)
    for name, words in (("王大娘", "自来水停了三天了"), ("李大爷", "村口的路灯不亮")):
        await (await town.voter("上坪村", name)).writes(words)
        await town.passes(minutes=3)


async def test_the_morning_says_what_nobody_has_claimed(town: Town) -> None:
    secretary = await town.secretary()
    await two_matters(town)
    await town.comes("2026-11-06", "08:31")
    morning = next(words for words in secretary.reads[::-1] if "早上好，今天是11月6日" in words)
    assert "没有要您定的事。\n各组还有 2 件没人认领，最久的等了 2 个工作日。" in morning
    await secretary.presses("没人认领的")
    assert secretary.last.startswith("没人认领的：2 件")
    assert "QX-2611-0001" in secretary.last
    assert "QX-2611-0002" in secretary.last
    await secretary.presses("QX-2611-0001")
    assert "状态：待认领" in secretary.last
    await town.check_promises()


async def test_so_does_the_desk(town: Town) -> None:
    secretary = await town.secretary()
    await secretary.writes("/queue")
    assert secretary.last == "没有要您定的事。"
    await two_matters(town)
    await secretary.writes("/queue")
    assert secretary.last == "没有要您定的事。\n各组还有 2 件没人认领。"
    assert secretary.sees_button("没人认领的")


async def test_what_is_kept_from_her_is_not_counted(town: Town) -> None:
    secretary = await town.secretary()
    await two_matters(town)
    await (await town.voter("上坪村", "陈婶")).writes("许文静把我的低保材料弄丢了，还骂我")
    await secretary.writes("/queue")
    assert "各组还有 2 件没人认领" in secretary.last
    await secretary.presses("没人认领的")
    assert "低保" not in secretary.last
    assert "2 件" in secretary.last


async def test_what_was_claimed_meanwhile_is_gone_from_the_list(town: Town) -> None:
    secretary = await town.secretary()
    await two_matters(town)
    await secretary.writes("/queue")
    deputy = await town.deputy("吕春敏")
    await deputy.writes("0001我来办")
    await deputy.writes("0002我来办")
    await secretary.presses("没人认领的")
    assert secretary.last == "没人认领的：没有。"


async def test_a_leader_who_has_none_in_hand_reads_of_those_alone(town: Town) -> None:
    await two_matters(town)
    leader = next(one for one in town.people.values() if getattr(one, "person_id", "") == "d001")
    await leader.writes("组里现在啥情况")
    assert "2 件没人认领" in leader.last
    assert "我的待办" not in leader.last
    await leader.writes("0001我来")
    await leader.writes("组里现在啥情况")
    assert "1 件没人认领" in leader.last
    assert "交到我手上：1 件" in leader.last
