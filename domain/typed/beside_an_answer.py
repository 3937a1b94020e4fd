"""A matter of its own behind an answer in one message: 「在的，谢谢，顺便我家门口的电线也耷拉下来了」 (docs/spec.md section 3, Several matters)."""

from domain.no_matter.no_matter import intent_of
from domain.words.counted_parts import TRIM
from domain.words.pattern import pattern_of
from domain.words.plain_text import letters
from domain.words.simplified import simplified

LOOKED_AT = 300
"""Signs of a message that are looked at."""
SHORTEST = 5
"""Letters of what may be a matter."""
_TURN = pattern_of(
    "(?:(?<=[，,。；;、…!！?？\\s了的])|^)(?:哦|噢|啊|嗯|诶|欸|还有|那个)?[，,]?\\s*"
    "(?:顺便|顺带|顺嘴|另外|此外|还有|再有|再就是|再说|对了|还想|还要|也想|我还想|我还要|(?:我|俺)(?:刚|突然|又)?想起来?)"
    "(?:再|还|也|想|要|帮我|请|麻烦|跟|和|给|向|你们?|您们?|代表|反映|说|问|讲|提|催|报|一?[下个件桩声句嘴]|别的|的?事情?|就?是|有|了)*[，,：:\\s]*"
)
_TROUBLE = pattern_of(
    "坏|断|堵|漏|塌|裂|倒|歪|耷拉|掉|垮|破|烂|臭|脏|黑|吵|淹|停(?!车场)|欠|偷|骗|占|拖|没人|没(?:得)?[水电气网灯]|没(?:修|弄|装|发|到|来)|不(?:亮|通|来|修|发|给|见|行|响|转|动|走)|怎么(?:办|弄|申请|交)|能不能|咋(?:办|弄)|什么时候|啥时候?|几时|没了|危险|冒|晃|挡|少|缺"
)


def second_matter(text: str) -> str:
    """The words behind the first turn to something else that say a trouble of their own; empty where there are none, and where nothing stands
    before it."""
    plain = simplified(text[:LOOKED_AT])
    if len(plain) != len(text[:LOOKED_AT]):
        return ""
    for turn in _TURN.finditer(plain):
        before, rest = plain[: turn.start()].strip(TRIM), text[turn.end() :].strip(TRIM)
        said = simplified(rest)
        if letters(before) and len(letters(said)) >= SHORTEST and _TROUBLE.search(said) and not intent_of(said):
            return rest
    return ""
