"""All of something, a page at a time: no statement gives more rows than a page has, and nothing is left out."""

from collections.abc import Callable, Iterator, Mapping
from typing import Any, TypeVarTuple

from sqlalchemy import ColumnElement, Connection, Row, Select, literal, tuple_

from storage.prepared import Prepared

Columns = TypeVarTuple("Columns")
AT_ONCE = 500
"""Rows of a page: what is read as a whole (a register, a roster's day, somebody's own data) mostly fits in one."""


def every(connection: Connection, found: Select[*Columns], *by: ColumnElement[Any], at_once: int = AT_ONCE) -> Iterator[Row[*Columns]]:
    """Every row in the order of `by`: chosen columns that are never NULL and that no two rows have alike.

    The next page is read when the rows of the one before are done with, and begins behind its last, so rows may be changed on
    the way as long as their places stay.
    """
    yield from _pages(connection, found.order_by(*by).limit(at_once), {}, by, at_once)


def kept(
    found: Select[*Columns], *by: ColumnElement[Any], at_once: int = AT_ONCE
) -> Callable[[Connection, Mapping[str, Any]], Iterator[Row[*Columns]]]:
    """The same for a statement that is put together once and asked again and again: with what its parameters are then, no lists."""
    ordered = found.order_by(*by).limit(at_once)
    first = Prepared(ordered)

    def read(connection: Connection, values: Mapping[str, Any]) -> Iterator[Row[*Columns]]:
        rows = first.all(connection, values)
        yield from rows if len(rows) < at_once else _pages(connection, ordered, values, by, at_once)

    return read


def _pages(
    connection: Connection, ordered: Select[*Columns], values: Mapping[str, Any], by: tuple[ColumnElement[Any], ...], at_once: int
) -> Iterator[Row[*Columns]]:
    rows = connection.execute(ordered, values).all()
    while rows:
        yield from rows
        rows = connection.execute(ordered.where(_behind(rows[-1], by)), values).all() if len(rows) == at_once else []


def _behind(last: Row[*tuple[Any, ...]], by: tuple[ColumnElement[Any], ...]) -> ColumnElement[bool]:
    values = [literal(last._mapping[column], column.type) for column in by]
    return by[0] > values[0] if len(by) == 1 else tuple_(*by) > tuple_(*values)
