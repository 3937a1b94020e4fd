"""The archive of a year: books, a sheet and the story of each matter, accounts, suggestions, and an index, each under a Chinese name.

Nobody's name or number stands in it, and of what is the secretary's alone no word. What is in it is what the readers may read.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from io import BytesIO
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile

from domain.cases.archive import Held, lacks
from domain.cases.life_cycle import SETTLED
from domain.congress.periods import months_of, period_of
from domain.figures.case_facts import CaseFacts
from locales import archives, suggestions
from locales.account import file_part
from reports.printed import Column, Sheet
from services.case import sheet as case_sheet
from services.deed.names import status_in_books
from services.desk import suggestion_paper
from services.summaries import archive_groups, case_events
from services.summaries.account import Account, category_of, group_of, village_of
from services.summaries.archive_year import Archive, begun, begun_months, in_words, left_out
from services.summaries.directory import directory
from services.summaries.files import file_of
from services.summaries.printed_sheets import sheet

MOST = 45_000_000
"""Bytes a bot may send are 50 MB."""
File = tuple[str, bytes]
OF_YEAR, OF_MONTH = ("word", "public", "spoken", "picture"), ("word", "public", "spoken")


@dataclass(frozen=True)
class Item:
    """A file to be made: its folder (a key of `locales.archives.part`), what it is, of which time; None where there is nothing to say."""

    part: str
    kind: str
    when: str
    make: Callable[[], File | None]


def items(over: Archive) -> list[Item]:
    """All but the index, in the order of their folders. Raises ValueError for what is no year."""
    if "-" in over.year:
        raise ValueError(over.year)
    return [*_books(over), *_of_months(over), *_accounts(over), *_suggestions(over), *_groups(over)]


def _books(over: Archive) -> Iterator[Item]:
    when = in_words(over, over.year)
    for kind in ("registers", "excel"):
        yield Item("books", {"registers": "books"}.get(kind, kind), when, partial(_of_account, over, over.year, kind))
    yield Item("books", "directory", "", partial(directory, over.work, office=False))


def _of_account(over: Archive, name: str, kind: str) -> File:
    return file_of(over.of(name), kind)


def _of_months(over: Archive) -> Iterator[Item]:
    for kind, make in (("cases", _sheets), ("events", _events)):
        for month in begun_months(over):
            yield Item(kind, kind, in_words(over, month), partial(make, over, month))


def _shown(over: Archive, found: Account) -> list[CaseFacts]:
    return [f for f in found.ours if not f.case.sealed and not found.hides(f.case)]


def _sheets(over: Archive, month: str) -> File | None:
    """The 事项办理单 of a month's matters, a page each, as somebody without any right to identities reads them."""
    from reports.case_sheets import case_sheets  # the Word library is loaded by those who need it

    shown, t = _shown(over, over.to_this_day(month)), over.work.staff_words()
    if not shown:
        return None
    pages = [case_sheet.page(over.work, 0, over.work.cases.get(f.case.id)) for f in shown]
    return archives.file_name(t, "cases", archives.month(t, month)), case_sheets(pages)


def _events(over: Archive, month: str) -> File | None:
    from reports.tables_workbook import workbook

    found, t = over.to_this_day(month), over.work.staff_words()
    shown = _shown(over, found)
    if not shown:
        return None
    return archives.file_name(t, "events", archives.month(t, month)), workbook([case_events.story(found, shown)])


def _accounts(over: Archive) -> Iterator[Item]:
    today, first = over.work.local_date(over.work.now), begun(over)
    parts = [f"{over.year}-{part}" for part in ("Q1", "Q2", "Q3", "Q4", "H1", "H2")]
    for name in (*begun_months(over), *parts, over.year):
        for kind in OF_YEAR if name == over.year else OF_MONTH if name in begun_months(over) else ("word",):
            if period_of(name)[0] <= today and (name == over.year or months_of(period_of(name))[-1] >= first):
                yield Item("files", kind, in_words(over, name), partial(_of_account, over, name, kind))


def _suggestions(over: Archive) -> Iterator[Item]:
    found = over.of(over.year)
    for row in suggestion_paper.of_period(over.work, found.period, found.hides):
        yield Item("suggestions", "motion" if row.kind == "motion" else "suggestion", "", partial(_paper, over, row))


