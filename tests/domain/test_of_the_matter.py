"""Lines of chat that only name a deputy: nobody is asked of whom they speak; those that complain in the same words are."""

import pytest

from domain.complaints.spoken_of import spoken_of
from domain.values.ids import VillageId
from tests.samples_of import lines
from tests.spoken_of import missed, outright, roster_of, touched


@pytest.mark.parametrize(
    "text",
    [
        "于发说过要来",
        "找过周书记了 没结果",
        "村长叫我来这里说",
        "上回于发来看过 灯又黑了",
        "主任电话打不通 我就来这里写了",
        "刘国春说要等镇里批",
        "于代表要来先打个电话",
        "哪个是于发哦",
        "叫史树华的车帮忙拉一下垃圾嘛",
        "刘主任给我登记过 不晓得报没报",
        "组长在群里发了通知 我没看懂",
        "哎呀感谢于代表 就是钱还没到",
        "于代表说下午来没来 菜都烂完了",
    ],
)
def test_who_is_only_named_beside_a_matter_is_not_doubted(text: str) -> None:
    assert spoken_of(text, roster_of("qingxi"), VillageId("v01")).all == frozenset()


@pytest.mark.parametrize(
    "text",
    [
        "于发来过没修",
        "于发说过要来 没来",
        "周书记晓得也不管",
        "刘国春说没得我的份",
        "周书记说有本事去告",
        "刘国春来看过，拿了两条鱼走",
        "于发量地少了我家一米",
        "李建国来修过 越修越坏",
        "是李建国接的黑线",
        "跟于发说了不顶事",
    ],
)
def test_the_same_words_with_a_reproach_are(text: str) -> None:
    assert spoken_of(text, roster_of("qingxi"), VillageId("v01")).all


@pytest.mark.parametrize("half", ["tuned", "kept"])
def test_the_lines_of_chat_are_read_well(half: str) -> None:
    """Both halves stand in bench/RESULTS.md."""
    mine = lines("chat_mentions", half)
    true, ordinary = [line for line in mine if line["spoken_of"]], [line for line in mine if not line["spoken_of"]]
    assert min(len(true), len(ordinary)) >= 20
    assert sum(map(missed, true)) <= len(true) / 20
    assert sum(map(outright, ordinary)) == 0
    assert sum(map(touched, ordinary)) <= len(ordinary) / 4
