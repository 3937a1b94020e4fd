"""Whether a voter wants his name on his matter."""

import pytest

from domain.complaints.name_wish import name_wish

SHOW = "把我名字写上去 我不怕|可以写我名字|写我名字没事|把我的名字登上|我实名|实名反映|名字可以写|我敢写名字|不用匿名|名字要写上|公开我的名字|写我的名字也要得|把我名字报上去|要署名|我名字尽管写"
HIDE = "算了还是不要名字|名字莫写了|还是莫写我名字|不要公开名字|名字不写了|匿名算了|还是匿名"
NONE = "村里把我名字划了|名单上没有我名字|把我名字漏了|他把我名字写上去了|低保名单没我名字|我名字写错了|要交名单|公开账目|村里不公开|账目不公开|我叫彭大山"


@pytest.mark.parametrize(
    ("text", "wish"), [(text, wish) for wish, texts in (("show", SHOW), ("hide", HIDE), ("", NONE)) for text in texts.split("|")]
)
def test_only_a_whole_message_wishes_it(text: str, wish: str) -> None:
    assert name_wish(text) == wish
