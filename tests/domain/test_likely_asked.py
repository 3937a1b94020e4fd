"""Questions about one's own matter and wishes for secrecy that no table of words knows are told by their signs (docs/spec.md section 3)."""

import pytest

from domain.complaints.asks_secrecy import only_asks_secrecy
from domain.no_matter.asked_after import asked_after
from domain.no_matter.likely_asked import beside_it
from domain.reading.marks_in import marks_in
from domain.words.simplified import simplified
from tests.samples_of import lines

MATTER = "变压器烧了全组没电"


@pytest.mark.parametrize(
    ("text", "kind"),
    [("啥时候送电啊 冰箱里肉都化了", "when"), ("供电所咋讲的", "state"), ("查出来没有", "state"), ("过年前修得好不", "when")],
)
def test_a_question_is_heard_by_its_signs_and_goes_to_the_matter_too(text: str, kind: str) -> None:
    asked = asked_after(text, MATTER)
    assert asked is not None
    assert asked.kind == kind


@pytest.mark.parametrize("text", ["几时有巴士啊", "知道了", "电来了，谢谢", "隔壁的狗什么时候拴", "老年卡哪里办", "我们组三十几户"])
def test_what_asks_nothing_of_it_is_none(text: str) -> None:
    assert asked_after(text, MATTER) is None


def test_words_of_the_matter_stand_as_one() -> None:
    assert beside_it("变压器几时换", MATTER) == "^Q几时换$"


def test_of_lines_that_were_only_counted_most_are_heard_and_few_others() -> None:
    known = [(bool(x["asks"]), asked_after(x["text"], x["open"]) is not None) for x in lines("later_asks", "kept")]
    asks, others = ([heard for is_so, heard in known if is_so == label] for label in (True, False))
    assert sum(asks) >= 0.65 * len(asks)
    assert sum(others) <= 0.06 * len(others)


def test_of_strangers_questions_put_aside_most_are_heard_and_few_others() -> None:
    known = [(bool(x["asks"]), asked_after(x["text"], x["open"]) is not None) for x in lines("strangers_asks", "kept")]
    asks, others = ([heard for is_so, heard in known if is_so == label] for label in (True, False))
    assert min(len(asks), len(others)) >= 120
    assert sum(asks) >= 0.75 * len(asks)
    assert sum(others) <= 0.06 * len(others)


@pytest.mark.parametrize(
    ("text", "matter"),
    [
        ("跟供电所说了没得", MATTER),
        ("民政那边回话了没", "我的低保停了"),
        ("消防看过了没有", "楼道堆满木柴"),
        ("赔的钱几时到", "洪水冲走了我家的猪"),
        ("修桥的钱批了没", "村口的桥断了"),
        ("交警哪天来看", "街上天天有人飙车"),
    ],
)
def test_who_is_to_do_it_and_money_for_it_are_no_thing_of_another_matter(text: str, matter: str) -> None:
    assert asked_after(text, matter) is not None


@pytest.mark.parametrize(("text", "matter"), [("低保的钱几时发", MATTER), ("厕所几时修", "村口的桥断了"), ("学费什么时候退", MATTER)])
def test_what_the_matter_does_not_name_is_another(text: str, matter: str) -> None:
    assert asked_after(text, matter) is None


@pytest.mark.parametrize(
    "text",
    [
        "你知我知就行了",
        "烂在你肚子里",
        "千祈唔好俾人知係我",
        "别把我卖了",
        "就当路过的看见的",
        "侬勿要讲是我讲个",
        "都是一个院子的 千万别漏出去",
        "我还要在这里住的，名字就莫写了",
        "嘴巴紧点哈",
    ],
)
def test_a_wish_to_be_kept_out_of_it_is_one(text: str) -> None:
    assert only_asks_secrecy(text)


@pytest.mark.parametrize(
    "text",
    [
        "隔壁偷电 莫说是我讲的",
        "不用保密",
        "就说是我讲的，我当面对质",
        "村主任收了红包 千万别提我名字",
        "账目从来不公开，像保密文件一样",
        "叔叔摸我叫我保密",
        "会计叫我不要说出去",
        "赵大有泄露我的举报信息",
        "小田把我写的念给他听了",
        "别跟我讲",
        "别再提了",
        "今晚他又要打死我 莫让他晓得",
        "她是买来的 莫漏出去",
        "他家在卖粉 别漏出去",
        "我被他欺负了 莫漏出去",
        "老张家卖假酒 莫说是我讲的",
        "他们晚上偷倒泥巴 别提我",
    ],
)
def test_what_tells_a_matter_or_stands_by_it_is_no_wish_alone(text: str) -> None:
    assert not only_asks_secrecy(text)


def test_of_wishes_that_were_only_counted_most_are_heard_and_no_matter_is() -> None:
    known = [(x["asks"], only_asks_secrecy(x["text"])) for x in lines("later_secrecy", "kept")]
    assert sum(heard for asks, heard in known if asks) >= 0.5 * sum(asks for asks, _ in known)
    assert sum(heard for asks, heard in known if not asks) <= 2
    matters = [x["text"] for name in ("plain_matters", "passing_matters", "category_lines") for x in lines(name)]
    assert sum(map(only_asks_secrecy, matters)) <= 0.001 * len(matters)


def test_of_strangers_wishes_put_aside_a_third_are_heard_as_such_and_most_keep_the_matter_confidential() -> None:
    known = lines("strangers_secrecy", "kept")
    alone, others = [x["text"] for x in known if x["alone"]], [x["text"] for x in known if not x["asks"]]
    assert min(len(alone), len(others)) >= 200
    assert sum(map(only_asks_secrecy, alone)) >= 0.35 * len(alone)
    assert sum(map(only_asks_secrecy, others)) <= 0.03 * len(others)
    asks = [x["text"] for x in known if x["asks"]]
    assert sum("confidential" in marks_in(simplified(text)) or only_asks_secrecy(text) for text in asks) >= 0.8 * len(asks)
