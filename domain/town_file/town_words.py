"""Words a town adds to what is recognised, by mark and by category (docs/town-file.md, `words`; docs/understood.md has the tables).

Words of a category become its keywords; those of a mark stand beside the program's own and say as much as a plain word of these.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from domain.congress.congress import Category
from domain.matters.similarity import pairs
from domain.no_matter.no_matter import intent_of
from domain.rights.roster import Roster
from domain.town_file.town_fields import WORD_MARKS
from domain.town_file.town_rows import TownFile
from domain.town_file.town_values import Problem
from domain.words.plain_text import in_sentences, letters, squeezed
from domain.words.simplified import simplified

SHORTEST, LONGEST, MOST = 2, 20, 500
"""Letters of a word, and words of a town."""


@dataclass(frozen=True)
class TownWords:
    """`patterns`: by mark, over words as `spelt` gives them."""

    patterns: Mapping[str, re.Pattern[str]] = field(default_factory=dict)

    def marks_in(self, text: str) -> frozenset[str]:
        plain = spelt(text) if self.patterns else ""
        return frozenset(mark for mark, pattern in self.patterns.items() if pattern.search(plain))

    def of(self, mark: str) -> re.Pattern[str] | None:
        return self.patterns.get(mark)


NONE = TownWords()
_NAME = "town words"


def spelt(text: str) -> str:
    """In the spelling in which readers compare: simplified, half-width, commas of one kind."""
    return in_sentences(squeezed(simplified(text)))


def town_words(rows: Iterable[Mapping[str, Any]]) -> TownWords:
    """What the rows of a congress say of marks; longer words first."""
    found: dict[str, list[str]] = {}
    for row in rows:
        if row.get("mark"):
            found.setdefault(str(row["mark"]), []).extend(spelt(str(word)) for word in row.get("words") or ())
    ordered = {mark: sorted(filter(None, words), key=len, reverse=True) for mark, words in found.items()}
    return TownWords({mark: re.compile("|".join(map(re.escape, words))) for mark, words in ordered.items() if words})


def added_to(roster: Roster) -> TownWords:
    """Put together once for each picture of the roster."""
    if _NAME not in roster.worked_out:
        roster.worked_out[_NAME] = town_words(roster.congress.words)
    found: TownWords = roster.worked_out[_NAME]
    return found


def with_words(categories: Iterable[Category], rows: Sequence[Mapping[str, Any]]) -> list[Category]:
    """The categories with the words the town adds to them."""
    more: dict[str, list[str]] = {}
    for row in rows:
        if row.get("category"):
            more.setdefault(str(row["category"]), []).extend(spelt(str(word)) for word in row.get("words") or ())
    return [replace(c, keywords=tuple(dict.fromkeys((*c.keywords, *more[c.id])))) if c.id in more else c for c in categories]


def word_problems(file: TownFile) -> Iterable[Problem]:
    """Rows of neither a mark nor a category (or of both), and words that would be found everywhere or nowhere."""
    count = 0
    for n, row in enumerate(file.top.get("words") or ()):
        line = file.lines.get(f"words.{n}", file.lines.get("words", 1))
        if bool(row.get("mark")) == bool(row.get("category")):
            yield Problem(line, "words.mark", "mark_or_category", {"choices": ", ".join(WORD_MARKS)})
        for word in row.get("words") or ():
            if reason := _wrong(str(word), str(row.get("mark") or "")):
                yield Problem(line, "words.words", reason, {"value": str(word), "least": str(SHORTEST), "most": str(LONGEST)})
        count += len(row.get("words") or ())
    if count > MOST:
        yield Problem(file.lines.get("words", 1), "words", "too_many_words", {"value": str(count), "most": str(MOST)})


def _wrong(word: str, mark: str) -> str:
    if not SHORTEST <= len(letters(word)) <= LONGEST:
        return "word_length"
    says_nothing = not pairs(spelt(word)) or intent_of(word) not in ("", "abuse" if mark == "abusive" else "")
    return "word_says_nothing" if says_nothing and mark != "multi" else ""
