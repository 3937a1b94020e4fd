"""Several matters in one typed line: each gets its own words, and what was not done is said (docs/spec.md section 4, Typed acts)."""

from datetime import date

import pytest

from domain.at_work.said_apart import parts
from domain.at_work.said_deeds import said_deed
from tests.conversations.test_lists_say_what import called, five_matters, number
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
    named = called if private else number
    read = await writes(group, deputy, "0001告诉选民明天来水，0003告诉选民灯买好了，一共1500元", private=private)
    assert [text for text in read if "0001" in text] == [f"将发给 {named(1)} 的选民：\n｜明天来水".replace("」 ", "」")]
    assert [text for text in read if "0003" in text][0].startswith(
        f"将发给 {named(3)} 的选民：\n｜灯买好了，一共1500元".replace("」 ", "」")
    )
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
    named = called if private else number
    read = await writes(group, deputy, "0001和0003都办好了", private=private)
    assert [text for text in read if "将答复" in text] == [
        f"将答复 {named(n)} 的选民（已解决）：\n｜办好了".replace("」 ", "」") for n in (1, 3)
    ]


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


@pytest.mark.parametrize("private", [True, False])
@pytest.mark.parametrize("words", ["0001 0003 都办好了", "0001和0003办好了", "0001告诉选民明天来，0003告诉选民灯买好了"])
async def test_one_word_sends_all_that_one_line_showed(town: Town, words: str, private: bool) -> None:
    deputy, group, voters = await five_matters(town)
    await writes(group, deputy, words, private=private)
    had = [len(voter.reads) for voter in voters]
    read = await writes(group, deputy, "发", private=private)
    assert [len(voter.reads) - before for voter, before in zip(voters, had, strict=True)] == [1, 0, 1, 0, 0]
    said = read if private else group.reads[-2:]
    assert all(any(number(n) in text for text in said) for n in (1, 3)), "both are named"


@pytest.mark.parametrize("private", [True, False])
async def test_never_mind_drops_only_what_was_shown_last_and_says_which(town: Town, private: bool) -> None:
    deputy, group, voters = await five_matters(town)
    await writes(group, deputy, "0002告诉选民后天来", private=private)
    await town.passes(minutes=5)
    await writes(group, deputy, "0001转给水厂，五天内，停水三天了", private=True)
    await deputy.writes("对")
    await writes(group, deputy, "0001 0003 都办好了", private=private)
    read = await writes(group, deputy, "算了", private=private)
    if private:
        assert [text for text in read if "取消了" in text] == [
            f"{number(1)}「村口的路坏了，坑很大」：取消了，没有发出去。",
            f"{number(3)}「路灯坏了三盏」：取消了，没有发出去。",
        ]
        assert f"还没发的：{number(2)}「自来水发黄」" in read[-1]
        await deputy.writes("发")
        assert "｜后天来" in voters[1].last
    else:
        assert read == [], "it may be said to somebody else, as several lines wait"
        read = await writes(group, deputy, "不发了", private=False)
        assert all(number(n) in read[-1] for n in (1, 2, 3))
    assert (await town.case(number(1))).status == "in_progress", "what was forwarded stays so"


@pytest.mark.parametrize("words", ["算了", "不发了", "先不发"])
async def test_in_the_group_it_drops_the_one_that_was_just_shown(town: Town, words: str) -> None:
    deputy, group, voters = await five_matters(town)
    await group.says(deputy, "0002告诉选民后天来")
    await group.says(deputy, words)
    assert group.last == f"{number(2)}「自来水发黄」：取消了，没有发出去。"
    had = len(group.reads)
    await group.says(deputy, words)
    assert len(group.reads) == had
    assert voters[1].reads == []


@pytest.mark.parametrize("words", ["算了", "不发了", "撤回", "0001撤回", "0001算了"])
async def test_below_the_line_for_a_unit_it_is_said_what_was_not_done(town: Town, words: str) -> None:
    deputy, _, _ = await five_matters(town)
    await deputy.writes("0001转给水厂，五天内，停水三天了")
    await deputy.writes(words)
    assert f"{number(1)}「村口的路坏了，坑很大」" in deputy.last
    assert (await town.case(number(1))).status == "claimed"


@pytest.mark.parametrize("words", ["撤回", "0001撤回", "0001不退了"])
async def test_taking_back_what_is_asked_for_is_no_reason(town: Town, words: str) -> None:
    deputy, _, _ = await five_matters(town)
    await deputy.writes("0001退办")
    await deputy.writes(words)
    assert f"{number(1)}「村口的路坏了，坑很大」" in deputy.last
    assert (await town.case(number(1))).status == "claimed"
