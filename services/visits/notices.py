"""Visit-day notices to the voters who asked for them (「提醒我」), in portions: a county may have 100,000 (docs/spec.md section 5)."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date

from domain.congress.congress import Person
from domain.values.ids import GroupId, PersonId, VillageId
from domain.values.voter import Voter
from domain.visits.visit_days import is_due
from locales import visits as visits_words
from services.deed import portions, tell
from services.deed.names import names_of
from services.deed.work import Work
from storage.days import CongressDay
from storage.outbox import BULK


@dataclass(frozen=True)
class OfGroup:
    """What 「分工」 below a notice carries: the day, and whose plan it is."""

    day: int
    group: GroupId


def announced(work: Work, day: CongressDay) -> None:
    """Three days ahead: the date, and who comes to the voter's village."""
    portions.begin(work, "visit_notice", notice, day=day.id, held_on=day.held_on.isoformat(), before="", after=0)


def moved(work: Work, day: CongressDay, before: date) -> None:
    """A day that was announced has another date."""
    portions.begin(work, "visit_notice", notice, day=day.id, held_on=day.held_on.isoformat(), before=before.isoformat(), after=0)


def notice(work: Work, data: portions.Data) -> portions.Left | None:
    """The next voters. A day that was moved (once more) or is over is not told any further; who comes is asked anew each time."""
    day = work.days.get(data["day"])
    today = work.local_date(work.now)
    if day is None or day.held_on.isoformat() != data["held_on"] or day.held_on < today:
        return None
    if work.backlog.crowds(BULK, MOST_BULK):
        return portions.Left(data, portions.CHAT_WAIT)
    voters = work.voters.who_want_reminders(data["after"], AT_ONCE)
    told = _Told(work, day, date.fromisoformat(data["before"]) if data["before"] else None)
    portions.each(work, "visit_notice", voters, told.tell)
    return portions.Left({**data, "after": voters[-1].id}) if len(voters) == AT_ONCE else None


AT_ONCE = 100
"""Voters of one deed: each is two statements, and everybody else waits meanwhile."""
MOST_BULK = 2_400
"""So many notices wait at most: more than leave before the clock looks again, and few enough that each portion sees the present."""


@dataclass
class _Told:
    """What one portion says: the words of a village are worked out once a language."""

    work: Work
    day: CongressDay
    before: date | None
    known: dict[tuple[VillageId | None, str], str] = field(default_factory=dict)
    going: dict[GroupId, list[tuple[Person, VillageId | None]]] = field(default_factory=dict)

    def tell(self, voter: Voter) -> None:
        words = self.words(voter)
        if words:
            key = f"visit-notice:{self.day.month}:{self.day.held_on}:{voter.id}"
            tell.to_voter(self.work, voter, words, priority=BULK, dedupe_key=f"moved-{key}:{self.before}" if self.before else key)

    def words(self, voter: Voter) -> str:
        key = (voter.village, voter.language)
        if key not in self.known:
            t = tell.words_for(self.work, voter)
            names = [] if self.before else names_of(self.work, self.going_to(voter.village), t)
            said = (
                visits_words.moved(t, self.day.kind, self.before, self.day.held_on)
                if self.before
                else visits_words.voter_notice(t, self.day.held_on, names)
            )
            self.known[key] = said if self.before or names else ""
        return self.known[key]

    def going_to(self, village: VillageId | None) -> list[Person]:
        groups = self.work.roster.groups_of_village(village)
        return [person for group in groups for person, where in self.of_group(group.id) if where == village]

    def of_group(self, group: GroupId) -> list[tuple[Person, VillageId | None]]:
        if group not in self.going:
            self.going[group] = plan_of(self.work, self.day, group)
        return self.going[group]


def plan_of(work: Work, day: CongressDay, group: GroupId) -> list[tuple[Person, VillageId | None]]:
    """Who of the group is due on that day and where: as assigned, else his own village, else the group's first."""
    assigned, leaves = work.days.planned(day.id), work.days.leaves(day.id)
    return [
        (p, _where(work, group, (*assigned.get(p.id, ()), p.village))) for p in work.roster.members(group) if is_due(p, day.held_on, leaves)
    ]


def _where(work: Work, group: GroupId, wanted: Iterable[VillageId | None]) -> VillageId | None:
    """The first of these that the group serves (of two groups he goes to a village of each), else its first."""
    served, now = work.roster.groups[group].villages, work.roster.village_now
    return next((village for one in wanted if (village := now(one)) in served), next(iter(served), None))


def plans_of(work: Work, day: CongressDay) -> dict[PersonId, list[tuple[GroupId, VillageId | None]]]:
    """Everybody's day: for which group and where, in each of his groups."""
    found: dict[PersonId, list[tuple[GroupId, VillageId | None]]] = {}
    for group in work.roster.live_groups():
        for person, where in plan_of(work, day, group.id):
            found.setdefault(person.id, []).append((group.id, where))
    return found
