"""An edit that makes danger of another kind out of words that burn already: numbers and alert anew (docs/spec.md section 3, Special words)."""

import pytest

from tests.town import Somebody, Town


def woken(who: Somebody) -> int:
    return sum("🔴 紧急：" in one for one in who.reads)


@pytest.mark.parametrize(
    ("said", "now", "numbers"),
    [
        ("隔壁着火了", "隔壁着火了，我也不想活了，我喝了农药", ("12356", "120")),
        ("我不想活了", "我不想活了，婆婆也喝了农药，快来救她", ("120",)),
        ("隔壁着火了", "隔壁着火了，娃掉到井里了", ("120",)),
    ],
)
async def test_another_kind_brings_the_numbers_and_wakes_staff_again(town: Town, said: str, now: str, numbers: tuple[str, ...]) -> None:
    secretary, voter = await town.secretary(), await town.voter("上坪村")
    message = await voter.writes(said)
    assert woken(secretary) == 1
    voter.forgets()
    await voter.edits(message, now)
    assert all(any(number in text for text in voter.reads) for number in numbers)
    assert woken(secretary) == 2
    voter.forgets()
    await voter.edits(message, now + "！")
    assert not any("120" in text for text in voter.reads)
    assert woken(secretary) == 2


@pytest.mark.parametrize("now", ["隔壁着火了，烧得好大，快来人", "隔壁着火了，里头有人"])
async def test_the_same_kind_does_not(town: Town, now: str) -> None:
    secretary, voter = await town.secretary(), await town.voter("上坪村")
    message = await voter.writes("隔壁着火了")
    voter.forgets()
    await voter.edits(message, now)
    assert not any("119" in text for text in voter.reads)
    assert woken(secretary) == 1


@pytest.mark.parametrize("minutes", [0, 60])
async def test_that_it_was_none_goes_to_the_matter_that_burns_and_wakes_nobody(town: Town, minutes: int) -> None:
    secretary, voter = await town.secretary(), await town.voter("上坪村")
    await voter.writes("村口的路灯不亮")
    await town.passes(hours=3)
    await voter.writes("隔壁着火了")
    await town.passes(minutes=minutes)
    voter.forgets()
    await voter.writes("没着火 弄错了")
    assert not any("119" in text for text in voter.reads)
    assert woken(secretary) == 1
    assert len(await town.cases()) == 2
