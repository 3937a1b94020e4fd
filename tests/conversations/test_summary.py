"""The first monthly summary: on request and by itself on the 1st (docs/spec.md section 7)."""

from tests.conversations.test_rating import claimed_first
from tests.town import Town


async def test_the_month_in_figures_for_who_may_see_it(town: Town) -> None:
    secretary = await town.secretary()
    voter, group, leader = await claimed_first(town)
    await voter.presses("满意")
    await voter.presses("solved:yes")
    other = await town.voter(name="李大爷")
    await other.writes("水管漏了")
    third = await town.voter(name="张大爷")
    await third.writes("电线掉了")
    await third.presses("撤回")
    await third.presses("确认撤回")
    await secretary.writes("/summary")
    assert "来件 3 = 受理 2 + 不予受理 0 + 并案 0 + 撤回 1 + 待受理 0" in secretary.last
    assert "答复 1/2 50.0%（样本少）" in secretary.last
    assert "评价 1/1 100.0%（样本少），无法请评 0" in secretary.last
    assert "满意 1/1 100.0%（样本少）；基本满意 0/1 0.0%（样本少）；不满意 0/1 0.0%（样本少）" in secretary.last
    assert "· 上下坪代表小组：受理 2，答复 1，办结 1，逾期 0" in secretary.last
    for words, expected in (("/summary 2026-13", "没看懂"), ("/summary abc", "没看懂"), ("/summary 2027-01", "还没到")):
        await secretary.writes(words)
        assert expected in secretary.last
    member = await town.deputy("吕春敏")
    await member.writes("/summary")
    assert "小结给主席、副主席和工作人员看" in member.last


async def test_on_the_first_at_nine_it_comes_by_itself_once_also_after_downtime(town: Town) -> None:
    secretary = await town.secretary()
    voter, group, _ = await claimed_first(town)
    await voter.presses("基本满意")
    await town.bot.tidy()
    await town.comes("2026-11-30", "23:50")
    await town.stop()
    await town.start()
    secretary.forgets()
    await town.comes("2026-12-01", "08:00")
    assert not any("小结" in text for text in secretary.reads)
    await town.comes("2026-12-01", "14:00")
    found = [text for text in secretary.reads if "2026年11月 小结（截至 2026-12-01 09:00）" in text]
    assert len(found) == 1
    assert "基本满意 1/1" in found[0]
    assert "上下坪代表小组 2026年11月 小结" in group.last
    await town.bot.tidy()
    await town.passes(hours=1)
    assert len([text for text in secretary.reads if "2026年11月 小结" in text]) == 1


async def test_a_group_with_everything_open_counts_what_is_late(town: Town) -> None:
    secretary = await town.secretary()
    voter = await town.voter("柳湾村")
    await voter.writes("渠道堵了")
    await town.comes("2026-11-19")
    await secretary.writes("/summary 2026-11")
    assert "逾期未答复 1" in secretary.last
    assert "· 柳湾石门代表小组：受理 1，答复 0，办结 0，逾期 1" in secretary.last
