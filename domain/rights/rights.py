"""Who may do what with a case: the glossary's Rights as one table (docs/glossary.md, Rights).

A role is what a person is towards one case; roles add up. `lianxin rights` prints the table.
"""

from collections.abc import Iterable, Mapping
from datetime import date

from domain.cases.case import Case
from domain.congress.congress import Group, Person
from domain.rights.kept import kept_out
from domain.rights.roster import Roster
from domain.rights.stand_ins import for_secretary
from domain.rights.towns import chairs_case, is_chair, leads_all, town_of_case
from domain.values.ids import VillageId

DECIDERS = frozenset({"claimer", "leader", "deputy_leader", "handed_up_to", "secretary"})
SPEAKERS = frozenset({"deputy", "leader", "deputy_leader", "handed_up_to", "secretary"})
LEADERS = frozenset({"leader", "deputy_leader", "secretary", "info_officer"})
ACTS: Mapping[str, frozenset[str]] = {
    "see": SPEAKERS | {"linked_presidium", "chair", "info_officer", "key_lead"},
    "note": SPEAKERS,
    "take_up": SPEAKERS,
    "claim": SPEAKERS,
    "reply": SPEAKERS,
    "consult": SPEAKERS,
    "express": SPEAKERS,
    "forward": DECIDERS,
    "unit_answered": DECIDERS | {"info_officer"},
    "unit_visited": SPEAKERS,
    "up_answered": DECIDERS | {"info_officer"},
    "hand_up": DECIDERS,
    "answer": DECIDERS,
    "extend": DECIDERS,
    "promise": DECIDERS,
    "ask_progress": frozenset({"secretary", "info_officer", "chair", "linked_presidium", "key_lead"}),
    "tell_progress": DECIDERS | {"deputy"},
    "chase": frozenset({"secretary", "info_officer", "chair", "linked_presidium", "key_lead"}),
    "give_back": DECIDERS,
    "release": DECIDERS,
    "ask_phone": DECIDERS,
    "classify": frozenset({"claimer", "secretary", "info_officer"}),
    "summarise": frozenset({"claimer", "secretary", "info_officer"}),
    "name_claimer": LEADERS,
    "merge": LEADERS,
    "unmerge": LEADERS,
    "split": LEADERS,
    "act_for": LEADERS,
    "key_follow_up": frozenset({"chair", "secretary"}),
    "checked": frozenset({"key_lead", "chair", "secretary"}),
    "send_back": frozenset({"secretary", "info_officer"}),
    "report_back": frozenset({"secretary", "info_officer"}),
    "audit": frozenset({"chair", "secretary"}),
    "assign": frozenset({"secretary"}),
    "decline": frozenset({"secretary"}),
    "spoken_of": frozenset({"secretary"}),
    "release_tip": frozenset({"secretary"}),
    "contact_data": frozenset({"secretary"}),
    "erase_for": frozenset({"secretary"}),
    "callbacks": frozenset({"secretary", "info_officer"}),
}
CONGRESS_ACTS: Mapping[str, frozenset[str]] = {
    "people": frozenset({"secretary"}),
    "block": frozenset({"secretary"}),
    "erase_for": frozenset({"secretary"}),
    "broadcast": frozenset({"secretary"}),
    "notice": frozenset({"secretary"}),
    "queue": frozenset({"secretary"}),
    "summary": frozenset({"secretary", "info_officer", "chair"}),
    "files": frozenset({"leader", "deputy_leader", "linked_presidium", "chair", "secretary", "info_officer"}),
    "topics": frozenset({"leader", "deputy_leader", "linked_presidium", "chair", "secretary", "info_officer"}),
    "new": frozenset({"deputy", "secretary", "info_officer"}),
    "from_above": frozenset({"secretary", "info_officer"}),
    "callbacks": frozenset({"secretary", "info_officer"}),
    "suggest": frozenset({"deputy", "secretary", "info_officer"}),
    "days": frozenset({"secretary", "info_officer"}),
    "visit_record": frozenset({"deputy", "secretary", "info_officer"}),
    "visit_board": frozenset({"leader", "deputy_leader", "chair", "secretary", "info_officer"}),
    "find": frozenset({"deputy", "secretary", "info_officer", "chair"}),
    "canned": frozenset({"secretary", "info_officer"}),
    "office": frozenset({"leader", "deputy_leader", "linked_presidium", "chair", "secretary", "info_officer"}),
    "bind_chat": frozenset({"leader", "deputy_leader", "secretary", "info_officer"}),
}
READERS = frozenset({"claimer", "secretary"})
"""Whose the words of a confidential case are."""
OF_READERS = frozenset({"merge", "take_up"})
"""With a confidential case theirs alone: its voter gets what the other matter's voter gets, and a suggestion quotes its words."""
SEALED = frozenset({"secretary"})
"""A tip is the secretary's alone."""


