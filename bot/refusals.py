"""One clear line and the exit code (docs/spec.md section 10) for everything a command can be refused by."""

from bot.private_files import COULD_NOT, NotWrittenError
from bot.settings import BadSettingsError
from domain.values.errors import LianxinError
from locales import os_words, terminal
from locales.common import T
from storage.erasures import LedgerError
from storage.faults import DatabaseFaultError
from storage.lock import holder
from storage.schema import NoSuchRevisionError
from web.listening import ListenError

REFUSED, USAGE = 1, 2


def lines(_: T, error: LianxinError | OSError) -> tuple[list[str], int]:
    """What to say, and the exit code. Several wrong settings are a line each."""
    if isinstance(error, BadSettingsError):
        return [terminal.setting(_, fault.where, fault.code, fault.facts) for fault in error.faults], USAGE
    if isinstance(error, DatabaseFaultError):
        return [_database(_, error)], REFUSED
    if isinstance(error, NoSuchRevisionError):
        return [terminal.no_revision(_, error.revision)], USAGE
    if isinstance(error, NotWrittenError):
        return [terminal.not_written(_, error.kind, str(error.place), error.why)], REFUSED if error.kind in COULD_NOT else USAGE
    if isinstance(error, LedgerError):
        return [terminal.database(_, "ledger", error.facts)], REFUSED
    if isinstance(error, ListenError):
        return [terminal.listen(_, error.kind, error.address, error.why)], REFUSED
    if isinstance(error, OSError):
        return [_os_error(_, error)], REFUSED
    return [" ".join(str(error).split())], REFUSED


def _database(_: T, error: DatabaseFaultError) -> str:
    if error.kind == "busy" and (who := holder(error.facts["address"])) is not None:
        return terminal.database(_, "busy_with", {**error.facts, "process": who[0], "what": who[1]})
    return terminal.database(_, error.kind, error.facts)


def _os_error(_: T, error: OSError) -> str:
    why = os_words.why(_, error.strerror or type(error).__name__)
    return terminal.at(_, str(error.filename), why) if error.filename else why
