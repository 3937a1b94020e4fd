"""Who asks from another phone after what he told before, told from whoever tells of a phone or asks after his matter."""

import pytest

from domain.no_matter.new_account import asks_after_earlier, asks_after_old

ASKS = "我换了手机 原来那个栏杆的事咋样了|换了个号 以前反映的事看不到了|手机丢了换了新手机 上次说的那个事到哪了|我换手机了 之前的编号找不到|换了账号 原来那件事办好没"
NONE = "原来那个栏杆的事咋样了|我换了手机|换了手机信号还是不好|原来的路灯坏了 换了新的又坏了吗|我换电话了 打这个|新手机没信号 以前有|上次换的水表又坏了"


@pytest.mark.parametrize("text", ASKS.split("|"))
def test_he_asks_after_what_another_account_has(text: str) -> None:
    assert asks_after_old(text)


@pytest.mark.parametrize("text", NONE.split("|"))
def test_other_words_do_not(text: str) -> None:
    assert not asks_after_old(text)


EARLIER = "我先前反映那个五保的事办得么样哒|我以前说的路灯的事怎么样了|上次说的事有结果没有|之前反映的办好了没|0001|QX-2611-0001|编号0012"
AGAIN = "之前反映的路没修，怎么办|我原来说的那个沟怎么还不修|上次换的水表又坏了|路灯怎么样才能修|13800000101|12345|三组0001号电杆歪了"


@pytest.mark.parametrize("text", EARLIER.split("|"))
def test_an_account_that_told_nothing_asks_after_what_was_told_before(text: str) -> None:
    assert asks_after_earlier(text)


@pytest.mark.parametrize("text", AGAIN.split("|"))
def test_what_may_be_a_matter_asks_after_nothing(text: str) -> None:
    assert not asks_after_earlier(text)