def roles(roster: Roster, persons: tuple[Person, ...], case: Case) -> frozenset[str]:
    """What these roster rows of one account are towards the case. From whom it is kept has no role."""
    live = tuple(person for person in persons if person.has_rights)
    if any(kept_out(person, case) for person in persons):
        return frozenset()
    return frozenset(role for person in live for role in _roles_of(roster, person, case))


def _roles_of(roster: Roster, person: Person, case: Case) -> set[str]:
    group = roster.group_of(case)
    found: set[str] = set()
    if person.kind == "staff":
        if person.role == "secretary" or (person.role == "info_officer" and _covers(person, case, roster)):
            found.add(person.role)
        return found
    if group is not None and group.id in person.groups:
        found.add("deputy")
        found |= {"leader"} if group.leader == person.id else set()
        found |= {"deputy_leader"} if group.deputy_leader == person.id else set()
    if group is not None and group.linked_presidium == person.id:
        found.add("linked_presidium")
    if person.id in case.handed_up_to or (case.claimer == person.id and "deputy" not in found):
        found.add("handed_up_to")
    found |= {"claimer"} if case.claimer == person.id else set()
    found |= {"key_lead"} if case.key_lead == person.id else set()
    found |= {"chair"} if is_chair(person) and chairs_case(roster, person, case) else set()
    found |= {"linked_presidium"} if chairs_case(roster, person, case) else set()
    found |= {"secretary"} if person == for_secretary(roster, case) else set()
    return found


def _covers(officer: Person, case: Case, roster: Roster) -> bool:
    """An information officer works for some groups or a town (`groups`, `scope`); without either for all."""
    group = roster.group_of(case)
    return _officer_for(officer, group) or town_of_case(roster, case) in officer.within


def may(roster: Roster, persons: tuple[Person, ...], act: str, case: Case) -> bool:
    """Whether this account may do `act` with the case now. An unknown act is nobody's."""
    held = roles(roster, persons, case)
    if case.sealed and not held & SEALED:
        return False
    if act in OF_READERS and case.confidential and not held & READERS:
        return False
    return bool(held & ACTS.get(act, frozenset()))


def reads_confidential(roster: Roster, persons: tuple[Person, ...], case: Case) -> bool:
    """Whether the words of a confidential case are theirs: the claimer's, and whose the secretary's part in it is."""
    return bool(roles(roster, persons, case) & READERS) and may(roster, persons, "see", case)


def sees_all(roster: Roster, persons: tuple[Person, ...]) -> bool:
    """Whether figures, registers and records of every group are theirs: chairs, the secretary, officers without groups of their own."""
    live = [p for p in persons if p.has_rights]
    officers = [p for p in live if p.kind == "staff" and p.role == "info_officer" and not p.groups and not p.scope]
    return bool(officers) or any(leads_all(roster, p) or (p.kind == "staff" and p.role == "secretary") for p in live)


