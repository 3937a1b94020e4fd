"""`lianxin db …`: upgrade, backup, restore, copy, rekey."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from bot.commands.common import Commands, settings, with_database, words
from bot.commands.copy import copy
from domain.values.typed_command import LIANXIN

if TYPE_CHECKING:
    from services.run.database_thread import DatabaseThread


@click.group(cls=Commands)
def db() -> None:
    """The database."""


@db.command(name="upgrade")
@click.option("--to", default="head")
def db_upgrade(to: str) -> None:
    """Bring the database to the newest schema."""
    from locales import terminal
    from storage.lock import alone
    from storage.schema import NoSuchRevisionError, revisions

    given = settings()
    if to != "head" and to not in revisions():
        raise NoSuchRevisionError(to)
    with alone(given.database_url, "db upgrade", making=True):
        before, has = raise_schema(given.database_url, given.data_key.get_secret_value(), to)
    click.echo(terminal.upgraded(words(), before, has, newest=to in ("head", max(revisions()))))


def raise_schema(url: str, key: str, to: str = "head") -> tuple[str, str]:
    """Returns the schema it had, empty where it had none, and the one it has then; `key` is the one of the settings. A SQLite file of before is written anew afterwards."""
    from storage.database import open_engine
    from storage.faults import refuse_half, schema_told
    from storage.schema import schema_state, upgrade
    from storage.scrub import rewrite
    from storage.seal import Seal

    engine = open_engine(url)
    try:
        refuse_half(engine, url)
        with schema_told(url):
            before = schema_state(engine)[0]
            upgrade(engine, to, Seal.of(key))
            if (has := schema_state(engine)[0]) != before is not None:
                rewrite(engine)
            return before or "", has or ""
    finally:
        engine.dispose()


@db.command()
@click.option("--out", type=click.Path(path_type=Path), default=None)
def backup(out: Path | None) -> None:
    """Copy the SQLite database, consistent while the bot runs. The bot does it once a day by itself."""
    from bot import clock, private_files
    from locales import terminal
    from storage import backup as copies

    given = settings()
    folder = copies.folder_of(given.database_url, given.backups or "backups") or Path()
    target = out or folder / f"{copies.PREFIX}{clock.real():%Y-%m-%d-%H%M%S}{copies.SUFFIX}"
    copies.drop_halves(given.database_url, given.backups or "backups")
    click.echo(terminal.backed_up(words(), str(copies.copy(given.database_url, private_files.named(target, given.database_url)))))


@db.command()
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
def restore(file: Path) -> None:
    """Put a copy where the database belongs (never over one that is there), bring it to the newest schema,
    and erase again what was erased since."""
    from locales import terminal
    from storage import backup as copies
    from storage.lock import alone

    given = settings()
    copies.refuse_existing(given.database_url)
    with alone(given.database_url, "db restore", making=True):
        target = copies.restore(file, given.database_url)
        has = raise_schema(given.database_url, given.data_key.get_secret_value())[1]
        click.echo(terminal.put_back(words(), str(target), has))
        _erase_again(file)


def _erase_again(copy: Path) -> None:
    """What was erased since the copy goes before anybody reads it: by our own ledger, and by the one that lies beside the copy."""
    from bot.ledger import began, erase_again, ready
    from locales import terminal
    from services.watch.examine import key_fits
    from storage.erasures import NAME, Ledger

    given, t = settings(), words()
    lines = ready(given)
    beside = Ledger(copy.absolute().parent / NAME)

    def deed(thread: "DatabaseThread") -> None:
        if not thread.do_now(key_fits):
            click.echo(t(terminal.erase_later).format(lianxin=LIANXIN), err=True)
            return
        since = began(given, beside)
        last = thread.do_now(lambda work: work.inbox.newest_at())
        if last is not None and since > last:
            click.echo(terminal.ledger_began(t, since.astimezone().date()), err=True)
        click.echo(terminal.erased_again(t, erase_again(thread, [*lines, *beside.read()]), dry_run=False))

    with_database(deed, any_key=True)


@db.command()
@click.option("--new-key", type=click.Path(exists=True, dir_okay=False, allow_dash=True), required=True)
def rekey(new_key: str) -> None:
    """Seal contact data with a new key. Stop the bot first; put the new key into LIANXIN_DATA_KEY afterwards."""
    from cryptography.exceptions import InvalidTag

    from locales import terminal
    from services.deed.work import Work
    from storage.faults import DatabaseFaultError
    from storage.lock import alone
    from storage.seal import Seal
    from storage.sealed_columns import rekey_columns

    new = Seal.of(_key_in(new_key))

    def change(work: Work) -> int:
        work.spans.rekey(new)
        rekey_columns(work.connection, work.seal, new)
        return work.voters.rekey(new)

    def deed(thread: "DatabaseThread") -> None:
        try:
            click.echo(terminal.sealed_anew(words(), thread.do_now(change)))
        except InvalidTag as error:
            raise DatabaseFaultError("wrong_key") from error

    with alone(settings().database_url, "db rekey"):
        with_database(deed)


def _key_in(name: str) -> str:
    """Raises BadSettingsError, OSError."""
    from bot.env_file import Fault
    from bot.settings import LEAST_KEY, BadSettingsError

    try:
        with click.open_file(name, encoding="utf-8-sig") as file:
            key = str(file.read()).strip()
    except UnicodeDecodeError as error:
        raise BadSettingsError([Fault(f"--new-key {name}", "not_utf8")]) from error
    if 0 < len(key) < LEAST_KEY:
        raise BadSettingsError([Fault(f"--new-key {name}", "short_key")])
    return key


db.add_command(copy)
