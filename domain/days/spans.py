"""A span of days as the answer to a question for a due date: 11月9号到15号, 下周一到周五 (docs/spec.md section 4)."""

from datetime import date

from domain.days.said_days import written_out
from domain.words.narrow import narrow
from domain.words.pattern import pattern_of

_DAY = r"(?:\d{4}年)?\d{1,2}月\d{1,2}日"
_SPAN = pattern_of(
    rf"(?:从|自|在|大概|大约|估计|就|争取|计划)*\s*{_DAY}\s*(?:到|至|--?|~|—+|–)\s*{_DAY}\s*(?:之?间|止|为止|期间|这几天|左右|前|之前|以前|吧|了|的|办好|办完|修好|弄好|完成|能)*[。.!！]*"
)


_UNTIL = pattern_of(r"([到至~—–\-])\s*(\d{1,2}|[一二三四五六七八九十]{1,3})日")
"""11月9日至12日: a day of the month, no twelve days."""


def end_of_span(text: str, today: date) -> date | None:
    """The last day of a message that is a span and says nothing else: what falls due in it is due by then. None for any other."""
    words, days = written_out(_UNTIL.sub(r"\1\2号", narrow(text).strip()), today, 2)
    if len(days) < 2 or days[1].on < days[0].on or _SPAN.fullmatch(words) is None:
        return None
    return days[1].on
