"""Case numbers on PostgreSQL, drawn beside the deed: a deed that held the month's row until its commit would make every process wait.

What a deed that came to nothing had drawn, the next one gets. A number is skipped only where a process or a connection
ended between drawing and commit (docs/design.md, Transactions).
"""

from collections import defaultdict
from collections.abc import Callable
from contextlib import ExitStack
from weakref import WeakKeyDictionary

from sqlalchemy import Connection, Engine

from storage.database import open_engine


class Drawn:
    """Of one engine, whose deeds run in one thread. `spare` are numbers that came back; `open` those of deeds under way."""

    def __init__(self, engine: Engine) -> None:
        self._url = engine.url
        self._connection: Connection | None = None
        self._spare: defaultdict[str, list[int]] = defaultdict(list)
        self.open: list[tuple[str, int]] = []

    def draw(self, key: str, count_up: Callable[[Connection], int]) -> int:
        spare = self._spare[key]
        number = spare.pop(0) if spare else self._counted(count_up)
        self.open.append((key, number))
        return number

    def _counted(self, count_up: Callable[[Connection], int]) -> int:
        """Its commit is not waited for: the one of the case that carries the number comes later and brings it to disk too."""
        if self._connection is None or self._connection.invalidated:
            connection = open_engine(self._url).connect().execution_options(isolation_level="AUTOCOMMIT")
            connection.exec_driver_sql("SET synchronous_commit = off")
            self._connection = connection
        with ExitStack() as otherwise:
            otherwise.callback(self.close)
            number = count_up(self._connection)
            otherwise.pop_all()
        return number

    def give_back(self, since: int = 0) -> None:
        """What was drawn since then is free again."""
        for key, number in self.open[since:]:
            self._spare[key] = sorted([*self._spare[key], number])
        del self.open[since:]

    def close(self) -> None:
        connection, self._connection = self._connection, None
        if connection is not None:
            connection.invalidate()
            connection.close()
            connection.engine.dispose()


_of: WeakKeyDictionary[Engine, Drawn] = WeakKeyDictionary()


def drawn(engine: Engine) -> Drawn:
    found = _of.get(engine)
    if found is None:
        found = _of[engine] = Drawn(engine)
    return found
