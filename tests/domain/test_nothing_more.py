"""Words that take back that another matter follows (docs/spec.md section 3)."""

import pytest

from domain.which_matter.nothing_more import nothing_more

SAYS = "算了|算了没事了|不告了|不告他了|算了不说了|没事了|没别的了|没有了，谢谢|还是不说了吧|莫得事了|下次再说|回头再说吧|我再想想|忘了|不反映了|不敢告了|算了嘛 不想说了|never mind|nothing else, thanks"
NONE = "不告了怎么办|水没有了|电没得了|路灯没了|我那个老年卡 刷不起|他说不修了|钱没了|不发了|算了账没给钱|没人管了|低保没有了|代表不来了|不说普通话|忘了发钱|没问题吗|forget the pump"


@pytest.mark.parametrize("text", SAYS.split("|"))
def test_who_says_that_nothing_follows_is_heard(text: str) -> None:
    assert nothing_more(text)


@pytest.mark.parametrize("text", NONE.split("|"))
def test_a_matter_is_one_still(text: str) -> None:
    assert not nothing_more(text)
