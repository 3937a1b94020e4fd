"""The ledger of erasures as the process and the commands use it (storage/erasures.py)."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from bot import clock
from bot.settings import Settings
from services.privacy.replay_erasures import AT_ONCE, ERASING, replay
from services.watch.go_on import go_on
from storage.erasures import Ledger, LedgerError, Line, place
from storage.faults import DatabaseFaultError

if TYPE_CHECKING:
    from services.run.database_thread import DatabaseThread


def ledger_of(settings: Settings) -> Ledger | None:
    """None on PostgreSQL where no folder was named."""
    file = place(settings.database_url, settings.backups, settings.erasures)
    return Ledger(file) if file is not None else None


def ready(settings: Settings) -> list[Line]:
    """What it says; where nothing could be written into it nothing could be erased. Raises DatabaseFaultError."""
    ledger = ledger_of(settings)
    if ledger is None:
        return []
    try:
        ledger.ready(clock.real())
        return ledger.read()
    except LedgerError as error:
        raise DatabaseFaultError("ledger", **error.facts) from error


def began(settings: Settings, *others: Ledger) -> datetime:
    """From when on one of these ledgers knows of every erasure."""
    known = [one.since() for one in (ledger_of(settings), *others) if one is not None]
    return min([moment for moment in known if moment is not None], default=clock.real())


def erase_again(thread: "DatabaseThread", lines: Sequence[Line], *, dry_run: bool = False) -> int:
    """What these lines erased and a copy brought back is erased to the last word; returns how much was back."""
    found = sum(thread.do_now(replay, lines[n : n + AT_ONCE], dry_run=dry_run) for n in range(0, len(lines), AT_ONCE))
    while found and not dry_run and thread.do_now(go_on, ERASING):
        pass
    return found


@dataclass(frozen=True)
class Left:
    """What is to be done with the ledger by hand after an office was copied: `kind` is worded by locales/moving.py."""

    kind: str
    file: Path
    other: Path


def carry(settings: Settings, target: str) -> Left | None:
    """The ledger goes along with an office that is copied, where the new address has a place for it; None where nothing is left to do.

    Raises DatabaseFaultError.
    """
    ledger, there = ledger_of(settings), place(target, settings.backups, settings.erasures)
    if ledger is None or not ledger.file.exists():
        return None
    if there is None:
        return Left("named", ledger.file, ledger.file.absolute().parent)
    if there.exists():
        same = there.resolve() == ledger.file.resolve() or there.read_bytes() == ledger.file.read_bytes()
        return None if same else Left("two", ledger.file, there)
    try:
        ledger.copy_to(there)
    except LedgerError as error:
        raise DatabaseFaultError("ledger", **error.facts) from error
    return Left("copied", ledger.file, there)
