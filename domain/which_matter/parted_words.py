"""The words of a part, taken out of the whole they were split from: what is left of it, and whether all of them were found there.

Who splits a letter types its part as he remembers it (路灯不亮, of 还有村口的路灯也不亮了): a clause goes where the two are nearly the same.
"""

from dataclasses import dataclass

from domain.words.pattern import pattern_of
from domain.words.plain_text import letters
from domain.words.simplified import simplified

_CLAUSE = pattern_of(r"[^，,。；;：:！!？?、…\n]*[，,。；;：:！!？?、…\n]*")
NEAR = 0.75
"""Of a clause's signs so many stand in the other in the same order: the two say the same."""
SHORT = 3
"""Signs of a clause that is compared; of a shorter one nothing can be said but that it is the same."""
LONGEST, MOST = 120, 60
"""Signs of a clause, and clauses of a part, that are compared; more is not found."""
CLAUSES = 400
"""The same of the whole."""


@dataclass(frozen=True)
class Parted:
    """`words`: what is left. `found`: the clauses of the part, as letters, that stood in it. `said`: these clauses as they stood."""

    words: str
    found: frozenset[str]
    said: str = ""


def clauses_of(part: str) -> frozenset[str]:
    """What must be found of a part: its clauses, as letters."""
    return frozenset(plain for clause in _CLAUSE.findall(part) if len(plain := _plain(clause)) >= SHORT) or frozenset({_plain(part)})


def without(text: str, part: str) -> Parted:
    """`text` without the clauses that `part` says; of words in one run, without its very words."""
    wanted, found, kept, gone = clauses_of(part), frozenset[str](), list[str](), list[str]()
    clauses = _CLAUSE.findall(text)
    if len(clauses) > CLAUSES or len(wanted) > MOST:
        return Parted(text, found)
    for clause in clauses:
        same = _same(_plain(clause), wanted)
        found |= same
        (gone if same else kept).append(clause)
    said = part.strip()
    if said and said in text and not letters("".join(kept)):
        kept, gone, found = [text.replace(said, "", 1)], [said], wanted
    words, of_part = ("".join(clauses).strip().rstrip("，,、；;：:") for clauses in (kept, gone))
    return Parted(words if letters(words) else "", found, of_part) if found else Parted(text, found)


def _same(plain: str, wanted: frozenset[str]) -> frozenset[str]:
    if not plain or len(plain) > LONGEST:
        return frozenset()
    return frozenset(one for one in wanted if one == plain or (min(len(one), len(plain)) >= SHORT and _near(plain, one)))


def _near(one: str, other: str) -> bool:
    least = NEAR * min(len(one), len(other))
    if len(other) > LONGEST or len(set(one) & set(other)) < min(SHORT, least):
        return False
    return _in_order(one, other) >= max(SHORT, least)


def _in_order(one: str, other: str) -> int:
    """How many signs both have in the same order."""
    row = [0] * (len(other) + 1)
    for sign in one:
        made = [0]
        for n, there in enumerate(other):
            made.append(row[n] + 1 if sign == there else max(row[n + 1], made[n]))
        row = made
    return row[-1]


def _plain(text: str) -> str:
    return letters(simplified(text)).lower()
