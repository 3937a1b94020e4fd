"""Words that put right what was just shown (docs/spec.md section 4, Typed acts)."""

import pytest

from domain.at_work.puts_words_right import puts_words_right

SAYS = "等哈，改成后天|不对，是后天换|等一下|写错了，应该是三组|改成下午三点|哎呀打错字了|错了 是后天|加一句：带上身份证|漏了时间|慢点 不对|去掉后面那句|不是明天，是后天|改一下|等等，改为星期五"
NONE = "灯泡后天换|好的|发|不发了|路灯改成太阳能的了吗|0001改成自来水|水厂说改成后天|是|是的|于发去看了|他说不对|先认领|明天去看"


@pytest.mark.parametrize("text", SAYS.split("|"))
def test_what_stops_or_corrects_is_heard(text: str) -> None:
    assert puts_words_right(text)


@pytest.mark.parametrize("text", NONE.split("|"))
def test_other_words_are_none(text: str) -> None:
    assert not puts_words_right(text)
