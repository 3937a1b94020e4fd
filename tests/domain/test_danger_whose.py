"""Whose life danger by one's own hand is about (docs/spec.md section 3, Special words)."""

import pytest

from domain.danger.danger import danger
from domain.danger.danger_whose import Whose
from domain.danger.takes_leave import leaves_the_world
from domain.reading.reading import marks_of


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
                "我要跳楼",
                "我死给你们看",
                "不给钱就从塔吊跳",
                "我爬塔吊了，不给钱就跳",
                "再这样逼我，我就死给大家看",
                "明天我就死在你们面前",
                "不还我地我就点火烧死自己",
                "都删了 明天我就不在这个世上了",
                "撤不撤都一样 我今晚就走",
                "反正我今晚就不在人世了",
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
                "邻居吊起了",
                "王婶吊在房梁上",
                "我家老头挂在树上了",
                "有人要跳楼",
                "老公说要死给我看",
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


@pytest.mark.parametrize("text", ["我要跳楼", "我去死给你们看", "不给钱就从塔吊跳", "你们再不管我就跳河", "我站在楼顶上，书记不来我就跳"])
def test_who_threatens_with_his_own_death_threatens_nobody(text: str) -> None:
    assert danger(text).kinds == ("self_harm",)
    assert marks_of(danger(text)) == {"urgent", "confidential"}


@pytest.mark.parametrize(
    "text",
    ["不给钱我就跟你们同归于尽", "我就带着全家一起死", "我往身上浇汽油了", "楼顶有人要跳，快来", "要跳楼了，快来人", "工友爬上塔吊不下来"],
)
def test_who_threatens_others_too_or_another_stays_a_threat_that_the_group_reads(text: str) -> None:
    assert "threat" in danger(text).kinds
    assert marks_of(danger(text)) == {"urgent"}


@pytest.mark.parametrize(
    "text",
    [
        "邻居吊了两斤肉",
        "老头把鸟笼挂在树上",
        "娃的风筝挂在树上了",
        "他在树上吊秋千",
        "我家狗死在你们门口",
        "不能在一棵树上吊死",
        "村口有棵吊死树要砍",
    ],
)
def test_what_hangs_otherwise_is_no_despair(text: str) -> None:
    assert "self_harm" not in danger(text).kinds


def test_who_hangs_where_the_words_before_name_nobody_is_another() -> None:
    assert danger("他吊在缆绳上 风把他甩来甩去").whose == "another"


def test_what_an_old_man_arranges_is_no_farewell() -> None:
    for text in ("等我不在人世了，地给大儿子", "要是哪天我不在这个世上了，低保给谁", "我爹不在世上十年了"):
        assert not leaves_the_world(text), text
    for text in ("撤了吧 我明天走亲戚", "删了 我走了哈", "撤不撤都一样 我不管了"):
        assert danger(text).whose != "own", text
