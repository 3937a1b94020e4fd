"""Whether one update's trouble is its own, or the database's."""

from services.run.database_thread import DatabaseThread
from storage.outages import ConflictError, DatabaseDownError

MOST_ALONE = 20


class Alone:
    """Whether one update fails like an outage time after time while other deeds are committed in between."""

    def __init__(self, database: DatabaseThread) -> None:
        self._database, self._commits, self._times = database, database.commits, 0

    def fails_again(self, error: DatabaseDownError) -> bool:
        """Count one failure. A conflict with another process, or one with nothing written since the last, says nothing."""
        others, self._commits = self._database.commits > self._commits, self._database.commits
        if others and not isinstance(error, ConflictError):
            self._times += 1
        return self._times >= MOST_ALONE
