"""Whose life danger by one's own hand is about (docs/spec.md section 3, Special words)."""

import pytest

from domain.danger import danger
from domain.danger_whose import Whose
from domain.reading import marks_of


@pytest.mark.parametrize(
    ("whose", "texts"),
    [
        (
            "own",
            (
                "我不想活了",
                "活够了",
                "我喝农药了",
                "刚喝了农药，我好难受",
                "老公天天打我，我喝了农药",
                "儿子不管我，喝了农药",
                "药喝下去了，娃托给你们了",
                "老伴走了活着没意思",
                "儿子媳妇都不管，活着没意思",
                "娃七岁，我喝了农药",
            ),
        ),
        (
            "another",
            (
                "邻居喝百草枯了快来人",
                "有人跳河了",
                "我看到有人跳河了",
                "婆婆喝了敌敌畏",
                "我妈说不想活了",
                "我女儿抑郁，说想死",
                "村里老王喝农药了",
                "我家婆娘上吊了",
                "有人跳河快救人",
                "有个女的站在大桥栏杆外头",
            ),
        ),
        ("unsaid", ("喝农药了", "上吊了，快来", "救命啊喝药了")),
        (
            "accident",
            (
                "娃娃误喝了除草剂",
                "两岁的娃喝了洁厕灵",
                "我不小心喝了除草剂",
                "孙子把老鼠药当糖吃了",
                "爷爷错把农药当酒喝了",
                "娃跳堰塘里洗澡没上来",
            ),
        ),
        ("", ("吃菌子中毒了在吐", "我家起火了，快来人", "鸡吃了老鼠药")),
    ],
)
def test_whose_it_is_stands_in_the_words(whose: Whose, texts: tuple[str, ...]) -> None:
    assert {text: danger(text).whose for text in texts} == dict.fromkeys(texts, whose)


@pytest.mark.parametrize(
    ("text", "marks"),
    [
        ("我不想活了", {"urgent", "confidential"}),
        ("婆婆喝了敌敌畏", {"urgent"}),
        ("喝农药了", {"urgent"}),
        ("娃娃误喝了除草剂", {"urgent"}),
    ],
)
def test_his_own_alone_is_kept_quiet(text: str, marks: set[str]) -> None:
    assert marks_of(danger(text)) == marks


@pytest.mark.parametrize("text", ["娃娃误喝了除草剂", "我不小心喝了除草剂", "两岁的娃喝了洁厕灵"])
def test_an_accident_is_poison_and_no_despair(text: str) -> None:
    assert danger(text).kinds == ("poisoning",)
    assert not danger(text).done
