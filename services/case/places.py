"""The chats in which a case is shown: its group's, or those of people in private (docs/spec.md section 4, Card)."""

from dataclasses import dataclass
from typing import Any

from domain.cases.case import Case
from domain.rights.kept import kept_out, why_kept_out
from domain.rights.readers import kept_from
from domain.rights.routing import told_at_first
from domain.rights.stand_ins import secretaries_of
from domain.values.ids import PersonId
from services.deed.work import Work


@dataclass(frozen=True)
class Place:
    """A chat in which the case has a card; `person` when it is somebody's private chat."""

    chat_id: int
    person: PersonId | None = None


@dataclass(frozen=True)
class Spot:
    """Where something of a case is said or shown: a chat, and the message of ours below which it stands."""

    chat_id: int
    below: int | None = None


def places(work: Work, case: Case, *, private: bool = False) -> list[Place]:
    """Where the case is shown now: the group's chat; else privately; in doubt the secretary. `private`: as if there were no chat."""
    if case.seal == "media":
        return []  # nobody sees what has no words yet
    secretaries = secretaries_of(work.roster, case)
    if case.group is None or case.sealed or case.queue_reason:
        return _private(secretaries)
    group = work.roster.groups[case.group]
    kept = kept_from(work.roster, group, case)
    found: list[Place] = []
    chat = work.roster.chats.get(case.group)
    if chat is not None and not kept and not private:
        found = [Place(chat)]
    else:
        members = told_at_first(work.roster, case, (p for p in work.roster.members(case.group) if not kept_out(p, case)))
        found = _private(members + (list(secretaries) if kept else []))
    others = [work.roster.people.get(p) for p in (case.claimer, *case.handed_up_to, case.key_lead) if p]
    found += _private([p for p in others if p is not None and case.group not in p.groups and not kept_out(p, case)])
    return list(dict.fromkeys(found)) or _private(secretaries)


def read_in_its_group(work: Work, case: Case) -> bool:
    """Whether anybody who may act on it there is shown it now: its group's chat, or in private somebody who does not read it for the secretary alone."""
    if case.claimer is not None:
        return True
    hers = {person.id for person in secretaries_of(work.roster, case)}
    hers -= {person.id for person in work.roster.members(case.group) if not kept_out(person, case)} if case.group else set()
    return any(place.person is None or place.person not in hers for place in places(work, case))


def nobody_takes(work: Work, case: Case) -> bool:
    """Whether nobody of its group who has an account may see it, so that it is the secretary's to hand on."""
    return bool(why_nobody_takes(work, case))


def why_nobody_takes(work: Work, case: Case) -> frozenset[str]:
    """Why (`domain.rights.kept.why_kept_out`); empty: somebody may."""
    if case.status != "assigned" or case.group is None or case.sealed or case.queue_reason:
        return frozenset()
    there = [person for person in work.roster.members(case.group) if person.handle is not None and person.reachable and person.has_rights]
    whys = frozenset(why_kept_out(person, case) for person in there)
    return frozenset() if "" in whys else whys


def _private(people: Any) -> list[Place]:
    found: dict[int, Place] = {}
    for person in people:
        if person.reachable and person.has_rights:
            found.setdefault(person.handle, Place(person.handle, person.id))
    return list(found.values())
