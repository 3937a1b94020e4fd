"""Answers to common enquiries, kept by staff and offered by category (docs/spec.md section 4, Talk)."""

from typing import Any

from domain.case import Case
from domain.errors import FieldError, NotAllowedError
from domain.ids import PersonId
from domain.rights import covers, may_in_congress, staff_of_all
from services.deed import portions
from services.deed.by import By
from services.deed.work import Work


def may_keep(work: Work, by: By) -> None:
    """Raises NotAllowedError."""
    if not may_in_congress(work.roster, by.persons, "canned"):
        raise NotAllowedError("canned")


def keep_canned(work: Work, by: By, category: str, words: str) -> None:
    may_keep(work, by)
    if category not in work.roster.categories:
        raise FieldError("category", "no_choice")
    if not words.strip():
        raise FieldError("words", "words_needed")
    work.canned.put(category, words.strip(), by.persons[0].id, work.now)


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


def kept_for(work: Work, case: Case, most: int) -> list[Any]:
    """Those of the case's category; what an officer of some groups or a town keeps is offered there."""
    return [row for row in work.canned.of(case.category, portions.LOOKED_AT) if _reaches(work, row, case)][:most]


def _reaches(work: Work, row: Any, case: Case) -> bool:
    maker = work.roster.people.get(PersonId(row.made_by))
    return maker is None or maker.role != "info_officer" or not (maker.groups or maker.scope) or covers(work.roster, (maker,), case)
