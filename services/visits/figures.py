"""The figures of a visit day: who was due, as kept on its morning, and who went (docs/spec.md section 5)."""

from dataclasses import replace
from datetime import date, datetime

from domain.ids import GroupId, PersonId
from domain.periods import months_of
from domain.visit_days import DayRule, deadline_of, due_deputies, rule_of
from domain.visits import VisitDay, VisitFigures, visit_figures
from services.deed.work import Work
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
    leaves = work.days.leaves(day.id, as_of)
    if day.frozen is not None:
        due = frozenset(PersonId(p) for p in day.frozen["due"]) - leaves
        return VisitDay(day.month, day.held_on, date.fromisoformat(day.frozen["deadline"]), due, int(day.frozen.get("quota", 0)))
    rule = rule_of(work.roster.congress, day.kind) or DayRule(1)
    deadline = deadline_of(rule, day.held_on, work.calendar)
    return VisitDay(day.month, day.held_on, deadline, due_deputies(work.roster, day.held_on, leaves), rule.quota)


def figures_of(work: Work, month: str, day: CongressDay | None, cut_off: datetime | None = None) -> VisitFigures:
    """The month's visit figures as known at `cut_off` (now), all over and by group."""
    moment, congress = cut_off or work.now, work.roster.congress
    rule = rule_of(congress, "visit")
    period = months_of((day.held_on, rule.last_day(day.held_on))) if day is not None and rule is not None and rule.quota else [month]
    records = work.visits.filed(period, moment)
    facts = day_facts(work, day, moment) if day is not None else None
    if day is not None and day.frozen is not None:
        villages = day.frozen["villages"]
        groups = [(GroupId(g), {PersonId(p) for p in own["due"]}, own["villages"]) for g, own in day.frozen["groups"].items()]
    else:
        villages = [v.id for v in work.roster.open_villages()]
        groups = [(g.id, {p.id for p in work.roster.members(g.id)}, list(g.villages)) for g in work.roster.live_groups()]
    whole = visit_figures(records, facts, villages, congress, month)
    parts = []
    for group, members, served in groups:
        own = replace(facts, due=facts.due & members) if facts is not None else None
        part = visit_figures([r for r in records if r.group == group], own, served, congress, month)
        missing = tuple(p for p in part.missing if p in whole.missing)  # whose record is another group's of his is missing nowhere
        parts.append((group, replace(part, missing=missing, visited=part.due - len(missing))))
    return replace(whole, by_group=tuple(parts))
