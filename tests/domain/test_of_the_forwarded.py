"""What is asked of a forwarded message, and what its mark keeps from being heard (docs/spec.md section 3, What is forwarded)."""

from datetime import UTC, datetime

import pytest

from domain.complaints.asks_secrecy import for_secretary_alone
from domain.no_matter.of_the_forwarded import asks_of_it
from domain.values.forwarded import FORWARDED, as_forwarded, without_mark
from domain.values.heard import unmarked
from domain.values.ids import ChatId, Handle, MessageId
from domain.values.message import Incoming, Media, Sender, as_json, from_json


@pytest.mark.parametrize(
    "words",
    [
        "这个是真的不",
        "是真的假的哦",
        "真的吗",
        "啥子意思嘛",
        "系咪真㗎",
        "這個是真的嗎",
        "这要不要交",
        "怕是骗人的",
        "有这回事没得",
        "能信不",
        "咋回事",
        "点了会不会被骗钱",
        "是不是骗子哦",
        "没停水吧，这是谣言不",
    ],
)
def test_a_short_question_is_of_it(words: str) -> None:
    assert asks_of_it(words)


@pytest.mark.parametrize(
    "words",
    [
        *("你是人还是机器", "你们是骗子不", "这个号是真的不", "这个平台靠谱吗", "谢谢", "你好", "路灯不亮", "好", "", "垃圾三天没人收了"),
        *("骗人，不满意", "骗人的，根本没修", "是真的修好了，满意", "假的，没人来修", "真的又漏了"),
        *("我被骗了五千块怎么办", "我妈被人骗了钱咋办", "他骗了我三千怎么办"),
    ],
)
def test_other_words_are_not(words: str) -> None:
    assert not asks_of_it(words)


def message(text: str, *media: Media, forwarded: bool = True) -> Incoming:
    at = datetime(2026, 11, 4, 2, 0, tzinfo=UTC)
    return Incoming(ChatId(1), MessageId(2), at, Sender(Handle(3)), text=text, media=media, forwarded=forwarded)


def test_the_mark_is_put_once_and_stays_with_what_is_kept() -> None:
    once = as_forwarded(message("停水通知"))
    assert once.text == once.line == f"{FORWARDED}\n停水通知"
    assert as_forwarded(once) == once == from_json(as_json(once))
    assert without_mark(once.text) == unmarked(once.text) == "停水通知"
    bare = as_forwarded(message("", Media("photo", "a"), Media("photo", "b")))
    assert bare.text == ""
    assert [Media.from_data(one.as_data()).forwarded for one in bare.media] == [True, True]
    own = message("停水通知", forwarded=False)
    assert as_forwarded(own) is own


def test_no_wish_for_the_secretary_alone_is_heard_in_it() -> None:
    assert for_secretary_alone("只给秘书看")
    assert not for_secretary_alone(f"{FORWARDED}\n只给秘书看")
