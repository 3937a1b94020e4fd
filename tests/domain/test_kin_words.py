"""李大娘 and 周叔 are how villagers call each other: of the roster he may be meant who is known there, and who only tells of a thing is not complained
of (docs/spec.md section 3)."""

import pytest

from domain.complaints.spoken_of import spoken_of
from domain.values.ids import VillageId
from tests.spoken_of import roster_of


def doubted(text: str, village: str | None) -> set[str]:
    found = spoken_of(text, roster_of("qingxi"), VillageId(village) if village else None)
    assert not found.of
    return set(found.doubt)


@pytest.mark.parametrize(
    ("village", "who"),
    [
        ("v01", {"d006"}),
        ("v02", {"d006"}),
        ("v03", {"d011", "d019"}),
        ("v05", set()),
        ("v15", set()),
        (None, {"d006", "d011", "d019", "d047"}),
    ],
)
@pytest.mark.parametrize(
    "words", ["李大娘骂人", "李婶收了我的钱", "李大爷占了我家的路", "李叔说好来修的，一直没来", "李大哥拿了我家的低保"]
)
def test_who_serves_the_village_may_be_meant(words: str, village: str | None, who: set[str]) -> None:
    assert doubted(words, village) == who


@pytest.mark.parametrize("words", ["李主任骂人", "李春生骂人", "春生叔骂人", "李春生大叔骂人", "老李骂人"])
@pytest.mark.parametrize("village", ["v01", "v15"])
def test_who_is_called_by_office_or_name_is_meant_wherever_he_serves(words: str, village: str) -> None:
    assert "d011" in spoken_of(words, roster_of("qingxi"), VillageId(village)).all


@pytest.mark.parametrize("words", ["程大姐把我的材料弄丢了还不认", "你们那个管登记的程大姐，把我写的材料弄丢了还不承认"])
def test_of_staff_too_who_read_everywhere(words: str) -> None:
    assert "s1" in spoken_of(words, roster_of("songling"), VillageId("w1")).all


@pytest.mark.parametrize(
    "words",
    [
        "李大娘说水渠堵了",
        "李大娘说水渠堵了，没人管",
        "李大爷讲井水有味道",
        "李大娘反映村口路灯不亮",
        "李婶说垃圾没人收",
        "李叔说自来水停了三天",
        "李大爷来访说低保停了",
        "李大妈讲桥断了",
        "李阿姨说学校没有老师",
        "李大哥来电反映变压器烧了",
        "今天走访，李大娘说路烂了，雨天走不了",
    ],
)
def test_who_tells_of_a_thing_is_not_complained_of(words: str) -> None:
    assert doubted(words, "v03") == set()


@pytest.mark.parametrize(
    "words",
    [
        "李大娘说话不算数",
        "李叔说好来修路没来",
        "李叔说明天来修水管，一直没来",
        "李大爷说我偷水",
        "李婶讲我坏话",
        "李叔说给我修路，收了两百块",
        "李叔说不给我家接水",
        "李叔说没钱修路",
        "李大哥说水渠是他家的，不让放水",
        "李叔说低保要送礼",
        "李嫂说路灯是她管，就是不修",
        "李大娘说水渠堵了，她就是不管",
        "李大娘占了我家的路",
        "李大爷不讲理，吵了一架",
    ],
)
def test_what_is_told_of_him_or_to_somebody_is_asked_about_as_before(words: str) -> None:
    assert doubted(words, "v03") == {"d011", "d019"}
