"""The roster: who serves whom, as the town file says it and staff changed it. Rights come from here (docs/spec.md 1.6).

A `Roster` is one frozen picture of the whole congress; storage loads it anew when its version moves.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass, field, fields, replace
from datetime import date, datetime
from functools import cached_property
from typing import Any
from zoneinfo import ZoneInfo

from domain.case import Case
from domain.ids import ChatId, GroupId, Handle, PersonId, VillageId
from domain.working_days import Limit

LEVELS = ("town", "county", "city", "province", "national")
OFFICIAL_JOBS = ("书记", "主任", "会计")
"""Jobs in a village or community that make a deputy its official (docs/spec.md section 4, Routing)."""


@dataclass(frozen=True)
class Village:
    id: VillageId
    name: str
    kind: str = "village"
    town: str = ""
    aliases: tuple[str, ...] = ()
    hamlets: tuple[str, ...] = ()
    code: str = ""
    merged_into: VillageId | None = None
    """The village in which all merges end; never one that is merged itself."""


@dataclass(frozen=True)
class Group:
    id: GroupId
    name: str
    level: str = "town"
    town: str = ""
    villages: tuple[VillageId, ...] = ()
    leader: PersonId | None = None
    deputy_leader: PersonId | None = None
    linked_presidium: PersonId | None = None
    station: str | None = None
    shared: bool = False
    merged_into: GroupId | None = None


@dataclass(frozen=True)
class Person:
    """A deputy or a member of staff. `handle` is known once the personal link was used."""

    id: PersonId
    name: str
    kind: str = "deputy"
    groups: tuple[GroupId, ...] = ()
    village: VillageId | None = None
    levels: tuple[str, ...] = ("town",)
    role: str = "member"
    job: str = ""
    phone: str = ""
    publish_phone: bool = False
    languages: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    status: str = "serving"
    leave_from: date | None = None
    leave_to: date | None = None
    official_of: VillageId | None = None
    merged_with: tuple[VillageId, ...] = ()
    """Other villages that are one with the one whose official he may be, by a merger."""
    scope: str = ""
    town: str = ""
    code: str = ""
    presidium_role: str = ""
    hide_name: bool = False
    former: tuple[Mapping[str, str], ...] = ()
    under: str = ""
    """The number the town file has for him, where it was another's before."""
    once: tuple[PersonId, ...] = ()
    """Ids under which somebody of his name stood in the roster before: what is kept from that person is kept from him."""
    handle: Handle | None = None
    unreachable_since: datetime | None = None
    """Since when his private chat takes nothing: he blocked the bot, or his account is gone."""

    @property
    def reachable(self) -> bool:
        """Whether words to him in private arrive."""
        return self.handle is not None and self.unreachable_since is None

    @property
    def ids(self) -> frozenset[PersonId]:
        """Every id by which a case may name him."""
        return frozenset((self.id, *self.once))

    @property
    def has_rights(self) -> bool:
        return self.status not in ("suspended", "ended")

    def name_at(self, moment: datetime) -> str:
        """The name under this id at that moment: history keeps the names of those who acted."""
        return next((str(f["name"]) for f in self.former if moment.isoformat() < str(f["until"])), self.name)

    def on_leave(self, day: date) -> bool:
        if self.leave_from or self.leave_to:
            return (self.leave_from or day) <= day <= (self.leave_to or day)
        return self.status == "on_leave"

    def official_in(self, village: VillageId | None) -> bool:
        """Whether he is an official of that village (docs/spec.md section 4, Routing)."""
        if village is None or self.kind != "deputy":
            return False
        if self.official_of is not None:
            return village in (self.official_of, *self.merged_with)
        here = village in (self.village, *self.merged_with)
        return here and any(job in self.job for job in OFFICIAL_JOBS) and "妇联" not in self.job


@dataclass(frozen=True)
class Unit:
    id: str
    name: str
    categories: tuple[str, ...] = ()
    person: str = ""
    phone: str = ""
    town: str = ""
    """In a county: whose unit it is; empty: the county's, for every town."""


@dataclass(frozen=True)
class Station:
    id: str
    name: str
    village: VillageId | None = None
    address: str = ""
    hours: str = ""
    phone: str = ""
    code: str = ""


@dataclass(frozen=True)
class Category:
    id: str
    name: str
    keywords: tuple[str, ...] = ()


@dataclass(frozen=True)
class Limits:
    """Working days unless a limit is given in months (docs/glossary.md, Default limits)."""

    claim: Limit = 2
    contact: Limit = 3
    answer: Limit = 10
    extend: Limit = 10
    redo: Limit = 10
    idle: Limit = 5
    wait: Limit = 5
    rating_days: int = 7
    consult: str = "remind"
    version: int = 1


