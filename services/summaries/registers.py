"""The registers (五簿一册 as far as contact goes) as one workbook, without contact data of voters (docs/glossary.md, Records and reports)."""

from typing import Any

from locales import common
from locales import summaries as summaries_words
from locales import voter as voter_words
from reports.printed import Column
from services.summaries import suggestion_register
from services.summaries.account import Account
from services.summaries.case_register import case_register
from services.summaries.printed_sheets import sheet, to_sign
from services.summaries.visit_registers import activity_register, reception_register, visit_register


def registers(found: Account) -> bytes:
    """选民意见登记簿, 走访记录, 代表建议, 代表花名册及分组; no contact data of voters."""
    from reports.tables_workbook import workbook

    sheets = [
        case_register(found),
        visit_register(found),
        reception_register(found),
        activity_register(found),
        suggestion_register.register(found),
        _roster_register(found),
    ]
    return workbook(sheets)


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
