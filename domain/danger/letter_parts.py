"""A letter in the parts in which danger is looked for: in one sentence of many it is told in passing, between others that weigh against it.

What is short is read as a whole. A sentence that goes on too long is cut at its commas and spaces, and where it has none after so many signs.
"""

from collections.abc import Iterator

from domain.words.pattern import pattern_of
from domain.words.plain_text import letters

LETTER = 70
"""Letters from which on words are a letter."""
PART, SHORTEST = 60, 6
"""Signs of a part at most, and letters of one that can be read by itself: less goes with what stands before it."""
WINDOW = 40
"""Signs that are read at once where somebody sets no sign; half of them are read twice."""
_ENDS = pattern_of(r"(?<=[。！？!?\n；;…])")
_PAUSES = pattern_of(r"(?<=[，,、 　:：])")


def parts_of_letter(text: str) -> list[str]:
    """One part: the text, where it is no letter."""
    if len(letters(text)) < LETTER:
        return [text]
    found: list[str] = []
    for sentence in _ENDS.split(text):
        for part in _pieces(sentence):
            if found and len(letters(part)) < SHORTEST:
                found[-1] += part
            elif letters(part):
                found.append(part)
    return found or [text]


def _pieces(sentence: str) -> Iterator[str]:
    """Of at most PART signs each, as long as they may be."""
    run = ""
    for clause in _PAUSES.split(sentence):
        if run and len(run) + len(clause) > PART:
            yield run
            run = ""
        run += clause
        while len(run) > PART:
            yield run[:WINDOW]
            run = run[WINDOW // 2 :]
    if run:
        yield run
