"""A suggestion of his own begun in words with what it wants, and the wish to sign along: 我想写个建议，把路灯统一换成太阳能的; 我也联名 (docs/spec.md section 4)."""

import re

from domain.at_work.asked_inside import asks
from domain.words.own_signs import in_own_signs
from domain.words.pattern import pattern_of
from domain.words.plain_text import letters
from domain.words.simplified import simplified

_BEGINS = pattern_of(
    r"\s*(?:我)?(?:也)?(?:想|要|打算|准备|来)?(?:写|提|拟|起草|形成)(?:一?[件个条份])?(?:代表)?建议(?:[\s,，:：]+|(?=把|将|关于|请|希望|要求|让))(?P<what>\S.{3,})",
    re.DOTALL,
)
_SIGNS_ALONG = pattern_of(
    "(?:我|这个建议我|这件我|建议我)(?:也|要|想|来|愿意|可以)*(?:参加)?(?:联名|附议|联署|署名|签名|签字|签个名|签个字)(?:一?个|一下)?[吧啊的了嘛哈]*"
)


def suggestion_wanted(text: str) -> str:
    """What it wants, in his own signs; empty for any other words, and for a question."""
    found = _BEGINS.fullmatch(simplified(text)) if not asks(text) else None
    return in_own_signs(text, *found.span("what")).strip() if found is not None else ""


def signs_along(text: str) -> bool:
    """Whether a whole message wishes to be named beside whoever makes a suggestion."""
    return _SIGNS_ALONG.fullmatch(letters(simplified(text))) is not None
