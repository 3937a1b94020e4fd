"""How SQLite reads what is asked of it."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from services.deed.work import Work


@contextmanager
def asked(work: Work) -> Iterator[list[str]]:
    """Every statement that reaches SQLite meanwhile, whichever way it comes, with its values."""
    raw, heard = work.connection.connection.driver_connection, list[str]()
    assert raw is not None
    raw.set_trace_callback(heard.append)
    try:
        yield heard
    finally:
        raw.set_trace_callback(None)


def plan_of(work: Work, look: Callable[[], object]) -> list[str]:
    """Of each statement of the look in turn, a line for each time a table is read or rows are sorted."""
    with asked(work) as heard:
        look()
    explained = [work.connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {statement}").all() for statement in heard]
    return [str(row[-1]) for rows in explained for row in rows]
