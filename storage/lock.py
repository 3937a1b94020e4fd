"""A SQLite database belongs to one process at a time: a lock on a file beside it, which the kernel lets go of however the process ends.

Processes that are started by the one that has it (bot/papers.py, a fork) do not keep it.
"""

import fcntl
import os
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path

from storage.addresses import database_file
from storage.faults import DatabaseFaultError, look

SUFFIX = ".lock"
_held: set[int] = set()


def _let_go_after_fork() -> None:
    while _held:
        os.close(_held.pop())  # the parent's lock stands: it belongs to what was opened, and that is still open there


os.register_at_fork(after_in_child=_let_go_after_fork)


@contextmanager
def alone(url: str, purpose: str, *, making: bool = False) -> Iterator[None]:
    """Nobody else is `alone` with this database meanwhile, by whichever path he came; PostgreSQL is everybody's.

    `purpose` is read by whoever is refused; `making`: the database need not be there yet. Raises DatabaseFaultError.
    """
    file = database_file(url)
    if file is None:
        yield
        return
    look(url, making=making)
    if file.exists() and file.stat().st_nlink > 1:  # each name would have a WAL of its own
        raise DatabaseFaultError("hard_link", address=str(file))
    place = Path(os.path.realpath(file) + SUFFIX)
    try:
        held = _take(place, f"{os.getpid()} {purpose}\n")
    except OSError as error:
        raise DatabaseFaultError("cannot_open", address=str(place), why=error.strerror or type(error).__name__) from error
    if held is None:
        process, _, what = _read(place).partition(" ")
        raise DatabaseFaultError("in_use", address=str(file), process=process or "?", what=what.strip() or "run")
    _held.add(held)
    try:
        yield
    finally:
        if held in _held:  # else this is a fork
            with suppress(OSError):
                place.unlink()
            _held.discard(held)
            os.close(held)


def holder(address: str) -> tuple[str, str] | None:
    """Which process has the database file at this address, and for what; None where nobody, or nobody of ours."""
    place = Path(os.path.realpath(address) + SUFFIX)
    process, _, what = (_read(place) if place.is_file() else "").partition(" ")
    return (process, what.strip() or "run") if process.isdecimal() else None


def _take(place: Path, words: str) -> int | None:
    """The open lock file, None where another process has it. One that was put away while we waited for it is no lock."""
    while True:
        opened = _open(place)
        with ExitStack() as otherwise:
            otherwise.callback(os.close, opened)
            try:
                fcntl.flock(opened, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except BlockingIOError:
                return None
            if _is_at(opened, place):
                with suppress(OSError):  # a disk that is full: whoever is refused reads less
                    os.ftruncate(opened, 0)
                    os.pwrite(opened, words.encode(), 0)
                otherwise.pop_all()
                return opened


def _open(place: Path) -> int:
    """Root, who only tried, leaves it to the account that has the database."""
    try:
        opened = os.open(place, os.O_RDWR | os.O_CREAT, 0o600)
    except PermissionError:
        return os.open(place, os.O_RDONLY)
    database = place.with_name(place.name.removesuffix(SUFFIX))
    if os.geteuid() == 0 and database.exists():
        os.fchown(opened, database.stat().st_uid, database.stat().st_gid)
    return opened


def _is_at(opened: int, place: Path) -> bool:
    with suppress(FileNotFoundError):
        return os.path.samestat(os.fstat(opened), place.stat())
    return False


def _read(place: Path) -> str:
    try:
        return place.read_text(encoding="utf-8", errors="replace")
    except OSError:
        return ""
