"""Ratings that say themselves of which answer they are: 路满意，灯不满意; 第一件满意 (docs/spec.md section 3, Rating)."""

import re
from dataclasses import dataclass

from domain.plain_text import letters
from domain.satisfaction import said
from domain.simplified import simplified
from domain.subjects import first_named

_CLAUSES = re.compile(r"[\s,，。.!！;；、~～…]+")
_NTH = re.compile("第([一二三四五六1-6])[件个](?:事情?)?(?:的)?(?:我)?(?:是)?")
_BETWEEN = re.compile("^(?:那?[边个件]|事情?|这[个件]|的话|我|是|也|都|就|还|对|的)*")
_FIGURES = "一二三四五六"
LONGEST = 30
"""Letters of words that do no more than that."""


@dataclass(frozen=True)
class RatedOne:
    """`thing` (domain/subjects.py) or, where it is none, which of those that wait, from 1 on."""

    value: str
    thing: str = ""
    nth: int = 0


def rated_things(text: str) -> list[RatedOne]:
    """One for each clause; none where one of them is no rating of a thing."""
    plain = simplified(text)
    clauses = [clause for clause in _CLAUSES.split(plain) if letters(clause)] if len(letters(plain)) <= LONGEST else []
    found = [_rated(clause) for clause in clauses]
    ones = [one for one in found if one is not None]
    return ones if len(ones) == len(found) else []


def _rated(clause: str) -> RatedOne | None:
    numbered = _NTH.match(clause)
    thing, behind = ("", clause[numbered.end() :]) if numbered else first_named(clause)
    value = said(_BETWEEN.sub("", behind)) if thing or numbered else None
    if value is None:
        return None
    sign = numbered.group(1) if numbered else ""
    return RatedOne(value, thing, _FIGURES.find(sign) + 1 or int(sign) if sign else 0)
