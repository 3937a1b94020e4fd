"""A sieve says which expressions may match a text at all, and never leaves one out that does."""

import re

import pytest

from domain.complaints import wishes
from domain.danger import set_aside
from domain.danger.danger_signs import HINTS as DANGER_HINTS
from domain.danger.danger_signs import SIGNS
from domain.days import said_days
from domain.no_matter import no_matter
from domain.tips import likely_tips
from domain.tips.hints import HINTS
from domain.tips.sly_words import SLY
from domain.words.pattern import LatePattern
from domain.words.plain_text import in_sentences, squeezed
from domain.words.sieve import Sieve, Sifted, needs_of
from domain.words.simplified import simplified
from tests.samples_of import lines


def _needs(expression: str) -> list[list[str]]:
    return [["".join(sorted(need)) for need in needs] for needs in needs_of(expression)]


@pytest.mark.parametrize(
    ("expression", "needs"),
    [
        ("收钱", [["收", "钱"]]),
        ("收钱|骂", [["收", "钱"], ["骂"]]),
        ("收(?:了|过)?钱", [["收", "钱"]]),
        ("收(?:礼|烟酒)", [["收", "".join(sorted("礼烟"))]]),
        ("(?:收|拿)钱", [["".join(sorted("收拿")), "钱"]]),
        ("收[了过]+", [["收", "".join(sorted("了过"))]]),
        ("收[^，]{0,4}钱", [["收", "钱"]]),
        ("收钱{0,3}", [["收"]]),
        ("收钱{2,}?车", [["收", "钱", "车"]]),
        ("(?<!没)收(?!费)", [["收"]]),
        ("(?P<who>支书|主任)骂", [["".join(sorted("支主")), "骂"]]),
        (r"\d+万", [["万"]]),
        (r"[一-鿿]{2}局", [["局"]]),
        ("(?:收|[0-9])", [[]]),
        ("(?:收|)", [[]]),
        ("(?:收(?:礼|)|拿)车", [["".join(sorted("收拿")), "车"]]),
        (".", [[]]),
        (r"a\.b", [["a", "b"]]),
    ],
)
def test_what_stands_in_every_match_of_an_alternative_is_needed(expression: str, needs: list[list[str]]) -> None:
    assert _needs(expression) == needs


def test_only_what_may_match_is_left() -> None:
    sieve = Sieve({"takes": ["收[^，]{0,4}钱", "塞.{0,2}红包"], "hits": ["打人|骂"], "all": ["."]})
    assert sieve.may(frozenset("他收了我的钱")) == {"takes", "all"}
    assert sieve.may(frozenset("他收了谷子，骂人")) == {"hits", "all"}
    assert sieve.may(frozenset()) == {"all"}


def test_of_several_that_match_the_first_is_named() -> None:
    sifted = Sifted({name: re.compile(words) for name, words in (("two", "路坏.*"), ("one", "路坏了"), ("none", "灯坏了"))})
    assert [name for name, _ in sifted.left("路坏了")] == ["two", "one"]
    assert (sifted.whole("路坏了"), sifted.whole("路坏"), sifted.whole("灯坏")) == ("two", "two", "")


TABLES = {
    "signs of danger": {kind: list(patterns) for kind, patterns in SIGNS.items()},
    "hints of danger": {kind: list(patterns) for kind, patterns in DANGER_HINTS.items()},
    "hints of a tip": {kind: [hint.words.pattern] for kind, hint in HINTS.items()},
    "sly words": {kind: [words.pattern] for kind, words in SLY.items()},
    "sayings": {name: [words.pattern] for name, words in set_aside._SIFTED.patterns.items()},
    "clauses of no matter": {kind: [words.pattern] for kind, words in no_matter._CLAUSE.items()},
    "days": {name: [words.pattern] for name, words in said_days._SIFTED.patterns.items()},
    "wishes": {name: [words.pattern] for name, words in (wishes._NOT_FOR.patterns | wishes._ONLY_FOR.patterns).items()},
    "rules": {kind: [words.pattern] for kind, words in vars(likely_tips).items() if isinstance(words, (re.Pattern, LatePattern))},
}


@pytest.mark.parametrize("table", TABLES)
def test_no_expression_that_matches_a_labelled_line_is_left_out(table: str) -> None:
    expressions = TABLES[table]
    sieve, compiled = Sieve(expressions), {kind: re.compile("|".join(patterns)) for kind, patterns in expressions.items()}
    texts = [str(x["text"]) for name in ("danger", "likely_tips", "voter_messages") for x in lines(name)][::3]
    spared = 0
    for text in [in_sentences(squeezed(simplified(text))) for text in texts]:
        may = sieve.may(frozenset(text))
        spared += len(compiled) - len(may)
        assert {kind for kind, pattern in compiled.items() if pattern.search(text)} <= may
    assert spared > 0.4 * len(texts) * len(compiled)
