"""Among which cases somebody searches, so that a query can say it (docs/spec.md section 8, `/find`): each hit is asked about anew."""

from dataclasses import dataclass

from domain.ids import GroupId, Handle, PersonId
from domain.roster import Roster


@dataclass(frozen=True)
class Sight:
    """Cases of these groups, and those that one of these persons has in hand, leads, or was handed."""

    groups: tuple[GroupId, ...]
    persons: tuple[PersonId, ...]


def sight(roster: Roster, account: Handle) -> Sight | None:
    """Of one who is a deputy and nothing else his groups' and his own; None: it may lie anywhere."""
    persons = [person for person in roster.persons_of(account) if person.has_rights]
    if any(person.kind != "deputy" or person.presidium_role or person.scope for person in persons):
        return None
    ids = {person.id for person in persons}
    linked = (group.id for group in roster.groups.values() if group.linked_presidium in ids)
    groups = dict.fromkeys((*(group for person in persons for group in person.groups), *linked))
    return Sight(tuple(groups), tuple(sorted(ids)))
