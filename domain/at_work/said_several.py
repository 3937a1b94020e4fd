"""One act on several matters in one line: 今天到期的全部延期五天, 都延到下周五, 这两个都转水利站, 1和2都转供电所 (docs/spec.md section 4, Typed acts).

Only a longer limit and a unit: of both he reads the list, and is asked once, before anything is done. What names whole numbers is read elsewhere
(domain/at_work/said_apart.py).
"""

from dataclasses import dataclass

from domain.at_work.asked_inside import asks
from domain.at_work.said_deeds import SaidDeed, said_deed
from domain.days.reckoned_days import number
from domain.words.pattern import pattern_of
from domain.words.simplified import simplified

LONGEST = 60
_KINDS = frozenset({"extend", "forward"})
_MINE = "(?:我)?(?:手里|手上|手头|名下)?(?:的)?"
_THINGS = "(?:的)?(?:事项|事情|那些|这些|几件|几个|件|事)?(?:的)?"
_ALL = "(?:全都|全部都|全部|通通|统统|一律|一起|一并|都|全)"
_FIRST = "(?:帮我|麻烦|请|先|把|将|那就)*"
_TODAY = pattern_of(f"{_FIRST}(?:今天|今日|今儿|今晚)(?:要|该|就)?(?:到期|到日子|答复|截止){_THINGS}{_ALL}")
_DUE = pattern_of(f"{_FIRST}{_MINE}(?:快|要|快要|马上)?到(?:期|日子)(?:了)?{_THINGS}{_ALL}")
_EACH = pattern_of(f"{_FIRST}(?:{_MINE}(?:所有)?{_THINGS})?{_ALL}")
_THESE = pattern_of(
    f"{_FIRST}(?:这|那|上面|上面这|前面|前面这|刚才这|剩下的?|这里)(?P<many>\\d|[两二三四五六七八九几])(?:个|件|条|桩)(?:事项|事情|事)?{_ALL}"
)
_NUMBERS = pattern_of(f"{_FIRST}(?P<first>\\d{{1,3}})(?:号|件)?(?P<more>(?:[、,，和跟与 ]+\\d{{1,3}}(?:号|件)?)+){_ALL}")
_DIGITS = pattern_of(r"\d{1,3}")


@dataclass(frozen=True)
class SaidSeveral:
    """`which`: today, due, all, these or numbers; `many`: how many he says there are, 0 where he does not."""

    which: str
    deed: SaidDeed
    many: int = 0
    numbers: tuple[str, ...] = ()


def said_several(text: str) -> SaidSeveral | None:
    """None for any other words, for a question, and for an act that is done to one matter alone."""
    plain = simplified(text).strip(" 。.!！")
    if not 0 < len(plain) <= LONGEST or asks(text):
        return None
    for which, pattern in (("today", _TODAY), ("due", _DUE), ("these", _THESE), ("numbers", _NUMBERS), ("all", _EACH)):
        found = pattern.match(plain)
        deed = said_deed(plain[found.end() :].lstrip(" ,，:：")) if found is not None else None
        if found is None or deed is None or deed.kind not in _KINDS or (deed.kind == "forward" and not deed.whom):
            continue
        if which == "these":
            return SaidSeveral(which, deed, 0 if found["many"] == "几" else number(found["many"]) or 0)
        if which == "numbers":
            return SaidSeveral(which, deed, 0, tuple(f"{int(nth):04d}" for nth in (found["first"], *_DIGITS.findall(found["more"]))))
        return SaidSeveral(which, deed)
    return None
