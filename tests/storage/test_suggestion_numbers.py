"""No two suggestions of a year bear one number, however many processes write them (docs/spec.md section 4, docs/design.md, Transactions)."""

from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime

import pytest
from sqlalchemy import text

from domain.values.ids import PersonId
from services.deed.work import Work
from services.run.database_thread import DatabaseThread
from storage.database import open_engine, transaction
from storage.suggestions import Suggestions

NOW = datetime(2026, 11, 4, 2, 0, tzinfo=UTC)


def written(work: Work) -> int:
    return work.suggestions.put("关于修路的建议", PersonId("d003"), work.now, 2026, "")


def number_of(work: Work, row: int) -> int:
    found = work.suggestions.get(row)
    assert found is not None
    return int(found.number)


@pytest.mark.parametrize("database_url", ["postgresql"], indirect=True)
def test_two_processes_that_write_at_once_never_give_one_number_twice(database_url: str) -> None:
    """The second waits for the first and begins anew with the next number; on SQLite one writes at a time anyway."""
    one, other = open_engine(database_url), DatabaseThread(open_engine(database_url), lambda: NOW)
    waits = text("SELECT count(*) FROM pg_locks WHERE NOT granted")
    with ThreadPoolExecutor(1) as pool:
        with transaction(one) as connection:
            first = Suggestions(connection).put("关于修路的建议", PersonId("d003"), NOW, 2026, "")
            second = pool.submit(other.do_now, written)
            while not second.done() and not connection.execute(waits).scalar_one():
                """It waits for this one, or does not and is done."""
        rows = first, second.result()
    numbers = [other.do_now(number_of, row) for row in rows]
    other.close()
    one.dispose()
    assert numbers == [1, 2]
