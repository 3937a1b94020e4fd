"""The registers (五簿一册 as far as contact goes) as one workbook, without contact data of voters (docs/glossary.md, Records and reports)."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from domain.case import Case
from domain.case_facts import CaseFacts
from domain.ids import PersonId
from domain.life_cycle import OPEN
from domain.masks import masked
from domain.periods import moments_of
from domain.visit_days import rule_of as visits_rule
from locales import case as case_words
from locales import common
from locales import desk as desk_words
from locales import meetings as meetings_words
from locales import summaries as summaries_words
from locales import visits as visits_words
from locales import voter as voter_words
from locales.common import T
from reports.printed import Column
from services.case import abstracts, words_of
from services.deed.work import Work
from services.meetings import reception_day
from services.summaries.account import Account, category_of, group_of, village_of, walk_ins_of
from services.summaries.printed_sheets import sheet, to_sign
from services.visits import record
from storage.days import CongressDay
from storage.visits import Matter

IN_REGISTER = 500
"""Numbers of one suggestion's cases that fit a cell."""
SHOWN_WORDS = 200


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
    work, t = found.work, found.work.staff_words()
    kinds = {1: "moment", 11: "date", 12: "date", 13: "date", 18: "number", 19: "date"}
    widths = (14, 17, 8, 11, 7, 13, 7, 42, 15, 9, 22, 11.5, 11.5, 11.5, 10, 9, 9, 9, 6, 11.5)
    labels = zip(summaries_words.register_header(t), widths, strict=True)
    columns = [*(Column(label, width, kinds.get(n, "text")) for n, (label, width) in enumerate(labels)), to_sign(found)]
    ours = [f for f in found.ours if not found.hides(f.case)]
    words = {key: words_of.whole(t, m) for key, m in work.said.first_said([f.case.id for f in ours]).items()}
    told = abstracts.in_lines(work, [f.case for f in ours])
    return sheet(found, "cases", columns, (_register_row(found, f, words, told.get(f.case.id, "")) for f in ours), paper="A3")


def _register_row(found: Account, f: CaseFacts, words: Mapping[Any, str], told: str) -> tuple[Any, ...]:
    work, t, case = found.work, found.work.staff_words(), f.case
    people = {unit.name: f"{unit.name}·{unit.person}·{unit.phone}" for unit in work.roster.units.values()}
    said = _said(t, case, words.get(case.id, ""), told)
    claimer = work.roster.people.get(case.claimer) if case.claimer else None
    local = work.roster.congress.local
    return (
        case.number,
        local(case.registered_at).replace(tzinfo=None) if case.registered_at else None,
        case_words.channel(t, case.channel),
        village_of(work, f),
        t(case_words.anonymous),
        category_of(found, t, case.category),
        desk_words.case_kind(t, case.kind),
        said,
        group_of(work, f),
        claimer.name if claimer else "",
        "；".join(people.get(unit, unit) for unit in f.units),
        local(case.assigned_at).date() if case.assigned_at else None,
        case.due_on,
        f.answered_on,
        case_words.outcome(t, case.outcome) if case.outcome else "",
        common.status(t, case.status),
        common.rating(t, case.rating) if case.rating else "",
        case_words.resolved(t, case.resolved) if case.resolved else "",
        case.round - 1,
        f.closings[-1][0] if f.closings and case.status not in OPEN else None,
        None,
    )


def _said(t: T, case: Case | None, words: str, told: str = "") -> str:
    """What somebody said, as registers may show it: a tip and a confidential case not at all, numbers masked.

    `told`: what was written about it in a few words, marked as such; it stands before his own.
    """
    if case is not None and case.sealed:
        return t(visits_words.sealed)
    if case is not None and case.confidential:
        return t(case_words.confidential)
    return "\n".join(filter(None, (told, masked(words)[:SHOWN_WORDS])))


def _visit_register(found: Account) -> Any:
    work, t = found.work, found.work.staff_words()
    kinds = {0: "date", 1: "date", 6: "number", 7: "number", 12: "moment"}
    widths = {2: 16, 3: 15, 4: 11, 5: 7, 6: 6, 7: 6, 8: 40, 9: 22, 10: 14, 11: 10, 13: 10}
    columns = [Column(label, widths.get(n, 11.5), kinds.get(n, "text")) for n, label in enumerate(summaries_words.visit_header(t))]
    columns.append(to_sign(found))
    rows = []
    groups = {str(group.id): group.name for group in work.roster.groups.values()}
    villages = {str(village.id): village.name for village in work.roster.villages.values()}
    for row in work.visits.rows(found.months):
        if row.filed_at is None or row.filed_at > found.cut_off or (found.group and row.group_id != found.group):
            continue
        matters = [m for m in work.visits.matters(row.id) if not _hides_matter(found, m, row.village)]
        names = [work.roster.people[PersonId(p)].name for p in row.deputies if PersonId(p) in work.roster.people]
        author = work.roster.people.get(PersonId(row.recorded_by))
        rows.append(
            (
                row.visit_on, row.day, "、".join(names), groups.get(row.group_id or "", ""),
                villages.get(row.village or "", ""), visits_words.mode(t, row.mode), row.households,
                row.people, "\n".join(record.matter_words(work, m)[:SHOWN_WORDS] for m in matters),
                "" if found.hides_words(row.note, row.village) else masked(row.note),
                "、".join(work.cases.get(m.case_id).number for m in matters if m.case_id), author.name if author else row.recorded_by,
                work.roster.congress.local(row.filed_at).replace(tzinfo=None), visits_words.check(t, row.check_result), None,
            )
        )  # fmt: skip
    return sheet(found, "visits", columns, rows, paper="A3")


