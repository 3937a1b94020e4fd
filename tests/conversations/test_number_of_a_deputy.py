"""Who asks for a deputy's number, or who the deputies are and how they are reached, has 「我的代表」 opened (docs/spec.md section 3)."""

import pytest

from tests.town import Town


@pytest.mark.parametrize(
    "words",
    ["于代表电话好多", "我们代表是哪个 号码给我", "吕代表的手机号", "代表电话给我一个", "吕春敏电话好多", "老吕的号码给我", "代表咋联系"]
    + ["我们村代表叫啥 咋联系", "怎么联系吕代表", "段开东的手机号码是多少", "麻烦问一下段代表电话"],
)
async def test_his_deputies_are_shown(town: Town, words: str) -> None:
    voter = await town.voter()
    await voter.writes(words)
    assert "吕春敏" in "\n".join(voter.reads)
    assert await town.cases() == []


@pytest.mark.parametrize("words", ["于代表电话打不通", "我把电话给了吕代表", "代表不接电话", "村口电话亭坏了", "吕代表说的号码是空号"])
async def test_a_matter_about_a_telephone_is_one(town: Town, words: str) -> None:
    voter = await town.voter()
    await voter.writes(words)
    await town.passes(minutes=12)
    assert "上下坪代表小组" not in voter.reads[0] or await town.cases()
