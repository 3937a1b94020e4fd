"""Copies of the SQLite database while the bot runs, and back again (docs/operations.md). PostgreSQL has tools of its own."""

import os
import sqlite3
from datetime import datetime, timedelta
from pathlib import Path

from sqlalchemy.engine import make_url

from domain.errors import LianxinError

KEPT = 7
"""Daily copies that stay."""
STALE = timedelta(days=2)
PREFIX, SUFFIX = "lianxin-", ".db"


class BackupError(LianxinError):
    """A copy that cannot be made or put back; the message says why."""

    code = "backup"


def database_file(url: str) -> Path | None:
    """The file of a SQLite address, None for PostgreSQL."""
    made = make_url(url)
    return Path(made.database) if made.get_backend_name() == "sqlite" and made.database else None


def folder_of(url: str, backups: str) -> Path | None:
    """Where the daily copies lie: `backups` beside the database; None when there are none."""
    file = database_file(url)
    return file.absolute().parent / backups if file is not None and backups else None


def copy(url: str, target: Path) -> Path:
    """A consistent copy of one moment, looked through before it gets its name. Raises BackupError."""
    file = database_file(url)
    if file is None:
        raise BackupError('PostgreSQL: pg_dump --format=custom --file=lianxin.dump "$LIANXIN_DATABASE_URL" (docs/operations.md)')
    if not file.is_file():
        raise BackupError(f"{file}: is not there")
    target.parent.mkdir(parents=True, exist_ok=True)
    unfinished = target.with_name(target.name + ".unfinished")
    try:
        _copy(file, unfinished)
        os.replace(unfinished, target)
    except (OSError, sqlite3.Error) as error:
        unfinished.unlink(missing_ok=True)
        raise BackupError(f"{target}: {error}") from error
    return target


def _copy(source: Path, target: Path) -> None:
    target.unlink(missing_ok=True)
    reading, writing = sqlite3.connect(f"file:{source}?mode=ro", uri=True, timeout=30), sqlite3.connect(target)
    try:
        reading.backup(writing)
        writing.execute("PRAGMA journal_mode=DELETE")
        _look_through(writing)
    finally:
        reading.close()
        writing.close()
    os.chmod(target, 0o600)


def _look_through(connection: sqlite3.Connection) -> None:
    found = connection.execute("PRAGMA quick_check").fetchone()[0]
    if found != "ok":
        raise sqlite3.DatabaseError(found)


def keep_daily(url: str, folder: Path, today: datetime, keep: int = KEPT) -> Path | None:
    """Today's copy if it is not there yet (returned), and only the newest `keep` stay. Raises BackupError."""
    target = folder / f"{PREFIX}{today:%Y-%m-%d}{SUFFIX}"
    if target.exists():
        return None
    copy(url, target)
    for old in sorted(folder.glob(f"{PREFIX}????-??-??{SUFFIX}"))[:-keep]:
        old.unlink()
    return target


def newest(folder: Path) -> datetime | None:
    """The day of the last daily copy, naive."""
    found = sorted(folder.glob(f"{PREFIX}????-??-??{SUFFIX}"))
    return datetime.strptime(found[-1].name, f"{PREFIX}%Y-%m-%d{SUFFIX}") if found else None  # noqa: DTZ007  a day


def restore(file: Path, url: str) -> Path:
    """Put a copy where the database belongs. Never over one that is there. Raises BackupError."""
    target = database_file(url)
    if target is None:
        raise BackupError('PostgreSQL: pg_restore --clean --if-exists --dbname="$LIANXIN_DATABASE_URL" lianxin.dump (docs/operations.md)')
    if target.exists():
        raise BackupError(f"{target}: is there already; move it away first")
    try:
        with sqlite3.connect(f"file:{file}?mode=ro", uri=True) as connection:
            _look_through(connection)
            if not connection.execute("SELECT 1 FROM sqlite_master WHERE name = 'alembic_version'").fetchone():
                raise BackupError(f"{file}: is no database of Lianxin")
        connection.close()
        unfinished = target.with_name(target.name + ".unfinished")
        _copy(file, unfinished)
        os.replace(unfinished, target)
    except (OSError, sqlite3.Error) as error:
        raise BackupError(f"{file}: {error}") from error
    return target
