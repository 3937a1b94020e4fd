"""Thanks and requests around a matter change nothing of who reads it, who is woken, and that it is one (docs/spec.md sections 3 and 4)."""

import pytest

from tests.town import Town


@pytest.mark.parametrize("words", ["周启明砸我家门，请派人来看看", "您好，周启明骂我，谢谢", "周启明多收了我家电费，请你们来看看，谢谢"])
async def test_whom_it_complains_of_does_not_read_it(town: Town, words: str) -> None:
    meant = await town.deputy("周启明")
    group, voter = await town.group("g1", meant), await town.voter()
    await voter.writes(words)
    assert (await town.case()).spoken_of == (meant.person_id,)
    assert not any(words in one for one in (*group.reads, *meant.reads))


async def test_a_likely_tip_is_sealed(town: Town) -> None:
    deputy = await town.deputy("吕春敏")
    group, voter = await town.group("g1", deputy), await town.voter()
    await voter.writes("您好，村主任收了包工头的红包，谢谢")
    assert (await town.case()).seal
    assert not any("红包" in one for one in (*group.reads, *deputy.reads))


@pytest.mark.parametrize("words", ["您好，我男人打我，谢谢", "屋头着火了，上次反映的也没人管", "路灯修好了，谢谢。屋头着火了"])
async def test_staff_are_woken(town: Town, words: str) -> None:
    secretary, voter = await town.secretary(), await town.voter()
    await voter.writes(words)
    assert "110" in "\n".join(voter.reads)
    assert any("🔴" in one for one in secretary.reads)


@pytest.mark.parametrize("words", ["停水了，谢谢", "没房子住，谢谢"])
async def test_it_is_a_matter(town: Town, words: str) -> None:
    voter = await town.voter()
    await voter.writes(words)
    assert len(await town.cases()) == 1


@pytest.mark.parametrize(
    ("harm", "who"),
    [
        ("屋里着火了", "周启明点的火 救命"),
        ("我家鸡被毒死了", "周启明毒的，请派人来看看"),
        ("有人拿刀追我", "是启明 救命啊"),
        ("我家的田埂被人挖了", "周启明挖的，谢谢"),
    ],
)
async def test_who_did_it_is_heard_behind_it(town: Town, harm: str, who: str) -> None:
    meant = await town.deputy("周启明")
    group, voter = await town.group("g1", meant, await town.deputy("于发")), await town.voter()
    await voter.writes(harm)
    await town.passes(minutes=5)
    await voter.writes(who)
    await town.passes(minutes=11)
    assert [one.spoken_of for one in await town.cases()] == [(meant.person_id,)]
    assert not any(who in one for one in group.reads)