def _hides_matter(found: Account, matter: Matter, village: str | None) -> bool:
    """Whether what was heard on a visit is kept from somebody the file is for."""
    if matter.case_id:
        return found.hides(found.work.cases.get(matter.case_id))
    return found.hides_words(record.matter_words(found.work, matter), village)


def _where_he_sat(work: Work, held: list[CongressDay], person: str) -> CongressDay | None:
    """Of the reception days of one date the one at whose station he sits who wrote it down, else the first."""
    own = (day for day in held if any(p.id == person for p in reception_day.on_duty(work, day)))
    return next(own, next(iter(held), None))


def _reception_register(found: Account) -> Any:
    """接待记录: one row a visitor, walk-ins and those who had booked a half hour and came."""
    work, t = found.work, found.work.staff_words()
    widths = (12, 20, 20, 12, 44, 30, 16, 12, 18)
    kinds = {0: "date", 8: "moment"}
    columns = [Column(label, widths[n], kinds.get(n, "text")) for n, label in enumerate(summaries_words.reception_header(t))]
    columns.append(to_sign(found))
    days: dict[date, list[CongressDay]] = {}
    for held in work.days.of_kind("reception", since=found.months[0]):
        days.setdefault(held.held_on, []).append(held)
    heard = work.said.first_said([w.case_id for w in walk_ins_of(found) if w.case_id])
    first = {key: words_of.whole(t, m) for key, m in heard.items()}
    rows = []
    for w in walk_ins_of(found):
        by, rule = work.roster.people.get(PersonId(w.recorded_by)), visits_rule(work.roster.congress, "reception")
        day = _where_he_sat(work, days.get(w.held_on, []), w.recorded_by)
        place = reception_day.place_on(work, day, rule)[0] if day is not None and rule is not None else ""
        sitting = "、".join(p.name for p in reception_day.on_duty(work, day)) if day is not None else ""
        case = work.cases.get(w.case_id) if w.case_id else None
        if found.hides(case) if case is not None else found.hides_words(w.words, w.village):
            continue
        said = _said(t, case, first.get(case.id, "") if case else w.words)
        village = work.roster.villages[w.village].name if w.village in work.roster.villages else ""
        rows.append(
            (w.held_on, place, sitting, village, said, "" if case else t(meetings_words.b_on_the_spot), case.number if case else "",
             by.name if by else w.recorded_by, work.roster.congress.local(w.at).replace(tzinfo=None), None)
        )  # fmt: skip
    return sheet(found, "receptions", columns, rows)


def _activity_register(found: Account) -> Any:
    work, t = found.work, found.work.staff_words()
    labels = summaries_words.activity_header(t)
    columns = [
        Column(labels[0], 12, "date"),
        Column(labels[1], 20),
        Column(labels[2], 12),
        Column(labels[3], 60),
        Column(labels[4], 12),
        to_sign(found),
    ]
    rows = []
    for row in work.activities.between(*found.period):
        if row.recorded_at <= found.cut_off and (not found.group or row.group_id == found.group):
            group, by = work.roster.groups.get(row.group_id), work.roster.people.get(PersonId(row.recorded_by))
            rows.append(
                (
                    row.held_on,
                    group.name if group else row.group_id,
                    visits_words.activity(t, row.kind),
                    masked(row.words),
                    by.name if by else row.recorded_by,
                    None,
                )
            )
    return sheet(found, "activities", columns, rows)


def _suggestion_register(found: Account) -> Any:
    work, t = found.work, found.work.staff_words()
    labels = summaries_words.suggestion_header(t)
    columns = [
        Column(labels[0], 40),
        Column(labels[1], 12),
        Column(labels[2], 12, "date"),
        Column(labels[3], 12, "date"),
        Column(labels[4], 12),
    ]
    columns += [Column(labels[5], 30), to_sign(found)]
    rows = []
    for row in work.suggestions.made_in(*moments_of(found.period, work.roster.congress)):
        made = work.local_date(row.made_at)
        if row.made_at <= found.cut_off:
            by = work.roster.people.get(PersonId(row.made_by))
            ids = work.suggestions.cases(row.id, 0, IN_REGISTER)
            cases = work.cases.several(ids)
            if any(found.hides(case) for case in cases):
                continue
            numbers = "、".join(case.number for case in cases) + ("…" if len(ids) == IN_REGISTER else "")
            rows.append(
                (
                    row.title,
                    by.name if by else row.made_by,
                    made,
                    row.due_on,
                    summaries_words.suggestion_status(t, row.status),
                    numbers,
                    None,
                )
            )
    return sheet(found, "suggestions", columns, rows)


def _roster_register(found: Account) -> Any:
    work, t = found.work, found.work.staff_words()
    columns = [
        Column(label, width) for label, width in zip(summaries_words.roster_header(t), (20, 10, 12, 14, 14, 18, 10, 16), strict=True)
    ]
    columns.append(to_sign(found))
    rows = [
        (group.name, p.id, p.name, "、".join(voter_words.level(t, value) for value in p.levels),
         work.roster.villages[p.village].name if p.village and p.village in work.roster.villages else "", p.job, common.seat_status(t, p.status),
         p.phone if p.publish_phone else "", None)
        for group in work.roster.groups.values()
        if group.merged_into is None and (not found.group or group.id == found.group)
        for p in work.roster.members(group.id)
    ]  # fmt: skip
    return sheet(found, "roster", columns, rows)
