"""What a refused deed had written is undone, whatever words for it are said afterwards (services/deed/whole.py)."""

import pytest
from sqlalchemy import func, select

from domain.values.errors import RefusedError
from services.deed.whole import whole
from services.deed.work import Work
from services.run.database_thread import DatabaseThread
from storage.tables import outbox


def _rows(work: Work) -> int:
    return work.connection.execute(select(func.count()).select_from(outbox)).scalar() or 0


async def test_a_refusal_undoes_what_was_written_before_it_and_no_more(database: DatabaseThread) -> None:
    def deed(work: Work) -> tuple[int, int]:
        work.say(7_000_000_001, "before")
        with pytest.raises(RefusedError), whole(work):
            work.say(7_000_000_001, "within")
            work.erases("case", 1, work.now, "voter")
            raise RefusedError("settled")
        work.say(7_000_000_001, "the refusal in words")
        return _rows(work), len(work.erasures)

    assert await database.do(deed) == (2, 0)


async def test_what_is_not_refused_stays(database: DatabaseThread) -> None:
    def deed(work: Work) -> int:
        with whole(work):
            work.say(7_000_000_001, "within")
        return _rows(work)

    assert await database.do(deed) == 1
