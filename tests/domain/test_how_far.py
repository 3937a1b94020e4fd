"""Words that only say how far a thing is that was told before (docs/spec.md section 3)."""

import pytest

from domain.which_matter.how_far import says_how_far

SAYS = (
    "供电所没来啊|供电所还没来人|供电所的人还没来修|供电所那边没消息|到现在供电所都没来一个人|施工队一直没动静|水利站没人来看|维修队没来过|"
    "单位还没回话|师傅今天又没来|电工没来|供電所冇嚟人|挖机还没到|水管站没来处理"
)
NONE = (
    "供电所没发电费单|水厂没来水|供电所乱收钱|供电所的人态度差|施工队没给工钱|环卫没来收垃圾|供电所没人上班|单位没发工资|厂里没交社保|师傅没拿到钱|"
    "水利站没清淤|供电所什么时候来|供电所来不来|所里没给我办证"
)


@pytest.mark.parametrize("text", SAYS.split("|"))
def test_that_who_was_to_come_has_not_says_how_far_it_is(text: str) -> None:
    assert says_how_far(text)


@pytest.mark.parametrize("text", NONE.split("|"))
def test_what_else_is_said_of_them_is_a_matter(text: str) -> None:
    assert not says_how_far(text)
