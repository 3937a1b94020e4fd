"""On the first working day after a quarter presidium and leaders have the groups' figures, where no leaders' meeting brings them."""

from tests.conversations.test_rating import claimed_first
from tests.conversations.test_routing_by_level import revised
from tests.town import Town


async def quarter_ends(town: Town) -> None:
    await town.bot.tidy()
    await town.comes("2026-12-31", "23:50")
    await town.bot.tidy()
    await town.comes("2027-01-01", "09:30")


async def test_chairs_linked_members_and_leaders_have_it_on_the_first_working_day(town: Town) -> None:
    await revised(town, "congress", "congress", group_quota={"activity_per_quarter": 1})
    chair, member = await town.deputy("贺正平"), await town.deputy("吕春敏")
    _voter, group, leader = await claimed_first(town)
    late = await town.voter("柳湾村", name="李大爷")
    await late.writes("渠道堵了")
    await quarter_ends(town)
    assert not any("各小组的情况" in text for text in (*chair.reads, *leader.reads)), "the first of January is a day off"
    secretary = await town.secretary()
    await town.comes("2027-01-04", "09:30")
    line = "· 上下坪代表小组：受理 1 件，答复 1 件，到期 1 件，按时答复 1 件"
    above = next(text for text in chair.reads if "2026年第4季度各小组的情况，开主席团会议可以用" in text)
    assert line in above
    quiet = next(line for line in above.splitlines() if "竹溪新塘" in line)
    assert quiet.startswith("· 竹溪新塘代表小组：没有受理事项，应走访 ")
    assert quiet.endswith(" 人次，都还没有走，没有活动"), "no zeros"
    assert "要赶一赶" not in above
    told = next(text for text in leader.reads if "2026年第4季度各小组的情况：" in text)
    assert line in told
    assert "· 柳湾石门代表小组：过期没答复 1 件" in told
    assert any("已发给主席、副主席、挂联的主席团成员和各位组长" in text for text in secretary.reads)
    assert not any("各小组的情况" in text for text in (*member.reads, *group.reads))
    sent = next(text for text in secretary.reads if "已发给主席" in text)
    assert "收不到，请转告：李春生" in sent, "the leader of g2 never opened the bot"
    assert "周启明" not in sent.partition("转告：")[2]


async def test_it_is_not_sent_twice_where_the_leaders_meet_after_each_quarter(town: Town) -> None:
    chair = await town.deputy("贺正平")
    _voter, _group, _leader = await claimed_first(town)
    await quarter_ends(town)
    assert sum("组长会" in text for text in chair.reads) == 1
    await town.comes("2027-01-04", "09:30")
    assert not any("开主席团会议可以用" in text for text in chair.reads)
