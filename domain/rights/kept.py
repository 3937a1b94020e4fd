"""From whom a case is kept, whatever his office: the one rule behind every list, card, notice and press (docs/spec.md section 4, Routing).

The rows of one account are one person: what is kept from one of them is kept from each (`Person.other_rows`).
"""

from dataclasses import dataclass

from domain.cases.case import Case
from domain.congress.congress import Person
from domain.values.ids import PersonId, VillageId


@dataclass(frozen=True)
class Away:
    """For whom a list leaves cases out: everything `kept_out` says of one account's people, so that a query can say it too."""

    persons: tuple[PersonId, ...] = ()
    """Every number any of them ever had."""
    official_in: tuple[VillageId, ...] = ()
    """Villages in which one of them, a deputy, is an official."""


def kept_out(person: Person, case: Case) -> bool:
    """A recused deputy, whom the voter speaks of, or an official of the village complained about."""
    return bool(why_kept_out(person, case))


def speaks_of(person: Person, case: Case) -> bool:
    return bool(case.spoken_of) and not person.ids.isdisjoint(case.spoken_of)


def why_kept_out(person: Person, case: Case) -> str:
    """`spoken`, `recused` or `official`; empty: he is not kept out."""
    if speaks_of(person, case):
        return "spoken"
    if case.recused and not person.ids.isdisjoint(case.recused):
        return "recused"
    return "official" if case.concerns_officials and case.village is not None and is_official_in(person, case.village) else ""


def is_official_in(person: Person, village: VillageId) -> bool:
    """Whether he is an official of that village as a deputy, in whatever other row his account stands."""
    return any(row.official_in(village) for row in (person, *person.other_rows))
