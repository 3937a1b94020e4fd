"""Words about the unit that has a matter (domain/which_matter/at_its_unit.py)."""

import pytest

from domain.which_matter.at_its_unit import speaks_of

UNITS = ("镇供电所", "水利站")


@pytest.mark.parametrize(
    "text",
    [
        "供电所的人没来啊",
        "水利站说明天来",
        "供電所來過了，沒修",
        "供电所电话打不通",
        "镇供电所推给水利站",
        "水利站到底几时来",
        "供电所那边怎么样了",
    ],
)
def test_what_is_said_of_who_has_it(text: str) -> None:
    assert speaks_of(text, UNITS)


@pytest.mark.parametrize(
    "text",
    [
        "派出所的人没来",
        "供电所门口的路烂了",
        "电来了",
        "水利站",
        "供电所旁边的老房子漏雨，墙也裂了，想问问危房改造的补助怎么申请，找过没人理",
    ],
)
def test_what_is_said_of_another_or_tells_more(text: str) -> None:
    assert not speaks_of(text, UNITS)
