"""`lianxin db copy --to URL`: the office moves to another database, SQLite or PostgreSQL (docs/operations.md)."""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

import click

from bot.commands.common import settings, words
from bot.commands.worded import Worded
from domain.values.typed_command import LIANXIN

if TYPE_CHECKING:
    from bot.settings import Settings
    from storage.database import Engine


@click.command(cls=Worded)
@click.option("--to", "target", required=True)
def copy(target: str) -> None:
    """Copy the office into another database, and compare. Stop the bot first; put the new address into LIANXIN_DATABASE_URL afterwards."""
    from bot.ledger import carry
    from locales import moving
    from storage.addresses import database_file, shown

    given, t = settings(), words()
    _refuse_wrong(given, target)
    with _both_alone(given.database_url, target), _opened(given.database_url) as source, _opened(target) as into:
        rows = _copied(given, target, source, into)
        left = carry(given, target)
        _finished(target, into)
    click.echo(moving.copied(t, rows, shown(target)))
    if left is not None:
        click.echo(moving.ledger(t, left.kind, str(left.file), str(left.other)))
    if database_file(given.database_url) is not None and database_file(target) is None:
        click.echo(t(moving.no_daily_copies))
    click.echo(t(moving.what_next).format(lianxin=LIANXIN))


def _refuse_wrong(given: "Settings", target: str) -> None:
    from bot.env_file import Fault
    from bot.settings import BadSettingsError
    from storage.addresses import database_file, is_address, shown, unfit_file
    from storage.faults import DatabaseFaultError

    if not is_address(target):
        raise BadSettingsError([Fault("--to", "bad_database_url")])
    if why := unfit_file(target):
        raise BadSettingsError([Fault("--to", f"database_{why}")])
    one, other = database_file(given.database_url), database_file(target)
    if target == given.database_url or (one is not None and other is not None and one.resolve() == other.resolve()):
        raise DatabaseFaultError("same_database", address=shown(target))


@contextmanager
def _both_alone(source: str, target: str) -> "Iterator[None]":
    from storage.lock import alone
    from storage.server_lock import nobody_at_work

    what = "db copy"
    with alone(source, what), nobody_at_work(source), alone(target, what, making=True), nobody_at_work(target):
        yield


@contextmanager
def _opened(url: str) -> "Iterator[Engine]":
    from storage.database import open_engine

    engine = open_engine(url)
    try:
        yield engine
    finally:
        engine.dispose()


def _copied(given: "Settings", target: str, source: "Engine", into: "Engine") -> int:
    from locales import moving
    from storage import copying
    from storage.addresses import shown
    from storage.database import transaction
    from storage.faults import refuse_damaged, refuse_other_schema, schema_told, told

    refuse_other_schema(source, given.database_url)
    refuse_damaged(source)
    with told(given.database_url), transaction(source) as reading:
        copying.hold(reading)
        with schema_told(target):
            copying.make_ready(into, shown(target))
        count = copying.rows_in(reading)
        with told(target), click.progressbar(length=2 * count, label=words()(moving.label), file=sys.stderr) as bar:
            update: Callable[[int], None] = bar.update
            return copying.copy_rows(reading, into, update)


def _finished(target: str, into: "Engine") -> None:
    from storage.copying import finish
    from storage.faults import told

    with told(target):
        finish(into)
