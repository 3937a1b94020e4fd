"""What a deed left to go on by itself goes on at once: the next portions, then ordered files. What is missed here the clock does."""

import logging

from bot.bell import Bell
from bot.papers import Papers
from services.run.database_thread import DatabaseThread
from services.watch.go_on import go_on
from services.watch.tidy import papers_wait
from storage.outages import DatabaseDownError

log = logging.getLogger(__name__)


class Follow:
    """Woken by the database thread; one portion after the other, each a deed among the others."""

    def __init__(self, database: DatabaseThread, papers: Papers) -> None:
        self._database, self._papers = database, papers
        self._bell = Bell()

    @property
    def idle(self) -> bool:
        return self._bell.idle

    def wake(self) -> None:
        """From any thread."""
        self._bell.ring()

    async def run(self) -> None:
        while True:
            await self._bell.rung()
            try:
                while await self._database.do(go_on):
                    pass
                if await self._database.do(papers_wait):
                    self._papers.wake()
            except DatabaseDownError:
                log.warning("database away, what was left waits for the clock")
