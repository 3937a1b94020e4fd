"""A table of an account with what stands around it on paper: title, period, page x of y, a line to sign."""

from collections.abc import Iterable, Sequence
from typing import Any

from locales import printed
from locales import summaries as summaries_words
from reports.printed import Across, Column, Sheet
from services.summaries.account import Account
from services.summaries.sentences import period_words


def sheet(found: Account, name: str, columns: Sequence[Column], rows: Iterable[Sequence[Any] | Across], **more: Any) -> Sheet:
    """`name`: as `locales.summaries.sheet_name` has it. A register without a row says so."""
    work, t = found.work, found.work.staff_words()
    title = summaries_words.sheet_name(t, name)
    return Sheet(
        title,
        columns,
        _or_nothing(rows, Across(t(printed.nothing), "note")),
        heading=printed.heading(t, work.roster.congress.name, title),
        note=printed.reach(t, period_words(found), work.roster.congress.local(found.cut_off)),
        signed=t(printed.signed),
        page_words=t(printed.page),
        **more,
    )


def _or_nothing(rows: Iterable[Sequence[Any] | Across], nothing: Across) -> Iterable[Sequence[Any] | Across]:
    empty = True
    for row in rows:
        empty = False
        yield row
    if empty:
        yield nothing


def to_sign(found: Account) -> Column:
    """The column in which people sign."""
    return Column(found.work.staff_words()(printed.signature), 12)
