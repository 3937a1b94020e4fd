"""The lists that chat and pages share, and those that stand behind the numbers of 今日; each asked by the right it needs."""

from collections.abc import Callable, Mapping
from datetime import date, datetime, timedelta

from domain.cases.case import Case
from domain.congress.congress import Person
from domain.rights.rights import may, may_in_congress, officer_of, sees_all
from domain.rights.sight import Sight, away_from, sight_of
from domain.rights.towns import is_chair
from domain.values.errors import FieldError, NotAllowedError
from domain.values.ids import CaseId, GroupId, PersonId
from domain.visits.visits import YEARS
from services.deed.away import from_secretary
from services.deed.by import By
from services.deed.work import Work
from services.summaries.account import led_groups
from storage import lists, office_lists
from storage.lists import Section

SOON = 2
"""Working days ahead that count as due: their nags are sent on the first of them (docs/glossary.md, Default limits)."""
PARTS = ("overdue", "express", "key", "promise")
REASONS = ("tip", "sealed", "unrouted", "no_village", "given_back", "undeclined", "appeal", "legal", "out_of_area")
"""For what a case waits for the secretary, what weighs most first (locales/common.queue_reason)."""


def queue_of(work: Work, persons: tuple[Person, ...]) -> list[Section] | None:
    """What waits for these rows of one account: the secretary's queue, or that of a chair who does her part where she is spoken of."""
    if may_in_congress(work.roster, persons, "queue"):
        return lists.queue(work.today, away_from(work.roster, persons))
    if not any(is_chair(person) for person in persons):
        return None
    mine = [case.id for case in from_secretary(work) if may(work.roster, persons, "assign", case)]
    return lists.these(mine) if mine else None


def to_do_of(work: Work, persons: tuple[Person, ...]) -> list[Section]:
    """What this deputy has in hand first, then what nobody of his groups has claimed yet."""
    deputies = [p for p in persons if p.kind == "deputy" and p.has_rights]
    groups = dict.fromkeys(group for p in deputies for group in p.groups)
    return lists.to_do([p.id for p in deputies], groups, away_from(work.roster, persons))


def to_phone_of(work: Work, persons: tuple[Person, ...]) -> list[Section]:
    """Those that these members of staff may phone about (docs/glossary.md, Rights)."""
    secretary = _secretary(persons)
    whole = secretary or officer_of(persons, None)
    groups = None if whole else [g.id for g in work.roster.groups.values() if officer_of(persons, g)]
    return lists.to_phone(groups, away_from(work.roster, persons), sealed=secretary)


def promised_of(work: Work, persons: tuple[Person, ...]) -> list[Section]:
    """Promises of their groups, or of all for who sees all, by their day."""
    return lists.promised(groups_of(work, persons), away_from(work.roster, persons))


def groups_of(work: Work, persons: tuple[Person, ...]) -> list[GroupId] | None:
    """Whose cases these rows follow: those of their own groups and of those they lead or are linked to; None: of all."""
    live = tuple(p for p in persons if p.has_rights)
    if sees_all(work.roster, live):
        return None
    return sorted({*(group for p in live for group in p.groups), *map(GroupId, led_groups(work, live))})


def own_groups(work: Work, by: By) -> list[GroupId]:
    """Those he sits in, leads, is linked to or works for by name, and what was merged into them."""
    ids, roster = {person.id for person in by.live}, work.roster
    own = {group for person in by.live for group in person.groups}
    own |= {g.id for g in roster.groups.values() if ids & {g.leader, g.deputy_leader, g.linked_presidium}}
    parts = ((group, roster.group_of(Case(CaseId(0), group=group))) for group in sorted(roster.groups))
    return [group for group, whole in parts if whole is not None and whole.id in own]


def sight(work: Work, by: By) -> Sight:
    """Which cases are his to see."""
    return sight_of(work.roster, by.persons)


def soon(work: Work) -> date:
    return work.calendar.add(work.today, SOON)


def _secretary(persons: tuple[Person, ...]) -> bool:
    return any(p.kind == "staff" and p.role == "secretary" and p.has_rights for p in persons)


def _queue(work: Work, by: By, of: str) -> list[Section]:
    """`of`: a reason of REASONS, a part of PARTS, or nothing: the whole of it."""
    if not of or not may_in_congress(work.roster, by.persons, "queue"):
        sections = queue_of(work, by.persons)
        if sections is None:
            raise NotAllowedError("queue")
        if not of or of in (*REASONS, *PARTS):
            return sections
    away = away_from(work.roster, by.persons)
    if of in PARTS:
        return office_lists.part_of_queue(of, work.today, away)
    if of in REASONS:
        return office_lists.waiting_for(of, work.today, away)
    raise FieldError("of", "no_choice")


