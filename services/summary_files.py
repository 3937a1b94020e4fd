"""The files of an account: Word, picture, Excel, and what their sections say (docs/spec.md section 7)."""

from collections.abc import Callable, Mapping
from typing import Any

from domain.statistics import RATINGS, Figures
from domain.working_days import add_months
from locales import files, summaries, texts
from reports.package import FileError
from reports.template_check import check_template
from services import group_plan
from services.registers import SHOWN_WORDS, registers
from services.summary import Account, a_year_before, before, category_of, group_of, village_of
from storage.work import Work

LISTED = 40
"""Rows of a table in the Word document; the workbook has them all."""
COMPARED = ("answered", "closed", "rated", "satisfied", "mostly", "unsatisfied", "returned")
TREND_MONTHS = 12


# What it says


def sections(found: Account, *, public: bool = False) -> list[Any]:
    """The five numbered sections with their tables; the public edition names nobody and lists no single case of a voter."""
    from reports.bulletin import Section

    work, t, f = found.work, found.work.staff_words(), found.figures
    when = summaries.period(t, found.name)
    heads = summaries.heads(t)
    trend = [summaries.hot(t, _hot(found))]
    for name in (before(found.name), a_year_before(found.name)):
        earlier = found.of(name)
        if earlier.incoming:
            trend.append(summaries.compared(t, summaries.period(t, name), earlier, f))
    if (late := late_changes(found)) and not public:
        trend.append(summaries.late_changes(t, summaries.period(t, before(found.name)), late))
    overdue = [(work.roster.groups[g].name, part.overdue) for g, part in f.by_group if part.overdue and g in work.roster.groups]
    problems = [summaries.to_add(t)] if public else summaries.problems(t, f.overdue, overdue)
    tables = [_part_table(for_outsiders(found) if public else found, name) for name in ("group", "village", "category", "unit")]
    tables += [_forwarded_table(found)] if public else [_case_table(found, "overdue"), _case_table(found, "returned")]
    return [
        Section(heads[0], summaries.basics(t, when, f, work.roster.congress.local(found.cut_off))),
        Section(heads[1], [*summaries.visits(t, found.visits), *summaries.receptions(t, found.attendance, found.visitors)]),
        Section(heads[2], summaries.handling(t, f)),
        Section(heads[3], trend),
        Section(heads[4], problems, [table for table in tables if table is not None]),
    ]


def for_outsiders(found: Account) -> Account:
    """The same account with the units of the roster by name; whatever somebody typed is one line, 「其他单位」, however it reads."""
    work, other = found.work, summaries.other_units(found.work.staff_words())
    known = {" ".join(unit.name.split()) for unit in work.roster.units.values()}
    return Account(work, found.name, found.cut_off, found.group, lambda name: name if name in known else other, found.readers)


def _hot(found: Account) -> list[tuple[str, int]]:
    t = found.work.staff_words()
    most = sorted(found.figures.by_category, key=lambda part: (-part[1].accepted, part[0]))[:3]
    return [(category_of(found, t, category), part.accepted) for category, part in most if part.accepted]


def late_changes(found: Account) -> list[tuple[str, int, int]]:
    """What answers and ratings that came after the last issue changed in the period before."""
    issued = found.work.summaries.issued(before(found.name))
    if issued is None:
        return []
    now = found.of(before(found.name))
    old = [(name, int(issued.figures.get(name, 0)), int(getattr(now, name))) for name in COMPARED]
    return [(name, was, is_now) for name, was, is_now in old if was != is_now]


def _parts(found: Account, name: str) -> list[tuple[str, Figures]]:
    work, t = found.work, found.work.staff_words()
    names: Mapping[str, Callable[[str], str]] = {
        "group": lambda key: work.roster.groups[key].name if key in work.roster.groups else key,  # type: ignore[index]
        "village": lambda key: work.roster.villages[key].name if key in work.roster.villages else key,  # type: ignore[index]
        "category": lambda key: category_of(found, t, key),
        "unit": lambda key: key,
    }
    parts = getattr(found.figures, f"by_{name}")
    return [(names[name](str(key)), part) for key, part in parts]


def _part_table(found: Account, name: str) -> Any:
    from reports.bulletin import Table

    t = found.work.staff_words()
    rows = [
        (label, str(p.accepted), _short(p.answer_rate), _short(p.on_time), _short(p.close_rate), _short(p.satisfied_rate),
         _short(p.unsatisfied_rate), str(p.overdue))
        for label, p in _parts(found, name)
    ]  # fmt: skip
    return (
        Table(summaries.table_title(t, name), summaries.part_header(t, name), rows, (3.2, 0.8, 1.1, 1.3, 1.1, 1.1, 1.1, 0.8))
        if rows
        else None
    )


def _short(rate: tuple[int, int]) -> str:
    return f"{rate[0]}/{rate[1]}" if rate[1] else "—"


