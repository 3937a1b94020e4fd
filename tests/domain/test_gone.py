"""Half sentences that say that what was just named is gone."""

import pytest

from domain.which_matter.gone import is_gone


@pytest.mark.parametrize("thing", ["水", "自来水", "我家的水", "井水。", "电", "路灯", "低保", "村里的班车", "娃", "水又"])
@pytest.mark.parametrize("gone", ["没得了", "没了", "没有了！", "没得", "冇得了", "冇", "莫得了", "又没得咯"])
def test_a_thing_and_that_it_is_gone(thing: str, gone: str) -> None:
    assert is_gone([thing], gone)


@pytest.mark.parametrize("before", ["路灯不亮", "水浑", "水渠垮了", "谢谢", "你好", "就这些", "在三组", "灯", ""])
def test_else_it_ends_what_he_tells(before: str) -> None:
    assert not is_gone([before], "没事了")
    assert is_gone([before], "没了") == (before == "灯")


@pytest.mark.parametrize("words", ["没了吗", "没得说的了", "没有问题", "没事", "没了钥匙", "没得事"])
def test_other_words_say_no_such_thing(words: str) -> None:
    assert not is_gone(["水"], words)


def test_nothing_before() -> None:
    assert not is_gone([], "没了")
