"""The workbook of an account: tables, check sheet, and the raw rows they were counted from (docs/spec.md section 7)."""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Any

from domain.figures.case_facts import CaseFacts
from domain.figures.set_apart import set_apart
from locales import account as words
from locales import case as case_words
from locales import common, plans, printed, unit_figures
from locales import desk as desk_words
from reports.printed import Across, Column, Sheet
from services.deed.names import outcome_name, status_in_books
from services.summaries import (
    compared_sheet,
    group_plan,
    station_plan,
    suggestion_register,
    talk_table,
    town_tables,
    unit_table,
    whole_sheet,
)
from services.summaries.account import Account, category_of, group_of, village_of
from services.summaries.case_register import SHOWN_WORDS
from services.summaries.printed_sheets import sheet
from services.summaries.tables import names_of_parts, rows_of, total_row, what_is_apart

NAMES = ("number", "status", "village", "group", "category", "kind", "channel", "round", "rating", "resolved", "outcome")
DATES = ("registered_on", "accepted_on", "responded_on", "response_due_on", "answered_on", "answer_due_on", "closed_on")
"""What the raw rows are called where a program reads them."""


def excel(found: Account) -> bytes:
    """The tables and the raw rows they were counted from, in words and, beside it, as a program wants them."""
    from reports.tables_workbook import workbook

    t, sheets = found.work.staff_words(), [whole_sheet.whole(found)]
    for name in names_of_parts(found):
        labels = words.part_header(t, name)
        rows = rows_of(found, name)
        lines = [(label, *row) for label, row in [*rows, *total_row(found, name, rows)]]
        apart = [Across(note, "note")] if (note := what_is_apart(found, name)) else []
        sheets.append(sheet(found, name, [Column(labels[0], 26), *(Column(label, 11, "number") for label in labels[1:])], [*lines, *apart]))
    sheets += town_tables.sheets(found)
    sheets += [
        *compared_sheet.sheets(found),
        _unit_sheet(found),
        suggestion_register.unit_sheet(found),
        *talk_table.sheets(found),
        _check_sheet(found),
    ]
    return workbook([*sheets, *_raw(found)])


def _unit_sheet(found: Account) -> Sheet:
    """What each unit did with what was forwarded to it."""
    labels = unit_figures.header(found.work.staff_words())
    rows = [(row[0], *unit_table.counts(row)) for row in unit_table.rows(found) if any(unit_table.counts(row))]
    return sheet(found, "unit_answers", [Column(labels[0], 26), *(Column(label, 11, "number") for label in labels[1:])], rows)


def _check_sheet(found: Account) -> Sheet:
    """What each group did from the first of January to the period's end, beside what it owes; in the file's order, no ranks."""
    t, kinds = found.work.staff_words(), {1: "number", 2: "number"}
    columns = [Column(label, (34, 12, 12, 40)[n], kinds.get(n, "text")) for n, label in enumerate(printed.check_header(t))]
    when = printed.since_january(t, min(found.period[1], found.today))
    return sheet(found, "check", columns, _blocks(found), filters=False, upright=True, when=when)


def _blocks(found: Account) -> Iterator[Sequence[Any] | Across]:
    """One block a group: its name, its lines, its plan."""
    work, t = found.work, found.work.staff_words()
    until = min(found.period[1], found.today)
    year = Account(work, str(until.year), found.cut_off)
    if since := group_plan.since(work, until):
        yield Across(since, "note")
    for group in work.roster.groups.values():
        if group.merged_into is not None or (found.group and group.id != found.group):
            continue
        yield Across(group.name)
        for fact in group_plan.facts(work, group.id, until, found.cut_off, year):
            yield (
                plans.fact_label(t, fact.name),
                fact.done,
                fact.owed,
                plans.fact_sum(t, fact.name, (fact.each, fact.times)) if fact.owed is not None else "",
            )
        if plan := work.activities.plan(group.id, until.year, found.cut_off):
            yield Across(printed.plan(t, plan[:SHOWN_WORDS]), "note")
    yield from _stations(found, until)


def _stations(found: Account, until: date) -> Iterator[Sequence[Any] | Across]:
    """One block a station that has a plan: its dated items beside what was held, then what else its plan says."""
    work, t = found.work, found.work.staff_words()
    for station in work.roster.stations.values():
        row = work.activities.station_plan(station.id, until.year, found.cut_off)
        if row is None or (found.group and found.group not in {g.id for g in station_plan.groups_of(work, station)}):
            continue
        yield Across(station.name)
        beside = station_plan.beside(work, station, until, found.cut_off)
        for item, done in beside:
            yield (item.words, int(done is not None), 1, plans.what_was_held(t, item.on, done))
        said = {item.words for item, _done in beside}
        if rest := "\n".join(line for line in row.words[:SHOWN_WORDS].splitlines() if line.strip() not in said):
            yield Across(printed.plan(t, rest), "note")


def _raw(found: Account) -> list[Sheet]:
    """One row a case: in Chinese for people, and the same with ids and codes. What stands under no group and no village in the tables stands
    under none here."""
    t = found.work.staff_words()
    cases = [set_apart(f) for f in found.ours if not f.case.sealed and not found.hides(f.case)]
    kinds = ["number" if name == "round" else "text" for name in NAMES] + ["date"] * len(DATES)
    widths = (14, 10, 11, 18, 18, 9, 9, 8, 10, 10, 12)
    columns = [Column(label, widths[n] if n < len(widths) else 12, kinds[n]) for n, label in enumerate(printed.raw_header(t))]
    codes = [Column(name, 14, kind) for name, kind in zip((*NAMES, *DATES), kinds, strict=True)]
    return [
        sheet(found, "raw", columns, (_in_words(found, f) for f in cases), paper="A3"),
        Sheet("data", codes, (_in_codes(f) for f in cases), hidden=True),
    ]


def _in_codes(f: CaseFacts) -> tuple[Any, ...]:
    named = (getattr(f.case, name) for name in NAMES[:8])
    return (*named, f.case.rating, f.case.resolved, f.case.outcome, *_dates(f))


def _dates(f: CaseFacts) -> tuple[Any, ...]:
    return (*(getattr(f, name) for name in DATES[:-1]), f.closings[0][0] if f.closings else None)


def _in_words(found: Account, f: CaseFacts) -> tuple[Any, ...]:
    work, t, case = found.work, found.work.staff_words(), f.case
    return (
        case.number,
        status_in_books(work, case),
        village_of(work, f),
        group_of(work, f),
        category_of(found, t, case.category),
        desk_words.case_kind(t, case.kind),
        case_words.channel(t, case.channel),
        case.round,
        common.rating(t, case.rating) if case.rating else "",
        case_words.resolved(t, case.resolved) if case.resolved else "",
        outcome_name(found.work, case.outcome, t),
        *_dates(f),
    )
