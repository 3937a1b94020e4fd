"""The name of a paper alone (登记簿, 11月的台账, 要通报): it is to be sent, as with 「登记簿发我」 (docs/spec.md section 4, Asked inside)."""

from domain.words.pattern import pattern_of
from domain.words.plain_text import letters, squeezed
from domain.words.simplified import simplified

LONGEST = 16
_PAPER = pattern_of(
    "(?:我?(?:要|想要|需要|看|看看|找)?(?:一份|一下)?)(?:(?:今年|去年|上个?月|这个?月|本月|\\d{1,2}月(?:份)?|[一二三四五六七八九十]{1,3}月(?:份)?|上季度|[一二三四]季度)的?)?"
    "(?:登记簿|登记本|登记册|台账|各组台账|通报|简报|广播稿|通讯录|年度计划|全年计划)(?:excel|word|呢|嘛)?"
)


def bare_paper(text: str) -> str:
    """The same as a request (登记簿发我), as the reader of questions has it; empty for other words."""
    said = letters(squeezed(simplified(text))).lower()
    if not 0 < len(said) <= LONGEST or _PAPER.fullmatch(said) is None:
        return ""
    return f"{said.removesuffix('excel').removesuffix('word').removesuffix('呢').removesuffix('嘛')}发我"
