"""Which of many expressions may match a text at all, by the characters it has: most of them need not be looked for.

What an expression needs is read from its source: of each of its alternatives the characters that stand in every match. What is not
understood (`.`, classes with ranges or negated, what may be left out, what only looks around) needs nothing, so that nothing is lost.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property, reduce
from sys import intern

from domain.words.pattern import for_later, pattern_of

Needs = list[frozenset[str]]
"""One character of each of these stands in every match."""
Others = tuple[str, ...]
"""The same, as many of them are kept."""
_COMMON = frozenset(
    "的了我是不一人在有他这个们来到说上下大地要就出会也你对生能子那得于着去之过家学可里后么没天看起发好小多两三年月日时分用钱村没都还给家里的叫问话话把被让吃开回自己什么怎样很再又才"
)
_TOKEN = pattern_of(r"\\.|\[\^?\]?(?:\\.|[^\]\\])*\]|\(\?<?[:=!]|\(\?P<\w+>|\(|\)|\||\{\d*,?\d*\}|.", re.DOTALL)
_MAY_BE_LEFT_OUT = pattern_of(r"[?*]|\{0?,\d*\}|\{0\}")
_REPEATS = pattern_of(r"[?*+]|\{\d*,?\d*\}")
_AROUND = frozenset({"(?=", "(?!", "(?<=", "(?<!"})
_ANYTHING = frozenset(".^$")


def needs_of(expression: str) -> list[Needs]:
    """Of each alternative what it needs; an empty list: nothing is known of it."""
    tokens = _TOKEN.findall(expression)[::-1]
    found = _alternatives(tokens)
    return found if not tokens else [[]]


def _alternatives(tokens: list[str]) -> list[Needs]:
    """The alternatives up to the bracket that closes them. `tokens`: what is to be read, the next one last; what comes after it is left."""
    found: list[Needs] = [[]]
    while tokens:
        token = tokens.pop()
        if token == ")":
            return found
        if token == "|":
            found.append([])
            continue
        needs = _atom(token, tokens)
        if tokens and _REPEATS.fullmatch(tokens[-1]):
            if _MAY_BE_LEFT_OUT.fullmatch(tokens.pop()):
                needs = []
            if tokens and tokens[-1] in "?+":
                tokens.pop()
        found[-1].extend(needs)
    return found


def _atom(token: str, tokens: list[str]) -> Needs:
    if token.startswith("("):
        inner = _alternatives(tokens)
        return [] if token in _AROUND else _one_of(inner)
    if token.startswith("["):
        return _of_class(token[1:-1])
    if token in _ANYTHING or token.startswith("\\"):
        return []
    return [frozenset(token)]


def _of_class(inside: str) -> Needs:
    return [] if inside.startswith("^") or "-" in inside or "\\" in inside else [frozenset(inside)]


def _one_of(alternatives: list[Needs]) -> Needs:
    if len(alternatives) == 1:
        return alternatives[0]
    if not all(alternatives):
        return []
    return [reduce(frozenset.union, (min(needs, key=_commonness) for needs in alternatives))]


def _commonness(characters: frozenset[str]) -> int:
    return sum(10 if c in _COMMON or c < "\x7f" else 1 for c in characters)


class Sieve:
    """Expressions by name. The text is in the spelling they are written for. It is read from them late, as they are built (domain/words/pattern.py)."""

    def __init__(self, expressions: Mapping[str, Iterable[str]]) -> None:
        self._expressions = expressions
        for_later(self)

    @cached_property
    def _read(self) -> tuple[frozenset[str], dict[str, list[tuple[str, Others]]]]:
        """Those that need nothing, and of each sign which need it, with what else they need."""
        always, by_sign, known = set[str](), dict[str, list[tuple[str, Others]]](), dict[Others, Others]()
        for name, sources in self._expressions.items():
            for needs in (needs for source in sources for needs in needs_of(source)):
                if not needs:
                    always.add(name)
                    continue
                rarest = min(needs, key=_commonness)
                others = tuple(intern("".join(sorted(other))) for other in needs if other is not rarest)
                needed = name, known.setdefault(others, others)
                for sign in rarest:
                    by_sign.setdefault(sign, []).append(needed)
        return frozenset(always), by_sign

    def build(self) -> object:
        return self._read

    def may(self, characters: frozenset[str] | set[str]) -> set[str]:
        """The names of those that may match a text of these characters."""
        always, by_sign = self._read
        found = set(always)
        for sign in characters & by_sign.keys():
            for name, others in by_sign[sign]:
                if name in found:
                    continue
                for other in others:
                    if characters.isdisjoint(other):
                        break
                else:
                    found.add(name)
        return found


class Sifted:
    """Patterns by name of which several are looked for one after the other: those alone that may match the text."""

    def __init__(self, patterns: dict[str, re.Pattern[str]]) -> None:
        self.patterns, self._sieve = patterns, Sieve({name: [one.pattern] for name, one in patterns.items()})

    def left(self, text: str) -> Iterator[tuple[str, re.Pattern[str]]]:
        """With their names, in their order."""
        may = self._sieve.may(frozenset(text))
        return ((name, one) for name, one in self.patterns.items() if name in may) if may else iter(())

    def whole(self, text: str) -> str:
        """The name of the first that matches all of it; empty: none does."""
        return next((name for name, one in self.left(text) if one.fullmatch(text)), "")
