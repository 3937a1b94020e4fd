"""What staff and deputies ask of us in their own words: how many, which, who, when, a paper (docs/spec.md section 4, Asked inside).

A whole message is taken apart into words (domain/at_work/words_of_questions.py) and filters of `/find`; one run of signs may be left over, a name nobody
bears or what a matter is about. Which words there are says what is asked.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from domain.at_work.kinds_of_questions import FIELDS, KINDS, NAMES_WHOM, OF_A_LIST, OF_NOW
from domain.at_work.names_of_filters import Names, names_for
from domain.at_work.typed_search import Piece, one_piece
from domain.at_work.words_of_questions import WORDS
from domain.congress.periods import is_month
from domain.congress.said_periods import said_period
from domain.rights.roster import Roster
from domain.words.pattern import pattern_of
from domain.words.plain_text import letters, squeezed
from domain.words.simplified import simplified

LONGEST = 36
"""Letters beyond which words say more than a question."""
LONGEST_NAME = 8
LONGEST_WORD = max(map(len, WORDS))
_TELLING = tuple(
    word for word, (kind, _) in WORDS.items() if kind not in ("glue", "not", "filed", "filter", "time", "hand", "did", "deputy")
)
"""One of these stands in every question."""
_DATE = pattern_of(r"(?:\d{1,2}月)?\d{1,2}[日号]")


@dataclass(frozen=True)
class Part:
    """One word of the question. `kind`: of WORDS, or `piece` (a filter of `/find`), `date`, `name` (what is left over)."""

    kind: str
    text: str
    value: str = ""
    piece: Piece | None = None


@dataclass(frozen=True)
class Asked:
    """`kind`: what is asked, a key of KINDS."""

    kind: str
    parts: tuple[Part, ...]
    today: date

    @cached_property
    def pieces(self) -> tuple[Piece, ...]:
        return tuple(part.piece for part in self.parts if part.piece is not None)

    def value_of(self, kind: str) -> str:
        return next((part.value for part in self.parts if part.kind == kind), "")

    def values(self, field: str) -> tuple[str, ...]:
        """Of the filters of this field."""
        return tuple(value for piece in self.pieces if piece.field == field for value in piece.values)

    def has(self, *kinds: str) -> bool:
        return any(part.kind in kinds for part in self.parts)

    @property
    def name(self) -> str:
        """What is left over."""
        return next((part.text for part in self.parts if part.kind == "name"), "")

    @property
    def period(self) -> str:
        """As `2026-10`; empty where none is named, or only days are."""
        times = [piece.typed for piece in self.pieces if piece.field == "time"]
        return said_period(times[0], self.today) if len(times) == 1 else ""

    @property
    def month(self) -> str:
        """The same, where it is one month."""
        return self.period if is_month(self.period) else ""

    @property
    def timed(self) -> bool:
        return any(piece.field == "time" for piece in self.pieces)

    @property
    def of_now(self) -> bool:
        """Whether each time that is named holds today."""
        spans = [piece.span for piece in self.pieces if piece.field == "time"]
        return all((first or self.today) <= self.today <= (last or self.today) for first, last in spans)

    @property
    def search(self) -> str:
        """The same for `/find`."""
        return " ".join(dict.fromkeys(piece.labelled for piece in self.pieces))


_NEEDED: tuple[tuple[str, tuple[frozenset[str], ...], frozenset[str]], ...] = tuple(
    (
        kind,
        tuple(frozenset(one.split("/")) for one in made_of.split() if not one.startswith("!")),
        frozenset(one[1:] for one in made_of.split() if one.startswith("!")),
    )
    for kind, made_of in KINDS
)


def asked_ours(text: str, roster: Roster, today: date) -> Asked | None:
    """None for any other words."""
    said = letters(squeezed(simplified(text))).lower()
    if not 2 <= len(said) <= LONGEST:
        return None
    if not any(word in said for word in _TELLING):
        return None
    names = names_for(roster)
    for parts in _readings(said, roster, names, today):
        if (kind := _kind_of(parts)) and _makes_sense(kind, parts):
            found = Asked(kind, parts, today)
            return found if found.of_now or kind not in OF_NOW else None
    return None


def _kind_of(parts: tuple[Part, ...]) -> str:
    there = {part.piece.field if part.piece is not None else part.kind for part in parts}
    if "told" in there:  # 组长来电话了 asks nothing
        return ""
    there |= {"piece"} if any(part.piece is not None for part in parts) else set()
    return next((kind for kind, needed, none_of in _NEEDED if all(one & there for one in needed) and not none_of & there), "")


def _makes_sense(kind: str, parts: tuple[Part, ...]) -> bool:
    """Nothing of it would be passed over in silence, and what is left over may be a name there."""
    left = [part.text for part in parts if part.kind == "name"]
    if any(map(_NO_NAME.search, left)):
        return False
    if kind == "list":
        return {part.kind for part in parts} <= OF_A_LIST and (_is_about(parts) if left else _is_of_something(parts))
    fields = {part.piece.field for part in parts if part.piece is not None}
    return fields <= set(FIELDS.get(kind, "").split()) and (not left or kind in NAMES_WHOM)


def _is_of_something(parts: tuple[Part, ...]) -> bool:
    """A list or a number is of a filter, a time or a list there is; 手上几件 alone is of his own, which is a command."""
    filters = any(part.piece is not None for part in parts)
    if any(part.kind == "list" for part in parts):
        return not any(part.piece is not None and part.piece.field != "time" for part in parts)
    if any(part.kind == "hand" for part in parts):
        return filters
    return filters or _counts_all(parts)


def _is_about(parts: tuple[Part, ...]) -> bool:
    """Or of what a matter is about, which stands before 「的」, 「有」 or the number."""
    behind = parts[next(n for n, part in enumerate(parts) if part.kind == "name") + 1 :]
    if behind and behind[0].text == "的" and behind[-1].text in _WHICH_ONES:
        return True
    if not behind or any(part.text in _YOU for part in parts):
        return False
    follows = behind[0].text in _FOLLOWS or behind[0].kind == "count"
    said = "".join(part.text for part in behind)
    return follows and any(part.kind == "count" for part in behind) and re.search("[件桩宗起单事]|问题|意见", said) is not None


_YOU = frozenset({"您", "你", "你们"})
_FOLLOWS = frozenset({"的", "有", "一共", "总共", "事", "问题", "意见"})
_WHICH_ONES = frozenset({"哪些", "哪几件", "哪几个"})
_NO_NAME = pattern_of("[怎咋谁哪几多率没不还了]|同期|电话|值班|请假|组长|如何|什么|为啥|你|我|他|她")


def _counts_all(parts: tuple[Part, ...]) -> bool:
    """收了几件, 一共几件: of all, where nothing else is said."""
    said = "".join(part.text for part in parts)
    if any(part.text in ("我", "我这") for part in parts):
        return False
    return any(part.kind == "count" for part in parts) and re.search("收|共|总|现在|目前|cases", said) is not None


def _readings(said: str, roster: Roster, names: Names, today: date) -> Iterator[tuple[Part, ...]]:
    """As known words alone, else with one run left over, the shortest first."""
    behind = _whole_from(said, roster, names, today)
    if behind.get(0):
        yield behind[0]
        return
    before = _whole_to(said, roster, names, today)
    for size in range(1, LONGEST_NAME + 1):
        for start in range(len(said) - size + 1):
            if start in before and (end := start + size) in behind:
                yield (*before[start], Part("name", said[start:end]), *behind[end])


def _whole_from(said: str, roster: Roster, names: Names, today: date) -> dict[int, tuple[Part, ...]]:
    """For each place from which on all is known words, the fewest such words; of as many those whose first is longer."""
    found: dict[int, tuple[Part, ...]] = {len(said): ()}
    for start in range(len(said) - 1, -1, -1):
        ends = [end for end in range(min(len(said), start + LONGEST_WORD), start, -1) if end in found]
        for end in sorted(ends, key=lambda end: len(found[end])):
            if (part := _part(said[start:end], roster, names, today)) is not None:
                found[start] = (part, *found[end])
                break
    return found


def _whole_to(said: str, roster: Roster, names: Names, today: date) -> dict[int, tuple[Part, ...]]:
    """The same for each place up to which all is."""
    found: dict[int, tuple[Part, ...]] = {0: ()}
    for end in range(1, len(said) + 1):
        starts = [start for start in range(max(0, end - LONGEST_WORD), end) if start in found]
        for start in sorted(starts, key=lambda start: len(found[start])):
            if (part := _part(said[start:end], roster, names, today)) is not None:
                found[end] = (*found[start], part)
                break
    return found


def _part(word: str, roster: Roster, names: Names, today: date) -> Part | None:
    if (known := WORDS.get(word)) is not None:
        kind, value = known
        if kind in ("filter", "time"):
            piece = one_piece(value, roster, names, today)
            return Part("piece", word, value, piece) if piece is not None else None
        return Part(kind, word, value)
    if len(word) > 1 and (piece := one_piece(word, roster, names, today)) is not None and piece.field != "kind":
        return Part("piece", word, "", piece)
    return Part("date", word) if _DATE.fullmatch(word) else None
