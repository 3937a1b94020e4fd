"""Lines that tell what somebody said, whom to ask, or ask something: more must be said against him before his voter is asked."""

import pytest

from domain.complaints.spoken_of import spoken_of
from domain.values.ids import VillageId
from tests.samples_of import lines
from tests.spoken_of import missed, outright, roster_of, touched


@pytest.mark.parametrize(
    "text",
    [
        "吕代表回我没得",
        "刘主任上次开会说九月修 现在十一月了 还修不修",
        "于发回我信息了 说下周 下周哪天哦",
        "于发叫我等信 我等到起的",
        "桥是前年于发带人搭的",
        "刘国春还是主任不",
        "你们叫于发不要跑空路 我星期天不在屋",
        "江庆刚收不收陈谷子",
        "周启明叫我们拍照打卡 拍哪里",
        "江庆刚的旋耕机租一天几多钱",
    ],
)
def test_what_only_tells_or_asks_is_not_doubted(text: str) -> None:
    assert spoken_of(text, roster_of("qingxi"), VillageId("v01")).all == frozenset()


@pytest.mark.parametrize(
    "text", ["于发叫我等电话，这一等，等得我孙子都会走路了", "刘国春念了个数就喊大家按手印，账呢", "于发说来接电线从来没来"]
)
def test_a_reproach_beside_it_is(text: str) -> None:
    assert spoken_of(text, roster_of("qingxi"), VillageId("v01")).all


@pytest.mark.parametrize("half", ["tuned", "kept"])
def test_lines_that_name_somebody_in_passing_are_read_as_measured(half: str) -> None:
    """Both halves stand in bench/RESULTS.md."""
    mine = lines("said_in_passing", half)
    true, ordinary = [line for line in mine if line["spoken_of"]], [line for line in mine if not line["spoken_of"]]
    assert sum(map(missed, true)) <= len(true) / 20
    assert sum(map(touched, ordinary)) <= 0.3 * len(ordinary)
    assert sum(map(outright, ordinary)) <= len(ordinary) / 50
