"""Which of several matters a whole message points at that are offered by buttons: 第二个, 接着说水的事, 接着说 (docs/spec.md section 3).

Only words that point are such: what says anything of a matter is words of it.
"""

import re
from dataclasses import dataclass

from domain.typed.typed_acts import names
from domain.which_matter.same_or_other import SAME
from domain.words.pattern import pattern_of
from domain.words.plain_text import letters
from domain.words.simplified import simplified

LONGEST = 18
"""Letters of a message beyond which it says more."""
LAST = -1
_FIGURES = "一二三四五六七八九"
_ONE = "[个件条项桩样]"
_END = "(?:吧|啊|呀|呢|嘛|哈|哦|咯|喽|哒|噻|那)*"
_BEFORE = "(?:还是|应该|我|就|那(?![个件])|请|要)*"
_GOES_ON = "(?:接到|接着|继续|跟着)(?:上面|上头|前面|上次|之前|以前)?(?:的|再)?(?:说|讲|补充)"
_POINTS = "(?:我?(?:说|问|讲|指|答)的)?(?:就)?是|选|(?:我)?(?:说|答|问|讲)"
_SAYS = pattern_of(f"{_BEFORE}(?:(?P<on>{_GOES_ON})(?:的是|的)?|{_POINTS})?{_BEFORE}(?P<which>.*?){_END}")
_NTH = pattern_of(
    f"(?:第(?P<nth>[{_FIGURES}1-9]){_ONE}?|(?P<last>(?:最后|末)(?:面|头)?的?(?:那|一)*{_ONE})|头一?{_ONE}|(?P<bare>[1-9]))(?:事情?|按钮)?"
)
_NAMED = pattern_of(
    f"(?:那个|那件|这个|这件)?(?P<topic>.{{1,8}}?)(?P<tail>的?(?:那|这)(?:一)?{_ONE}(?:事情?|问题)?|的(?:事情?|问题)|事|问题)?"
)
_NUMBER = pattern_of(f"(?:编号|事项)?(?:[a-z]{{1,6}}\\d{{4}})?(?P<number>\\d{{4}})(?:号|(?:那|这)一?{_ONE}|的)*")
_DAY = pattern_of(f"(?P<day>大?前天|昨天|今天(?:早上|上午|下午)?)(?:我)?(?:说|讲|反映|报)?过?的?(?:(?:那|这)一?{_ONE})?(?:事情?)?")
_SEVERAL = pattern_of(f"(?:[两二三四几这那]*{_ONE}?(?:事情?)?)(?:全|也)?都(?:是|有|算|要)的?")
_UNCLEAR = pattern_of(f"(?:(?:上面|下面|前面|后面|中间|以前|之前|上次|上回|原来|早先)的?(?:那|这|一)*{_ONE}?)(?:说)?的?(?:事情?)?")
_FINGER = pattern_of(f"(?:那|这)一?{_ONE}(?:事情?)?")
"""What says which only to who points with a finger."""
_SAME = pattern_of(f"(?:{SAME}){_END}")
_SAME_ENGLISH = pattern_of("(?:it'?s|it is|the)?(?:goon|same(?:one|thing|matter|problem|issue)?|earlier(?:one|matter))")


@dataclass(frozen=True)
class SaidChoice:
    """`nth`: which of those that stand there, from 1 on, or LAST; `number`: the last four figures of its number; `topic`: words it is named
    by; none of them where only 接着说 was said. `bare`: a figure alone; `tail`: 的事, 那件 after the topic; `day`: the day on which he told it."""

    nth: int = 0
    number: str = ""
    topic: str = ""
    goes_on: bool = False
    bare: bool = False
    tail: bool = False
    day: str = ""

    def is_of(self, words: str) -> bool:
        """Whether the matter of these words is named: by a run of them; beside 「接着说…的事」 by two signs in a row."""
        if not self.topic:
            return False
        if self.topic in letters(simplified(words)).lower():
            return True
        return self.goes_on and self.tail and len(self.topic) > 1 and names(self.topic, words)