def _case_table(found: Account, name: str) -> Any:
    from reports.bulletin import Table

    work, t = found.work, found.work.staff_words()
    chosen = found.overdue if name == "overdue" else [f for f in found.ours if f.counted and f.case.round > 1]
    chosen = [f for f in chosen if not found.hides(f.case)]
    rows = [
        (f.case.number, village_of(work, f), category_of(found, t, f.case.category), group_of(work, f), f.case.due_on.isoformat() if f.case.due_on else "—",
         str(f.case.round))
        for f in chosen[:LISTED]
        if not f.case.sealed
    ]  # fmt: skip
    title = summaries.table_title(t, name)
    if len(chosen) > LISTED:
        title += "　" + summaries.more(t, len(chosen) - LISTED)
    return Table(title, summaries.case_header(t), rows, (1.9, 1.0, 1.7, 2.3, 1.6, 0.6)) if rows else None


def _forwarded_table(found: Account) -> Any:
    """For the public: what was forwarded, to whom, how far; no number and no word of a voter's case."""
    from reports.bulletin import Table

    work, t = found.work, found.work.staff_words()
    people = {unit.name: (unit.person, unit.phone) for unit in work.roster.units.values()}
    rows = [
        (category_of(found, t, f.case.category), village_of(work, f), unit, *people.get(unit, ("—", "—")), texts.status(t, f.case.status))
        for f in found.ours
        if f.counted and not f.case.sealed and not f.case.confidential and not found.hides(f.case)
        for unit in f.units
        if unit in people
    ]
    return (
        Table(summaries.table_title(t, "forwarded"), summaries.forwarded_header(t), rows[:200], (1.8, 1.2, 1.7, 1, 1.7, 1.3))
        if rows
        else None
    )


# The files


def word(found: Account, *, public: bool = False) -> bytes:
    """The 通报, or the public 简报, ready to be looked through and signed."""
    from reports.bulletin import bulletin

    work, t = found.work, found.work.staff_words()
    congress, when = work.roster.congress.name, summaries.period(t, found.name)
    title = summaries.public_title(t, congress, when) if public else summaries.title(t, congress, when)
    addressee = "" if public else summaries.addressee(t)
    template = None if public or unfit_template(work) else work.summaries.template()
    return bulletin(title, addressee, sections(found, public=public), summaries.closing(t, congress, found.today), chart(found), template)


def unfit_template(work: Work) -> str:
    """What is wrong with the staff's own page, in words: one kept by a program before this one may hold what none may. Empty: nothing."""
    own = work.summaries.template()
    try:
        if own is not None:
            check_template(own)
    except FileError as error:
        t = work.staff_words()
        return str(summaries.template_unfit(t, files.refusal(t, error.reason, error.facts, "document")))
    return ""


def chart(found: Account) -> bytes:
    """One picture: twelve months, groups, categories, ratings."""
    from reports.charts import Bars, Share, Trend, picture

    work, t, f = found.work, found.work.staff_words(), found.figures
    names = summaries.chart_names(t)
    last = found.period[1].replace(day=1)
    months = [add_months(last, n - TREND_MONTHS + 1) for n in range(TREND_MONTHS)]
    by_month = [found.of(month.strftime("%Y-%m")) for month in months]
    labels = [summaries.month_label(t, month.month) for month in months]
    trend = Trend(names[0], labels, [(names[1], [m.accepted for m in by_month]), (names[2], [m.closed for m in by_month])])
    groups = [(label, part.accepted) for label, part in _parts(found, "group")]
    categories = sorted(((label, part.accepted) for label, part in _parts(found, "category")), key=lambda row: -row[1])
    ratings = [(texts.rating(t, value), getattr(f, value)) for value in RATINGS]
    title = f"{work.roster.congress.name} {summaries.period(t, found.name)}"
    subtitle = summaries.chart_subtitle(t, work.roster.congress.local(found.cut_off))
    return picture(title, subtitle, [trend, Bars(names[3], groups[:24]), Bars(names[4], categories[:18]), Share(names[5], ratings)])


def excel(found: Account) -> bytes:
    """The tables and the raw rows they were counted from."""
    from reports.tables_workbook import Column, Sheet, workbook

    work, t = found.work, found.work.staff_words()
    head = summaries.whole_header(t)
    note = summaries.basics(t, summaries.period(t, found.name), found.figures, work.roster.congress.local(found.cut_off))[1]
    sheets = [
        Sheet(
            summaries.sheet_name(t, "whole"),
            [Column(head[0], 26), Column(head[1], 12, "decimal"), Column(head[2], 12, "number"), Column(head[3], 24)],
            summaries.whole_rows(t, found.figures, found.visits),
            note,
        )
    ]
    for name in ("group", "village", "category", "unit"):
        labels = summaries.part_header(t, name)
        columns = [Column(labels[0], 24), *(Column(label, 12, "number") for label in labels[1:])]
        rows = [
            (label, p.accepted, p.answered, p.on_time[0], p.closed, p.satisfied, p.unsatisfied, p.overdue)
            for label, p in _parts(found, name)
        ]
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


FILES: Mapping[str, tuple[str, Callable[[Account], bytes]]] = {
    "word": ("summary-{name}.docx", word),
    "excel": ("summary-{name}.xlsx", excel),
    "picture": ("summary-{name}.png", chart),
    "registers": ("registers-{name}.xlsx", registers),
    "public": ("public-{name}.docx", lambda found: word(found, public=True)),
}


def file_of(found: Account, kind: str) -> tuple[str, bytes]:
    """Name and bytes of one of the five files (docs/spec.md section 7). Raises KeyError for another kind."""
    name, make = FILES[kind]
    return name.format(name=found.name), make(found)
