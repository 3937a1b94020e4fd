"""What the secretary says of a matter or a colleague for which there is a button elsewhere: 米那个给小组看吧, 米是周支书家发的，别给老周看, 帮我跟老于说 快点去认
(docs/spec.md section 8). Nothing is done by these words: the place of that button opens."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from domain.words.pattern import pattern_of
from domain.words.short_numbers import WRITTEN
from domain.words.simplified import simplified

LONGEST = 30
_TOPIC = r"(?P<topic>[^\s,，。:：\d别莫给让把将我你您他她]{1,8}?)"
_WHICH = f"(?:{WRITTEN}|{_TOPIC})(?:的?[那这][件个条]事?|的)?"
_SEES = "(?:看到|看见|看看|看一下|看|晓得|知道|办|处理)"
_END = "[了吧嘛哈啊哦噻]*"
_NOT = "(?:就|先|请|千万|可){0,2}(?:别|莫|不要|不能|不准|甭)(?:给|让|叫|准)"
_SAYS: Mapping[str, str] = {
    "to_group": f"[把将]?{_WHICH}(?:可以|就|还是|先|也|能){{0,2}}(?:转给|交给|发给|放给|开给|给|让)(?:代表)?(?:小组|组里|代表们|代表|他们组){_SEES}{_END}",
    "speaks": f"{_WHICH}(?:其实|就|说)?是(?P<what>[^,，]{{1,14}}?)[,，]?{_NOT}(?P<who>[^,，]{{1,5}}?){_SEES}{_END}"
    f"|{_WHICH.replace('number', 'number2').replace('topic', 'topic2')}{_NOT}(?P<who2>[^,，]{{1,5}}?){_SEES}{_END}",
    "urge": "(?:请|麻烦|你)?(?:帮我|替我|给我)?(?:去)?(?:跟|和|给|对|告诉|喊|叫|让|通知|提醒)(?P<whom>[^\\W\\d_我你您他她]{2,4}?)(?:说|讲)?(?:一声|一下|一哈)?[,，]?"
    "(?:[让叫请喊][他她])?(?:搞快点|快点|快些|快|赶紧|赶快|抓紧|早点)(?:去|来)?(?:把)?(?:[他她]?(?:手上的|那几件|那件))?"
    f"(?P<act>认领|认|接|领|办|回复|回话|回|答复|处理|弄)(?:一下|一哈|掉|完|好)?{_END}",
}
_PATTERNS = {kind: pattern_of(pattern, re.IGNORECASE) for kind, pattern in _SAYS.items()}
CLAIMS = frozenset({"认领", "认", "接", "领"})


@dataclass(frozen=True)
class SaidLead:
    """`kind`: a key of _SAYS; `number`, `topic`: which matter; `who`: of whom is spoken; `claims`: whether he is to claim."""

    kind: str
    number: str = ""
    topic: str = ""
    who: str = ""
    claims: bool = False


def said_lead(text: str) -> SaidLead | None:
    """None for any other words."""
    plain = re.sub(r"\s+", "", simplified(text)).strip("。.!！~～…")
    if not plain or len(plain) > LONGEST:
        return None
    for kind, pattern in _PATTERNS.items():
        if (found := pattern.fullmatch(plain)) is not None:
            said = {name: value or "" for name, value in found.groupdict().items()}
            who = said.get("who", "") or said.get("who2", "") or said.get("whom", "")
            number, topic = said.get("number", "") or said.get("number2", ""), said.get("topic", "") or said.get("topic2", "")
            return SaidLead(kind, number, topic, who, said.get("act", "") in CLAIMS)
    return None
