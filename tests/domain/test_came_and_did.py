"""Who came first and wronged somebody behind it is complained of as if it had been told alone (domain/complaints/came_and_did.py)."""

import pytest

from domain.complaints.came_and_did import came_and_did
from domain.complaints.spoken_of import named_in, spoken_of
from domain.values.ids import VillageId
from tests.samples_of import lines
from tests.spoken_of import roster_of

TOWN, VILLAGE = roster_of("qingxi"), VillageId("v01")
ZHOU, YU = "d001", "d002"


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("周启明代表来看过一次，骂了我一顿", ZHOU),
        ("周启明来过，骂了我一顿", ZHOU),
        ("周启明代表来看过一次。骂了我一顿。", ZHOU),
        ("周启明代表来看过一次 骂了我一顿", ZHOU),
        ("路灯坏了，周启明代表来看过一次，骂了我一顿", ZHOU),
        ("周启明代表来看过一次，还骂了我一顿，路灯还是没修", ZHOU),
        ("周启明代表来看过一次，不但没修，骂了我一顿", ZHOU),
        ("周启明代表来看过一次，我问他几时修，骂了我一顿", ZHOU),
        ("周启明代表来看过一次，我给他倒了茶，骂了我一顿", ZHOU),
        ("于发代表去年来登记过，吓唬我要停低保", YU),
        ("于发昨天来过我家，打了我儿子", YU),
        ("于发来量过，收了我两条烟", YU),
        ("于发上个月来看过房子，摸了我女儿", YU),
        ("周启明来过，态度恶劣得很", ZHOU),
        ("周代表来过，训了我半天", ZHOU),
        ("周启明昨天来过，推了我一把", ZHOU),
        ("周启明答应过来修，结果骂了我", ZHOU),
        ("周代表来调解过，一脚把门踢坏了", ZHOU),
        ("周启明接了我的电话，骂我烦", ZHOU),
        ("周啟明來看過，罵了我一頓", ZHOU),
        ("于发是来看过，动手打了我", YU),
    ],
)
def test_what_he_did_behind_a_kind_clause_is_kept_from_him(text: str, who: str) -> None:
    assert spoken_of(text, TOWN, VILLAGE).all == {who}


@pytest.mark.parametrize(
    "text",
    [
        "周代表来看过，老板骂了我一顿",
        "周启明来量过，邻居把桩拔了",
        "于发来调解过，邻居还打我",
        "周启明来看过，我被邻居打了",
        "周代表来调解过，他们打了我儿子",
        "周启明来看过，镇上的干部骂我",
        "周启明来看过，狗咬了我一口",
        "周启明来看过，隔壁老王打了我一顿",
        "周启明来看过，之后物业的人骂了我一顿",
        "周启明来看过，被老板骂了一顿",
        "周启明来看过，挨了老板一顿骂",
        "周启明来过，批评了施工队",
        "周启明来过，骂了那个乱倒垃圾的一顿",
        "周启明来看过，我骂了他一顿，对不住",
        "周启明来看过，打了报告给镇里",
        "周启明代表来看过，打了我的电话",
        "周启明来看过，要了我的电话号码",
        "周启明代表来看过一次，修好了",
        "周启明答应过来修，请快点",
        "于发来过一趟，送了一袋米",
        "于发来登记过，低保还没下来",
        "请周启明来看看，老板骂了我一顿",
        "找过周启明，物业骂了我一顿",
        "汪秀兰去调解被人推了一把，推人的还没道歉",
    ],
)
def test_what_others_did_or_what_is_no_wrong_stays_with_him(text: str) -> None:
    assert not spoken_of(text, TOWN, VILLAGE).all


def test_of_ordinary_lines_none_is_read_so() -> None:
    ordinary = [
        line["text"]
        for name in ("spoken_of", "plain_matters", "voter_messages", "passing_matters")
        for line in lines(name)
        if not line.get("spoken_of")
    ]
    assert len(ordinary) > 5_000
    assert [text for text in ordinary if came_and_did(*named_in(text, TOWN, VILLAGE))] == []
