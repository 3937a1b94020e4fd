"""Feasts by which people reckon, and the days before them: 国庆前, 年前, 中秋 (docs/understood.md, 日子)."""

import re
from datetime import date, timedelta

SPRING = {
    2026: (2, 17), 2027: (2, 6), 2028: (1, 26), 2029: (2, 13), 2030: (2, 3), 2031: (1, 23), 2032: (2, 11), 2033: (1, 31), 2034: (2, 19),
    2035: (2, 8), 2036: (1, 28), 2037: (2, 15), 2038: (2, 4), 2039: (1, 24), 2040: (2, 12),
}  # fmt: skip
"""The first day of the lunar year, by years of ours."""
MID_AUTUMN = {
    2026: (9, 25), 2027: (9, 15), 2028: (10, 3), 2029: (9, 22), 2030: (9, 12), 2031: (10, 1), 2032: (9, 19), 2033: (9, 8), 2034: (9, 27),
    2035: (9, 16), 2036: (10, 4), 2037: (9, 24), 2038: (9, 13), 2039: (10, 2), 2040: (9, 20),
}  # fmt: skip
DRAGON_BOAT = {
    2026: (6, 19), 2027: (6, 9), 2028: (5, 28), 2029: (6, 16), 2030: (6, 5), 2031: (6, 24), 2032: (6, 12), 2033: (6, 1), 2034: (6, 20),
    2035: (6, 10), 2036: (5, 30), 2037: (6, 18), 2038: (6, 7), 2039: (5, 27), 2040: (6, 14),
}  # fmt: skip


def before_new_year(found: re.Match[str], today: date) -> date | None:
    """年前 is before the lunar year: its last day."""
    return _feast(SPRING, today, before=True)


def _feast(days: dict[int, tuple[int, int]], today: date, *, before: bool) -> date | None:
    for year in (today.year, today.year + 1):
        if year in days and (made := date(year, *days[year]) - timedelta(days=before)) >= today:
            return made
    return None


FEASTS: dict[str, tuple[int, int] | dict[int, tuple[int, int]]] = {
    "国庆": (10, 1), "十一": (10, 1), "五一": (5, 1), "劳动节": (5, 1), "元旦": (1, 1), "三八": (3, 8), "七一": (7, 1), "建军节": (8, 1), "八一": (8, 1),
    "教师节": (9, 10), "六一": (6, 1), "春节": SPRING, "过年": SPRING, "新年": SPRING, "中秋": MID_AUTUMN, "端午": DRAGON_BOAT,
}  # fmt: skip


def of_feast(found: re.Match[str], today: date) -> date | None:
    """国庆前 is the day before it, 国庆 the day itself."""
    known, before = FEASTS[found.group(1)], bool(found.group(2))
    if isinstance(known, dict):
        return _feast(known, today, before=before)
    return next((m for y in (today.year, today.year + 1) if (m := date(y, *known) - timedelta(days=before)) >= today), None)
