"""The registers (五簿一册 as far as contact goes) as one workbook, without contact data of voters (docs/glossary.md, Records and reports)."""

from typing import Any

from domain.ids import PersonId
from domain.periods import moments_of
from locales import common
from locales import summaries as summaries_words
from locales import voter as voter_words
from reports.printed import Column
from services.summaries.account import Account
from services.summaries.case_register import case_register
from services.summaries.printed_sheets import sheet, to_sign
from services.summaries.visit_registers import activity_register, reception_register, visit_register

IN_REGISTER = 500
"""Numbers of one suggestion's cases that fit a cell."""


def registers(found: Account) -> bytes:
    """选民意见登记簿, 走访记录, 代表建议, 代表花名册及分组; no contact data of voters."""
    from reports.tables_workbook import workbook

    sheets = [
        case_register(found),
        visit_register(found),
        reception_register(found),
        activity_register(found),
        _suggestion_register(found),
        _roster_register(found),
    ]
    return workbook(sheets)


def _suggestion_register(found: Account) -> Any:
    work, t = found.work, found.work.staff_words()
    labels = summaries_words.suggestion_header(t)
    kinds = {2: "date", 3: "date"}
    widths = (40, 12, 12, 12, 12, 30)
    columns = [Column(label, width, kinds.get(n, "text")) for n, (label, width) in enumerate(zip(labels, widths, strict=True))]
    columns.append(to_sign(found))
    rows = []
    made = work.suggestions.made_in(*moments_of(found.period, work.roster.congress))
    for row in [one for one in made if one.made_at <= found.cut_off]:
        ids = work.suggestions.cases(row.id, 0, IN_REGISTER)
        cases = work.cases.several(ids)
        if any(found.hides(case) for case in cases):
            continue
        by = work.roster.people.get(PersonId(row.made_by))
        numbers = "、".join(case.number for case in cases) + ("…" if len(ids) == IN_REGISTER else "")
        status = summaries_words.suggestion_status(t, row.status)
        rows.append((row.title, by.name if by else row.made_by, work.local_date(row.made_at), row.due_on, status, numbers, None))
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
