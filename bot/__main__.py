"""The command line: `lianxin …` (docs/spec.md section 10). Each command imports what it needs, and no more."""

import asyncio
import csv
import os
import re
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from bot import private_files, terminal
from bot.commands import Commands, fail, fit_to_run, settings, with_database, words
from bot.copy_command import copy
from bot.database_commands import db

if TYPE_CHECKING:
    from domain.town_values import Problem
    from services.run.database_thread import DatabaseThread


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.pass_context
def main(ctx: click.Context) -> None:
    """Lianxin 连心: the contact line between voters and their deputies."""
    before = private_files.keep_to_ourselves()
    ctx.call_on_close(lambda: os.umask(before))


main.add_command(db)
db.add_command(copy)


@main.command()
@click.option("--only", default="", help="Parts of this process: receive,work,send,schedule,web (default: all).")
def run(only: str) -> None:
    """Run the bot until stopped."""
    from bot import app, logs
    from bot.env_file import Fault
    from bot.settings import BadSettingsError
    from storage.lock import alone
    from storage.server_lock import at_work

    roles = tuple(part.strip() for part in only.split(",") if part.strip()) or app.ROLES
    if unknown := set(roles) - set(app.ROLES):
        fail(f"--only: {', '.join(sorted(unknown))}; choose from {', '.join(app.ROLES)}", 2)
    given = settings()
    if not given.bot_token.get_secret_value():
        raise BadSettingsError([Fault("LIANXIN_BOT_TOKEN", "missing")])
    with alone(given.database_url, "run"), at_work(given.database_url):
        with_database(fit_to_run)
        logs.set_up(given.log)
        code = asyncio.run(app.run(given, roles))
    sys.exit(code)


@main.command(name="import")
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--check", "check_only", is_flag=True, help="Only validate; change nothing.")
@click.option(
    "--renamed", multiple=True, metavar="ID", help="Under this number only the name changed; else another name is another person."
)
@click.option("--marked", type=click.Path(dir_okay=False, path_type=Path), help="Where to write the workbook with its wrong cells marked.")
def import_(file: Path, check_only: bool, renamed: tuple[str, ...], marked: Path | None) -> None:
    """Set up or update the town from FILE."""
    from bot.town_files import check_alone, read_any, told, wording, write_marked
    from locales import rosters, town_files
    from services.staff.check_town import check_with_stored
    from services.staff.import_town import import_town

    t, town = words(), read_any(file)
    town.answers = dict.fromkeys(renamed, "same")

    def refuse_wrong(errors: "list[Problem]", warnings: "list[Problem]") -> None:
        if strange := sorted(set(renamed) - set(town.answered)):
            fail(rosters.nobody_renamed(t, strange), 2)
        for line, wrong in told(t, town, errors, warnings):
            click.echo(line, err=wrong)
        if errors:
            fail(f"{write_marked(t, town, errors, marked)}{len(errors)} ✗")

    def deed(thread: "DatabaseThread") -> None:
        refuse_wrong(*thread.do_now(check_with_stored, town))
        for code, facts in thread.do_now(import_town, town).changes:
            click.echo(town_files.change(t, code, facts))
        for question in town.asked:
            click.echo(rosters.taken_as_new(t, question.old, question.new, question.id))

    if town.unreadable is not None:
        fail(wording(t, town, town.unreadable))
    if check_only:
        refuse_wrong(*check_alone(town))
        click.echo("✓")
    else:
        with_database(deed)


@main.command()
@click.option("--out", type=click.Path(dir_okay=False, path_type=Path), required=True, help="The workbook to write (.xlsx).")
@click.option("--filled", is_flag=True, help="With the roster as it is, to edit and import again; else an empty form.")
def template(out: Path, filled: bool) -> None:
    """Write the roster as an Excel workbook to fill in."""
    from domain.categories import CATEGORIES
    from locales.terminal import bad_option
    from reports.town_workbook import write_workbook
    from services.staff.roster_file import current_workbook

    if out.suffix.lower() != ".xlsx":
        fail(bad_option(words(), "xlsx"), 2)

    def deed(thread: "DatabaseThread") -> None:
        private_files.named(out).write_bytes(thread.do_now(current_workbook))

    private_files.named(out)
    if filled:
        with_database(deed)
    else:
        private_files.named(out).write_bytes(write_workbook({"categories": CATEGORIES}, {}, examples=True))
    click.echo(str(out))


