"""A voter's words without what only sounds like danger: figures of speech, telephone calls, tobacco, beasts, errands (domain/danger/harmless.py)."""

import re
from collections.abc import Iterator
from itertools import groupby
from typing import NamedTuple

from domain.danger.harmless import SAYINGS, Saying
from domain.words.pattern import pattern_of

_NOTHING = "(?!)"
"""Stands in no text."""


class _Pass(NamedTuple):
    """Sayings that follow each other in the table, under one condition."""

    words: re.Pattern[str]
    unless: re.Pattern[str]
    unless_said: re.Pattern[str]
    only: re.Pattern[str]

    def without(self, plain: str) -> str:
        if self.unless_said.search(plain) or not self.only.search(plain):
            return plain
        rest = self.words.sub("·", plain)
        return plain if rest == plain or self.unless.search(rest) else rest


def _condition(saying: Saying) -> tuple[str, str, str]:
    return saying.unless or _NOTHING, saying.unless_said or _NOTHING, saying.only


def _passes() -> Iterator[_Pass]:
    for (unless, unless_said, only), run in groupby(SAYINGS, _condition):
        words = "|".join(saying.words for saying in run)
        yield _Pass(pattern_of(words), pattern_of(unless), pattern_of(unless_said), pattern_of(only))


_PASSES = tuple(_passes())


def without_harmless(plain: str) -> str:
    """Each of them as one sign that says nothing."""
    for one in _PASSES:
        plain = one.without(plain)
    return plain
