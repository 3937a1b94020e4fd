"""Rows as they lie in a table, the same on both databases: nothing sealed is opened, JSON is the text it was written as."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from hashlib import blake2b
from typing import Any

from sqlalchemy import JSON, Column, Connection, LargeBinary, Table, Text, bindparam, cast, column, insert, select, table

from storage.columns import SealedBytes, SealedJson, SealedText

AT_ONCE = 500
"""Rows in hand at a time; of a table with files one, since each may have megabytes."""
Row = Sequence[Any]


@dataclass(frozen=True)
class Tally:
    """How many rows, and a sum of their hashes that no order changes: of two tables with the same rows it is the same."""

    rows: int = 0
    sum: int = 0

    def with_rows(self, rows: Iterable[Row]) -> "Tally":
        found = [_hash(row) for row in rows]
        return Tally(self.rows + len(found), (self.sum + sum(found)) % 2**128)


def batches(connection: Connection, found: Table) -> Iterator[list[Row]]:
    """All rows of a table in no order, some at a time."""
    plain = _plain(found)
    chosen = select(*(cast(plain.c[part.name], Text) if _is_json(part) else plain.c[part.name] for part in found.columns))
    streamed = {"stream_results": True, "yield_per": 1 if any(_is_binary(part) for part in found.columns) else AT_ONCE}
    for part in connection.execute(chosen, execution_options=streamed).partitions():
        yield [[_storable(value) for value in row] for row in part]


def put(connection: Connection, found: Table, rows: Sequence[Row]) -> None:
    """Add rows as `batches` gives them."""
    plain, names = _plain(found), [part.name for part in found.columns]
    values: Mapping[str, Any] = {}
    if connection.dialect.name == "postgresql":
        values = {part.name: cast(bindparam(part.name, type_=Text()), JSON()) for part in found.columns if _is_json(part)}
    others: Mapping[str, Any] = {name: bindparam(name) for name in names if name not in values}
    connection.execute(insert(plain).values({**others, **values}), [dict(zip(names, row, strict=True)) for row in rows])


def _plain(found: Table) -> Any:
    return table(found.name, *(column(part.name, _kind(part)) for part in found.columns))


def _kind(part: Column[Any]) -> Any:
    if _is_json(part) or isinstance(part.type, SealedText):
        return Text()
    return LargeBinary() if _is_binary(part) else part.type


def _is_json(part: Column[Any]) -> bool:
    return isinstance(part.type, JSON | SealedJson)


def _is_binary(part: Column[Any]) -> bool:
    return isinstance(part.type, LargeBinary | SealedBytes)


def _storable(value: Any) -> Any:
    """SQLite takes a NUL in a text, PostgreSQL does not."""
    return value.replace("\x00", "�") if isinstance(value, str) and "\x00" in value else value


def _hash(row: Row) -> int:
    hashed = blake2b(digest_size=16)
    for value in row:
        said = _said(value)
        hashed.update(b"%s%d:%s" % (type(value).__name__[:1].encode(), len(said), said))
    return int.from_bytes(hashed.digest(), "big")


def _said(value: Any) -> bytes:
    if isinstance(value, bytes | memoryview):
        return bytes(value)
    if isinstance(value, datetime):
        return value.astimezone(UTC).isoformat().encode()
    if isinstance(value, date):
        return value.isoformat().encode()
    return str(value).encode("utf-8", "surrogatepass")
