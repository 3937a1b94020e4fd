"""The same in a county: the groups of the case's town count, and a deputy of two groups is named once (docs/spec.md section 3)."""

from pathlib import Path

import pytest

from tests.conversations.test_county_apart import county_of
from tests.conversations.test_leaks import all_read
from tests.town import Town

NAMES = {"两组代表": "段开东", "东组长": "周启明", "东副组长": "于发", "西组长": "李春生"}


@pytest.fixture
def database_url(tmp_path: Path, migrated_database: Path) -> str:
    return county_of(NAMES, tmp_path, migrated_database)


async def test_a_deputy_of_two_groups_is_kept_out_by_his_name(town: Town) -> None:
    shop, leader, west = await town.deputy("段开东"), await town.deputy("周启明"), await town.deputy("李春生")
    east, other = await town.group("g1", shop, leader), await town.group("g3", shop, west)
    voter = await town.voter("柳树村")
    await voter.writes("开超市的那个，扶贫的米面都从他那进，价钱翻一倍，和镇里对半分")
    assert (await town.case()).seal == "asked"
    assert "没认出是谁" in voter.last
    await voter.presses("给代表小组看")
    assert (await town.case()).seal == "asked"
    await voter.writes("段开东")
    assert "段开东代表看不到，小组里别的代表看得到" in voter.last
    await voter.presses("给代表小组看")
    assert (await town.case()).seal == "opened"
    assert voter.last.count("段开东代表") == 1
    assert "对半分" not in all_read(shop)
    assert not any("对半分" in read for read in (*east.reads, *other.reads))
    assert "对半分" in all_read(leader)
    await town.check_promises()
