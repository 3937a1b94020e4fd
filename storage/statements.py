"""What the statements of this process are in SQL: written once, however many engines it opens.

SQLAlchemy keeps that per engine, yet a process has several (its deeds, its gauges, its papers, the number of each case), and a test a new one.
"""

from collections.abc import Iterator, MutableMapping
from typing import Any

from sqlalchemy import Dialect
from sqlalchemy.util import LRUCache

MOST = 1_000
"""More kinds of statements than all deeds together make."""


def kind_of(dialect: Dialect) -> str:
    """What one engine writes another of this kind would write alike; in sealed columns also with the same key (storage/seal.py); one that only
    reads locks nothing (storage/database.py)."""
    said = dialect.__dict__
    kind: str = said.get("plan_key") or dialect.name
    return kind + said["locks_nothing"] if "locks_nothing" in said else kind


class Statements(MutableMapping[Any, Any]):
    """By the dialect's kind instead of the dialect itself, which SQLAlchemy puts first in each key."""

    def __init__(self) -> None:
        self._kept: LRUCache[Any, Any] = LRUCache(MOST)

    def __getitem__(self, key: tuple[Any, ...]) -> Any:
        return self._kept[kind_of(key[0]), *key[1:]]

    def __setitem__(self, key: tuple[Any, ...], statement: Any) -> None:
        self._kept[kind_of(key[0]), *key[1:]] = statement

    def get(self, key: tuple[Any, ...], default: Any = None) -> Any:
        return self._kept.get((kind_of(key[0]), *key[1:]), default)

    def __delitem__(self, key: tuple[Any, ...]) -> None:
        del self._kept[kind_of(key[0]), *key[1:]]

    def __iter__(self) -> Iterator[Any]:
        return iter(self._kept)

    def __len__(self) -> int:
        return len(self._kept)


OF_THE_PROCESS = Statements()
