"""Which of several answers typed ratings are of (docs/understood.md, 评价)."""

import pytest

from domain.ratings.rated_things import RatedOne, judges_all_vaguely, rated_all, rated_things, rating_of

ALL = {
    "satisfied": "都满意|两件都满意|兩件都滿意|两个都满意，谢谢代表|谢谢，都满意|全部满意|件件满意|我两件都满意|两桩都巴适|都解决了|都选1|both satisfied",
    "mostly": "都基本满意|两件事都基本满意",
    "unsatisfied": "都不满意|兩件事都唔满意|两样都要不得|都没解决|俩都不满意|都是老样子",
    None: "满意|我们都满意|全家都满意|三件都满意|不都满意|不是都满意|都满意吗|都满意，就是路还差点|都满意，除了路灯|两家都满意|两位代表都满意|两天都没水|都没人管",
}


@pytest.mark.parametrize(("rating", "text"), [(rating, text) for rating, row in ALL.items() for text in row.split("|")])
def test_what_is_said_of_both(rating: str | None, text: str) -> None:
    assert rated_all(text, 2) == rating


@pytest.mark.parametrize("text", ["都可以", "两件都还行", "都还凑合", "都可以吧"])
def test_what_judges_both_and_settles_nothing(text: str) -> None:
    assert rated_all(text, 2) is None
    assert judges_all_vaguely(text, 2)


GOOD, BAD = "satisfied", "unsatisfied"


@pytest.mark.parametrize(
    ("text", "ones"),
    [
        ("路灯的满意，水的不行", [RatedOne(GOOD, "lamp"), RatedOne(BAD, word="水")]),
        ("水的满意 路的要不得", [RatedOne(GOOD, word="水"), RatedOne(BAD, "road")]),
        ("低保那件滿意，狗的不滿意", [RatedOne(GOOD, "aid"), RatedOne(BAD, "dog")]),
        ("第一件满意第二件不满意，谢谢", [RatedOne(GOOD, nth=1), RatedOne(BAD, nth=2)]),
        ("头一件满意，后面那件不满意", [RatedOne(GOOD, nth=1), RatedOne(BAD, nth=-1)]),
        ("0001满意 0002 不满意", [RatedOne(GOOD, number="0001"), RatedOne(BAD, number="0002")]),
        ("QX-2611-0001 满意", [RatedOne(GOOD, number="0001")]),
        ("代表满意，镇上不满意", []),
        ("态度满意，事不满意", []),
        ("我满意，他不满意", []),
        ("一件满意，一件不满意", []),
        ("路满意，灯还不晓得", []),
        ("不太满意", []),
        ("水还没来，不满意", []),
    ],
)
def test_what_each_clause_rates(text: str, ones: list[RatedOne]) -> None:
    assert rated_things(text) == ones


@pytest.mark.parametrize("words", ["灯要得", "水不得", "灯要得，水还是浑", "你行 他不行", "桥可以走了 灯可以"])
def test_what_settles_nothing_counts_only_beside_another_thing(words: str) -> None:
    assert rated_things(words) == []


def test_each_in_dialect() -> None:
    assert [(one.word, one.value) for one in rated_things("灯要得 水不得行")] == [("灯", "satisfied"), ("水", "unsatisfied")]


@pytest.mark.parametrize(
    ("words", "rating"),
    [
        ("骂人的事不满意", BAD),
        ("另一件不满意", BAD),
        ("被赶出来那件不行", BAD),
        ("骂我那件差评", BAD),
        ("骂人的不满意", BAD),
        ("骂我的事不满意，还没给我道歉", BAD),
        ("第二件满意", GOOD),
        ("路灯可以", GOOD),
        ("骂我的事没人管", None),
        ("告状的事呢", None),
        ("他又来了", None),
    ],
)
def test_what_words_rate_that_are_known_to_be_of_one(words: str, rating: str | None) -> None:
    assert rating_of(words) == rating
