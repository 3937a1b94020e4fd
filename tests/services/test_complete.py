"""Nothing is archived of which the original, an answer or the question is missing; the morning message names it (docs/glossary.md, 归档)."""

import pytest
from sqlalchemy import update

from domain.cases.archive import HOLDS_UP, Held, lacks
from domain.cases.case import Case
from domain.values.ids import CaseId
from services.deed.work import Work
from storage.tables import case_message
from tests.conversations.test_rating import claimed_first
from tests.town import Town

WHOLE = Held(True, True, True, True)


@pytest.mark.parametrize(
    ("case", "held", "missing"),
    [
        (Case(CaseId(1), unaskable=True), WHOLE, ()),
        (Case(CaseId(1), rating="satisfied"), WHOLE, ()),
        (Case(CaseId(1)), WHOLE, ("question",)),
        (Case(CaseId(1), told_by_phone=True), Held(False, True, True, True), ("original",)),
        (Case(CaseId(1), rating="mostly"), Held(True, False, False, False), ("answer",)),
        (Case(CaseId(1), rating="mostly", limits={"consult": "remind"}), Held(True, True, False, False), ("first_talk", "second_talk")),
    ],
)
def test_what_an_archived_case_must_hold(case: Case, held: Held, missing: tuple[str, ...]) -> None:
    assert lacks(case, held) == missing
    assert not set(HOLDS_UP) & {"first_talk", "second_talk"}, "a talk that was not had holds nothing up"


async def test_a_case_without_its_answer_waits_is_named_each_morning_and_goes_when_it_is_there(town: Town) -> None:
    secretary = await town.secretary()
    voter, _group, _leader = await claimed_first(town)
    await voter.presses("基本满意")

    def words_of_the_answer(work: Work, words: str) -> None:
        work.connection.execute(update(case_message).where(case_message.c.kind == "answer").values(text=words))

    await town.ask(words_of_the_answer, "")
    await town.bot.tidy()
    await town.comes("2026-11-25", "08:31")
    assert (await town.case()).status == "closed"
    await town.bot.tidy()
    secretary.forgets()
    await town.comes("2026-11-26", "08:31")
    said = next(text for text in secretary.reads if "早上好" in text)
    assert "缺材料、归不了档的事项：1" in said
    assert "· QX-2611-0001：缺答复，补齐前不归档" in said
    await town.ask(words_of_the_answer, "路灯换好了")
    await town.comes("2026-11-27", "10:00")
    assert (await town.case()).status == "archived"
    await town.bot.tidy()
    secretary.forgets()
    await town.comes("2026-11-30", "08:31")
    assert not [text for text in secretary.reads if "归不了档" in text]
