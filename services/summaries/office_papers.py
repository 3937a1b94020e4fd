"""Papers of the office that belong to no period: each with who may have it, asked when it is ordered and again when it is made."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from domain.congress import Person
from domain.errors import FieldError, NotAllowedError
from domain.ids import Handle
from domain.periods import period_of
from domain.rights import may_in_congress
from services.deed import count_reads
from services.deed.by import By
from services.deed.work import Work
from services.summaries import archive, papers
from services.summaries.directory import directory

File = tuple[str, bytes]
ARCHIVE = "archive"


@dataclass(frozen=True)
class OneOfTheOffice:
    """A key of PAPERS; of an archive the year."""

    name: str
    of: str = ""


@dataclass(frozen=True)
class OfficePaper:
    """`make` takes for whom, and of what."""

    make: Callable[[Work, int, str], File]
    may: Callable[[Work, tuple[Person, ...]], bool]


def _keeps_people(work: Work, persons: tuple[Person, ...]) -> bool:
    return may_in_congress(work.roster, persons, "people")


PAPERS: Mapping[str, OfficePaper] = {
    "directory_office": OfficePaper(lambda work, account, of: directory(work, office=True), _keeps_people),
    "directory_print": OfficePaper(lambda work, account, of: directory(work, office=False), _keeps_people),
    ARCHIVE: OfficePaper(lambda work, account, of: archive.packed(archive.Archive(work, of, (account,))), _keeps_people),
}


def order(work: Work, by: By, wanted: OneOfTheOffice) -> None:
    """It comes to his private chat when it is made. Raises FieldError and NotAllowedError."""
    paper = PAPERS.get(wanted.name)
    if paper is None:
        raise FieldError("name", "old_button")
    if not paper.may(work, by.persons):
        raise NotAllowedError("people")
    if wanted.name == ARCHIVE:
        _of_our_time(work, wanted.of)
        count_reads.took_file(work, by.persons, f"{ARCHIVE}:{wanted.of}")
    papers.order_of_office(work, by.account, wanted.name, wanted.of)


def _of_our_time(work: Work, year: str) -> None:
    """Raises FieldError."""
    try:
        first, _ = period_of(year)
    except ValueError as error:
        raise FieldError("of", "old_button") from error
    if "-" in year or first > work.today:
        raise FieldError("of", "old_button")


def make(work: Work, account: int, name: str, of: str = "") -> File | None:
    """None where he may not have it any more."""
    paper = PAPERS[name]
    return paper.make(work, account, of) if paper.may(work, work.roster.persons_of(Handle(account))) else None
