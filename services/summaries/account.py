"""The account of a month, quarter, half or whole year: its figures as known at one cut-off (docs/spec.md section 7).

Everything is worked out from events; the same cut-off gives the same figures, also after erasure. Files: services/summaries/files.py.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from functools import cached_property
from typing import Any

from domain.cases.case import Case
from domain.cases.life_cycle import WITH_GROUP
from domain.complaints.spoken_of import spoken_of
from domain.congress.congress import Person
from domain.congress.periods import Period, a_year_before, before, months_of, period_of
from domain.congress.reminder import NAG_HOUR, at_local
from domain.figures.case_facts import CaseFacts
from domain.figures.reckoning import Reckoning
from domain.figures.set_apart import stands_apart
from domain.figures.statistics import Figures, Rate
from domain.rights import units
from domain.rights.kept import kept_out
from domain.rights.rights import may, officer_of
from domain.rights.towns import chairs_group
from domain.values.ids import GroupId, Handle, VillageId
from domain.visits.activities import ActivityFigures
from domain.visits.visits import VisitFigures, VisitRecord, added
from locales import common
from locales.common import T
from services.deed.work import Work
from services.meetings import sittings
from services.summaries import apart
from services.visits.figures import figures_of
from storage.fact_rows import PORTION
from storage.meetings import Meeting


def cut_off_of(work: Work, period: Period) -> datetime:
    """09:00 of the day after the period; now for a running one."""
    return min(at_local(period[1] + timedelta(days=1), NAG_HOUR, work.roster.congress), work.now)


@dataclass
class Account:
    """One period as known at one cut-off. `group` narrows it to a group's cases."""

    work: Work
    name: str
    cut_off: datetime
    group: str = ""
    unit: Callable[[str], str] = str
    """Under which of its names a unit is counted; `unit_name`: one written down by that name in a case of a group (empty: none)."""
    readers: tuple[int, ...] = ()
    """The chats a file is made for: no row in it is about a case kept from one of them. None: whoever runs the command."""

    def hides(self, case: Case) -> bool:
        """What is kept from one of its readers; in a group's own papers also what stands under no group (domain/figures/set_apart.py)."""
        roster = self.work.roster
        return bool(self.group and stands_apart(case)) or any(
            kept_out(person, case) for chat in self.readers for person in roster.persons_of(Handle(chat))
        )

    def names_place(self, case: Case) -> bool:
        """Whether a row may say of which group and village it is: what the tables set apart (domain/figures/set_apart.py) only where everybody the
        file is made for may open it."""
        roster = self.work.roster
        reads = [may(roster, roster.persons_of(Handle(chat)), "see", case) for chat in self.readers]
        return not stands_apart(case) or bool(reads) and all(reads)

    def hides_words(self, words: str, village: str | None) -> bool:
        """The same for what was heard and made no case."""
        roster = self.work.roster
        ids = {person.id for chat in self.readers for person in roster.persons_of(Handle(chat))}
        ids = ids.union(*(person.ids for person in roster.people.values() if self.group and self.group in person.groups))
        return bool(ids & spoken_of(words, roster, VillageId(village) if village else None).all)

    @cached_property
    def period(self) -> Period:
        return period_of(self.name)

    @cached_property
    def reckoning(self) -> Reckoning:
        return Reckoning(self.period, self.cut_off, self.work.roster.congress, self.work.calendar, self.group)

    @cached_property
    def today(self) -> date:
        return self.work.local_date(self.cut_off)

    @cached_property
    def figures(self) -> Figures:
        return self.work.facts.figures(self.reckoning, unit=self.unit_name)

    def unit_name(self, name: str, group: str) -> str:
        return self.unit(units.name_in(self.work.roster, name, group))

    @property
    def running(self) -> bool:
        """Whether the period had not ended at the cut-off."""
        return self.today <= self.period[1]

    @cached_property
    def whole(self) -> Figures:
        """The figures, whether with their parts (where those were asked for before) or without."""
        return self.figures if "figures" in self.__dict__ else self.work.facts.wholes([self.reckoning])[0]

    @cached_property
    def worked_out(self) -> dict[str, Any]:
        """What others keep of it, by name: several sentences and papers ask for the same."""
        return {}

    def of(self, *names: str) -> list[Figures]:
        """The figures of other periods at the same cut-off, without their parts."""
        new = [name for name in names if name not in self._others]
        self._others.update(zip(new, self.work.facts.wholes([replace(self, name=name).reckoning for name in new]), strict=True))
        return [self._others[name] for name in names]

    @cached_property
    def _others(self) -> dict[str, Figures]:
        """Which were counted: a picture and a paper of the same account show the same months."""
        return {}

    def at_the_same_age(self, name: str) -> "Account":
        """Another period as it was known as long after its end as ours is after ours: only such can be compared."""
        work, days = self.work, self.cut_off - at_local(self.period[1] + timedelta(days=1), NAG_HOUR, self.work.roster.congress)
        end = at_local(period_of(name)[1] + timedelta(days=1), NAG_HOUR, work.roster.congress)
        return replace(self, name=name, cut_off=min(end + days, self.cut_off))

    @cached_property
    def earlier(self) -> tuple["Account", ...]:
        """The period before and that of a year before, at the same age; of a running one, which is compared with none, neither."""
        names = () if self.running else dict.fromkeys((before(self.name), a_year_before(self.name)))
        return tuple(self.at_the_same_age(name) for name in names)

    @cached_property
    def months(self) -> list[str]:
        return months_of(self.period)

    @cached_property
    def visits(self) -> VisitFigures | None:
        """The visits of the period's months together; None without a visit day or record in it."""
        parts = []
        for month in self.months:
            day = self.work.days.of_month("visit", month)
            held = day is not None and day.held_on <= self.today
            group = GroupId(self.group)
            found = figures_of(self.work, month, day if held else None, self.cut_off, heard_by=(group,))
            if held or found.records:
                parts.append(dict(found.by_group).get(group, VisitFigures()) if group else found)
        return added(parts) if parts else None

    @cached_property
    def activities(self) -> list[ActivityFigures]:
        """What the groups (or the group) did together, by kind."""
        figures = self.work.activities.people.figures
        return apart.activities(self.work, self.period, self.cut_off, self.group) if self.group else figures(self.period, self.cut_off)

    @cached_property
    def sittings(self) -> Sequence[sittings.Held]:
        """The period's reception days with the duties on them; the whole congress only."""
        return sittings.held(self.work, self.period, self.cut_off) if not self.group else ()

    @property
    def attendance(self) -> Rate:
        return sittings.rate(self.sittings)

    @cached_property
    def visitors(self) -> int:
        """接待人次: who walked in, who had booked and came, and the people of valid records whose manner is a reception; the rows of
        接待记录 (services/summaries/reception_register.py) add up to it."""
        walked_in = len(walk_ins_of(self)) if self.group else self.work.walk_ins.count(*self.period, self.cut_off)
        return walked_in + len(booked_and_met(self)) + sum(r.people for r in received_on_visits(self))

    @cached_property
    def ours(self) -> list[CaseFacts]:
        """Cases registered in the period, by number."""
        return self.work.facts.registered_in(self.reckoning)

    @cached_property
    def again(self) -> list[CaseFacts]:
        """Those of them that their voter opened again, and nobody has answered since."""
        return [one for one in self.ours if one.counted and one.case.round > 1 and one.case.status in WITH_GROUP]

    @cached_property
    def overdue(self) -> list[CaseFacts]:
        return self.work.facts.overdue(self.reckoning)


