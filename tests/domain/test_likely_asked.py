"""Questions about one's own matter and wishes for secrecy that no table of words knows are told by their signs (docs/spec.md section 3)."""

import pytest

from domain.complaints.asks_secrecy import only_asks_secrecy
from domain.no_matter.asked_after import asked_after
from domain.no_matter.likely_asked import beside_it
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
    assert sum(asks) >= 0.55 * len(asks)
    assert sum(others) <= 0.05 * len(others)


@pytest.mark.parametrize(
    "text", ["你知我知就行了", "烂在你肚子里", "千祈唔好俾人知係我", "别把我卖了", "就当路过的看见的", "侬勿要讲是我讲个"]
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
    ],
)
def test_what_tells_a_matter_or_stands_by_it_is_no_wish_alone(text: str) -> None:
    assert not only_asks_secrecy(text)


def test_of_wishes_that_were_only_counted_most_are_heard_and_no_matter_is() -> None:
    known = [(x["asks"], only_asks_secrecy(x["text"])) for x in lines("later_secrecy", "kept")]
    assert sum(heard for asks, heard in known if asks) >= 0.5 * sum(asks for asks, _ in known)
    assert sum(heard for asks, heard in known if not asks) <= 1
    assert not any(only_asks_secrecy(x["text"]) for name in ("plain_matters", "passing_matters", "category_lines") for x in lines(name))
