"""A rating with a wish for silence in one line: it counts, and the wish holds (docs/spec.md section 3, Rating)."""

import pytest

from tests.conversations.test_beside_a_kept_one import two_matters
from tests.town import Town

LINES = [
    ("满意 莫提我名字", "satisfied"),
    ("满意，就是别让他晓得是我评的", "satisfied"),
    ("满意但莫说是我讲的", "satisfied"),
    ("基本满意，别写我名字", "mostly"),
    ("2 莫让他晓得是我", "mostly"),
    ("满意，请保密", "satisfied"),
    ("不满意，还在漏，别说是我讲的", "unsatisfied"),
]


@pytest.mark.parametrize("alone", [True, False])
@pytest.mark.parametrize(("words", "rating"), LINES)
async def test_the_rating_counts_and_the_wish_goes_to_the_kept_one(town: Town, words: str, rating: str, alone: bool) -> None:
    zhou, group, voter = await two_matters(town, alone=alone)
    before, read = len(zhou.reads), len(group.reads)
    await voter.writes(words)
    assert "QX-2611-0002" in voter.last, voter.reads
    await town.passes(minutes=12)
    await zhou.writes("0001")
    first, second = await town.cases()
    assert [first.rating, second.rating] == [rating, ""]
    assert not first.marks
    assert "confidential" in second.marks
    wish = ("莫提", "别让", "莫说", "别写", "莫让", "保密", "别说")
    assert not any(one in text for one in wish for text in (*group.reads[read:], *zhou.reads[before:]))


async def test_with_no_other_matter_the_answered_one_is_kept_quiet(town: Town) -> None:
    zhou, lv = await town.deputy("周启明"), await town.deputy("吕春敏")
    group, voter = await town.group("g1", zhou, lv), await town.voter("上坪村")
    await voter.writes("屋檐下的电线快挨到晾衣竿了")
    await group.says(zhou, "我来", group.card())
    await group.says(zhou, "0001答复：线接好了")
    await group.says(zhou, "发")
    await town.passes(minutes=10)
    await voter.writes("满意 莫提我名字")
    await town.settled()
    case = await town.case("QX-2611-0001")
    assert case.rating == "satisfied"
    assert "confidential" in case.marks


@pytest.mark.parametrize("words", ["满意", "满意，谢谢周代表", "满意 线接得好"])
async def test_a_rating_alone_keeps_nothing(town: Town, words: str) -> None:
    _, _, voter = await two_matters(town, alone=False)
    await voter.writes(words)
    await town.settled()
    assert [(case.rating, "confidential" in case.marks) for case in await town.cases()] == [("satisfied", False), ("", False)]
