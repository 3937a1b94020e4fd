"""Whoever attacks a voter reads nothing of his call for help, and is not woken by it (docs/spec.md section 4)."""

import pytest

from tests.town import Town


@pytest.mark.parametrize("words", ["周启明拿刀追我 救命", "周启明砸我家 快来人啊", "周启明要杀我 快来"])
async def test_he_who_is_called_for_help_against_reads_nothing(town: Town, words: str) -> None:
    meant, secretary = await town.deputy("周启明"), await town.secretary()
    group = await town.group("g1", meant)
    voter = await town.voter()
    await voter.writes(words)
    assert "110" in "\n".join(voter.reads)
    assert any("🔴" in one for one in secretary.reads)
    assert not any(words in one for one in (*group.reads, *meant.reads))
    assert not any("🔴" in one for one in meant.reads)
