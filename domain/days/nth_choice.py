"""Which of a list of buttons a typed number means: 1, 第二个, 选3, 最后一个 (docs/spec.md section 4, Labels)."""

from collections import Counter
from collections.abc import Sequence

from domain.days.reckoned_days import number
from domain.words.pattern import pattern_of
from domain.words.plain_text import letters, squeezed
from domain.words.simplified import simplified

NOT_BY_NUMBER = frozenset({"rate", "call_rate", "rate_one"})
"""A figure below these may be said of how good it was."""
_NTH = pattern_of(
    r"(?P<bare>\d{1,2})|(?:我|就|那|还是|上面|选|要|点|是)*(?:(?:第|头)(?P<nth>\d{1,2}|[一二三四五六七八九十]{1,2})|选(?P<chosen>\d{1,2}))(?:个|件|条|家|位|项|行|种)?(?:那个|那件|那家|的)?[吧嘛啊的]?"
    "|(?:就|那|选|要|是)*(?P<last>最后|最下面)(?:那|的)?(?:一)?(?:个|件|条|家|位|项)[吧嘛啊]?"
)


def nth_said(text: str, *, bare: bool = True) -> int | None:
    """From 1 on, 0 for the last; None for any other words. `bare`: whether a figure alone counts."""
    found = _NTH.fullmatch(letters(squeezed(simplified(text))))
    if found is None or (found["bare"] and not bare):
        return None
    if found["last"]:
        return 0
    return number(found["bare"] or found["nth"] or found["chosen"]) or None


def listed(kinds: Sequence[str]) -> list[int]:
    """Where the buttons of one message are a list: the places of those of one kind, of which there are the most and at least two."""
    kind, many = max(Counter(kinds).items(), key=lambda one: one[1], default=("", 0))
    return [n for n, one in enumerate(kinds) if one == kind] if many > 1 and kind not in NOT_BY_NUMBER else []
