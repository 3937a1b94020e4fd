"""Words by which a voter says that what he wrote last was of another matter of his: 刚才回错了 是说粮补的, 那句是说灯的 (docs/spec.md section 3)."""

from domain.words.dialect_words import either_way
from domain.words.pattern import pattern_of
from domain.words.plain_text import letters, squeezed
from domain.words.simplified import simplified

LONGEST = 24
"""Letters beyond which the words say more than that."""
_LEAD = "(?:哎呀?|不好意思|对不起|刚才|刚刚|上面|前面|前头|我|又|代表)*"
_IS = "(?:应该|其实)?(?:是|该)(?:说|讲|答|回|指|给)?"
_TAIL = "(?:的?(?:那|这)一?[件个桩](?:事情?)?|的事情?)?的?(?:哈|啊|嘛|吧|哦|了)*"
_ENDS = "(?:哈|啊|嘛|吧|哦|呢)*"
_WRONG = pattern_of(
    f"{_LEAD}(?:回|发|写|答|放|搞|弄)(?:错|岔|串)(?:了|地方|位置|[条件个])*(?:那|这|上)?(?:一?[句条])?(?:话)?{_IS}(?P<topic>[^的]{{1,8}}?){_TAIL}"
)
_BARE = pattern_of(
    f"{_LEAD}(?:回|答)(?:错|岔|串)(?:了|地方|位置|[条件个])*{_ENDS}|{_LEAD}(?:发|写|放|搞|弄|说|讲)(?:错|岔|串)了?(?:地方|位置|[那这]?一?[条件桩]|那边|事情?)了?{_ENDS}|{_LEAD}(?:回|发|写|放|答)(?:到|在)(?:别的?|另外?一?[个件])的?(?:地方|事情?|那边)?(?:上头|上|里)?去?了{_ENDS}"
)
"""That it went to the wrong one, and no more."""
_SAID = pattern_of(f"{_LEAD}(?:那|这|上)一?[句条](?:话)?{_IS}(?P<topic>[^的]{{1,8}}?){_TAIL}")


def went_wrong(text: str) -> bool:
    """Whether a whole message says no more than that: 刚才回错了, 发错地方了."""
    said = letters(squeezed(simplified(text)))
    return 0 < len(said) <= LONGEST and _BARE.fullmatch(said) is not None


def said_of(text: str) -> str:
    """The words by which he names that matter; empty for other words."""
    return either_way(_said_of, simplified(text)) or ""


def _said_of(plain: str) -> str | None:
    said = letters(squeezed(plain))
    found = (_WRONG.fullmatch(said) or _SAID.fullmatch(said)) if 0 < len(said) <= LONGEST else None
    return found["topic"] if found is not None and said.rstrip("哈啊嘛吧哦了").endswith(("的", "个", "件", "桩", "事", "事情")) else None
