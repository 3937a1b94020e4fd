"""The code of a login page as somebody types it to the bot: 「登录 123456」 (docs/spec.md section 4)."""

import re
import unicodedata

from domain.words.pattern import pattern_of

_SAID = pattern_of(
    r"(?:我要|我想|电脑|网页)*(?:登录|登陆|登錄|登陸|登入|login|log in)[\s:：,，。是]*(?P<code>[\d\s]*)[。.]?", re.IGNORECASE
)
DIGITS = 6


def typed_code(text: str) -> str | None:
    """The six digits; empty where the words ask to log in without them; None for any other words."""
    found = _SAID.fullmatch(unicodedata.normalize("NFKC", text).strip())
    if found is None:
        return None
    code = "".join(found["code"].split())
    return code if len(code) == DIGITS else ""
