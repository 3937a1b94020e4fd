"""A paper is had by its name alone, and who has not filed is chased by 催交 (docs/spec.md section 4, Asked inside)."""

import pytest

from tests.town import Town


@pytest.mark.parametrize(
    ("words", "answer"),
    [
        ("登记簿", "登记簿，做好就发来"),
        ("登记簿（Excel）", "登记簿，做好就发来"),
        ("广播稿", "10月的广播稿，做好就发来"),
        ("11月的台账", "2026年11月看哪个组"),
    ],
)
async def test_its_name_alone_brings_it(town: Town, words: str, answer: str) -> None:
    secretary = await town.secretary()
    await secretary.writes(words)
    assert any(answer in said for said in secretary.reads)
    assert not any("您这句话是要做什么" in said for said in secretary.reads)


async def test_a_deputy_reads_whose_it_is(town: Town) -> None:
    deputy = await town.deputy("吕春敏")
    await deputy.writes("登记簿")
    assert "您这句话是要做什么" not in deputy.last


@pytest.mark.parametrize("words", ["催交走访记录", "催一下走访记录", "提醒交走访记录"])
async def test_who_has_not_filed_is_shown_with_when_they_are_reminded(town: Town, words: str) -> None:
    secretary = await town.secretary()
    await town.comes("2026-11-26")
    secretary.forgets()
    await secretary.writes(words)
    assert any("记录截止 11月30日" in said for said in secretary.reads)
    assert "提醒" in secretary.last
