"""A likely tip whose words only weigh as danger stays sealed (docs/spec.md section 3, Special words)."""

import pytest

from tests.conversations.test_sealing import people
from tests.town import Town


@pytest.mark.parametrize("words", ["管电的两个师傅 有一个要红包", "主任拿刀子嘴骂人 要钱才盖章"])
async def test_it_is_sealed_and_stays_so(town: Town, words: str) -> None:
    _secretary, leader, group, voter = await people(town)
    await voter.writes(words)
    case = await town.case()
    assert case.sealed
    assert "urgent" not in case.marks
    assert voter.sees_button("只给人大秘书看")
    assert words not in "\n".join((*group.reads, *leader.reads))


async def test_further_words_of_the_kind_open_nothing_either(town: Town) -> None:
    _secretary, _leader, group, voter = await people(town)
    await voter.writes("民政办那个人要我“表示表示”，不给就说名额没了")
    await voter.writes("管电的两个师傅 有一个要红包")
    assert all(case.sealed for case in await town.cases())
    assert "红包" not in "\n".join(group.reads)


@pytest.mark.parametrize("words", ["主任贪污扶贫款 堤坝垮了 人埋在里头", "书记收了钱 现在拿刀追着我砍"])
async def test_danger_that_is_said_wakes_staff_as_before(town: Town, words: str) -> None:
    secretary, _leader, _group, voter = await people(town)
    await voter.writes(words)
    case = await town.case()
    assert "urgent" in case.marks
    assert not case.sealed
    assert any("🔴" in one for one in secretary.reads)


@pytest.mark.parametrize("words", ["书记收了红包不办事，我妹被他拖进屋去了", "支书收了钱不办事 我男人爬到塔上去了"])
async def test_where_signs_alone_say_so_who_reads_what_is_sealed_is_woken(town: Town, words: str) -> None:
    secretary, leader, group, voter = await people(town)
    await voter.writes(words)
    assert (await town.case()).sealed
    assert any("110" in one for one in voter.reads)
    assert any("🔴" in one for one in secretary.reads)
    assert not any("🔴" in one for one in (*leader.reads, *group.reads))


async def test_so_by_further_words_and_once(town: Town) -> None:
    secretary, leader, group, voter = await people(town)
    await voter.writes("民政办那个人要我“表示表示”，不给就说名额没了")
    for _ in range(2):
        await voter.writes("支书收了钱不办事 我男人爬到塔上去了")
        await town.passes(minutes=1)
    assert all(case.sealed for case in await town.cases())
    assert sum("🔴" in one for one in secretary.reads) == len({one for one in secretary.reads if "🔴" in one}) >= 1
    assert not any("🔴" in one for one in (*leader.reads, *group.reads))


async def test_taking_told_of_somebody_by_name_is_sealed_like_that_of_an_office(town: Town) -> None:
    secretary, leader, group, voter = await people(town)
    await voter.writes("周启明收了沙老板的钱")
    case = await town.case()
    assert (case.seal, case.spoken_of) == ("asked", ("d001",))
    assert "12388" in voter.last
    assert not any("沙老板" in one for one in (*leader.reads, *group.reads))
