"""A rating changed by figures and bare words, and whether it is solved in words (docs/spec.md section 3, Rating)."""

import pytest

from domain.values.ids import Handle, PersonId
from services.deed.by import By
from services.deed.work import Work
from services.office.timeline import stretch
from tests.conversations.test_rating import claimed_first
from tests.town import Town


def _leader(work: Work) -> By:
    person = work.roster.people[PersonId("d001")]
    return By((person,), person.handle or Handle(0))


@pytest.mark.parametrize(("words", "rating"), [("1", "satisfied"), ("2", "mostly"), ("满意", "satisfied"), ("基本满意", "mostly")])
async def test_a_bare_rating_typed_where_he_is_asked_why_changes_it(town: Town, words: str, rating: str) -> None:
    voter, group, _ = await claimed_first(town)
    await voter.writes("3")
    assert "哪里没办好" in voter.last
    await voter.writes(words)
    case = await town.case()
    assert (case.rating, case.round, case.status) == (rating, 1, "closed")
    assert not any(text.endswith(words) for text in group.reads[-1:])
    await voter.writes("不满意，水还在漏")
    assert (await town.case()).rating == "unsatisfied"
    await town.check_promises()


async def test_a_reason_that_begins_with_his_rating_is_a_reason(town: Town) -> None:
    voter, group, _ = await claimed_first(town)
    await voter.writes("3")
    await voter.writes("不满意，桥还是断的")
    assert (await town.case()).rating == "unsatisfied"
    assert any("桥还是断的" in text for text in group.reads)
    assert voter.last == "眼下问题解决了多少？"


async def test_a_figure_to_the_newest_question_is_its_answer_and_he_reads_what_was_noted(town: Town) -> None:
    voter, _, _ = await claimed_first(town)
    await voter.writes("1")
    await voter.writes("3")
    case = await town.case()
    assert (case.rating, case.resolved) == ("satisfied", "no")
    assert "未解决" in voter.last
    assert "满意" in voter.last


@pytest.mark.parametrize("words", ["没解决", "冇解决", "还没解决", "没有解决，谢谢"])
@pytest.mark.parametrize("first", ["不满意，桥还是断的", "3"])
async def test_not_solved_answers_how_much_is_solved(town: Town, first: str, words: str) -> None:
    voter, _, _ = await claimed_first(town)
    await voter.writes(first)
    if first == "3":
        await voter.writes("只填了一半")
    assert voter.last.endswith("眼下问题解决了多少？")
    await voter.writes(words)
    case = await town.case()
    assert (case.rating, case.resolved, case.round) == ("unsatisfied", "no", 2)


@pytest.mark.parametrize(
    ("words", "resolved"),
    [("解决了 多谢", "yes"), ("都解决了", "yes"), ("解决了一半", "partly"), ("解决了差不多", "partly"), ("冇解决", "no")],
)
async def test_solved_in_words_answers_whether_it_is_solved(town: Town, words: str, resolved: str) -> None:
    voter, _, _ = await claimed_first(town)
    await voter.writes("基本满意")
    await voter.writes(words)
    case = await town.case()
    assert (case.rating, case.resolved) == ("mostly", resolved)
    assert len(await town.cases()) == 1


async def test_a_figure_right_after_the_answer_is_changed_by_words_in_the_same_second(town: Town) -> None:
    """Telegram's moments are whole seconds: the answer he rated is later than his word."""
    await town.passes(milliseconds=400)
    voter, _, _ = await claimed_first(town)
    await voter.writes("3")
    await voter.writes("满意")
    case = await town.case()
    assert (case.rating, case.round, case.status) == ("satisfied", 1, "closed")


async def test_the_words_of_a_rating_stand_in_the_office_with_it(town: Town) -> None:
    voter, _, _ = await claimed_first(town)
    await voter.writes("不满意，桥还是断的")
    case = await town.case()
    entries = await town.ask(lambda work: stretch(work, _leader(work), case).entries)
    assert [entry.said for entry in entries if entry.what == "说明"] == ["不满意，桥还是断的"]


@pytest.mark.parametrize("words", ["满意满意，多谢周启明代表", "满意，谢谢周启明代表"])
async def test_who_is_thanked_in_a_rating_is_not_spoken_of(town: Town, words: str) -> None:
    voter, _, _ = await claimed_first(town)
    await voter.writes(words)
    case = await town.case()
    assert case.rating in ("satisfied", "mostly")
    assert (case.spoken_of, case.asked_of) == ((), ())


@pytest.mark.parametrize("words", ["基本满意，周启明占的地没退", "基本满意，就是刘国春还骂人"])
async def test_a_complaint_beside_a_rating_keeps_it_from_whom_it_is_of(town: Town, words: str) -> None:
    voter, _, _ = await claimed_first(town)
    await voter.writes(words)
    case = await town.case()
    assert case.spoken_of


@pytest.mark.parametrize("words", ["1", "2", "１", "一"])
async def test_a_figure_below_how_far_it_is_turns_no_word_round(town: Town, words: str) -> None:
    voter, group, _ = await claimed_first(town)
    await voter.writes("不满意，等于没修")
    assert voter.last.endswith("眼下问题解决了多少？")
    await voter.writes(words)
    case = await town.case()
    assert (case.rating, case.round) == ("unsatisfied", 2)
    assert not any("不用办了" in text for text in group.reads)
    await town.restart()
    await voter.writes("满意")
    assert (await town.case()).rating == "satisfied", "the word itself still changes it"
