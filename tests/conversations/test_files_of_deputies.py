"""履职档案 for those the rights name, asked at each press; trainings and awards keyed in (docs/spec.md section 7)."""

from tests.town import Somebody, Town


async def opened(somebody: Somebody, name: str) -> None:
    await somebody.writes("/files")
    await somebody.presses(name)


async def test_leader_chair_and_secretary_read_a_deputys_file_and_month(town: Town) -> None:
    leader, chair, secretary = await town.deputy("周启明"), await town.deputy("贺正平"), await town.secretary()
    for reader in (leader, chair, secretary):
        await opened(reader, "吕春敏")
        assert "吕春敏 2026年 履职档案" in reader.last
        await reader.presses("2026年11月")
        assert "吕春敏 2026年11月 履职档案" in reader.last


async def test_other_deputies_read_their_own_alone_and_are_asked_again_at_each_press(town: Town) -> None:
    leader, member = await town.deputy("周启明"), await town.deputy("吕春敏")
    await member.writes("/files")
    assert "能看代表的履职档案" in member.last
    await opened(leader, "吕春敏")
    shown = leader.messages[-1]
    for button in ("pf_show|0|d001:2026", "pf_note|0|d003:training", "pf_on|0|60"):
        member.person.presses(shown, button)
        await town.settled()
    assert len(member.popups) == 3
    elsewhere = await town.ask(lambda work: next(p for p in work.roster.people.values() if "g1" not in p.groups and p.kind == "deputy").id)
    leader.person.presses(shown, f"pf_show|0|{elsewhere}:2026")
    await town.settled()
    assert "履职档案" not in leader.reads[-1] or "吕春敏" in leader.reads[-1]


async def test_trainings_and_awards_are_keyed_in_counted_and_taken_out(town: Town) -> None:
    leader, member = await town.deputy("周启明"), await town.deputy("吕春敏")
    await opened(leader, "吕春敏")
    await leader.presses("记培训")
    await leader.writes("10月12日 县人大代表培训班，两天")
    assert "培训：10月12日 县人大代表培训班，两天" in leader.last
    await leader.presses("记获奖")
    await leader.writes("11月31日 优秀代表")
    assert "11月只到30日，没有这一天" in leader.last
    await leader.writes("优秀代表")
    assert "获奖：11月4日 优秀代表" in leader.last
    await member.writes("/me")
    await member.presses("履职档案")
    assert "培训：10月12日 县人大代表培训班" in member.last
    assert not member.sees_button("记培训")
    await leader.presses("去掉：优秀代表")
    assert "优秀代表" not in leader.last
    await member.presses("2026年第3季度")
    assert "没有走访、接待和建议的记录" in member.last
