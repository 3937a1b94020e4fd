"""A letter is looked through for danger part by part; what is short is one (docs/spec.md section 3, Special words)."""

import pytest

from domain.danger.danger import alarms, danger
from domain.danger.letter_parts import LETTER, PART, parts_of_letter

SAID = "各位代表好，我是石盘寨的，姓向，家里养了十来头羊，前阵子申请养殖补贴，表填了两回都退。{}养殖补贴到底差哪一样材料，能不能给我说清楚点。寨子里人都讲你们好说话，麻烦了。"


@pytest.mark.parametrize(
    "hidden",
    ["隔壁的老杨喝了酒又拿刀追他媳妇，躲在我屋里。", "我屋后的山昨晚滑下来一块，压住了我爹的腿。", "我女儿说她不想活了，药都买好了。"],
)
def test_danger_told_in_passing_in_a_letter_is_heard(hidden: str) -> None:
    assert alarms(SAID.format(hidden))


DICTATED = "我们村到镇上那条路从去年秋天修到现在还没修好天晴一身灰下雨一身泥拉货的车都不肯进来{}所以想请代表帮我们问问这条路到底什么时候能修好修路的钱是不是已经拨下来了"
PLAIN = ["我不想活了", "有人掉河里了", "屋里着火了", "煤气漏了", "我婆婆喝了农药", "他拿刀砍人", "娃不见了两天"]


@pytest.mark.parametrize("sign", ["", "，", "。"])
@pytest.mark.parametrize("hidden", PLAIN)
def test_plain_danger_in_it_is_heard_however_much_stands_around(hidden: str, sign: str) -> None:
    assert alarms(DICTATED.format(f"{sign}{hidden}{sign}"))


def test_a_letter_without_danger_is_none() -> None:
    assert not danger(SAID.format("天气冷，羊也不爱动。"))
    assert not danger(DICTATED.format(""))


def test_what_is_short_is_one_part() -> None:
    text = "屋头着火了。快来。"
    assert parts_of_letter(text) == [text]


@pytest.mark.parametrize("text", [SAID.format("。\n"), "没有标点" * 60, "一二三四五六，" * 40, "a" * 500])
def test_parts_together_hold_every_sign_and_none_is_long(text: str) -> None:
    parts = parts_of_letter(text)
    assert len(text) > LETTER
    assert all(len(part) <= 2 * PART + 6 for part in parts)
    assert set(text) <= set("".join(parts))
    assert sum(map(len, parts)) >= len(text)
