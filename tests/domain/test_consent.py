"""Who agrees to the notice in his own words, and who does not (docs/understood.md, 同意)."""

import pytest

from domain.typed.consent import LONGEST, consents
from tests.samples_of import lines


@pytest.mark.parametrize(("half", "least"), [("tuned", 0.98), ("kept", 0.95)])
def test_consents_are_heard_and_nothing_else_is_one(half: str, least: float) -> None:
    rows = lines("consents", half)
    given = [row["text"] for row in rows if row["consent"]]
    assert len([text for text in given if consents(text)]) >= least * len(given)
    assert [row["text"] for row in rows if not row["consent"] and consents(row["text"])] == []


@pytest.mark.parametrize(
    "text", ["没办法 同意", "同意，不会点", "同意 个鬼", "好，我儿子同意", "同意。我家水停了", "同意👎", "同意" * LONGEST]
)
def test_what_only_looks_like_one(text: str) -> None:
    assert not consents(text)


def test_no_word_of_theirs_is_made_of_denials_or_questions() -> None:
    """Whoever adds a word that ends in a denial lets 不同意 in."""
    for denial in ("不", "没", "没有", "别", "莫", "未", "勿", "唔", "弗", "冇", "谁", "哪个", "为啥", "等", "要是", "村里", "他"):
        assert not consents(f"{denial}同意")
        assert not consents(f"我{denial}同意")
