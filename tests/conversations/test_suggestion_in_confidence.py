"""A suggestion's papers and what was said in confidence (docs/spec.md section 4)."""

from io import BytesIO

from docx import Document

from services.desk import suggestion_paper
from tests.conversations.test_desk import claimed_case
from tests.conversations.test_slips import newest
from tests.conversations.test_suggestion_papers_taken_back import takes_paper
from tests.town import GroupTalk, Somebody, Town

INSTEAD = "1. 上坪村选民反映：选民要求保密，原话不外传，情况请向联系代表了解"
SUMMARY = "东头几户停水"


async def in_confidence(town: Town) -> tuple[Somebody, GroupTalk, Somebody]:
    """A suggestion whose voter asked for secrecy since."""
    leader, group, voter = await written(town)
    await voter.writes("请保密")
    return leader, group, voter


async def written(town: Town) -> tuple[Somebody, GroupTalk, Somebody]:
    leader, group, voter = await claimed_case(town, "自来水停了三天了，独眼龙家里也没水")
    await group.presses(leader, "更多")
    await group.presses(leader, "形成建议")
    await group.presses(leader, "另写一件建议")
    await group.replies(leader, "关于自来水的建议\n请尽快修好")
    return leader, group, voter


def said(town: Town, somebody: Somebody) -> str:
    return "\n".join(p.text for p in newest(town, somebody)[1].paragraphs)


async def test_no_paper_of_it_holds_the_words(town: Town) -> None:
    leader, _group, _voter = await in_confidence(town)
    officer = await town.deputy("鲁小川")
    for reader in (officer, leader):
        await takes_paper(reader)
        assert INSTEAD in said(town, reader)
        assert "独眼龙" not in said(town, reader)
    await leader.presses("交办")
    await leader.presses("镇自来水厂")
    assert "第 1 次交办：镇自来水厂" in said(town, leader)
    assert "独眼龙" not in said(town, leader), "the unit's copy"
    _name, content = await town.ask(lambda work: suggestion_paper.paper(work, 1))
    archived = "\n".join(p.text for p in Document(BytesIO(content)).paragraphs)
    assert INSTEAD in archived
    await town.check_promises()


async def test_the_summary_is_for_who_reads_its_words(town: Town) -> None:
    leader, _group, _voter = await in_confidence(town)
    officer = await town.deputy("鲁小川")
    await leader.writes("/case QX-2611-0001")
    await leader.presses("更多")
    await leader.presses("写摘要")
    await leader.writes(SUMMARY)
    await takes_paper(leader)
    assert SUMMARY in said(town, leader)
    await takes_paper(officer)
    assert SUMMARY not in said(town, officer)
    assert INSTEAD in said(town, officer)


async def test_who_laid_it_down_reads_no_word_of_it_on_a_paper(town: Town) -> None:
    other = await town.deputy("于发")
    leader, _group, _voter = await in_confidence(town)
    await leader.writes("0001放下")
    await other.writes("0001我来")
    await takes_paper(leader)
    assert "独眼龙" not in said(town, leader)
    assert INSTEAD in said(town, leader)


async def test_handed_over_in_the_groups_chat_its_paper_comes_in_private(town: Town) -> None:
    leader, group, voter = await written(town)
    await group.presses(leader, "看这件建议")
    await voter.writes("请保密")
    await group.presses(leader, "交办")
    await group.presses(leader, "镇自来水厂")
    assert not [m for m in group.chat.messages.values() if "document" in m]
    assert "第 1 次交办：镇自来水厂" in said(town, leader)
