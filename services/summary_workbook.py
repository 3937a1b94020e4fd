"""The workbook of an account: tables, check sheet, and the raw rows they were counted from (docs/spec.md section 7)."""

from typing import Any

from locales import account as words
from locales import summaries
from services import group_plan
from services.account_tables import counts, parts
from services.registers import SHOWN_WORDS
from services.summary import Account


def excel(found: Account) -> bytes:
    """The tables and the raw rows they were counted from."""
    from reports.tables_workbook import Column, Sheet, workbook

    work, t = found.work, found.work.staff_words()
    head = summaries.whole_header(t)
    note = words.counted_until(t, work.roster.congress.local(found.cut_off), few=True, running=found.running)
    sheets = [
        Sheet(
            summaries.sheet_name(t, "whole"),
            [Column(head[0], 26), Column(head[1], 12, "decimal"), Column(head[2], 12, "number"), Column(head[3], 24)],
            summaries.whole_rows(t, found.figures, found.visits),
            note,
        )
    ]
    for name in ("group", "village", "category", "unit"):
        labels = words.part_header(t, name)
        columns = [Column(labels[0], 24), *(Column(label, 12, "number") for label in labels[1:])]
        rows = [(label, *counts(part)) for label, part in parts(found, name)]
        sheets.append(Sheet(summaries.sheet_name(t, name), columns, rows))
    sheets += [_check_sheet(found), _raw(found)]
    return workbook(sheets)


def _check_sheet(found: Account) -> Any:
    """What each group did from the first of January to the period's end, beside what it owes; in the file's order, no ranks."""
    from reports.tables_workbook import Column, Sheet

    work, t = found.work, found.work.staff_words()
    labels, kinds = summaries.check_header(t), {2: "number", 3: "number"}
    widths = (24, 24, 10, 10, 14, 60)
    columns = [Column(label, widths[n], kinds.get(n, "text")) for n, label in enumerate(labels)]
    until = min(found.period[1], found.today)
    rows = [
        (group.name, summaries.fact_name(t, fact.name), fact.done, fact.owed, fact.sum if fact.owed is not None else "",
         work.activities.plan(group.id, until.year)[:SHOWN_WORDS] if n == 0 else "")
        for group in work.roster.groups.values()
        if group.merged_into is None and (not found.group or group.id == found.group)
        for n, fact in enumerate(group_plan.facts(work, group.id, until, found.cut_off))
    ]  # fmt: skip
    return Sheet(summaries.sheet_name(t, "check"), columns, rows)


def _raw(found: Account) -> Any:
    """One row a case: ids and dates, as a program wants them."""
    from reports.tables_workbook import Column, Sheet

    names = ("number", "status", "village", "group", "category", "kind", "channel", "round", "rating", "resolved", "outcome")
    dates = ("registered_on", "accepted_on", "responded_on", "response_due_on", "answered_on", "answer_due_on")
    rows = [
        (*(getattr(f.case, name) for name in names[:8]), f.ratings[-1] if f.ratings else "", f.resolved, f.outcome,
         *(getattr(f, name) for name in dates), f.closings[0] if f.closings else None)
        for f in found.ours
        if not f.case.sealed and not found.hides(f.case)
    ]  # fmt: skip
    columns = [Column(name, 14, "number" if name == "round" else "text") for name in names] + [
        Column(n, 14, "date") for n in (*dates, "closed_on")
    ]
    return Sheet(summaries.sheet_name(found.work.staff_words(), "raw"), columns, rows)
