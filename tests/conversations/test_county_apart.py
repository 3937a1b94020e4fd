"""In a county one town's people are not woken for another's (docs/spec.md section 3)."""

import shutil
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
NAMES |= {"东主席": "贺正平", "西主席": "石立新"}
FIRE = "柳树村河边着火了，人还在里面"


@pytest.fixture
def database_url(tmp_path: Path, migrated_database: Path) -> str:
    county = Path("tests/samples/county.yaml").read_text()
    for role, name in NAMES.items():
        county = county.replace(f"name: {role}", f"name: {name}")
    (tmp_path / "county.yaml").write_text(county)
    url = f"sqlite:///{shutil.copy(migrated_database, tmp_path / 'town.db')}"
    does(url, lambda work: fill(work, tmp_path / "county.yaml"), settled)
    return url


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
