"""What bears one name in two towns of a county is called with its town (domain/congress/by_its_town.py)."""

from typing import Any

import pytest

from domain.at_work.names_of_filters import names_for
from domain.congress.by_its_town import called, shared
from domain.rights import units
from domain.rights.roster import Roster
from domain.town_file.roster_rows import build
from domain.values.ids import GroupId, VillageId

TOWNS = {"t1": "清溪镇", "t2": "双桥镇"}
NAMED = [("第一代表小组", "t1"), ("第一代表小组", "t2"), ("柳湾代表小组", "t1"), ("第二代表小组", "t2"), ("第二代表小组", "t2")]


def roster(**rows: list[dict[str, Any]]) -> Roster:
    villages: list[dict[str, Any]] = [
        {"id": "v1", "name": "新塘村", "town": "t1", "group": "g1"},
        {"id": "v2", "name": "新塘村", "town": "t2", "group": "g2"},
        {"id": "v3", "name": "柳湾村", "town": "t1", "group": "g3"},
    ]
    groups: list[dict[str, Any]] = [
        {"id": "g1", "name": "第一代表小组", "town": "t1", "villages": ["v1"]},
        {"id": "g2", "name": "第一代表小组", "town": "t2", "villages": ["v2"]},
        {"id": "g3", "name": "柳湾代表小组", "town": "t1", "villages": ["v3"]},
        {"id": "g4", "name": "县直代表小组", "villages": []},
    ]
    stations: list[dict[str, Any]] = [{"id": f"s{n}", "name": "代表联络站", "village": f"v{n}"} for n in (1, 2)] + [
        {"id": "s3", "name": "代表之家"}
    ]
    congress: list[dict[str, Any]] = [{"id": "c", "name": "云澜县", "level": "county", "towns": TOWNS}]
    return build({"congress": congress, "villages": villages, "groups": groups, "stations": stations} | rows)


@pytest.mark.parametrize(
    ("name", "town", "told"),
    [
        ("第一代表小组", "t1", "清溪镇第一代表小组"),
        ("第一代表小组", "t2", "双桥镇第一代表小组"),
        ("第一代表小组", "", "第一代表小组"),
        ("柳湾代表小组", "t1", "柳湾代表小组"),
        ("第二代表小组", "t2", "第二代表小组"),
    ],
)
def test_only_what_two_towns_have_is_called_with_its_town(name: str, town: str, told: str) -> None:
    assert called(name, town, TOWNS, shared(NAMED)) == told


def test_groups_stations_and_villages_of_one_name_in_two_towns_are_told_apart() -> None:
    """A county's tables had two lines 第一代表小组 and two 新塘村, and the link of the one group could be handed to the other."""
    found = roster()
    assert [g.name for g in found.groups.values()] == ["清溪镇第一代表小组", "双桥镇第一代表小组", "柳湾代表小组", "县直代表小组"]
    assert [s.name for s in found.stations.values()] == ["清溪镇代表联络站", "双桥镇代表联络站", "代表之家"]
    assert [found.village_name(VillageId(f"v{n}")) for n in (1, 2, 3, 4)] == ["清溪镇新塘村", "双桥镇新塘村", "柳湾村", ""]
    assert found.villages[VillageId("v1")].name == "新塘村", "what voters call it"


def test_within_one_town_nothing_is_added() -> None:
    found = roster(groups=[{"id": "g1", "name": "第一代表小组", "town": "t1", "villages": ["v1"]}])
    assert found.groups[GroupId("g1")].name == "第一代表小组"


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("第一代表小组", ("g1", "g2")),
        ("第一小组", ("g1", "g2")),
        ("清溪镇第一代表小组", ("g1",)),
        ("双桥镇第一小组", ("g2",)),
        ("柳湾代表小组", ("g3",)),
    ],
)
def test_a_group_is_found_with_its_town_and_without(typed: str, meant: tuple[str, ...]) -> None:
    assert names_for(roster())[typed].values == meant


UNITS = [
    {"id": "w1", "name": "水利站", "town": "t1"},
    {"id": "w2", "name": "水利站", "town": "t2"},
    {"id": "w3", "name": "镇自来水厂", "town": "t1"},
    {"id": "w4", "name": "镇自来水厂", "town": "t2"},
    {"id": "w5", "name": "镇卫生院", "town": "t1"},
    {"id": "w6", "name": "供电所"},
]


def test_units_of_one_name_in_two_towns_are_told_apart() -> None:
    """清溪镇's 水利站 and 双桥镇's were one line of the county's figures."""
    found = roster(handling_units=UNITS)
    named = ["清溪镇水利站", "双桥镇水利站", "清溪镇自来水厂", "双桥镇自来水厂", "镇卫生院", "供电所"]
    assert [unit.name for unit in found.units.values()] == named


@pytest.mark.parametrize(
    ("name", "town", "told"),
    [
        ("镇自来水厂", "清溪镇", "清溪镇自来水厂"),
        ("街道办事处", "城关街道", "城关街道办事处"),
        ("乡卫生院", "石桥乡", "石桥乡卫生院"),
        ("乡镇企业办", "石桥乡", "石桥乡乡镇企业办"),
        ("水利站", "清溪镇", "清溪镇水利站"),
    ],
)
def test_what_ends_the_town_and_begins_the_name_stands_once(name: str, town: str, told: str) -> None:
    assert called(name, "t", {"t": town}, frozenset({name})) == told


@pytest.mark.parametrize(
    ("unit", "name", "group", "by_id", "by_group"),
    [
        ("w1", "水利站", "g1", "清溪镇水利站", "清溪镇水利站"),
        ("w2", "水利站", "g2", "双桥镇水利站", "双桥镇水利站"),
        ("w4", "镇自来水厂", "g2", "双桥镇自来水厂", "双桥镇自来水厂"),
        ("w1", "水利站", "g4", "清溪镇水利站", "水利站"),
        ("w1", "清溪镇水利站", "g2", "清溪镇水利站", "清溪镇水利站"),
        ("w6", "供电所", "g1", "供电所", "供电所"),
        ("w1", "水管站", "g1", "水管站", "水管站"),
        ("", "县水利局", "g1", "县水利局", "县水利局"),
    ],
)
def test_what_was_written_down_by_the_name_alone_is_of_its_town(unit: str, name: str, group: str, by_id: str, by_group: str) -> None:
    found = roster(handling_units=UNITS)
    assert (units.name_now(found, unit, name), units.name_in(found, name, group)) == (by_id, by_group)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("水利站", {"unit_part": "水利站"}),
        ("清溪镇水利站", {"unit": "清溪镇水利站", "unit_before": "水利站", "unit_groups": ("g1", "g3")}),
        ("供电所", {"unit": "供电所", "unit_before": "", "unit_groups": ()}),
        ("林业站", {}),
    ],
)
def test_a_unit_is_looked_for_with_its_town_and_without(typed: str, meant: dict[str, Any]) -> None:
    assert units.wanted(roster(handling_units=UNITS), typed) == meant
