"""Visit days and their figures (docs/spec.md section 5, docs/glossary.md Statistics)."""

from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
import yaml

from domain.congress.congress import Congress, Person
from domain.congress.working_days import WorkingCalendar
from domain.values.ids import GroupId, PersonId, VillageId
from domain.visits.visit_days import DayRule, days_of_year, filing_deadline, is_due, rule_of
from domain.visits.visits import MODES, VisitDay, VisitFigures, VisitRecord, added, period_of_record, visit_figures
from tests.samples_of import lines

ROOT = Path(__file__).parents[2]
TOWN = yaml.safe_load((ROOT / "demo" / "sample" / "town.yaml").read_text(encoding="utf-8"))
RECORDS = lines("visit_records")
CONGRESS = Congress()
MODE_IDS = {name: key for key, name in MODES.items()}


def calendar() -> WorkingCalendar:
    found = yaml.safe_load((ROOT / "demo" / "sample" / "calendar_2026.yaml").read_text(encoding="utf-8"))
    spans = [(date.fromisoformat(one["from"]), date.fromisoformat(one["to"])) for one in found["holidays"]]
    off = {first + timedelta(days=n) for first, last in spans for n in range((last - first).days + 1)}
    makeup = frozenset(date.fromisoformat(day) for day in found["makeup_workdays"])
    return WorkingCalendar.of(off, makeup, {2026})


def records() -> list[VisitRecord]:
    return [
        VisitRecord(
            id=r["id"],
            month=r["month"],
            visit_on=date.fromisoformat(r["visit_date"]),
            deputies=tuple(PersonId(d) for d in r["deputies"]),
            village=VillageId(r["village"]),
            households=r["households"],
            people=r["people_met"],
            filed_at=datetime.fromisoformat(r["recorded_at"]),
            group=GroupId(r["group"]),
            mode=MODE_IDS[r["mode"]],
            refs=tuple(r["household_refs"]),
            check=r["check_result"] or "",
            day=date.fromisoformat(r["visit_day"]),
            matters=len(r["matters"]),
            cases=sum(m["result"] == "case" for m in r["matters"]),
        )
        for r in RECORDS
    ]


def deputies() -> list[Person]:
    made = []
    for row in TOWN["deputies"]:
        leave: dict[str, Any] = row.get("leave") or {}
        dates = [date.fromisoformat(str(leave[key])) if key in leave else None for key in ("from", "to")]
        made.append(Person(PersonId(row["id"]), row["name"], status=row["status"], leave_from=dates[0], leave_to=dates[1]))
    return made


# Counted by hand from the 60 lines: 79 deputies, d040 suspended, d059 on leave from 8 October.
BY_HAND = {
    # month: day, deadline; due, visited, records, valid, households, visits, people, villages, filed in time, matters, cases
    "2026-08": (date(2026, 8, 25), date(2026, 8, 28), 78, 13, 21, 16, 64, 69, 86, 8, 14, 15, 14),
    "2026-09": (date(2026, 9, 28), date(2026, 10, 8), 78, 20, 20, 17, 95, 99, 137, 10, 20, 24, 19),
    "2026-10": (date(2026, 10, 26), date(2026, 10, 29), 77, 14, 19, 15, 80, 83, 124, 10, 13, 22, 13),
}


@pytest.mark.parametrize("month", BY_HAND)
def test_the_sample_records_give_the_figures_counted_by_hand(month: str) -> None:
    day, deadline, due, visited, count, valid, households, visits, people, villages, in_time, matters, cases = BY_HAND[month]
    assert filing_deadline(day, calendar(), 3) == deadline
    who = frozenset(p.id for p in deputies() if is_due(p, day))
    villages_of_town = [VillageId(v["id"]) for v in TOWN["villages"]]
    found = visit_figures([r for r in records() if r.month == month], VisitDay(month, day, deadline, who), villages_of_town, CONGRESS)
    assert (found.due, found.visited, found.records, found.valid) == (due, visited, count, valid)
    assert (found.households, found.household_visits, found.people_met) == (households, visits, people)
    assert found.coverage == (villages, 15)
    assert found.filing == (in_time, count)
    assert (found.matters, found.cases) == (matters, cases)
    assert len(found.missing) == due - visited


def test_the_years_days_follow_the_rule_and_the_calendar() -> None:
    rule = rule_of(Congress(visit_day=TOWN["visit_day"]), "visit")
    assert rule is not None
    days = days_of_year(rule, 2026, calendar())
    assert days["2026-09"] == date(2026, 9, 28), "25 September is a holiday"
    assert days["2026-10"] == date(2026, 10, 26), "25 October is a Sunday"
    assert days["2026-11"] == date(2026, 11, 25)
    reception = rule_of(Congress(reception_day=TOWN["reception_day"]), "reception")
    assert reception is not None
    assert days_of_year(reception, 2026, calendar())["2026-10"] == date(2026, 10, 10), "a make-up Saturday stays"


def test_a_day_is_clamped_moved_back_kept_or_listed() -> None:
    assert days_of_year(DayRule(31, "keep"), 2026, calendar())["2026-02"] == date(2026, 2, 28)
    assert days_of_year(DayRule(25, "previous_workday"), 2026, calendar())["2026-10"] == date(2026, 10, 23)
    listed = {"2026-10": date(2026, 10, 29)}
    assert days_of_year(DayRule(25), 2026, calendar(), listed)["2026-10"] == date(2026, 10, 29)
    assert days_of_year(DayRule(31, "next_workday"), 2026, calendar())["2026-05"] == date(2026, 6, 1), "it stays the day of May"


def test_a_record_between_day_and_deadline_belongs_to_that_day_also_over_the_month_end() -> None:
    days = {"2026-09": date(2026, 9, 28), "2026-10": date(2026, 10, 26)}
    assert period_of_record(date(2026, 10, 2), days, calendar(), DayRule(25)) == ("2026-09", date(2026, 9, 28))
    assert period_of_record(date(2026, 10, 9), days, calendar(), DayRule(25)) == ("2026-10", None)
    assert period_of_record(date(2026, 9, 20), days, calendar(), DayRule(25)) == ("2026-09", None)


def test_a_late_visit_is_not_a_late_filing() -> None:
    day = VisitDay("2026-10", date(2026, 10, 26), date(2026, 10, 29), frozenset({PersonId("d1"), PersonId("d2")}))

    def record(who: str, on: int, filed: int) -> VisitRecord:
        at = datetime(2026, 10, filed, 10, tzinfo=UTC)
        return VisitRecord(who, "2026-10", date(2026, 10, on), (PersonId(who),), VillageId("v"), 1, 1, at, day=day.day)

    found = visit_figures([record("d1", 30, 30), record("d2", 27, 31)], day, [VillageId("v")], CONGRESS)
    assert found.visited == 1, "the visit of the 30th came after the deadline, the one filed on the 31st was made in time"
    assert found.filing == (0, 2)


def test_months_added_up_add_each_group_too() -> None:
    def month(**visited: int) -> VisitFigures:
        groups = tuple((GroupId(name), VisitFigures(due=10, visited=n)) for name, n in visited.items())
        return VisitFigures(due=10 * len(groups), visited=sum(visited.values()), by_group=groups)

    quarter = added([month(first=0, second=4), month(first=3, second=5), month(second=1, third=2)])
    by_group = {group: (f.due, f.visited) for group, f in quarter.by_group}
    assert by_group == {GroupId("first"): (20, 3), GroupId("second"): (30, 10), GroupId("third"): (10, 2)}
    assert (quarter.due, quarter.visited) == tuple(map(sum, zip(*by_group.values(), strict=True)))
