"""Weights of hints and signs are fitted from labelled lines (bench/fit_tips.py), and read as they were written."""

from collections.abc import Iterator
from dataclasses import replace
from math import sqrt

import pytest

from bench.fit_tips import SCALE, score, sign_table, stands, table
from bench.margin import Case, Fitted, Place, fit
from bench.tip_cases import beside, in_passing, ordinary, tips
from domain.tips.in_two import in_two
from domain.tips.likely_tips import found_in, is_likely, weighed_parts
from domain.tips.tip_weight import BESIDE, hints
from domain.tips.word_kinds import kinds_in
from domain.words.signs import FEW, Signs, signs_in, spread, table_of, weigh, with_threes
from domain.words.simplified import simplified
from tests.likely_tips import of_half


def _place(*hints: str, signs: str = "") -> Place:
    """`signs`: each stands for as many as make a text of full weight."""
    return Place(frozenset(hints), frozenset(signs))


TAKES, THANKS, BOTH = _place("takes", signs="拿"), _place("thanks", signs="谢"), _place("takes", "thanks")
CASES = [Case((TAKES,), True, n) for n in range(8)] + [Case((THANKS,), False, n) for n in range(8, 16)]


def _fit(cases: list[Case], lean: float = 0.0) -> Fitted:
    return fit(cases, lean)


def test_a_hint_and_a_sign_weigh_by_the_lines_they_stand_in() -> None:
    found = _fit(CASES)
    assert found.hints["takes"] > 0 > found.hints["thanks"]
    assert found.signs["拿"] > 0 > found.signs["谢"]
    assert score(CASES, found) == (8, 8, 8, 0)


def test_a_line_lies_beyond_the_margin_where_nothing_speaks_against_it() -> None:
    found = _fit(CASES)
    assert found.says(TAKES) == pytest.approx(1, abs=0.25)
    assert found.says(THANKS) == pytest.approx(-1, abs=0.25)


def test_what_one_line_alone_has_weighs_nothing() -> None:
    rare = Case((_place("takes", "rare", signs="拿罕"),), True, 16)
    found = _fit([*CASES, rare])
    assert "rare" not in found.hints
    assert "罕" not in found.signs


def test_a_question_too_many_is_cheaper_than_a_miss() -> None:
    assert _fit(CASES, lean=0.5).base == pytest.approx(_fit(CASES).base + 0.5)


def test_a_line_that_counts_for_less_moves_less() -> None:
    odd = [Case((TAKES,), False, 20 + n) for n in range(4)]
    paired = [replace(case, counts=0.25) for case in odd]
    assert _fit([*CASES, *paired]).says(TAKES) > _fit([*CASES, *odd]).says(TAKES)


def test_of_several_places_the_one_that_says_most_is_learned_from() -> None:
    """The longest is looked at first; when the others have been learned, what is not said there is found elsewhere."""
    aside = _place("long", "words", signs="走路")
    plain = [Case((aside,), False, n) for n in range(20, 32)]
    found = _fit([*CASES, *plain, *(Case((TAKES, aside), True, n) for n in (32, 33))])
    assert found.says(aside) < 0 < found.says(TAKES)


def test_the_place_that_says_most_decides() -> None:
    found = Fitted(-1.0, {"takes": 2.0, "thanks": -2.0}, {})
    assert found.holds(Case((THANKS, TAKES), True, 0))
    assert not found.holds(Case((BOTH,), True, 0))


def test_the_tables_are_modules_of_what_was_fitted() -> None:
    found = Fitted(-1.44, {"takes": 2.06, "little": 0.001, "thanks": -0.7}, {'"': 0.5, "收钱": 0.5, "\\": -0.3, "的": 0.1})
    read: dict[str, object] = {}
    exec(table(found), read)
    assert (read["BASE"], read["WEIGHTS"]) == (-144, {"takes": 206, "thanks": -70})
    exec(sign_table(found), read)
    signs = read["SIGNS"]
    assert isinstance(signs, Signs)
    assert signs.weights == {'"': 50, "收钱": 50, "\\": -30}


def test_the_tables_that_stand_tell_the_lines_they_were_fitted_on() -> None:
    true, right, others, wrong = score(tips("others_tuned"), stands())
    assert min(true, others) >= 60
    assert right >= 0.95 * true
    assert wrong <= 0.05 * others


def test_what_is_given_up_early_is_no_labelled_tip() -> None:
    """Most texts are put aside by their signs alone, and rules are asked only where they may decide: the answer stays the same."""
    by = stands()
    for half in ("others_tuned", "kept", "aside", "more_tuned", "more_kept"):
        for case, line in zip(tips(half), of_half(half), strict=True):
            even = abs(max(map(by.says, case.places))) * SCALE < 1e-6  # parts of a step that add up to nothing
            if line["tip"] and not even:
                beside = [*_parts(simplified(line["text"]))]
                weighs = by.holds(case) or any(by.says(part) * SCALE >= BESIDE for part in beside)
                assert is_likely(simplified(line["text"])) == (weighs or any(map(_two_rules, (*case.places, *beside))))


def _parts(plain: str) -> Iterator[Place]:
    """What stands before and behind each comma."""
    for part in (part for stretch in weighed_parts(plain) for part in in_two(stretch)):
        yield Place(frozenset({*found_in(part), *hints(part)}), with_threes(part))


def _two_rules(place: Place) -> bool:
    """They are enough, whatever else weighs."""
    return sum(hint.startswith("rule ") for hint in place.hints) > 1


def test_a_tip_in_another_sample_is_learned_as_one_and_a_doubtful_line_not_at_all() -> None:
    told = in_passing()
    assert {True, False} == set(told.values())
    assert not told.keys() & set(ordinary())
    assert any(case.true for case in beside())


def test_signs_are_characters_pairs_and_words_in_latin_letters() -> None:
    assert signs_in("收500元") == {"收", "0", "元", "收0", "0元"}
    assert signs_in("the钱") == {"the", " ", "钱", " 钱"}
    assert weigh({"收", "钱"}, table_of("7 收 的\n-2 钱")) == pytest.approx(0.5)


def test_three_characters_are_a_sign_too_where_they_are_asked_for() -> None:
    assert with_threes("收500元") == {*signs_in("收500元"), "收0元"}
    assert with_threes("好") == {"好"}


def test_what_signs_say_does_not_grow_with_the_length_of_a_text_alone() -> None:
    many = frozenset(map(chr, range(FEW, 5 * FEW)))
    assert len(many) == 4 * FEW
    assert spread({*many, "收", "钱"} - {chr(FEW), chr(FEW + 1)}, {"收": 6, "钱": 2}) == pytest.approx(4 / sqrt(FEW))


def test_few_signs_say_no_more_for_being_few() -> None:
    assert spread({"收", "钱"}, {"收": 6, "钱": 2}) == pytest.approx(8 / sqrt(FEW))
    assert spread(frozenset(), {"收": 6}) == 0


def test_kinds_of_words_are_counted_up_to_a_bound() -> None:
    assert set(kinds_in("他收钱骂人，骂我，骂娘", 2)) == {"takes 1", "insults 1", "insults 2"}
    assert not set(kinds_in("", 2))
