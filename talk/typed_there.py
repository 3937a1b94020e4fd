"""Which matters a deputy may mean where he types: those shown in that group, or in private any that he may see (docs/spec.md section 4, Typed acts)."""

from domain.at_work.said_deeds import SaidDeed
from domain.cases.case import Case
from domain.cases.life_cycle import WITH_GROUP
from domain.rights.rights import may
from domain.values.message import Incoming
from services.case.card import shows_words
from services.case.said_undone import may_be_answered_anew
from services.deed.work import Work
from services.desk.named_by_number import cases_meant
from services.office.lists import to_do_of
from services.office.open_to_him import seen_by

LOOKED_AT = 60
"""Cases of his list, the first, among which one is looked for by its words."""
TO_ONE = frozenset({"reply_with", "reply"})
"""What of a matter that joined another is said to its own voter."""


def free(work: Work, message: Incoming) -> list[Case]:
    """Those there that nobody has and whose words everybody there may read."""
    return [case for case in unclaimed(work, message) if shown_here(work, message, case)]


def held(work: Work, message: Incoming) -> list[Case]:
    """Those there that somebody has in hand, the newest."""
    persons = work.roster.persons_of(message.sender.handle)
    return [case for case in seen_by(work, persons) if case.claimer is not None and shown_here(work, message, case)]


def unclaimed(work: Work, message: Incoming) -> list[Case]:
    persons = work.roster.persons_of(message.sender.handle)
    return [case for case in work.lists.page(to_do_of(work, persons), 0, LOOKED_AT).cases if case.claimer is None]


def shown_here(work: Work, message: Incoming, case: Case) -> bool:
    return is_here(work, message, case) and shows_words(work, case, message.chat_id) and not case.sealed


def meant_by(work: Work, message: Incoming, number: str, deed: SaidDeed) -> list[Case]:
    """The open ones of that number which he may see, there; of a claim first those that nobody has."""
    persons = work.roster.persons_of(message.sender.handle)
    named = [case if deed.kind in TO_ONE else main_of(work, case) for case in cases_meant(work, number)]
    cases = [
        case
        for case in {case.id: case for case in named}.values()
        if case.status in WITH_GROUP or case.promised or may_be_answered_anew(work, case)
    ]
    seen = [case for case in cases if may(work.roster, persons, "see", case) and is_here(work, message, case)]
    return likelier(seen, deed, {person.id for person in persons})


def main_of(work: Work, case: Case) -> Case:
    """What is done with a matter that joined another is done with that one."""
    return work.cases.get(case.main_case) if case.status == "merged" and case.main_case is not None else case


def is_here(work: Work, message: Incoming, case: Case) -> bool:
    if message.private:
        return True
    group = work.roster.group_in(message.chat_id)
    return work.may_read(message.chat_id, case) and group is not None and work.roster.group_of(case) == group


def likelier(cases: list[Case], deed: SaidDeed, mine: set[str]) -> list[Case]:
    fits = [case for case in cases if (case.claimer is None if deed.kind == "claim" else case.claimer in mine)]
    return fits or cases
