"""满意率 and 解决率 beside those of earlier periods, in the workbook: a row for each rate and period, numbers as numbers."""

from collections.abc import Iterator
from typing import Any

from domain.figures.statistics import Rate, small_sample
from locales import compared as words
from locales import whole_table
from locales.common import T
from reports.printed import Column, Sheet
from services.summaries.account import Account
from services.summaries.compared import Beside, earlier, rows_of
from services.summaries.printed_sheets import sheet

COLUMNS = ((26, "text"), (20, "text"), (12, "number"), (12, "number"), (12, "percent"), (16, "text"))
"""Width and kind of each."""


def sheets(found: Account) -> Iterator[Sheet]:
    """None where there is nothing to compare."""
    t, others = found.work.staff_words(), earlier(found)
    rows = rows_of(found, others)
    if not rows:
        return
    columns = [Column(label, *column) for label, column in zip(words.sheet_header(t), COLUMNS, strict=True)]
    periods = [one.when for one in (Beside(found), *others)]
    lines = [_line(t, name, when, rate) for name, rates in rows for when, rate in zip(periods, rates, strict=True)]
    if not any(line[-1] for line in lines):  # a column for remarks where there are some
        columns, lines = columns[:-1], [line[:-1] for line in lines]
    yield sheet(found, "compared", columns, lines, filters=False, upright=True)


def _line(t: T, name: str, when: str, rate: Rate) -> tuple[Any, ...]:
    share = rate[0] / rate[1] if rate[1] else None
    return (words.name_of(t, name), when, *rate, share, t(whole_table.few) if small_sample(rate) else "")
