"""A suggestion is begun with the words that say what it wants (talk/typed_suggest.py; docs/spec.md section 4)."""

from tests.conversations.test_typed_words import one_claimed
from tests.town import Town


async def test_it_is_begun_with_his_words_after_a_plain_yes(town: Town) -> None:
    deputy, _, _ = await one_claimed(town)
    await deputy.writes("我想写个建议把路灯统一换成太阳能的")
    assert "把路灯统一换成太阳能的" in deputy.last
    assert await town.ask(lambda work: work.suggestions.get(1)) is None
    await deputy.writes("对")
    assert (await town.ask(lambda work: work.suggestions.get(1))).title == "把路灯统一换成太阳能的"


async def test_how_one_signs_along_is_said(town: Town) -> None:
    deputy, _, _ = await one_claimed(town)
    await deputy.writes("我也联名")
    assert "附议人" in deputy.last
