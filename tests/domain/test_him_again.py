"""Words that name nobody and wish that he shall not read it, and those that only speak with him (domain/complaints/him_again.py)."""

import pytest

from domain.complaints.him_again import not_for_him
from domain.words.plain_characters import plain


@pytest.mark.parametrize("text", ["莫让他晓得是我递的话", "莫跟他说是我讲的哈", "别告诉他看", "不让他看", "莫给他看", "别跟那个人提"])
def test_a_wish_that_he_shall_not_read_it(text: str) -> None:
    assert not_for_him(plain(text))


@pytest.mark.parametrize("text", ["不跟他说话", "你们莫跟他讲价", "我不跟他讲道理", "你跟他说一声", "让他看看"])
def test_words_of_talking_with_him_wish_nothing(text: str) -> None:
    assert not not_for_him(plain(text))
