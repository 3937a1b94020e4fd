"""Rows of the rota that a reader of the file may take for something else than they come to: told when it is imported (docs/town-file.md)."""

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

from domain.congress.congress import Congress
from domain.congress.working_days import day_of_month
from domain.town_file.town_rows import TownFile
from domain.town_file.town_values import Problem
from domain.visits.reception import rota_of_month
from domain.visits.visit_days import DayRule, rule_of
from locales.summaries import on_day
from services.deed.calendar import calendar_with
from services.deed.work import Work


def odd_duties(work: Work, file: TownFile) -> Iterator[Problem]:
    """Of days still to come: no reception day to go by; another day than the month's, which is held there then; one that staff moved already."""
    congress = _as_told(work, file)
    rule, ahead = rule_of(congress, "reception"), [row for row in congress.duty_rota if str(row.get("date")) >= work.today.isoformat()]
    if rule is None:
        for row in ahead:
            yield _problem(work, file, row, "rota_no_day")
        return
    for month in dict.fromkeys(str(row["month"]) for row in ahead):
        own = next((rota.on for rota in rota_of_month(congress, month) if not rota.key), None)
        found = _reason(work, month, own, _usual(work, file, rule, month)) if own is not None and own >= work.today else None
        if found is not None:
            row = next(row for row in ahead if row["month"] == month and str(row["date"]) == str(own))
            yield _problem(work, file, row, *found)


def _as_told(work: Work, file: TownFile) -> Congress:
    """By the file; what a workbook that lists a part leaves out is as it is stored."""
    rule = file.top.get("reception_day") or (work.roster.congress.reception_day if file.partial else None)
    return Congress(reception_day=rule, duty_rota=tuple(file.top.get("duty_rota") or ()))


def _usual(work: Work, file: TownFile, rule: DayRule, month: str) -> date:
    return calendar_with(work.roster, file.calendars).shifted(day_of_month(int(month[:4]), int(month[5:]), rule.day), rule.shift)


def _reason(work: Work, month: str, own: date, usual: date) -> tuple[str, date] | None:
    """Where the month's own day was held already the row is a further one, and nothing is odd."""
    stored = work.days.of_month("reception", month)
    if own == usual or (stored is not None and own == stored.held_on):
        return None
    if stored is not None and stored.edited:
        return "rota_moved", stored.held_on
    return ("rota_instead", usual) if stored is None or stored.held_on > work.today else None


def _problem(work: Work, file: TownFile, row: Mapping[str, Any], reason: str, other: date | None = None) -> Problem:
    t, rows = work.staff_words(), list(file.top.get("duty_rota") or ())
    line = file.lines.get(f"duty_rota.{rows.index(row)}", file.lines.get("duty_rota", 1))
    facts = {"value": on_day(t, date.fromisoformat(str(row["date"])))} | ({"other": on_day(t, other)} if other is not None else {})
    return Problem(line, "duty_rota.date", reason, facts)
