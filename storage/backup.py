"""Copies of the SQLite database while the bot runs, and back again (docs/operations.md). PostgreSQL has tools of its own."""

import os
import sqlite3
import time
from contextlib import closing, suppress
from datetime import datetime, timedelta
from glob import escape
from pathlib import Path

from storage.addresses import database_file
from storage.faults import DatabaseFaultError, in_a_line, kind_of, look
from storage.schema import revisions

KEPT = 7
"""Daily copies that stay."""
STALE = timedelta(days=2)
PREFIX, SUFFIX, UNFINISHED = "lianxin-", ".db", ".unfinished"
LEFT = timedelta(hours=6)
"""So long nothing was written into a copy: whoever made it was killed."""


class BackupError(DatabaseFaultError):
    """A copy that cannot be made or put back."""

    code = "backup"


def folder_of(url: str, backups: str) -> Path | None:
    """Where the daily copies lie: `backups` beside the database; None when there are none."""
    file = database_file(url)
    return file.absolute().parent / backups if file is not None and backups else None


def copy(url: str, target: Path) -> Path:
    """A consistent copy of one moment, looked through before it gets its name. Raises DatabaseFaultError."""
    file = database_file(url)
    if file is None:
        raise BackupError("postgresql_backup")
    look(url, reading=True)
    unfinished = target.with_name(target.name + UNFINISHED)
    try:
        target.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        if unfinished.exists() and (not unfinished.is_file() or unfinished.samefile(file)):
            raise BackupError("there_already", address=str(unfinished))
        _put(file, unfinished, target)
    except (OSError, sqlite3.Error) as error:
        raise BackupError("copy_failed", address=str(target), why=in_a_line(error)) from error
    return target


def _put(source: Path, unfinished: Path, target: Path) -> None:
    try:
        _copy(source, unfinished)
        os.replace(unfinished, target)
    finally:
        with suppress(OSError):
            unfinished.unlink(missing_ok=True)


def _opened(file: Path) -> sqlite3.Connection:
    """For reading alone, whatever signs are in its path."""
    return sqlite3.connect(f"{file.absolute().as_uri()}?mode=ro", uri=True, timeout=30)


def _copy(source: Path, target: Path) -> None:
    target.unlink(missing_ok=True)
    os.close(os.open(target, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
    reading, writing = _opened(source), sqlite3.connect(target)
    try:
        reading.backup(writing)
        writing.execute("PRAGMA journal_mode=DELETE")
        _look_through(writing, source)
    except sqlite3.Error as error:
        raise _read_badly(error, source) from error
    finally:
        reading.close()
        writing.close()


def _look_through(connection: sqlite3.Connection, file: Path) -> None:
    found = connection.execute("PRAGMA quick_check(1)").fetchone()[0]
    if found != "ok":
        raise BackupError("damaged", address=str(file), why=" ".join(found.split()))


def _read_badly(error: sqlite3.Error, file: Path) -> Exception:
    """What is wrong with the file that was read; anything else is about the one that was written."""
    kind = kind_of(error)
    return BackupError(kind, address=str(file), why=in_a_line(error)) if kind in ("not_a_database", "damaged") else error


def keep_daily(url: str, folder: Path, today: datetime, keep: int = KEPT) -> Path | None:
    """Today's copy if it is not there yet (returned), and only the newest `keep` stay. Raises DatabaseFaultError."""
    target = folder / f"{PREFIX}{today:%Y-%m-%d}{SUFFIX}"
    if target.exists():
        return None
    copy(url, target)
    for old in sorted(folder.glob(f"{PREFIX}????-??-??{SUFFIX}"))[:-keep]:
        old.unlink()
    return target


def drop_halves(url: str, backups: str) -> list[Path]:
    """What a killed backup or restore left, with voters' words in it: beside the daily copies and beside the database, with what SQLite
    keeps beside it. Returns what went; one that is being written stays. By the machine's own clock, as its files are."""
    file, folder = database_file(url), folder_of(url, backups)
    if file is None:
        return []
    halves = [*file.parent.glob(f"{escape(file.name)}{UNFINISHED}*"), *(folder.glob(f"{PREFIX}*{SUFFIX}{UNFINISHED}*") if folder else ())]
    gone = []
    for half in sorted(halves):
        with suppress(OSError):
            if half.is_file() and time.time() - half.stat().st_mtime > LEFT.total_seconds():
                half.unlink()
                gone.append(half)
    return gone


def newest(folder: Path) -> datetime | None:
    """The day of the last daily copy, naive."""
    found = sorted(folder.glob(f"{PREFIX}????-??-??{SUFFIX}"))
    return datetime.strptime(found[-1].name, f"{PREFIX}%Y-%m-%d{SUFFIX}") if found else None  # noqa: DTZ007  a day


def restore(file: Path, url: str) -> Path:
    """Put a copy where the database belongs. Never over one that is there. Raises DatabaseFaultError."""
    target = refuse_existing(url)
    look(url, making=True)
    unfinished = target.with_name(target.name + UNFINISHED)
    try:
        _refuse_unusable(file)
        _put(file, unfinished, target)
    except BackupError as error:
        raise BackupError(OF_THE_COPY.get(error.kind, error.kind), **error.facts) from error
    except (OSError, sqlite3.Error) as error:
        raise BackupError("not_put_back", address=str(target), why=in_a_line(error)) from error
    return target


OF_THE_COPY = {kind: f"copy_{kind}" for kind in ("not_a_database", "damaged", "foreign", "newer", "cannot_open")}
"""What is said of a copy that is put back: it is at fault itself, not the address of the database."""


def refuse_existing(url: str) -> Path:
    """Where the database belongs, if nothing lies there. Raises BackupError."""
    target = database_file(url)
    if target is None:
        raise BackupError("postgresql_restore")
    if target.exists():
        raise BackupError("there_already", address=str(target))
    return target


def _refuse_unusable(file: Path) -> None:
    """Damaged, another program's, made by a newer one, or not to be opened at all."""
    try:
        with closing(_opened(file)) as connection:
            _look_through(connection, file)
            tables = {row[0] for row in connection.execute("SELECT name FROM sqlite_master")}
            has = [row[0] for row in connection.execute("SELECT version_num FROM alembic_version")] if "alembic_version" in tables else []
    except sqlite3.Error as error:
        raise BackupError(kind_of(error) or "cannot_open", address=str(file), why=in_a_line(error)) from error
    if not has:
        raise BackupError("foreign", address=str(file))
    if not revisions().issuperset(has):
        raise BackupError("newer", address=str(file), has=" ".join(has))
