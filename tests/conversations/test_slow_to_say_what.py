"""还有个事, and the other matter long after it: an old voter was told that what he writes next is one of its own (docs/spec.md section 3)."""

import pytest

from tests.conversations.test_which_case import WATER, asks, said_on, two_matters
from tests.town import Town

ASKED = "老人家，您家在哪个组？"


@pytest.mark.parametrize("minutes", [5, 12, 50, 170])
@pytest.mark.parametrize("words", ["还有个事", "还有一件事", "另外还有个事情"])
async def test_what_he_writes_next_is_one_of_its_own_however_slow_he_is(town: Town, minutes: int, words: str) -> None:
    deputy, group, voter = await two_matters(town)
    await asks(group, deputy, WATER, ASKED)
    await voter.writes(words)
    assert "您接下来写的，就当另一件事办" in voter.last
    await town.passes(minutes=minutes)
    await voter.writes("我那个老年卡 刷不起")
    assert await said_on(town, 3) == ["我那个老年卡 刷不起"]
    await town.check_promises()


async def test_what_a_deputy_asks_since_then_is_answered_first(town: Town) -> None:
    deputy, group, voter = await two_matters(town)
    await voter.writes("还有个事")
    await town.passes(minutes=30)
    await asks(group, deputy, WATER, ASKED)
    await voter.writes("岩下")
    assert (await said_on(town, 1))[-1] == "岩下"
    assert len(await town.cases()) == 2


async def test_after_an_afternoon_he_is_asked_like_anybody(town: Town) -> None:
    _, _, voter = await two_matters(town)
    await voter.writes("还有个事")
    await town.passes(hours=4)
    await voter.writes("我那个老年卡 刷不起")
    assert voter.sees_button("新事项")


@pytest.mark.parametrize("head", ["还有个事", "我要告状"])
@pytest.mark.parametrize("words", ["不告了", "算了没事了", "没别的了", "下次再说吧"])
async def test_who_says_that_nothing_follows_has_said_so(town: Town, head: str, words: str) -> None:
    _, group, voter = await two_matters(town)
    await voter.writes(head)
    await town.passes(minutes=5)
    await voter.writes(words)
    assert "有事随时写" in voter.last
    await town.passes(minutes=15)
    assert [case.status for case in await town.cases()] == ["claimed", "claimed"]
    assert not any(words in said for said in group.reads)
    await town.check_promises()


@pytest.mark.parametrize("head", ["还有个事", "我要告状"])
async def test_what_is_of_his_other_matters_is_theirs(town: Town, head: str) -> None:
    _, _, voter = await two_matters(town)
    await voter.writes(head)
    await town.passes(minutes=60)
    await voter.writes("水龙头还是没水")
    assert (await said_on(town, 1))[-1] == "水龙头还是没水"
    await voter.writes(head)
    await voter.writes("撤回0001")
    assert "真的要撤回 QX-2611-0001" in voter.last
    assert len(await town.cases()) == 2
