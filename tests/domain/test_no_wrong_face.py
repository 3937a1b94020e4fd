"""What is met by a face of ours is what it says: no goodbye for a telephone, no privacy page for a shrug; half of the lines were kept aside."""

import pytest

from domain.no_matter.likely_none import bears_out, likely_none
from domain.no_matter.no_matter import intent_of, introduces, is_assent
from domain.ratings.second_thoughts import second_word
from domain.typed.typed_acts import typed_act


@pytest.mark.parametrize("text", ["哄俺嘞吧", "随便你们", "删是删了没用", "改是改了", "谁讲的弄好了"])
def test_a_guess_that_no_word_bears_out_has_no_face(text: str) -> None:
    assert not (guess := likely_none(text)) or not bears_out(text, guess) or guess == "progress"


@pytest.mark.parametrize("text", ["我的信息谁能看", "你们辛苦了", "我先走了"])
def test_what_a_word_bears_out_keeps_it(text: str) -> None:
    assert intent_of(text) or bears_out(text, likely_none(text))


@pytest.mark.parametrize("text", ["手机是孙子的", "我老伴喊我问的", "手机是我儿子的", "我屋里人叫我写的", "我妈叫我来问的", "电话是老伴的"])
def test_whose_telephone_it_is_says_who_writes(text: str) -> None:
    assert introduces(text)


@pytest.mark.parametrize("text", ["手机是坏的", "我儿子的低保停了", "村长喊我来问的"])
def test_what_says_more_does_not(text: str) -> None:
    assert not introduces(text)


@pytest.mark.parametrize("text", ["我不晓得咋个弄这个", "俺不会使这个", "我弄不来这个东西"])
def test_how_it_is_used_is_asked_in_dialect(text: str) -> None:
    assert intent_of(text) == "command"


@pytest.mark.parametrize("text", ["看得到不", "能看见不", "听得见不"])
def test_whether_anybody_sees_it_is_asked(text: str) -> None:
    assert intent_of(text) == "anybody_there"


@pytest.mark.parametrize("text", ["好嘛好嘛", "好噻", "中嘛", "要得噻要得噻"])
def test_a_yes_of_other_places_is_one(text: str) -> None:
    assert is_assent(text)


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("手抖了，不满意", "unsatisfied"),
        ("误点了，基本满意", "mostly"),
        ("不小心点到满意，应该不满意", "unsatisfied"),
        ("哎呀手哆嗦，不满意", "unsatisfied"),
        ("我本来要点不满意", "unsatisfied"),
        ("手抖", ""),
        ("手机坏了，不满意", None),
    ],
)
def test_a_slip_is_put_right(text: str, word: str | None) -> None:
    assert second_word(text) == word


@pytest.mark.parametrize(
    ("text", "act"), [("中，满意", "satisfied"), ("得，满意", "satisfied"), ("哪个说的修好了", None), ("哪个讲的通水了", None)]
)
def test_satisfied_beside_a_yes_is_no_matter_and_who_said_so_is_no_mending(text: str, act: str | None) -> None:
    found = typed_act(text)
    assert (found.act if found is not None else None) == act
