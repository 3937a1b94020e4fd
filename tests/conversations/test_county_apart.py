"""In a county one town's people are not woken for, nor told figures of, another's (docs/spec.md sections 3 and 8)."""

import shutil
from collections.abc import Mapping
from pathlib import Path

import pytest

from tests.conftest import does, settled
from tests.conversations.test_leaks import all_read
from tests.town import Town, fill

NAMES = {
    "县秘书": "许文静",
    "东信息员": "鲁小川",
    "松林信息员": "白玛",
    "县信息员": "陶小燕",
    "东组长": "周启明",
    "西组长": "李春生",
    "两组代表": "段开东",
}
NAMES |= {"东主席": "贺正平", "西主席": "石立新", "县主任": "高志远"}
FIRE = "柳树村河边着火了，人还在里面"


def county_of(names: Mapping[str, str], folder: Path, migrated: Path) -> str:
    """The address of a database with the sample county, whose people are called so."""
    county = Path("tests/samples/county.yaml").read_text()
    for role, name in names.items():
        county = county.replace(f"name: {role}", f"name: {name}")
    (folder / "county.yaml").write_text(county)
    url = f"sqlite:///{shutil.copy(migrated, folder / 'town.db')}"
    does(url, lambda work: fill(work, folder / "county.yaml"), settled)
    return url


@pytest.fixture
def database_url(tmp_path: Path, migrated_database: Path) -> str:
    return county_of(NAMES, tmp_path, migrated_database)


async def test_danger_of_a_deputy_wakes_the_officers_of_his_town_and_of_the_county(town: Town) -> None:
    here, there, county = [await town.deputy(name) for name in ("鲁小川", "白玛", "陶小燕")]
    secretary, leader = await town.secretary(), await town.deputy("周启明")
    await leader.writes(FIRE)
    for somebody in (here, county, secretary):
        assert "着火" in all_read(somebody)
    assert "着火" not in all_read(there)


async def test_danger_of_one_who_sits_in_two_towns_wakes_both(town: Town) -> None:
    here, there, deputy = await town.deputy("鲁小川"), await town.deputy("白玛"), await town.deputy("段开东")
    await deputy.writes(FIRE)
    assert "着火" in all_read(here)
    assert "着火" in all_read(there)


async def test_where_nobody_of_staff_is_within_reach_the_chairs_of_his_town_are(town: Town) -> None:
    here, there, leader = await town.deputy("贺正平"), await town.deputy("石立新"), await town.deputy("周启明")
    await leader.writes(FIRE)
    assert "着火" in all_read(here)
    assert "着火" not in all_read(there)


@pytest.mark.parametrize("asked", ["西山镇这个月几件", "松林村有几件没办完", "松林村有几件"])
async def test_a_chair_is_not_told_that_another_town_has_nothing(town: Town, asked: str) -> None:
    here, there, county = await town.deputy("贺正平"), await town.deputy("石立新"), await town.deputy("高志远")
    await (await town.voter("松林村")).writes("村口的路灯坏了半个月")
    await here.writes(asked)
    assert "不归您看" in here.last
    assert "一件也没有" not in here.last
    for somebody in (there, county):
        await somebody.writes(asked)
        assert "不归您看" not in somebody.last


async def test_his_own_town_that_has_nothing_has_none(town: Town) -> None:
    here = await town.deputy("贺正平")
    await here.writes("柳树村有几件")
    assert "一件也没有" in here.last
