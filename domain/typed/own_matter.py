"""Whether somebody of the roster says himself that what he writes is a matter of his own (我自己反映…), and no words of a voter's."""

import re

from domain.words.pattern import pattern_of
from domain.words.plain_text import letters
from domain.words.simplified import simplified

_OWN = pattern_of(
    r"^\W*(?:这是|这个是|算是|是)?(?:我(?:自己|本人|个人|私人|家里?|们家)|本人|我以(?:个人|选民|村民)(?:的)?(?:名义|身份)|作为(?:一名|一个)?(?:选民|村民)[,，]?我)\W*(?:也|要|想|来|的)*"
    r"\W*(?:反映|提|说|投诉|举报|报|求助|咨询|问)(?:一下|个|一件|一个|点|件|的)*(?:事情?|问题|情况|意见|建议)?"
)


LONGEST = 300
_LAST = pattern_of(
    r"(?P<said>.{4,}?)[\s,，。.;；:：]*(?:这是|这个是|算是|是)?(?:我(?:自己|本人|个人|私人)|本人)(?:要|想|来)*(?:反映|提|投诉|报)(?:的)?(?:一下)?(?:事情?|问题|意见)?[了吧啊哈的]*[\s。.!！]*",
    re.DOTALL,
)
"""Where he says so last (我屋头水也黄了我自己反映)."""


def own_matter(text: str) -> str | None:
    """What stands beside such words (empty: nothing yet); None where they stand neither first nor last."""
    plain = simplified(text)
    if (found := _OWN.match(plain)) is not None:
        return letters(plain[found.end() :])
    last = _LAST.fullmatch(plain) if len(plain) <= LONGEST else None
    return letters(last["said"]) if last is not None else None
