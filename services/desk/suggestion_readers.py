"""Who may read a suggestion: whoever may read every case of it (docs/spec.md 1.6). Its title, its draft and its result go to nobody else."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from domain.cases.case import Case
from domain.congress.congress import Person
from domain.rights.kept import kept_out
from domain.rights.rights import covers, nag_free, staff_of_all
from domain.rights.stand_ins import for_secretary
from domain.values.ids import PersonId
from services.case.suggested import follower
from services.deed import portions
from services.deed.work import Work
from storage.named_in import SUGGESTION, Named

LOOKED_AT, CASES = 100, 400
"""Open suggestions, and cases of all of them, up to which a list looks at each."""


@dataclass(frozen=True)
class Chosen:
    """Which suggestion a button is about."""

    suggestion: int


def readable(work: Work, row_id: int, *chats: int) -> bool:
    """Whether each of these chats may read every case of it."""
    cases = _asked(work, row_id)
    return all(work.may_read(chat, case) for chat in chats for case in cases)


def fits(work: Work, row_id: int, chat_id: int) -> bool:
    """Whether it may stand in this chat; one with a confidential case goes to a person in private only."""
    cases = _asked(work, row_id)
    if chat_id < 0 and any(case.confidential for case in cases):
        return False
    return all(work.may_read(chat_id, case) for case in cases)


def is_his(work: Work, persons: tuple[Person, ...], account: int, row: Any) -> bool:
    """Its maker's and staff's (an officer's within his groups or town), the chair's who has the secretary's part in it: if he may read it."""
    return _is_his(work, persons, account, (row, _asked(work, row.id)))


def _is_his(work: Work, persons: tuple[Person, ...], account: int, one: tuple[Any, list[Case]]) -> bool:
    row, cases = one
    if not all(work.may_read(account, case) for case in cases):
        return False
    if row.made_by in {p.id for p in persons if p.has_rights} or staff_of_all(persons) or _leads_its_maker(work, persons, row):
        return True
    if any(person in _stand_ins(work, cases) for person in persons):
        return True
    return 0 < len(cases) < portions.LOOKED_AT and all(covers(work.roster, persons, case) for case in cases)


def all_of_his(work: Work, persons: tuple[Person, ...], account: int, whose: list[PersonId] | None) -> list[Any] | None:
    """Every open suggestion that is his, so that a list counts no other; None where there are too many to look at them all."""
    found = _with_cases(work, whose)
    return None if found is None else [row for row, cases in found if _is_his(work, persons, account, (row, cases))]


def readable_of(work: Work, readers: tuple[Person, ...], maker: PersonId) -> list[Any] | None:
    """Open ones of a maker of which the account of `readers` may read every case; None where there are too many to look at them all."""
    found, account = _with_cases(work, [maker]), next((int(one.handle) for one in readers if one.handle is not None), 0)
    return None if found is None else [row for row, cases in found if all(work.may_read(account, case) for case in cases)]


def _with_cases(work: Work, whose: list[PersonId] | None) -> list[tuple[Any, list[Case]]] | None:
    """Open ones, each with its cases; None where there are too many."""
    rows = work.suggestions.page(whose, 0, LOOKED_AT + 1)
    of = work.suggestions.cases_of([row.id for row in rows], CASES) if len(rows) <= LOOKED_AT else None
    if of is None:
        return None
    known = {case.id: case for case in work.cases.several(sorted({case for ids in of.values() for case in ids}))}
    return [(row, [known[i] for i in of[row.id] if i in known]) for row in rows]


def kept_from_one(work: Work, row_id: int, persons: tuple[Person, ...]) -> bool:
    """Whether a case of it is kept from one of them."""
    return bool(kept_from(work, row_id, persons))


def kept_from(work: Work, row_id: int, people: Iterable[Person]) -> set[PersonId]:
    """Those from whom a case of it is kept."""
    cases = _asked(work, row_id)
    return {p.id for p in people if any(kept_out(p, case) for case in cases)}


def _leads_its_maker(work: Work, persons: tuple[Person, ...], row: Any) -> bool:
    """Whether one of these follows it in its maker's place."""
    found = follower(work, row)
    return found is not None and found.id != row.made_by and found in persons


def led_makers(work: Work, persons: tuple[Person, ...]) -> list[PersonId]:
    """Whose suggestions are theirs to follow: their own, those of members of a group they lead who are away or gone, and of whom they
    were asked to follow them."""
    own = [person.id for person in persons if person.has_rights]
    led = {g.id for g in work.roster.groups.values() if {g.leader, g.deputy_leader} & set(own)}
    day = work.local_date(work.now)
    away = [p.id for p in work.roster.people.values() if led.intersection(p.groups) and nag_free(p, day) and p.id not in own]
    followed = [maker for person in own for maker in work.suggestions.made_by_whom_he_follows(person)]
    gone = [maker for maker in followed if maker not in work.roster.people or nag_free(work.roster.people[maker], day)]
    return list(dict.fromkeys([*own, *away, *gone]))


def may_rate(work: Work, persons: tuple[Person, ...], row: Any) -> bool:
    """The word is its deputy's. Without a phone, leaders and staff key it in for him; once his seat has ended, or a case of it is kept
    from him, who follows it says it."""
    if row.made_by in {person.id for person in persons if person.has_rights}:
        return True
    maker = work.roster.people.get(row.made_by)
    if maker is not None and maker.has_rights and maker.handle is not None and not kept_from(work, row.id, [maker]):
        return False
    heads = work.roster.leaders_of(maker) if maker is not None else []
    return staff_of_all(persons) or any(person in heads and person.id != row.made_by and person.has_rights for person in persons)


def reminded(work: Work, row: Any) -> list[Person]:
    """Who asks after its answer: who follows it and whose the secretary's part in it is."""
    cases = _asked(work, row.id)
    people = [follower(work, row), *work.roster.staff("secretary"), *_stand_ins(work, cases)]
    linked = [person for person in people if person is not None and person.handle is not None]
    return [p for p in linked if all(work.may_read(int(p.handle or 0), case) for case in cases)]


def _stand_ins(work: Work, cases: list[Case]) -> list[Person]:
    return [chair for case in cases if (chair := for_secretary(work.roster, case)) is not None]


def named(row_id: int) -> list[Named]:
    """Who loses the right to any of its cases loses what stands of it in his chat."""
    return [(SUGGESTION, row_id)]


def has_room(work: Work, row_id: int) -> bool:
    """Whether it takes one case more: no more than are asked about."""
    return len(_asked(work, row_id)) < portions.LOOKED_AT


def _asked(work: Work, row_id: int) -> list[Case]:
    return work.cases.several(work.suggestions.cases(row_id, 0, portions.LOOKED_AT))
