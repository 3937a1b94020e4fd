"""Whether words can be no day at all (他满意, 让鲁小川替我): nothing in them counts, names a part of the calendar or says when."""

from domain.words.pattern import pattern_of
from domain.words.plain_text import letters, squeezed
from domain.words.simplified import simplified

_WHEN = pattern_of(
    r"[\d一二三四五六七八九十廿卅两半几]|天|日|号|周|月|星期|礼拜|年|底|[上中下]旬|初|前|后|早|晚|[明今]|快|随便|都行|都可以|马上|立刻|当|时候|定|等|节|缓|慢|急|any|day|week|month|soon"
)
LEAST = 2
"""Letters of which nobody can say that they are no day."""


def names_no_day(text: str) -> bool:
    said = letters(squeezed(simplified(text))).lower()
    return len(said) >= LEAST and _WHEN.search(said) is None
