"""Whether what was reported is solved, as typed where just that is asked: yes, partly, no."""

from domain.ratings.rating_open import never_counted
from domain.ratings.rating_vague import LONGEST
from domain.words.pattern import pattern_of
from domain.words.simplified import simplified

_ANSWERS = {
    "yes": "1|yes|solved|(?:已经|已|都|全|全部|基本上?|现在|也|算是|问题|事情|这个)*(?:解决|办好|修好|弄好|处理好)了?",
    "partly": "2|partly|(?:问题|事情|只|才|算是|已经|也就)*(?:部分|一部分|一半|差不多)(?:解决)了?"
    "|(?:就|也就|只|才|算是|顶多|最多|大概|差不多)*(?:一?部分|大部分|一?小部分|一?半|一?大半|一小半|一多半|一点点?|一半多)(?:吧|嘛|哈)?"
    "|(?:就|也就|只|才)*[修弄搞补做装换铺清通办]了?(?:一?部分|一大半|一小半|一?半|大半|一些|一点)"
    "|(?:问题|事情|只|才|算是|已经|也就|基本)*解决了?(?:一?部分|一大半|一小半|一多半|一?半|大半|一些|一点|差不多|个?七七八八|个?大概)",
    "no": "3|no|notsolved|(?:问题|事情|还是|根本|一点|都|完全|压根|也|我这里|这里|仍然?|到现在|现在|眼下)*(?:还没有?|没有?|未|冇得?|还冇|仍未|莫得|不)(?:得到)?解决"
    "|(?:还是|根本|一点|完全|压根|啥)?(?:都|也)?(?:没有?|没得|冇得?|莫得)",
}
_RESOLVED = {value: pattern_of(f"(?:{words})[啊呀哦的呢啦咯哒嘛]{{0,2}}") for value, words in _ANSWERS.items()}
_THANKS = pattern_of("(?:谢谢|多谢|感谢|辛苦|麻烦)(?:你们?|您|代表|大家|了|啊|啦|哈|各位){0,3}$|^(?:好的?|嗯|是的?|谢谢)(?=.)")


def said_resolved(text: str) -> str | None:
    """Whether typed words or 1/2/3 clearly say solved, partly or not: `yes`, `partly`, `no`, else None. Thanks beside them do not matter."""
    if never_counted(text):
        return None
    plain = "".join(ch for ch in simplified(text[: 2 * LONGEST]) if ch.isalnum()).lower()
    plain = _THANKS.sub("", plain) if len(plain) <= LONGEST else ""
    found = [value for value, pattern in _RESOLVED.items() if pattern.fullmatch(plain)]
    return found[0] if len(found) == 1 else None
