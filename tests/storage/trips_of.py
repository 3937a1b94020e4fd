"""How often PostgreSQL is waited for."""

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import Connection


def driver_of(connection: Connection) -> Any:
    return connection.connection.driver_connection


@contextmanager
def trips_of(connection: Connection) -> Iterator[list[str]]:
    """A line for each time the server said on this connection that it waits for us again, once the block has ended; written by the driver."""
    waited, driver = list[str](), driver_of(connection)
    with tempfile.NamedTemporaryFile() as heard:
        driver.pgconn.trace(heard.fileno())
        try:
            yield waited
        finally:
            driver.pgconn.untrace()
        waited += [line for line in Path(heard.name).read_text(encoding="utf-8").splitlines() if "ReadyForQuery" in line]