def said_choice(text: str) -> SaidChoice | None:
    """None for words that do not point."""
    said = letters(simplified(text)).lower()
    if _SAME.fullmatch(said) or _SAME_ENGLISH.fullmatch(said):
        return SaidChoice(goes_on=True)
    found = _SAYS.fullmatch(said) if 0 < len(said) <= LONGEST else None
    if found is None:
        return None
    on, which = bool(found["on"]), found["which"]
    if not which or _FINGER.fullmatch(which):
        return SaidChoice(goes_on=on) if on else None
    return _in_doubt(which, on) or _named(which, on, bare=which == said)


def _in_doubt(which: str, on: bool) -> SaidChoice | None:
    """前面那个, 两个都是: of several he has to say it again; 前天说的那个: by its day."""
    if _UNCLEAR.fullmatch(which) or _SEVERAL.fullmatch(which):
        return SaidChoice(goes_on=on)
    told = _DAY.fullmatch(which)
    return SaidChoice(goes_on=on, day=told["day"]) if told is not None and told["day"] != which else None


def _named(which: str, on: bool, *, bare: bool) -> SaidChoice | None:
    """By its place, its number, or words of it."""
    if (nth := _NTH.fullmatch(which)) is not None:
        figure = nth["nth"] or nth["bare"] or "1"
        at = LAST if nth["last"] else _FIGURES.find(figure) + 1 or int(figure)
        return SaidChoice(at, goes_on=on, bare=bare and bool(nth["bare"]))
    if (numbered := _NUMBER.fullmatch(which)) is not None:
        return SaidChoice(number=numbered["number"], goes_on=on)
    named = _NAMED.fullmatch(which)
    if named is None or not (on or named["tail"]):
        return None
    return SaidChoice(topic=named["topic"], goes_on=on, tail=bool(named["tail"]))


_YES = "(?:嗯+|对+|是|是的|对的|哦+|好|好的|系|系啊|中|要得|行|不|不是|没有?|yes|no|ok|okay|y|n)"
_HOW = (
    "(?:这|那|你|这个|你们)*(?:是)?(?:啥|什么|么子|啥子|乜嘢|咩)(?:意思|情况|东西|话)|(?:我)?(?:要|该|应该|得)?(?:点|按|选|回)(?:哪|什么|啥|边)(?:个|一个|里|儿|子)?"
    "|(?:怎么|咋个?|如何|啷个|点样)(?:点|按|选|回|弄|搞|整)|(?:我|俺)?(?:不会|不晓得|不知道|不懂|看不懂|看不清|唔识|不敢|点不了|按不了)(?:怎么|咋个?|啷个)?(?:点|按|选|弄|搞|整|回)?(?:哪个|这个|那个)?"
    "|(?:你们?|您|代表)?(?:自己)?(?:看着|看倒|看到|随便)?(?:选|点|随便|定|替我选|帮我选|帮我点)(?:一个|就是|就行|就好|吧)?|随便|都行|都可以|无所谓"
    "|(?:我|俺)(?:看不懂|不懂|没看懂|没懂|不明白|没明白)|(?:没有?|冇|看不到|找不到)(?:看到)?(?:按钮|钮|选项)|what(?:do(?:es)?(?:you|it|this|that)mean)?|which(?:one)?|idontunderstand|idontknow|how"
)
_ASKS_HOW = pattern_of(f"(?:{_YES}|{_HOW}){_END}", re.IGNORECASE)


def asks_how(text: str) -> bool:
    """Whether words below such a question choose nothing: a bare 对 or 不 (it asks for one of two), or that he does not see how it is done."""
    said = letters(simplified(text)).lower()
    return 0 < len(said) <= LONGEST and _ASKS_HOW.fullmatch(said) is not None
