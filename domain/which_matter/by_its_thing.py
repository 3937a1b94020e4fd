"""The thing by which words name their matter before they say more of it (阴沟的事是…, 厕所那个 老师说下周装, 说到路灯, 还是低保的事), and whether a
matter is of it (docs/spec.md section 3, Which case a message joins)."""

from itertools import pairwise

from domain.matters.subjects import named_in
from domain.words.pattern import pattern_of
from domain.words.plain_text import letters
from domain.words.simplified import simplified

LONGEST = 80
"""Letters of words of which the first name their matter."""
_LEAD = r"(?:对了|哦|噢|嗯|欸|那个|那|代表|您好|你好|[我俺咱]们?|家里?|屋里|屋头|村里|还是|就是|就|说的|讲的|反映的?|报的|上次|上回|之前|以前|前面|前头|先前|先头|前几天|刚才|[\s，,：:])*"
_THING = "(?P<{}>(?:(?![的滴嘞那这事我俺你您他她它人])[一-鿿]){{1,6}}?)"
_ENDS = r"(?=[\W_]|$|[是还又咋怎到现昨今前明我俺你您他她已不没冇要嘛呢吗的])"
_NAMES = pattern_of(
    rf"\W*{_LEAD}(?:"
    rf"(?:说到|说起|讲到|讲起|提到|提起|至于|关于){_THING.format('said')}(?:的(?:[那这]一?[个件桩])?(?:事情?|问题)|[那这]一?[个件桩](?:事情?)?)?{_ENDS}"
    rf"|{_THING.format('of')}(?:[的滴嘞](?:[那这]一?[个件桩码条])?|[那这]一?[个件桩码条]?)(?:事情?|问题)(?![故业务实])"
    rf"|{_THING.format('that')}的?[那这]一?[个件桩]{_ENDS}"
    ")"
)
_NO_THING = pattern_of(
    "[村镇乡组队门路街河沟桥田屋山塘坝校家楼院]?(?:里|里头|口|上头|上边|上面|边上|边边|下头|下边|前头|前面|后头|后面|背后|对面|旁边|附近|门口|中间|边|头|上|下|前|后)"
    "|隔壁|邻居|对门|学校|单位|[一二三四五六七八九十0-9]+组|村|组|镇|乡|队|家|屋|县|[今昨明后前]天|今年|去年|周[一二三四五六日末]|其他|其它|别|另外?|哪|什么|啥|老|大|小|一|两|几|谁|都|书记|主任|干部"
)
"""Places, days and words that say of no matter which it is."""
COMPOUNDS = pattern_of("路(?=[灯口牌])|水(?=[沟库泥井电管表塘渠坑])|电(?=[话视梯脑动瓶])|[桥门车](?=[头口站])|灯(?=光)")
"""Signs that alone are something else than the word they begin (路灯 is no 路)."""
_BEGINS = pattern_of(rf"\W*{_LEAD}(?P<thing>[一-鿿]{{2}})")
_ALONE = frozenset("灯水路电桥沟渠井墙坡门塘树狗猪房瓦网")
"""Signs that are a thing by themselves where they begin a sentence (水还是浑的)."""


def named_first(text: str) -> str:
    """The words by which a message names its matter; empty for other words."""
    plain = simplified(text).strip()
    found = _NAMES.match(plain) if len(letters(plain)) <= LONGEST else None
    thing = next(filter(None, found.groups()), "") if found is not None else ""
    return "" if _NO_THING.fullmatch(thing) else thing


def begins_with(text: str) -> str:
    """The thing with which a sentence begins, two signs or the one it is (低保嘛 看看再说, 水还是浑的); empty for other words."""
    found = _BEGINS.match(simplified(text))
    if found is None or _NO_THING.fullmatch(found["thing"]) or _NO_THING.fullmatch(found["thing"][0]):
        return ""
    alone = found["thing"][0] in COMPOUNDS.sub(" ", found["thing"]) and found["thing"][0] in _ALONE
    return found["thing"][0] if alone else found["thing"]


def says_it(thing: str, words: str) -> bool:
    """Whether words of a matter have two signs of the thing side by side, or the one it is."""
    plain = letters(simplified(words))
    if len(thing) == 1:
        return not named_in(thing) and thing in COMPOUNDS.sub(" ", plain)
    return any(one + two in plain for one, two in pairwise(thing))


def is_of(thing: str, words: str) -> bool:
    """Whether they name the same thing by other words (水管 of who wrote 自来水停了)."""
    return bool(named_in(thing) & named_in(simplified(words)))
