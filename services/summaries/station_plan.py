"""A station's plan of the year: what is to be held there, told to the deputies who sit there, brought to mind, and put beside what was held
(docs/spec.md section 5)."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime

from domain.congress.congress import Group, Person, Station
from domain.rights.rights import nag_free, runs_group, staff_of_all
from domain.values.errors import FieldError, NotAllowedError
from domain.visits.plan_items import Done, PlanItem, beside_done, plan_items
from domain.visits.reception import station_of
from domain.visits.visit_days import rule_of
from locales import plans as words
from services.deed import tell
from services.deed.by import By
from services.deed.work import Work
from services.meetings.reception_day import rota_row
from services.summaries import plan_told
from storage.days import CongressDay
from storage.reminders import Reminder

KIND = "station_item"
LONGEST = 3000


@dataclass(frozen=True)
class OneStation:
    station: str


@dataclass(frozen=True)
class Written:
    """Whose plan it is, how many others read it, and how many dated items in it come again."""

    station: Station
    told: int
    items: int


def groups_of(work: Work, station: Station) -> list[Group]:
    """Those that have it as theirs; of one that no group has, those that serve its village."""
    own = [group for group in work.roster.live_groups() if group.station == station.id]
    return own or [group for group in work.roster.live_groups() if station.village in group.villages]


def stations_of(work: Work, group: Group) -> list[Station]:
    """Those it has the plan of."""
    return [station for station in work.roster.stations.values() if group in groups_of(work, station)]


def stations_for(work: Work, by: By) -> list[Station]:
    """For which he plans: leaders and deputy leaders for those of their groups, staff of the whole congress for all."""
    everywhere = staff_of_all(by.persons)
    return [s for s in work.roster.stations.values() if everywhere or any(runs_group(by.persons, g) for g in groups_of(work, s))]


def station_for(work: Work, by: By, station: str) -> Station:
    """Raises NotAllowedError for one that is not his to plan."""
    found = next((one for one in stations_for(work, by) if one.id == station), None)
    if found is None:
        raise NotAllowedError("plan")
    return found


def write(work: Work, by: By, station_id: str, said: str) -> Written:
    """What is meant to be held there this year. Raises NotAllowedError and FieldError."""
    station, said = station_for(work, by, station_id), said.strip()[:LONGEST]
    if not said:
        raise FieldError("words", "words_needed")
    plan = work.activities.put_station_plan(station.id, work.today.year, said, by.live[0].id, work.acted_at)
    told = words.station_told(work.staff_words(), station.name, work.today.year, by.live[0].name, said)
    reached = sum(tell.to_person(work, person, told) for person in sitting_there(work, station) if person.handle != by.account)
    items = plan_items(said, work.today)
    work.reminders.put(*plan_told.reminders(work, plan, items, KIND))
    return Written(station, reached, len(items))


def sitting_there(work: Work, station: Station) -> list[Person]:
    """The deputies of its groups, each once."""
    return plan_told.each_once(person for group in groups_of(work, station) for person in work.roster.members(group.id))


def come(work: Work, due: Reminder) -> None:
    """Three days before, to who sits there and is not on leave; nothing of a plan that was written anew."""
    row = work.activities.plan_row(int(due.data["plan"]))
    newest = work.activities.station_plan(row.station_id, row.year) if row is not None else None
    station = work.roster.stations.get(row.station_id) if row is not None else None
    if row is None or station is None or newest is None or newest.id != row.id:
        return
    items = plan_items(row.words, work.local_date(row.at))
    for item in items[int(due.data["n"]) :][:1]:
        there = [person for person in sitting_there(work, station) if not nag_free(person, item.on)]
        tell.to_people(work, there, words.item(work.staff_words(), station.name, item.words), dedupe_key=f"{KIND}:{due.id}")


# Beside what was held


def beside(work: Work, station: Station, until: date, cut_off: datetime | None = None) -> list[tuple[PlanItem, Done | None]]:
    """The dated items of its plan up to `until`, each with what was held, as known at `cut_off` (now)."""
    known = cut_off or work.now
    if (row := work.activities.station_plan(station.id, until.year, known)) is None:
        return []
    items = [item for item in plan_items(row.words, work.local_date(row.at)) if item.on <= until]
    return beside_done(items, sorted(_held(work, station, until, known), key=lambda one: one.on)) if items else []


def _held(work: Work, station: Station, until: date, known: datetime) -> Iterator[Done]:
    groups, first = {group.id for group in groups_of(work, station)}, date(until.year, 1, 1)
    for row in work.activities.between(first, until):
        if row.group_id in groups and row.recorded_at <= known:
            yield Done(row.held_on, row.kind)
    if (rule := rule_of(work.roster.congress, "reception")) is None:
        return
    for day in work.days.receptions_between(first, until):
        if station_of(work.roster, rule, rota_row(work, day)) == station.id and _attended(work, day, known):
            yield Done(day.held_on, "reception")


def _attended(work: Work, day: CongressDay, known: datetime) -> bool:
    return any(row.attended_at is not None and row.attended_at <= known for row in work.days.duties(day.id))


def lines(work: Work, station: Station, until: date) -> list[str]:
    """Its plan in words, and its dated items beside what was held; none where nothing is planned."""
    t, row = work.staff_words(), work.activities.station_plan(station.id, until.year)
    if row is None:
        return []
    said = [words.station_head(t, station.name, until.year), row.words]
    return said + [words.held(t, item.words, done) for item, done in beside(work, station, until)]
