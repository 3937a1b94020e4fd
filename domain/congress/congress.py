"""What a congress is made of: villages, groups, people, units, stations, and what it has decided for itself (docs/town-file.md)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from datetime import date, datetime
from functools import cached_property
from typing import Any
from zoneinfo import ZoneInfo

from domain.congress.categories import KEYWORDS
from domain.congress.working_days import Limit
from domain.values.ids import GroupId, Handle, PersonId, VillageId

LEVELS = ("town", "county", "city", "province", "national")
HEAD_LEVELS = ("town", "county")
"""Of a congress that has an office here."""
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
    categories: tuple[str, ...] = ()
    """Matters of these go to it from every village of its town (of the congress, where it has no town)."""
    merged_into: GroupId | None = None
    status: str = "serving"
    """`ended`: a new term has it no more."""

    @property
    def lives(self) -> bool:
        """Whether it is there: neither part of another nor ended."""
        return self.merged_into is None and self.status != "ended"


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
    office_phone: str = ""
    shown_phone: str = ""  # his own choice (domain/congress/public_card.py)
    languages: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    status: str = "serving"
    leave_from: date | None = None
    leave_to: date | None = None
    official_of: VillageId | None = None
    merged_with: tuple[VillageId, ...] = ()
    """Other villages that are one with the one whose official he may be, by a merger."""
    scope: str = ""
    within: tuple[str, ...] = ()
    """The towns of his scope: of an officer's town or area, or of a presidium member's area. Empty: his office has no such bounds."""
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
    other_rows: tuple[Person, ...] = ()  # of his account: both are one person
    unreachable_since: datetime | None = None
    """Since when his private chat takes nothing: he blocked the bot, or his account is gone."""

    @property
    def reachable(self) -> bool:
        """Whether words to him in private arrive."""
        return self.handle is not None and self.unreachable_since is None

    @cached_property
    def ids(self) -> frozenset[PersonId]:
        """Every id by which a case may name him: those of the other rows of his account too."""
        return frozenset((self.id, *self.once, *(one for row in self.other_rows for one in row.ids)))

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
    written: str = ""  # its name in the file, where it is called with its town; `town` is empty for the county's, which is every town's


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
    own_words = cached_property(lambda self: frozenset(self.keywords) - KEYWORDS.get(self.id, frozenset()))
    """Those that only this congress has for it."""


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
    seats: int = 0
    """Seats of the congress's own level in this term; 0: the file does not say."""
    limits: Limits = field(default_factory=Limits)
    quiet_hours: tuple[str, str] = ("20:30", "07:30")
    working_hours: tuple[str, str] = ("08:30", "17:30")
    """Of working days; the first is the earlier one."""
    reads_a_day: int = 40
    phone_tries: int = 3
    """Cases neither his nor due that somebody may open in a day before he is named."""
    media_wait_minutes: int = 2
    """How long what a voter sent without words is kept from the group; 0: not at all."""
    busy_season: tuple[tuple[str, str], ...] = ()
    visit_day: Mapping[str, Any] | None = None
    reception_day: Mapping[str, Any] | None = None
    referrals: Mapping[str, str] = field(default_factory=dict)
    words: tuple[Mapping[str, Any], ...] = ()
    """Words the town adds to what is recognised, a row a mark or category (domain/town_file/town_words.py)."""
    outcomes: Mapping[str, str] = field(default_factory=dict)
    """What the town calls the outcomes of an answer; one it does not name is called as ever."""
    towns: Mapping[str, str] = field(default_factory=dict)
    areas: Mapping[str, str] = field(default_factory=dict)
    """In a county: the area (片区) of each town that is part of one."""
    duty_rota: tuple[Mapping[str, Any], ...] = ()
    visit_plan: tuple[Mapping[str, Any], ...] = ()
    visit_quota: Mapping[str, Any] | None = None
    group_quota: Mapping[str, Any] | None = None
    deputy_quota: Mapping[str, Any] | None = None
    presidium_link: Mapping[str, Any] | None = None
    session: Mapping[str, Any] | None = None
    """`dates`: when it sits (人代会); `notice_weeks`: how long before the topics are brought to mind."""
    began: date | None = None
    """The day its first roster was imported: of what lies before it nothing is owed. None: not known, it is measured as ever."""
    routing: tuple[str, ...] = ()
    """Levels whose deputies get the matters of a village, the first one that serves it; empty: the lowest."""
    calendars: tuple[Mapping[str, Any], ...] = ()

    @cached_property
    def zone(self) -> ZoneInfo:
        return ZoneInfo(self.timezone)

    @cached_property
    def limits_data(self) -> Mapping[str, Any]:
        """The limits as a case keeps them."""
        return asdict(self.limits)

    def towns_within(self, scope: str) -> tuple[str, ...]:
        """The towns of an area, or that town itself."""
        return tuple(town for town, area in self.areas.items() if area == scope) or ((scope,) if scope else ())

    def local(self, moment: datetime) -> datetime:
        return moment.astimezone(self.zone)

    def busy(self, day: date) -> bool:
        """Whether nags are thinned out on that day (农忙, docs/spec.md section 6)."""
        mmdd = day.strftime("%m-%d")
        return any(a <= mmdd <= b if a <= b else mmdd >= a or mmdd <= b for a, b in self.busy_season)
