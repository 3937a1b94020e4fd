"""Questions after a thing that a matter has not ask after nothing of it (domain/which_matter/asks_of_another.py); who it was, of nobody named, is no tip
(domain/tips/no_tip.py)."""

import pytest

from domain.no_matter.asked_after import asked_after
from domain.tips.likely_tips import is_likely
from domain.which_matter.asks_of_another import asks_of_another, asks_who_let
from domain.words.simplified import simplified

LAMP = "村口的路灯坏了半个月了"


@pytest.mark.parametrize(
    "text",
    [
        "账公开了没",
        "什么时候赔我家鸡",
        "我家的猪啥时候赔",
        "低保什么时候发",
        "什么时候来水",
        "果树几时赔",
        "村里的账到底公开不",
        "补贴几号到",
    ],
)
def test_they_are_of_something_else(text: str) -> None:
    assert asks_of_another(text, LAMP)
    assert asked_after(text, LAMP) is None


@pytest.mark.parametrize(
    ("text", "matter"),
    [
        ("什么时候修", LAMP),
        ("灯修好了没", LAMP),
        ("什么时候来换灯泡", LAMP),
        ("几时来电", LAMP),
        ("什么时候来水", "自来水停了三天"),
        ("什么时候来水", "三组水渠堵了浇不上地"),
        ("账公开了没", "村里的钱从来没公开过"),
        ("什么时候赔我家鸡", "修路的车压死了我家三只鸡"),
        ("低保什么时候发", "我妈的补助停了"),
        ("补偿款啥时候到", "征地的钱一直没给"),
        ("账公开了没", ""),
        ("水费涨了", LAMP),
    ],
)
def test_these_may_be_of_the_matter(text: str, matter: str) -> None:
    assert not asks_of_another(text, matter)


@pytest.mark.parametrize("text", ["谁批的", "是谁批的", "哪个同意的", "到底谁签的字", "谁答应的嘛"])
def test_by_whose_word_is_not_how_a_lamp_stands(text: str) -> None:
    assert asks_who_let(text, LAMP)
    assert asked_after(text, LAMP) is None
    assert not asks_who_let(text, "隔壁在我家地上建房")


@pytest.mark.parametrize("text", ["谁来修", "谁管的", "哪个来看的", "谁批的低保"])
def test_other_questions_with_who_are_read_as_ever(text: str) -> None:
    assert not asks_who_let(text, LAMP)


@pytest.mark.parametrize(
    "text", ["是他干的吧", "谁批的", "是不是他故意的", "他搞的吧", "肯定是他弄坏的", "哪个签的字", "那个人砸的吧", "怕是他家打烂的"]
)
def test_who_it_was_of_nobody_named_is_no_tip(text: str) -> None:
    assert not is_likely(simplified(text))


@pytest.mark.parametrize(
    "text",
    ["是书记干的吧，把钱装自己荷包", "他收的钱吧，村长也有份", "会计收了钱，谁批的", "谁批的地，收了好多钱", "是他贪的吧，村里的补贴"],
)
def test_a_deed_or_an_office_beside_it_still_is(text: str) -> None:
    assert is_likely(simplified(text))
