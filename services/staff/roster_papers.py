"""Papers about the roster, by a tap: door sheets and codes, 移交清单; each with who may have it, asked when it is ordered and again when it
is made beside the bot (services/watch/papers.py)."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from domain.rights.rights import may_in_congress
from domain.values.errors import NotAllowedError
from domain.values.ids import Handle, PersonId
from services.deed.by import By
from services.deed.work import Work
from services.staff import hand_over, one_sheet
from services.staff.people import may_manage

HAND_OVER = "hand_over"
File = tuple[str, bytes]


@dataclass(frozen=True)
class RosterPaper:
    """`make` and `may` take who asks and of whom or what; `fits` raises FieldError or RefusedError for what is not there."""

    make: Callable[[Work, By, str], File]
    may: Callable[[Work, By, str], bool]
    fits: Callable[[Work, str], object] = lambda work, of: None


def _keeps_people(work: Work, by: By, of: str) -> bool:
    return may_in_congress(work.roster, by.persons, "people")


def _manages(work: Work, by: By, of: str) -> bool:
    person = work.roster.people.get(PersonId(of))
    return person is not None and may_manage(work, by, person)


def _sheet(kind: str) -> RosterPaper:
    return RosterPaper(
        lambda work, by, of: one_sheet.paper(work, kind, of), _keeps_people, lambda work, of: one_sheet.row_of(work, kind, of)
    )


PAPERS: Mapping[str, RosterPaper] = {
    **{kind: _sheet(kind) for kind in (one_sheet.VILLAGE, one_sheet.STATION, one_sheet.DEPUTY)},
    HAND_OVER: RosterPaper(lambda work, by, of: hand_over.paper(work, by, work.roster.people[PersonId(of)]), _manages),
}


def asked(work: Work, by: By, name: str, of: str) -> None:
    """Whether it may be ordered. Raises NotAllowedError and what `fits` does."""
    paper = PAPERS[name]
    if not paper.may(work, by, of):
        raise NotAllowedError("people")
    paper.fits(work, of)


def made(work: Work, account: Handle, name: str, of: str) -> File | None:
    """None where he may not have it any more."""
    by, paper = By(work.roster.persons_of(account), account), PAPERS[name]
    return paper.make(work, by, of) if paper.may(work, by, of) else None
