"""A name that is an ordinary word as well names somebody only where it stands as a name."""

from dataclasses import replace

import pytest

from domain.complaints.spoken_of import named_in, spoken_of
from domain.rights.roster import Roster
from domain.values.ids import PersonId, VillageId
from tests.spoken_of import roster_of

HERE, HIM = VillageId("v01"), PersonId("d002")


def _with(name: str) -> Roster:
    """于发 under another name."""
    known = roster_of("qingxi")
    return replace(known, people={**known.people, HIM: replace(known.people[HIM], name=name)})


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("高兴", "高兴死了 灯终于亮了"),
        ("高兴", "老人家很高兴 就是水还没通"),
        ("高兴", "灯亮了大家高兴 就是还差一盏"),
        ("安全", "路边没栏杆 安全没保障"),
        ("方便", "方便的时候来看看 桥断了"),
        ("高明", "讲得高明 路还是没修"),
        ("白天", "白天停电 晚上又来"),
    ],
)
def test_the_word_names_nobody(name: str, text: str) -> None:
    assert HIM not in {person for mention in named_in(text, _with(name), HERE)[1] for person in mention.people}


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("高兴", "高兴收了我的钱"),
        ("高兴", "高兴代表骂人"),
        ("高兴", "反对高兴"),
        ("安全", "那个安全占了我家的地"),
        ("高明", "高明打我"),
        ("高明", "高明不是东西"),
        ("高兴", "高兴缺德"),
    ],
)
def test_the_name_does(name: str, text: str) -> None:
    assert HIM in spoken_of(text, _with(name), HERE).all