def _paper(over: Archive, row: Any) -> File | None:
    """Under its number: several may bear one title."""
    made, t = suggestion_paper.paper(over.work, row.id), over.work.staff_words()
    return (f"{file_part(suggestions.number(t, row.year, row.number, row.kind))}_{made[0]}", made[1]) if made is not None else None


def _groups(over: Archive) -> Iterator[Item]:
    """None of a year that had nothing in it."""
    if begun(over) in begun_months(over):
        papers = archive_groups.papers(over.work, over.year, over.readers)
        yield from (Item("groups", kind, when, make) for kind, when, make in papers)


def index(over: Archive, listed: Sequence[tuple[Item, str]]) -> File:
    """`listed`: what was made, with the names of the files."""
    from reports.tables_workbook import workbook

    t = over.work.staff_words()
    labels = zip(archives.files_header(t), (7, 18, 48, 48), strict=True)
    columns = [Column(label, width, "text" if n else "number") for n, (label, width) in enumerate(labels)]
    rows = [(n, archives.part(t, item.part), name, archives.what(t, item.kind, item.when)) for n, (item, name) in enumerate(listed, 1)]
    files = Sheet(t(archives.index_files), columns, rows, heading=archives.title(t, over.year), note=_note(over), filters=False)
    return t(archives.index_file), workbook([files, _case_index(over)])


def _note(over: Archive) -> str:
    """What does not stand in it."""
    t = over.work.staff_words()
    return " ".join(filter(None, (t(archives.not_erased), left_out(over))))


def _case_index(over: Archive) -> Sheet:
    found, t = over.of(over.year), over.work.staff_words()
    kinds = {1: "date", 6: "date"}
    widths = (15, 11.5, 14, 20, 22, 12, 11.5, 22)
    columns = [
        Column(label, width, kinds.get(n, "text")) for n, (label, width) in enumerate(zip(archives.cases_header(t), widths, strict=True))
    ]
    rows = (_case_line(over, found, f) for f in found.ours if not found.hides(f.case))
    made: Sheet = sheet(found, "archive_cases", columns, rows)
    return made


def _case_line(over: Archive, found: Account, f: CaseFacts) -> tuple[object, ...]:
    work, t = over.work, over.work.staff_words()
    closed = f.closings[-1][0] if f.closings else None
    settled = f.case.status in SETTLED
    held = Held(f.case.registered_at is not None, f.answered_on is not None, f.talks[0] is not None, f.talks[1] is not None)
    return (
        f.case.number,
        f.registered_on,
        village_of(work, f),
        category_of(found, t, f.case.category) if not f.case.sealed else "",
        group_of(work, f),
        status_in_books(work, f.case),
        closed if settled else None,
        archives.lacking(t, lacks(f.case, held)) if settled else "",
    )


def made(over: Archive, of: Sequence[Item]) -> Iterator[tuple[str, bytes]]:
    """Path below the folder and content of each file, one after the other; the index comes last."""
    t, listed = over.work.staff_words(), list[tuple[Item, str]]()
    for item in of:
        file = item.make()
        if file is not None:
            listed.append((item, file[0]))
        yield (f"{archives.part(t, item.part)}/{file[0]}", file[1]) if file is not None else ("", b"")
    yield index(over, listed)


def packed(over: Archive, most: int = MOST) -> File:
    """All of it in one file for a chat; without the sheets of single matters where it is more than may be sent (`most` bytes)."""
    t, files = over.work.staff_words(), [(path, content) for path, content in made(over, items(over)) if path]
    if sum(len(content) for _, content in files) > most:
        left_out = archives.part(t, "cases")
        files = [(path, content) for path, content in files if not path.startswith(f"{left_out}/")]
        files.append((t(archives.read_me), archives.too_large(t, left_out).encode()))
    kept = BytesIO()
    with ZipFile(kept, "w", ZIP_DEFLATED) as zipped:
        for path, content in files:
            zipped.writestr(f"{over.folder}/{path}", content)
    return f"{over.folder}.zip", kept.getvalue()
