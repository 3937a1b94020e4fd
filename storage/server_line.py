"""PostgreSQL as the statements of every deed speak to it: by psycopg's lower level (psycopg.pq), its cursors left out (bench/RESULTS.md).

A statement is parsed once a connection. One whose answer nobody needs (`later`) leaves together with the next that is waited for: what it
did wrong is told then, at the latest by the commit. Whatever else is said on the connection comes after it.
"""

import selectors
from collections.abc import Sequence
from contextlib import suppress
from typing import Any

import psycopg
from psycopg import errors, pq
from psycopg.adapt import PyFormat, Transformer

BEGIN = "BEGIN ISOLATION LEVEL REPEATABLE READ"
_DONE = (pq.ExecStatus.COMMAND_OK, pq.ExecStatus.TUPLES_OK)
_BOTH_WAYS = selectors.EVENT_READ | selectors.EVENT_WRITE
_Selector = getattr(selectors, "PollSelector", selectors.DefaultSelector)


class Line:
    """Of one connection, for one thread; it is asked like a cursor, with `$1`, `$2` … for the values. Raises psycopg's errors."""

    def __init__(self, driver: "ServerConnection") -> None:
        self._pg = driver.pgconn
        self._adapted = Transformer(driver)
        self._names: dict[str, bytes] = {}
        self._waiting = _Selector()
        self._waiting.register(self._pg.socket, selectors.EVENT_READ)
        self._sent = 0
        """Whose answers were not read yet."""
        self._answer: Any = None

    def execute(self, sql: str, values: Sequence[Any] = ()) -> None:
        name, ready = self._ready(sql, values)
        if self._sent:
            self._send(name, ready)
            self.settle()
        else:
            self._answer = self._good(self._pg.exec_prepared(name, ready))

    def later(self, sql: str, values: Sequence[Any] = ()) -> None:
        name, ready = self._ready(sql, values)
        if not self._sent:
            self._pg.enter_pipeline_mode()
        self._send(name, ready)

    def executemany(self, sql: str, rows: Sequence[Sequence[Any]]) -> None:
        for row in rows:
            self.later(sql, row)

    def settle(self) -> None:
        """Until everything sent is answered. Raises what the first of it did wrong; then the rest was not done."""
        if not self._sent:
            return
        found = self._answers()
        for one in found:
            self._answer = self._good(one)

    def fetchone(self) -> tuple[Any, ...] | None:
        return self._rows(1)[0] if self._answer.ntuples else None

    def fetchall(self) -> list[tuple[Any, ...]]:
        return self._rows(self._answer.ntuples)

    @property
    def rowcount(self) -> int:
        return int(self._answer.command_tuples or 0)

    def close(self) -> None:
        self._answer = None

    def commit(self) -> None:
        if self._sent or self._pg.transaction_status != pq.TransactionStatus.IDLE:
            self.execute("COMMIT")

    def forget(self) -> None:
        """Settle what is to be undone: whatever it did wrong."""
        with suppress(psycopg.Error):
            self.settle()

    def rollback(self) -> None:
        self.forget()
        if self._pg.transaction_status != pq.TransactionStatus.IDLE:
            self.execute("ROLLBACK")

    @property
    def hung_up(self) -> bool:
        """Whether the server said something unasked, as it does at its end; this asks nobody."""
        return bool(self._waiting.select(0))

    def _rows(self, count: int) -> list[tuple[Any, ...]]:
        self._adapted.set_pgresult(self._answer)
        return self._adapted.load_rows(0, count, tuple)

    def _ready(self, sql: str, values: Sequence[Any]) -> tuple[bytes, Any]:
        name = self._names.get(sql)
        if name is None:
            self.settle()
            name = b"deed_%d" % len(self._names)
            self._good(self._pg.prepare(name, sql.encode()))
            self._names[sql] = name
        return name, self._adapted.dump_sequence(values, [PyFormat.TEXT] * len(values)) if values else None

    def _send(self, name: bytes, ready: Any) -> None:
        self._pg.send_query_prepared(name, ready)
        self._sent += 1

    def _answers(self) -> list[Any]:
        self._pg.pipeline_sync()
        found: list[Any] = []
        while self._pg.flush():
            self._wait(_BOTH_WAYS)
        while self._sent:
            while self._pg.is_busy():
                self._wait(selectors.EVENT_READ)
            one = self._pg.get_result()
            if one is None:
                if self._pg.status == pq.ConnStatus.BAD:
                    raise psycopg.OperationalError("the connection is lost")
            elif one.status == pq.ExecStatus.PIPELINE_SYNC:
                self._sent = 0
            else:
                found.append(one)
        self._pg.exit_pipeline_mode()
        return found

    def _wait(self, until: int) -> None:
        self._waiting.modify(self._pg.socket, until)
        self._waiting.select()
        self._pg.consume_input()

    def _good(self, answer: Any) -> Any:
        if answer.status in _DONE:
            return answer
        if self._pg.status == pq.ConnStatus.BAD or not _is_the_servers(answer):
            raise psycopg.OperationalError(answer.get_error_message())
        raise errors.error_from_result(answer)


def _is_the_servers(answer: Any) -> bool:
    """The server gives every error its SQLSTATE. One without was made on this side, where the server went away without a word."""
    return answer.status == pq.ExecStatus.PIPELINE_ABORTED or answer.error_field(pq.DiagnosticField.SQLSTATE) is not None


class _Cursor(psycopg.Cursor[Any]):
    """Of everybody else: what he says comes after what waits on the line."""

    def execute(self, *given: Any, **more: Any) -> Any:
        line_of(self.connection).settle()
        return super().execute(*given, **more)

    def executemany(self, *given: Any, **more: Any) -> None:
        line_of(self.connection).settle()
        super().executemany(*given, **more)


class _StreamingCursor(psycopg.ServerCursor[Any]):
    def execute(self, *given: Any, **more: Any) -> Any:
        line_of(self.connection).settle()
        return super().execute(*given, **more)


class ServerConnection(psycopg.Connection[Any]):
    """psycopg's own, which begins when it is told, and ends together with what waits on its line."""

    def __init__(self, *given: Any, **more: Any) -> None:
        super().__init__(*given, **more)
        self.line = Line(self)
        self.cursor_factory, self.server_cursor_factory = _Cursor, _StreamingCursor

    def begin(self) -> None:
        """Each statement by itself where it is said that nobody commits."""
        if not self.autocommit:
            self.line.later(BEGIN)

    def commit(self) -> None:
        self.line.commit()

    def rollback(self) -> None:
        self.line.rollback()


def line_of(driver: Any) -> Line:
    """Of a connection that open_engine made."""
    line: Line = driver.line
    return line
