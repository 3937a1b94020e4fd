"""「履职档案」, the 述职 draft, and who was still for three months (docs/spec.md section 7)."""

from datetime import date

from domain.values.ids import PersonId
from services.deed.work import Work
from services.summaries.performance import still, unmoved, without_acts
from tests.conversations.test_rating import claimed_first
from tests.services.test_summary_files import words_of
from tests.town import Town


async def test_a_deputys_own_file_and_draft_and_nobody_elses(town: Town) -> None:
    _voter, _group, leader = await claimed_first(town)
    await town.comes("2026-11-25", "09:30")
    await leader.presses("走访记录")
    await leader.presses("入户")
    await leader.presses("5")
    await leader.presses("8")
    await leader.writes("想装路灯")
    await leader.presses("保存")
    await leader.writes("/me")
    await leader.presses("履职档案")
    assert "2026年 履职档案" in leader.last
    assert "走访 1 次，5 户 8 人，听到意见 1 条" in leader.last
    assert "答复 1" in leader.last
    await leader.presses("2026年第1季度")
    assert "没有走访、接待和建议的记录" in leader.last
    await leader.presses("述职草稿（Word）")
    document = [m["document"] for m in leader.messages if "document" in m][-1]
    assert document["file_name"] == "周启明_2026年_述职草稿.docx"
    text = words_of(town.telegram.state.files[document["file_id"]])
    assert "履职情况报告（草稿）" in text
    assert "走访 1 次" in text
    other = await town.deputy("巴特尔")
    await other.writes("/me")
    other.person.presses(other.messages[-1], f"pf_show|0|{leader.person_id}:2026")
    await town.settled()
    assert "小结给主席" in other.popups[-1]
    other.person.presses(other.messages[-1], f"pf_show|0|{other.person_id}:20x6")
    await town.settled()
    assert "履职档案" not in other.last or "巴特尔" in other.last


async def test_who_was_still_is_told_to_secretary_and_leader_only(town: Town) -> None:
    secretary = await town.secretary()
    _voter, group, leader = await claimed_first(town)
    member = await town.deputy("吕春敏")
    names = [p.name for p in await town.ask(lambda work: still(work, date(2026, 11, 30)))]
    assert "周启明" not in names
    assert "吕春敏" in names
    await town.bot.tidy()
    await town.comes("2026-11-30", "23:00")
    await town.comes("2026-12-01", "10:00")
    assert not any("近三个月" in text for text in secretary.reads), "a town that has just begun has nobody to chase"
    await town.comes("2027-02-28", "23:00")
    await town.bot.tidy()
    member.forgets()
    await leader.writes("/me")
    await town.comes("2027-03-01", "10:00")
    assert any("近三个月没有任何履职记录" in text and "吕春敏" in text for text in secretary.reads)
    assert any("近三个月没有任何履职记录" in text for text in leader.reads), leader.reads[-3:]
    assert not any("近三个月" in text for text in (*member.reads, *group.reads))


async def test_who_acted_on_a_matter_alone_that_is_kept_from_the_reader_was_still_for_him(town: Town) -> None:
    """Else whoever is missing from the list tells the leader that there is one he may not see."""
    secretary, leader, member = await town.secretary(), await town.deputy("周启明"), await town.deputy("吕春敏")
    await town.group("g1", leader, member)
    await (await town.voter()).writes("周启明霸占我家半亩水田不还")
    await member.writes("/case QX-2611-0001")
    await member.presses("认领")
    day = date(2026, 11, 30)

    def named(work: Work, *readers: str) -> bool:
        people = tuple(work.roster.people[PersonId(one)] for one in readers)
        return "吕春敏" in {p.name for p in without_acts(work, unmoved(work, day), day, people)}

    assert await town.ask(named, leader.person_id)
    assert not await town.ask(named, secretary.person_id)
    assert not await town.ask(named)


async def test_in_january_the_last_year_is_a_tap_away(town: Town) -> None:
    """Its 述职 is due then, and only the new year stood there, with nothing in it."""
    leader = await town.deputy("周启明")
    await town.comes("2027-01-04", "10:00")
    await leader.writes("/me")
    await leader.presses("履职档案")
    assert "2027年 履职档案" in leader.last
    await leader.presses("2026年")
    assert "2026年 履职档案" in leader.last
    assert not leader.sees_button("2025年")
    await leader.presses("述职草稿（Word）")
    assert [m["document"] for m in leader.messages if "document" in m][-1]["file_name"] == "周启明_2026年_述职草稿.docx"
