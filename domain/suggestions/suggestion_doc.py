"""代表建议: the life of a deputy's formal suggestion, as data (docs/glossary.md, The deputy's suggestion). A step that `STEPS` does not name
is refused. The rating is the deputy's own word on the unit's answer; with 不满意 it goes back to the same unit, and each round is kept."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from domain.congress.working_days import WorkingCalendar, add_months
from domain.days.past_days import Past, read_past
from domain.figures.statistics import Rate
from domain.words.pattern import pattern_of

Steps = Mapping[str, tuple[frozenset[str], str | None]]
STEPS: Steps = {
    # step: (from, to); None keeps the status.
    "kind_chosen": (frozenset({"draft"}), None),
    "seconded": (frozenset({"draft"}), None),
    "handed_over": (frozenset({"draft"}), "handed"),
    "extended": (frozenset({"handed"}), None),
    "talked": (frozenset({"handed", "answered"}), None),
    "answered": (frozenset({"handed"}), "answered"),
    "rated": (frozenset({"answered"}), "closed"),
    "sent_back": (frozenset({"answered"}), "handed"),
}
"""`rated`: 满意 or 基本满意. `sent_back`: 不满意, a new round at the same unit."""
OPEN = ("draft", "filed", "listed", "handed", "answered")
STATUSES = (*OPEN, "closed")
NOT_HANDED_OVER = ("draft", "filed", "listed")
OUT = ("withdrawn", "declined")
"""In these a case is part of no suggestion."""
DUE_MONTHS, MOST_MONTHS = 3, 6
"""Months after the hand-over: the limit, and how far it is extended."""
REDO_MONTHS = (1, 2, 3)
"""Months that the unit has once more; a redo is extended to the last of them."""
SOON, LAST, AGAIN = 10, 2, 5
"""Working days before the limit on which it is asked after, and between two questions later."""
SATISFIED, UNSATISFIED = ("satisfied", "mostly"), "unsatisfied"
SOLVED = "solved"
"""A 类."""


@dataclass(frozen=True)
class Round:
    """Once at the unit. Local dates; `answer_class` is an outcome (A to D), `rating` the deputy's; empty while there is none."""

    nth: int
    unit: str
    unit_name: str
    handed_on: date
    due_on: date
    extended: bool = False
    answered_on: date | None = None
    answer_class: str = ""
    answer: str = ""
    rating: str = ""
    rated_on: date | None = None
    why: str = ""
    noted_on: date | None = None
    """When its answer was written down, where that was later than it came: until then nobody knew of it."""

    @property
    def latest(self) -> date:
        """How far its limit may be moved."""
        return add_months(self.handed_on, MOST_MONTHS if self.nth == 1 else REDO_MONTHS[-1])

    @property
    def in_time(self) -> bool:
        return self.answered_on is not None and self.answered_on <= self.due_on

    def known_on(self, day: date) -> "Round":
        """As it was known at the end of that day."""
        answered, rated = (on is not None and on <= day for on in (self.noted_on or self.answered_on, self.rated_on))
        return Round(
            self.nth, self.unit, self.unit_name, self.handed_on, self.due_on, self.extended,
            *((self.answered_on, self.answer_class, self.answer) if answered else (None, "", "")),
            *((self.rating, self.rated_on, self.why) if rated else ("", None, "")),
            self.noted_on if answered else None,
        )  # fmt: skip


def later_limits(one: Round) -> list[date]:
    """The months to which its limit can still be moved."""
    months = range(1, MOST_MONTHS + 1)
    return [day for n in months if one.due_on < (day := add_months(one.handed_on, n)) <= one.latest]


def asked_on(calendar: WorkingCalendar, status: str, due_on: date | None, today: date) -> date:
    """The next working day on which its deputy is asked: twice before the limit, on it, and then every five working days."""
    if status != "handed" or due_on is None:
        return calendar.add(today, AGAIN)
    last = calendar.shifted(due_on, "previous_workday")
    days = [calendar.add(last, -SOON), calendar.add(last, -LAST), last]
    return next((day for day in days if day > today), calendar.add(today, AGAIN))


