"""`deeds.do`: what a handler is given for one update, the one service it runs, the one transaction in which the update is marked done."""

from dataclasses import dataclass
from datetime import datetime

from domain.values.errors import LianxinError
from services.deed.tell import late_popup
from services.deed.work import Work
from services.run.database_thread import DatabaseThread, P, R, Service
from storage.database import Connection


class DoneElsewhereError(LianxinError):
    """Another process has done this update; what remains to be said is said there."""

    code = "done_elsewhere"


@dataclass(frozen=True)
class Taken:
    """An update that is in hand: its row in the inbox, when a person acted (aware, UTC), and whether it is told of late.

    `again`: it was tried before in this process, so that finding it done is no surprise.
    """

    row_id: int
    acted_at: datetime
    update_id: int = 0
    late: bool = False
    again: bool = False


class Deeds:
    """What a handler is given: the one deed of one update, marked done with everything it causes."""

    def __init__(self, database: DatabaseThread, update: Taken) -> None:
        self._database, self._update = database, update
        self.done = False
        self.placed: list[int] = []
        """Outbox rows that the deed put."""
        self.popup: tuple[str, bool] | None = None

    async def do(self, service: Service[P, R], *args: P.args, **kwargs: P.kwargs) -> R | None:
        """Run the service in one transaction with the inbox mark.

        A second call raises RuntimeError. Raises DoneElsewhereError, OutOfTurnError (storage/inbox.py)."""
        if self.done:
            raise RuntimeError("an update has one deed")
        self.done = True

        def deed(work: Work) -> R | None:
            if not work.inbox.mark_done(self._update.row_id):
                if not self._update.again:
                    raise DoneElsewhereError
                return None
            result = service(work, *args, **kwargs)
            self.popup, self.placed = work.popup, work.outbox.placed
            return result

        return await self._database.run(deed, self._work)

    def _work(self, connection: Connection) -> Work:
        update = self._update
        return self._database.work(connection, update.acted_at, update_id=update.update_id, late=update.late)

    async def owe_popup(self, chat_id: int) -> None:
        """Say a popup as a message that came too late to be one."""
        if self.popup is not None:
            await self._database.do(late_popup, chat_id, self.popup[0], self._update.update_id)
