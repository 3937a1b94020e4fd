"""A rating whose words say more than why: danger, a likely tip, a wish that the secretary alone reads (docs/spec.md section 3, Rating)."""

import pytest

from tests.conversations.test_rating import claimed_first, two_answered
from tests.town import Town

DESPAIR = ("不满意，我不想活了", "3 我不想活了", "不满意，再不修我就跳楼")
NOW = ("不满意，屋头着火了", "不满意，娃掉到井里了快来人")


@pytest.mark.parametrize("words", [*DESPAIR, *NOW])
async def test_who_is_in_danger_reads_the_numbers_and_staff_are_woken(town: Town, words: str) -> None:
    secretary = await town.secretary()
    voter, group, _ = await claimed_first(town)
    voter.forgets()
    await voter.writes(words)
    case, read = await town.case(), "\n".join(voter.reads)
    assert (case.rating or "unsatisfied", case.round) == ("unsatisfied", 2)
    assert "urgent" in case.marks
    assert "120" in read
    assert "解决了多少" not in read
    assert any("🔴" in one and case.number in one for one in secretary.reads)
    assert ("12356" in read) == (words in DESPAIR)
    if words in DESPAIR:
        assert "confidential" in case.marks
        assert not any(one in text for one in ("不想活", "跳楼") for text in group.reads)
    else:
        assert words in group.last or any(words.split("，")[1] in text for text in group.reads)


async def test_a_likely_tip_is_sealed(town: Town) -> None:
    secretary = await town.secretary()
    voter, group, leader = await claimed_first(town)
    read = len(leader.reads)
    await voter.writes("不满意，你们是不是收了老板的红包")
    case = await town.case()
    assert case.round == 2
    assert case.sealed
    assert voter.sees_button("给代表小组看")
    assert not any("红包" in text for text in (*group.reads, *leader.reads[read:]))
    assert any(case.number in text for text in secretary.reads)


async def test_what_the_secretary_alone_shall_read_is_hers(town: Town) -> None:
    await town.secretary()
    voter, group, _ = await claimed_first(town)
    await voter.writes("不满意，只给秘书看")
    case = await town.case()
    assert (case.round, case.seal) == (2, "kept")
    assert not any("只给秘书看" in text for text in group.reads)


async def test_a_second_word_is_heard_like_the_first(town: Town) -> None:
    secretary = await town.secretary()
    voter, group, _ = await claimed_first(town)
    await voter.writes("满意")
    await voter.writes("还是不满意，我不想活了")
    case = await town.case()
    assert case.round == 2
    assert "12356" in "\n".join(voter.reads)
    assert any("🔴" in one for one in secretary.reads)
    assert not any("不想活" in text for text in group.reads)


async def test_danger_beside_a_rating_that_closes_is_a_matter_of_its_own(town: Town) -> None:
    secretary = await town.secretary()
    voter, _, _ = await claimed_first(town)
    await voter.writes("基本满意，就是电线还漏电")
    first, second = await town.cases()
    assert (first.rating, first.status) == ("mostly", "closed")
    assert "urgent" in second.marks
    assert any("🔴" in one and second.number in one for one in secretary.reads)


@pytest.mark.parametrize("words", ["不满意，我不想活了", "两件都不满意，我不想活了"])
async def test_with_several_answers_danger_waits_for_no_choice(town: Town, words: str) -> None:
    secretary = await town.secretary()
    voter = await two_answered(town)
    await voter.writes(words)
    assert "12356" in "\n".join(voter.reads)
    assert any("🔴" in one for one in secretary.reads)
    cases = await town.cases()
    assert sum("urgent" in case.marks for case in cases) == 1


@pytest.mark.parametrize("words", ["不满意，还在漏", "不满意，路还是烂的，没人来修"])
async def test_a_reason_stays_one(town: Town, words: str) -> None:
    secretary = await town.secretary()
    voter, _, _ = await claimed_first(town)
    await voter.writes(words)
    assert "解决了多少" in voter.last
    assert not (await town.case()).marks & {"urgent", "tip", "confidential"}
    assert not any("🔴" in one for one in secretary.reads)
