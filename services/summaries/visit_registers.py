"""走访记录: one row a visit record. Who came to a reception stands in 接待记录 (services/summaries/reception_register.py)."""

from collections.abc import Sequence
from typing import Any

from domain.values.ids import PersonId
from domain.visits.visits import AT_RECEPTION
from domain.words.masks import masked
from locales import summaries as summaries_words
from locales import visits as visits_words
from reports.printed import Column
from services.deed.names import names_by_id
from services.summaries.account import Account
from services.summaries.case_register import SHOWN_WORDS
from services.summaries.printed_sheets import sheet, to_sign
from services.visits import record
from storage.visit_rows import Matter, Record


def visit_register(found: Account) -> Any:
    work, t = found.work, found.work.staff_words()
    kinds = {0: "date", 1: "date", 6: "number", 7: "number", 12: "moment"}
    widths = {2: 11, 3: 18, 4: 10, 5: 6.5, 6: 5.5, 7: 5.5, 8: 36, 9: 18, 10: 14, 11: 9, 13: 9}
    columns = [Column(label, widths.get(n, 11.5), kinds.get(n, "text")) for n, label in enumerate(summaries_words.visit_header(t))]
    columns.append(to_sign(found))
    rows = []
    groups = {str(group.id): group.name for group in work.roster.groups.values()}
    villages = {str(village): work.roster.place(village) for village in work.roster.villages}
    for row in work.visits.rows(found.months):
        if row.mode == AT_RECEPTION or row.filed_at is None or row.filed_at > found.cut_off:
            continue
        if found.group and row.group_id != found.group:
            continue
        matters = [m for m in work.visits.matters(row.id) if not hides_matter(found, m, row.village)]
        names = names_by_id(work, row.deputies)
        author = work.roster.people.get(PersonId(row.recorded_by))
        rows.append(
            (
                row.visit_on, row.day, "、".join(names), groups.get(row.group_id or "", ""),
                villages.get(row.village or "", ""), visits_words.mode(t, row.mode), row.households,
                row.people, "\n".join(record.matter_words(work, m)[:SHOWN_WORDS] for m in matters),
                came_of(found, row, matters),
                "、".join(work.cases.get(m.case_id).number for m in matters if m.case_id), author.name if author else row.recorded_by,
                work.roster.congress.local(row.filed_at).replace(tzinfo=None), visits_words.check(t, row.check_result), None,
            )
        )  # fmt: skip
    return sheet(found, "visits", columns, rows)


def came_of(found: Account, row: Record, matters: Sequence[Matter]) -> str:
    """What became of the opinions that stand in its line, and what its writer noted. `matters`: those that stand there."""
    note = "" if found.hides_words(row.note, row.village) else masked(row.note)
    became = visits_words.became(found.work.staff_words(), [matter.result for matter in matters])
    return "\n".join(filter(None, (*became, note)))


def hides_matter(found: Account, matter: Matter, village: str | None) -> bool:
    """Whether what was heard on a visit is kept from somebody the file is for."""
    if matter.case_id:
        return found.hides(found.work.cases.get(matter.case_id))
    return found.hides_words(record.matter_words(found.work, matter), village)
