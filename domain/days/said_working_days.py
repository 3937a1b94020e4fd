"""Working days of which somebody says how many: 五个工作日内, 10个工作日 (docs/understood.md, 日子)."""

from collections.abc import Callable
from datetime import date

from domain.days.reckoned_days import number
from domain.days.said_days import as_date
from domain.words.narrow import narrow
from domain.words.pattern import pattern_of

MOST = 250
"""So many lie in a year."""
_SAID = pattern_of(r"(\d{1,3}|[一二三四五六七八九十两]{1,3})\s*个?\s*(?:工作日|上班日)(?:之?内|以内|以?后|之后|里)?")


def working_days_out(text: str, today: date, ahead: Callable[[int], date]) -> str:
    """The text with the first of them as a date; the same where it names none. `ahead`: the so-many-th working day after today."""
    found = _SAID.search(narrow(text))
    many = number(found.group(1)) if found is not None else 0
    if found is None or not 0 < many <= MOST:
        return text
    return f"{text[: found.start()]}{as_date(ahead(many), today)}{text[found.end() :]}"
