"""Whether a whole message says of which matter the one before was."""

import pytest

from domain.which_matter.said_of_other import said_of, went_wrong

SAYS = "刚才回错了 是说粮补的:粮补|那句是说灯的:灯|回错了 是补贴那个:补贴|上面那句是说路灯那件的:路灯|不好意思 发错了 是低保的事:低保|那条是讲水渠的:水渠|刚才那句话是说路灯的:路灯|搞错了 那句是说垃圾的:垃圾"
NONE = "灯坏了|是说灯的|他发错了低保|写错了名字|钱发错了|那句话伤人|补贴发错了人 是村里搞的|答错了题|那条路是烂的|刚才是停电|搞错了"


@pytest.mark.parametrize("pair", SAYS.split("|"))
def test_the_words_that_name_it(pair: str) -> None:
    text, topic = pair.split(":")
    assert said_of(text) == topic


@pytest.mark.parametrize("text", NONE.split("|"))
def test_other_words_name_none(text: str) -> None:
    assert said_of(text) == ""


@pytest.mark.parametrize("text", ["刚才回错了", "回错地方了", "答错了", "不好意思 发错地方了", "写到别的事上头去了", "写错那件了"])
def test_that_it_went_to_the_wrong_one_and_no_more(text: str) -> None:
    assert went_wrong(text)


@pytest.mark.parametrize(
    "text", ["写错了", "打错了", "答错了题", "发错了药", "刚才回错了 是说粮补的", "补贴发错了", "搞错了", "回家了", "信放到门口了"]
)
def test_other_words_say_no_such_thing(text: str) -> None:
    assert not went_wrong(text)
