"""Cases as rows of a page, each with what its reader may see of it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from domain.cases.case import Case
from domain.rights.rights import may, reads_confidential
from domain.values.ids import CaseId
from domain.words.masks import masked
from domain.words.quotation import one_line
from services.deed.by import By
from services.deed.names import category_name, status_words, village_name
from services.deed.tell import person_name
from services.deed.work import Work
from services.office.lists import list_named

SIZE = 50
"""Rows of a page."""
WORDS = 60
"""Characters of a row's words."""


@dataclass(frozen=True)
class Row:
    """`words`: the first words of the voter, masked; empty where they are not this reader's. `due_on` is a promise's day where it is one."""

    id: CaseId
    number: str
    registered_on: date | None
    village: str
    category: str
    status: str
    group: str
    claimer: str
    marks: tuple[str, ...]
    rating: str
    due_on: date | None
    late: bool
    promised: bool
    words: str


@dataclass(frozen=True)
class RowsPage:
    """`rows` from place `first` on, of `total` (COUNTED + 1 when there are more)."""

    rows: tuple[Row, ...]
    first: int
    total: int


def rows_of(work: Work, by: By, cases: Sequence[Case]) -> tuple[Row, ...]:
    """Those he may see, in their order."""
    seen = [case for case in cases if may(work.roster, by.persons, "see", case)]
    readable = [case for case in seen if not case.confidential or reads_confidential(work.roster, by.persons, case)]
    words = work.said.first_words([case.id for case in readable])
    return tuple(_row(work, case, words.get(case.id, "")) for case in seen)


def _row(work: Work, case: Case, words: str) -> Row:
    group = work.roster.group_of(case)
    return Row(
        id=case.id,
        number=case.number,
        registered_on=work.local_date(case.registered_at) if case.registered_at is not None else None,
        village=village_name(work, case),
        category=category_name(work, case),
        status=status_words(work, case),
        group=group.name if group is not None else "",
        claimer=person_name(work, case.claimer) if case.claimer is not None else "",
        marks=tuple(sorted(case.marks)),
        rating=case.rating,
        due_on=case.day,
        late=case.promise_late(work.today) if case.promised else case.late(work.today),
        promised=case.promised,
        words=one_line(masked(words))[:WORDS],
    )


def page_of(work: Work, by: By, name: str, of: str = "", first: int = 0) -> RowsPage:
    """A page of a list (services/office/lists.py). Raises NotAllowedError and FieldError."""
    page = work.lists.page(list_named(work, by, name, of), first, SIZE)
    return RowsPage(rows_of(work, by, page.cases), page.first, page.total)
