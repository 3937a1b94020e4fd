"""Words and what is masked in them, apart: the words as everybody reads them, and beside them what stood there (docs/glossary.md, masked spans).

Also the one spelling of a number, by which it is found again however it was written.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from domain.words.figures import seen, with_words_as_figures
from domain.words.masks import Span, private_spans


@dataclass(frozen=True)
class Hidden:
    """In the masked words, from `start` to `end`, stands something else instead of `original`."""

    start: int
    end: int
    original: str


def taken_apart(text: str, more: Iterable[Span] = ()) -> tuple[str, tuple[Hidden, ...]]:
    """The words masked, and what was taken out of them, in order. `more`: spans of this text to be masked beside those that lead to a person."""
    shown: list[str] = []
    hidden: list[Hidden] = []
    done = length = 0
    for span in sorted([*private_spans(text), *more], key=lambda s: (s.start, -s.end)):
        if span.start < done:
            continue
        kept = text[done : span.start]
        start = length + len(kept)
        shown += [kept, span.shown]
        length = start + len(span.shown)
        hidden.append(Hidden(start, length, text[span.start : span.end]))
        done = span.end
    return "".join(shown) + text[done:], tuple(hidden)


def put_together(words: str, hidden: Sequence[Hidden]) -> str:
    """The words as they were written."""
    parts: list[str] = []
    done = 0
    for part in hidden:
        parts += [words[done : part.start], part.original]
        done = part.end
    return "".join(parts) + words[done:]


def spelt(number: str) -> str:
    """A number, plate or address in one spelling, without country code and separators; empty where there is none."""
    plain = with_words_as_figures(seen(number).text).upper()
    if "@" in plain or "(AT)" in plain or "[AT]" in plain:
        plain = re.sub(r"[(\[](AT|DOT)[)\]]| AT ", lambda found: "@" if "AT" in found.group() else ".", plain)
        return re.sub(r"\s", "", plain)
    plain = re.sub(r"[^\w]", "", plain).replace("_", "")
    plain = re.sub(r"^(?:0{0,2}86|0)(?=1[3-9]\d{9}$)", "", plain)
    return re.sub(r"^0{0,2}86(?=\d{9,11}$)", "0", plain)