def officer_of(persons: tuple[Person, ...], group: Group | None) -> bool:
    """Staff for this group: the secretary, and information officers within their groups or town (docs/glossary.md, Rights)."""
    staff = [p for p in persons if p.kind == "staff" and p.has_rights]
    return any(p.role == "secretary" or (p.role == "info_officer" and _officer_for(p, group)) for p in staff)


def _officer_for(officer: Person, group: Group | None) -> bool:
    if not officer.groups and not officer.scope:
        return True
    return group is not None and (group.id in officer.groups or group.town in officer.within)


def may_in_congress(roster: Roster, persons: tuple[Person, ...], act: str) -> bool:
    """Rights that belong to no case: `people`, `queue`, `summary`, `office` (the pages in the browser), `bind_chat` …"""
    held: set[str] = set()
    for person in persons:
        if person.has_rights:
            held |= {person.role} if person.kind == "staff" else {"deputy"}
            held |= {"chair"} if is_chair(person) else set()
            held |= {"leader"} if any(g.leader == person.id for g in roster.groups.values()) else set()
            held |= {"linked_presidium"} if any(g.linked_presidium == person.id for g in roster.groups.values()) else set()
            held |= {"deputy_leader"} if any(g.deputy_leader == person.id for g in roster.groups.values()) else set()
            held |= {"linked_presidium"} if any(g.linked_presidium == person.id for g in roster.groups.values()) else set()
    return bool(held & CONGRESS_ACTS[act])


def runs_group(persons: tuple[Person, ...], group: Group | None) -> bool:
    """Its leader, its deputy leader, and staff within their groups and towns: plan, leave, `/activity`, records for others, binding its chat."""
    ids = {p.id for p in persons if p.has_rights}
    return officer_of(persons, group) or (group is not None and bool({group.leader, group.deputy_leader} & ids))


def keys_in_for(roster: Roster, persons: tuple[Person, ...], village: VillageId) -> bool:
    """Whether one of these rows writes down for people of this village: deputies and the secretary for everybody, an information
    officer of some groups or a town for the villages of these."""
    if any(p.has_rights and p.kind == "deputy" for p in persons):
        return True
    place = roster.villages.get(village)
    officers = [p for p in persons if p.kind == "staff" and p.role == "info_officer" and p.has_rights]
    groups = [g for g in roster.groups.values() if village in g.villages]
    within = any(_officer_for(p, group) for p in officers for group in groups) or any(
        place is not None and place.town in p.within for p in officers
    )
    return within or officer_of(persons, None)


def covers(roster: Roster, persons: tuple[Person, ...], case: Case) -> bool:
    """Whether one of these rows is staff for this case: the secretary, an officer within his groups or town."""
    return bool({"secretary", "info_officer"} & roles(roster, persons, case))


def has_part(persons: tuple[Person, ...] | list[Person], group: Group | None) -> bool:
    """Whether one of these rows belongs in the group's chat: its deputies, its linked presidium member, its staff."""
    if group is None:
        return False
    live = tuple(p for p in persons if p.has_rights)
    return any(group.id in p.groups or p.id == group.linked_presidium for p in live if p.kind == "deputy") or officer_of(live, group)


def is_staff(persons: Iterable[Person]) -> bool:
    """Whether one of them is of the staff, with rights now."""
    return any(person.kind == "staff" and person.has_rights for person in persons)


def staff_of_all(persons: tuple[Person, ...]) -> bool:
    """Staff of the whole congress: what belongs to no group (its days) is theirs to change, not an officer's of some groups."""
    staff = [p for p in persons if p.kind == "staff" and p.has_rights]
    return any(p.role == "secretary" or (p.role == "info_officer" and not p.groups and not p.scope) for p in staff)


def nag_free(person: Person, day: date) -> bool:
    """Whether he is spared nags that day: on leave, or without rights."""
    return person.on_leave(day) or not person.has_rights