def headed(title: str) -> str:
    """What it is about, without 「关于」 and 「的建议」 (「的议案」) around it: the form puts them there once."""
    bare = title.strip().strip("《》「」").strip()
    while True:
        cut = bare.removeprefix("关于").removesuffix("的建议").removesuffix("的议案").strip()
        if not cut or cut == bare:
            return bare
        bare = cut


@dataclass(frozen=True)
class Counted:
    """Suggestions handed over in a period: how many, and what became of them (docs/glossary.md, Statistics)."""

    handed: int = 0
    answered: int = 0
    solved: int = 0
    """The unit's newest answer is of class A, and was not sent back."""
    owed: int = 0
    in_time: int = 0
    closed: int = 0
    rated: int = 0
    satisfied: int = 0
    mostly: int = 0
    unsatisfied: int = 0

    @property
    def satisfied_rate(self) -> Rate:
        return (self.satisfied, self.rated)

    @property
    def solved_rate(self) -> Rate:
        return (self.solved, self.answered)

    def plus(self, other: "Counted") -> "Counted":
        return Counted(*(getattr(self, name) + getattr(other, name) for name in self.__dataclass_fields__))


def counted(rounds: Sequence[Round], day: date) -> Counted:
    """One suggestion's part in the figures, as known at the end of that day; its limit of every round counts by itself."""
    known = [one.known_on(day) for one in rounds if one.handed_on <= day]
    if not known:
        return Counted()
    last = next((one for one in reversed(known) if one.rating), None)
    owed = [one for one in known if one.answered_on is not None or one.due_on < day]
    said = last.rating if last is not None else ""
    return Counted(
        1,
        int(any(one.answered_on is not None for one in known)),
        int(known[-1].answer_class == SOLVED and known[-1].rating != UNSATISFIED),
        len(owed),
        sum(one.in_time for one in owed),
        int(known[-1].rating in SATISFIED),
        int(bool(said)),
        *(int(said == value) for value in ("satisfied", "mostly", "unsatisfied")),
    )


_ANSWERED = pattern_of(
    r"\s*(?P<day>[^\s,，:：。;；]{2,16}?)\s*(?:书面|書面|来函|來函|来信|來信|来文|來文|正式|口头|口頭|电话|電話)*"
    r"(?:答复|答覆|答復|回复|回覆|回復|回函|回信|回话|回話|复函|覆函|復函|函复|函覆|函復|来函|來函|来信|來信|来文|來文|来电|來電)"
    r"[的了说說称稱]?\s*(?P<sign>[:：,，。;；\s])\s*(?P<words>.+)",
    re.DOTALL,
)
_PROMISED = pattern_of(r"[将將拟擬]|[请請](?![示求])|[计計][划劃]|[预預][计計]|争取|爭取|力[争爭]|(?:月[^月]*|[年月底旬号號])[之以]?前$")
"""What a unit is still to do, or asks for, until a day: those words are part of its answer, and the day is not the answer's."""
LONGEST_ROUND = timedelta(days=366)
"""No day of an answer lies further back."""


def answered_on(text: str, today: date) -> tuple[Past, str]:
    """「11月3日答复：已列入计划」: the day a unit answered, and what it said; of no day where the words do not begin with one.

    Of a time to come, or of none in particular, no word is left out but behind a colon: it is rather part of what was said.
    """
    found = _ANSWERED.fullmatch(text)
    if found is None or _PROMISED.search(found["day"]):
        return Past(), text
    on = read_past(found["day"], today, LONGEST_ROUND)
    if on.fault == "none":
        return Past(), text
    said_anyway = on.fault in ("to_come", "which") and found["sign"] not in ":："
    return on, text.strip() if said_anyway else found["words"].strip()


def answered_after(text: str, today: date, kept: str) -> tuple[Past, str]:
    """The same where the day was asked for once more: a day alone belongs to the words that were kept; none of either: nothing was."""
    on, said = answered_on(text, today)
    anew = on.fault or on.on is not None
    return (on, said) if anew or not kept else (read_past(text, today, LONGEST_ROUND), kept)
