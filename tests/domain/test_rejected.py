"""Who is turned down by name in a few words, and who is not (docs/understood.md)."""

import pytest

from domain.complaints.rejected import rejected, without_rejections
from domain.complaints.spoken_of import named_in, spoken_of
from domain.reading.reading import Reading, of_somebody, read
from domain.values.ids import PersonId, VillageId
from tests.spoken_of import roster_of

ROSTER, HERE, HIM = roster_of("qingxi"), VillageId("v01"), PersonId("d002")

TURNED_DOWN = [
    "反对于发",
    "反对于发当代表",
    "我们组都反对于发",
    "坚决反对于发来管",
    "于发这个人不行",
    "于发人不行",
    "于发不行得很",
    "于发人不好",
    "于发不得行",
    "于发不行",
    "于发真不行",
    "于发这种人不行",
    "于发太差劲了",
    "于发没用",
    "于发不中用",
    "于发代表不行",
    "于发不称职",
    "于发不咋样",
    "于发人品差",
    "于发不可信",
    "于发这人靠不住",
    "于发信不得",
    "于发要不得",
    "于发不是个东西",
    "于发不是好人",
    "于发废物",
    "于发是个坏人",
    "于发讨厌",
    "代表于发不行",
    "换个人，于发不行",
    "谢谢，于发不行，换个人",
    "于发，不行",
    "于发：靠不住",
    "我不要于发来",
    "不想要于发管",
    "莫喊于发来",
    "别派于发",
    "不要于发",
    "我不想要于发",
    "别让于发来",
    "不要于发来管我家的事",
    "我家的事不要于发管",
    "能不能换个人，不要于发",
    "能不能不是于发来",
    "除了于发都行",
    "我们不要于发当代表",
    "不欢迎于发",
    "不同意于发来",
    "看不惯于发",
    "不选于发",
    "于发别来",
    "叫于发莫来",
    "于发这人不要来",
    "把于发换掉",
    "路灯坏了，别派于发",
]
ORDINARY = [
    "于发这人不错",
    "于发人好",
    "于发行",
    "请于发来",
    "于发不行贿",
    "于发代表不错",
    "于发不坏",
    "于发是好人",
    "于发靠得住",
    "于发来看过了",
    "让于发来",
    "喊于发来",
    "派于发来",
    "要不要于发来",
    "于发不在",
    "于发人不在家",
    "于发没空",
    "于发不好意思",
    "于发人不好找",
    "于发不得闲",
    "于发没用完的水泥放哪",
    "于发不成问题",
    "于发坏了腿",
    "于发家的路不行",
    "于发说不行",
    "不是于发不行，是路不行",
    "谁说于发不行",
    "于发行不行",
    "于发不行吗",
    "不要麻烦于发",
    "不用于发来了",
    "不要于发白跑",
    "不要让于发太累",
    "别忘了于发",
    "别怪于发",
    "不要换于发",
    "别派别人，派于发",
    "不要于发来了，已经修好了",
    "路滑，叫于发别来了",
    "于发不行就换周启明",
    "村里不让于发来",
    "我家老人不行了",
    "于发人不行了",
    "于发不是我们村的",
    "不要紧，于发来过",
]


@pytest.mark.parametrize("text", TURNED_DOWN)
def test_who_is_turned_down_in_a_few_words_is_kept_from_them(text: str) -> None:
    assert HIM in rejected(*named_in(text, ROSTER, HERE))
    assert HIM in spoken_of(text, ROSTER, HERE).all


@pytest.mark.parametrize("text", ORDINARY)
def test_ordinary_words_turn_nobody_down(text: str) -> None:
    assert not rejected(*named_in(text, ROSTER, HERE))


@pytest.mark.parametrize(
    "text", ["于发这人不错", "于发人好", "于发行", "请于发来", "于发不行贿", "于发代表不错", "于发不坏", "于发是好人", "于发靠得住"]
)
def test_who_is_praised_or_asked_to_come_reads_it(text: str) -> None:
    assert not spoken_of(text, ROSTER, HERE).all


def _read(text: str) -> Reading:
    words, named = named_in(text, ROSTER, None)
    return of_somebody(read(text, ROSTER.categories.values()), words, without_rejections(words, named))


@pytest.mark.parametrize("text", TURNED_DOWN)
def test_it_is_a_matter_and_no_danger(text: str) -> None:
    found = _read(text)
    assert (found.intent, found.seems, found.danger.kinds) == ("", "", ())
    assert "urgent" not in found.marks


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("我家老人不行了", "illness"),
        ("于发人不行了，快叫救护车", "illness"),
        ("于发家老人不行了", "illness"),
        ("于发这个人不行，我屋里着火了", "fire"),
        ("别派于发，我妈昏过去了", "illness"),
        ("我不想活了，不要于发来", "self_harm"),
    ],
)
def test_danger_beside_it_stays(text: str, kind: str) -> None:
    found = _read(text)
    assert kind in found.danger.kinds
    assert "urgent" in found.marks
