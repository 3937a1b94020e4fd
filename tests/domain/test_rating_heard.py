"""Words below the question for a rating that judge and settle nothing, and a rating in front of words of something else."""

import pytest

from domain.ratings.complains import complains
from domain.ratings.rating_heard import hedges, rating_first, settles_nothing
from domain.ratings.satisfaction import said_when_asked

VAGUE = "还行 马马虎虎 一般般 要得 还阔以 不好不坏 2分 八分 90分 四颗星 凑合吧 过得去 还算可以 so_so 好是好_下回早点 满意是满意_就是慢"
NONE = "还是那个样子 哄鬼 好是好，就是没修完 满意 基本可以嘛 灯不亮 2分钟就修好了 没啥好说的 一般不会坏 路过得去车了"


@pytest.mark.parametrize("text", VAGUE.split())
def test_it_is_asked_with_his_own_words_and_never_counted(text: str) -> None:
    text = text.replace("_", " ")
    assert settles_nothing(text)
    assert said_when_asked(text) is None


@pytest.mark.parametrize("text", NONE.split())
def test_what_is_more_or_something_else_is_none(text: str) -> None:
    assert not settles_nothing(text)


@pytest.mark.parametrize("text", ["满意是满意，就是慢", "好是好 下回早点", "可以是可以，就是跑了三趟"])
def test_what_could_have_been_quicker_is_no_word_that_it_is_not_done(text: str) -> None:
    assert hedges(text)
    assert not complains(text)


@pytest.mark.parametrize("text", ["好是好，就是没修完", "修是修了，又漏了", "满意是满意，就是还没修好"])
def test_what_is_not_done_stays_a_complaint(text: str) -> None:
    assert not hedges(text)
    assert complains(text)


@pytest.mark.parametrize(
    ("text", "parted"),
    [
        ("满意 就是沙子那个没下文", ("satisfied", "沙子那个没下文")),
        ("2 沙子没人管", ("mostly", "沙子没人管")),
        ("满意，谢谢", ("satisfied", "谢谢")),
        ("不满意", None),
        ("沙子没人管 满意", None),
        ("满意 不满意", None),
    ],
)
def test_a_rating_stands_in_front_of_other_words(text: str, parted: tuple[str, str] | None) -> None:
    assert rating_first(text) == parted
