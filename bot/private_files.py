"""Whatever we write belongs to the account that runs us: 0600 in folders of 0700, from the first byte, whatever the umask.

A database, a copy, a sheet of links: each of them would make its reader somebody else (docs/threats.md).
"""

import errno
import os
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from stat import S_ISREG

from domain.values.errors import LianxinError
from storage import backup, lock
from storage.addresses import database_file
from storage.erasures import NAME

OURS = 0o077
"""What nobody else may do with what this process makes."""
UNFINISHED, MOST_SIGNS = ".unfinished", 60
"""How a file is named while it is written, and how much of its name stays: a name has room for 255 bytes, and a sign takes up to four."""
LINKS = "invites.csv"
"""By this file a folder of personal links is known, wherever `--out` put it below the working folder."""


def keep_to_ourselves() -> int:
    """From now on the whole process, and what it starts, makes files for its own account only; returns the umask there was."""
    return os.umask(OURS)


class NotWrittenError(LianxinError):
    """A place where nothing is written. `kind`: there (something is there already), ours (it belongs to the database),
    not_plain (what is there is no plain file); full, no_right, failed (`why`, in the system's own words): it could not be."""

    code = "not_written"

    def __init__(self, kind: str, place: Path, why: str = "") -> None:
        super().__init__(f"nothing is written to {place} ({kind})")
        self.kind, self.place, self.why = kind, place, why


KINDS = {errno.ENOSPC: "full", errno.EDQUOT: "full", errno.EACCES: "no_right", errno.EPERM: "no_right", errno.EROFS: "no_right"}
"""What the system says, where its cure is known."""
COULD_NOT = frozenset([*KINDS.values(), "failed"])
"""The system refused; any other kind is a name that will not do."""


@contextmanager
def _told(place: Path) -> Iterator[None]:
    """Raises NotWrittenError for what the system refuses."""
    try:
        yield
    except OSError as error:
        raise NotWrittenError(KINDS.get(error.errno or 0, "failed"), place, error.strerror or type(error).__name__) from error


def named(path: Path, url: str = "") -> Path:
    """A file that somebody named himself is never written over, whatever it is, and never takes the place of what the
    database keeps beside itself, there or not. Raises NotWrittenError."""
    if os.path.lexists(path):
        raise NotWrittenError("there", path)
    if any(_same(path, own) for own in _kept_beside(url)):
        raise NotWrittenError("ours", path)
    return path


def _kept_beside(url: str) -> Iterator[Path]:
    """The database, what SQLite and we keep beside it, and the settings."""
    yield Path(".env")
    if (file := database_file(url)) is not None:
        yield from (file.with_name(file.name + ending) for ending in ("", "-wal", "-shm", "-journal", lock.SUFFIX))
        yield file.absolute().parent / NAME


def _same(one: Path, other: Path) -> bool:
    return os.path.realpath(one) == os.path.realpath(other)


def put(path: Path, content: bytes) -> None:
    """Write a file whole or not at all: beside its name first, then in place. Only a plain file gives way, and with it its permissions
    and open readers. Raises NotWrittenError; then nothing of it is left, and what was there before is as it was."""
    with _told(path):
        with suppress(FileNotFoundError):
            if not S_ISREG(path.lstat().st_mode):
                raise NotWrittenError("not_plain", path)
        beside = path.with_name(path.name[:MOST_SIGNS] + UNFINISHED)
        try:
            _write(beside, content)
            os.replace(beside, path)
        finally:
            with suppress(OSError):
                beside.unlink(missing_ok=True)


def _write(path: Path, content: bytes) -> None:
    """On disk when it returns; what a killed one left there goes first."""
    path.unlink(missing_ok=True)
    opened = os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600)
    try:
        left = memoryview(content)
        while left:
            left = left[os.write(opened, left) :]
        os.fsync(opened)
    finally:
        os.close(opened)


def folder(path: Path) -> Path:
    """A folder for such files; one that is there stays as its owner made it. Raises NotWrittenError."""
    with _told(path):
        path.mkdir(mode=0o700, parents=True, exist_ok=True)
    return path


def able(path: Path) -> None:
    """Refuse a folder that cannot be written, there or to be made, before anything is done for it. Raises NotWrittenError."""
    with _told(path):
        there = next(place for place in (path.absolute(), *path.absolute().parents) if place.exists())
        if not os.access(there, os.W_OK | os.X_OK):
            raise NotWrittenError("no_right", path)


def open_to_others(url: str, backups: str, env_file: Path) -> list[Path]:
    """What other accounts of this machine can read: database, copies, `.env`, folders of links. A whole folder stands for its files."""
    found = [path for path in (*_database(url), env_file) if _readable(path)]
    for place in _folders(url, backups):
        if _readable(place) or any(_readable(file) for file in _files(place)):
            found.append(place)
    return found


def of_the_database(url: str, backups: str) -> Iterator[Path]:
    """Whatever whoever runs the bot writes: the database with what lies beside it, the copies, the ledger."""
    copies = backup.folder_of(url, backups)
    yield from (path for path in _kept_beside(url) if path.name != ".env")
    if copies is not None:
        yield from (copies, *_files(copies))


def _database(url: str) -> Iterator[Path]:
    file = database_file(url)
    if file is not None:
        yield from (file, *(file.with_name(file.name + ending) for ending in ("-wal", "-shm")), file.absolute().parent / NAME)


def _folders(url: str, backups: str) -> Sequence[Path]:
    copies = backup.folder_of(url, backups)
    return [*([copies] if copies is not None else []), *sorted(file.parent for file in Path().glob(f"*/{LINKS}"))]


def _files(place: Path) -> list[Path]:
    try:
        return sorted(place.iterdir())
    except OSError:
        return []


def _readable(path: Path) -> bool:
    """By everybody, or by a group although it is our own account's: what another account lent us needs its group."""
    try:
        found = path.stat()
    except OSError:
        return False
    return bool(found.st_mode & (0o077 if found.st_uid == os.geteuid() else 0o007))
