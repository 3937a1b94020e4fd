"""Who attacks somebody is complained of whatever is cried beside it (domain/complaints/attacks.py)."""

import pytest

from domain.complaints.spoken_of import spoken_of
from tests.spoken_of import roster_of

ROSTER = roster_of("qingxi")
VILLAGE = next(v.id for v in ROSTER.villages.values() if v.name == "上坪村")
BY_NAME = {person.name: person.id for person in ROSTER.people.values()}
DEEDS = (
    *(
        "周启明拿刀追我",
        "周启明追着我打",
        "周书记拿刀追我",
        "周启明要杀我",
        "周启明堵在我家门口",
        "于发在打我妈",
        "周启明砸我家",
        "启明拿刀追我",
        "老周拿刀追我",
    ),
    *(
        "周启明点火烧我屋",
        "周启明带人来砸我屋",
        "周代表掐我脖子",
        "于发把我锁在屋里",
        "周启明喝醉了拿斧头",
        "于发摸我女儿",
        "周启明放狗咬我娃",
        "周启明开车撞了我爸",
    ),
    *(
        "周启明在我家倒汽油",
        "于发不让我出门",
        "周启明威胁要弄死我",
        "于发往我家扔砖头",
        "周启明带人堵门",
        "于发翻墙进来了",
        "周启明跟踪我",
        "周启明在撬我家门",
    ),
    *("周启明喝醉了，拿刀追我", "周启明来了 他又打我了", "被周启明拿刀追", "我被于发堵在屋里", "周啟明拿刀追我"),
)
CRIES = (
    "",
    "救命",
    "快来人啊救命",
    "快救我",
    "快报警",
    "怎么办",
    "快来",
    "快点来",
    "帮帮我",
    "快",
    "快打110",
    "你们快来",
    "要死人了",
    "求求你们",
    "在村口",
)


@pytest.mark.parametrize("deed", DEEDS)
def test_no_cry_beside_it_makes_it_a_call_for_him(deed: str) -> None:
    meant = BY_NAME["于发" if "于发" in deed else "周启明"]
    missed = [
        words
        for cry in CRIES
        for words in (f"{deed} {cry}", f"{deed}，{cry}！", f"{cry} {deed}")
        if meant not in spoken_of(words, ROSTER, VILLAGE).all
    ]
    assert not missed


@pytest.mark.parametrize(
    "text",
    [
        "周代表快来人 水库要垮了",
        "周代表，有人砸我家门 快来",
        "周启明快来救命 狗咬我娃了",
        "周代表带人来抢修了 快好了",
        "周代表带人来看了",
        "周启明杀猪 请大家吃饭",
        "周书记从不骂人",
        "周启明被打了 打人的跑了 快来",
    ],
)
def test_who_is_called_or_helps_attacks_nobody(text: str) -> None:
    assert not spoken_of(text, ROSTER, VILLAGE).all
