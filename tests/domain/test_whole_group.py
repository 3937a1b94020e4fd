"""What all the deputies of a group did to somebody is kept from each of them in doubt; that they are slow is theirs to read (docs/spec.md section 4)."""

import pytest

from domain.complaints.spoken_of import named_in, spoken_of
from domain.complaints.whole_group import did_together
from domain.values.ids import VillageId
from tests.samples_of import lines
from tests.spoken_of import roster_of

TOWN = roster_of("qingxi")
GROUP = frozenset(person.id for person in TOWN.members(TOWN.groups_of_village(VillageId("v01"))[0].id))


@pytest.mark.parametrize(
    "text",
    [
        "上下坪的几个代表一起砸我家门",
        "上下坪代表小组的人把我赶出来",
        "上下坪小组在我家吃饭不给钱",
        "组里的代表都占我家的地",
        "我们组的代表都骂我，没一个来看",
        "代表小组的人合伙打我",
        "我们组的代表个个收我烟",
        "这个小组的代表都不是好人，欺负我寡妇",
        "我被组里的代表赶出来了",
        "我妈被上下坪的代表打了",
        "上坪村的几个代表骂我",
        "村里的代表都威胁我不准告状",
        "镇里的代表都欺负我家",
        "代表们都骂我",
        "几个代表把我家的树砍了",
        "周启明和组里的代表都打我",
        "三组的代表都骂我",
        "第三组的代表都骂我",
        "3组的代表都骂我",
        "上坪村三组的代表都骂我",
        "我们三组的代表打我",
        "我被三组的代表打了",
        "十二组的代表把我赶出来",
        "代表都坑人",
        "反正代表都不是好东西",
        "你们代表都骂我",
        "代表没一个好东西",
        "我们组的代表没一个好东西",
        "你们组的代表一个比一个坏",
        "代表小组都是骗子",
        "上下坪小组没一个好人",
        "代表个个收钱",
        "那帮代表坑害老百姓",
        "全组代表都骂我",
        "整个小组的代表都占我家的地",
        "当代表的都骂我",
        "我们片区的代表都骂我",
        "我们社区的代表个个收钱",
        "三组代表都来我家吃喝",
        "一二组的代表都骂我",
        "代表都坑人，说来不来，还骂我",
        "代表都坑人，收了钱不办事",
        "代表都坑人，说来不来，把我家的树砍了",
        "代表都骂我，说来不来",
        "代表都骗人，骗了我家两千块",
        "代表都不是好东西，吃了我家的鸡",
        "代表都坑害老百姓，把补助分了",
        "他们收钱，代表都坑人",
    ],
)
def test_what_they_did_to_him_is_kept_from_each_of_them(text: str) -> None:
    assert spoken_of(text, TOWN, VillageId("v01")).all == GROUP


@pytest.mark.parametrize(
    "text",
    [
        "全组代表都来看过了",
        "我想当代表",
        "一二组的路都烂了",
        "我们片区的路灯都不亮",
        "当代表的也不容易",
        "没有一个代表来看",
        "代表都不管事",
        "我们组的代表几时来",
        "我们组的代表都没来",
        "代表都推来推去",
        "镇里的代表都打过电话没人接",
        "代表都收了我的材料，没下文",
        "几个代表拿走了我的材料，三个月没回话",
        "代表小组的人骗我说下个月修",
        "代表小组的人来量了我家的地",
        "几个代表都看过，说要挖我家门口的沟",
        "上下坪的几个代表来我家打扫卫生",
        "组里的代表都帮我打官司",
        "请组里的代表来看看，邻居占我家的地",
        "组里的代表看见邻居打我",
        "我跟组里的代表说了，邻居骂我",
        "我们组的代表没来过，打我的是邻居",
        "我们组的人都骂我",
        "上坪村的人都骂我",
        "业主代表小组的人把我赶出来",
        "学生代表都骂我",
        "隔壁村代表小组的人骂我",
        "隔壁村三组的代表骂我",
        "三组的代表没来看",
        "一组代表都不管事",
        "三组的人都骂我",
        "三组的组长骂我",
        "三组的村民代表都骂我",
        "三组的代表收了我的材料",
        "三组的代表看见邻居骂我",
        "找过三组的代表，物业骂了我一顿",
        "我们三组的人没一个好东西",
        "我们组的代表没一个来看",
        "代表没一个好办法",
        "代表没一个好好看过",
        "代表都推我来推我去",
        "代表都是好人",
        "代表都坑人，说来不来",
        "说来不来，代表都坑人",
        "代表都坑人，说了不算",
        "代表都骗人，说修又不修",
        "你们代表都是骗子，说好了来又不来",
        "我们组的代表都哄人，喊了几次都没来",
        "代表都不是好东西，打电话都不接电话，没人来看",
        "代表没一个好东西，拖了半年",
        "代表都坑老百姓，从来不管事",
        "学生代表没一个好东西",
        "村民代表都坑人",
    ],
)
def test_that_they_are_slow_or_that_others_did_it_stays_with_them(text: str) -> None:
    assert not spoken_of(text, TOWN, VillageId("v01")).all


@pytest.mark.parametrize("text", ["上坪村代表周启明打我", "我们组的代表周启明打我", "周启明是我们组的代表，打了我"])
def test_who_is_named_as_one_of_them_is_meant_alone(text: str) -> None:
    assert spoken_of(text, TOWN, VillageId("v01")).all == {"d001"}


def test_another_group_is_known_by_its_name() -> None:
    other = TOWN.groups_of_village(VillageId("v03"))[0]
    assert spoken_of("柳湾石门代表小组的人把我赶出来", TOWN, VillageId("v01")).all == {person.id for person in TOWN.members(other.id)}


@pytest.mark.parametrize(
    ("text", "village", "groups"),
    [
        ("第三组的代表都骂我", "f01", {"g3"}),
        ("第三代表小组的代表都骂我", "f01", {"g3"}),
        ("三组的代表都骂我", "f01", {"g1", "g3"}),
        ("三组的代表都骂我", "f07", {"g3"}),
        ("三组的代表都骂我", "", {"g3"}),
        ("九组的代表都骂我", "f01", {"g1"}),
        ("我们组的代表没一个好东西", "f01", {"g1"}),
    ],
)
def test_a_number_is_of_the_group_that_bears_it_or_of_his_part_of_the_village(text: str, village: str, groups: set[str]) -> None:
    town = roster_of("fengxi")
    meant = {person.id for group in town.live_groups() if group.id in groups for person in town.members(group.id)}
    assert spoken_of(text, town, VillageId(village) if village else None).all == meant


def test_where_no_group_serves_him_nobody_is_meant() -> None:
    assert not spoken_of("我们组的代表都骂我", TOWN, None).all


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("组长和副组长都骂我", {"d001", "d002"}),
        ("副组长和组长一起把我赶出来", {"d001", "d002"}),
        ("正副组长都骂我", {"d001", "d002"}),
        ("副组长骂我", {"d002"}),
    ],
)
def test_the_deputy_leader_is_an_office(text: str, who: set[str]) -> None:
    assert spoken_of(text, TOWN, VillageId("v01")).all == who


def test_of_ordinary_lines_none_is_read_otherwise() -> None:
    ordinary = [
        line["text"]
        for name in ("spoken_of", "plain_matters", "voter_messages", "passing_matters")
        for line in lines(name)
        if not line.get("spoken_of")
    ]
    told = [text for text in ordinary if did_together(*named_in(text, TOWN, VillageId("v01")), TOWN, VillageId("v01"))]
    assert len(ordinary) > 5_000
    assert told == []
