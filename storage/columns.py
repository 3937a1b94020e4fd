"""Column types both databases agree on."""

import json
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import Any

from sqlalchemy import JSON, BigInteger, DateTime, Dialect, Integer, LargeBinary, Text
from sqlalchemy.types import TypeDecorator

from storage.seal import MARK, seal_of
from storage.written_json import as_json

BigId = BigInteger().with_variant(Integer, "sqlite")
"""SQLite numbers rows by itself only for INTEGER keys."""


class UtcDateTime(TypeDecorator[datetime]):
    """An aware moment, stored as UTC and read back aware; a naive one is refused. On SQLite a number (`as_number`): what is compared with it
    must be of this type too, since any text is greater there than any number."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def bind_processor(self, dialect: Dialect) -> Callable[[datetime | None], Any]:
        return _aware if dialect.name == "postgresql" else as_number

    def result_processor(self, dialect: Dialect, coltype: Any) -> Callable[[Any], datetime | None]:
        return _in_utc if dialect.name == "postgresql" else from_number


class SealedText(TypeDecorator[str]):
    """Words that nobody searches: sealed to their place (`table.column`) where the engine has a key (`seal_columns`)."""

    impl = Text
    cache_ok = True

    def __init__(self, place: str) -> None:
        super().__init__()
        self.place = place

    def process_bind_param(self, value: str | None, dialect: Dialect) -> str | None:
        return seal_of(dialect).wrap(value, self.place) if value else value

    def process_result_value(self, value: str | None, dialect: Dialect) -> str | None:
        return seal_of(dialect).unwrap(value, self.place) if value else value


class SealedJson(TypeDecorator[Any]):
    """The same for JSON: sealed it is one string; empty lists and mappings stay as they are."""

    impl = JSON
    cache_ok = True

    def __init__(self, place: str) -> None:
        super().__init__()
        self.place = place

    def process_bind_param(self, value: Any, dialect: Dialect) -> Any:
        seal = seal_of(dialect)
        return seal.wrap(as_json(value), self.place) if seal.key and value else value

    def process_result_value(self, value: Any, dialect: Dialect) -> Any:
        seal = seal_of(dialect)
        sealed = seal.key and isinstance(value, str) and value.startswith(MARK)
        return json.loads(seal.unwrap(value, self.place)) if sealed else value


class SealedBytes(TypeDecorator[bytes]):
    """The same for files."""

    impl = LargeBinary
    cache_ok = True

    def __init__(self, place: str) -> None:
        super().__init__()
        self.place = place

    def process_bind_param(self, value: bytes | None, dialect: Dialect) -> bytes | None:
        seal = seal_of(dialect)
        return MARK.encode() + seal.closed(value, self.place) if seal.key and value else value

    def process_result_value(self, value: bytes | None, dialect: Dialect) -> bytes | None:
        seal = seal_of(dialect)
        if value is None or not seal.key or not bytes(value).startswith(MARK.encode()):
            return value
        return seal.opened(bytes(value)[len(MARK) :], self.place)


def _aware(value: datetime | None) -> datetime | None:
    if value is None:
        return None
    if value.tzinfo is None:
        raise ValueError("a moment without a time zone cannot be stored")
    return value if value.tzinfo is UTC else value.astimezone(UTC)


EPOCH, MICROSECOND = datetime(1970, 1, 1, tzinfo=UTC), timedelta(microseconds=1)


def as_number(value: datetime | None) -> int | None:
    """What SQLite has of a moment: microseconds since 1970 began in UTC, eight bytes (its text had 26); before that they are negative."""
    moment = _aware(value)
    return None if moment is None else (moment - EPOCH) // MICROSECOND


def _in_utc(value: datetime | None) -> datetime | None:
    return None if value is None else value.astimezone(UTC)


def from_number(value: int | None) -> datetime | None:
    return None if value is None else EPOCH + timedelta(0, 0, value)


NOTHING_LISTED = "[]"
"""What most JSON columns hold."""


def from_json(value: str | None) -> Any:
    """What SQLite has of a JSON column."""
    if value == NOTHING_LISTED:
        return []
    return None if value is None else json.loads(value)


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
