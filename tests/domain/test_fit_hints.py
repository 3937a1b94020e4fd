"""Weights of hints and signs are fitted from labelled lines (bench/fit_hints.py), and read as they were written."""

from dataclasses import replace

import pytest

from bench.fit_hints import READER, Reader, fit, holds, score, sign_table, table
from bench.hint_cases import SIGN, Case, tips
from bench.regression import SCALE, Fitted
from domain.tips.likely_tips import is_likely
from domain.tips.word_kinds import kinds_in
from domain.words.signs import Signs, signs_in, table_of, weigh
from domain.words.simplified import simplified
from tests.likely_tips import of_half

TAKES, THANKS, BOTH = frozenset({"takes"}), frozenset({"thanks"}), frozenset({"takes", "thanks"})
CASES = [Case((TAKES,), True, n) for n in range(8)] + [Case((THANKS,), False, n) for n in range(8, 16)]


def _reader(**weights: int) -> Reader:
    return Reader("tip", "domain/tips/tip_weight.py", lambda half: [], -1, weights, 0.0, 0.5)


def test_a_hint_weighs_by_the_lines_it_stands_in() -> None:
    found = fit(CASES, _reader())
    assert found.weights["takes"] > 0 > found.weights["thanks"]
    assert score(CASES, found) == (8, 8, 8, 0)


def test_a_hint_no_line_has_keeps_its_weight() -> None:
    assert fit(CASES, _reader(rare=17)).weights["rare"] == 17 / SCALE


def test_a_question_too_many_is_cheaper_than_a_miss() -> None:
    assert fit(CASES, replace(_reader(), lean=0.5)).base == pytest.approx(fit(CASES, _reader()).base + 0.5)


def test_a_line_of_a_pair_counts_less() -> None:
    pairs = [replace(case, pair=True) for case in CASES]
    assert 0 < fit(pairs, _reader()).weights["takes"] < fit(CASES, _reader()).weights["takes"]


def test_the_place_that_says_most_decides() -> None:
    found = Fitted(-1.0, {"takes": 2.0, "thanks": -2.0})
    assert holds(found, Case((THANKS, TAKES), True, 0))
    assert not holds(found, Case((BOTH,), True, 0))


def test_a_line_counts_once_however_many_it_names() -> None:
    found = Fitted(-1.0, {"takes": 2.0})
    of_two = [
        Case((TAKES,), True, 0),
        Case((THANKS,), True, 0),
        Case((TAKES,), False, 0),
        Case((TAKES,), False, 1),
        Case((TAKES,), False, 1),
    ]
    assert score(of_two, found) == (1, 0, 1, 1)


def test_the_tables_are_modules_of_what_was_fitted() -> None:
    found = Fitted(
        -1.44, {"takes": 2.06, "little": 0.01, "thanks": -0.7, f'{SIGN}"': 0.5, f"{SIGN}收钱": 0.5, f"{SIGN}\\": -0.25, f"{SIGN}的": 0.001}
    )
    read: dict[str, object] = {}
    exec(table(_reader(), found), read)
    assert (read["BASE"], read["WEIGHTS"]) == (-14, {"takes": 21, "thanks": -7})
    exec(sign_table(_reader(), found), read)
    signs = read["SIGNS"]
    assert isinstance(signs, Signs)
    assert signs.weights == {'"': 50, "收钱": 50, "\\": -25}


def test_the_tables_that_stand_tell_the_lines_they_were_fitted_on() -> None:
    stands = Fitted(READER.base / SCALE, {hint: weight / SCALE for hint, weight in READER.weights.items()})
    true, right, others, wrong = score(READER.cases("others_tuned"), stands)
    assert min(true, others) >= 60
    assert right >= 0.95 * true
    assert wrong <= 0.05 * others


def test_what_is_given_up_early_is_no_labelled_tip() -> None:
    """Most texts are put aside by their signs alone, and rules are asked only where they may decide: the answer stays the same."""
    stands = Fitted(READER.base / SCALE, {hint: weight / SCALE for hint, weight in READER.weights.items()})
    for half in ("others_tuned", "kept", "aside", "more_tuned", "more_kept"):
        for case, line in zip(tips(half), of_half(half), strict=True):
            even = abs(max(map(stands.says, case.places))) < 1e-9  # tenths that add up to nothing
            if line["tip"] and not even:
                assert is_likely(simplified(line["text"])) == holds(stands, case)


def test_signs_are_characters_pairs_and_words_in_latin_letters() -> None:
    assert signs_in("收500元") == {"收", "0", "元", "收0", "0元"}
    assert signs_in("the钱") == {"the", " ", "钱", " 钱"}
    assert weigh({"收", "钱"}, table_of("7 收 的\n-2 钱")) == pytest.approx(0.5)


def test_kinds_of_words_are_counted_up_to_a_bound() -> None:
    assert set(kinds_in("他收钱骂人，骂我，骂娘", 2)) == {"takes 1", "insults 1", "insults 2"}
    assert not set(kinds_in("", 2))
