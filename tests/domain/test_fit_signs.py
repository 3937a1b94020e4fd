"""Tables of signs for short texts are fitted from labelled lines (bench/fit_signs.py), and read as they were written (domain/words/weighed.py)."""

from collections.abc import Iterable
from typing import Any

import pytest

from bench.fit_signs import Reader, check, fit, module
from bench.sign_cases import Case, with_signs
from domain.words.weighed import LONGEST, Table, in_text

TRUE, OTHERS = ("掉井里了", "娃掉井里", "掉进井里头"), ("井水浑了", "井盖响", "里面没灯")
BESIDE = frozenset({"is now"})


def cases(texts: Iterable[str], true: bool) -> list[Case]:
    return [Case(with_signs(text, BESIDE if true else ()), true, by_rules=False) for text in texts]


CASES = [*cases(TRUE * 3, True), *cases(OTHERS * 3, False)]


def made(lean: float = 0.0) -> Table:
    """The module that is written, read."""
    found: dict[str, Any] = {}
    exec(module(Reader("shown", lambda half: CASES, lean), fit(CASES, lean)), found)  # noqa: S102
    table: Table = found["SHOWN"]
    return table


@pytest.mark.parametrize(("text", "so"), [*((text, True) for text in TRUE), *((text, False) for text in OTHERS)])
def test_what_was_fitted_is_read_as_it_was_written(text: str, so: bool) -> None:
    assert made().says(in_text(text), BESIDE if so else ()) is so


def test_a_lean_says_so_sooner() -> None:
    assert made(1.0).base > made().base


def test_lines_are_told_by_weights_that_had_not_seen_them() -> None:
    true, found, others, wrong = check(CASES, 0.0)
    assert (true, others) == (9, 9)
    assert found >= 8
    assert wrong <= 1


def test_nothing_is_said_of_a_long_text_nor_of_one_in_another_script() -> None:
    assert in_text("掉井里了" * LONGEST) == in_text("gas leak at home") == frozenset()
    assert not made().says(frozenset(), BESIDE)
