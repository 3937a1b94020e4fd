"""The ledger of erasures: a file beside the copies, by which what was erased stays erased when an older copy comes back.

A line is on disk before the erasing is committed. It holds a number of ours, a keyed hash of that number and of the moment its row
was made, and what was chosen: nothing that leads to a person, nothing that a new LIANXIN_DATA_KEY would change. A line of an erasing
that came to nothing is taken back; one of which it is not known is carried out, as the person had confirmed it. Lines are carried out
as often as one likes (services/privacy/replay_erasures.py).
"""

import fcntl
import hashlib
import hmac
import os
import secrets
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from storage.addresses import database_file
from storage.backup import folder_of
from storage.lines_on_disk import append, lines_of, put_in_place, settle
from storage.outages import DatabaseDownError

NAME = "erasures.jsonl"
KEPT = timedelta(days=3 * 365)
"""So long a line is kept: no copy older than that may be put back (docs/operations.md)."""


@dataclass(frozen=True)
class Erasure:
    """What a deed erased: `what` (voter, consent, walk_in, matter, note, activity, heard), the number of its row, and when that row was made."""

    what: str
    number: int
    made_at: datetime
    at: datetime
    by: str
    """`voter`, `system`, or who of the roster did it."""
    choice: Mapping[str, bool]


@dataclass(frozen=True)
class Line:
    """The same as the ledger says it. Numbers are given again after a copy came back: only `means` says whether it is the same row."""

    what: str
    number: int
    at: datetime
    by: str
    choice: Mapping[str, bool]
    who: str
    salt: str

    def means(self, made_at: datetime | None) -> bool:
        return made_at is not None and hmac.compare_digest(_who(self.salt, self.what, self.number, made_at), self.who)


class LedgerError(DatabaseDownError):
    """The ledger cannot be written: nothing is erased until it can be, or a copy would bring it back."""

    code = "ledger"

    def __init__(self, file: Path, why: str) -> None:
        super().__init__(f"{file}: {why}")
        self.facts = {"address": str(file), "why": why}


def place(url: str, backups: str, erasures: str) -> Path | None:
    """The file of the ledger: in the folder that was named, else beside the copies, else beside the database. PostgreSQL has none unless
    a folder was named."""
    file = database_file(url)
    if file is None:
        return Path(erasures).absolute() / NAME if erasures else None
    home = file.absolute().parent
    return (home / erasures if erasures else folder_of(url, backups) or home) / NAME


def _who(salt: str, what: str, number: int, made_at: datetime) -> str:
    words = f"{what}:{number}:{made_at.timestamp():.6f}"
    return hmac.new(bytes.fromhex(salt), words.encode(), hashlib.sha256).hexdigest()


class Ledger:
    """One file of lines, the first of which says its salt and since when it is kept. Several processes may write it."""

    def __init__(self, file: Path) -> None:
        self.file = file

    def ready(self, now: datetime) -> None:
        """Make it if it is not there. Raises LedgerError."""
        with self._locked(now):
            pass

    def write(self, erasures: Sequence[Erasure]) -> list[str]:
        """They are on disk when this returns; returns the names of their lines. Raises LedgerError."""
        if not erasures:
            return []
        with self._locked(erasures[0].at) as opened:
            salt = str(lines_of(opened)[0]["salt"])
            lines = [_line(salt, one) for one in erasures]
            append(opened, lines)
        return [str(line["id"]) for line in lines]

    def take_back(self, names: Sequence[str]) -> None:
        """Of these lines nothing was committed. Raises LedgerError."""
        if names and self._is_there():
            with self._locked() as opened:
                append(opened, [{"void": list(names)}])

    def read(self) -> list[Line]:
        """Every line that stands, oldest first; none where there is no ledger. Raises LedgerError."""
        if not self._is_there():
            return []
        with self._locked() as opened:
            lines = lines_of(opened)
        return _standing(lines) if lines else []

    def since(self) -> datetime | None:
        """From when on it knows of every erasure; None where there is no ledger. Raises LedgerError."""
        if not self._is_there():
            return None
        with self._locked() as opened:
            lines = lines_of(opened)
        return datetime.fromisoformat(lines[0]["since"]) if lines else None

    def drop_before(self, moment: datetime) -> int:
        """Forget the lines of before that moment; returns how many. Raises LedgerError."""
        if not self._is_there():
            return 0
        with self._locked() as opened:
            lines = lines_of(opened)
            void = {name for line in lines for name in line.get("void", ())}
            kept = [line for line in lines if "at" in line and line["id"] not in void and datetime.fromisoformat(line["at"]) >= moment]
            old = sum("at" in line and datetime.fromisoformat(line["at"]) < moment for line in lines)
            if old:
                self._replace([{**lines[0], "since": moment.isoformat()}, *kept])
            return old

    def copy_to(self, file: Path) -> None:
        """The same ledger at another place, where there is none. Raises LedgerError."""
        with self._locked() as opened:
            lines = lines_of(opened)
            file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            put_in_place(file, lines)

    def _replace(self, lines: Sequence[Mapping[str, Any]]) -> None:
        put_in_place(self.file, lines)

    @contextmanager
    def _locked(self, now: datetime | None = None) -> Iterator[int]:
        """The open file, ours alone; with `now` it is begun where it is not there, or was cut off."""
        try:
            opened = self._take()
            try:
                lines = lines_of(opened)
                if not lines and now is not None:
                    append(opened, [{"salt": secrets.token_hex(32), "since": now.isoformat()}])
                    settle(self.file.parent)
                elif lines and not {"salt", "since"} <= set(lines[0]):
                    raise LedgerError(self.file, "its first line is not the one it began with")
                yield opened
            finally:
                os.close(opened)
        except OSError as error:
            raise LedgerError(self.file, error.strerror or type(error).__name__) from error

    def _is_there(self) -> bool:
        """Raises LedgerError where nobody may look."""
        try:
            return self.file.exists()
        except OSError as error:
            raise LedgerError(self.file, error.strerror or type(error).__name__) from error

    def _take(self) -> int:
        """One that was put in the place of the file while we waited for it is the ledger now."""
        self.file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        while True:
            opened = os.open(self.file, os.O_RDWR | os.O_CREAT | os.O_APPEND, 0o600)
            fcntl.flock(opened, fcntl.LOCK_EX)
            try:
                if os.path.samestat(os.fstat(opened), self.file.stat()):
                    return opened
            except FileNotFoundError:
                pass
            os.close(opened)


def _line(salt: str, one: Erasure) -> dict[str, Any]:
    return {
        "id": secrets.token_hex(8),
        "what": one.what,
        "number": one.number,
        "who": _who(salt, one.what, one.number, one.made_at),
        "at": one.at.isoformat(),
        "by": one.by,
        **({"choice": dict(one.choice)} if one.choice else {}),
    }


def _standing(lines: Sequence[Mapping[str, Any]]) -> list[Line]:
    salt = str(lines[0]["salt"])
    void = {name for line in lines for name in line.get("void", ())}
    return [
        Line(
            str(one["what"]),
            int(one["number"]),
            datetime.fromisoformat(one["at"]),
            str(one["by"]),
            one.get("choice", {}),
            str(one["who"]),
            salt,
        )
        for one in lines
        if "what" in one and one["id"] not in void
    ]
