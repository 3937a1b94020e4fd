"""Who hears about a case what somebody of the roster cannot be told, or is spared while he is on leave (docs/spec.md sections 6 and 11)."""

from collections.abc import Iterable

from domain.cases.case import Case
from domain.congress.congress import Person
from domain.rights.kept import kept_out
from domain.rights.rights import reads_confidential
from domain.rights.stand_ins import leaders_of, secretaries_of
from services.deed.work import Work


def in_his_place(work: Work, case: Case, person: Person) -> list[Person]:
    """The leader of the case's group, else his deputy, else whoever does the secretary's part in it."""
    group = work.roster.group_of(case)
    deputy = work.roster.people.get(group.deputy_leader) if group is not None and group.deputy_leader else None
    heads = [*leaders_of(work.roster, case), *([deputy] if deputy is not None and not kept_out(deputy, case) else [])]
    there = [p for p in heads if p.reachable and p.has_rights and p.id != person.id and not p.on_leave(work.today)]
    return there[:1] or [p for p in secretaries_of(work.roster, case) if p.reachable]


def who_hear(work: Work, case: Case, people: Iterable[Person]) -> list[Person]:
    """These people; in the place of one who is gone, on leave, whom nothing reaches any more, or from whom it is kept, whoever hears it for him."""
    found: dict[Person, None] = {}
    for person in people:
        found |= dict.fromkeys(in_his_place(work, case, person) if _away(work, person) or kept_out(person, case) else [person])
    return list(found)


def who_reads(work: Work, case: Case, person: Person) -> list[Person]:
    """Who gets confidential words in the place of a claimer who is not there: whoever of those who hear it for him may read such words
    (whom it was handed to is its claimer; the voter was told that he alone and the secretary read them)."""
    heard = [p for p in in_his_place(work, case, person) if reads_confidential(work.roster, work.roster.rows_of(p), case)]
    return heard or list(secretaries_of(work.roster, case))


def _away(work: Work, person: Person) -> bool:
    return not person.has_rights or person.unreachable_since is not None or person.on_leave(work.today)
