"""What is to become of somebody of the roster, in words (domain/at_work/said_of_roster.py)."""

import pytest

from domain.at_work.said_of_roster import roster_order
from domain.congress.congress import Congress, Group, Person, Village
from domain.rights.roster import Roster
from domain.values.ids import GroupId, PersonId, VillageId

NAMES = {"d1": "周启明", "d2": "于发", "d3": "吕春敏", "d4": "于发财", "d5": "吴富"}


def town() -> Roster:
    villages = {VillageId("v1"): Village(VillageId("v1"), "柳湾村")}
    groups = {GroupId("g2"): Group(GroupId("g2"), "柳湾石门代表小组", villages=(VillageId("v1"),))}
    people = {PersonId(one): Person(PersonId(one), name, "deputy") for one, name in NAMES.items()}
    return Roster(1, Congress(name="清溪镇"), villages, groups, people, {}, {}, {}, {})


@pytest.mark.parametrize(
    ("text", "kind", "of", "to"),
    [
        ("停掉于发的代表职务", "suspend", "d2", ""),
        ("于发先停用", "suspend", "d2", ""),
        ("把于发停了", "suspend", "d2", ""),
        ("於發先停用", "suspend", "d2", ""),
        ("停掉于发财", "suspend", "d4", ""),
        ("停掉老吕", "suspend", "d3", ""),
        ("暂停周代表的权限", "suspend", "d1", ""),
        ("恢复于发", "resume", "d2", ""),
        ("于发恢复了", "resume", "d2", ""),
        ("于发辞职了", "end", "d2", ""),
        ("免去于发代表职务", "end", "d2", ""),
        ("吕春敏电话换成13900009999", "phone", "d3", "13900009999"),
        ("吕春敏的新号码是13900009999", "phone", "d3", "13900009999"),
        ("吕春敏换手机号了", "phone", "d3", ""),
        ("吕春敏电话不对", "phone", "d3", ""),
        ("于发调到柳湾那个组", "move", "d2", "柳湾那个"),
        ("把于发转到柳湾石门小组", "move", "d2", "柳湾石门"),
        ("给于发重新发个链接", "link", "d2", ""),
        ("于发进不来", "link", "d2", ""),
        ("组长换成吴富", "office", "d5", ""),
        ("吴富名字写错了", "name", "d5", ""),
    ],
)
def test_an_order_names_one_of_the_roster(text: str, kind: str, of: str, to: str) -> None:
    order = roster_order(text, town())
    assert order is not None
    assert (order.kind, order.people, order.to) == (kind, (PersonId(of),), to)


@pytest.mark.parametrize(
    ("text", "kind"), [("新增一个代表", "new"), ("加个代表 张三", "new"), ("新来的代表怎么加", "new"), ("通报的名字打错了", "wrong")]
)
def test_an_order_may_name_nobody_we_know(text: str, kind: str) -> None:
    order = roster_order(text, town())
    assert order is not None
    assert order.kind == kind


@pytest.mark.parametrize(
    "text",
    [
        *("于发来过电话了", "于发停电了", "于发家停水了", "于发恢复得不错", "于发调到0003", "于发说水停了", "把水停了", "周启明恢复供电了"),
        *("吕春敏换了灯泡", "于发转给供电所", "于发不在", "于发电话多少", "于发的电话", "吕春敏电话", "给于发打个电话", "把于发的狗停了"),
        *("加个路灯", "增加一盏路灯", "新来了个代表很负责", "于发要停车", "停用路灯", "于发恢复了吗", "于发安排到明天去", "代表说路修好了"),
    ],
)
def test_what_only_tells_of_somebody_is_no_order(text: str) -> None:
    assert roster_order(text, town()) is None
