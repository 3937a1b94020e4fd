"""How SQLite reads what is asked of it."""

from collections.abc import Callable
from typing import Any

from sqlalchemy import event

from services.deed.work import Work


def plan_of(work: Work, look: Callable[[], object]) -> list[str]:
    """Of each statement of the look in turn, a line for each time a table is read or rows are sorted."""
    asked: list[tuple[str, Any]] = []

    def note(_c: object, _cursor: object, statement: str, parameters: Any, *_rest: object) -> None:
        asked.append((statement, parameters))

    event.listen(work.connection.engine, "before_cursor_execute", note)
    look()
    event.remove(work.connection.engine, "before_cursor_execute", note)
    explained = [work.connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {statement}", values).all() for statement, values in asked]
    return [str(row[-1]) for rows in explained for row in rows]
