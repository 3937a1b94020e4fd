"""Expressions that are built when somebody first looks for them.

Building all that the readers of words know takes as long as a third of everything else at the start, and an operator's command never reads
a word. Whoever reads the words of voters takes what was built before (`waiting`; bot/expressions.py) and builds the rest once it is up
(`build_the_rest`).
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
    """A `re.Pattern` to whoever uses it: its slots are empty, and each holds the pattern's own from when it is first asked for."""

    __slots__ = ("__weakref__", "built", "given", "pattern", *_LOOKS)

    def __init__(self, words: str, flags: int) -> None:
        self.pattern, self.given = words, flags
        self.built: re.Pattern[str] | None = None
        """Of its words and flags."""

    def __getattr__(self, name: str) -> Any:
        if name not in _LOOKS:
            raise AttributeError(name)
        found = getattr(self.build(), name)
        setattr(self, name, found)
        return found

    def build(self) -> re.Pattern[str]:
        if self.built is None:
            self.built = re.compile(self.pattern, self.given)
        return self.built


_made: list[ReferenceType[BuiltLate]] = []


def for_later(made: BuiltLate) -> None:
    """It is among the rest, as long as somebody holds it."""
    _made.append(ref(made))


def pattern_of(words: str, flags: int = 0) -> re.Pattern[str]:
    """As `re.compile`, for what a module holds; what is wrong in it is said (`re.error`) when it is first looked for: a test builds every one."""
    made = LatePattern(words, flags)
    for_later(made)
    return cast("re.Pattern[str]", made)


def waiting() -> Iterator[LatePattern]:
    """Expressions that may not have been built yet."""
    for made in (made() for made in _made):
        if isinstance(made, LatePattern):
            yield made


def build_the_rest() -> Iterator[None]:
    """One after the other, each a tenth of a second at most; who looks for one meanwhile builds it himself."""
    while _made:
        if (made := _made.pop()()) is not None:
            made.build()
        yield
