"""删除 alone asks for what a chat elsewhere does: he reads how it is here, and it is no word of a matter (docs/spec.md section 3)."""

import pytest

from tests.conversations.test_forwarded import forwards
from tests.conversations.test_typed_acts import one_matter
from tests.town import Town

HOW = "发来的话这里删不掉"


@pytest.mark.parametrize("words", ["删除", "请删除", "帮我删除一下", "删除吧"])
async def test_he_reads_how_and_nobody_else_reads_it(town: Town, words: str) -> None:
    _, group, voter = await one_matter(town)
    await town.passes(minutes=20)
    await voter.writes(words)
    assert HOW in voter.last
    await forwards(voter, "全村石桥断了两块板")
    await voter.writes(words)
    await town.passes(minutes=30)
    assert not any(words in said for said in group.reads)


@pytest.mark.parametrize("words", ["删除低保名单不公平", "村里把我的名字删除了", "删除我的信息"])
async def test_what_else_is_deleted_is_another_thing(town: Town, words: str) -> None:
    _, _, voter = await one_matter(town)
    await town.passes(minutes=20)
    await voter.writes(words)
    assert HOW not in voter.last
