"""What staff want of matters called by their numbers and no act of a deputy is: 把0003打出来, 0003催一下, 0003先放一放, 0003为什么退回
(docs/spec.md section 8)."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from domain.words.pattern import pattern_of
from domain.words.simplified import simplified

LONGEST = 40
_NUMBER = r"(?:编号|事项)?(?:[a-z]{1,6}[-－—]?\d{4}[-－—]?)?\d{4}(?!\d)号?"
_NUMBERS = rf"{_NUMBER}(?:[、,，和跟与及]{_NUMBER}){{0,19}}"
_PLEASE = "(?:把|将|帮我|请|麻烦|给我){0,3}"
_SHEET = "(?:的)?(?:那件|这件|那个|这几件|那几件)?的?(?:办理单|单子|纸质件|纸质版|纸质的|纸件)"
_PRINT = "(?:打印出来|打印一份|打印一下|打印|打出来|打一份|打一张|打一下|印出来|印一份|导出来)"
_FOR = "(?:存档|留底|给我|一下|看看|带去|吧)?"
_BRING = "(?:给我一份|给我|发我一份|发我|发给我|来一份|要一份)"
_ALL = "(?:帮我|给我|都|全|全部|也|一起){0,3}"
_AGAIN = "(?:再|先|帮我|请|麻烦|给我|那边|去|要|都){0,3}"
_URGE = "(?:催一下|催一催|催催|催办一下|催办|催促一下|催|提醒一下|督促一下)"
_REST = "(?:放一放|放放|缓一缓|缓缓|搁一搁|搁一下|搁着|搁置|暂缓|暂停|停一停|等一等|不办了|别办了|不用办了|不要办了|不用管了|先不办|不办)"
_BACK = "(?:退回来|退回|退办|退|打回来|打回)"
_SAYS: Mapping[str, str] = {
    "sheets": f"{_PLEASE}{_NUMBERS}(?:{_SHEET})?{_ALL}{_PRINT}{_FOR}|{_PLEASE}{_PRINT}{_NUMBERS}(?:{_SHEET})?{_FOR}"
    f"|{_PLEASE}{_NUMBERS}{_SHEET}{_ALL}{_BRING}|(?:我?要|{_BRING}){_NUMBERS}{_SHEET}",
    "chase": f"{_PLEASE}{_NUMBERS}(?:这件|那件|的)?{_AGAIN}{_URGE}(?:他们|他|吧)?|{_AGAIN}{_URGE}{_NUMBERS}(?:这件|那件)?吧?",
    "hold": f"{_PLEASE}{_NUMBERS}(?:这件|那件)?(?:先|暂时|暂且|就|可以|能不能){{0,2}}{_REST}(?:吧|再说|了|吗)?",
    "why": f"{_NUMBERS}(?:这件|那件)?(?:到底)?(?:是)?(?:为什么|为啥|怎么|咋|因为什么|被谁|谁|哪个)(?:又|被|给|会|要)?{_BACK}了?(?:的|呢|来的)?"
    f"|{_NUMBERS}的?(?:{_BACK})的?(?:原因|理由)(?:是什么|是啥|呢)?",
    "stands": f"{_NUMBERS}(?:这件|那件)?(?:怎么|咋|为什么|为啥)(?:还|一直|到现在|都)?(?:没|没有|不见)(?:动静|消息|进展|反应|回音|人办|人管|办完|办好|办|答复|结)(?:呢|啊|了)?",
}
_PATTERNS = {kind: pattern_of(pattern, re.IGNORECASE) for kind, pattern in _SAYS.items()}
_FOUR = pattern_of(r"(?<!\d)(?:\d{4}[-－—])?(\d{4})(?!\d)")
_OF_MANY = pattern_of(
    f"{_PLEASE}(?P<when>[^\\d把将单打印]{{2,6}}?)?的?(?:所有|全部)?的?(?:办理单|办理单子){_ALL}(?:{_PRINT}|{_BRING})|{_PLEASE}(?:打印一下|打印|打一下|打|印)(?:一份|几份)?办理单"
)

_CHASE_ALL = pattern_of(
    f"(?=.*(?:全|都|所有|挨个|统统|期|没办|没答复|没动静)){_PLEASE}(?:所有的?|全部的?|全镇的?)?(?P<late>超期|逾期|过期|超时|拖着)?(?:快到期|到期|没办完|没办|没答复|没动静)?了?的?(?:事项|事情|事)?"
    "(?:全部|全都|都|全|挨个|统统)?再?(?:催一遍|催一下|催一催|催催|催办一遍|催办|催)吧?"
)


@dataclass(frozen=True)
class SaidOfNumbers:
    """`kind`: a key of _SAYS, or `chase_all`; `numbers`: their last figures, none where it is of many; `when`: of which time those are, or `late`."""

    kind: str
    numbers: tuple[str, ...] = ()
    when: str = ""


def said_of_numbers(text: str) -> SaidOfNumbers | None:
    """None for any other words."""
    plain = simplified(text).strip(" \n。.!！?？~～")
    if len(plain) > LONGEST:
        return None
    said = re.sub(r"\s+", "", re.sub(r"(?<=\d)\s+(?=\d)", "、", plain))
    for kind, pattern in _PATTERNS.items():
        if pattern.fullmatch(said) is not None:
            return SaidOfNumbers(kind, tuple(dict.fromkeys(_FOUR.findall(said))))
    if (every := _CHASE_ALL.fullmatch(said)) is not None:
        return SaidOfNumbers("chase_all", when="late" if every["late"] else "")
    many = _OF_MANY.fullmatch(said)
    return SaidOfNumbers("sheets", when=many["when"] or "") if many is not None else None
