"""What a deputy types on a reception or visit day in the place of a button: 到岗, 来人了, 找人替我值班, 出发了, 到老彭家了, 今天走了五户
(docs/spec.md section 4, Typed acts). Whether it is such a day for him, who reads it knows."""

import re

from domain.words.own_signs import in_own_signs
from domain.words.pattern import pattern_of
from domain.words.plain_text import letters, squeezed
from domain.words.simplified import simplified

LONGEST = 18
"""Letters beyond which words say more than that."""
LONGEST_VISITOR = 200
_FEW = "(?:[一两二三四五六七八九十几\\d]{1,3}|好几)"
_ENDS = "[了啦吧啊呀哈哦]*"
_MAN = "(?:人|老人家?|老大[爷娘]|大[爷娘妈叔伯婶哥姐]|老乡|群众|选民|村民|居民|妇女|小伙子?|年轻人|同志|老太太|老头)"
_SAYS = {
    "here": f"(?:我|人)?(?:已经|已|刚|刚刚)?(?:到了|到岗|到位|签到|报到|上岗|坐班|到(?:站|接待室|接待站|联络站|代表之家|活动室)){_ENDS}",
    "visitor": f"(?:要|我要|帮我|请)?(?:登记|记|录)(?:一下)?(?:{_FEW}?[个位])?来访(?:的|的?{_MAN}|登记)?{_ENDS}|(?:又|有)?来(?:了)?(?:{_FEW}?[个位])?{_MAN}(?:来访|反映)?{_ENDS}|有{_MAN}来(?:访)?{_ENDS}",
    "stand_in": f"(?:我)?(?:要|想|得|帮我)?(?:请|找|换|喊|叫)(?:一?个)?人(?:来)?(?:替|代|顶)(?:我)?(?:一?下|的?班|值班|接待|坐班)?{_ENDS}|(?:谁|哪个)(?:能|可以|来)?(?:替|代|顶)(?:我)?(?:一?下|的?班|值班|接待|坐班){_ENDS}",
    "visit": f"(?:我|我们)?(?:已经|现在|刚)?(?:(?:出发|出门|下村|进村|下组|进组|入户|开始)(?:走访|了)?(?:去)?|(?:走访|入户)(?:去|开始)|(?:去|开始)(?:走访|入户)|(?:到|进)(?!了|岗|位|站|底|期|时|处|家了|老家|娘家|婆家|自家|亲戚|丈人|岳).{{1,6}}(?:家|组|湾|屋|院子?|寨|垸|村))了?{_ENDS}",
    "visited": f"(?:我|我们)?(?:今天|上午|下午)*(?:一共|共)?(?:走访?|入户|访|跑)(?:走访)?了?{_FEW}(?:户|家).*",
    "filed": "(?:我|我的|这次|这个月|本月)*(?:的)?走访(?:日)?(?:的?记录|情况)?(?:都)?(?:交|填|报|记|写)(?:上去|好|完|齐)?(?:了)?(?:没有?|没|吗|么|没得)(?:啊|呀|呢)?",
    "off": "(?:我)?(?:今天|明天|后天|这次)?(?:的)?(?:走访|接待|值班)?(?:我)?(?:去|来|走|参加)不(?:了|成)[啊呀哈哦]*",
}
_PATTERNS = {kind: pattern_of(pattern) for kind, pattern in _SAYS.items()}
_TOLD = pattern_of(
    rf"\s*(?:登记(?:一下|一个|一位)?[\s:：,，]+(?P<told>\S.*)|(?P<came>(?:又|有|刚)?来(?:了)?(?:{_FEW}?[个位])?{_MAN}(?:[\s,，:：]+|来?(?=说|讲|反映|问|投诉|咨询))(?=.{{4}}).*|(?:有{_FEW}?[个位]){_MAN}(?:来)?(?:说|讲|反映|问).{{4,}}))",
    re.DOTALL,
)


def said_today(text: str) -> str:
    """here, visitor, stand_in, visit, visited, off, filed (whether his record is); empty for any other words."""
    said = letters(squeezed(simplified(text)))
    return next((kind for kind, pattern in _PATTERNS.items() if pattern.fullmatch(said)), "") if len(said) <= LONGEST else ""


def visitor_said(text: str) -> str:
    """What a visitor said, as it stands in one line (来了个老大爷说高龄补贴没发, 登记一下：…); empty for any other words."""
    own = text.strip()
    found = _TOLD.fullmatch(simplified(own)) if len(own) <= LONGEST_VISITOR else None
    return in_own_signs(own, *found.span("told" if found["told"] else "came")) if found is not None else ""


_STORY = 600
"""Signs of a visit that is told in one breath."""
_WENT_TO = pattern_of(
    "(?:我们?|俺)?(?:今天|今早|今日|刚才|刚刚|上午|下午|早上|昨天|先|就|走访)*(?:我们?)?(?:先|走访)?(?:去了?|到了?|走了|跑了|访了)(?:[一二三四五六七八九十\\d]{1,2}[组队])?的?[^\\s,，。我你他她]{1,4}?(?:家|屋里|屋头)(?P<rest>.+)",
    re.DOTALL,
)
_NEXT = pattern_of("(?:然后|又|接着|后来|再|还)(?:去|到|走|有一[户家]|跑)|第[二三四]家|另一[户家]|还有[^\\s,，。]{1,4}家")
_SAID = pattern_of("[说讲摆]|反映|提[出了到]|要求|希望|想要")


def tells_of_visits(text: str) -> bool:
    """Whether it tells from house to house what was heard (今天我去了老彭家他说沟臭得很然后又去了王婆婆家…)."""
    found = _WENT_TO.fullmatch(simplified(text).strip()) if len(text) <= _STORY else None
    return found is not None and _NEXT.search(found["rest"]) is not None and _SAID.search(found["rest"]) is not None


_PLANS = pattern_of("走访日?.{0,4}(?:我|我们)?(?:准备|打算|计划|要|想)?(?:先)?(?:去|走|跑)|(?:我|我们)(?:准备|打算|计划)(?:去)?(?:走访|走)")


def plans_visits(text: str) -> bool:
    """Whether it says to whom he goes on the visit day (走访日我准备走三组老彭家), which is said to no voter."""
    return _PLANS.search(simplified(text)) is not None
