"""Who writes from another account or phone and asks after what he told before: 我换了手机 原来那个栏杆的事咋样了 (docs/spec.md section 3)."""

from domain.words.dialect_words import either_way
from domain.words.pattern import pattern_of
from domain.words.plain_text import letters
from domain.words.simplified import simplified

LONGEST = 40
"""Letters beyond which the words say more than that."""
_CHANGED = pattern_of(
    "(?:换|改|买|丢|掉|摔)(?:坏)?(?:了|咯|过)?(?:一?[个部台])?(?:新的?)?(?:手机|号码|号|电话卡|卡|账号|帐号|微信)|(?:新|别个|儿子|娃)(?:的)?(?:手机|账号|号)(?:上|发|写|登)"
)
_BEFORE = pattern_of("(?:原来|原先|以前|之前|上次|上回|先前|前头|老|前面)(?:[^，。]{0,10}(?:事|反映|编号|那个|那件|说的|写的|报的|讲的))")
_HOW = "咋样|怎样|怎么样|咋个样|啥样|到哪|咋说"
_ASKS = pattern_of(
    f"{_HOW}|没得了|不见|找不到|看不到|看不见|还在不|在不在|咋看|怎么看|咋查|怎么查|办没办|办好没|没消息|接着|接上|[没吗呢]$"
)
_ASKS_ON = pattern_of(f"(?:{_HOW}|办没办|办好没|没消息|[办搞弄]得.{{0,3}}样了?|[办搞弄]好(?:了|没)|有结果)[^，。]{{0,4}}$")
_NUMBER = pattern_of("(?:编号|事项|我的|[a-zA-Z]{2}-?[0-9]{4}-?)*[0-9]{4}号?")


def asks_after_earlier(text: str) -> bool:
    """The same where this account has told nothing yet: what he told before (我先前反映那个五保的事办得么样哒), or its bare number."""
    return either_way(_asks_after, simplified(text)) or _NUMBER.fullmatch(text.strip()) is not None


def _asks_after(plain: str) -> bool:
    return 0 < len(letters(plain)) <= LONGEST and _BEFORE.search(plain) is not None and _ASKS_ON.search(plain) is not None


def asks_after_old(text: str) -> bool:
    """Whether a whole message says no more than that."""
    return either_way(_asks, simplified(text))


def _asks(plain: str) -> bool:
    short = 0 < len(letters(plain)) <= LONGEST
    return short and all(pattern.search(plain) is not None for pattern in (_CHANGED, _BEFORE, _ASKS))
