"""Words about the unit that has a matter: whether somebody came, what it said, that it does nothing (供电所的人没来啊, 水厂说明天来): docs/spec.md
section 3, Which case a message joins."""

from collections.abc import Iterable

from domain.words.pattern import pattern_of
from domain.words.plain_text import letters
from domain.words.simplified import simplified

LONGEST = 30
"""Letters beyond which words tell of more."""
SHORTEST = 2
_ABOUT = pattern_of(
    "[没不未]来|没(?:人|有人|见人|看见人)|来(?:了|过|看|修|人|查|量|的人)|[没不]到|到(?:了|场)|没(?:动静|消息|反应|回|修|弄|办|管|搞)|[不没](?:修|管|理|接|回|办)|修(?:了|好|完)|还没|"
    "说(?:了|要|没|不|是|等|他们|今|明|后|下|过|缺|得)|推(?:来|给|脱|说)?|电话|打不通|答应|敷衍|怎么(?:样|说|还)|咋(?:样|说|还)|几时|什么时候|啥时候"
)
_OFFICE = ("站", "所", "局", "厂", "院", "公司", "办", "中心", "队", "社")
_PLACE = "镇乡县区市"


def speaks_of(text: str, units: Iterable[str]) -> bool:
    """Whether a message names one of these units, whole or without its town (供电所 of 镇供电所), and says of it what is said of who has a matter."""
    said = letters(simplified(text))
    return len(said) <= LONGEST and _ABOUT.search(said) is not None and names_one(text, units)


def names_one(text: str, units: Iterable[str]) -> bool:
    """Whether it names one of them."""
    said = letters(simplified(text))
    return any(len(short) >= SHORTEST and short in said for unit in units for short in _called(letters(simplified(unit))))


def _called(name: str) -> tuple[str, ...]:
    """As the roster has it, and without what it is the town's by; what is cut must leave an office."""
    short = name.lstrip(_PLACE)
    return (name, short) if short.endswith(_OFFICE) else (name,)
