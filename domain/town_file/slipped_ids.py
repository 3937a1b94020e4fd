"""Ids of rows that are not their own: of a workbook those sorted without them or made by copying another, of a text file those that
stand twice (docs/town-file.md)."""

from collections import Counter
from collections.abc import Callable, Mapping

from domain.congress.same_name import same
from domain.town_file.stored_names import Stored
from domain.town_file.town_rows import Row, TownFile


def mend_ids(rows: list[Row], stored: Mapping[str, Stored], is_he: Callable[[Row, Stored], bool] | None) -> None:
    """`is_he`: of people, whether more than the name agrees."""
    for n, row in enumerate(rows):
        own = stored.get(str(row.data.get("id") or ""))
        if own is None or row.dated or not _name(row) or same(own.name, _name(row)):
            continue
        found = [one for one in stored.values() if not one.ended and same(one.name, _name(row)) and (is_he is None or is_he(row, one))]
        if len(found) == 1:
            rows[n] = _with_id(row, found[0].id)
    for number in {str(row.data["id"]) for row in rows if row.data.get("id")}:
        _one_row_each(rows, stored, number)


def twice_numbered(file: TownFile) -> set[str]:
    """Numbers that two rows of people have, deputies and staff together: a mistake (town_file.check), by which nobody is taken for
    somebody new. A workbook's are mended."""
    rows = [] if file.partial else [row for section in ("deputies", "staff") for row in file.sections[section] if not row.dated]
    return {number for number, count in Counter(str(row.data.get("id") or "") for row in rows).items() if count > 1 and number}


def _one_row_each(rows: list[Row], stored: Mapping[str, Stored], number: str) -> None:
    """The id is the row's whose name is stored with it, else the first one's."""
    having = [n for n, row in enumerate(rows) if str(row.data.get("id")) == number and not row.dated]
    own = next((n for n in having if number in stored and same(stored[number].name, _name(rows[n]))), having[0] if having else 0)
    for n in having:
        if not same(_name(rows[n]), _name(rows[own])):
            rows[n] = _with_id(rows[n], None)


def _with_id(row: Row, row_id: str | None) -> Row:
    return Row(row.line, {**row.data, "id": row_id}, row.lines)


def _name(row: Row) -> str:
    return str(row.data.get("name") or "")
