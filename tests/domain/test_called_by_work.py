"""Whom a complaint means by his work, his house, the last sign of his name or what others say: ways one by one, labelled lines by their score."""

import pytest

from domain.complaints.spoken_of import spoken_of
from domain.values.ids import VillageId
from tests.samples_of import lines
from tests.spoken_of import missed, roster_of, touched


@pytest.mark.parametrize("half", ["tuned", "kept"])
def test_lines_that_name_a_work_or_a_nickname_are_read_well(half: str) -> None:
    mine = lines("by_work", half)
    true, ordinary = [line for line in mine if line["spoken_of"]], [line for line in mine if not line["spoken_of"]]
    assert sum(map(missed, true)) <= len(true) / 9
    assert sum(map(touched, ordinary)) <= len(ordinary) / 30


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("电工问我要烟才肯接线", {"d002", "d006"}),
        ("吕家果园打药，把我家的井水都毒了", {"d003"}),
        ("村口小卖部老板是代表，卖过期奶给娃娃", {"d005"}),
        ("周家老大仗着当官，占我家菜地", {"d001"}),
        ("发娃子收电费 一度多收我三角", {"d002"}),
        ("还有启明哥的老丈人 把路边那棵黄桷树砍了卖钱", {"d001"}),
        ("支部书记的儿子开车撞了我的摩托 跑了", {"d001"}),
        ("张婆婆说启明屋头的猪粪流到她井里", {"d001"}),
        ("我们的头头只管喝酒", {"d001"}),
        ("水都流到果园头去了 你们懂的", {"d003"}),
        ("路灯钱都进了超市 大家心里有数", {"d005"}),
        ("那块公地在国春婆娘手头 她拿来堆柴不准我们走", {"d007"}),
    ],
)
def test_whom_people_call_by_his_work_his_house_or_a_nickname_is_asked_about(text: str, who: set[str]) -> None:
    found = spoken_of(text, roster_of("qingxi"), VillageId("v01"))
    assert (set(found.of), set(found.doubt)) == (set(), who)


@pytest.mark.parametrize(
    "text",
    [
        "电工来修好了",
        "请电工来看看",
        "果园的路坏了",
        "超市门口的灯不亮",
        "吕家果园那边水管爆了",
        "发娃子送我去医院的",
        "国春屋头那条沟堵了",
        "水都流到果园头去了 苗要旱死了",
        "菜卖给超市老板的 你们懂怎么开发票不",
        "县城超市卖的面粉生虫了",
        "“电工问我要烟才肯接线”是隔壁村的标语",
    ],
)
def test_a_work_or_a_nickname_without_a_complaint_names_nobody(text: str) -> None:
    assert not spoken_of(text, roster_of("qingxi"), VillageId("v01")).all


def test_a_work_that_nobody_of_the_group_has_means_nobody() -> None:
    assert not spoken_of("开超市的缺斤少两 他还是代表", roster_of("qingxi"), VillageId("v07")).all
