"""The account of a month, quarter or year: its figures, and its files as Word, Excel and picture (docs/spec.md section 7).

Everything is worked out from events as known at the cut-off; the same cut-off gives the same figures, also after erasure.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from functools import cached_property
from typing import Any

from domain.case import OPEN
from domain.ids import GroupId, PersonId
from domain.reading import masked
from domain.reminder import NAG_HOUR, at_local
from domain.rights import officer_of
from domain.roster import Person
from domain.statistics import CaseFacts, Figures, Period, months_of, period_of
from domain.visits import VisitFigures
from domain.visits import rule_of as visits_rule
from domain.working_days import add_months
from locales import desk, summaries, texts
from services import group_plan, reception_day, visit_days, visit_record
from storage.work import Work

LISTED = 40
"""Rows of a table in the Word document; the workbook has them all."""
SHOWN_WORDS = 200
COMPARED = ("answered", "closed", "rated", "satisfied", "mostly", "unsatisfied", "returned")
TREND_MONTHS = 12


def cut_off_of(work: Work, period: Period) -> datetime:
    """09:00 of the day after the period; now for a running one."""
    return min(at_local(period[1] + timedelta(days=1), NAG_HOUR, work.roster.congress), work.now)


@dataclass
class Account:
    """One period as known at one cut-off. `group` narrows it to a group's cases."""

    work: Work
    name: str
    cut_off: datetime
    group: str = ""

    @cached_property
    def period(self) -> Period:
        return period_of(self.name)

    @cached_property
    def today(self) -> date:
        return self.work.local_date(self.cut_off)

    @cached_property
    def figures(self) -> Figures:
        work = self.work
        return work.facts.figures(self.period, self.cut_off, work.roster.congress, work.calendar, self.group)

    def of(self, name: str) -> Figures:
        """The figures of another period at the same cut-off, without their parts."""
        work = self.work
        return work.facts.figures(period_of(name), self.cut_off, work.roster.congress, work.calendar, self.group, parts=False)

    @cached_property
    def months(self) -> list[str]:
        return months_of(self.period)

    @cached_property
    def visits(self) -> VisitFigures | None:
        """The visits of the period's months together; None without a visit day or record in it."""
        parts = []
        for month in self.months:
            day = self.work.days.of_month("visit", month)
            held = day is not None and day.held_on <= self.today
            found = visit_days.figures_of(self.work, month, day if held else None, self.cut_off)
            if held or found.records:
                parts.append(dict(found.by_group).get(self.group, VisitFigures()) if self.group else found)  # type: ignore[call-overload]
        return _added(parts) if parts else None

    @cached_property
    def attendance(self) -> tuple[int, int]:
        """Duties kept ÷ duties on the rota of the period's reception days; the whole congress only."""
        return reception_day.attendance(self.work, self.months, self.cut_off) if not self.group else (0, 0)

    @cached_property
    def visitors(self) -> int:
        """接待人次: who walked in, who had booked and came, and the people of valid records whose manner is a reception."""
        records = [r for r in self.work.visits.filed(self.months, self.cut_off) if r.valid and r.mode == "reception"]
        if self.group:
            records = [r for r in records if r.group == self.group]
            return sum(r.people for r in records) + len(_walk_ins(self))
        days = [d for m in self.months if (d := self.work.days.of_month("reception", m)) is not None]
        met: int = sum(row.status == "met" and row.settled_at <= self.cut_off for d in days for row in self.work.meetings.of_day(d.id))
        return sum(r.people for r in records) + self.work.walk_ins.count(*self.period, self.cut_off) + met

    @cached_property
    def ours(self) -> list[CaseFacts]:
        """Cases registered in the period, by number."""
        return self.work.facts.registered_in(self.period, self.cut_off, self.work.roster.congress, self.group)

    @cached_property
    def overdue(self) -> list[CaseFacts]:
        return self.work.facts.overdue(self.cut_off, self.work.roster.congress, self.group)


def _added(parts: Sequence[VisitFigures]) -> VisitFigures:
    """Months added up; of villages the coverage of the best month would be a guess, so each month's are summed."""
    whole = parts[0]
    for part in parts[1:]:
        plain = ("due", "visited", "records", "valid", "households", "household_visits", "people_met", "matters", "cases")
        sums: dict[str, Any] = {name: getattr(whole, name) + getattr(part, name) for name in plain}
        for name in ("coverage", "filing"):
            a, b = getattr(whole, name), getattr(part, name)
            sums[name] = (a[0] + b[0], a[1] + b[1])
        whole = replace(whole, **sums)
    return whole


