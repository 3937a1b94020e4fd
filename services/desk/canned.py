"""Answers to common enquiries, kept by staff and offered by category (docs/spec.md section 4, Talk)."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from domain.cases import canned_words
from domain.cases.case import Case
from domain.cases.life_cycle import OUTCOMES
from domain.rights.rights import covers, may_in_congress, staff_of_all
from domain.values.errors import FieldError, NotAllowedError, RefusedError
from domain.values.ids import PersonId
from locales import common
from services.case import at_units
from services.deed import portions
from services.deed.by import By
from services.deed.work import Work

AS_WRITTEN = "…"
"""In the place of a fact that is not known yet: its blank stays."""


def may_keep(work: Work, by: By) -> None:
    """Raises NotAllowedError."""
    if not may_in_congress(work.roster, by.persons, "canned"):
        raise NotAllowedError("canned")


def keep_canned(work: Work, by: By, category: str, words: str, outcome: str = "") -> None:
    """`outcome`: of which answers it is one; empty: of all, and of replies."""
    may_keep(work, by)
    if category not in work.roster.categories:
        raise FieldError("category", "no_choice")
    if outcome and outcome not in OUTCOMES:
        raise FieldError("outcome", "no_choice")
    if not words.strip():
        raise FieldError("words", "words_needed")
    if strange := canned_words.unknown(words):
        raise FieldError("words", "strange_blank", blanks=strange)
    work.canned.put(category, words.strip(), by.persons[0].id, work.now, outcome)


def not_fillable(row: Any) -> tuple[str, ...]:
    """The blanks for which it is offered nowhere, as they were written."""
    return canned_words.unknown(row.words)


def may_end(by: By, row: Any) -> bool:
    """What is kept for everybody is the whole congress's staff's to take out; an officer of some groups or a town takes out his own."""
    return staff_of_all(by.persons) or row.made_by in {p.id for p in by.persons if p.has_rights}


def end_canned(work: Work, by: By, row_id: int) -> None:
    """It is offered no longer."""
    may_keep(work, by)
    row = work.canned.get(row_id)
    if row is None:
        raise FieldError("row_id", "no_choice")
    if not may_end(by, row):
        raise NotAllowedError("canned")
    work.canned.end(row.id, work.now)


@dataclass(frozen=True)
class Ready:
    """A kept answer with its blanks filled in for one case. `outcome`: of which answers it is one; empty: of all, and of replies."""

    row: int
    words: str
    outcome: str = ""


def kept_for(work: Work, case: Case, outcome: str = "", promise_on: date | None = None) -> list[Ready]:
    """Those of the case's category, with nothing left to fill in: for an answer of that outcome its own first, for a reply those of none.

    What an officer of some groups or a town keeps is offered there.
    """
    ready = [one for one in kept_for_answers(work, case, promise_on) if one.outcome in ("", outcome)]
    once: dict[str, Ready] = {}
    for one in sorted(ready, key=lambda one: one.outcome != outcome):
        once.setdefault(one.words, one)
    return list(once.values())


def kept_for_answers(work: Work, case: Case, promise_on: date | None = None) -> list[Ready]:
    """The same for answers of whatever outcome, and for replies."""
    return _ready(work, case, _facts(work, case, promise_on))


def kept_before_a_day(work: Work, case: Case) -> list[Ready]:
    """The same with the blank of the day as it was written, for answers whose day is typed beside them: `with_day` fills it in."""
    return _ready(work, case, _facts(work, case, None) | {"due": AS_WRITTEN})


def with_day(work: Work, case: Case, words: str, promise_on: date | None) -> str:
    """Words with their day filled in: that of the promise, else the one the voter was told. Raises FieldError where there is neither."""
    if not canned_words.waiting(words, "due"):
        return words
    due = _facts(work, case, promise_on)["due"]
    if not due:
        raise FieldError("promise_on", "day_wanted")
    return canned_words.filled(words, {"due": due})


def _ready(work: Work, case: Case, facts: Mapping[str, str]) -> list[Ready]:
    fitting = [row for row in work.canned.of(case.category, portions.LOOKED_AT) if _reaches(work, row, case)]
    ready = [row for row in fitting if not canned_words.lacking(row.words, facts) and not canned_words.unknown(row.words)]
    known = {name: fact for name, fact in facts.items() if fact != AS_WRITTEN}
    return [Ready(row.id, canned_words.filled(row.words, known), row.outcome) for row in ready]


def taken(work: Work, case: Case, row_id: int, promise_on: date | None = None) -> str | None:
    """Its words for that case; none where it is kept no longer, or where something of it cannot be filled in any more.

    Raises RefusedError for a blank that nothing fills in: the voter would read it.
    """
    row, facts = work.canned.get(row_id), _facts(work, case, promise_on)
    if row is None or row.ended_at is not None or canned_words.lacking(row.words, facts):
        return None
    if strange := canned_words.unknown(row.words):
        raise RefusedError("strange_blank", blanks=strange)
    return canned_words.filled(row.words, facts)


def _facts(work: Work, case: Case, promise_on: date | None) -> dict[str, str]:
    """What the blanks stand for: the date is that of the promise, else the one its voter was told; the unit the one it went to last."""
    due, group, units = promise_on or case.voter_due_on, work.roster.group_of(case), at_units.of_case(work, case)
    return {
        "number": case.number,
        "due": common.day(work.staff_words(), due) if due else "",
        "group": group.name if group else "",
        "unit": units[-1].name if units else "",
    }


def _reaches(work: Work, row: Any, case: Case) -> bool:
    maker = work.roster.people.get(PersonId(row.made_by))
    return maker is None or maker.role != "info_officer" or not (maker.groups or maker.scope) or covers(work.roster, (maker,), case)
