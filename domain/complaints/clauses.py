"""The clauses of a voter's words, as they are read for whom he complains of (domain/complaints/spoken_of.py)."""

from collections.abc import Iterator, Sequence

from domain.people.mention import Mention
from domain.words.pattern import pattern_of
from domain.words.plain_text import BREAKS

_CLAUSE = pattern_of(r"(?:[^,。.!?;:、…~\s—]|[ \t](?:(?=[ -~])|(?<=[ -~])))+")
CLAUSE = 400
"""Signs of a clause beyond which it is not read: whom it names may be complained of."""


def clauses(words: str, named: list[Mention]) -> list[tuple[int, int]]:
    """The clauses' places; one that would break a name is not broken there, two names in a row (「A、B」) stay together."""
    places = [(m.start(), m.end()) for m in _CLAUSE.finditer(words)]
    made: list[tuple[int, int]] = []
    for start, end in places:
        if made and any(m.start < start < m.end for m in named):
            made[-1] = (made[-1][0], end)
        else:
            made.append((start, end))
    return made


def beside(words: str, named: Sequence[Mention]) -> Iterator[tuple[Mention, str, list[str]]]:
    """Of each who is named: what stands before him in his clause, and what behind him in it and in those that follow, up to who is named next."""
    for n, mention in enumerate(named):
        before = BREAKS.split(words[named[n - 1].end if n else 0 : mention.start])[-1]
        yield mention, before, BREAKS.split(words[mention.end : named[n + 1].start if n + 1 < len(named) else len(words)])
