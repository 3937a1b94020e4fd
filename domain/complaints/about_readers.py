"""Clauses made of nothing but words about who may read what was said (能不能不经过老周, 启明那边就不要给他讲了): whom they keep away.

Every word of such a clause is known (domain/complaints/reader_words.py); one that says anything else is none. In doubt, with a few other signs or by a
weak word (不用跟启明说), its writer is asked.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from domain.complaints.reader_words import LONGEST, REASONS, WORDS
from domain.people.mention import Mention
from domain.values.ids import PersonId
from domain.words.pattern import pattern_of

_CLAUSE = pattern_of(r"[^,。.!?;:、…~\s—]+")
_SURE = pattern_of("[Aa].*[@#]|[@#].*a|[Nn].*[@#].*[KTH]|N[TH]+.*[@#]|[@#].*N.*[KTH]|F.*[@#].*[KR]|F[@#]$|[@#].*[KH][^T]*R")
_WEAK = pattern_of("W.*[@#].*[KTH]|W[KTH]+[@#]|[@#].*W.*[KTH]")
_ELSE = pattern_of("X|[Nn]M|^[^Nn]*[@#]T+[^@#]*[Nn]|[@#]K?[Aa]M|[@#]M?[Aa]$(?<!a)|[@#]n(?!.*[@#])|[Nn]K[@#]")
"""What says something else: 他不让我看, 于发说不能转, 启明瞒着我们."""
_FEARS = pattern_of("[M#]*F[@#]")
BESIDE, DOUBT = 1, 3
"""Other signs that may stand in such a clause, for sure and in doubt."""


_MAY = pattern_of("[别莫勿休甭不避绕瞒躲防除撇抛跳隔挡压捂排怕担信知晓看听发封屏]")


def may_be_about_readers(words: str) -> bool:
    """A look at the signs alone."""
    return _MAY.search(words) is not None


@dataclass(frozen=True)
class Clause:
    """`people`: whom it keeps away; `sure` or asked about. `reason`: it keeps nobody away, and says why, or nothing at all."""

    start: int
    end: int
    people: frozenset[PersonId] = frozenset()
    sure: bool = True
    reason: bool = False


def clauses_about_readers(words: str, named: Sequence[Mention]) -> list[Clause]:
    """Those of the (plain) words; `named`: who is named in them."""
    found, last, told = list[Clause](), frozenset[PersonId](), False
    for place in _CLAUSE.finditer(words):
        here = [m for m in named if place.start() <= m.start < place.end()]
        kinds, left, why = _read(words, place.span(), here)
        people = here[-1].people if here else last
        how = _how(kinds if here or not told or "#" in kinds else f"#{kinds}", left, why=why)
        if how == "reason" or (how and people):
            found.append(Clause(*place.span(), frozenset() if how == "reason" else people, how == "sure", how == "reason"))
        last, told = people, how == "reason" and bool(people)
    return found


def _how(kinds: str, left: int, *, why: bool) -> str:
    """`sure`, `doubt`, `reason` or nothing."""
    if _ELSE.search(kinds):
        return ""
    if _SURE.search(kinds) and not (left and _FEARS.fullmatch(kinds)):
        return "sure" if left <= BESIDE else "doubt" if left <= DOUBT else ""
    if _WEAK.search(kinds):
        return "doubt" if left <= BESIDE else ""
    return "reason" if left <= BESIDE and (why or not kinds) else ""


def _read(words: str, span: tuple[int, int], here: Sequence[Mention]) -> tuple[str, int, bool]:
    """The kinds of its words, in order (`@`: a name), how many signs are of none, and whether it gives a reason."""
    at, end = span
    kinds, left, why = "", 0, False
    names = {m.start: m.end for m in here}
    while at < end:
        if at in names:
            kinds, at = kinds + "@", names[at]
            continue
        stop = min([*(start for start in names if start > at), end])
        word = next((words[at : at + n] for n in range(min(LONGEST, stop - at), 0, -1) if _known(words[at : at + n])), "")
        kinds += WORDS.get(word, "")
        why = why or word in REASONS
        left += not word
        at += len(word) or 1
    return kinds, left, why


def _known(word: str) -> bool:
    return word in WORDS or word in REASONS
