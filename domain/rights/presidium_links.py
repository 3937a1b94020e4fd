"""挂联: the groups and deputies each presidium member is linked to, beside the range that the town asks for (`presidium_link` of the town
file; docs/glossary.md, `links`)."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from domain.congress.congress import Group, Person
from domain.rights.roster import Roster
from domain.values.ids import PersonId

COUNTED = ("groups", "deputies")


def beyond(rule: Mapping[str, Any], what: str, count: int) -> int:
    """By how many that is too few (below 0) or too many; 0 within the range, or where the town names none. `what`: one of COUNTED."""
    least, most = rule.get(f"{what}_min"), rule.get(f"{what}_max")
    if least is not None and count < least:
        return int(count - least)
    return int(count - most) if most is not None and count > most else 0


def linked_to(groups: Iterable[Group], person: PersonId) -> list[Group]:
    return [group for group in groups if group.linked_presidium == person]


def deputies_of(roster: Roster, person: PersonId, own: Sequence[Group]) -> set[PersonId]:
    """The deputies of these groups whose seats have not ended, each once; he himself is none of his."""
    return {p.id for group in own for p in roster.members(group.id) if p.status != "ended"} - {person}


def outside(roster: Roster) -> list[Person]:
    """Who is linked to groups, and to fewer or more groups or deputies than the town asks for."""
    rule, groups = roster.congress.presidium_link or {}, list(roster.live_groups())
    found = []
    linked = dict.fromkeys(g.linked_presidium for g in groups if g.linked_presidium is not None)
    for person in (roster.people[p] for p in linked if p in roster.people):
        own = linked_to(groups, person.id)
        counts = zip(COUNTED, (len(own), len(deputies_of(roster, person.id, own))), strict=True)
        if any(beyond(rule, what, count) for what, count in counts):
            found.append(person)
    return found
