"""来信来访录入: one letter after the other, by keyboard alone. The deed is that of `/new` (services/desk/key_in.py)."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, time

from domain.cases.case import Case
from domain.complaints.spoken_of import spoken_of
from domain.congress.congress import Village
from domain.congress.reminder import at_local
from domain.days.dates import FURTHEST
from domain.people.places import places_meant
from domain.rights.rights import keys_in_for, may, may_in_congress
from domain.values.errors import FieldError, NotAllowedError
from domain.values.ids import CaseId, VillageId
from domain.values.letters import OLDEST, Letter
from domain.words.part_of_a_name import names_it
from services.case import open_case, twins
from services.deed.by import By, Said, message_of
from services.deed.names import category_name, village_name
from services.deed.work import Work
from services.desk import call_back, describe, join
from services.desk import key_in as deeds
from services.desk.key_in import CHANNELS, FROM_ABOVE, KeyedIn
from services.office.rows import Row, rows_of

NOON = time(12)
"""A letter says a day, no hour."""
NEVER = CaseId(2**62)
"""The number of a case that is not there yet: every other one is older."""
TELLING = 4
"""Signs of what is typed below which nothing like it is looked for."""
SHOWN = 5
"""Of those alike and of villages so many at most."""


@dataclass(frozen=True)
class Desk:
    """What the form offers its reader: villages by whatever they are called, ways by which words come, categories (staff's to set)."""

    villages: tuple[str, ...]
    channels: tuple[str, ...]
    categories: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class Kept:
    """What became of a letter. `joined`: the number of the case it was joined to."""

    number: str
    village: str
    group: str
    category: str
    joined: str


class AlikeError(FieldError):
    """There are older `cases` like it in its `village`. It is not kept before somebody has said whether it is one of them."""

    def __init__(self, village: VillageId, cases: tuple[CaseId, ...]) -> None:
        super().__init__("join", "seen_before")
        self.village, self.cases = village, cases


class WhichVillageError(FieldError):
    """What was typed may mean several, or nearly means one: `villages`, the likeliest first."""

    def __init__(self, villages: tuple[Village, ...]) -> None:
        super().__init__("village", "which_village")
        self.villages = villages


def desk(work: Work, by: By) -> Desk:
    """Raises NotAllowedError."""
    if not may_in_congress(work.roster, by.persons, "new"):
        raise NotAllowedError("new")
    own = [v for v in work.roster.open_villages() if keys_in_for(work.roster, by.persons, v.id)]
    staff = any(p.kind == "staff" for p in by.live)
    above = (FROM_ABOVE,) if may_in_congress(work.roster, by.persons, FROM_ABOVE) else ()
    return Desk(
        villages=tuple(dict.fromkeys(name for v in own for name in (v.name, *v.aliases))),
        channels=("letter", "office", "phone", *(c for c in CHANNELS if c not in ("letter", "office", "phone")), *above),
        categories=tuple((one.id, one.name) for one in work.roster.categories.values()) if staff else (),
    )


def village_of(work: Work, typed: str) -> VillageId:
    """By id, name, alias, hamlet, or a part of one name alone. Raises FieldError, WhichVillageError where somebody has to choose."""
    if typed in work.roster.villages:
        return VillageId(typed)
    if not typed.strip():
        raise FieldError("village", "village_wanted")
    meant = places_meant(work.roster, typed)
    found = meant.villages
    if len(found) == 1 and not meant.near:
        return found[0].id
    if not found:
        found = tuple(v for v in work.roster.open_villages() if names_it(typed, (v.name, *v.aliases, *v.hamlets)))
    if not found:
        raise FieldError("village", "no_such_village")
    raise WhichVillageError(found[:SHOWN])


def alike(work: Work, by: By, letter: Letter) -> tuple[CaseId, ...]:
    """Older open cases that look like the same matter and that he may join it to."""
    village = village_of(work, letter.village)
    spoken = spoken_of(letter.words, work.roster, village)
    reading = open_case.reading_of(work, letter.words)
    if "tip" in reading.marks:
        return ()  # the secretary's alone: it is one with nothing
    category = letter.category or reading.category
    draft = Case(id=NEVER, category=category, village=village, registered_at=work.now, spoken_of=tuple(sorted(spoken.all)))
    group = open_case.chosen_group(work, draft)
    if group is None:
        return ()
    found = twins.likely_twins(work, replace(draft, group=group.id), letter.words)
    return tuple(case.id for case in found if may(work.roster, by.persons, "see", case) and may(work.roster, by.persons, "merge", case))[
        :SHOWN
    ]


def rows_alike(work: Work, by: By, cases: Sequence[CaseId]) -> tuple[Row, ...]:
    """These as who keys in reads them."""
    return rows_of(work, by, work.cases.several(cases))


def alike_so_far(work: Work, by: By, letter: Letter) -> tuple[Row, ...]:
    """The same while it is typed: none as long as its village is not clear, or too little is said. Raises NotAllowedError."""
    if not may_in_congress(work.roster, by.persons, "new"):
        raise NotAllowedError("new")
    try:
        village = village_of(work, letter.village)
    except FieldError:
        return ()
    if len(letter.words) < TELLING or not keys_in_for(work.roster, by.persons, village):
        return ()
    return rows_alike(work, by, alike(work, by, letter))


def keep(work: Work, by: By, letter: Letter) -> Kept:
    """Written down, its contact kept, its category as chosen, joined where somebody said so: all of it or nothing.

    Raises AlikeError, WhichVillageError, FieldError, NotAllowedError.
    """
    told = KeyedIn(village_of(work, letter.village), letter.channel, _due(work, letter))
    deeds.may_key_in(work, by, told)
    if not letter.words:
        raise FieldError("words", "letter_empty")
    if letter.category not in ("", *work.roster.categories):
        raise FieldError("category", "no_choice")
    if not letter.join and not letter.apart and (found := alike(work, by, letter)):
        raise AlikeError(told.village, found)
    case = deeds.key_in(work, by, message_of(Said(letter.words, _written_at(work, letter)), by), told)
    if letter.phone:
        case = call_back.keep_contact(work, by, case, letter.name, letter.phone)
    elif letter.name:
        case = call_back.keep_name(work, by, case, letter.name)
    if letter.category and letter.category != case.category:
        case = describe.classify(work, by, case, "category", letter.category)
    return _kept(work, case, _joined(work, by, case, letter))


def just_kept(work: Work, by: By, number: str) -> Kept | None:
    """What became of a letter that he has written down himself; None for any other number."""
    case = work.cases.by_number(number)
    if case is None or work.histories.first(case.id).actor not in {person.id for person in by.live}:
        return None
    main = work.cases.known(case.main_case) if case.main_case is not None else None
    return _kept(work, case, main.number if main is not None else "")


def _kept(work: Work, case: Case, joined: str) -> Kept:
    group = work.roster.group_of(case)
    return Kept(case.number, village_name(work, case), group.name if group else "", category_name(work, case), joined)


def _joined(work: Work, by: By, case: Case, letter: Letter) -> str:
    if not letter.join:
        return ""
    main = work.cases.by_number(letter.join)
    if main is None or not may(work.roster, by.persons, "see", main):
        raise FieldError("join", "no_choice")
    return join.merge(work, by, case, main.id).number


def _due(work: Work, letter: Letter) -> date | None:
    """上级交办 has a day of its own; nothing else has. Raises FieldError for one of anything else (it would be dropped), and for
    one that cannot be meant: gone by, or years ahead."""
    if letter.channel != FROM_ABOVE:
        if letter.due_on is not None:
            raise FieldError("due_on", "due_from_above_alone")
        return None
    if letter.due_on is None or letter.due_on <= work.today:
        raise FieldError("due_on", "due_wanted")
    if letter.due_on > work.today + FURTHEST:
        raise FieldError("due_on", "day_too_far", furthest=work.today + FURTHEST)
    return letter.due_on


def _written_at(work: Work, letter: Letter) -> datetime:
    """Noon of the day it says; today's is written now. Raises FieldError for one to come or long gone by."""
    if letter.written_on is None or letter.written_on == work.today:
        return work.acted_at
    if not work.today - OLDEST <= letter.written_on < work.today:
        raise FieldError("written_on", "written_when")
    return at_local(letter.written_on, NOON, work.roster.congress)
