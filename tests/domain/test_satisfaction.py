"""Typed replies to "are you satisfied?": never one counted wrongly, nearly all clear ones understood (docs/understood.md)."""

import pytest

from domain.satisfaction import said
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
        "很满意😂",
        "满意" * 30,
        "谢谢",
        "",
    ],
)
def test_what_is_mixed_ironic_comparing_or_about_something_else_is_asked_again(text: str) -> None:
    assert said(text) is None