def account(work: Work, name: str, as_of: datetime | None = None, group: str = "", *, caught_up: bool = False) -> Account:
    """`caught_up`: only read. Raises ValueError for a period that is not written `2026-10`, `2026-Q3` or `2026`."""
    while not caught_up and work.facts.catch_up(work.roster.congress):
        pass
    return Account(work, name, min(as_of or cut_off_of(work, period_of(name)), work.now), group)


def led_groups(work: Work, persons: tuple[Person, ...]) -> list[str]:
    """Groups whose figures these rows may see: leaders' and the linked presidium member's (docs/glossary.md, Rights)."""
    ids = {p.id for p in persons}
    return [
        g.id
        for g in work.roster.groups.values()
        if g.merged_into is None and (ids & {g.leader, g.deputy_leader, g.linked_presidium} or officer_of(persons, g))
    ]


def before(name: str) -> str:
    """The period before this one, written the same way."""
    year, _, part = name.partition("-")
    if not part:
        return str(int(year) - 1)
    if part[0] in "Qq":
        return f"{int(year) - 1}-Q4" if part[1] == "1" else f"{year}-Q{int(part[1]) - 1}"
    return (period_of(name)[0] - timedelta(days=1)).strftime("%Y-%m")


def a_year_before(name: str) -> str:
    year, sep, part = name.partition("-")
    return f"{int(year) - 1}{sep}{part}"


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
    tables = [_part_table(found, name) for name in ("group", "village", "category", "unit")]
    tables += [_forwarded_table(found)] if public else [_case_table(found, "overdue"), _case_table(found, "returned")]
    return [
        Section(heads[0], summaries.basics(t, when, f, work.roster.congress.local(found.cut_off))),
        Section(heads[1], [*summaries.visits(t, found.visits), *summaries.receptions(t, found.attendance, found.visitors)]),
        Section(heads[2], summaries.handling(t, f)),
        Section(heads[3], trend),
        Section(heads[4], problems, [table for table in tables if table is not None]),
    ]


def _hot(found: Account) -> list[tuple[str, int]]:
    t = found.work.staff_words()
    most = sorted(found.figures.by_category, key=lambda part: (-part[1].accepted, part[0]))[:3]
    return [(_category(found, t, category), part.accepted) for category, part in most if part.accepted]


def _category(found: Account, t: Any, category: str) -> str:
    known = found.work.roster.categories.get(category)
    return texts.category(t, category, known.name if known else category)


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
        "category": lambda key: _category(found, t, key),
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
    rows = [
        (f.case.number, _village(work, f), _category(found, t, f.case.category), _group(work, f), f.case.due_on.isoformat() if f.case.due_on else "—",
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
        (_category(found, t, f.case.category), _village(work, f), unit, *people.get(unit, ("—", "—")), texts.status(t, f.case.status))
        for f in found.ours
        if f.counted and not f.case.sealed and not f.case.confidential
        for unit in f.units
        if unit in people
    ]
    return (
        Table(summaries.table_title(t, "forwarded"), summaries.forwarded_header(t), rows[:200], (1.8, 1.2, 1.7, 1, 1.7, 1.3))
        if rows
        else None
    )


def _village(work: Work, f: CaseFacts) -> str:
    return work.roster.villages[f.case.village].name if f.case.village and f.case.village in work.roster.villages else "—"


def _group(work: Work, f: CaseFacts) -> str:
    return work.roster.groups[f.case.group].name if f.case.group and f.case.group in work.roster.groups else "—"


# The files


def word(found: Account, *, public: bool = False) -> bytes:
    """The 通报, or the public 简报, ready to be looked through and signed."""
    from reports.bulletin import bulletin

    work, t = found.work, found.work.staff_words()
    congress, when = work.roster.congress.name, summaries.period(t, found.name)
    title = summaries.public_title(t, congress, when) if public else summaries.title(t, congress, when)
    addressee = "" if public else summaries.addressee(t)
    template = None if public else work.summaries.template()
    return bulletin(title, addressee, sections(found, public=public), summaries.closing(t, congress, found.today), chart(found), template)


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
    ratings = [(texts.rating(t, value), getattr(f, value)) for value in ("satisfied", "mostly", "unsatisfied")]
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
        if not f.case.sealed
    ]  # fmt: skip
    columns = [Column(name, 14, "number" if name == "round" else "text") for name in names] + [
        Column(n, 14, "date") for n in (*dates, "closed_on")
    ]
    return Sheet(summaries.sheet_name(found.work.staff_words(), "raw"), columns, rows)


