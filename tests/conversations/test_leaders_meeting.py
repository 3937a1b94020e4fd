"""When a quarter is over: the leaders' meeting is called, the groups side by side, who is behind for leaders only (docs/spec.md section 7)."""

from tests.conversations.test_rating import claimed_first
from tests.town import Town


async def test_a_quarters_end_sends_each_what_is_his(town: Town) -> None:
    secretary, chair, member = await town.secretary(), await town.deputy("贺正平"), await town.deputy("吕春敏")
    voter, group, leader = await claimed_first(town)
    await voter.presses("满意")
    await leader.writes("/activity")
    await leader.presses("学习")
    await leader.writes("学了代表法")
    late = await town.voter("柳湾村", name="李大爷")
    await late.writes("渠道堵了")
    await town.bot.tidy()
    await town.comes("2026-11-30", "23:50")
    await town.comes("2026-12-01", "09:30")
    assert not any("组长会" in text for text in (*secretary.reads, *leader.reads)), "a month is no quarter"
    await town.bot.tidy()
    await town.comes("2026-12-31", "23:50")
    await town.comes("2027-01-01", "09:30")
    line = "· 上下坪代表小组：受理 1 件，答复 1 件，到期 1 件，按时答复 1 件"
    asked = next(text for text in secretary.reads if "请定个日子开组长会" in text)
    assert "2026年第4季度" in asked
    assert line in asked
    assert "活动 1 次" in asked
    assert "要赶一赶" not in asked
    told = next(text for text in leader.reads if "开组长会时用" in text)
    assert line in told
    assert "这几个小组要赶一赶（只给各位组长看）" in told
    assert "· 柳湾石门代表小组：过期没答复 1 件" in told
    above = next(text for text in chair.reads if "组长会" in text)
    assert line in above
    assert "要赶一赶" not in above
    assert chair.sees_button("通报（Word）")
    assert not any("组长会" in text or "赶一赶" in text for text in (*member.reads, *group.reads))