@dataclass(frozen=True)
class Congress:
    """The one congress an installation serves. Times of day are local times of `timezone`."""

    id: str = ""
    name: str = ""
    county: str = ""
    level: str = "town"
    timezone: str = "Asia/Shanghai"
    case_prefix: str = "LX"
    languages: tuple[str, ...] = ("zh-Hans",)
    term_name: str = ""
    term_from: date | None = None
    term_to: date | None = None
    limits: Limits = field(default_factory=Limits)
    quiet_hours: tuple[str, str] = ("20:30", "07:30")
    reads_a_day: int = 40
    """Cases neither his nor due that somebody may open in a day before he is named."""
    media_wait_minutes: int = 2
    """How long what a voter sent without words is kept from the group; 0: not at all."""
    busy_season: tuple[tuple[str, str], ...] = ()
    visit_day: Mapping[str, Any] | None = None
    reception_day: Mapping[str, Any] | None = None
    referrals: Mapping[str, str] = field(default_factory=dict)
    towns: Mapping[str, str] = field(default_factory=dict)
    duty_rota: tuple[Mapping[str, Any], ...] = ()
    visit_plan: tuple[Mapping[str, Any], ...] = ()
    visit_quota: Mapping[str, Any] | None = None
    group_quota: Mapping[str, Any] | None = None
    calendars: tuple[Mapping[str, Any], ...] = ()

    @cached_property
    def zone(self) -> ZoneInfo:
        return ZoneInfo(self.timezone)

    @cached_property
    def limits_data(self) -> Mapping[str, Any]:
        """The limits as a case keeps them."""
        return asdict(self.limits)

    def local(self, moment: datetime) -> datetime:
        return moment.astimezone(self.zone)

    def busy(self, day: date) -> bool:
        """Whether nags are thinned out on that day (农忙, docs/spec.md section 6)."""
        mmdd = day.strftime("%m-%d")
        return any(a <= mmdd <= b if a <= b else mmdd >= a or mmdd <= b for a, b in self.busy_season)


@dataclass(frozen=True)
class GroupChat:
    """The chat a group is bound to. `thread_id`: the topic it stays in (none: General, or a chat without topics).

    `shut_since`: since when the chat takes nothing, and `shut_why` what helps (domain/refusal.py).
    """

    chat_id: ChatId
    thread_id: int | None = None
    shut_since: datetime | None = None
    shut_why: str = ""


@dataclass(frozen=True)
class Roster:
    """`chats`: those that take what is sent to them; `bound`: every chat of a group, also one that takes nothing now.

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
        """What a reader of texts has made of this picture, by its name: worked out once (domain/names_meant.py)."""
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

    def persons_of(self, account: Handle) -> tuple[Person, ...]:
        """All roster rows of one account: one account is one person with all his roles (docs/spec.md section 2)."""
        return self._by_account.get(account, ())

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

    def members(self, group: GroupId) -> tuple[Person, ...]:
        return self._members.get(group, ())

    def groups_of_village(self, village: VillageId | None) -> tuple[Group, ...]:
        """Groups that serve the village (or the one it was merged into), in file order."""
        village = self.village_now(village)
        return tuple(g for g in self.groups.values() if village in g.villages and g.merged_into is None)

    def open_villages(self) -> tuple[Village, ...]:
        return tuple(v for v in self.villages.values() if v.merged_into is None)

    def village_name(self, village: VillageId | None) -> str:
        return self.villages[village].name if village is not None and village in self.villages else ""

    def live_groups(self) -> list[Group]:
        """Those that were not merged into another."""
        return [g for g in self.groups.values() if g.merged_into is None]

    def leaders_of(self, person: Person) -> list[Person]:
        """Leaders and deputy leaders of his groups."""
        groups = [self.groups[group] for group in person.groups if group in self.groups]
        ids = [p for group in groups for p in (group.leader, group.deputy_leader) if p is not None]
        return [self.people[p] for p in dict.fromkeys(ids) if p in self.people]

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
        return tuple(p for p in self.people.values() if p.kind == "staff" and p.role in roles and p.has_rights)

    def chairs(self) -> tuple[Person, ...]:
        roles = ("chair", "vice_chair")
        return tuple(p for p in self.people.values() if p.has_rights and (p.role in roles or p.presidium_role in roles))


def typed(kind: type, data: Mapping[str, Any]) -> dict[str, Any]:
    """The fields of `data` that the dataclass `kind` knows, lists as tuples and dates as dates."""
    names = {f.name: str(f.type) for f in fields(kind)}
    return {name: _value(names[name], value) for name, value in data.items() if name in names}


def _value(annotation: str, value: Any) -> Any:
    if value is None:
        return "" if annotation == "str" else () if annotation.startswith("tuple") else None
    if annotation.startswith("tuple"):
        values = value if isinstance(value, (list, tuple)) else [value]
        return tuple(tuple(v) if isinstance(v, list) else v for v in values)
    if annotation.startswith("date") and isinstance(value, str):
        return date.fromisoformat(value)
    return value


def people_with_presidium(people: Iterable[Person], presidium: Mapping[str, str]) -> dict[PersonId, Person]:
    """People by id, each with the role the `presidium` section gives him."""
    return {p.id: replace(p, presidium_role=presidium.get(p.id, "")) for p in people}
