"""What is typed where an answer waits for a rating and is none: what is this about (啥意思, 满意啥), and that it was not done (没看到人修, 哄鬼).

Neither counts as a rating: the first is explained, below the second stands the question whether it is not done yet.
"""

import re

from domain.words.pattern import pattern_of
from domain.words.plain_text import letters, squeezed
from domain.words.simplified import simplified

LONGEST = 30
"""Letters of a message beyond which it says more than that."""

_END = "[啊呀呢哦噢嘛哈咯哟哒哩的了吗么吧诶欸喔唦噻勒额格]*"
_WHAT = "(?:什么样?|啥子?|哪样|么[子事]|乜嘢?|咩|哪个|甚|多少)"
_HOW = "(?:怎[么样]|咋个?|咋样|如何|啷个|点样|哪能|哪样)"
_HERE = "(?:[我俺]?不(?:晓得|知道))?[这那你您们个叫让要我俺请问到底是说讲的又还该得]*"
_RATE = "(?:评价|评分?|打分|满意不满意|满不满意|满意|选|点|按|回|答复|按钮)"
_ASKS = pattern_of(
    f"{_HERE}(?:{_WHAT}(?:意思|情况|名堂|东西|评价|满意|答复|按钮)|(?:评价|满意|评|打分|基本满意|问我){_WHAT}价?|{_HOW}{_RATE}(?:法|才对)?|{_RATE}[是系]{_WHAT}(?:意思)?)(?:不满意)?{_END}"
    f"|[你我俺您这]*(?:看不懂|没看懂|不懂|搞不懂|弄不懂|听不懂|不明白|没明白|唔明|唔识|不会[评点按选弄]价?|勿懂|弄勿懂){_WHAT}?(?:意思)?{_END}"
    f"|[这那]?三个有?{_WHAT}(?:区别|不同|两样|分别|不一样){_END}|有?{_WHAT}(?:区别|分别|两样){_END}|{_WHAT}{_END}"
    "|what|huh|what(?:does(?:it|this|that)mean|doyoumean|isthis|rating|isitabout)|whichone|howdoirate|howtorate|i(?:dont|donot)(?:understand|getit)",
    re.IGNORECASE,
)
_NO = "(?:没[有得]?|冇|莫得|未曾?|唔曾?|勿曾?|呒没|鬼)"
_DONE = "[修弄搞整办补换装清铺做干通动管来解理]"
_NOT_DONE = pattern_of(
    f"{_NO}(?:看到|看见|见到|见着|见|瞅见|看)|(?:影子?|人|鬼|毛)都?{_NO}(?!在)|{_NO}(?:半个|一个)?(?:来过?|去过?|上门|到过)?(?:动静|下文|影子|人[来管修弄理影]?)"
    f"|{_NO}(?:来|去|到|上门)[过人得](?!及)|鬼来过"
    f"|(?:谁|哪个|哪里|何时|几时|边个|啥人)(?:[说讲话告诉跟你]*的?)(?:给我|已经|都)?(?:(?:{_DONE}|调解?|谈|协商|处理)[好完成过通的了哒]|[水电路灯][来通亮]|通[水电路]|来[水电])"
    f"|({_DONE})[是系]\\1[了咯哒咗]"
    "|(?:[好修弄办来通亮行有]|满意|可以)倒?[是系](?:[好修弄办来通亮行有]|满意|可以)[是了的哒]?(?:就[是系]|但|不过|可惜|只是)"
    f"|{_NO}{_DONE}[完好到成透拢齐]|{_DONE}[了到]?(?:一半|半截|一截|半拉|个头)"
    "|假的|[哄骗唬呃诓豁日]人|[哄骗唬呃诓扯][鬼谎淡]|糊弄|忽悠|[瞎乱][说讲]|撒谎|瞎话|鬼[话扯]|扯犊子|做样子|走过场|应付|吹牛|讲大话|日白|扯白|日哄"
    "|(?:还是|仍然?|照样|依旧)(?:[那这]样|坏的|不行|没|一样)|又[坏停漏黑堵断]"
    "|nobodycame|noonecame|notdone|notfinished|stillbroken|notfixed|nottrue|^(?:thats)?(?:fake|alie|lies)$",
    re.IGNORECASE,
)


def asks_what_it_is(text: str) -> bool:
    """Whether a whole message asks what he is asked for: 啥意思, 满意啥, 怎么评, what does it mean."""
    said = _said(text)
    return 0 < len(said) <= LONGEST and _ASKS.fullmatch(said) is not None


def doubts_it_was_done(text: str) -> bool:
    """Whether words say or ask that what was answered is not done, or not wholly (没看到人修, 哄鬼, 好是好，就是没修完)."""
    said = _said(text)
    return 0 < len(said) <= LONGEST and _NOT_DONE.search(said) is not None


def _said(text: str) -> str:
    return letters(squeezed(simplified(text[: 4 * LONGEST]))).lower()
