"""代表通讯录: for the office with every number, and one to print with the numbers that people chose to show; by group and by village."""

from collections.abc import Iterator, Sequence
from typing import Any

from domain.congress.congress import Group, Person
from domain.congress.public_card import public_phone
from locales import books, printed
from reports.printed import Across, Column, Sheet
from services.deed.work import Work
from services.summaries.roster_register import duty_of, full_name, in_order, levels, named, place_of, remarks, village_of

WIDTHS = (6, 14, 11, 11, 14, 26, 16)
MORE = (14, 9, 22)
"""Columns that the office's own has beside."""
Row = Sequence[Any] | Across


def directory(work: Work, *, office: bool) -> tuple[str, bytes]:
    """Name and bytes of the workbook."""
    from reports.tables_workbook import workbook

    t = work.staff_words()
    sheets = [_sheet(work, "groups", _by_group(work, office=office), office=office)]
    sheets.append(_sheet(work, "villages", _by_village(work, office=office), office=office))
    return books.directory_file(t, work.roster.congress.name, office=office), workbook(sheets)


def _sheet(work: Work, name: str, rows: Iterator[Row], *, office: bool) -> Sheet:
    t, congress = work.staff_words(), work.roster.congress
    labels = books.directory_header(t, office=office)
    widths = (*WIDTHS, *MORE) if office else (*WIDTHS[:5], 34, 20)
    return Sheet(
        books.directory_sheet(t, name),
        [Column(label, width, "number" if n == 0 else "text") for n, (label, width) in enumerate(zip(labels, widths, strict=True))],
        rows,
        heading=books.directory_title(t, congress.name),
        note=books.directory_note(t, congress.term_name, work.local_date(work.now), office=office),
        page_words=t(printed.page),
        filters=False,
    )


def _by_group(work: Work, *, office: bool) -> Iterator[Row]:
    t, n = work.staff_words(), 0
    for group in work.roster.live_groups():
        yield Across(books.block(t, group.name, place_of(work.roster, group)))
        for person in in_order(work.roster, group):
            n += 1
            yield _line(work, n, person, books.duty(t, duty_of(group, person)), office=office)
    if office:
        yield Across(t(books.office))
        for person in (p for p in work.roster.people.values() if p.kind == "staff" and p.status != "ended"):
            n += 1
            yield _line(work, n, person, books.staff_role(t, person.role), office=office)


def _by_village(work: Work, *, office: bool) -> Iterator[Row]:
    t, roster, n = work.staff_words(), work.roster, 0
    for village in roster.open_villages():
        groups = roster.groups_of_village(village.id)
        led = "；".join(books.led_by(t, group.name, named(roster, group.leader)) for group in groups)
        yield Across(books.block(t, full_name(roster, village), led))
        for person in _of_village(roster.people.values(), village.id):
            n += 1
            yield _line(work, n, person, _duty(work, person, groups), office=office)


def _of_village(people: Any, village: str) -> list[Person]:
    return [p for p in people if p.kind == "deputy" and p.village == village and p.status != "ended"]


def _duty(work: Work, person: Person, groups: Sequence[Group]) -> str:
    t = work.staff_words()
    return books.duty(t, next((duty for group in groups if (duty := duty_of(group, person))), ""))


def _line(work: Work, n: int, person: Person, duty: str, *, office: bool) -> Sequence[Any]:
    t, roster = work.staff_words(), work.roster
    shown = (n, person.name, duty, levels(t, person) if person.kind == "deputy" else "", village_of(roster, person), person.job)
    if not office:
        return (*shown, public_phone(person))
    reached = t(books.linked if person.handle is not None else books.not_linked)
    numbers = "、".join(filter(None, (person.phone, person.office_phone)))
    return (*shown, numbers, public_phone(person), reached, remarks(t, person))
