"""Words by which a voter wants his name on his matter (把我名字写上去 我不怕, 可以写我名字), or no more (算了还是不要名字): docs/spec.md section 3.

Only a whole message that says nothing else is such.
"""

from domain.words.dialect_words import either_way
from domain.words.pattern import pattern_of
from domain.words.plain_text import letters, squeezed
from domain.words.simplified import simplified

LONGEST = 24
"""Letters beyond which the words say more than that."""
_LEAD = "(?:算了|那|就|唉|哎|想了想|还是|代表|你们|您们?|麻烦|请|帮我|给我|跟你们说|我说|我(?![的滴名真姓大说])|也|都|现在)*"
_NAME = "(?:我[的滴]?)?(?:真实?)?(?:名字|姓名|大名|名)"
_ON = "(?:写|署|留|登|挂|填|报|打|落|亮|放|加)(?:上去?|出来|进去|在上面|下来|起)?"
_END = "(?:吧|嘛|啊|哈|噻|哦|了|要得|没事|没关系|不要紧|不怕|都行|就行|也行|也要得|我不怕|怕啥|怕什么|怕个啥|我怕啥|怕哪个|我怕哪个|光明正大|实话实说|好了)*"
_SHOWS = pattern_of(
    f"{_LEAD}(?:(?:把|将){_NAME}(?:给|都|也)?{_ON}|(?:可以|能|要|想|愿意|敢){_ON}{_NAME}|{_NAME}(?:可以|能|要|都可以|尽管|随便){_ON}|{_ON}{_NAME}(?:也|都)?(?:可以|要得|没事|没关系|行|不怕)"
    f"|(?:可以|愿意|要|敢)?(?:公开|露){_NAME}|(?:要|愿意|可以|敢)?实名(?:反映|举报|的|来)?|(?:不用|不要|不想|不需要|莫|别|取消|撤回)匿名|不匿名|不用(?:瞒|遮|藏)(?:着)?{_NAME}){_END}"
)
_HIDES = pattern_of(
    f"{_LEAD}(?:(?:不要|不用|莫|别|不想)(?:写|署|留|登|挂|填|公开|露|放|要)?(?:上|出)?{_NAME}|{_NAME}(?:就|还是|也)?(?:不要|不用|莫|别|不)(?:写|署|留|登|挂|公开|露|放|要)?(?:上去?|出来|出去)?|(?:要|还是)?匿名(?:的|算了)?|(?:取消|撤回|撤了)公开(?:我的)?(?:身份|姓名|名字)?|不公开(?:了)?){_END}"
)


def name_wish(text: str) -> str:
    """`show` or `hide`; empty for other words."""
    return either_way(_wish, simplified(text)) or ""


def _wish(plain: str) -> str | None:
    said = letters(squeezed(plain))
    if not 0 < len(said) <= LONGEST:
        return None
    return "show" if _SHOWS.fullmatch(said) else "hide" if _HIDES.fullmatch(said) else None
