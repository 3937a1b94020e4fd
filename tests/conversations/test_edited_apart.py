"""An edit that makes words of one matter a wish for silence, or words of a matter kept from who reads the first: treated like a message of that moment."""

import pytest

from tests.conversations.test_beside_a_kept_one import two_matters
from tests.town import Somebody, Town

SAID = "线接好了 但还有点低"


@pytest.mark.parametrize("alone", [True, False])
@pytest.mark.parametrize(
    "words",
    [
        f"{SAID} 莫让他晓得是我讲的",
        f"{SAID}，莫提我名字",
        f"{SAID}，别让人知道是我说的",
        f"{SAID}，别让他看",
        "莫跟他说是我告的",
        f"{SAID}，沙子那个呢",
        f"{SAID}，周启明把沙子卖了",
    ],
)
async def test_it_goes_to_the_kept_one_and_the_first_stays_as_it_was(town: Town, words: str, alone: bool) -> None:
    zhou, group, voter = await two_matters(town, alone=alone)
    message = await voter.writes(SAID)
    await town.passes(minutes=5)
    before, read = len(zhou.reads), len(group.reads)
    await voter.edits(message, words)
    assert "QX-2611-0002" in voter.last, voter.reads
    await town.passes(minutes=12)
    await zhou.writes("0001")
    assert not any(words.removeprefix(SAID) in text for text in (*group.reads[read:], *zhou.reads[before:]))
    assert SAID in zhou.last
    first = await town.case("QX-2611-0001")
    assert not first.marks
    assert not first.spoken_of


async def test_edited_once_more_each_matter_has_what_is_its_own(town: Town) -> None:
    zhou, _, voter = await two_matters(town, alone=True)
    message = await voter.writes(SAID)
    await voter.edits(message, f"{SAID} 莫让他晓得是我讲的")
    await town.settled()
    told = len(voter.reads)
    await voter.edits(message, f"{SAID} 莫让他晓得是俺讲的")
    await town.settled()
    assert len(voter.reads) == told, voter.reads[told:]
    await voter.edits(message, "线接好了 有点松")
    await town.settled()
    await zhou.writes("0001")
    assert "线接好了 有点松" in zhou.last
    assert not any("莫让他晓得" in text for text in zhou.reads)
    await town.check_promises()


@pytest.mark.parametrize("words", ["线接好了 但有点松", "线接好了 但还有点低，挨到竹竿", "线接好了，但还有点低，别再拖了"])
async def test_an_ordinary_edit_stays_where_it_is(town: Town, words: str) -> None:
    _, group, voter = await two_matters(town, alone=False)
    message = await voter.writes(SAID)
    await town.passes(minutes=5)
    await voter.edits(message, words)
    await town.settled()
    assert any(words in text for text in group.reads)


async def _one_matter(town: Town) -> tuple[Somebody, Somebody, dict[str, object]]:
    zhou, lv = await town.deputy("周启明"), await town.deputy("吕春敏")
    group, voter = await town.group("g1", zhou, lv), await town.voter("上坪村")
    message = await voter.writes("屋檐下的电线快挨到晾衣竿了")
    await group.says(zhou, "我来", group.card())
    await town.passes(minutes=5)
    return zhou, voter, message


@pytest.mark.parametrize(("more", "reads"), [("，别让周启明看", "周启明"), ("，莫提我名字", "保密了")])
async def test_of_one_matter_he_reads_what_the_edit_keeps(town: Town, more: str, reads: str) -> None:
    _, voter, message = await _one_matter(town)
    await voter.edits(message, f"屋檐下的电线快挨到晾衣竿了{more}")
    assert reads in voter.last, voter.reads
    told = len(voter.reads)
    await voter.edits(message, f"屋檐下的电线快挨到竹竿了{more}")
    await town.settled()
    assert len(voter.reads) == told, voter.reads[told:]
