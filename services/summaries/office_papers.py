"""Papers of the office and of a group: each with who may have it, asked when it is ordered and again when it is made."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from domain.congress.congress import Person
from domain.congress.periods import period_of
from domain.rights.rights import may_in_congress, sees_all
from domain.values.errors import FieldError, NotAllowedError
from domain.values.ids import Handle
from services.deed import count_reads
from services.deed.by import By
from services.deed.work import Work
from services.summaries import archive, archive_year, group_papers, papers, registers, town_plan
from services.summaries.account import Account
from services.summaries.directory import directory
from services.summaries.kept_paper import Held, Made
from services.summaries.papers import BOOK, REPORT, OneOfTheOffice

File = tuple[str, bytes]
ARCHIVE, YEAR_PLAN = "archive", "year_plan"


@dataclass(frozen=True)
class OfficePaper:
    """`make` takes for whom. `fits` raises FieldError for a period that is none; `noted`: words of many cases stand in it, and that somebody
    took it is noted."""

    make: Callable[[Work, int, OneOfTheOffice], Made]
    may: Callable[[Work, tuple[Person, ...], OneOfTheOffice], bool]
    fits: Callable[[Work, OneOfTheOffice], None] = lambda work, wanted: None
    noted: bool = False


def _keeps_people(work: Work, persons: tuple[Person, ...], wanted: OneOfTheOffice) -> bool:
    return may_in_congress(work.roster, persons, "people")


def _reads_group(work: Work, persons: tuple[Person, ...], wanted: OneOfTheOffice) -> bool:
    return group_papers.may_have(work, persons, wanted.of)


def _a_year(work: Work, wanted: OneOfTheOffice) -> None:
    """Raises FieldError."""
    if "-" in wanted.of:
        raise FieldError("of", "old_button")
    _has_begun(work, "of", wanted.of)


def _a_period(work: Work, wanted: OneOfTheOffice) -> None:
    """Raises FieldError."""
    _has_begun(work, "period", wanted.period)


def _has_begun(work: Work, field: str, period: str) -> None:
    try:
        first, _ = period_of(period)
    except ValueError as error:
        raise FieldError(field, "old_button") from error
    if first > work.today:
        raise FieldError(field, "old_button")


def _alone(make: Callable[[Work, int, OneOfTheOffice], File]) -> Callable[[Work, int, OneOfTheOffice], Made]:
    """One that stays in its chat whatever becomes of the cases."""
    return lambda work, account, wanted: Made([make(work, account, wanted)])


def _of_group(make: Callable[[Account], File], held: Callable[[Account], Held]) -> OfficePaper:
    def made(work: Work, account: int, wanted: OneOfTheOffice) -> Made:
        found = group_papers.of_group(work, wanted.of, wanted.period, (account,))
        return Made([make(found)], held=held(found))

    return OfficePaper(made, _reads_group, _a_period, noted=True)


def _archive(work: Work, account: int, wanted: OneOfTheOffice) -> Made:
    over = archive_year.Archive(work, wanted.of, (account,))
    return Made([archive.packed(over)], held=registers.held(over.of(over.year)))


def _reads_all(work: Work, persons: tuple[Person, ...], wanted: OneOfTheOffice) -> bool:
    return sees_all(work.roster, persons)


def _plannable(work: Work, wanted: OneOfTheOffice) -> None:
    """Last year, this one and the next. Raises FieldError."""
    if wanted.of not in {str(work.today.year + n) for n in (-1, 0, 1)}:
        raise FieldError("of", "old_button")


PAPERS: Mapping[str, OfficePaper] = {
    YEAR_PLAN: OfficePaper(_alone(lambda work, account, wanted: town_plan.paper(work, int(wanted.of))), _reads_all, _plannable),
    "directory_office": OfficePaper(_alone(lambda work, account, wanted: directory(work, office=True)), _keeps_people),
    "directory_print": OfficePaper(_alone(lambda work, account, wanted: directory(work, office=False)), _keeps_people),
    ARCHIVE: OfficePaper(
        _archive,
        _keeps_people,
        _a_year,
        noted=True,
    ),
    BOOK: _of_group(group_papers.book, registers.held),
    REPORT: _of_group(group_papers.report, lambda found: Held(())),
}


def order(work: Work, by: By, wanted: OneOfTheOffice) -> None:
    """It comes to his private chat when it is made. Raises FieldError and NotAllowedError."""
    paper = PAPERS.get(wanted.name)
    if paper is None:
        raise FieldError("name", "old_button")
    if not paper.may(work, by.persons, wanted):
        raise NotAllowedError(WHOSE.get(wanted.name, "people"))
    paper.fits(work, wanted)
    if paper.noted:
        count_reads.took_file(work, by.persons, ":".join(filter(None, (wanted.name, wanted.of, wanted.period))))
    papers.order_of_office(work, by.account, wanted)


WHOSE: Mapping[str, str] = {BOOK: "summary", REPORT: "summary", YEAR_PLAN: "summary"}
"""The right that a refusal names."""


def make(work: Work, account: int, wanted: OneOfTheOffice) -> Made | None:
    """None where he may not have it any more."""
    paper = PAPERS[wanted.name]
    return paper.make(work, account, wanted) if paper.may(work, work.roster.persons_of(Handle(account)), wanted) else None
