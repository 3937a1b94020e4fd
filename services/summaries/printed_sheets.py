"""A table of an account with what stands around it on paper: title, period, page x of y, a line to sign."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Any

from domain.values.ids import GroupId
from locales import group_papers, printed
from locales import summaries as summaries_words
from reports.printed import Across, Column, Sheet
from services.summaries.account import Account
from services.summaries.sentences import period_words


def sheet(found: Account, name: str, columns: Sequence[Column], rows: Iterable[Sequence[Any] | Across], **more: Any) -> Sheet:
    """`name`: as `locales.summaries.sheet_name` has it. A register without a row says so. `when`: of which time, where it is not the account's."""
    work, t = found.work, found.work.staff_words()
    title, when = summaries_words.sheet_name(t, name), more.pop("when", "") or period_words(found)
    return Sheet(
        title,
        [for_letters(column) for column in columns],
        _or_nothing(rows, Across(t(printed.nothing), "note")),
        heading=printed.heading(t, place_of(found), title, own=bool(found.group)),
        note=printed.reach(t, when, work.roster.congress.local(found.cut_off)),
        signed=t(printed.signed),
        page_words=t(printed.page),
        formats=printed.formats(t),
        **more,
    )


LETTERS = 11.0
"""Characters of a column of words in Latin letters: anonymous, Complaint, Suggestion stand on a line."""


def for_letters(column: Column) -> Column:
    """Under a head in Latin letters wide enough for its words, and in a column of text for what stands below it."""
    if not column.label.isascii():
        return column
    words = max((len(word) for word in column.label.split()), default=0) * 1.1 + 1
    return replace(column, width=max(column.width, words, LETTERS if column.kind == "text" else 0.0))


def place_of(found: Account) -> str:
    """Whose account it is: the congress, or one of its groups."""
    roster = found.work.roster
    group = roster.groups.get(GroupId(found.group))
    return roster.congress.name + (group.name if group is not None else "")


def not_listed(found: Account, count: int) -> list[Across]:
    """In a group's own books one line for what they do not list."""
    return [Across(group_papers.not_listed(found.work.staff_words(), count), "note")] if found.group and count else []


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
