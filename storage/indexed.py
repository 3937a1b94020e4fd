"""Conditions that a query says so that an index is used."""

import json
from collections.abc import Sequence
from typing import Any

from sqlalchemy import BigInteger, ColumnElement, Integer, Text, any_, bindparam, cast, func, literal_column, select
from sqlalchemy.dialects.postgresql import ARRAY

KINDS = ("sqlite", "postgresql")


def holds(condition: str) -> ColumnElement[bool]:
    """The index's own words (storage/tables.py). A value called Boolean would be compared on SQLite, `(…) = 1`, which no index is known by."""
    found: ColumnElement[Any] = literal_column(condition)
    return found


def one_of(column: ColumnElement[int], numbers: Sequence[int], kind: str) -> ColumnElement[bool]:
    """One of many numbers, given as a single value: SQLite takes 32,766 of them, and each length would be a statement of its own."""
    if kind == "postgresql":
        return column == any_(cast(bindparam(None, list(numbers), unique=True, type_=ARRAY(BigInteger)), ARRAY(BigInteger)))
    return column.in_(select(func.json_each(json.dumps(list(numbers))).table_valued("value").c.value))


def among(column: ColumnElement[Any], name: str, kind: str) -> ColumnElement[bool]:
    """The same for a statement that is prepared before the values are known: `name` is what they are given by, see `given`."""
    values = bindparam(name, type_=Text)
    if kind == "postgresql":
        return column == any_(cast(values, ARRAY(BigInteger if isinstance(column.type, Integer) else Text)))
    return column.in_(select(func.json_each(values).table_valued("value").c.value))


def given(kind: str, values: Sequence[int] | Sequence[str]) -> str:
    """Numbers, or keys of ours (nothing that a person wrote), as `among` takes them."""
    listed = json.dumps(list(values), separators=(",", ":"))
    return f"{{{listed[1:-1]}}}" if kind == "postgresql" else listed
