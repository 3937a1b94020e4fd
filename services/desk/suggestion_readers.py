"""Who may read a suggestion: whoever may read every case of it (docs/spec.md 1.6). Its title, its draft and its result go to nobody else."""

from typing import Any

from domain.case import Case
from domain.congress import Person
from domain.rights import covers, staff_of_all
from domain.stand_ins import for_secretary
from services.deed import portions
from services.deed.work import Work


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
    cases = _asked(work, row.id)
    if not all(work.may_read(account, case) for case in cases):
        return False
    if row.made_by in {p.id for p in persons if p.has_rights} or staff_of_all(persons):
        return True
    if any(person in _stand_ins(work, cases) for person in persons):
        return True
    return 0 < len(cases) < portions.LOOKED_AT and all(covers(work.roster, persons, case) for case in cases)


def reminded(work: Work, row: Any) -> list[Person]:
    """Who asks after its answer: its maker and whose the secretary's part in it is."""
    cases = _asked(work, row.id)
    people = [work.roster.people.get(row.made_by), *work.roster.staff("secretary"), *_stand_ins(work, cases)]
    linked = [person for person in people if person is not None and person.handle is not None]
    return [p for p in linked if all(work.may_read(int(p.handle or 0), case) for case in cases)]


def _stand_ins(work: Work, cases: list[Case]) -> list[Person]:
    return [chair for case in cases if (chair := for_secretary(work.roster, case)) is not None]


def has_room(work: Work, row_id: int) -> bool:
    """Whether it takes one case more: no more than are asked about."""
    return len(_asked(work, row_id)) < portions.LOOKED_AT


def _asked(work: Work, row_id: int) -> list[Case]:
    return work.cases.several(work.suggestions.cases(row_id, 0, portions.LOOKED_AT))
