"""Which village a typed name means: slips, traditional characters, town and village in one, towns (docs/spec.md section 3, First contact)."""

import pytest

from domain.congress.congress import Congress, Village
from domain.people.places import looks_like_a_place, places_meant
from domain.rights.roster import Roster
from domain.values.ids import VillageId

NAMES = {
    "v1": ("柳树村", "t1", ("柳树",)),
    "v2": ("石桥村", "t1", ()),
    "v3": ("松林村", "t2", ("松树林",)),
    "v4": ("石桥村", "t2", ()),
    "v5": ("东河村", "t1", ()),
    "v6": ("東嶺社区", "t2", ()),
}
TOWNS = {"t1": "东河镇", "t2": "西山乡"}


def county() -> Roster:
    villages = {VillageId(v): Village(VillageId(v), name, town=town, aliases=aliases) for v, (name, town, aliases) in NAMES.items()}
    return Roster(1, Congress(name="山河县", towns=TOWNS), villages, {}, {}, {}, {}, {}, {})


def found(typed: str) -> list[str]:
    return [v.id for v in places_meant(county(), typed).villages]


@pytest.mark.parametrize(
    ("typed", "ids"),
    [
        ("柳樹村", ["v1"]),
        ("我是柳树村的", ["v1"]),
        ("东河镇柳树村", ["v1"]),
        ("东河柳树村", ["v1"]),
        ("東河鎮石橋村", ["v2"]),
        ("西山石桥村", ["v4"]),
        ("西山乡松林村三组", ["v3"]),
        ("石桥村", ["v2", "v4"]),
        ("东岭社区", ["v6"]),
        ("家住松树林那边", ["v3"]),
        ("柳树村滴", ["v1"]),
        ("俺是柳树村勒", ["v1"]),
        ("俺是柳树村嘞", ["v1"]),
        ("我是柳树村哩人", ["v1"]),
        ("柳树村咧", ["v1"]),
        ("我系柳树村嘅", ["v1"]),
        ("额是柳树村滴嘛", ["v1"]),
        ("我屋里是柳树村滴", ["v1"]),
        ("就是柳树村哒", ["v1"]),
        ("柳树村里的", ["v1"]),
        ("松树林滴", ["v3"]),
        ("俺庄是柳树村勒", ["v1"]),
        ("我们村是柳树村", ["v1"]),
        ("我是柳树村个", ["v1"]),
    ],
)
def test_a_name_is_understood_however_it_is_written(typed: str, ids: list[str]) -> None:
    assert found(typed) == ids
    assert not places_meant(county(), typed).near


@pytest.mark.parametrize(
    ("typed", "town"), [("东河镇", "t1"), ("西山乡", "t2"), ("西山", "t2"), ("西山乡的", "t2"), ("山河县", ""), ("西珊乡", "t2")]
)
def test_a_towns_name_means_none_of_its_villages(typed: str, town: str) -> None:
    meant = places_meant(county(), typed)
    assert (meant.town, meant.villages) == (town, ())


def test_a_name_that_a_village_and_a_town_share_asks() -> None:
    assert found("东河")[0] == "v5"
    assert len(found("东河")) > 1


@pytest.mark.parametrize(
    ("typed", "first"), [("柳术村", "v1"), ("刘树村", "v1"), ("松灵村", "v3"), ("东河镇柳叔村", "v1"), ("松树村", "v3")]
)
def test_a_slip_gets_the_nearest_names_and_never_one_silently(typed: str, first: str) -> None:
    meant = places_meant(county(), typed)
    assert meant.near
    assert first in [v.id for v in meant.villages]


@pytest.mark.parametrize("typed", ["没水", "路坏了", "路灯", "自来水停了三天", "石桥坏了没人修吗", "你好", "谢谢", "?", ""])
def test_a_matter_is_no_slip_of_a_name(typed: str) -> None:
    assert not places_meant(county(), typed).near


@pytest.mark.parametrize(
    ("typed", "place"),
    [("王家村", True), ("我是李家寨", True), ("没人管我们村", False), ("路修到村", False), ("停水的社区", False), ("水", False)],
)
def test_a_place_that_is_not_here_is_told_from_a_matter(typed: str, place: bool) -> None:
    assert looks_like_a_place(typed) is place


@pytest.mark.parametrize("typed", ["柳术村滴", "俺是柳数村勒", "我是刘树村的撒"])
def test_a_slip_beside_a_particle_gets_the_nearest(typed: str) -> None:
    assert found(typed)[0] == "v1"


@pytest.mark.parametrize("typed", ["我家水管滴水", "路灯坏了嘞", "水停了噻", "你好撒", "没得人管嘛"])
def test_words_with_such_a_particle_that_name_no_place_are_none(typed: str) -> None:
    assert found(typed) == []
    assert places_meant(county(), typed).town is None


@pytest.mark.parametrize(
    ("typed", "ids"),
    [
        ("liushu", ["v1"]),
        ("Liu Shu cun", ["v1"]),
        ("LIUSHUCUN", ["v1"]),
        ("liǔ shù", ["v1"]),
        ("wo shi liushu cun de", ["v1"]),
        ("shiqiao", ["v2", "v4"]),
        ("I live in Songlin village", ["v3"]),
        ("songlincun 3zu", ["v3"]),
        ("shonglin", ["v3"]),
        ("slc", ["v3"]),
        ("柳村", ["v1"]),
        ("松林", ["v3"]),
        ("dongling", ["v6"]),
    ],
)
def test_a_name_in_latin_letters_or_in_short_is_offered(typed: str, ids: list[str]) -> None:
    assert sorted(found(typed)) == ids
    assert not ids or typed == "松林" or places_meant(county(), typed).near


@pytest.mark.parametrize(
    "typed", ["ok", "hello", "ni hao", "lu huai le", "no water", "the road is broken", "tongyi", "全村", "农村", "我村", "停水", "路烂"]
)
def test_what_names_no_village_in_latin_letters_or_in_short_is_none(typed: str) -> None:
    assert found(typed) == []
