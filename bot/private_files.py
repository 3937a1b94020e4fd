"""Whatever we write belongs to the account that runs us: 0600 in folders of 0700, from the first byte, whatever the umask.

A database, a copy, a sheet of links: each of them would make its reader somebody else (docs/threats.md).
"""

import os
from collections.abc import Iterator, Sequence
from contextlib import suppress
from pathlib import Path
from stat import S_ISREG

from domain.values.errors import LianxinError
from storage import backup, lock
from storage.addresses import database_file
from storage.erasures import NAME

OURS = 0o077
"""What nobody else may do with what this process makes."""
LINKS = "invites.csv"
"""By this file a folder of personal links is known, wherever `--out` put it below the working folder."""


def keep_to_ourselves() -> int:
    """From now on the whole process, and what it starts, makes files for its own account only; returns the umask there was."""
    return os.umask(OURS)


class NotWrittenError(LianxinError):
    """A place where nothing is written. `kind`: there (something is there already), ours (it belongs to the database),
    not_plain (what is there is no plain file)."""

    code = "not_written"

    def __init__(self, kind: str, place: Path) -> None:
        super().__init__(f"nothing is written to {place} ({kind})")
        self.kind, self.place = kind, place


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


def fresh(path: Path) -> Path:
    """A place for a new file under a name of ours: an older one there goes first, since writing over it would keep its permissions and
    its open readers. Only a plain file gives way. Raises NotWrittenError."""
    with suppress(FileNotFoundError):
        if not S_ISREG(path.lstat().st_mode):
            raise NotWrittenError("not_plain", path)
        path.unlink()
    return path


def folder(path: Path) -> Path:
    """A folder for such files; one that is there stays as its owner made it."""
    path.mkdir(mode=0o700, parents=True, exist_ok=True)
    return path


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
