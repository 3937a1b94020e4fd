"""Words that wait for his choice and are edited into danger wait no longer (docs/spec.md section 3, Special words)."""

from tests.town import Somebody, Town

FIRE = "垃圾场着火了，烧到我屋头了，里面有人"


def woken(who: Somebody) -> int:
    return sum("🔴 紧急：" in one for one in who.reads)


async def asked_which(town: Town) -> tuple[Somebody, Somebody, dict[str, object]]:
    """The secretary, a voter who is asked of which matter his words are, and those."""
    secretary, voter = await town.secretary(), await town.voter("上坪村")
    await voter.writes("桥头的路灯不亮")
    await town.passes(hours=3)
    message = await voter.writes("垃圾没人收")
    assert voter.sees_button("新事项")
    voter.forgets()
    return secretary, voter, message


async def test_the_edit_is_heard_at_once(town: Town) -> None:
    secretary, voter, message = await asked_which(town)
    await voter.edits(message, FIRE)
    assert any("119" in text for text in voter.reads)
    assert len(await town.cases()) == 2
    assert "urgent" in (await town.case()).marks
    assert woken(secretary) == 1
    await town.passes(minutes=11)
    assert len(await town.cases()) == 2
    assert woken(secretary) == 1


async def test_of_what_followed_it_alone_is_heard_and_the_first_waits_on(town: Town) -> None:
    secretary, voter, _ = await asked_which(town)
    after = await voter.writes("臭得很")
    await voter.edits(after, "臭得很，着火了，里面有人")
    assert woken(secretary) == 1
    assert "urgent" in (await town.case()).marks
    await voter.presses("新事项")
    assert len(await town.cases()) == 3


async def test_it_goes_with_what_burns_already(town: Town) -> None:
    secretary, voter = await town.secretary(), await town.voter("上坪村")
    await voter.writes("隔壁着火了")
    burning = await town.case()
    await town.passes(hours=3)
    message = await voter.writes("垃圾没人收")
    assert voter.sees_button("新事项")
    voter.forgets()
    told = woken(secretary)
    await voter.edits(message, "火烧到我屋头了，里面有人")
    assert woken(secretary) == told + 1
    assert any("119" in text for text in voter.reads)
    assert [case.id for case in await town.cases()] == [burning.id]


async def test_before_consent_the_edit_brings_the_numbers(town: Town) -> None:
    stranger = await town.stranger()
    message = await stranger.writes("垃圾没人收")
    stranger.forgets()
    await stranger.edits(message, FIRE)
    assert any("119" in text for text in stranger.reads)


async def test_a_quiet_edit_waits_on(town: Town) -> None:
    secretary, voter, message = await asked_which(town)
    await voter.edits(message, "垃圾没人收，三天了")
    assert len(await town.cases()) == 1
    assert not voter.reads
    assert woken(secretary) == 0
