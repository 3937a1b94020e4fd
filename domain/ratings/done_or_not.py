"""What answers the question whether what was answered is not done (「您是说还没解决？」), as a whole message, in the words of many places.

是, 嗯, 系, 要得, 咋不是 and the first of the two buttons by its number say that it is not; 不是, 冇, 唔系, 已经好了 and the second say that it
is so no more. A polite 好 or 谢谢, and what says both (是也不是, 是好了), settle nothing: he is asked again.
"""

from domain.words.pattern import pattern_of
from domain.words.plain_text import letters
from domain.words.simplified import simplified

_END = "[的啊呀嘛滴哒嘞哩咯呢哈啦诶哎喽咧哟呗噻撒嗦哦噢喔]*"
_AGREED = (
    "(?:是|对|系|嗯|恩){1,4}|嗯[呐哪]|对头|正是|那是|就[是系]|(?:一点|半点)?[没冇莫冒][得有]?错|可不(?:是|咋|就是)?|(?:咋个?|怎么|咋能|哪能?|何尝)不[是系]"
    "|(?:那|当)?(?:肯定|当然|确实|的确|自然)[是要]?|那还用(?:说|讲)|要得"
)
_REDO = "(?:要|请|给我?|你们|那就|肯定要|当然要)*(?:重新?|再|返)(?:[办修弄搞做整来]|返?工)(?:一?[次遍回下])?"
_NOT_DONE = "(?:还|还是|都|就|根本|问题|事情|仍)?(?:没|没有|冇|冇得|未|莫得|还没有?|还冇)解决"
_SAYS_SO = f"(?:{_REDO}|{_NOT_DONE}|不满意?|要)"
NOT_DONE = f"(?:{_AGREED}){_END}{_SAYS_SO}?|{_REDO}|{_NOT_DONE}|要|[1一]|yes|yeah|yep|y|right|shi(?:de)?|dui|notsolved|notfixed"
_DENIED = "[不冇无没莫否]|[不唔勿弗][是系用使要消必]|不了|[没冇][有得]|莫得|不必了|算了"
_DONE = (
    "(?:现在|今天|刚才|刚刚|这下|后来|已经|都|早就?|全|又)*(?:[办修弄搞整]好|处理好|解决|好)[了啦哒咯喽嘞]"
    "|(?:现在|今天|刚才|刚刚|这下|后来|已经|都)*(?:不[漏堵停黑臭响滴]|[通亮]|来[水电])[了啦哒咯喽嘞]|没[事问]题?了?"
)
_THANKS = "(?:谢谢|多谢|感谢|谢|辛苦|麻烦|唔该)(?:了|啦|你们?|您|大家|各位|代表)*"
DONE = (
    f"(?:哦|嗯)*(?:{_DENIED})(?:[的啊呀嘛了滴哦啦咯]|那个?意思|不满意?|没解决|要重新?办|说没办好)*(?:{_THANKS})?"
    f"|(?:哦|嗯|好|{_THANKS})?(?:{_DENIED}|不是的?)?(?:{_DONE})(?:{_THANKS})?|[2二]|no|nope|n|bushi"
)
_BOTH = pattern_of(f"[是系](?:{_DONE}){_END}")


def says_both(text: str) -> bool:
    """是好了: it agrees that it is not done, and says that it is."""
    return _BOTH.fullmatch(letters(simplified(text))) is not None
