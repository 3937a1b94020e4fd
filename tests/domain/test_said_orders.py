"""What a matter is to be set to, in words (domain/at_work/said_orders.py)."""

import pytest

from domain.at_work.said_orders import SaidMatter, said_order
from domain.congress.categories import CATEGORIES
from domain.congress.congress import Category

KNOWN = [Category(id=str(one["id"]), name=str(one["name"]), keywords=tuple(one["keywords"])) for one in CATEGORIES]
THIS = SaidMatter("0003")


@pytest.mark.parametrize(
    ("text", "what", "to"),
    [
        ("0003 类别改成道路", "category", "road"),
        ("把0003改成环境卫生", "category", "sanitation"),
        ("0003是环境卫生的", "category", "sanitation"),
        ("QX-2611-0003归到道路交通", "category", "road"),
        ("0003归到农田水利", "category", "irrigation"),
        ("0003分类调成低保", "category", "welfare"),
        ("0003算道路类", "category", "road"),
        ("类别错了，0003应该是道路", "category", "road"),
        ("0003 分类不对 改成电力", "category", "power_comms"),
        ("0003归类到宅基地", "category", "land"),
        ("0003類別改成道路", "category", "road"),
        ("0003类别改成啥啥", "choose", "啥啥"),
        ("0003改为普通件", "calm", ""),
        ("0003不是急件", "calm", ""),
        ("取消0003的急件", "calm", ""),
        ("0003改成急件", "urgent", ""),
        ("0003加急", "urgent", ""),
        ("0003改成保密件", "confidential", ""),
        ("0003改成咨询件", "kind", "enquiry"),
        ("0003摘要写成：垃圾车不进四组，要人管", "abstract", "垃圾车不进四组，要人管"),
    ],
)
def test_an_order_names_its_matter_and_what_it_is_to_be(text: str, what: str, to: str) -> None:
    order = said_order(text, KNOWN)
    assert order is not None
    assert (order.what, order.to, order.of) == (what, to, THIS)


@pytest.mark.parametrize(
    ("text", "topic"), [("灯那件类别改成公共设施", "灯"), ("把路灯那件改成急件", "路灯"), ("水渠那个是农田水利的", "水渠")]
)
def test_a_matter_may_be_named_by_its_words(text: str, topic: str) -> None:
    order = said_order(text, KNOWN)
    assert order is not None
    assert order.of == SaidMatter(topic=topic)


@pytest.mark.parametrize("text", ["刚才那封信交给于发办", "刚登记的那件给于发", "刚才那件转给供电所"])
def test_what_was_just_there_is_pointed_at(text: str) -> None:
    order = said_order(text, KNOWN)
    assert order is not None
    assert (order.what, order.of) == ("hand", SaidMatter())


@pytest.mark.parametrize(
    "text",
    [
        "0003是我办的",
        "0003是谁的",
        "0003改到明天",
        "0003改成下周三去",
        "0003是于发办的",
        "0003是假的",
        "0003这是路灯的事吗",
        "0003已经转给供电所",
        "0003是个急性子",
        "垃圾那件是昨天的",
        "把路改成水泥路",
        "2023年改成水泥路的",
        "类别是什么",
        "这件事急",
        "0003急不急",
        "0003改天去看",
        "刚才那个人又来了",
        "把2000改成3000",
        "0003是村里的",
        "明天把灯改成节能灯",
        "路灯改成了太阳能的",
        "我家的水改成井水了",
    ],
)
def test_what_only_tells_of_something_is_no_order(text: str) -> None:
    assert said_order(text, KNOWN) is None
