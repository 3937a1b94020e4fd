"""Column types both databases agree on."""

import json
from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import BigInteger, DateTime, Dialect, Integer
from sqlalchemy.types import TypeDecorator

BigId = BigInteger().with_variant(Integer, "sqlite")
"""SQLite numbers rows by itself only for INTEGER keys."""


class UtcDateTime(TypeDecorator[datetime]):
    """An aware moment, stored as UTC and read back aware; a naive one is refused."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def bind_processor(self, dialect: Dialect) -> Callable[[datetime | None], Any]:
        return _aware if dialect.name == "postgresql" else _as_text

    def result_processor(self, dialect: Dialect, coltype: Any) -> Callable[[Any], datetime | None]:
        return _in_utc if dialect.name == "postgresql" else _from_text


def _aware(value: datetime | None) -> datetime | None:
    if value is None:
        return None
    if value.tzinfo is None:
        raise ValueError("a moment without a time zone cannot be stored")
    return value.astimezone(UTC)


def _as_text(value: datetime | None) -> str | None:
    """As SQLAlchemy writes moments into SQLite, but by one call of the standard library."""
    moment = _aware(value)
    return None if moment is None else moment.isoformat(" ", "microseconds")[:26]


def _in_utc(value: datetime | None) -> datetime | None:
    return None if value is None else value.astimezone(UTC)


def _from_text(value: str | None) -> datetime | None:
    return None if value is None else datetime.fromisoformat(value).replace(tzinfo=UTC)


_SURROGATES = range(0xD800, 0xE000)


def storable(value: Any) -> Any:
    """Text that both databases take: NUL and lone surrogates become U+FFFD, in lists and mappings too."""
    if isinstance(value, str):
        if "\x00" not in value and value.isprintable():
            return value
        return "".join("�" if ch == "\x00" or ord(ch) in _SURROGATES else ch for ch in value)
    if isinstance(value, dict):
        return {storable(key): storable(item) for key, item in value.items()}
    if isinstance(value, (list, tuple)):
        return [storable(item) for item in value]
    return value


def message_in(words: str) -> int:
    """The number of the message that words kept as JSON came in; 0 for words that are none."""
    return int(json.loads(words).get("message_id") or 0) if words.startswith("{") else 0