def _bot_name(given: str) -> str:
    from bot.doctor import bot_name
    from locales import terminal as said
    from locales import texts

    if given:
        name = given.removeprefix("@")
        if not re.fullmatch(r"[A-Za-z0-9_]{5,32}", name):
            fail(said.bad_option(words(), "bot"), 2)
        return name
    found = asyncio.run(bot_name(settings()))
    if not isinstance(found, str):
        fail(texts.finding(words(), found.code, found.facts) + " " + texts.name_the_bot(words()))
    return found


OUT = click.option("--out", type=click.Path(file_okay=False, path_type=Path), required=True, help="Folder for the files.")
BOT = click.option("--bot", default="", help="The bot's user name (default: asked from Telegram).")


@main.command()
@OUT
@click.option("--month", default="", help="A month, 2026-10 (default: the last one).")
@click.option("--period", default="", help="A quarter, 2026-Q3, or a year, 2026, instead of a month.")
@click.option("--as-of", "as_of", default="", help="What was known then, 2026-11-01T09:00 local time (default: the period's own cut-off).")
def summary(out: Path, month: str, period: str, as_of: str) -> None:
    """Write the account of a month, quarter or year: Word, Excel, picture, registers, public edition."""
    from datetime import datetime, timedelta

    from bot import papers
    from domain.statistics import is_of_our_times, period_of
    from locales import summaries
    from locales.terminal import bad_option
    from services.summaries.account import account
    from services.summaries.files import FILES, file_of, unfit_template
    from storage.work import Work

    t = words()

    def make(work: Work) -> list[tuple[str, bytes]] | str:
        today = work.local_date(work.now)
        name = period or month or (today.replace(day=1) - timedelta(days=1)).strftime("%Y-%m")
        try:
            period_of(name.upper())
        except ValueError:
            return summaries.bad_period(t, today)
        try:
            asked = datetime.fromisoformat(as_of) if as_of else None
        except ValueError:
            return bad_option(t, "as_of")
        if asked is not None and not is_of_our_times(asked.year):
            return bad_option(t, "as_of")
        moment = asked.replace(tzinfo=work.roster.congress.zone) if asked else None
        found = account(work, name.upper(), moment, caught_up=True)
        if note := unfit_template(work):
            click.echo(note, err=True)
        with click.progressbar(FILES, label=found.name, file=sys.stderr) as kinds:
            return [file_of(found, kind) for kind in kinds]

    made = with_database(lambda thread: papers.beside(thread, make))
    if isinstance(made, str):
        fail(made, 2)
    private_files.folder(out)
    for name, content in made:
        private_files.fresh(out / name).write_bytes(content)
        click.echo(summaries.written(t, str(out / name)))


@main.command()
@OUT
@BOT
@click.option("--person", default="", help="Reissue the link of this person only.")
@click.option("--group", default="", help="Reissue the link of this group only.")
def invites(out: Path, bot: str, person: str, group: str) -> None:
    """Write one-time links as invites.csv and as a sheet to print."""
    from locales import texts
    from locales.terminal import nobody_to_link
    from reports.sheets import link_sheets
    from services.staff.invites import link_name, make_invites

    name = _bot_name(bot)

    def deed(thread: "DatabaseThread") -> None:
        links = thread.do_now(make_invites, name, person, group)
        if not links:
            fail(nobody_to_link(words(), person, group))
        private_files.folder(out)
        with private_files.fresh(out / private_files.LINKS).open("w", newline="", encoding="utf-8-sig") as stream:
            writer = csv.writer(stream)
            writer.writerow(["kind", "id", "name", "link", "expires"])
            writer.writerows([link.kind, link.id, link.name, link.link, link.expires] for link in links)
        once = [link for link in links if link.expires]
        title = thread.do_now(lambda work: texts.sheet_title(work.staff_words(), work.roster.congress.name))
        link_sheets(title, [(thread.do_now(link_name, link), link.link) for link in once], private_files.fresh(out / "invites.pdf"))
        click.echo(f"{out / 'invites.csv'}  {out / 'invites.pdf'}  ({len(once)} + {len(links) - len(once)})")

    with_database(deed)


