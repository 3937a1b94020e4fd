"""What a group does together, and what is typed of it: a day that is over, grades of a report to voters (docs/glossary.md, `activity`)."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, timedelta

from domain.days.past_days import Past, read_past
from domain.days.said_days import WRITTEN
from domain.words.pattern import pattern_of

KINDS = ("study", "inspection", "talk", "report", "other")
REPORT = "report"
"""述职: who reported to voters, how many listened, how they were graded."""
EARLIEST = timedelta(days=366)
"""No older day is written down."""
MOST_PEOPLE = 100_000
_MEASURE = pattern_of(r"\s*[岁歲月年天周小课課学學届屆万萬亿億千百元块塊%％人名位个個件次场場亩畝斤公米吨噸]")
"""After two figures: they are no day (3.5万元, 3-5岁, 5-6月)."""
_NUMBER = pattern_of(r"\d{1,6}")
_GRADES = tuple(pattern_of(rf"{label}[^\d满滿不基]{{0,4}}(\d{{1,6}})") for label in ("(?<![不本])[满滿]意", "基本[满滿]意", "不[满滿]意"))


@dataclass(frozen=True)
class Grades:
    """How many of those who listened found a deputy's report good, mostly good, not good."""

    satisfied: int = 0
    mostly: int = 0
    unsatisfied: int = 0

    @property
    def all(self) -> int:
        return self.satisfied + self.mostly + self.unsatisfied

    def plus(self, other: "Grades") -> "Grades":
        return Grades(self.satisfied + other.satisfied, self.mostly + other.mostly, self.unsatisfied + other.unsatisfied)

    def __bool__(self) -> bool:
        return self.all > 0


def past_day(text: str, today: date) -> date | None:
    """A day that is not to come: 昨天, 上周五, 10月28日, 2026-10-28; one without a year is the last such day."""
    return read_past(text, today, EARLIEST).day


def dated(text: str, today: date) -> tuple[Past, str]:
    """The day that stands first in the words, and the words without it; one of no day where none is written there (50-60岁, 13.5万元)."""
    found = WRITTEN.match(text)
    if found is None:
        return Past(), text
    past, rest = read_past(found.group(), today, EARLIEST), text[found.end() :]
    as_a_day = "月" in found.group() or found.group(1)
    if not as_a_day and (past.fault in ("none", "nowhere") or _MEASURE.match(rest)):
        return Past(), text
    return past, rest.lstrip(" ，,：:、")


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

    def plus(self, other: "ActivityFigures") -> "ActivityFigures":
        """Both of one kind."""
        sums = {name: getattr(self, name) + getattr(other, name) for name in ("held", "people", "cases", "audience")}
        return replace(self, **sums, grades=self.grades.plus(other.grades))


def together(found: Iterable[ActivityFigures]) -> list[ActivityFigures]:
    """Those of several groups by kind, in the order of KINDS."""
    kinds: dict[str, ActivityFigures] = {}
    for one in found:
        so_far = kinds.get(one.kind, ActivityFigures(one.kind))
        kinds[one.kind] = so_far.plus(one)
    return [kinds[kind] for kind in KINDS if kind in kinds]
