"""Typed replies to "are you satisfied?": never one counted wrongly, nearly all clear ones understood (docs/understood.md)."""

import pytest

from domain.ratings.satisfaction import said, said_when_asked, says_why
from domain.typed.judged import judged
from tests.samples_of import lines


@pytest.mark.parametrize(("name", "understood"), [("rating_lines", 0.95), ("rating_replies", 0.65)])
def test_no_reply_is_counted_wrongly_and_the_clear_ones_are_understood(name: str, understood: float) -> None:
    """Of the first author's clear ones a third is vague (还行, 比没修强): those are asked again."""
    replies = lines(name)
    wrong = [(x["text"], said(x["text"])) for x in replies if said(x["text"]) not in (None, x["expected_rating"])]
    assert wrong == []
    clear = [x for x in replies if x["expected_rating"]]
    assert sum(said(x["text"]) == x["expected_rating"] for x in clear) / len(clear) >= understood


@pytest.mark.parametrize(
    ("text", "rating"),
    [
        ("３", "unsatisfied"),
        ("②", "mostly"),
        ("1️⃣", "satisfied"),
        ("第一项", "satisfied"),
        ("滿意", "satisfied"),
        ("唔滿意", "unsatisfied"),
        ("俺们不满意", "unsatisfied"),
        ("bù mǎn yì", "unsatisfied"),
        ("几本满意", "mostly"),
        ("基本满意，感谢周启明代表", "mostly"),
        ("满意，辛苦周代表了", "satisfied"),
        ("满意，多亏了周启明代表", "satisfied"),
        ("满意，感谢周代表骗我", None),
        ("很满意，谢谢！", "satisfied"),
        ("不满意，根本没来人", "unsatisfied"),
        ("满意，路铺得平平展展，拖拉机过去都不颠", "satisfied"),
        ("基本满意，剩下两户没通的抓紧就行", "mostly"),
        ("不满意，路修了一半就走了", "unsatisfied"),
        ("俺满意，恁辛苦了", "satisfied"),
        ("布满意", "unsatisfied"),
        ("拣第一个", "satisfied"),
        ("当间儿那个", "mostly"),
        ("怎么可能满意", "unsatisfied"),
        ("莫啥说的", "satisfied"),
        ("冇得讲的", "satisfied"),
        ("我给满分", "satisfied"),
        ("基本可以嘛", "mostly"),
        ("大体要得", "mostly"),
        ("基本上沒得問題了", "mostly"),
        ("积本满意", "mostly"),
        ("More or less satisfied", "mostly"),
        ("mostly ok, thanks", "mostly"),
        ("哪样满意哦", "unsatisfied"),
        ("满意不起来", "unsatisfied"),
        ("孬得很", "unsatisfied"),
        ("跟没办一样", "unsatisfied"),
    ],
)
def test_numbers_scripts_dialects_and_spellings_of_one_rating(text: str, rating: str) -> None:
    assert said(text) == rating


@pytest.mark.parametrize(
    "text",
    [
        "态度好，事没办",
        "真是太“满意”了",
        "满意？",
        "满意 不满意",
        "满意了吧",
        "马马虎虎",
        "比上回强点",
        "修好了再给你打1",
        "3天后再来看看",
        "三组的路灯也不亮",
        "还行",
        "没啥好说的",
        "基本没人来",
        "基本上可以说没动",
        "哪里满意哪里不满意我说不清",
        "mostly dark at night",
        "2分",
        "负分",
        "很满意😂",
        "满意" * 30,
        "谢谢",
        "",
    ],
)
def test_what_is_mixed_ironic_comparing_or_about_something_else_is_asked_again(text: str) -> None:
    assert said(text) is None


@pytest.mark.parametrize(
    ("text", "rating"),
    [
        ("水通了，清清亮亮的，谢谢", "satisfied"),
        ("灯装好了，亮堂堂的", "satisfied"),
        ("路通了，就是边上还差一小截", "mostly"),
        ("七八成满意", "mostly"),
        ("根本没人修，坑还在那里", "unsatisfied"),
        ("跑了几趟还是没解决，白跑", "unsatisfied"),
        ("3吧3吧", "unsatisfied"),
        ("Ⅱ", "mostly"),
    ],
)
def test_who_is_asked_says_it_by_how_it_is(text: str, rating: str) -> None:
    assert said_when_asked(text) == rating


@pytest.mark.parametrize(
    ("text", "matter"),
    [
        ("垃圾还堆在那里，根本没人收", "路灯不亮"),
        ("救护车来了开口要六百", "鸭子得了瘟，一夜死了一百多"),
        ("要是月底真修好就满意", "路烂了"),
        ("修好了我才满意", "路烂了"),
        ("不晓得修没修好", "路烂了"),
        ("什么时候修啊", "路烂了"),
        ("路还是烂的，昨天翻车压住人了，快救命", "路烂了"),
        ("还可以吧", "路烂了"),
        ("谢谢", "路烂了"),
        ("3 是哪样意思", "路烂了"),
    ],
)
def test_what_is_of_something_else_or_open_is_asked_again(text: str, matter: str) -> None:
    assert judged(text, matter) is None


def test_hardly_a_new_matter_is_taken_for_a_rating_of_the_one_before() -> None:
    """Each of 1,000 behind another: whoever is asked for his rating may tell a new one first."""
    matters = [x["text"] for x in lines("category_lines", "tuned")][:1000]
    assert sum(judged(text, matter) is not None for text, matter in zip(matters, matters[1:], strict=False)) <= 3


