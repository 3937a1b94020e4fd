"""Names of which some is written in Latin letters: he may be meant, and is asked about (domain/people/partly_latin.py)."""

import pytest

from domain.complaints.spoken_of import spoken_of
from domain.values.ids import VillageId
from tests.spoken_of import roster_of


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("周qm打我", "d001"),
        ("zqm收了我的钱", "d001"),
        ("zhouqm打人", "d001"),
        ("吕cm骂我", "d003"),
        ("lvcm打我", "d003"),
        ("lu代表骂人", "d003"),
        ("luchunmin da wo", "d003"),
        ("lu chunmin ma wo", "d003"),
        ("于f打我", "d002"),
        ("yu发打我", "d002"),
        ("yufa骂我", "d002"),
        ("yufa ma wo", "d002"),
        ("YuFa takes money", "d002"),
        ("周XX占了我家的地", "d001"),
        ("周××占了我家的地", "d001"),
        ("周明启占了我家的地", "d001"),
        ("于X占了我家的地", "d002"),
        ("老Z收了钱不办事", "d001"),
    ],
)
def test_he_is_asked_about(text: str, who: str) -> None:
    assert who in spoken_of(text, roster_of("qingxi"), VillageId("v01")).doubt


@pytest.mark.parametrize(
    "text",
    [
        "wifi坏了三天",
        "于是qq联系不上",
        "lu上有坑，摔了人",
        "fa piao bu jian le",
        "周日pm断电",
        "周末x光机坏了",
        "老k赢了我的钱",
        "周三am停水，骂人也没用",
        "位于f座的灯坏了",
        "ktv吵死人",
        "wufa睡觉",
        "我qq号被骗了",
    ],
)
def test_other_letters_name_nobody(text: str) -> None:
    assert not spoken_of(text, roster_of("qingxi"), VillageId("v01")).all
