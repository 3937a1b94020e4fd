"""Acts, questions and half sentences in the speech of Wu, Yue and Min, and in English, do what the common words do (docs/understood.md)."""

import pytest

from domain.no_matter.asked_after import asked_after
from domain.no_matter.no_matter import intent_of
from domain.typed.typed_acts import typed_act
from domain.which_matter.goes_on import only_goes_on
from domain.which_matter.how_far import says_how_far

ACTS = {
    "withdraw": "勿要办了 覅弄了 弗用来了 唔使嚟喇 唔使搞喇 毋免来矣 毋通办矣 免来了 cancel_my_case_please i_want_to_cancel no_need_any_more,_thanks forget_it",
    "solved": "修好哉，勿要来了 勿用办了，修好了 唔使跟喇，整好咗 搞掂咗喇 修好矣，多谢 never_mind,_it_is_fixed problem_solved_thank_you it's_been_repaired",
    "nag": "麻烦你哋快啲 快眼叻",
}
QUESTIONS = (
    "啥辰光来看 侬啥辰光派人来 今朝来看伐 明朝有人来伐 阿有人来过 啥人勒拉办 几时有人嚟 几时整好 点解仲未嚟 有冇人跟 仲要等几耐 底时来看 何时欲来 "
    "敢有人来看 when_is_somebody_coming still_not_repaired what_is_the_status any_update"
)
GOES_ON = "打畀我啦 打电话拨我 麻烦侬打只电话拨我 打予我 打畀我得唔得 please_call_me_back call_me_when_you_have_time"
STATES = "还勿曾来 还弗曾弄好 仲未修好 犹未来 犹未修"
MATTERS = (
    "阿拉村口路灯勿亮了",
    "侬讲个路到现在还勿修，老人跌了一跤",
    "伊拉拿垃圾侪倒勒河里",
    "我屋企冇水三日",
    "隔篱装修好嘈",
    "阮厝边的沟塞矣",
    "阿拉屋里啥辰光有水",
    "村里勿要阿拉种田了",
    "佢哋唔使排队，我哋要等",
    "the tap is dry since monday",
    "please cancel the toll at the bridge",
    "forget it is what the office told my mother",
)


def said(words: str) -> list[str]:
    return [one.replace("_", " ") for one in words.split()]


@pytest.mark.parametrize(("act", "words"), [(act, one) for act, words in ACTS.items() for one in said(words)])
def test_an_act(act: str, words: str) -> None:
    found = typed_act(words)
    assert found is not None
    assert found.act == act


@pytest.mark.parametrize("words", said(QUESTIONS))
def test_a_question_about_the_matter(words: str) -> None:
    assert asked_after(words) is not None


@pytest.mark.parametrize("words", said(GOES_ON))
def test_what_only_goes_on(words: str) -> None:
    assert only_goes_on(words)


@pytest.mark.parametrize("words", said(STATES))
def test_how_far_it_is(words: str) -> None:
    assert says_how_far(words)


@pytest.mark.parametrize("words", MATTERS)
def test_a_matter_stays_one(words: str) -> None:
    assert not typed_act(words)
    assert not only_goes_on(words)
    assert not intent_of(words)


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("冇得消息咯?", "progress"),
        ("么子时候有结果", "progress"),
        ("我那个事么样了咧", "progress"),
        ("上次讲的那个事何解还冇得信", "progress"),
        ("冇得事哒", "farewell"),
    ]
    + [("有人冒得", "anybody_there"), ("灶屋冒烟哒", ""), ("我崽冇得书读", ""), ("水滴到我屋里哒", ""), ("堂客住院冇得钱", "")],
)
def test_the_little_words_of_hunan(words: str, kind: str) -> None:
    assert intent_of(words) == kind
