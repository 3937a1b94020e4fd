"""What became of a call is written, whatever happens: while it is not, the chat waits, and nothing is sent once more."""

import asyncio
import logging
from collections.abc import Callable
from typing import Any

from services.run.database_thread import DatabaseThread
from services.watch import outbox
from storage.outages import DatabaseDownError
from storage.outbox import OutboxRow

log = logging.getLogger(__name__)
MARK_AGAIN_SECONDS = 5.0


class Marks:
    """`repeated`: how many rows may have been sent twice."""

    def __init__(self, database: DatabaseThread, backoff: tuple[float, float]) -> None:
        self._database, self._backoff = database, backoff
        self.stopping = False
        self.repeated = 0

    async def keep(self, row: OutboxRow, mark: Callable[..., Any], *told: Any) -> Any:
        """Write what became of a row, and return what `mark` does. While that cannot be written the chat waits: it must not be sent once more.

        Only a stop leaves it waiting; then it may be sent again, which is counted.
        """
        wait = self._backoff[0]
        while True:
            try:
                return await self._database.do(mark, row, *told)
            except DatabaseDownError:
                if self.stopping:
                    self.repeated += 1
                    log.warning("the mark of outbox row %s could not be written; it may be sent again", row.id)
                    return None
                log.warning("database away, the mark of outbox row %s waits %.1f s", row.id, wait)
                await asyncio.sleep(wait)
                wait = min(wait * 2, self._backoff[1], MARK_AGAIN_SECONDS)
            except Exception:
                if mark is outbox.only_set_aside:
                    raise
                log.exception("what outbox row %s causes failed; the row is set aside", row.id)
                last = mark is outbox.set_aside
                mark, told = outbox.only_set_aside if last else outbox.set_aside, ()
