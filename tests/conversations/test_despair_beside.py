"""Despair in the answer to something else: warm words, kept quiet, and nothing else asked in the same breath (docs/spec.md section 3)."""

import pytest

from tests.town import Somebody, Town


async def told(town: Town) -> tuple[Somebody, Somebody]:
    """A deputy and a voter whose lamp is dark."""
    deputy, voter = await town.deputy("吕春敏"), await town.voter("上坪村")
    await voter.writes("村口的路灯不亮三天了")
    return deputy, voter


@pytest.mark.parametrize(
    ("asks", "words"),
    [
        (("我的信息", "删除我的信息"), "都删了 明天我就不在这个世上了"),
        (("撤回",), "撤不撤都一样 我今晚就走"),
        ((), "撤了嘛 我明天就不在人世了"),
    ],
)
async def test_it_is_met_warmly_and_kept_quiet(town: Town, asks: tuple[str, ...], words: str) -> None:
    deputy, voter = await told(town)
    group = await town.group("g1", deputy)
    for one in asks:
        await voter.writes(one)
    voter.forgets()
    await voter.writes(words)
    assert "12356" in "\n".join(voter.reads)
    assert {"urgent", "confidential"} <= (await town.case()).marks
    assert words not in "\n".join(group.reads)


async def test_no_rating_is_asked_in_the_same_breath(town: Town) -> None:
    deputy, voter = await told(town)
    await deputy.writes("0001我来")
    await deputy.writes("0001答复：灯泡换好了")
    await deputy.writes("发")
    voter.forgets()
    await voter.writes("满意 就是我不想活了")
    read = "\n".join(voter.reads)
    assert "12356" in read
    assert "满意不满意" not in read
    await town.passes(minutes=20)
    await voter.writes("不满意")
    voter.forgets()
    await voter.writes("我娘昨晚喊不应了")
    read = "\n".join(voter.reads)
    assert "120" in read
    assert "解决了多少" not in read
