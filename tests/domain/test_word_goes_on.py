"""A name whose last sign begins a word with what follows names nobody, save where the other reading is as good."""

from dataclasses import replace

import pytest

from domain.complaints.spoken_of import named_in
from domain.rights.roster import Roster
from domain.values.ids import PersonId, VillageId
from tests.spoken_of import roster_of

HERE, HIM = VillageId("v01"), PersonId("d002")


def _with(name: str) -> Roster:
    """于发 under another name."""
    known = roster_of("qingxi")
    return replace(known, people={**known.people, HIM: replace(known.people[HIM], name=name)})


def _named(name: str, text: str) -> bool:
    return HIM in {person for mention in named_in(text, _with(name), HERE)[1] for person in mention.people}


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("于国春", "国春天要播种了 水还没放"),
        ("于国春", "国春节前发的米"),
        ("于国春", "国春茶还没下来"),
        ("于立山", "立山坡上的路垮了"),
        ("于立山", "立山沟里的水臭"),
        ("于敏", "于敏感时期莫烧秸秆"),
        ("于开东", "开东边那个坡的护栏断了"),
        ("于松", "于松了口气 水总算来了"),
        ("于光林", "光林场那边路断了"),
        ("于安", "于安装队还没来"),
        ("于富", "于富裕户不给低保"),
        ("于菊", "于菊花开的时候停车停到路中间"),
        ("于启明", "启明年再修的话秧就干死了"),
        ("于文清", "文清明前要上坟 路断了"),
        ("于建国", "建国路上那个井盖响得很"),
        ("于立新", "立新小学门口没红灯"),
    ],
)
def test_the_word_names_nobody(name: str, text: str) -> None:
    assert not _named(name, text)


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("于国春", "国春天天喝酒"),
        ("于国春", "于国春生病了"),
        ("于启明", "启明年年评先进"),
        ("于启明", "启明明知是坏的"),
        ("于启明", "于启明天不亮就来收钱"),
        ("于安", "于安排在最后一个给我"),
        ("于安", "于安装聋作哑"),
        ("于菊", "于菊花的都是公款"),
        ("于立", "于立项目款拿走了"),
        ("于民", "于民政策不发下来"),
        ("于光林", "光林场长骂人"),
        ("于建国", "建国路都不修"),
        ("于国春", "那个国春节前收米"),
        ("于正平", "于正平时常骂人"),
        ("于松", "于松动手打人"),
    ],
)
def test_the_name_stays_where_it_may_be_one(name: str, text: str) -> None:
    assert _named(name, text)
