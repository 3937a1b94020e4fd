"""A voter's words without what only sounds like danger: figures of speech, telephone calls, tobacco, beasts, errands (domain/danger/harmless.py)."""

import re
from collections.abc import Iterator
from itertools import groupby
from typing import NamedTuple

from domain.danger.harmless import SAYINGS, Saying
from domain.words.pattern import pattern_of
from domain.words.sieve import Sifted

_SIGN = "·"
"""Stands where one of them stood."""


class _Pass(NamedTuple):
    """Sayings that follow each other in the table, under one condition."""

    words: re.Pattern[str]
    unless: re.Pattern[str] | None
    unless_said: re.Pattern[str] | None
    only: re.Pattern[str] | None

    def without(self, plain: str) -> str:
        if (self.unless_said and self.unless_said.search(plain)) or (self.only and not self.only.search(plain)):
            return plain
        rest = self.words.sub(_SIGN, plain)
        return plain if rest == plain or (self.unless and self.unless.search(rest)) else rest


def _condition(saying: Saying) -> tuple[str, str, str]:
    return saying.unless, saying.unless_said, saying.only


def _passes() -> Iterator[_Pass]:
    for conditions, run in groupby(SAYINGS, _condition):
        words = "|".join(saying.words for saying in run)
        yield _Pass(pattern_of(words), *(pattern_of(condition) if condition else None for condition in conditions))


_PASSES = {str(n): one for n, one in enumerate(_passes())}
_SIFTED = Sifted({n: one.words for n, one in _PASSES.items()})


def without_harmless(plain: str) -> str:
    """Each of them as one sign that says nothing."""
    for n, _words in _SIFTED.left(plain + _SIGN):
        plain = _PASSES[n].without(plain)
    return plain
