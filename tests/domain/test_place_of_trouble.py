"""Which other village words name as the place of the trouble (docs/spec.md section 3, Another village)."""

import pytest

from domain.congress.congress import Congress, Village
from domain.people.place_of_trouble import place_of_trouble
from domain.rights.roster import Roster
from domain.values.ids import VillageId

NAMES = {
    "v01": ("上坪村", ("上坪", "上头坪")),
    "v02": ("下坪村", ("下坪",)),
    "v03": ("柳湾村", ("柳湾", "柳家湾")),
    "v04": ("石门村", ("石门", "石门坎")),
    "v06": ("新塘村", ("新塘",)),
    "v10": ("枫树村", ("枫树", "枫树湾")),
    "v12": ("黄泥村", ("黄泥", "黄泥坡")),
    "v15": ("清溪街社区", ("清溪街", "老街", "居委会")),
}


def town() -> Roster:
    villages = {VillageId(v): Village(VillageId(v), name, aliases=aliases) for v, (name, aliases) in NAMES.items()}
    return Roster(1, Congress(name="清溪镇", case_prefix="QX"), villages, {}, {}, {}, {}, {}, {})


def told(words: str, own: str = "v01") -> str:
    found = place_of_trouble(town(), words, VillageId(own))
    return found.id if found is not None else ""


@pytest.mark.parametrize(
    ("words", "village"),
    [
        ("柳湾的桥栏杆断哒", "v03"),
        ("柳灣的橋欄杆斷咗", "v03"),
        ("柳湾桥断了，我们过不去", "v03"),
        ("柳湾村三组停水了", "v03"),
        ("柳家湾那座桥，栏杆断哒", "v03"),
        ("昨天看到柳湾村口的路灯不亮", "v03"),
        ("路灯坏了，在柳湾那边", "v03"),
        ("路灯坏了 是柳湾的", "v03"),
        ("在石门坎那截路塌了", "v04"),
        ("石门坎那点路塌球了", "v04"),
        ("石门着火了", "v04"),
        ("柳湾那边有人掉塘里了", "v03"),
        ("柳湾发大水，路被淹了", "v03"),
        ("呢度柳湾嗰条路烂晒", "v03"),
        ("下坪那边垃圾没人收，臭得很", "v02"),
        ("我在柳湾的桥上摔了一跤，栏杆断了", "v03"),
        ("隔壁柳湾的水渠堵了，没人管", "v03"),
        ("新塘村的电线杆歪了要倒了", "v06"),
        ("新塘那口井冇得水", "v06"),
        ("枫树村的路灯不亮", "v10"),
        ("黄泥坡那段路全是坑", "v12"),
        ("清溪街的下水道堵了", "v15"),
        ("代表你好，柳湾学校门口的路烂了，娃娃上学不安全", "v03"),
        ("俺来说个事，柳湾村的厕所没水", "v03"),
    ],
)
def test_another_village_is_where_the_trouble_is(words: str, village: str) -> None:
    assert told(words) == village


@pytest.mark.parametrize(
    "words",
    [
        "路灯不亮",
        "上坪的路灯不亮",
        "去柳湾的路烂了",
        "到柳湾那条路塌了",
        "通往柳湾的桥断了",
        "从上坪到柳湾的路灯不亮",
        "走柳湾那条路，坑多得很",
        "我是柳湾的，路灯不亮",
        "我屋住柳湾",
        "老家柳湾，路灯不亮",
        "柳湾的书记骂人",
        "柳湾的李主任占我家的田",
        "柳湾人把垃圾倒到我们渠里",
        "柳湾老李占我的地，没人管",
        "柳湾的亲戚来了没地方停车",
        "我娘家柳湾",
        "柳湾都有路灯了，我们还没有",
        "柳湾的路灯都亮着，我们这里没得",
        "人家柳湾的路修好了，我们的没人管",
        "像柳湾那样修路不行吗，我们的路烂得很",
        "我在柳湾上班，屋里停水了",
        "柳湾代表小组不管事",
        "柳湾和石门的路灯都不亮",
        "枫树倒了压到电线",
        "路上全是黄泥，车打滑",
        "居委会不开证明",
        "嫁到柳湾的女儿低保没了",
        "昨天去柳湾赶集，回来路灯不亮",
        "柳湾",
    ],
)
def test_a_village_that_is_no_place_of_it_moves_nothing(words: str) -> None:
    assert told(words) == ""


def test_of_two_villages_of_one_name_that_of_his_town_is_meant_else_none() -> None:
    villages = {
        VillageId(v): Village(VillageId(v), name, town=of)
        for v, name, of in (("a", "石桥村", "t1"), ("b", "石桥村", "t2"), ("c", "柳树村", "t1"))
    }
    county = Roster(1, Congress(name="山河县", case_prefix="SH"), villages, {}, {}, {}, {}, {}, {})
    found = place_of_trouble(county, "石桥村的路灯不亮", VillageId("c"))
    assert found is not None
    assert found.id == "a"
    assert place_of_trouble(county, "石桥村的路灯不亮", None) is None
    assert place_of_trouble(county, "石桥村的路灯不亮", VillageId("a")) is None
