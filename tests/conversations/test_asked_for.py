"""Whom a voter asks for is not kept out of his matter; a name he lets in answers the question that was put of him."""

import pytest

from tests.town import Town


@pytest.mark.parametrize(
    "words", ["我想见周启明书记当面说", "你们让周启明来看嘛 莫喊别个", "周书记晓得这个事 问他就行", "我来是为桥板的事 我只想跟主席讲"]
)
async def test_whom_he_asks_for_is_kept_from_nothing(town: Town, words: str) -> None:
    zhou, lv = await town.deputy("周启明"), await town.deputy("吕春敏")
    await town.group("g1", zhou, lv)
    voter = await town.voter("上坪村")
    await voter.writes("村口的桥板断了")
    await town.passes(minutes=4)
    await voter.writes(words)
    await town.passes(minutes=12)
    assert not any(case.spoken_of for case in await town.cases()), voter.reads


async def test_each_by_his_own_verb(town: Town) -> None:
    zhou, yu = await town.deputy("周启明"), await town.deputy("于发")
    await town.group("g1", zhou, yu)
    voter = await town.voter("上坪村")
    await voter.writes("村口的桥板断了")
    await voter.writes("让于发看 不让周启明看")
    await town.settled()
    (case,) = await town.cases()
    assert case.spoken_of == ("d001",)


@pytest.mark.parametrize("words", ["吕代表可以看", "吕春敏可以看", "让吕春敏看嘛"])
async def test_her_name_answers_the_question_that_was_put_of_her(town: Town, words: str) -> None:
    yu, lv = await town.deputy("于发"), await town.deputy("吕春敏")
    group, voter = await town.group("g1", yu, lv), await town.voter("上坪村")
    await voter.writes("我家自来水浑得很")
    await group.says(lv, "我来", group.card())
    await town.passes(minutes=20)
    await voter.writes("我看到水厂的人骂了人才走")
    await town.passes(minutes=12)
    assert (await town.case()).asked_of == ("d003",)
    await voter.writes(words)
    await town.settled()
    case = await town.case()
    assert (case.spoken_of, case.claimer) == ((), "d003")


async def test_a_complaint_of_her_by_name_is_asked_about_once_more(town: Town) -> None:
    yu, lv = await town.deputy("于发"), await town.deputy("吕春敏")
    await town.group("g1", yu, lv)
    voter = await town.voter("上坪村")
    await voter.writes("吕春敏霸占我家水田还打人")
    await town.passes(minutes=20)
    await voter.writes("吕春敏可以看")
    await town.settled()
    case = await town.case()
    assert case.spoken_of == ("d003",) == case.asked_of