def registers(found: Account) -> bytes:
    """选民意见登记簿, 走访记录, 代表建议, 代表花名册及分组; no contact data of voters."""
    from reports.tables_workbook import workbook

    sheets = [
        _case_register(found),
        _visit_register(found),
        _reception_register(found),
        _activity_register(found),
        _suggestion_register(found),
        _roster_register(found),
    ]
    return workbook(sheets)


def _case_register(found: Account) -> Any:
    from reports.tables_workbook import Column, Sheet

    work, t = found.work, found.work.staff_words()
    kinds = {1: "moment", 11: "date", 12: "date", 13: "date", 18: "number", 19: "date"}
    widths = {7: 44, 8: 18, 10: 28}
    columns = [Column(label, widths.get(n, 13), kinds.get(n, "text")) for n, label in enumerate(summaries.register_header(t))]
    words = work.cases.first_words([f.case.id for f in found.ours])
    return Sheet(summaries.sheet_name(t, "cases"), columns, (_register_row(found, f, words) for f in found.ours))


def _register_row(found: Account, f: CaseFacts, words: Mapping[Any, str]) -> tuple[Any, ...]:
    work, t, case = found.work, found.work.staff_words(), f.case
    people = {unit.name: f"{unit.name}·{unit.person}·{unit.phone}" for unit in work.roster.units.values()}
    said = (
        summaries.sealed(t)
        if case.sealed
        else summaries.confidential(t)
        if case.confidential
        else masked(words.get(case.id, ""))[:SHOWN_WORDS]
    )
    claimer = work.roster.people.get(case.claimer) if case.claimer else None
    local = work.roster.congress.local
    return (
        case.number,
        local(case.registered_at).replace(tzinfo=None) if case.registered_at else None,
        desk.channel(t, case.channel),
        _village(work, f),
        summaries.anonymous(t),
        _category(found, t, case.category),
        summaries.case_kind(t, case.kind),
        said,
        _group(work, f),
        claimer.name if claimer else "",
        "；".join(people.get(unit, unit) for unit in f.units),
        local(case.assigned_at).date() if case.assigned_at else None,
        case.due_on,
        f.answered_on,
        texts.outcome(t, f.outcome) if f.outcome else "",
        texts.status(t, case.status),
        texts.rating(t, f.ratings[-1]) if f.ratings else "",
        texts.resolved(t, f.resolved) if f.resolved else "",
        case.round - 1,
        f.closings[-1] if f.closings and case.status not in OPEN else None,
    )


def _visit_register(found: Account) -> Any:
    from locales import visits
    from reports.tables_workbook import Column, Sheet

    work, t = found.work, found.work.staff_words()
    kinds = {0: "date", 1: "date", 6: "number", 7: "number", 12: "moment"}
    widths = {2: 20, 3: 18, 8: 40, 9: 24, 10: 20}
    columns = [Column(label, widths.get(n, 12), kinds.get(n, "text")) for n, label in enumerate(summaries.visit_header(t))]
    rows = []
    for row in work.visits.rows(found.months):
        if row.filed_at > found.cut_off or (found.group and row.group_id != found.group):
            continue
        matters = work.visits.matters(row.id)
        names = [work.roster.people[PersonId(p)].name for p in row.deputies if PersonId(p) in work.roster.people]
        author = work.roster.people.get(PersonId(row.recorded_by))
        rows.append(
            (
                row.visit_on, row.day, "、".join(names), work.roster.groups[row.group_id].name if row.group_id in work.roster.groups else "",
                work.roster.villages[row.village].name if row.village in work.roster.villages else "", visits.mode(t, row.mode), row.households,
                row.people, "\n".join(visit_record.matter_words(work, m)[:SHOWN_WORDS] for m in matters), masked(row.note),
                "、".join(work.cases.get(m.case_id).number for m in matters if m.case_id), author.name if author else row.recorded_by,
                work.roster.congress.local(row.filed_at).replace(tzinfo=None), visits.check(t, row.check_result),
            )
        )  # fmt: skip
    return Sheet(summaries.sheet_name(t, "visits"), columns, rows)


