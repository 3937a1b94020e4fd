"""In English too a voter may want the secretary alone to read it, and names whom he complains of (docs/spec.md section 3)."""

import pytest

from tests.town import Town

WISHES = (
    "Only the secretary should see this",
    "For the secretary only, not the deputies",
    "Please don’t show it to the deputies",
    "I don't want the deputies to see this, thanks",
    "Nobody except the secretary may know about it",
)
NAMED = ("Zhou, Qiming beat my son yesterday", "ZHOU, Qi-ming beat my son yesterday")


@pytest.mark.parametrize("wish", WISHES)
async def test_such_words_seal_it(town: Town, wish: str) -> None:
    leader, secretary = await town.deputy("周启明"), await town.secretary()
    group, voter = await town.group("g1", leader), await town.voter(language="en")
    said = len(group.reads)
    await voter.writes(f"The road is broken. {wish}")
    assert (await town.case()).seal == "kept"
    assert len(group.reads) == said
    assert leader.reads == []
    assert any("The road is broken" in one for one in secretary.reads)


async def test_alone_behind_a_matter_they_seal_that(town: Town) -> None:
    leader = await town.deputy("周启明")
    group, voter = await town.group("g1", leader), await town.voter(language="en")
    await town.secretary()
    await voter.writes("The road is broken")
    await town.passes(minutes=20)
    await voter.writes("Only the secretary should see this")
    assert (await town.case()).sealed
    assert "The road is broken" not in "\n".join(group.reads)


@pytest.mark.parametrize("words", NAMED)
async def test_a_name_with_the_surname_before_a_comma(town: Town, words: str) -> None:
    leader = await town.deputy("周启明")
    group, voter = await town.group("g1", leader, await town.deputy("吕春敏")), await town.voter(language="en")
    said = len(group.reads)
    await voter.writes(words)
    case = await town.case()
    assert leader.person_id in (*case.spoken_of, *case.asked_of)
    assert not any("my son" in one for one in [*group.reads[said:], *leader.reads])