def _to_phone(work: Work, by: By, _of: str) -> list[Section]:
    if not may_in_congress(work.roster, by.persons, "callbacks"):
        raise NotAllowedError("callbacks")
    return to_phone_of(work, by.persons)


def _promises(work: Work, by: By, _of: str) -> list[Section]:
    if not may_in_congress(work.roster, by.persons, "find"):
        raise NotAllowedError("find")
    return promised_of(work, by.persons)


def _due(work: Work, by: By, of: str) -> list[Section]:
    """`of`: nothing, or `late`."""
    return office_lists.due(work.today - timedelta(days=1) if of == "late" else soon(work), sight(work, by))


def _due_of(work: Work, by: By, of: str) -> list[Section]:
    """`of`: whose; nothing: nobody's yet."""
    return office_lists.due_of(PersonId(of) if of else None, soon(work), sight(work, by))


def _hand(work: Work, by: By, of: str) -> list[Section]:
    """`of`: in whose hands."""
    if not may_in_congress(work.roster, by.persons, "find"):
        raise NotAllowedError("find")
    if PersonId(of) not in work.roster.people:
        raise FieldError("of", "no_choice")
    return office_lists.in_hand_of(PersonId(of), sight(work, by))


def busiest(work: Work, by: By, most: int) -> list[PersonId]:
    """Who has most in hand of what he may see, these first."""
    return office_lists.busiest(work.connection, sight(work, by), most)


def _new(work: Work, by: By, of: str) -> list[Section]:
    """`of`: since when, as a moment with its zone."""
    try:
        moment = datetime.fromisoformat(of)
    except ValueError as error:
        raise FieldError("of", "no_choice") from error
    if moment.tzinfo is None or moment.year not in YEARS:
        raise FieldError("of", "no_choice")
    return office_lists.new_since(moment, sight(work, by))


def _booked(work: Work, by: By, of: str) -> list[Section]:
    """`of`: the reception day of which half hours are booked for a case."""
    if not may_in_congress(work.roster, by.persons, "visit_board"):
        raise NotAllowedError("visit_board")
    if not of.isdecimal() or len(of) > 9:
        raise FieldError("of", "no_choice")
    booked = work.cases.several([meeting.case_id for meeting in work.meetings.of_day(int(of)) if meeting.case_id is not None])
    return lists.these([case.id for case in booked if may(work.roster, by.persons, "see", case)])


def _group(work: Work, by: By, _of: str) -> list[Section]:
    return office_lists.of_groups(own_groups(work, by), sight(work, by))


def _mine(work: Work, by: By, _of: str) -> list[Section]:
    return office_lists.in_hands([person.id for person in by.live], sight(work, by))


LISTS: Mapping[str, Callable[[Work, By, str], list[Section]]] = {
    "queue": _queue,
    "todo": lambda work, by, _of: to_do_of(work, by.persons),
    "callbacks": _to_phone,
    "promises": _promises,
    "group": _group,
    "mine": _mine,
    "due": _due,
    "due_of": _due_of,
    "unclaimed": lambda work, by, _of: office_lists.unclaimed(sight(work, by)),
    "hand": _hand,
    "new": _new,
    "booked": _booked,
}
"""By name, as a page's address has it."""


def list_named(work: Work, by: By, name: str, of: str) -> list[Section]:
    """Raises NotAllowedError, and FieldError for a list there is not."""
    if name not in LISTS:
        raise FieldError("name", "no_choice")
    return LISTS[name](work, by, of)


PART: Mapping[str, Callable[[Work, str], bool]] = {
    "queue": lambda work, of: of in (*REASONS, *PARTS),
    "due": lambda work, of: of == "late",
    "due_of": lambda work, of: PersonId(of) in work.roster.people,
    "hand": lambda work, of: PersonId(of) in work.roster.people,
    "new": lambda work, of: True,
    "booked": lambda work, of: of.isdecimal() and work.days.get(int(of[:9])) is not None,
}
"""Of a list that has parts, whether there is such a one; `new` has none without it, and refuses what is no moment."""


def has_part(work: Work, _by: By, name: str, of: str) -> bool:
    return name not in LISTS or name in PART and PART[name](work, of)


def label_of(work: Work, _by: By, name: str, of: str) -> str:
    """Whose list it is, by name."""
    person = work.roster.people.get(PersonId(of)) if name in ("due_of", "hand") else None
    return person.name if person is not None else ""
