"""Dates as people write them."""

import re
from datetime import date, timedelta

FURTHEST = timedelta(days=5 * 366)
"""No promise, leave or due date lies further ahead."""
_DATE = re.compile(r"(?:(\d{4})\D)?\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})")


def date_in(text: str, today: date) -> date | None:
    """A date written as 12月31日, 12-31 or 2026-12-31, from today on; a day without a year is the next one."""
    found = _DATE.search(text)
    if not found:
        return None
    year, month, day = (int(part) if part else 0 for part in found.groups())
    try:
        made = date(year or today.year, month, day)
        if not year and made < today:
            made = made.replace(year=today.year + 1)
    except ValueError:
        return None
    return made if today <= made <= today + FURTHEST else None
