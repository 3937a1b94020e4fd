"""A table of kinds tells of which of them a text is, as far as its signs were there when it was fitted (domain/words/kinds.py)."""

import pytest

from bench.softmax import Line, fit
from domain.words.kinds import WHOLE, Kinds, in_words, packed

LINES = [Line(sorted(in_words(text)), {kind: 1.0}, 1.0) for text, kind in (("路坏了", 0), ("路烂了", 0), ("水浑了", 1), ("水没了", 1))]


def test_what_was_fitted_is_what_the_table_says() -> None:
    fitted = fit(LINES, 2)
    rows = "\n".join(packed(fitted.rarity[sign], own) + sign for sign, own in fitted.weights.items())
    table = Kinds([round(part * WHOLE) for part in fitted.base], rows)
    for text, kind in (("路坏了", 0), ("这条路烂了", 0), ("水浑了", 1), ("井水没了", 1)):
        said = table.scores(in_words(text))
        assert said.index(max(said)) == kind
        assert said == pytest.approx(fitted.scores(in_words(text)), abs=0.2)


def test_a_text_without_a_known_sign_says_nothing() -> None:
    assert list(Kinds((0, 0), packed(1.0, (1.0, -1.0)) + "路").scores(in_words("桥断"))) == []
