"""A complaint that says whom it means by his work, his house or a nickname: he does not read it until its voter said so."""

import pytest

from tests.town import Town


@pytest.mark.parametrize(
    ("words", "who"),
    [("电工骂了我一顿，线也不接", "于发"), ("吕家果园打药，把我家的井水都毒了", "吕春敏"), ("我妈说启明屋头的猪粪流到她井里", "周启明")],
)
async def test_he_does_not_read_a_first_complaint_and_its_voter_is_asked(town: Town, words: str, who: str) -> None:
    he, duan = await town.deputy(who), await town.deputy("段开东")
    group, voter = await town.group("g1", he, duan), await town.voter("上坪村")
    await voter.writes(words)
    assert f"{who}代表" in voter.last
    assert "由您定" in voter.last
    assert not any(words in text for text in (*group.reads, *he.reads))
    assert any(words in text for text in duan.reads)


@pytest.mark.parametrize("words", ["电工来修好了，路灯还是不亮", "果园的路坏了", "超市门口的灯不亮"])
async def test_an_ordinary_matter_that_names_a_work_goes_to_the_group(town: Town, words: str) -> None:
    group = await town.group("g1", await town.deputy("于发"), await town.deputy("吕春敏"))
    voter = await town.voter("上坪村")
    await voter.writes(words)
    assert "由您定" not in voter.last
    assert any(words in text for text in group.reads)


@pytest.mark.parametrize("name", ["就是发娃子", "就是管电那个", "电工"])
async def test_who_it_is_may_be_said_by_his_work_or_a_nickname(town: Town, name: str) -> None:
    yu, lv = await town.deputy("于发"), await town.deputy("吕春敏")
    await town.group("g1", yu, lv)
    voter = await town.voter("上坪村")
    await voter.writes("我要举报村干部贪污修路的钱")
    await town.passes(minutes=3)
    await voter.writes(name)
    await town.settled()
    assert "d002" in (await town.case("QX-2611-0001")).spoken_of
    assert "于发代表" in voter.last
