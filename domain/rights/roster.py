"""The roster: who serves whom, as the town file says it and staff changed it. Rights come from here (docs/spec.md 1.6).

A `Roster` is one frozen picture of the whole congress; storage loads it anew when its version moves.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import Any

from domain.cases.case import Case
from domain.congress.by_its_town import called, shared
from domain.congress.congress import Category, Congress, Group, Person, Station, Unit, Village
from domain.values.group_chat import GroupChat
from domain.values.ids import ChatId, GroupId, Handle, PersonId, VillageId


@dataclass(frozen=True, eq=False)
class Roster:
    """A picture of one moment, equal to itself alone. `chats`: those that take what is sent to them; `bound`: every chat of a group, also one that takes nothing now.

    `rings`: stored merges that come back to themselves, as they are shown; they count for nothing.
    """

    version: int
    congress: Congress
    villages: Mapping[VillageId, Village]
    groups: Mapping[GroupId, Group]
    people: Mapping[PersonId, Person]
    units: Mapping[str, Unit]
    stations: Mapping[str, Station]
    categories: Mapping[str, Category]
    chats: Mapping[GroupId, ChatId]
    bound: Mapping[GroupId, GroupChat] = field(default_factory=dict)
    rings: tuple[str, ...] = ()

    @cached_property
    def worked_out(self) -> dict[str, Any]:
        """What a reader of texts has made of this picture, by its name: worked out once (domain/people/names_meant.py)."""
        return {}

    @cached_property
    def _by_account(self) -> dict[Handle, tuple[Person, ...]]:
        found: dict[Handle, tuple[Person, ...]] = {}
        for person in self.people.values():
            if person.handle is not None and person.status != "ended":
                found[person.handle] = (*found.get(person.handle, ()), person)
        return found

    @cached_property
    def _group_of_chat(self) -> dict[ChatId, GroupId]:
        return {chat: group for group, chat in self.chats.items()} | {b.chat_id: group for group, b in self.bound.items()}

    @cached_property
    def shut(self) -> Mapping[ChatId, GroupChat]:
        """Chats of groups that take nothing now."""
        return {b.chat_id: b for b in self.bound.values() if b.shut_since is not None}

    @cached_property
    def topics(self) -> Mapping[ChatId, int]:
        """The topic in which a chat's group is bound, where it is one."""
        return {b.chat_id: b.thread_id for b in self.bound.values() if b.thread_id is not None}

    @cached_property
    def _members(self) -> dict[GroupId, tuple[Person, ...]]:
        found: dict[GroupId, list[Person]] = {}
        for person in self.people.values():
            if person.kind == "deputy" and person.status != "ended":
                for group in person.groups:
                    found.setdefault(group, []).append(person)
        return {group: tuple(members) for group, members in found.items()}

    @cached_property
    def _by_name(self) -> dict[tuple[str, str], tuple[Person, ...]]:
        found: dict[tuple[str, str], list[Person]] = {}
        for person in self.people.values():
            if person.status != "ended":
                found.setdefault((person.kind, person.name), []).append(person)
        return {name: tuple(people) for name, people in found.items()}

    def namesakes(self, person: Person) -> list[Person]:
        """The others of his name among the deputies, or among the staff; rows of his own account are himself."""
        same = self._by_name.get((person.kind, person.name), ())
        return [other for other in same if other.id != person.id and (person.handle is None or other.handle != person.handle)]

    def persons_of(self, account: Handle) -> tuple[Person, ...]:
        """All roster rows of one account: one account is one person with all his roles (docs/spec.md section 2)."""
        return self._by_account.get(account, ())

    def rows_of(self, person: Person) -> tuple[Person, ...]:
        """All rows of his account; this one alone where he has none."""
        return self.persons_of(person.handle) if person.handle is not None else (person,)

    def group_in(self, chat_id: ChatId) -> Group | None:
        group = self._group_of_chat.get(chat_id)
        return None if group is None else self.groups[group]

    def group_of(self, case: Case) -> Group | None:
        """In whose hands the case is: of a group that was merged, the one it is part of now."""
        found = self.groups.get(case.group) if case.group else None
        return self.groups.get(found.merged_into, found) if found is not None and found.merged_into else found

    def village_now(self, village: VillageId | None) -> VillageId | None:
        """The village, or the one it was merged into."""
        found = self.villages.get(village) if village is not None else None
        return found.merged_into or found.id if found is not None else village

    def claimer_of(self, case: Case) -> Person | None:
        return self.people.get(case.claimer) if case.claimer else None

    def staff_has(self, case: Case) -> bool:
        """Whether staff have it in hand, who are no deputies."""
        claimer = self.claimer_of(case)
        return claimer is not None and claimer.kind == "staff"

    def members(self, group: GroupId) -> tuple[Person, ...]:
        return self._members.get(group, ())

    def groups_of_village(self, village: VillageId | None) -> tuple[Group, ...]:
        """Groups that serve the village (or the one it was merged into), in file order."""
        village = self.village_now(village)
        return tuple(g for g in self.groups.values() if village in g.villages and g.lives)

    def serving(self, village: VillageId | None) -> dict[PersonId, Person]:
        """Deputies of the groups that serve the village; nobody serves none."""
        return {person.id: person for group in self.groups_of_village(village) for person in self.members(group.id)}

    def open_villages(self) -> tuple[Village, ...]:
        return tuple(v for v in self.villages.values() if v.merged_into is None)

    def village_name(self, village: VillageId | None) -> str:
        """As lists and papers call it: one whose name another town's has too with its town. Empty: there is none."""
        found = self.villages.get(village) if village is not None else None
        return called(found.name, found.town, self.congress.towns, self._of_several_towns) if found is not None else ""

    def place(self, village: VillageId | None) -> str:
        """In a county with its town always, as papers have it. Empty: there is none."""
        found = self.villages.get(village) if village is not None else None
        return self.congress.towns.get(found.town, "") + found.name if found is not None else ""

    @cached_property
    def _of_several_towns(self) -> frozenset[str]:
        return shared((village.name, village.town) for village in self.villages.values())

    def live_groups(self) -> list[Group]:
        """Those that were not merged into another, nor ended with a term."""
        return [g for g in self.groups.values() if g.lives]

    def heads_of(self, *groups: GroupId) -> list[Person]:
        """Leaders and deputy leaders of these groups, each once."""
        known = [self.groups[group] for group in groups if group in self.groups]
        ids = [p for group in known for p in (group.leader, group.deputy_leader) if p is not None]
        return [self.people[p] for p in dict.fromkeys(ids) if p in self.people]

    def leaders_of(self, person: Person) -> list[Person]:
        """Leaders and deputy leaders of his groups."""
        return self.heads_of(*person.groups)

    def leads(self, person: Person) -> bool:
        """Whether he is the leader of a group."""
        return any(group.leader == person.id for group in self.groups.values())

    def village_by_code(self, code: str) -> Village | None:
        """Also by the door sheet of one that was merged: the village it is part of now."""
        found = [v for v in self.villages.values() if code in (v.code, self._default_code(v.id))]
        first = next((v for v in found if v.merged_into is None), next(iter(found), None))
        return first if first is None or first.merged_into is None else self.villages.get(first.merged_into)

    def person_by_code(self, code: str) -> Person | None:
        found = [p for p in self.people.values() if code in (p.code, self._default_code(p.id), self._default_code(p.under or p.id))]
        return next((p for p in found if p.status != "ended"), next(iter(found), None))

    def station_by_code(self, code: str) -> Station | None:
        return next((s for s in self.stations.values() if code in (s.code, self._default_code(s.id))), None)

    def _default_code(self, row_id: str) -> str:
        return f"{self.congress.case_prefix}{row_id}"

    def code_of(self, row: Village | Station | Person) -> str:
        """The code behind `?start=d_…`: `code` in the file, else case prefix + id (docs/spec.md section 2)."""
        return row.code or self._default_code(row.under or row.id if isinstance(row, Person) else row.id)

    def staff(self, *roles: str) -> tuple[Person, ...]:
        return tuple(person for person in self._staff if person.role in roles)

    @cached_property
    def _staff(self) -> tuple[Person, ...]:
        return tuple(p for p in self.people.values() if p.kind == "staff" and p.has_rights)

    def chairs(self) -> tuple[Person, ...]:
        roles = ("chair", "vice_chair")
        return tuple(p for p in self.people.values() if p.has_rights and (p.role in roles or p.presidium_role in roles))


def people_with_presidium(people: Iterable[Person], presidium: Mapping[str, str]) -> dict[PersonId, Person]:
    """People by id, each with the role the `presidium` section gives him."""
    roles = ((p, presidium.get(p.id, "")) for p in people)
    return {p.id: p if p.presidium_role == role else replace(p, presidium_role=role) for p, role in roles}
