"""Which cases are asked for, as the filters of a page's address say it (docs/spec.md section 8, Register)."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import datetime, time, timedelta
from typing import Any, TypeVar

from domain.cases.description import MARKS
from domain.cases.life_cycle import RATINGS
from domain.congress.congress import Person
from domain.congress.reminder import at_local
from domain.rights import units
from domain.rights.hand_ups import HOW_FAR
from domain.rights.rights import may
from domain.rights.roster import Roster
from domain.rights.sight import area_of
from domain.rights.wanted import OPEN_STATUS, PROMISE_LATE, Wanted
from domain.values.ids import GroupId, PersonId, VillageId
from domain.visits.visits import month_bounds
from domain.words.masks import masked
from domain.words.part_of_a_name import names_it
from services.deed.by import By
from services.deed.work import Work
from services.desk.named_by_number import cases_meant

FILTERS = (
    "words",
    "month",
    "village",
    "group",
    "town",
    "category",
    "kind",
    "status",
    "mark",
    "unit",
    "claimer",
    "overdue",
    "rating",
    "promise",
    "reached",
)
"""As a page's address names them; each may be empty."""
STATUSES = (
    OPEN_STATUS,
    "new",
    "accepted",
    "assigned",
    "claimed",
    "in_progress",
    "answered",
    "returned",
    "closed",
    "archived",
    "declined",
    "merged",
    "withdrawn",
)
SHOWN_MARKS = (*MARKS, "key", "tip", "from_above", "pii")
PROMISES = ("open", PROMISE_LATE, "kept", "dropped")
KINDS = ("complaint", "help", "enquiry", "suggestion", "praise", "appointment", "tip", "legal")
LONGEST = 60
"""Characters of one filter that are looked at."""
QUOTED = re.compile('[「『“"](.+)[」』”"]')
"""Read as words alone."""
Given = Mapping[str, str]
Value = TypeVar("Value")


READ_AS = {
    "month": "since",
    "village": "villages",
    "group": "groups",
    "town": "area",
    "category": "categories",
    "kind": "kinds",
    "status": "statuses",
    "mark": "marks",
    "overdue": "overdue",
    "rating": "ratings",
    "promise": "promise",
    "reached": "reached",
}
"""In which field of Wanted a filter with values of its own is found again."""


def unusable(work: Work, by: By, given: Given) -> tuple[str, ...]:
    """Filters whose value asks for nothing, as there is no such thing (any more)."""
    wanted = wanted_of(work, by, given)
    return tuple(name for name, field in READ_AS.items() if given.get(name, "").strip() and getattr(wanted, field) in (None, (), ""))


def wanted_of(work: Work, by: By, given: Given) -> Wanted:
    """What a page's address asks for; a value there is not asks for nothing, an unknown name or unit for what nobody has."""
    roster, said = work.roster, {name: given.get(name, "").strip()[:LONGEST] for name in FILTERS}
    since, until = _month(work, said["month"])
    own = work.voters.of_account(by.account)
    return Wanted(
        since=since,
        until=until,
        villages=_known(VillageId(said["village"]), roster.villages),
        groups=_known(GroupId(said["group"]), roster.groups),
        area=area_of(roster, said["town"]) if said["town"] in {*roster.congress.towns, *roster.congress.areas.values()} else None,
        categories=_known(said["category"], roster.categories),
        kinds=_known(said["kind"], KINDS),
        statuses=_known(said["status"], STATUSES),
        marks=_known(said["mark"], SHOWN_MARKS),
        **_unit(roster, said["unit"]),
        claimers=_claimers(roster.people.values(), said["claimer"]),
        overdue=work.today if said["overdue"] == "1" else None,
        ratings=_known(said["rating"], RATINGS),
        promise=said["promise"] if said["promise"] in PROMISES else "",
        reached=said["reached"] if said["reached"] in HOW_FAR else "",
        today=work.today,
        **_words(work, by, said["words"]),
        not_of=own.id if own is not None else None,
    )


def as_words(work: Work, by: By, given: Given) -> Wanted | None:
    """The same read as words, where they are looked for as a number; None where they are not."""
    wanted = wanted_of(work, by, given)
    return replace(wanted, numbers=(), words=masked(given["words"].strip()[:LONGEST])) if wanted.numbers else None


def _known(value: Value, there: Iterable[Value]) -> tuple[Value, ...]:
    return (value,) if value in there else ()


def _claimers(people: Iterable[Person], name: str) -> tuple[PersonId, ...]:
    """All of that name, else all in whose name it stands; a name nobody has is claimed nowhere."""
    if not name:
        return ()
    there = list(people)
    called = [person.id for person in there if person.name == name] or [person.id for person in there if names_it(name, (person.name,))]
    return tuple(called) or (PersonId(name),)


def _unit(roster: Roster, name: str) -> dict[str, Any]:
    """One of the roster by its whole name, else whichever has that in its name, typed ones too."""
    return units.wanted(roster, name) or {"unit_part": name}


def _words(work: Work, by: By, words: str) -> dict[str, Any]:
    """A number he may see is looked for as one, however shortened, unless it is quoted; what leads to a person is masked, as everything
    that was said is."""
    if (quoted := QUOTED.fullmatch(words)) is not None:
        return {"words": masked(quoted[1])}
    numbers = tuple(case.number for case in cases_meant(work, words) if may(work.roster, by.persons, "see", case))
    return {"numbers": numbers} if numbers else {"words": masked(words)}


def _month(work: Work, month: str) -> tuple[datetime | None, datetime | None]:
    """From the first moment of a month on (UTC), and the first behind it."""
    try:
        first, last = month_bounds(month)
    except ValueError:
        return None, None
    congress = work.roster.congress
    return at_local(first, time(0), congress), at_local(last + timedelta(days=1), time(0), congress)
