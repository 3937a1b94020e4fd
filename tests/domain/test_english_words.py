"""Which category an English message is of: by whole words and their own weights (docs/understood.md)."""

import pytest

from domain.congress.categories import CATEGORIES
from domain.congress.congress import Category
from domain.matters.category_of import guess_category, likely_categories
from domain.words.english_words import NAMED, english_weights
from domain.words.simplified import simplified
from tests.samples_of import lines

KNOWN = [Category(c["id"], c["name"], tuple(c["keywords"])) for c in CATEGORIES]


@pytest.mark.parametrize(
    ("text", "category"),
    [
        ("Nobody collects the rubbish", "sanitation"),
        ("The street light near my house is out", "sanitation"),
        ("STREET LAMPS are broken", "sanitation"),
        ("They serve lunch at school too late", "education"),
        ("I broke my tapestry, the shop won't refund it", "other"),
        ("wifi down again", "power_comms"),
        ("CT检查要排一个月", "medical"),
        ("做CT要自费", "medical"),
        ("5G信号没有", "power_comms"),
    ],
)
def test_a_word_is_no_part_of_another(text: str, category: str) -> None:
    assert guess_category(simplified(text), KNOWN) == category


@pytest.mark.parametrize("text", ["collects", "1200", "perfect", "insulating"])
def test_a_part_of_a_longer_word_speaks_for_nothing(text: str) -> None:
    assert guess_category(text, KNOWN) == "other"


@pytest.mark.parametrize("word", ["pipe", "pipes", "piping", "piped"])
def test_a_word_in_its_other_forms(word: str) -> None:
    assert guess_category(f"the {word} is bad", KNOWN) == "water"


def test_what_names_a_category_is_found_where_it_is_written() -> None:
    named = [(category, words.replace("_", " ")) for category, (first, *_) in NAMED.items() for words in first.split()]
    assert [words for category, words in named if english_weights(words).get(category, 0.0) < 3.8] == []


def test_a_congress_own_english_keywords_are_found_as_whole_words() -> None:
    own = [Category("quay", "码头", ("ferry landing", "quay")), *KNOWN]
    assert guess_category("the quays are flooded", own) == "quay"
    assert guess_category("quayside rubbish", own) == "sanitation"


@pytest.mark.parametrize(("half", "first", "three"), [("tuned", 0.95, 0.98), ("kept", 0.95, 0.98), ("after", 0.65, 0.75)])
def test_english_lines_find_their_category(half: str, first: float, three: float) -> None:
    known = lines("english_lines", half)
    ranked = [likely_categories(simplified(x["text"]), KNOWN, 3) for x in known]
    said = [(x["category"], *x["also"]) for x in known]
    assert sum(found[0] in fair for found, fair in zip(ranked, said, strict=True)) >= first * len(known)
    assert sum(bool(set(found) & set(fair)) for found, fair in zip(ranked, said, strict=True)) >= three * len(known)
