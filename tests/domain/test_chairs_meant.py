"""Chairs named by their town, in a congress of one town and in a county (docs/spec.md section 3)."""

import pytest

from domain.complaints.spoken_of import spoken_of
from domain.congress.congress import Congress, Group, Person, Village
from domain.rights.roster import Roster
from domain.values.ids import GroupId, PersonId, VillageId
from tests.spoken_of import roster_of


def county() -> Roster:
    groups = [
        Group(GroupId("g1"), "柳树小组", villages=(VillageId("v1"),), town="t1"),
        Group(GroupId("g2"), "松林小组", villages=(VillageId("v2"),), town="t2"),
    ]
    villages = [Village(VillageId("v1"), "柳树村", town="t1"), Village(VillageId("v2"), "松林村", town="t2")]
    people = [
        _chair("east", "陈正华", "chair", ("g1",)),
        _chair("west", "贺正平", "chair", ("g2",)),
        _chair("vice", "石立新", "vice_chair", ("g2",)),
        _chair("county", "何开华", "chair", ()),
    ]
    congress = Congress(name="山河县", level="county", towns={"t1": "东河镇", "t2": "西山镇"})
    return Roster(1, congress, {v.id: v for v in villages}, {g.id: g for g in groups}, {p.id: p for p in people}, {}, {}, {}, {})


def _chair(who: str, name: str, role: str, groups: tuple[str, ...]) -> Person:
    return Person(PersonId(who), name, "deputy", presidium_role=role, groups=tuple(GroupId(g) for g in groups))


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("东河镇的主席打了我爹", {"east"}),
        ("西山镇贺主席打了我爹", {"west"}),
        ("西山镇的副主席骂人", {"vice"}),
        ("我们镇主席打了我爹", {"east"}),
        ("镇上的陈主席收了我的烟", {"east"}),
        ("县人大何主任说话不算数", {"county"}),
        ("县人大常委会主任收了老板的钱", {"county"}),
        ("西山镇陈主席打了我爹", set()),
        ("县政协主席打了我爹", set()),
        ("隔壁镇的主席打了我爹", set()),
    ],
)
def test_in_a_county_each_town_has_its_own(text: str, who: set[str]) -> None:
    assert spoken_of(text, county(), VillageId("v1")).all == who


@pytest.mark.parametrize(
    "text", ["清溪镇贺主席打了我爹", "清溪镇的主席收了我两百", "镇上的贺主席骂人", "俺们镇主席打人", "咱镇里的主席收烟"]
)
def test_in_a_town_he_is_its_chair(text: str) -> None:
    assert spoken_of(text, roster_of("qingxi"), VillageId("v01")).all == {"d072"}


@pytest.mark.parametrize(
    "text", ["清溪镇贺主席昨天来调研了", "镇妇联主席打人", "镇工会主席骂人", "东风镇贺主席打人", "我们镇主席是谁", "县人大贺主任骂人"]
)
def test_of_others_and_of_what_he_did_in_office_nothing_is_made(text: str) -> None:
    assert not spoken_of(text, roster_of("qingxi"), VillageId("v01")).all
