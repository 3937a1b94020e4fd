"""Who goes where on a visit day, as it is typed (domain/at_work/said_goes.py)."""

import pytest

from domain.at_work.said_goes import SaidGoes, asks_who_goes, asks_who_goes_to, said_goes


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("让江庆刚去上坪", SaidGoes(("江庆刚",), "上坪")),
        ("江庆刚去上坪村", SaidGoes(("江庆刚",), "上坪村")),
        ("安排江庆刚去上坪村走访", SaidGoes(("江庆刚",), "上坪村")),
        ("走访日让江庆刚和于发去下坪吧", SaidGoes(("江庆刚", "于发"), "下坪")),
        ("我去下坪村", SaidGoes(("我",), "下坪村")),
        ("這次走訪我想去下坪", SaidGoes(("我",), "下坪")),
        ("我想跟于发一起去", SaidGoes(("我",), "", "于发")),
        ("我和于发一块儿去。", SaidGoes(("我",), "", "于发")),
        ("走访那天我跟于发一组", SaidGoes(("我",), "", "于发")),
        ("我跟于发一起去上坪", SaidGoes(("我",), "上坪", "于发")),
        ("吕春敏跟于发一起去下坪", SaidGoes(("吕春敏",), "下坪", "于发")),
    ],
)
def test_it_is_read(text: str, said: SaidGoes) -> None:
    assert said_goes(text) == said


@pytest.mark.parametrize(
    "text",
    [
        "谁去哪个村",
        "于发去哪个村？",
        "路灯修好了",
        "转给水利站",
        "0001让于发去",
        "我昨天去上坪看了三户人家，都说路不好走，要求硬化",
        "今天走了五户",
        "明天下午开小组会",
    ],
)
def test_anything_else_is_not(text: str) -> None:
    assert said_goes(text) is None


@pytest.mark.parametrize(
    "text",
    [
        "谁去哪个村",
        "谁去哪个村？",
        "走访日谁去哪里",
        "这次走访大家都去哪个村",
        "每个人去哪",
        "走访怎么分工的",
        "走訪分工表",
        "我们组谁负责哪个村",
        "下次走访谁跑哪个村呢",
    ],
)
def test_the_plan_is_asked_for(text: str) -> None:
    assert asks_who_goes(text)


@pytest.mark.parametrize(
    "text", ["谁去哪个村修路", "路灯谁去修", "转给哪个单位", "谁去开会", "走访日哪天", "谁还没交", "村里谁去哪里打工都不说", "让于发去上坪"]
)
def test_no_plan_is_asked_for(text: str) -> None:
    assert not asks_who_goes(text)


@pytest.mark.parametrize(
    ("text", "place"), [("谁去上坪村？", "上坪村"), ("走访日谁去下坪", "下坪"), ("哪个负责上坪", "上坪"), ("于发去上坪", "")]
)
def test_who_goes_to_a_place_is_asked(text: str, place: str) -> None:
    assert asks_who_goes_to(text) == place
