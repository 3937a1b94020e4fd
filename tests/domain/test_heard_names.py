"""Names as a telephone that listens writes them, every sign of the given name by another of its sound: he is asked about (domain/people/heard_names.py)."""

import pytest

from domain.complaints.spoken_of import spoken_of
from domain.values.ids import VillageId
from tests.spoken_of import roster_of


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("周起名骂我", "d001"),
        ("周起名占了我家地，还打我", "d001"),
        ("周琪民打我", "d001"),
        ("粥启明收了我的烟", "d001"),
        ("起名占了我家地", "d001"),
        ("启铭书记骂我", "d001"),
        ("就是起名打我的", "d001"),
        ("被起名打了", "d001"),
        ("起名那个人骂我", "d001"),
        ("刘过纯骂我妈", "d007"),
        ("国纯主任骂我", "d007"),
        ("段凯冬打我", "d005"),
        ("断开东卖假货骂人", "d005"),
        ("鱼发收了我两百块", "d002"),
        ("雨发骂我", "d002"),
        ("吕纯民骂我", "d003"),
        ("春民打我婆婆", "d003"),
        ("庆岗占我田", "d008"),
        ("李见国打我", "d006"),
    ],
)
def test_he_is_asked_about(text: str, who: str) -> None:
    assert who in spoken_of(text, roster_of("qingxi"), VillageId("v01")).doubt


@pytest.mark.parametrize(
    "text",
    [
        "给娃起名要找谁",
        "起名字收费太贵，骂人",
        "给孙子起名打架了",
        "小李见过他打人",
        "鱼发黑了没人管",
        "雨发大水把田淹了",
        "断开的电线没人管，打电话也不来",
        "断开水管骂人",
        "周期名单没公布，骂我",
        "过春节发钱没我份，骂了我",
        "进来打人",
        "书画室占了我家地",
        "断电骂也没用",
        "夜里山上有人偷树",
        "周一起名单贴出来没有我",
        "村民打我",
        "那个村民骂我",
        "村民代表骂我",
        "见过打我的人",
        "开花打了农药",
    ],
)
def test_words_of_the_same_sound_name_nobody(text: str) -> None:
    assert not spoken_of(text, roster_of("qingxi"), VillageId("v01")).all
