"""小组活动记录 as a sheet: what each group did together, who was there, what was heard (docs/glossary.md, Records and reports)."""

from typing import Any

from domain.values.ids import PersonId
from domain.visits.activities import REPORT
from domain.words.masks import masked
from locales import activities as words
from locales import visits as visits_words
from reports.printed import Column
from services.deed.names import people_called
from services.summaries.account import Account
from services.summaries.printed_sheets import sheet, to_sign

WIDTHS = (11, 18, 8, 16, 22, 6, 36, 14, 12, 6, 9)
GRADED, GRADES = 8, 42
"""The column of 听众和评议, and how wide it is where somebody reported to voters: a line for each deputy."""
KINDS = {0: "date", 5: "number", 9: "number"}


def activity_register(found: Account) -> Any:
    """One row an activity, by day."""
    work = found.work
    held = work.activities.between(*found.period)
    ours = [row for row in held if row.recorded_at <= found.cut_off and (not found.group or row.group_id == found.group)]
    widths = {**dict(enumerate(WIDTHS)), **({GRADED: GRADES} if any(row.kind == REPORT for row in ours) else {})}
    columns = [Column(label, widths[n], KINDS.get(n, "text")) for n, label in enumerate(words.header(work.staff_words()))]
    return sheet(found, "activities", [*columns, to_sign(found)], [(*_cells(found, row), None) for row in ours])


def hides(found: Account, row: Any) -> bool:
    """Whether its words, which are of each village of its group, speak of who reads this."""
    group = found.work.roster.groups.get(row.group_id)
    return any(found.hides_words(row.words, village) for village in (None, *(group.villages if group else ())))


def _cells(found: Account, row: Any) -> tuple[Any, ...]:
    work, t = found.work, found.work.staff_words()
    group, there = work.roster.groups.get(row.group_id), work.activities.people.of(row.id)
    names = people_called(work, [work.roster.people[p] for p in there if p in work.roster.people])
    graded = [(names[p], given) for p, given in there.items() if given and p in names]
    cases = [case.number for case in work.cases.several(work.activities.people.cases_of(row.id)) if not found.hides(case)]
    return (
        row.held_on, group.name if group else row.group_id, visits_words.activity(t, row.kind), masked(row.place), "、".join(names.values()),
        len(there) or None, "" if hides(found, row) else masked(row.words), "\n".join(cases), words.heard_by(t, row.audience, graded), len(row.media) or None,
        _name(found, row.recorded_by),
    )  # fmt: skip


def _name(found: Account, person: str) -> str:
    one = found.work.roster.people.get(PersonId(person))
    return one.name if one is not None else person
