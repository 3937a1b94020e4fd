"""A group's yearly plan, and what was done beside what is owed: asked for in January, shown again in July and December.

The check sheet (对照表) shows quotas with their arithmetic and no ranks (docs/spec.md sections 5 and 7).
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from domain.congress.congress import Group
from domain.congress.periods import months_owed, of_the_year, quarters_owed
from domain.congress.reminder import NAG_HOUR, at_local
from domain.figures.reckoning import Reckoning
from domain.values.buttons import Button
from domain.values.carried import packed
from domain.values.errors import FieldError
from domain.values.ids import GroupId
from domain.visits.visits import VisitFigures
from locales import group_papers, plans
from locales import summaries as summaries_words
from locales.common import T
from services.deed import tell
from services.deed.by import By
from services.deed.message import Rows
from services.deed.work import Work
from services.summaries import began, papers, plan_told, station_plan
from services.summaries.account import Account
from services.visits.who_goes import led_group
from storage.reminders import Reminder

ASKED, SHOWN = (1,), (7, 12)
"""Months on whose first working day after the 5th the leader is asked, and is shown his plan beside the facts."""
LONGEST = 3000


@dataclass(frozen=True)
class PlanOf:
    group: GroupId


@dataclass(frozen=True)
class Written:
    """Whose plan it is, how many deputies of the group beside its writer read it, whether the member linked to it did (his name), and how
    many dated items in it come again."""

    group: Group
    told: int
    linked: str
    items: int


def write_plan(work: Work, by: By, group_id: str, words: str) -> Written:
    """What the group means to do this year, in its leader's words; its deputies read it. Raises NotAllowedError and FieldError."""
    group, words = led_group(work, by, group_id), words.strip()[:LONGEST]
    if not words:
        raise FieldError("words", "words_needed")
    plan = work.activities.put_plan(group.id, work.today.year, words, by.live[0].id, work.acted_at)
    return Written(group, *plan_told.tell_plan(work, by, group, plan, words))


def write_rows(work: Work, group: Group, year: int) -> Rows:
    """Writing a plan, those of stations, and 年终总结 of the year."""
    t = work.staff_words()
    stations = [(t(plans.b_stations), Button("sp_list"))] if work.roster.stations else []
    at_its_end = papers.paper_button(t, group_papers.b_year_end, papers.OneOfTheOffice(papers.REPORT, group.id, str(year)))
    return [[(t(summaries_words.b_write_plan), Button("gp_write", 0, packed(PlanOf(group.id)))), *stations], [at_its_end]]


def plan_reminders(work: Work) -> None:
    """The year's rows; unique by their key, and none for a day that has passed."""
    year = work.local_date(work.now).year
    for month in (*ASKED, *SHOWN):
        day = work.calendar.shifted(date(year, month, 6), "next_workday")
        due_at = at_local(day, NAG_HOUR, work.roster.congress)
        if due_at > work.now and work.roster.groups:
            row = {"kind": "group_plan", "due_at": due_at, "data": {"year": year, "month": month}, "key": f"group_plan:{year}-{month:02d}"}
            work.reminders.put(row)


def come(work: Work, due: Reminder) -> None:
    t, year = work.staff_words(), int(due.data["year"])
    for group in work.roster.groups.values():
        leader = work.roster.people.get(group.leader) if group.leader else None
        if group.merged_into is not None or leader is None:
            continue
        if int(due.data["month"]) in ASKED:
            tell.to_person(work, leader, summaries_words.ask_plan(t, group.name, year), write_rows(work, group, year - 1))
        else:
            for piece in tell.pieces(beside_facts(work, group, year)):
                tell.to_person(work, leader, piece, write_rows(work, group, year))


def beside_facts(work: Work, group: Group, year: int) -> str:
    """The plan of `year` and the facts of that same year, up to today or, where it is over, to its last day."""
    t, today = work.staff_words(), min(work.local_date(work.now), date(year, 12, 31))
    running = year == work.local_date(work.now).year
    plan = work.activities.plan(group.id, year) or t(plans.no_plan if running else plans.no_plan_in_time)
    found = facts(work, group.id, today)
    lacks = running and any(fact.owed and fact.done < fact.owed for fact in found if fact.name in ("study", "activity"))
    plans_there = (station_plan.lines(work, station, today) for station in station_plan.stations_of(work, group))
    beside = [line for said in plans_there if said for line in ("", *said)]
    return "\n".join(
        [
            summaries_words.plan_head(t, group.name, year),
            plan,
            "",
            *filter(None, [since(work, today)]),
            summaries_words.facts_head(t, today),
            *(fact_lines(t, found) or [t(plans.nothing_at_all)]),
            *([t(plans.to_do)] if lacks else []),
            *beside,
        ]
    )


@dataclass(frozen=True)
class Fact:
    """One line of the sheet: `done` of `owed` (None: nothing is owed). `each` of the quota, `times` over: how what is owed was worked out."""

    name: str
    done: int
    owed: int | None = None
    each: int = 0
    times: int = 0


def fact_lines(t: T, found: Sequence[Fact]) -> list[str]:
    said = (plans.fact_line(t, fact.name, fact.done, fact.owed, (fact.each, fact.times)) for fact in found)
    return [line for line in said if line]


def facts(work: Work, group: GroupId, until: date, cut_off: datetime | None = None, year: Account | None = None) -> Sequence[Fact]:
    """From the first of January to `until`, as known at `cut_off` (now): what `group_quota` asks for, visits, matters. `year`: the whole
    account of that year at that moment, for who asks of several groups."""
    quota = work.roster.congress.group_quota or {}
    first = date(until.year, 1, 1)
    known = cut_off or work.now
    done = [row.kind for row in work.activities.between(first, until) if row.group_id == group and row.recorded_at <= known]
    study, quarterly, yearly = (int(quota.get(name, 0)) for name in ("study_per_month", "activity_per_quarter", "suggestions_per_year"))
    opened = work.roster.congress.began
    months, quarters, owed = months_owed(until, opened), quarters_owed(until, opened), of_the_year(yearly, until.year, opened)
    went = (year or Account(work, str(until.year), known)).visits or VisitFigures()
    visits = dict(went.by_group).get(group, VisitFigures())
    (figures,) = work.facts.wholes([Reckoning((first, until), known, work.roster.congress, work.calendar, group)])
    return (
        Fact("study", done.count("study"), study * months or None, study, months),
        Fact("activity", len(done) - done.count("study"), quarterly * quarters or None, quarterly, quarters),
        Fact("visits", visits.visited, visits.due),
        Fact("answered", figures.answered, figures.accepted),
        Fact("on_time", figures.on_time[0], figures.on_time[1]),
        Fact("suggestions", figures.converted, owed or None, owed, 1),
    )


def since(work: Work, until: date) -> str:
    """From which day on it is measured, in the year in which the town began; empty in any other."""
    return began.since(work, (date(until.year, 1, 1), until))