def _reception_register(found: Account) -> Any:
    """接待记录: one row a visitor, walk-ins and those who had booked a half hour and came."""
    from locales import meetings
    from reports.tables_workbook import Column, Sheet

    work, t = found.work, found.work.staff_words()
    widths = (12, 20, 20, 12, 44, 30, 16, 12, 18)
    kinds = {0: "date", 8: "moment"}
    columns = [Column(label, widths[n], kinds.get(n, "text")) for n, label in enumerate(meetings.reception_header(t))]
    days = {d.held_on: d for d in work.days.of_kind("reception", since=found.months[0])}
    first = work.cases.first_words([w.case_id for w in _walk_ins(found) if w.case_id])
    rows = []
    for w in _walk_ins(found):
        day, by = days.get(w.held_on), work.roster.people.get(PersonId(w.recorded_by))
        rule = visits_rule(work.roster.congress, "reception")
        place = reception_day.place_of(work, rule)[0] if day is not None and rule is not None else ""
        sitting = "、".join(p.name for p in reception_day.on_duty(work, day)) if day is not None else ""
        case = work.cases.get(w.case_id) if w.case_id else None
        said = summaries.sealed(t) if case and case.sealed else masked(first.get(case.id, "") if case else w.words)[:SHOWN_WORDS]
        village = work.roster.villages[w.village].name if w.village in work.roster.villages else ""
        rows.append(
            (w.held_on, place, sitting, village, said, "" if case else meetings.b_on_the_spot(t), case.number if case else "",
             by.name if by else w.recorded_by, work.roster.congress.local(w.at).replace(tzinfo=None))
        )  # fmt: skip
    return Sheet(summaries.sheet_name(t, "receptions"), columns, rows)


def _walk_ins(found: Account) -> Sequence[Any]:
    """Visitors of the period; of one group those of its villages and of its own deputies."""
    rows = found.work.walk_ins.between(*found.period, found.cut_off)
    if not found.group:
        return rows
    group = found.work.roster.groups.get(GroupId(found.group))
    members = {p.id for p in found.work.roster.members(GroupId(found.group))}
    return [w for w in rows if (group is not None and w.village in group.villages) or (w.village is None and w.recorded_by in members)]


def _activity_register(found: Account) -> Any:
    from locales import visits
    from reports.tables_workbook import Column, Sheet

    work, t = found.work, found.work.staff_words()
    labels = summaries.activity_header(t)
    columns = [Column(labels[0], 12, "date"), Column(labels[1], 20), Column(labels[2], 12), Column(labels[3], 60), Column(labels[4], 12)]
    rows = []
    for row in work.activities.between(*found.period):
        if row.recorded_at <= found.cut_off and (not found.group or row.group_id == found.group):
            group, by = work.roster.groups.get(row.group_id), work.roster.people.get(PersonId(row.recorded_by))
            rows.append(
                (
                    row.held_on,
                    group.name if group else row.group_id,
                    visits.activity(t, row.kind),
                    masked(row.words),
                    by.name if by else row.recorded_by,
                )
            )
    return Sheet(summaries.sheet_name(t, "activities"), columns, rows)


def _suggestion_register(found: Account) -> Any:
    from reports.tables_workbook import Column, Sheet

    work, t = found.work, found.work.staff_words()
    labels = summaries.suggestion_header(t)
    columns = [
        Column(labels[0], 40),
        Column(labels[1], 12),
        Column(labels[2], 12, "date"),
        Column(labels[3], 12, "date"),
        Column(labels[4], 12),
    ]
    columns.append(Column(labels[5], 30))
    first, last = found.period
    rows = []
    for row in work.suggestions.all():
        made = work.local_date(row.made_at)
        if first <= made <= last and row.made_at <= found.cut_off:
            by = work.roster.people.get(PersonId(row.made_by))
            numbers = "、".join(work.cases.get(c).number for c in work.suggestions.cases(row.id))
            rows.append((row.title, by.name if by else row.made_by, made, row.due_on, summaries.suggestion_status(t, row.status), numbers))
    return Sheet(summaries.sheet_name(t, "suggestions"), columns, rows)


def _roster_register(found: Account) -> Any:
    from reports.tables_workbook import Column, Sheet

    work, t = found.work, found.work.staff_words()
    columns = [Column(label, width) for label, width in zip(summaries.roster_header(t), (20, 10, 12, 12, 14, 14, 14, 16), strict=True)]
    rows = [
        (group.name, p.id, p.name, "、".join(texts.level(t, value) for value in p.levels),
         work.roster.villages[p.village].name if p.village and p.village in work.roster.villages else "", p.job, desk.seat_status(t, p.status),
         p.phone if p.publish_phone else "")
        for group in work.roster.groups.values()
        if group.merged_into is None and (not found.group or group.id == found.group)
        for p in work.roster.members(group.id)
    ]  # fmt: skip
    return Sheet(summaries.sheet_name(t, "roster"), columns, rows)


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
