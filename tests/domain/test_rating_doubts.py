"""What is typed below the question for a rating and is none: what it is about, and that nothing was done."""

import pytest

from domain.ratings.rating_doubts import asks_what_it_is, doubts_it_was_done
from domain.ratings.satisfaction import said

ASKS = "啥意思 满意啥 什么评价 这是啥子意思 评价啥 你问我什么 怎么点 咋评 不晓得怎么评 看不懂 满意不满意是啥意思 哪样意思 乜嘢意思 评啥子价 弄勿懂 啥 这三个有啥区别 what? what_does_it_mean"
DOUBTS = "没看到人修 假的 哄鬼 好是好，就是没修完 修是修了 根本没来人 谁说修好了 哪个修的 影子都没见到 一个人都没来过 人影都没得 连个鬼都没见 还没弄完 修了一半 瞎讲 哪里修好了 没动静 净扯淡 路还是那样 糊弄人嘛 呃鬼 nobody_came"
NEITHER = "满意 不怎么满意 可以 好 辛苦师傅了 看到了 见过了 谢谢代表 我点满意 路修好了 修得蛮好 2 路灯坏了"


@pytest.mark.parametrize("text", ASKS.split())
def test_what_it_is_about_is_asked(text: str) -> None:
    assert asks_what_it_is(text.replace("_", " "))
    assert said(text.replace("_", " ")) is None


@pytest.mark.parametrize("text", DOUBTS.split())
def test_that_it_was_done_is_doubted(text: str) -> None:
    assert doubts_it_was_done(text.replace("_", " "))
    assert not asks_what_it_is(text.replace("_", " "))


@pytest.mark.parametrize("text", NEITHER.split())
def test_what_judges_or_thanks_is_neither(text: str) -> None:
    assert not asks_what_it_is(text)
    assert not doubts_it_was_done(text)
