"""Words of a reply to "are you satisfied?" that judge and settle nothing (还可以吧, 凑合): never counted, he is asked which of the three it is."""

import re

from domain.words.pattern import pattern_of
from domain.words.plain_text import letters, squeezed
from domain.words.simplified import simplified

LONGEST = 40
"""Letters of a reply beyond which nothing is counted."""
_VAGUE = pattern_of(
    "(?:我?(?:个人)?(?:觉得|感觉)|[嗯哦哎唉也就])*(?:总体|总的来说|这次)?(?:还算|算是|算)?"
    "(?:还?(?:可以|行|成|过得去|凑合|将就|说得过去)|还好|还不错|不错|一般般?|马马虎虎|勉勉强强|勉强|不好不坏|不算差|就那样|就这样|差不多|中规中矩|怪(?:好|中|得劲|不错)|[挺蛮还]中"
    "|so-?so|not(?:too)?bad|(?:it.?s)?(?:ok|okay|fine|alright|acceptable|good))(?:吧|的|啦|了|呗|嘛|哦|噢|咯|啊|哈)*",
    re.IGNORECASE,
)


def judges_vaguely(text: str) -> bool:
    """Whether words are a judgement and no more, and settle nothing (还可以吧, 凑合): where an answer waits for his word, they are about it."""
    plain = letters(squeezed(simplified(text[: 2 * LONGEST])))
    return len(plain) <= LONGEST and _VAGUE.fullmatch(plain) is not None
