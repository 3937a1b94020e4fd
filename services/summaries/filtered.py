"""What is filtered in the register as a table (Excel or CSV), made by the process that makes files: no voter, no contact data, words masked."""

import csv
from collections.abc import Iterator, Sequence
from io import StringIO
from typing import Any
from urllib.parse import parse_qsl

from domain.cases.case import Case
from domain.rights.rights import may, may_in_congress, reads_confidential
from domain.rights.sight import sight_of
from domain.values.ids import CaseId
from locales import case as case_words
from locales import case_sheet, common, printed
from locales import desk as desk_words
from locales import office_lists as words
from reports.printed import Column, Sheet
from services.case import sheet
from services.deed.by import By
from services.deed.names import category_name, state_on_paper, village_name
from services.deed.tell import person_name
from services.deed.work import Work
from services.desk.filters import wanted_of
from services.summaries.case_register import as_shown
from services.summaries.kept_paper import Held, Made, packed

AT_ONCE = 500
"""Cases that are read at a time."""
MOST = 100_000
"""Rows of a file: what is more is asked for by month."""
SHEETS = "sheets"
FORMULA = ("=", "+", "-", "@", "\t", "\r")
WIDTHS = (14, 12, 8, 12, 9, 9, 42, 20, 10, 12, 22, 11.5, 11.5, 10, 9, 6)


def file_of(work: Work, by: By, shape: str, query: str) -> tuple[str, bytes, Held]:
    """Name, bytes, and which cases. `shape`: excel or csv; `query`: the filters as a page's address has them. By what he may see now."""
    cases, rows = _table(work, by, dict(parse_qsl(query)))
    t, congress = work.staff_words(), work.roster.congress
    labels = words.table_header(t)
    name = words.table_name(t, congress.name, work.today, "xlsx" if shape == "excel" else "csv")
    if shape != "excel":
        return name, _csv([labels, *rows]), cases
    from reports.tables_workbook import workbook  # the Excel library is loaded by those who need it

    kinds = {1: "date", 11: "date", 12: "date", 15: "number"}
    columns = [Column(label, width, kinds.get(n, "text")) for n, (label, width) in enumerate(zip(labels, WIDTHS, strict=True))]
    title = t(words.register)
    page = Sheet(
        title,
        columns,
        rows,
        heading=printed.heading(t, congress.name, title),
        page_words=t(printed.page),
        formats=printed.formats(t),
        paper="A3",
    )
    return name, workbook([page]), cases


def _table(work: Work, by: By, given: dict[str, str]) -> tuple[Held, list[tuple[Any, ...]]]:
    """Its rows, and of which cases they are."""
    held, rows = Held(()), list[tuple[Any, ...]]()
    for cases in _portions(work, by, given):
        rows += _of(work, by, cases)
        held = held.with_more(held_of(work, by, cases))
    return held, rows


def held_of(work: Work, by: By, cases: Sequence[Case]) -> Held:
    """Of these what he sees: whose words he reads, and the others."""
    seen = [case for case in cases if may(work.roster, by.persons, "see", case)]
    read = [case.id for case in seen if _reads(work, by, case)]
    return Held(read, sorted({case.id for case in seen}.difference(read)))


def _reads(work: Work, by: By, case: Case) -> bool:
    return not case.confidential or reads_confidential(work.roster, by.persons, case)


def _portions(work: Work, by: By, given: dict[str, str]) -> Iterator[Sequence[Case]]:
    wanted, sight = wanted_of(work, by, given), sight_of(work.roster, by.persons)
    after: CaseId | None = None
    for _turn in range(MOST // AT_ONCE):
        found = work.register.page(wanted, sight, after, AT_ONCE)
        yield [case for case in found.cases if may(work.roster, by.persons, "see", case)]
        after = found.after
        if after is None:
            return


def _of(work: Work, by: By, cases: Sequence[Case]) -> Iterator[tuple[Any, ...]]:
    said = work.said.first_words([case.id for case in cases])
    t, local = work.staff_words(), work.local_date
    for case in cases:
        group = work.roster.group_of(case)
        yield (
            case.number,
            local(case.registered_at) if case.registered_at else None,
            case_words.channel(t, case.channel),
            village_name(work, case),
            category_name(work, case),
            desk_words.case_kind(t, case.kind),
            _words(work, by, case, said.get(case.id, "")),
            group.name if group is not None else "",
            person_name(work, case.claimer) if case.claimer else "",
            state_on_paper(work, case),
            "、".join(str(case_words.mark(t, mark)) for mark in sorted(case.marks)),
            local(case.assigned_at) if case.assigned_at else None,
            case.due_on,
            case_words.outcome(t, case.outcome) if case.outcome else "",
            common.rating(t, case.rating) if case.rating else "",
            case.round - 1,
        )


def _words(work: Work, by: By, case: Case, said: str) -> str:
    """Whoever may open it all reads its first words; a confidential one says that it is."""
    if not _reads(work, by, case):
        return str(work.staff_words()(case_words.confidential))
    return as_shown(work.staff_words(), None, said)


def _csv(rows: Sequence[Sequence[Any]]) -> bytes:
    """With the mark by which Excel knows UTF-8; a text that begins like a formula stays text."""
    out = StringIO()
    writer = csv.writer(out)
    for row in rows:
        writer.writerow([_plain(value) for value in row])
    return out.getvalue().encode("utf-8-sig")


def _plain(value: Any) -> Any:
    if isinstance(value, str):
        text = value.replace("\n", " ")
        return f"'{text}" if text.startswith(FORMULA) else text
    return "" if value is None else value


def office_file(work: Work, paper_id: int) -> Made:
    """The file of one order by what who ordered it may see now, and what is said with it; none for whoever may see nothing any more."""
    paper = work.web.papers.get(paper_id)
    by = By(work.roster.persons_of(paper.account), paper.account) if paper is not None else None
    if paper is None or by is None or not may_in_congress(work.roster, by.persons, "find"):
        return Made([], work.staff_words()(case_sheet.gone))
    if paper.shape == SHEETS:
        cases = work.cases.numbered(paper.query.split())
        made = sheet.sheets(work, paper.account, [case.id for case in cases])
        return Made([made], held=held_of(work, by, cases)) if made is not None else Made([], work.staff_words()(case_sheet.gone))
    name, content, held = file_of(work, by, paper.shape, paper.query)
    return Made([(name, content)], words.table_is(work.staff_words(), held.count), held)


def keep_office_file(work: Work, paper_id: int, made: Made) -> None:
    """One of which nothing came is known as that. What was made can be fetched on the computer too, as long as files are kept; how many cases were in it stays known."""
    if not made.files:
        work.web.papers.made(paper_id, 0, "", None)
    for name, content in made.files:
        work.web.papers.made(paper_id, made.held.count, name, work.files.put(name, packed(made.held, content), work.now))
