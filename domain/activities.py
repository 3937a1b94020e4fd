"""What a group does together, and what is typed of it: a day that is over, grades of a report to voters (docs/glossary.md, `activity`)."""

import re
from dataclasses import dataclass
from datetime import date, timedelta

from domain.said_days import WRITTEN, made_day

KINDS = ("study", "inspection", "talk", "report", "other")
REPORT = "report"
"""述职: who reported to voters, how many listened, how they were graded."""
EARLIEST = timedelta(days=366)
"""No older day is written down."""
MOST_PEOPLE = 100_000
_SAID = {"今天": 0, "今日": 0, "昨天": 1, "昨日": 1, "前天": 2, "大前天": 3}
_NUMBER = re.compile(r"\d{1,6}")
_GRADES = tuple(re.compile(rf"{label}[^\d满滿不基]{{0,4}}(\d{{1,6}})") for label in ("(?<![不本])[满滿]意", "基本[满滿]意", "不[满滿]意"))


@dataclass(frozen=True)
class Grades:
    """How many of those who listened found a deputy's report good, mostly good, not good."""

    satisfied: int = 0
    mostly: int = 0
    unsatisfied: int = 0

    def __bool__(self) -> bool:
        return bool(self.satisfied or self.mostly or self.unsatisfied)


def past_day(text: str, today: date) -> date | None:
    """A day that is not to come: 昨天, 10月28日, 2026-10-28; one without a year is the last such day."""
    words = "".join(text.split())
    said = next((name for name in sorted(_SAID, key=len, reverse=True) if name in words), None)
    if said is not None:
        return today - timedelta(days=_SAID[said])
    found = WRITTEN.search(text)
    if found is None:
        return None
    years = (int(found.group(1)),) if found.group(1) else (today.year, today.year - 1)
    days = (made_day(year, int(found.group(2)), int(found.group(3))) for year in years)
    return next((day for day in days if day is not None and today - EARLIEST <= day <= today), None)


def dated(text: str, today: date) -> tuple[date | None, str]:
    """The day that stands first in the words, and the words without it; no day where none that is over stands there."""
    found = WRITTEN.match(text)
    if found is None or (day := past_day(text, today)) is None:
        return None, text
    return day, text[found.end() :].lstrip(" ，,：:、")


def people_in(text: str) -> int | None:
    """A number of people; None for what is none."""
    found = _NUMBER.search(text)
    return int(found.group()) if found is not None and int(found.group()) <= MOST_PEOPLE else None


def grades_in(text: str) -> Grades | None:
    """满意 45 基本满意 3 不满意 1, in any order; or three numbers in this one. None for what is neither."""
    named = [found.search(text) for found in _GRADES]
    if any(named):
        return _within(Grades(*(int(one.group(1)) if one is not None else 0 for one in named)))
    numbers = [int(one) for one in _NUMBER.findall(text)]
    return _within(Grades(*numbers)) if len(numbers) == len(_GRADES) else None


def _within(grades: Grades) -> Grades | None:
    return grades if grades and max(grades.satisfied, grades.mostly, grades.unsatisfied) <= MOST_PEOPLE else None


@dataclass(frozen=True)
class ActivityFigures:
    """Of one kind in one period: how often, how many took part (each time counted), what was heard and made a case, who listened, grades."""

    kind: str
    held: int = 0
    people: int = 0
    cases: int = 0
    audience: int = 0
    grades: Grades = Grades()