@main.command()
@OUT
@BOT
def posters(out: Path, bot: str) -> None:
    """Write a door sheet per village (PNG and PDF) and QR codes of stations and deputies."""
    from dataclasses import asdict

    from reports.sheets import DoorSheet, door_sheet, qr, save
    from services.staff.invites import door_words, permanent_links

    name = _bot_name(bot)

    def deed(thread: "DatabaseThread") -> None:
        private_files.folder(out)
        sheets = thread.do_now(door_words, name)
        for made in sheets:
            for ending in ("png", "pdf"):
                private_files.fresh(out / f"door-{made.name}.{ending}")
            save(door_sheet(DoorSheet(**asdict(made))), out, f"door-{made.name}")
        codes = [link for link in thread.do_now(permanent_links, name) if link.kind in ("station", "deputy")]
        for link in codes:
            qr(link.link, 600).save(private_files.fresh(out / f"{link.kind}-{link.id}.png"))
        click.echo(f"{out}: {len(sheets)} + {len(codes)}")

    with_database(deed)


@main.command()
def doctor() -> None:
    """Check token, API, clock, database, chats and roster; exit 1 if the bot could not do its work."""
    from bot.doctor import diagnose
    from locales import texts
    from locales.terminal import finding as worded

    given, t = settings(), words()
    proxy = given.way.proxy
    click.echo("· " + (texts.through_proxy(t, proxy.shown, proxy.variable) if proxy else texts.directly(t)))
    found = diagnose(given)
    for finding in found:
        click.echo(("✗ " if finding.grave else "· ") + worded(t, finding.code, finding.facts))
    if not found:
        click.echo("✓")
    sys.exit(1 if any(finding.grave for finding in found) else 0)


@main.command()
def rights() -> None:
    """Print who may do what (docs/glossary.md, Rights)."""
    from domain.rights import ACTS, CONGRESS_ACTS

    for act, roles in {**ACTS, **CONGRESS_ACTS}.items():
        click.echo(f"{act:14} {', '.join(sorted(roles))}")


@main.command()
@click.option("--replay", is_flag=True, help="Work on failed updates again (all, or those named).")
@click.argument("rows", nargs=-1, type=click.IntRange(1, 2**63 - 1))
def inbox(replay: bool, rows: tuple[int, ...]) -> None:
    """List updates that failed (all, or those named), or replay them."""
    from locales import terminal as said

    t = words()

    def deed(thread: "DatabaseThread") -> None:
        if replay:
            unknown = thread.do_now(lambda work: work.inbox.none_failed(rows))
            found = thread.do_now(lambda work: work.inbox.replay(rows))
            click.echo(f"{found.again} ↻")
            if found.done:
                click.echo(said.done_before(t, found.done))
            if unknown:
                fail(said.none_failed(t, unknown))
            return
        listed = [row for row in thread.do_now(lambda work: work.inbox.failed()) if not rows or row[0] in rows]
        for row_id, update_id, error in listed:
            click.echo(f"{row_id}  update {update_id}  {error}")
        if missing := set(rows) - {row[0] for row in listed}:
            fail(said.none_failed(t, sorted(missing)))
        if not listed:
            click.echo(said.none_failed(t, []))

    with_database(deed)


@main.command()
@click.option("--dry-run", is_flag=True, help="Only say how many voters it concerns.")
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


@main.command()
@click.option("--once", is_flag=True, help="Play the first case, print it, and exit.")
@click.option("--desk", is_flag=True, help="First a whole day at the desk: forty matters, to be watched on the page.")
@click.option("--year", is_flag=True, help="A whole invented year (some minutes), then the files of its last month and of the year.")
@click.option("--out", type=click.Path(path_type=Path), default=Path(".demo/year"), help="Folder for the year's files.")
@click.option("--port", default=8090, help="Port of the page on 127.0.0.1 (0: any free one).")
def demo(once: bool, port: int, desk: bool, year: bool, out: Path) -> None:
    """A whole town on this machine, without a Telegram account: three phones in a web page."""
    import importlib

    from locales.terminal import bad_option

    if not 0 <= port <= 65535:
        fail(bad_option(words(), "port"), 2)
    if year:
        sys.exit(importlib.import_module("demo.year").main(out))
    sys.exit(importlib.import_module("demo.show").main(once=once, port=port, desk=desk))


if __name__ == "__main__":
    terminal.settle()
    main(prog_name="lianxin")
