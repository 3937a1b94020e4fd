"""「三访」: who came by himself, what was agreed and took place, who was asked again after the answer; counted, listed, and said on the card
(docs/glossary.md, Statistics: 接访, 约访, 回访)."""

from collections.abc import Sequence
from datetime import datetime
from io import BytesIO
from typing import Any

from openpyxl import load_workbook

from domain.cases.details_in_hand import Consulted, SpokenOf
from domain.values.ids import PersonId
from locales import three_visits as words
from locales.catalogue import languages, translator
from services.deed.work import Work
from services.summaries.account import account
from services.summaries.files import file_of
from services.summaries.three_visits import Book, ThreeVisits
from tests import stored
from tests.conversations.test_meetings import appointment
from tests.conversations.test_rating import answers
from tests.services.test_summary_files import words_of
from tests.town import Town


def counted(work: Work, name: str = "2026-11", group: str = "") -> ThreeVisits:
    return Book(account(work, name, work.now, group=group)).counts


def slow(work: Work, name: str = "2026-11") -> tuple[int, int]:
    """约访 and 回访 once more: every meeting and every event of every case, one after the other."""

    def month(moment: datetime) -> str:
        return f"{work.roster.congress.local(moment):%Y-%m}"

    meetings = [row for n in range(1, 50) if (row := work.meetings.get(n)) is not None and row.status == "met" and month(row.at) == name]
    talks = [
        event.of(Consulted)
        for case in stored.cases(work)
        for event in work.cases.history(case.id)
        if event.kind == "consulted" and month(event.at) == name
    ]
    return len(meetings), sum(one.which != "first" and one.how != "not_reached" for one in talks)


def listed(work: Work, *readers: int) -> list[Sequence[Any]]:
    found = file_of(account(work, "2026-11", work.now, readers=readers), "registers")[1]
    return [row[1:7] for row in load_workbook(BytesIO(found))["约访回访登记簿"].iter_rows(min_row=4, values_only=True)]


async def talks(town: Town, group: Any, leader: Any, how: str) -> None:
    await group.presses(leader, "更多", group.card())
    await group.presses(leader, "面商")
    await group.presses(leader, how)


async def test_all_three_are_counted_and_listed(town: Town) -> None:
    voter, leader, group = await appointment(town)
    await group.replies(leader, "11月8日 15:30 上坪村村委会")
    await voter.presses("可以")
    await town.comes("2026-11-08", "16:35")
    assert await town.ask(counted) == ThreeVisits(), "agreed, and not said yet that it took place"
    await leader.presses("已见面")
    assert await town.ask(counted) == ThreeVisits(agreed=1), "the talk itself is no return visit"
    await answers(group, leader, "宅基地批下来了")
    await talks(town, group, leader, "没联系上")
    assert await town.ask(counted) == ThreeVisits(agreed=1), "who was not reached was not visited"
    await talks(town, group, leader, "上门谈")
    await voter.presses("满意")
    await talks(town, group, leader, "打电话谈")
    found = await town.ask(counted)
    assert (found.agreed, found.returned) == (1, 2)
    assert await town.ask(slow) == (found.agreed, found.returned)
    assert await town.ask(lambda work: counted(work, group="g1")) == found
    assert await town.ask(lambda work: counted(work, group="g2")) == ThreeVisits()
    assert await town.ask(lambda work: counted(work, "2026-10")) == ThreeVisits()
    talked = await town.ask(lambda work: [talk.kind for talk in Book(account(work, "2026-11", work.now)).talks])
    assert (talked.count("agreed"), talked.count("returned")) == (1, 2), "counted by the database as they are listed"
    number = (await town.case()).number
    rows = await town.ask(listed)
    assert [row[0] for row in rows[:3]] == ["约访", "回访", "回访"]
    assert [row[1] for row in rows[:3]] == ["见面谈", "上门谈", "打电话谈"]
    assert {row[3] for row in rows[:3]} == {number}
    assert {row[5] for row in rows[:3]} == {"周启明"}
    text = await town.ask(lambda work: words_of(file_of(account(work, "2026-11", work.now), "word")[1]))
    assert "约访 1 次，答复后回访选民 2 次。" in text
    secretary = await town.secretary()
    await secretary.writes("/summary")
    assert any("约访 1 次，答复后回访选民 2 次。" in one for one in secretary.reads)


async def test_what_a_reader_may_not_open_is_counted_and_not_listed(town: Town) -> None:
    """A matter that speaks of a deputy of the group: the groups' sum has it, no group's account and no row of his file."""
    voter, leader, group = await appointment(town)
    await group.replies(leader, "11月8日 15:30 上坪村村委会")
    await voter.presses("可以")
    await town.comes("2026-11-08", "16:35")
    await leader.presses("已见面")
    await town.ask(
        lambda work: work.cases.record(work.cases.get(1), work.event("spoken_of", "u01", SpokenOf(spoken_of=(PersonId("d003"),))))
    )
    await town.deputy("吕春敏")
    assert await town.ask(counted) == ThreeVisits(agreed=1)
    assert await town.ask(lambda work: counted(work, group="g1")) == ThreeVisits(), (
        "no group's account counts what one of its readers cannot open"
    )
    his = await town.ask(lambda work: work.roster.people[PersonId("d003")].handle)
    rows = await town.ask(lambda work: listed(work, his))
    assert [row[:2] for row in rows[:1]] == [("约访", "另计 1 次，不列明细。")]
    number = (await town.case()).number
    assert number not in str(rows)


async def test_the_card_of_a_wish_for_a_talk_says_so_before_the_claim(town: Town) -> None:
    voter, leader = await town.voter(), await town.deputy("周启明")
    group = await town.group("g1", leader)
    await voter.writes("/visit")
    await voter.presses("约访")
    await voter.presses("另约时间地点")
    await voter.writes("想当面说说我家宅基地的事，周末都行")
    assert "约访：选民想当面谈，认领以后点「约时间」。" in group.card()["text"]
    await group.presses(leader, "认领")
    assert "约访：选民想当面谈。" in group.card()["text"]
    await answers(group, leader, "谈过了")
    assert "约访：" not in group.card()["text"], "it is answered"
    await voter.writes("路灯坏了三盏，晚上看不见")
    assert "约访：" not in group.last


def test_nothing_is_said_of_what_there_is_not_and_all_is_in_every_language() -> None:
    zh = translator("zh-Hans")
    assert words.sentence(zh, 0, 0, 0) == ""
    assert words.sentence(zh, 12, 0, 0) == "接待来访选民 12 人次。"
    assert words.sentence(zh, 61, 3, 1050) == "接待来访选民 61 人次，约访 3 次，答复后回访选民 1050 次。"
    for language in languages():
        t = translator(language)
        assert "{" not in words.sentence(t, 1, 2, 3) + words.walked_in(t, 4) + words.not_listed(t, 2)
