"""The figures of a visit day: who was due, as kept on its morning, and who went (docs/spec.md section 5)."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime

from domain.congress.congress import Congress
from domain.congress.periods import months_of
from domain.rights.towns import town_of, town_of_place
from domain.values.ids import GroupId, PersonId, VillageId
from domain.visits.visit_days import DayRule, deadline_of, due_deputies, rule_of
from domain.visits.visits import VisitDay, VisitFigures, VisitRecord, visit_figures
from services.deed.work import Work
from services.visits.heard_apart import without_apart
from storage.days import CongressDay


def freeze(work: Work, day: CongressDay) -> None:
    """Keep who was due that day, and where: a seat that ends later, or a new calendar, changes no figure of this day."""
    if day.frozen is not None or day.kind != "visit" or work.today < day.held_on:
        return
    rule = rule_of(work.roster.congress, day.kind) or DayRule(1)
    due = due_deputies(work.roster, day.held_on)
    groups = {
        g.id: {"due": sorted(p.id for p in work.roster.members(g.id) if p.id in due), "villages": list(g.villages)}
        for g in work.roster.live_groups()
    }
    deadline = deadline_of(rule, day.held_on, work.calendar)
    villages = [v.id for v in work.roster.open_villages()]
    frozen = {"deadline": deadline.isoformat(), "due": sorted(due), "villages": villages, "groups": groups, "quota": rule.quota}
    work.days.change(day.id, frozen=frozen)


def day_facts(work: Work, day: CongressDay, as_of: datetime | None = None) -> VisitDay:
    """The day's deadline and who is due: as kept that morning, before it as the roster stands; less the leave approved by `as_of`."""
    leaves, began = work.days.leaves(day.id, as_of), work.roster.congress.began
    if began is not None and (rule_of(work.roster.congress, day.kind) or DayRule(1)).last_day(day.held_on) < began:
        return VisitDay(day.month, day.held_on, day.held_on, frozenset())
    if day.frozen is not None:
        due = frozenset(PersonId(p) for p in day.frozen["due"]) - leaves
        return VisitDay(day.month, day.held_on, date.fromisoformat(day.frozen["deadline"]), due, int(day.frozen.get("quota", 0)))
    rule = rule_of(work.roster.congress, day.kind) or DayRule(1)
    deadline = deadline_of(rule, day.held_on, work.calendar)
    return VisitDay(day.month, day.held_on, deadline, due_deputies(work.roster, day.held_on, leaves), rule.quota)


@dataclass(frozen=True)
class _Month:
    """What the visits of one month are counted from: the records, the day as it was kept, the villages."""

    name: str
    records: Sequence[VisitRecord]
    day: VisitDay | None
    villages: Sequence[VillageId]
    congress: Congress

    def whole(self) -> VisitFigures:
        return visit_figures(self.records, self.day, self.villages, self.congress, self.name)

    def part(
        self, records: Sequence[VisitRecord], due: Collection[PersonId], served: Sequence[VillageId], missing: Collection[PersonId]
    ) -> VisitFigures:
        """`missing`: of the whole: whose record is another part's is missing nowhere."""
        own = replace(self.day, due=self.day.due & frozenset(due)) if self.day is not None else None
        found = visit_figures(records, own, served, self.congress, self.name)
        lacking = tuple(p for p in found.missing if p in missing)
        return replace(found, missing=lacking, visited=found.due - len(lacking))


def _month(work: Work, month: str, day: CongressDay | None, moment: datetime) -> _Month:
    congress = work.roster.congress
    rule = rule_of(congress, "visit")
    period = months_of((day.held_on, rule.last_day(day.held_on))) if day is not None and rule is not None and rule.quota else [month]
    facts = day_facts(work, day, moment) if day is not None else None
    kept = day.frozen if day is not None else None
    villages = kept["villages"] if kept is not None else [v.id for v in work.roster.open_villages()]
    return _Month(month, work.visits.filed(period, moment), facts, villages, congress)


def figures_of(
    work: Work, month: str, day: CongressDay | None, cut_off: datetime | None = None, *, heard_by: Collection[GroupId] = ()
) -> VisitFigures:
    """The month's visit figures as known at `cut_off` (now), all over and by group. `heard_by`: whose part says what was heard too, as a
    group's figures count it (services/visits/heard_apart.py); the others' are not read by anybody for that.
    """
    found = _month(work, month, day, cut_off or work.now)
    whole = found.whole()
    if day is not None and day.frozen is not None:
        groups = [(GroupId(g), {PersonId(p) for p in own["due"]}, own["villages"]) for g, own in day.frozen["groups"].items()]
    else:
        groups = [(g.id, {p.id for p in work.roster.members(g.id)}, list(g.villages)) for g in work.roster.live_groups()]

    def own(group: GroupId) -> Sequence[VisitRecord]:
        theirs = [record for record in found.records if record.group == group]
        return without_apart(work, theirs, cut_off or work.now) if group in heard_by else theirs

    parts = [(g, found.part(own(g), due, served, whole.missing)) for g, due, served in groups]
    return replace(whole, by_group=tuple(parts))


def by_town(work: Work, month: str, day: CongressDay | None, cut_off: datetime) -> dict[str, VisitFigures]:
    """In a county: the month's figures by town, each deputy due and each record in one; empty for what is of none. They add up to the whole;
    what was heard and stands apart is of none."""
    roster, found = work.roster, _month(work, month, day, cut_off)
    missing, due = found.whole().missing, found.day.due if found.day is not None else frozenset()
    town_of_due = {p: town_of(roster, roster.people[p]) if p in roster.people else "" for p in due}
    town_of_record = [town_of_place(roster, r.group, r.village) for r in found.records]
    parts = {}
    for town in (*roster.congress.towns, ""):
        theirs = [r for r, place in zip(found.records, town_of_record, strict=True) if place == town]
        records = without_apart(work, theirs, cut_off) if town else theirs
        served = [v for v in found.villages if v in roster.villages and roster.villages[v].town == town]
        parts[town] = found.part(records, [p for p, place in town_of_due.items() if place == town], served, missing)
    whole = found.whole()
    apart = {name: getattr(whole, name) - sum(getattr(part, name) for part in parts.values()) for name in ("matters", "cases")}
    parts[""] = replace(parts[""], **{name: getattr(parts[""], name) + n for name, n in apart.items()})
    return parts
