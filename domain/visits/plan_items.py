"""The items of a yearly plan that have a date (docs/spec.md section 5)."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from domain.days.said_days import day_in
from domain.words.pattern import pattern_of

MOST = 40
"""Of one plan."""
LONGEST = 200
"""Characters of an item that are said."""
_ENDS = pattern_of(r"[\n；;。]+")
_AHEAD = pattern_of(r"^[0-9]{1,2}月[0-9]{1,2}[日号][，,、：:\s]*")
_INSPECTION = pattern_of("视察|检查|调研|查看|暗访|評議|评议|視察|檢查|調研")


@dataclass(frozen=True)
class PlanItem:
    on: date
    words: str

    @property
    def is_inspection(self) -> bool:
        return _INSPECTION.search(self.words) is not None


def plan_items(words: str, written_on: date) -> list[PlanItem]:
    """Lines and sentences in which a day is written (3月10日 视察灌渠) that lies after the one on which the plan was written, in their order.

    What is only said (二季度, 月底) is no day on which anybody could be told to come.
    """
    found = []
    for piece in (part.strip() for part in _ENDS.split(words)):
        day = day_in(piece, written_on)
        if day is not None and day.written and day.on > written_on:
            found.append(PlanItem(day.on, piece[:LONGEST]))
    return found[:MOST]


def without_its_day(words: str) -> str:
    """An item's words behind the day that stands ahead of them; whole where nothing else is in it."""
    return _AHEAD.sub("", words) or words


@dataclass(frozen=True)
class Done:
    """What was held on a day; `kind`: of an activity, or `reception`."""

    on: date
    kind: str


NEAR = timedelta(days=7)
"""So far from its day something planned is still that."""


_KINDS: Mapping[re.Pattern[str], frozenset[str]] = {
    pattern_of("接待|开放"): frozenset({"reception", "talk"}),
    pattern_of("座谈|恳谈|议事"): frozenset({"talk"}),
    pattern_of("视察|调研|检查|察看|执法"): frozenset({"inspection"}),
    pattern_of("述职|评议"): frozenset({"report"}),
    pattern_of("学习|培训|宣讲"): frozenset({"study"}),
}
"""What the words of an item call for. Nobody logs a reception at a station that is not the congress's own: it is a talk."""


def fits(item: PlanItem, done: Done) -> bool:
    """Whether it is of a kind that the item names; one that names none may be anything, and what was logged as 其他 may be any."""
    wanted = [kinds for words, kinds in _KINDS.items() if words.search(item.words)]
    return not wanted or done.kind == "other" or any(done.kind in kinds for kinds in wanted)


def beside_done(items: Sequence[PlanItem], done: Sequence[Done]) -> list[tuple[PlanItem, Done | None]]:
    """Each item with what was held of its kind nearest to its day; nothing stands for two items, and nothing that is further off than NEAR."""
    free, found = list(done), []
    for item in sorted(items, key=lambda one: one.on):
        near = [one for one in free if abs(one.on - item.on) <= NEAR and fits(item, one)]
        held = min(near, key=lambda one: (abs(one.on - item.on), one.on), default=None)
        if held is not None:
            free.remove(held)
        found.append((item, held))
    return found
