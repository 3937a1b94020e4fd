"""Whether a run in a pattern can read some text in two ways, which a failing match multiplies at every repetition (docs/design.md, Costs).

A pattern is taken apart into the places where a sign stands, and which may follow which (Glushkov's automaton). Two readings of one text
are two walks over the same signs that part and meet again inside a run: as often as the text is repeated, so often their number doubles.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from importlib import import_module
from typing import Any

sre = import_module("re._constants")
parser = import_module("re._parser")

MANY = 8
"""From so many repetitions on it is a run."""
_OTHERS = "7qZ龘　 \n，-_☃"
"""Beside the signs that a pattern names: one of each sort."""


@dataclass
class Piece:
    """What a piece of a pattern begins and ends with (places), and whether it may be nothing."""

    first: tuple[int, ...] = ()
    last: tuple[int, ...] = ()
    empty: bool = True


@dataclass
class Places:
    """`signs`: what may stand at each place, as bits; `follow`: places after each, once for each way; `not_after`: what may not stand before."""

    alphabet: str
    any_case: bool = False
    signs: list[int] = field(default_factory=list)
    follow: dict[int, list[int]] = field(default_factory=lambda: defaultdict(list))
    not_after: dict[int, int] = field(default_factory=dict)
    runs: list[tuple[int, int]] = field(default_factory=list)
    """From which place to which the outermost runs reach."""
    inside: int = 0

    def sequence(self, parsed: Iterable[Any]) -> Piece:
        whole, refused = Piece(), 0
        for kind, value in parsed:
            if kind is sre.ASSERT_NOT and value[0] == -1 and len(value[1]) == 1:
                refused = self.bits(*value[1][0])
                continue
            piece = self.piece(kind, value)
            self.not_after |= dict.fromkeys(piece.first, refused) if refused else {}
            refused = 0
            self.join(whole.last, piece.first)
            whole = Piece(
                whole.first + piece.first if whole.empty else whole.first,
                whole.last + piece.last if piece.empty else piece.last,
                whole.empty and piece.empty,
            )
        return whole

    def piece(self, kind: Any, value: Any) -> Piece:
        if kind is sre.BRANCH:
            branches = [self.sequence(branch) for branch in value[1]]
            return Piece(
                tuple(p for one in branches for p in one.first),
                tuple(p for one in branches for p in one.last),
                any(one.empty for one in branches),
            )
        if kind is sre.SUBPATTERN:
            return self.sequence(value[-1])
        if kind in (sre.MAX_REPEAT, sre.MIN_REPEAT):
            return self.run(value) if value[1] >= MANY else self.some(*value)
        if kind is sre.ATOMIC_GROUP:
            return self.one_way(value)
        if kind in (sre.LITERAL, sre.NOT_LITERAL, sre.IN, sre.ANY):
            self.signs.append(self.bits(kind, value))
            return Piece((len(self.signs) - 1,), (len(self.signs) - 1,), False)
        return Piece()

    def run(self, value: Any) -> Piece:
        begins = len(self.signs)
        self.inside += 1
        body = self.sequence(value[2])
        self.inside -= 1
        self.join(body.last, body.first)
        if not self.inside:
            self.runs.append((begins, len(self.signs)))
        return Piece(body.first, body.last, body.empty or not value[0])

    def one_way(self, body: Any) -> Piece:
        """What is read in one way only, as one place: any sign that it begins with."""
        apart = Places(self.alphabet, self.any_case)
        whole = apart.sequence(body)
        self.signs.append(sum({1 << n for n in range(len(self.alphabet)) if any(apart.signs[place] >> n & 1 for place in whole.first)}))
        return Piece((len(self.signs) - 1,), (len(self.signs) - 1,), whole.empty)

    def some(self, least: int, most: int, body: Any) -> Piece:
        whole = Piece()
        for n in range(most, 0, -1):  # the last first, as x(x(x)?)?
            piece = self.sequence(body)
            self.join(piece.last, whole.first)
            whole = Piece(
                piece.first + whole.first if piece.empty else piece.first,
                piece.last + whole.last if whole.empty else whole.last,
                n > least or piece.empty and whole.empty,
            )
        return whole

    def join(self, before: Iterable[int], after: tuple[int, ...]) -> None:
        for place in before:
            self.follow[place] += [to for to in after if self.signs[place] & ~self.not_after.get(to, 0)]

    def bits(self, kind: Any, value: Any) -> int:
        if kind is sre.LITERAL and not self.any_case:
            return 1 << self.alphabet.index(chr(value))
        if kind is sre.LITERAL:
            return sum(1 << self.alphabet.index(sign) for sign in {chr(value).lower(), chr(value).upper()} if sign in self.alphabet)
        spelt = ({sign, sign.lower(), sign.upper()} if self.any_case else {sign} for sign in self.alphabet)
        return sum(1 << n for n, signs in enumerate(spelt) if any(len(sign) == 1 and _stands(kind, value, sign) for sign in signs))


def _stands(kind: Any, value: Any, sign: str) -> bool:
    code = ord(sign)
    if kind is sre.IN:
        refused = value[0][0] is sre.NEGATE
        return any(_stands(one, inner, sign) for one, inner in value if one is not sre.NEGATE) != refused
    if kind is sre.RANGE:
        return bool(value[0] <= code <= value[1])
    if kind is sre.CATEGORY:
        name = str(value)
        held = sign.isdigit() if "DIGIT" in name else sign.isspace() if "SPACE" in name else sign.isalnum() or sign == "_"
        return held != ("NOT" in name)
    return kind is sre.ANY or (code == value) == (kind is sre.LITERAL)


def _named(parsed: Any) -> Iterator[str]:
    if isinstance(parsed, (list, tuple, parser.SubPattern)):
        if len(parsed) == 2 and parsed[0] in (sre.LITERAL, sre.NOT_LITERAL):
            yield chr(parsed[1])
        elif len(parsed) == 2 and parsed[0] is sre.RANGE:
            yield from map(chr, parsed[1])
        else:
            for one in parsed:
                yield from _named(one)


def _taken_apart(pattern: str, flags: int) -> Places:
    parsed = parser.parse(pattern, flags)
    places = Places("".join(sorted({*_named(parsed), *_OTHERS})), bool(parsed.state.flags & re.IGNORECASE))
    places.sequence(parsed)
    return places


def read_twice(pattern: str, flags: int = 0) -> str:
    """A text that a run of the pattern reads in two ways; empty where none does."""
    places = _taken_apart(pattern, flags)
    return next(filter(None, (_two_ways(places, range(*run)) for run in places.runs)), "")


def _two_ways(places: Places, run: range) -> str:
    came: dict[tuple[int, int], tuple[int, int] | None] = {}
    for place in run:
        for pair in _apart(places, place, place, run):
            if pair[0] == pair[1]:
                return _sign(places, pair)  # the same place, in two ways
            came.setdefault(pair, None)
    todo = list(came)
    for pair in todo:
        for after in _apart(places, *pair, run):
            if after[0] == after[1]:
                return _spelt(places, came, pair) + _sign(places, after)
            if after not in came:
                came[after] = pair
                todo.append(after)
    return ""


def _apart(places: Places, one: int, other: int, run: range) -> Iterator[tuple[int, int]]:
    """Where two walks may go next over the same sign; from one place only where they part."""
    mine = [place for place in places.follow[one] if place in run]
    if one == other:
        yield from ((a, b) for n, a in enumerate(mine) for b in mine[n + 1 :] if places.signs[a] & places.signs[b])
        return
    theirs = [place for place in places.follow[other] if place in run]
    for a in mine:
        for b in theirs:
            if places.signs[a] & places.signs[b]:
                yield (a, b) if a <= b else (b, a)


def _sign(places: Places, pair: tuple[int, int]) -> str:
    common = places.signs[pair[0]] & places.signs[pair[1]]
    return places.alphabet[common.bit_length() - 1]


def _spelt(places: Places, came: dict[tuple[int, int], tuple[int, int] | None], pair: tuple[int, int] | None) -> str:
    said = ""
    while pair is not None:
        said, pair = _sign(places, pair) + said, came[pair]
    return said


def repeated(pattern: str, flags: int = 0) -> set[str]:
    """Words of one or two signs that runs of the pattern repeat."""
    places = _taken_apart(pattern, flags)
    ones = {place for run in places.runs for place in range(*run) if place in places.follow[place]}
    twos = {
        place for run in places.runs for place in range(*run) if place in places.follow[place + 1] and place + 1 in places.follow[place]
    }
    return {_sign(places, (place, place)) for place in ones} | {_sign(places, (p, p)) + _sign(places, (p + 1, p + 1)) for p in twos - ones}
