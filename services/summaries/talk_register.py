"""约访回访登记簿: each agreed talk that took place, each return visit; who came by himself stands in 接待记录 (docs/glossary.md, Records)."""

from collections.abc import Iterator
from typing import Any

from locales import case as case_words
from locales import three_visits as words
from reports.printed import Across, Column
from services.deed.names import names_by_id, village_name
from services.summaries.account import Account
from services.summaries.printed_sheets import sheet, to_sign
from services.summaries.three_visits import Book, Talk

WIDTHS = (12, 8, 18, 14, 16, 22, 24)


def talk_register(found: Account) -> Any:
    """By day. Rows and what is not listed add up to 约访 and 回访."""
    labels = zip(words.header(found.work.staff_words()), WIDTHS, strict=True)
    columns = [Column(label, width, "date" if n == 0 else "text") for n, (label, width) in enumerate(labels)]
    return sheet(found, "talks", [*columns, to_sign(found)], _rows(found, Book(found)))


def _rows(found: Account, book: Book) -> Iterator[Any]:
    t, hidden = found.work.staff_words(), {"agreed": 0, "returned": 0}
    for talk in book.talks:
        if talk.case is not None and (talk.case.sealed or found.hides(talk.case) or not found.names_place(talk.case)):
            hidden[talk.kind] += 1
        else:
            yield _row(found, talk)
    for kind, count in hidden.items():
        if count:
            yield (None, words.kind(t, kind), words.not_listed(t, count), "", "", "", "", None)
    if book.counts.walked_in:
        yield Across(words.walked_in(t, book.counts.walked_in), "note")


def _row(found: Account, talk: Talk) -> tuple[Any, ...]:
    work, t, case = found.work, found.work.staff_words(), talk.case
    names = "、".join(names_by_id(work, talk.by))
    if case is None:
        return (talk.on, words.kind(t, talk.kind), t(words.a_half_hour), "", "", "", names, None)
    group = work.roster.groups.get(case.group) if case.group else None
    how = case_words.way(t, talk.how)
    return (talk.on, words.kind(t, talk.kind), how, village_name(work, case), case.number, group.name if group else "", names, None)
