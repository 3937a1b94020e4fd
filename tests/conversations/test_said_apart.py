"""Several matters in one typed line: each gets its own words, and what was not done is said (docs/spec.md section 4, Typed acts)."""

from datetime import date

import pytest

from domain.said_apart import parts
from domain.said_deeds import said_deed
from tests.conversations.test_lists_say_what import five_matters, number
from tests.town import GroupTalk, Somebody, Town, shown


async def writes(group: GroupTalk, deputy: Somebody, words: str, *, private: bool) -> list[str]:
    """What is read of it where it was written."""
    deputy.forgets()
    before = len(group.reads)
    await (deputy.writes(words) if private else group.says(deputy, words))
    return list(deputy.reads if private else group.reads[before:])


@pytest.mark.parametrize("private", [True, False])
async def test_each_voter_is_shown_only_what_is_said_of_his_matter(town: Town, private: bool) -> None:
    deputy, group, voters = await five_matters(town)
    read = await writes(group, deputy, "0001告诉选民明天来水，0003告诉选民灯买好了，一共1500元", private=private)
    assert [text for text in read if "0001" in text] == [f"将发给 {number(1)} 的选民：\n｜明天来水"]
    assert [text for text in read if "0003" in text][0].startswith(f"将发给 {number(3)} 的选民：\n｜灯买好了，一共1500元")
    assert [voter.reads for voter in voters if "明天来水" in "".join(voter.reads)] == [], "nothing leaves before it was seen"
    if private:
        await deputy.writes("发")
        await deputy.writes("发")
        assert "灯买好了，一共1500元" in voters[2].last
        assert "明天来水" in voters[0].last
        assert "灯" not in voters[0].last


@pytest.mark.parametrize("private", [True, False])
async def test_done_of_two_shows_two_answers(town: Town, private: bool) -> None:
    deputy, group, _ = await five_matters(town)
    read = await writes(group, deputy, "0001和0003都办好了", private=private)
    assert [text for text in read if "将答复" in text] == [f"将答复 {number(n)} 的选民（已解决）：\n｜办好了" for n in (1, 3)]


async def test_what_was_not_done_is_said(town: Town) -> None:
    deputy, group, _ = await five_matters(town)
    read = await writes(group, deputy, "0001办好了，0003明天去", private=False)
    assert f"将答复 {number(1)} 的选民（已解决）：\n｜办好了" in read
    assert any("还没办的：0003（明天去）" in text for text in read)


async def test_once_he_is_asked_about_one_the_other_waits_and_is_named(town: Town) -> None:
    deputy, group, _ = await five_matters(town)
    read = await writes(group, deputy, "0001延期三天，0003延期一周", private=True)
    assert any("为什么要延到 11月21日" in text for text in read)
    assert any("0003（延期一周）" in text for text in read)
    await deputy.writes("等配件")
    assert "原因：等配件" in deputy.last


async def test_with_the_reason_beside_it_both_are_shown(town: Town) -> None:
    deputy, group, voters = await five_matters(town)
    await writes(group, deputy, "0001、0003 都延期三天，等配件", private=True)
    await deputy.writes("发")
    await deputy.writes("发")
    assert [(await town.case(number(n))).due_on for n in (1, 3)] == [date(2026, 11, 21)] * 2
    assert all("原因：等配件" in voters[n].last for n in (0, 2))


async def test_one_is_put_down_and_the_other_claimed(town: Town) -> None:
    deputy, group, _ = await five_matters(town)
    await group.says(deputy, "放下0002和0003")
    assert [(await town.case(number(n))).claimer for n in (2, 3)] == [None, None]
    await group.says(deputy, "0001不办了，0002我办")
    assert [(await town.case(number(n))).claimer for n in (1, 2)] == [None, deputy.person_id]
    assert shown(group.card(number(2))).count("周启明")


@pytest.mark.parametrize("text", ["0001告诉选民和0002一起修", "0001我来", "补助1500，2000元", "0001年的事，0002", "13800010002"])
def test_a_number_in_a_sentence_begins_no_other_part(text: str) -> None:
    assert parts(text, lambda number: number in ("0001", "0002")) == []


@pytest.mark.parametrize("words", ["补助1000元，下周发", "电话13800000902", "谢谢谢谢谢，明天来"])
def test_words_for_the_voter_stay_as_they_were_typed(words: str) -> None:
    deed = said_deed(f"告诉选民 {words}")
    assert deed is not None
    assert deed.rest == words
