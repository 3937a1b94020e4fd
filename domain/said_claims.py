"""Claims of several matters that name none by its number: 这几件我都认了, 水和灯我来办 (docs/spec.md section 4, Typed acts)."""

import re

from domain.plain_text import letters, squeezed
from domain.simplified import simplified

_ALL = re.compile(
    "(?:这|那)(?:[几两三四五六]|些)(?:件|个|条)?(?:事情?)?(?:我?(?:都|全|全都)?(?:归我|认了|认领|包了|我来办|我办|我认了|我认领|我包了|我都认了|我全认了|我接了|我都接了|算我的))[了吧啊]?"
    "|(?:全部|全|都)(?:归我|我来办|我认领|我认了|我包了)[了吧啊]?"
)
_TOPICS = re.compile(
    r"(?P<topics>[^\s,，。\d我]{1,12}?)(?:的事|那件|那个|这件|这个|这两件|两件|的)*(?:都)?(?:我来办|我办|我来负责|我负责|我认领|我来认领|我包了|我接了|我来接|归我)[了吧啊]?"
)
_AND = re.compile("[和跟与、]")


def all_claimed(text: str) -> bool:
    """这几件我都认了, 全部归我: which, is not said."""
    return _ALL.fullmatch(letters(squeezed(simplified(text)))) is not None


def topics_claimed(text: str) -> list[str]:
    """What each of the matters is named by, in words that claim them plainly: 水和灯我来办; 路灯我来 is none, and who brings what (酒我来买) neither."""
    found = _TOPICS.fullmatch(simplified(text).strip(" 。.!！~～"))
    topics = [topic.strip() for topic in _AND.split(found["topics"])] if found is not None else []
    return topics if topics and all(topics) else []
