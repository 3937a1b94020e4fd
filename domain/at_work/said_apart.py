"""Several matters in one line of a deputy's, each by its number with words of its own: 0001告诉选民明天来水，0002告诉选民灯买好了 (docs/spec.md section 4, Typed acts)."""

import re
from collections.abc import Callable
from dataclasses import dataclass

from domain.at_work.said_deeds import numbered_deed
from domain.words.own_signs import in_own_signs
from domain.words.pattern import pattern_of
from domain.words.simplified import simplified

_NUMBER = pattern_of(
    r"(?:编号|事项|第)?(?:[A-Za-z]{1,6}[-－—]?\d{4}[-－—]?)?(?<!\d)(?P<number>\d{4})(?![\d年元块斤米户人亩])(?:号|那件事?|那个|这件事?|这个|的)*"
)
_SIGNS = " \n\t,，。.!！;；:：、~～…"
_CLAUSE = pattern_of(r"[,，。;；!！\n]+\s*")
_TOGETHER = pattern_of(f"[{re.escape(_SIGNS)}和跟与及]*")
_ALL = pattern_of("(?:这)?(?:两|几|三|四)?(?:件|个)?(?:都|全部|全|一起|也|分别|各)+")


@dataclass(frozen=True)
class Part:
    """The last figures of the cases, and what is said of each."""

    numbers: tuple[str, ...]
    words: str


def parts(text: str, known: Callable[[str], bool]) -> list[Part]:
    """Where it names two matters or more, what is said of which; none for any other words. `known`: whether a number is a matter's: a sum is none.
    A number in the middle of a sentence (和0002一起修) is part of it."""
    own, plain = text.strip(), simplified(text.strip())
    groups = _groups(plain, known)
    if sum(len(numbers) for _, _, numbers in groups) < 2:
        return []
    ends = [start for start, _, _ in groups[1:]] + [len(plain)]
    found = [Part(numbers, _words(in_own_signs(own, end, until))) for (_, end, numbers), until in zip(groups, ends, strict=True)]
    if before := _words(in_own_signs(own, 0, groups[0][0])):
        behind = len(groups) == 1 and not found[0].words  # 放下0001和0002
        return [Part(groups[0][2], before)] if behind else []
    return found


def numbers_in(text: str, known: Callable[[str], bool]) -> frozenset[str]:
    """The last figures of the matters that it names, wherever they stand."""
    found = {one["number"] for one in _NUMBER.finditer(simplified(text))}
    return frozenset(number for number in found if known(number))


def numbered_acts(text: str) -> frozenset[str]:
    """Its clauses that name a number and what is to become of it, whether or not there is such a matter: 0002备注 这人难缠."""
    return frozenset(clause for clause in _CLAUSE.split(text.strip()) if numbered_deed(clause) is not None)


def _groups(plain: str, known: Callable[[str], bool]) -> list[tuple[int, int, tuple[str, ...]]]:
    """Where each run of numbers begins and ends, and its numbers."""
    groups: list[tuple[int, int, tuple[str, ...]]] = []
    for found in _NUMBER.finditer(plain):
        if not known(found["number"]):
            continue
        if groups and _TOGETHER.fullmatch(plain, groups[-1][1], found.start()):
            start, _, numbers = groups[-1]
            groups[-1] = (start, found.end(), (*numbers, found["number"]))
        elif not groups or plain[found.start() - 1] in _SIGNS:
            groups.append((found.start(), found.end(), (found["number"],)))
    return groups


def _words(piece: str) -> str:
    piece = piece.strip(_SIGNS.replace("。", "").replace("！", "").replace("!", ""))
    return _ALL.sub("", piece, count=1) if _ALL.match(piece) else piece