def can_count(work: Work) -> bool:
    """Whether figures cost this deed little: a portion of what changed is brought up to date now, and that was all of it.

    False after an upgrade or an import of much: whoever wants figures comes again in a deed of its own.
    """
    return work.facts.catch_up(work.roster.congress) < PORTION


def account(work: Work, name: str, as_of: datetime | None = None, group: str = "", *, readers: tuple[int, ...] = ()) -> Account:
    """Only reads. Right at any moment, dear where much is not caught up (`can_count`).

    Raises ValueError for a period that is not written `2026-10`, `2026-Q3`, `2026-H1` or `2026`.
    """
    return Account(work, name, min(as_of or cut_off_of(work, period_of(name)), work.now), group, readers=readers)


def led_groups(work: Work, persons: tuple[Person, ...]) -> list[str]:
    """Groups whose figures these rows may see: leaders' and the linked presidium member's (docs/glossary.md, Rights)."""
    ids = {p.id for p in persons}
    return [
        g.id
        for g in work.roster.groups.values()
        if g.merged_into is None
        and (ids & {g.leader, g.deputy_leader, g.linked_presidium} or officer_of(persons, g) or chairs_group(work.roster, persons, g))
    ]


def category_of(found: Account, t: T, category: str) -> str:
    known = found.work.roster.categories.get(category)
    return common.category(t, category, known.name if known else category)


def village_of(work: Work, f: CaseFacts) -> str:
    return work.roster.place(f.case.village) or "—"


def group_of(work: Work, f: CaseFacts) -> str:
    return work.roster.groups[f.case.group].name if f.case.group and f.case.group in work.roster.groups else "—"


def walk_ins_of(found: Account) -> Sequence[Any]:
    """Visitors of the period; of one group those of its villages and of its own deputies, without who is set apart."""
    rows = found.work.walk_ins.between(*found.period, found.cut_off)
    if not found.group:
        return rows
    group = found.work.roster.groups.get(GroupId(found.group))
    members = {p.id for p in found.work.roster.members(GroupId(found.group))}
    theirs = [w for w in rows if (group is not None and w.village in group.villages) or (w.village is None and w.recorded_by in members)]
    return apart.without_apart(found.work, theirs)


def booked_and_met(found: Account) -> Sequence[Meeting]:
    """Who had booked a half hour of the period's reception days and came, as known at the cut-off. Of no group: who booked may be erased."""
    days = found.work.days.receptions_between(*found.period) if not found.group else []
    rows = [row for day in days for row in found.work.meetings.of_day(day.id)]
    return [row for row in rows if row.status == "met" and row.settled_at is not None and row.settled_at <= found.cut_off]


def received_on_visits(found: Account) -> Sequence[VisitRecord]:
    """Valid records of the period's months whose manner is a reception; of one group its own."""
    records = found.work.visits.received(found.months, found.cut_off)
    return [r for r in records if r.valid and (not found.group or r.group == found.group)]
