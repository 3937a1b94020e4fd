"""What of words is kept in the index of words, and what is asked of it (docs/design.md, Figures, lists and searches).

Chinese has no spaces: a run of its signs becomes pairs of neighbours and, last, the last sign alone, so that every sign begins a piece and
one sign is found by the beginning of pieces. Other words stand whole. Compared as simplified, lower case.
Whoever changes this makes the index anew (storage/search.py): a piece is taken out by the very pieces that were put in.
"""

from dataclasses import dataclass

from domain.words.pattern import pattern_of
from domain.words.simplified import simplified

HAN = "\u3007\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
LONGEST = 64
"""Signs of a word that are kept."""
MOST_ASKED, MOST_SIGNS = 8, 100
"""Words of one question, and signs of it, that are looked at."""
_PIECES = pattern_of(rf"[{HAN}]+|[^\W_{HAN}]+")
_GLUED = pattern_of(r"[^\W_]+")
_HAN = pattern_of(rf"[{HAN}]")


def grams(words: str) -> list[str]:
    """The pieces of words, in their order: 「自来水停了3天」 is 自来, 来水, 水停, 停了, 了, 3, 天."""
    found: list[str] = []
    for run in _PIECES.findall(simplified(words)):
        if _HAN.match(run):
            found += [run[at : at + 2] for at in range(len(run) - 1)]
            found.append(run[-1])
        else:
            found.append(run[:LONGEST])
    return found


@dataclass(frozen=True)
class Phrase:
    """Pieces that must stand one behind the other; with `begins` the last one is only the beginning of a piece."""

    pieces: tuple[str, ...]
    begins: bool


def phrases(words: str) -> list[Phrase]:
    """What is asked: each word between spaces and signs must occur, in any order. Nothing where there is no word."""
    return [_phrase(one) for one in _GLUED.findall(simplified(words[:MOST_SIGNS]))[:MOST_ASKED]]


def _phrase(word: str) -> Phrase:
    """The last sign alone is in the index only where words end; where two signs are asked for it is part of a pair."""
    pieces = grams(word)
    if len(pieces) > 1 and _HAN.match(pieces[-1]) and len(pieces[-2]) == 2 and pieces[-2][-1] == pieces[-1] and _HAN.match(pieces[-2]):
        return Phrase(tuple(pieces[:-1]), begins=False)
    return Phrase(tuple(pieces), begins=True)
