"""What one of the deputies did, nobody says which: each who serves the village is in doubt (domain/complaints/one_of_them.py)."""

import pytest

from domain.complaints.spoken_of import spoken_of
from domain.values.ids import VillageId
from tests.spoken_of import roster_of

TOWN, HERE = roster_of("qingxi"), VillageId("v01")


@pytest.mark.parametrize(
    "text",
    [
        "代表骂我",
        "有个代表骂我",
        "一个代表打了我",
        "某代表收了我两条烟",
        "来我家走访的代表骂我",
        "上回来登记的那个代表骂我",
        "那天来开会的代表骂我",
        "管我们这片的代表骂我",
        "联系我们组的代表骂我",
        "隔壁组当代表的那个骂我",
        "就是那个当代表的打我",
        "我舅子当代表 骂我",
        "我堂叔当代表 霸占我家的地",
        "代表打人",
        "代表昨天骂了我",
        "人大代表打我",
        "我隔壁住的代表把我家水沟堵了",
        "开大众那个代表撞了我",
        "有个人大代表占我家地",
        "个别代表吃拿卡要，收红包",
        "有的代表欺负我们老百姓",
        "有个代表打我电话骂我娘",
        "有个代表推我一把",
        "代表把我家的树砍了",
    ],
)
def test_none_of_them_reads_it(text: str) -> None:
    found = spoken_of(text, TOWN, HERE)
    assert found.doubt >= frozenset(TOWN.serving(HERE))
    assert not found.of


@pytest.mark.parametrize(
    "text",
    [
        "代表，打人了",
        "代表 有人打我",
        "代表有人打我",
        "代表你好 邻居骂我",
        "代表打我电话没接到",
        "有个代表来看过了，路灯还是黑的",
        "有个代表说别人骂我",
        "有个代表看见邻居打我",
        "来我家走访的代表说过要修，没修",
        "管我们这片的代表是谁",
        "联系我们组的代表没来",
        "我想当代表",
        "当代表的也不容易",
        "学生代表骂我",
        "有个业主代表骂我",
        "村民代表骂我",
        "有个代表帮我打官司",
        "代表，骂我的人又来了",
        "那天来开会的代表答应修路，施工队骂我",
        "代表给我打电话说要来",
        "一个代表都没来",
        "没有一个代表打电话",
        "隔壁村有个代表骂我",
        "法定代表人骂我",
        "公司的代表骂我",
        "代表收了我的材料",
        "有个代表收了我的材料没下文",
        "代表快来 他骂我",
        "请代表管管 邻居占我家地",
        "有个代表来量了我家的地",
        "代表大会什么时候开",
        "来的代表都很好",
        "有个代表打我电话没接到",
        "有个代表打了我电话，我没接到",
        "来登记的代表打我手机说要来",
        "代表打我老婆电话问情况",
        "几个代表都打我电话来问",
        "代表把我的电话打爆了",
        "有个代表打我门口过没进来",
        "有个代表推我去镇里办",
        "代表把我的事推给镇里",
        "代表把我推荐给民政",
        "代表昨天把我家门口的沟挖通了",
    ],
)
def test_others_and_what_they_must_read_are_none(text: str) -> None:
    assert not spoken_of(text, TOWN, HERE).all


def test_who_is_named_beside_it_is_meant_alone() -> None:
    assert spoken_of("有个代表骂我，就是周启明", TOWN, HERE).all == {"d001"}
