"""总表: every figure of the 通报 with the rate that belongs to it, in the same order and under small heads."""

from collections.abc import Iterator, Sequence
from typing import Any

from locales import whole_table as words
from reports.printed import Across, Column, Sheet
from services.meetings import sittings
from services.summaries import handed_up, suggestion_table, three_visits
from services.summaries.account import Account
from services.summaries.printed_sheets import sheet

WIDTHS, KINDS = (34, 12, 12, 12, 16), ("text", "decimal", "number", "percent", "text")


def whole(found: Account) -> Sheet:
    t = found.work.staff_words()
    blocks = words.blocks(t, counted(found))
    remarks = any(row[-1] for _head, rows in blocks for row in rows)
    columns = [Column(*each) for each in zip(words.header(t), WIDTHS, KINDS, strict=True)]
    last = len(columns) if remarks else -1  # a column for remarks where there are some
    made: Sheet = sheet(found, "whole", columns[:last], list(_lines(blocks, last)), filters=False, upright=True)
    return made


def _lines(blocks: Sequence[tuple[str, Sequence[Sequence[Any]]]], last: int) -> Iterator[Sequence[Any] | Across]:
    for head, rows in blocks:
        yield Across(head)
        yield from (row[:last] for row in rows)


def counted(found: Account) -> words.Whole:
    met = three_visits.Book(found).counts
    return words.Whole(
        found.figures,
        found.visits,
        len(found.months),
        handed_up.counted(found),
        found.attendance,
        len(sittings.unsaid(found.work, found.sittings)),
        found.visitors,
        (met.walked_in, met.agreed, met.returned),
        found.activities,
        suggestion_table.proposed(found),
        suggestion_table.total(found),
    )
