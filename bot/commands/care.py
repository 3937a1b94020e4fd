"""`lianxin doctor`, `rights`, `inbox` and `erase`: looking after an office (docs/operations.md)."""

import sys
from typing import TYPE_CHECKING

import click

from bot.commands.common import fail, settings, with_database, words
from bot.commands.language import named_words
from bot.commands.worded import Worded

if TYPE_CHECKING:
    from services.run.database_thread import DatabaseThread


@click.command(cls=Worded)
def doctor() -> None:
    """Check token, API, clock, database, chats and roster; exit 1 if the bot could not do its work."""
    from bot.doctor import diagnose
    from locales import common
    from locales.terminal import all_well
    from locales.terminal import finding as worded

    given, t = settings(), words()
    proxy = given.way.proxy
    click.echo("· " + (common.through_proxy(t, proxy.shown, proxy.variable) if proxy else t(common.directly)))
    if given.ears is None:
        click.echo("· " + worded(t, "ears_none", {}))
    found = diagnose(given)
    for finding in found:
        click.echo(("✗ " if finding.grave else "· ") + worded(t, finding.code, finding.facts))
    if not found:
        click.echo("· " + t(all_well))
    sys.exit(1 if any(finding.grave for finding in found) else 0)


@click.command(cls=Worded)
def rights() -> None:
    """Print who may do what (docs/glossary.md, Rights)."""
    from domain.rights.rights import ACTS, CONGRESS_ACTS
    from locales.who_may import who_may

    t = words()
    for act, roles in {**ACTS, **CONGRESS_ACTS}.items():
        click.echo(who_may(t, act, roles))


def _rows(_ctx: click.Context, _param: click.Parameter, given: tuple[str, ...]) -> tuple[int, ...]:
    """Numbers a row can have. Raises BadParameter."""
    from locales.command_line import no_row

    for text in given:
        if not (text.isascii() and text.isdecimal() and len(text) < 20 and 0 < int(text) < 2**63):
            raise click.BadParameter(no_row(named_words(), text))
    return tuple(map(int, given))


@click.command(cls=Worded)
@click.option("--replay", is_flag=True)
@click.argument("rows", nargs=-1, callback=_rows)
def inbox(replay: bool, rows: tuple[int, ...]) -> None:
    """List updates that failed (all, or those named), or replay them."""
    from locales import terminal as said

    t = words()

    def deed(thread: "DatabaseThread") -> None:
        if replay:
            unknown = thread.do_now(lambda work: work.inbox.none_failed(rows))
            found = thread.do_now(lambda work: work.inbox.replay(rows))
            click.echo(said.replayed(t, found.again))
            if found.done:
                click.echo(said.done_before(t, found.done))
            if unknown:
                fail(said.none_failed(t, unknown))
            return
        listed = [row for row in thread.do_now(lambda work: work.inbox.failed()) if not rows or row[0] in rows]
        for row_id, update_id, error in listed:
            click.echo(said.failed(t, row_id, update_id, error))
        if missing := set(rows) - {row[0] for row in listed}:
            fail(said.none_failed(t, sorted(missing)))
        if not listed:
            click.echo(said.none_failed(t, []))

    with_database(deed)


@click.command(cls=Worded)
@click.option("--dry-run", is_flag=True)
def erase(dry_run: bool) -> None:
    """Erase again what a copy brought back (PostgreSQL: after pg_restore), and remove the identity of voters whose last case closed
    24 months ago (the bot does both by itself)."""
    from bot.ledger import erase_again, ready
    from locales.terminal import erased, erased_again
    from services.privacy.forget import erase_old

    def deed(thread: "DatabaseThread") -> None:
        if lines := ready(settings()):
            click.echo(erased_again(words(), erase_again(thread, lines, dry_run=dry_run), dry_run=dry_run))
        click.echo(erased(words(), thread.do_now(erase_old, dry_run=dry_run), dry_run))

    with_database(deed)
