"""First words that name no trouble, and matters that look like them (docs/understood.md, 头几句话)."""

import pytest

from domain.no_matter.first_words import LONGEST, names_no_trouble
from domain.no_matter.likely_none import likely_none
from domain.no_matter.no_matter import intent_of
from tests.samples_of import lines


def waits(text: str) -> bool:
    return names_no_trouble(text) or bool(intent_of(text)) or bool(likely_none(text))


@pytest.mark.parametrize("half", ["tuned", "kept"])
def test_most_are_known_and_no_matter_is_one(half: str) -> None:
    rows = lines("first_words", half)
    first = [row["text"] for row in rows if row["waits"]]
    assert len([text for text in first if waits(text)]) >= 0.9 * len(first)
    assert [row["text"] for row in rows if not row["waits"] and names_no_trouble(row["text"])] == []


def test_no_matter_of_the_other_samples_is_one() -> None:
    for name in ("voter_messages", "category_lines", "passing_matters"):
        assert [row["text"] for row in lines(name) if names_no_trouble(row["text"]) and not intent_of(row["text"])] == []


def test_long_words_are_more_than_that() -> None:
    assert names_no_trouble("侬好，" * 13)
    assert not names_no_trouble("侬好，" * LONGEST)
