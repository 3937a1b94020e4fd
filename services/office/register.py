"""登记簿: cases by any filter and words; of these what its reader may see (storage/register.py)."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from domain.cases.case import Case
from domain.rights.rights import may_in_congress
from domain.rights.sight import sight_of
from domain.values.errors import NotAllowedError
from domain.values.ids import CaseId
from services.deed.by import By
from services.deed.work import Work
from services.desk.filters import Given, as_words, unusable, wanted_of
from services.office.lists import groups_of
from services.office.rows import SIZE, Row, rows_of

MONTHS = 24
"""Months that can be chosen from a list, the newest; others are typed into the address."""
MOST_TICKED = 100
"""Cases that something is done with at once."""
PEOPLE = 400
"""Names that are offered to choose a claimer from."""


@dataclass(frozen=True)
class Choices:
    """What there is to choose from: `(value, name)` where a name stands for something else, of categories as the roster has it."""

    months: tuple[str, ...]
    villages: tuple[tuple[str, str], ...]
    groups: tuple[tuple[str, str], ...]
    towns: tuple[tuple[str, str], ...]
    categories: tuple[tuple[str, str], ...]
    units: tuple[str, ...]
    claimers: tuple[str, ...]


@dataclass(frozen=True)
class Shelf:
    """A page of the register. `after`: behind which case the next page begins; None at the end. `total`: COUNTED + 1 when there are more;
    None where not all that was said was looked through (`whole`)."""

    rows: tuple[Row, ...]
    after: CaseId | None
    total: int | None
    whole: bool
    in_words: int = 0
    """Of what was looked for as a number: cases in whose words it stands too."""


def may_look(work: Work, by: By) -> None:
    """Raises NotAllowedError."""
    if not may_in_congress(work.roster, by.persons, "find"):
        raise NotAllowedError("find")


def choices(work: Work, by: By) -> Choices:
    """Raises NotAllowedError."""
    may_look(work, by)
    roster, own = work.roster, groups_of(work, by.persons)
    people = [p for p in roster.people.values() if own is None or set(p.groups) & set(own)]
    return Choices(
        months=_months(work),
        villages=tuple((v, roster.village_name(v)) for v in roster.villages),
        groups=tuple((g.id, g.name) for g in roster.groups.values() if own is None or g.id in own),
        towns=(*((area, area) for area in dict.fromkeys(roster.congress.areas.values())), *roster.congress.towns.items()),
        categories=tuple((one.id, one.name) for one in roster.categories.values()),
        units=tuple(unit.name for unit in roster.units.values()),
        claimers=tuple(dict.fromkeys(person.name for person in people))[:PEOPLE],
    )


def _months(work: Work) -> tuple[str, ...]:
    """Back from the present one to that of the oldest case."""
    oldest = work.cases.first_registered_at()
    first = work.local_date(oldest) if oldest is not None else work.today
    year, month, found = work.today.year, work.today.month, list[str]()
    while (year, month) >= (first.year, first.month) and len(found) < MONTHS:
        found.append(f"{year}-{month:02d}")
        year, month = (year, month - 1) if month > 1 else (year - 1, 12)
    return tuple(found)


def shelf(work: Work, by: By, given: Given, after: int = 0) -> Shelf:
    """A page of what is asked for, the newest first. Raises NotAllowedError."""
    may_look(work, by)
    wanted, sight = wanted_of(work, by, given), sight_of(work.roster, by.persons)
    found, count = work.register.found(wanted, sight, CaseId(after) if after else None, SIZE)
    said = as_words(work, by, given)
    in_words = work.register.count(said, sight).total if said is not None else 0
    return Shelf(rows_of(work, by, found.cases), found.after, count.total if count.whole else None, found.whole, in_words)


def not_understood(work: Work, by: By, given: Given) -> tuple[str, ...]:
    """Filters whose value asks for nothing: no such month, no such village any more. Raises NotAllowedError."""
    may_look(work, by)
    return unusable(work, by, given)


def is_behind(work: Work, by: By, given: Given) -> bool:
    """Whether something was said, or went to a unit, a moment ago that this search does not find yet. Raises NotAllowedError."""
    may_look(work, by)
    return bool(given.get("words") and work.register.words.waits()) or bool(given.get("unit") and work.facts.waits())


def catch_up(work: Work, by: By, given: Given) -> None:
    """It is found too: words and units stand in rows of their own, which are written after the deed. Raises NotAllowedError."""
    may_look(work, by)
    if given.get("words"):
        work.register.words.put_in()
    if given.get("unit"):
        work.facts.catch_up(work.roster.congress)


def ticked(work: Work, by: By, numbers: Iterable[str]) -> list[Case]:
    """Those of these numbers that he may see, MOST_TICKED at most."""
    chosen = list(dict.fromkeys(numbers))[:MOST_TICKED]
    seen = {row.number for row in ticked_rows(work, by, chosen)}
    return [case for case in work.cases.numbered(chosen) if case.number in seen]


def ticked_rows(work: Work, by: By, numbers: Sequence[str]) -> tuple[Row, ...]:
    """The same as rows, however many were ticked. Raises NotAllowedError."""
    may_look(work, by)
    return rows_of(work, by, work.cases.numbered(list(dict.fromkeys(numbers))))
