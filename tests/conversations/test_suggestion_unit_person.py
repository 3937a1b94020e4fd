"""A suggestion goes to no unit in whose hands is the man its matter speaks of, but who hands it over knows (docs/spec.md section 4)."""

from tests.conversations.test_slips import newest, rows
from tests.conversations.test_suggestion_papers_taken_back import takes_paper
from tests.conversations.test_unit_person import had
from tests.town import GroupTalk, Somebody, Town

COMPLAINT = "自来水停了三天，{he}不肯来修，还骂人"
THEIRS = ("骂人", "三天")


async def suggested(group: GroupTalk, leader: Somebody) -> None:
    await group.presses(leader, "更多", group.card())
    await group.presses(leader, "形成建议")
    await group.presses(leader, "另写一件建议")
    await group.replies(leader, "关于自来水的建议\n请尽快修好")
    await takes_paper(leader)


def said(town: Town, somebody: Somebody) -> str:
    paper = newest(town, somebody)[1]
    return "\n".join([*(p.text for p in paper.paragraphs), *(cell for table in paper.tables for cell in rows(table).values())])


async def test_who_hands_it_over_is_told_and_the_words_stay_here(town: Town) -> None:
    leader, group, voter, unit = await had(town, COMPLAINT)
    await suggested(group, leader)
    assert unit.name not in said(town, leader), "no unit is named by itself whose person it speaks of"
    await leader.presses("交办")
    await leader.presses(unit.name)
    assert f"有事说的就是{unit.name}{unit.person}，不能落到他手里" in leader.last
    assert leader.sees_button("交给别的单位")
    assert not any("已交给" in text for text in voter.reads), "nothing was handed over yet"
    await leader.presses(f"就交给{unit.name}")
    assert f"交给{unit.name}负责人了" in leader.last
    assert f"第 1 次交办：{unit.name}负责人" in said(town, leader)
    assert "选民的原话不随单转出" in said(town, leader)
    assert not any(word in said(town, leader) for word in (*THEIRS, unit.person))
    assert f"已交给{unit.name}办理" in voter.last
    await town.check_promises()


async def test_another_unit_is_a_tap_away_and_reads_the_words(town: Town) -> None:
    leader, group, _voter, unit = await had(town, COMPLAINT)
    await suggested(group, leader)
    other = next(one for one in await town.ask(lambda work: list(work.roster.units.values())) if one.id != unit.id)
    await leader.presses("交办")
    await leader.presses(unit.name)
    await leader.presses("交给别的单位")
    await leader.presses(other.name)
    assert f"第 1 次交办：{other.name}，" in said(town, leader)
    assert all(word in said(town, leader) for word in THEIRS)


async def test_one_that_was_typed_with_his_name_is_told_and_named_on_no_paper(town: Town) -> None:
    leader, group, _voter, unit = await had(town, COMPLAINT)
    await suggested(group, leader)
    await leader.presses("交办")
    await leader.presses("不在名单里，我来写")
    await leader.writes(f"水厂 {unit.person}")
    assert "不能落到他手里" in leader.last
    await leader.presses(f"就交给水厂 {unit.person}")
    assert "第 1 次交办：其他单位负责人" in said(town, leader)
    assert not any(word in said(town, leader) for word in (*THEIRS, unit.person))
    await town.check_promises()
