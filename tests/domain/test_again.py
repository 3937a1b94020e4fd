"""又坏了 after a matter is over, told from what names a thing of its own."""

import pytest

from domain.which_matter.again import only_names, says_again

AGAIN = "又坏了 那个灯又黑起 后头又坏了咋说 又停了 和上次一样 现在又不行了 昨晚又停了 修好没两天又坏了 好了两天又黑了 还是那样 老毛病又犯了 那盏灯又灭了 又漏了咋办 又堵起了 那个水又停哒 又出毛病了 又是这样 才几天又垮了"
OTHERS = "路灯又坏了 又下雨了 又欠薪了 又来了 桥又断了 低保又停了 我又病了 又打人了 又涨价了 隔壁又漏水了 又收钱 又偷了我的鸡 灯坏了 又是他 他又来骂我 坏了 停了 那个人又来了 那个老师又打人"


@pytest.mark.parametrize("text", AGAIN.split())
def test_words_without_a_thing_of_their_own_say_it_is_bad_again(text: str) -> None:
    assert says_again(text)


@pytest.mark.parametrize("text", OTHERS.split())
def test_words_that_tell_of_something_do_not(text: str) -> None:
    assert not says_again(text)


def test_a_bare_name_says_nothing_of_its_thing() -> None:
    assert [text for text in ("灯", "水渠", "我家的水", "灯坏了", "路不通", "没水", "垃圾", "井盖", "停水") if only_names(text)] == [
        "灯",
        "水渠",
        "我家的水",
        "垃圾",
        "井盖",
    ]


@pytest.mark.parametrize(
    "text",
    [
        "it leaks again",
        "My mom says it leaks again",
        "It’s broken again",
        "same problem again",
        "not working again",
        "it stopped working again",
        "Hi, my neighbour told me that it is dark again",
        "我妈说又漏了",
        "邻居说又坏了",
        "我儿子打电话说又停了",
    ],
)
def test_so_do_they_in_english_and_as_somebody_at_home_says_it(text: str) -> None:
    assert says_again(text)


@pytest.mark.parametrize(
    "text",
    [
        "the roof leaks again",
        "he hit me again",
        "my pension stopped again",
        "they want money again",
        "it leaks",
        "thanks again",
        "my mom is ill again",
        "我妈又病了",
        "我妈说路灯又坏了",
        "隔壁又漏水了",
        "邻居说他又来骂我",
    ],
)
def test_what_names_a_thing_or_a_person_does_not(text: str) -> None:
    assert not says_again(text)
