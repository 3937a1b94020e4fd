"""Words of the grey kind: what only weighs like a wish for silence, a tip or a hello, and plainly is something else (docs/spec.md section 3, Special words)."""

import pytest

from domain.complaints.likely_secrecy import likely_secrecy
from domain.no_matter.likely_none import bears_out, likely_none
from domain.reading.marks_in import marks_in
from domain.tips.likely_tips import is_likely
from domain.words.simplified import simplified


@pytest.mark.parametrize(
    "words",
    [
        "可以见面谈吗",
        "能不能当面说",
        "可以當面談不",
        "能面谈吗",
        "我想跟代表见面谈",
        "哪天能碰个面不",
        "可以上门来坐下来谈不",
        "超载的砂车天天从村里过，能不能让他们绕外环",
        "超载的砂车压坏了路，能不能让绕外环走",
        "大货车能不能走大路",
        "能不能让车子改道",
    ],
)
def test_a_meeting_or_another_way_for_cars_is_no_wish_for_silence(words: str) -> None:
    assert "confidential" not in marks_in(simplified(words))
    assert not likely_secrecy(words)


@pytest.mark.parametrize(
    "words",
    [
        "能不能让他们不晓得是我",
        "可以不让别人知道吗",
        "能不能莫让村里晓得",
        "可以单独谈吗，莫让人看到",
        "能不能悄悄跟代表说",
        "可以见面谈吗，不要让别人知道",
        "砂车绕外环的事，莫说是我讲的，保密",
        "当面谈可以，但是要保密",
    ],
)
def test_a_wish_for_silence_beside_it_is_heard(words: str) -> None:
    assert "confidential" in marks_in(simplified(words))


@pytest.mark.parametrize(
    "words",
    [
        "五保的钱还是照发到上坪不",
        "五保的钱还发不发",
        "低保的钱还是照发不",
        "养老的钱是照旧打到卡上不",
        "高龄补贴还是发到村里不",
        "医保的钱退到哪里",
        "请问残疾补贴现在发到哪里了",
        "我妈的养老金还是打到卡上吗",
    ],
)
def test_where_aid_is_paid_is_asked_and_no_tip(words: str) -> None:
    assert not is_likely(words)


@pytest.mark.parametrize(
    "words",
    [
        "五保的钱被村长吃了",
        "五保的钱发到别个手里了",
        "五保户的钱让村里扣了",
        "五保的钱是不是打给书记了",
        "低保的钱发到会计卡上了吗",
        "低保钱是不是被主任拿了",
    ],
)
def test_who_has_it_is_a_tip_as_ever(words: str) -> None:
    assert is_likely(words)


@pytest.mark.parametrize(
    "words", ["今天又是这样", "又是老样子", "还是这样", "昨天又那样了", "晚上又是那個樣子", "老是这样", "今天还是咁样"]
)
def test_that_it_is_as_before_is_no_hello(words: str) -> None:
    assert not bears_out(words, likely_none(words) or "greeting")


@pytest.mark.parametrize("words", ["今天天气好", "今天好热", "您好在吗"])
def test_small_talk_is_met_as_ever(words: str) -> None:
    assert likely_none(words)
    assert bears_out(words, likely_none(words))
