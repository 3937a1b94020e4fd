"""Every sealed column, whatever is in it: closed with another key, or closed at all where it was stored before there was one."""

import json
from collections.abc import Iterator
from typing import Any

from sqlalchemy import JSON, Column, Connection, LargeBinary, Table, Text, and_, cast, column, select, table, update

from storage.columns import SealedBytes, SealedJson, SealedText
from storage.seal import MARK, Seal, seal_of
from storage.tables import metadata
from storage.written_json import as_json

PASSING = frozenset({"inbox", "outbox", "reminder", "step", "stored_file"})
"""What is in these tables is gone within days; what lies in the others is sealed where it lies."""


LOOKED_AT = 20
REMINDED = "reminder.data"


def sealed_columns() -> Iterator[tuple[Table, Column[Any]]]:
    for found in metadata.sorted_tables:
        for part in found.columns:
            if isinstance(part.type, SealedText | SealedJson | SealedBytes):
                yield found, part


def rekey_columns(connection: Connection, old: Seal, new: Seal) -> None:
    """Raises InvalidTag where the present key is another."""
    for found, part in sealed_columns():
        for row in _rows(connection, found, part):
            _write(connection, found, part, row, _wrapped(new, part, _unwrapped(old, part, row.held)))


def seal_next(connection: Connection, limit: int) -> bool:
    """Seal what lies open, so much of each column. Whether there may be more. Without a key there is nothing to do."""
    seal = seal_of(connection.dialect)
    more = False
    for found, part in sealed_columns() if seal.key else ():
        rows = [] if found.name in PASSING else _rows(connection, found, part, limit)
        for row in rows:
            _write(connection, found, part, row, _wrapped(seal, part, row.held))
        more = more or len(rows) == limit
    return more


def waiting_fits(connection: Connection, seal: Seal) -> bool:
    """Whether the newest of what waits for its day could be read; so too where nothing is sealed there."""
    from cryptography.exceptions import InvalidTag

    raw = table("reminder", column("id"), column("data", JSON()))
    newest = connection.execute(select(raw.c.data).order_by(raw.c.id.desc()).limit(LOOKED_AT)).scalars()
    held = next((one for one in newest if isinstance(one, str) and one.startswith(MARK)), "")
    try:
        return not held or not seal.unwrap(held, REMINDED).startswith(MARK)
    except InvalidTag:
        return False


def _plain(found: Table, part: Column[Any]) -> Any:
    """The table with its keys and this column as it lies there."""
    kind: Any = JSON() if isinstance(part.type, SealedJson) else LargeBinary() if isinstance(part.type, SealedBytes) else Text()
    return table(found.name, *(column(key.name, key.type) for key in found.primary_key), column(part.name, kind))


def _rows(connection: Connection, found: Table, part: Column[Any], open_ones: int | None = None) -> Any:
    raw = _plain(found, part)
    held = raw.c[part.name]
    chosen = select(*(raw.c[key.name] for key in found.primary_key), held.label("held")).where(held.is_not(None))
    if not isinstance(part.type, SealedBytes):
        chosen = chosen.where(cast(held, Text).not_in(["", "{}", "[]", "null"]))
    if open_ones is not None:
        chosen = chosen.where(cast(held, Text).not_like(f"%{MARK}%")).limit(open_ones)
    return connection.execute(chosen).all()


def _write(connection: Connection, found: Table, part: Column[Any], row: Any, value: Any) -> None:
    raw = _plain(found, part)
    which = and_(*(raw.c[key.name] == getattr(row, key.name) for key in found.primary_key))
    connection.execute(update(raw).where(which).values({part.name: value}))


def _wrapped(seal: Seal, part: Column[Any], value: Any) -> Any:
    kind: Any = part.type
    if isinstance(kind, SealedBytes):
        return MARK.encode() + seal.closed(value, kind.place) if seal.key and value else value
    if isinstance(kind, SealedJson):
        return seal.wrap(as_json(value), kind.place) if seal.key and value else value
    return seal.wrap(value, kind.place)


def _unwrapped(seal: Seal, part: Column[Any], value: Any) -> Any:
    kind: Any = part.type
    if isinstance(kind, SealedBytes):
        sealed = bool(seal.key) and bytes(value).startswith(MARK.encode())
        return seal.opened(bytes(value)[len(MARK) :], kind.place) if sealed else bytes(value)
    if isinstance(kind, SealedJson):
        return json.loads(seal.unwrap(value, kind.place)) if isinstance(value, str) and value.startswith(MARK) else value
    return seal.unwrap(value, kind.place)
