"""The thing by which words name their matter before they say more of it."""

import pytest

from domain.which_matter.by_its_thing import begins_with, is_of, named_first, says_it


@pytest.mark.parametrize(
    ("text", "thing"),
    [
        ("阴沟的事是周二娃他哥占到修的房子 把沟填了", "阴沟"),
        ("厕所那个 老师说下周装 你们不用来了", "厕所"),
        ("电费那个 我侄女说他退钱了 算了", "电费"),
        ("说到阴沟 昨天又漫出来了", "阴沟"),
        ("还是路灯的事 换了个灯泡还是不行", "路灯"),
        ("对了，低保的事，会计说名额满了", "低保"),
        ("我家电费的问题 营业厅说查了没错", "电费"),
        ("水管那个事 师傅来看了", "水管"),
        ("关于井盖，城管来过了", "井盖"),
        ("上次说的围墙那件 他又砌高了", "围墙"),
        ("粮补滴事 信用社喊我换卡", "粮补"),
        ("水的事 昨天来看了", "水"),
        # places, people, days and other words name no matter
        ("隔壁那个老头打我", ""),
        ("村里的事没人管", ""),
        ("学校那个 老师说下周装", ""),
        ("昨天的事不好意思", ""),
        ("村口那个 灯又黑了", ""),
        ("路灯的事故谁负责", ""),
        ("路灯不亮了", ""),
        ("三组的事", ""),
        ("别的事以后再说", ""),
        ("有人偷了我的车", ""),
        ("另外的事", ""),
    ],
)
def test_the_thing_that_is_named_first(text: str, thing: str) -> None:
    assert named_first(text) == thing


@pytest.mark.parametrize(
    ("thing", "words", "says", "same"),
    [
        ("阴沟", "门前那个阴沟堵了", True, False),
        ("路", "村口路灯不亮", False, False),
        ("路", "三组的路烂了", True, True),
        ("水管", "自来水停了三天", False, True),
        ("水", "排水沟堵了", False, False),
        ("水", "屋里没水", True, False),
        ("低保", "村口路灯不亮", False, False),
    ],
)
def test_whether_a_matter_is_of_it(thing: str, words: str, says: bool, same: bool) -> None:
    assert (says_it(thing, words) or is_of(thing, words)) is (says or same)


@pytest.mark.parametrize(
    ("text", "thing"),
    [
        ("灯好了", "灯"),
        ("水还是浑嘞 换个锤子", "水"),
        ("低保嘛 看看再说", "低保"),
        ("我家水管又漏", "水管"),
        ("那个路灯亮了", "路灯"),
        ("昨天来了", ""),
        ("三组的人说好了", ""),
        ("学校说要等", ""),
        ("嗯", ""),
    ],
)
def test_the_thing_with_which_a_sentence_begins(text: str, thing: str) -> None:
    assert begins_with(text) == thing