def test_of_replies_that_say_how_a_matter_is_now_hardly_one_is_counted_wrongly() -> None:
    replies = [(judged(x["text"], x["matter"]), x["expected_rating"]) for x in lines("ratings_of_matters", "tuned")]
    clear = sum(expected is not None for _, expected in replies)
    assert sum(found not in (None, expected) for found, expected in replies) == 0
    assert sum(found == expected is not None for found, expected in replies) >= 0.4 * clear


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("不得行", "unsatisfied"),
        ("硬是不得行", "unsatisfied"),
        ("bad", "unsatisfied"),
        ("not good", "unsatisfied"),
        ("搞得好", "satisfied"),
        ("not bad", None),
        ("bad road", None),
        ("办得好不好", None),
    ],
)
def test_short_words_of_other_places_are_a_rating(text: str, value: str | None) -> None:
    assert said(text) == value


@pytest.mark.parametrize("half", ["tuned", "kept"])
@pytest.mark.parametrize("name", ["rating_kinds", "later_ratings"])
def test_each_kind_of_rating_is_heard_and_what_is_none_never_counted(name: str, half: str) -> None:
    replies = [(said_when_asked(x["text"]), x["expected_rating"], x["text"]) for x in lines(name, half)]
    assert [text for found, expected, text in replies if found not in (None, expected)] == []
    clear = sum(expected is not None for _, expected, _ in replies)
    assert sum(found == expected is not None for found, expected, _ in replies) >= 0.8 * clear


@pytest.mark.parametrize(
    ("text", "rating"),
    [
        ("满分十分，给九分", "mostly"),
        ("满分100打100", "satisfied"),
        ("3/10", "unsatisfied"),
        ("⭐⭐⭐⭐⭐", "satisfied"),
        ("满意度百分之百", "satisfied"),
        ("我打八分", "mostly"),
        ("急本满意", "mostly"),
        ("补满意，没修", "unsatisfied"),
        ("满意，修得快", "satisfied"),
        ("satisfied, well done", "satisfied"),
        ("not satisfied, nobody came", "unsatisfied"),
        ("⭐⭐", None),
        ("4/5", None),
        ("95分", None),
        ("10分", None),
        ("五十分", None),
        ("两个", None),
        ("算了，满意", None),
        ("就当满意", None),
        ("我要满意", None),
        ("满意……", None),
        ("更满意", None),
        ("别让我失望", None),
        ("大伙不满意，我满意", None),
        ("好得很，一天熏三回", None),
        ("33333", "unsatisfied"),
        ("1 1 1", "satisfied"),
        ("8分吧，满分10分", "mostly"),
        ("我的评价是满意", "satisfied"),
        ("满意才怪呢", "unsatisfied"),
        ("2 thanks", "mostly"),
        ("11", None),
        ("不想惹事，满意", None),
        ("给代表个面子，满意", None),
        ("村长让我写满意", None),
        ("昨天满意，今天又漏了", None),
    ],
)
def test_points_stars_slips_and_reasons_are_heard_and_what_is_given_in_is_not(text: str, rating: str | None) -> None:
    assert said_when_asked(text) == rating


@pytest.mark.parametrize(
    ("text", "rating"),
    [
        ("不满意，辛苦了", "unsatisfied"),
        ("谢谢，不满意", "unsatisfied"),
        ("谢谢代表，但是不满意", "unsatisfied"),
        ("不满意，麻烦再来看看，谢谢", "unsatisfied"),
        ("不满意，你们辛苦了", "unsatisfied"),
        ("不满意，但是辛苦你们了", "unsatisfied"),
        ("虽然不满意，还是谢谢", "unsatisfied"),
        ("不满意辛苦了", "unsatisfied"),
        ("周代表辛苦了，不满意", "unsatisfied"),
        ("代表好，我不满意，请再来看看", "unsatisfied"),
        ("謝謝，不滿意", "unsatisfied"),
        ("唔滿意，唔該再來睇下", "unsatisfied"),
        ("thank you, but not satisfied", "unsatisfied"),
        ("Not satisfied, please have another look, thank you", "unsatisfied"),
        ("3，辛苦了", "unsatisfied"),
        ("2，辛苦了", "mostly"),
        ("谢谢，2", "mostly"),
        ("谢谢代表，但是基本满意", "mostly"),
        ("Mostly satisfied, thank you for your hard work", "mostly"),
    ],
)
def test_politeness_around_a_rating_changes_nothing(text: str, rating: str) -> None:
    assert said(text) == rating


@pytest.mark.parametrize(
    "text",
    [
        "谢谢，满意，但是不满意",
        "不满意？辛苦了",
        "他们不满意，辛苦了",
        "谢谢代表不满意",
        "谢谢，领导不满意",
        "要是不满意，麻烦再来看看",
        "不满意的话，麻烦再来看看",
        "我没有不满意，谢谢",
        "不满意，谢谢😂",
        "基本满意，真是谢谢你们了",
        "谢谢你们让我不满意",
        "2，麻烦看看路灯",
        "两个，辛苦了",
        "没有解决，麻烦再看看",
        "不好，谢谢",
        "满意，麻烦再来看看",
        "基本满意，请你们再派人修一下",
    ],
)
def test_politeness_makes_no_rating_of_other_words(text: str) -> None:
    assert said(text) is None


def test_a_request_to_come_again_is_no_reason() -> None:
    assert not says_why("不满意，麻烦再来看看，谢谢")
    assert says_why("不满意，桥还是断的，谢谢")
