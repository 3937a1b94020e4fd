"""Expressions that are built when somebody first looks for them.

Building all that the readers of words know takes as long as a third of everything else at the start, and an operator's command never reads
a word. Whoever reads the words of voters builds the rest once it is up (`build_the_rest`).
"""

import re
from collections.abc import Iterator
from typing import Any, Protocol, cast
from weakref import ReferenceType, ref

_LOOKS = ("search", "match", "fullmatch", "findall", "finditer", "sub", "subn", "split", "scanner", "flags", "groups", "groupindex")


class BuiltLate(Protocol):
    def build(self) -> object:
        """Once more does nothing else."""


class LatePattern:
    """A `re.Pattern` to whoever uses it: its slots are empty until one of them is asked for, and hold the pattern's own from then on."""

    __slots__ = ("__weakref__", "_flags", "pattern", *_LOOKS)

    def __init__(self, words: str, flags: int) -> None:
        self.pattern, self._flags = words, flags

    def __getattr__(self, name: str) -> Any:
        if name not in _LOOKS:
            raise AttributeError(name)
        built = re.compile(self.pattern, self._flags)
        for look in _LOOKS:
            setattr(self, look, getattr(built, look))
        return getattr(built, name)

    def build(self) -> object:
        return self.search


_made: list[ReferenceType[BuiltLate]] = []


def for_later(made: BuiltLate) -> None:
    """It is among the rest, as long as somebody holds it."""
    _made.append(ref(made))


def pattern_of(words: str, flags: int = 0) -> re.Pattern[str]:
    """As `re.compile`, for what a module holds; what is wrong in it is said (`re.error`) when it is first looked for: a test builds every one."""
    made = LatePattern(words, flags)
    for_later(made)
    return cast("re.Pattern[str]", made)


def build_the_rest() -> Iterator[None]:
    """One after the other, each a tenth of a second at most; who looks for one meanwhile builds it himself."""
    while _made:
        if (made := _made.pop()()) is not None:
            made.build()
        yield
