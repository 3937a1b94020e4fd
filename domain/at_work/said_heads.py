"""A head alone with which somebody begins to write a matter down: 收到一封信, 有人来办公室说, 领导批示了一件; and what the level above hands down, in a sentence
(docs/spec.md section 4, Keyed in)."""

import re
from collections.abc import Mapping

from domain.words.pattern import pattern_of

ABOVE = "from_above"
_WHEN = "(?:今天|刚才|刚刚|刚|上午|下午|早上)?(?:又)?"
_ONE = "(?:一个|一位|个|位|一名)?"
_PEOPLE = "(?:人|群众|选民|村民|老人家|老人|老乡)"
_HOW = "(?:[,，]?(?:怎么|咋|如何)(?:办|登记|弄|处理|录))?"
_BARE: Mapping[str, str] = {
    "letter": f"{_WHEN}(?:收到|接到|来)了?(?:一封|两封|封)(?:群众|选民|村民)?来?信了?{_HOW}",
    "phone": f"{_WHEN}有{_ONE}{_PEOPLE}(?:打来电话|打电话过来|打电话来|来电话)(?:说|反映)?了?(?:点事|个事|一件事|件事|点情况|情况|问题)?{_HOW}",
    "office": f"{_WHEN}有{_ONE}{_PEOPLE}(?:来办公室|到办公室|来镇里|来人大|上门)来?(?:说|反映|找)了?(?:点事|个事|一件事|件事|点情况|情况|问题)?{_HOW}",
}
_THEY = "(?:县里面?|上级|上面|上头|市里|领导|书记|主席|镇长|县长|县人大|县信访局|信访局|信访办|12345|热线)"
_DOWN = f"{_WHEN}{_THEY}(?:又|刚|今天)?(?:批示|交办|转来|转过来|转下来|转交|转办|批转|批下来|派下来|交下来)了?(?:一件|一封|一个|两件|件|封)(?:来信|信件|信|事项|事|件)?了?{_HOW}"
_PATTERNS = {channel: pattern_of(bare) for channel, bare in _BARE.items()}
_FROM_ABOVE = pattern_of(rf"(?:{_DOWN})(?:[\s,，:：]+(?P<rest>\S.*))?", re.DOTALL)
_TOLD_TO = pattern_of(
    f"{_WHEN}{_THEY}(?:让我们|要我们|叫我们|让我|要我|让|要求|叫)(?:去)?(?P<rest>(?:查清|查一下|查查|核实一下|核实|处理一下|处理|落实一下|落实|了解一下)[^\\s,，。]{{1,16}}的(?:事情|事|问题|情况))"
)


def said_head(plain: str) -> tuple[str, int, int] | None:
    """The channel, and where its words begin and end in simplified `plain`; equal where the head stands alone."""
    said = plain.rstrip(" 。.!！~～…?？")
    for channel, pattern in _PATTERNS.items():
        if pattern.fullmatch(said) is not None:
            return channel, 0, 0
    found = _FROM_ABOVE.fullmatch(said) or _TOLD_TO.fullmatch(said)
    if found is None:
        return None
    return (ABOVE, *found.span("rest")) if found["rest"] else (ABOVE, 0, 0)
