"""`lianxin import` and `lianxin template`: the town file and the workbook (docs/town-file.md)."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from bot import private_files
from bot.commands.common import fail, say, with_database, with_town, words
from bot.commands.worded import Worded

if TYPE_CHECKING:
    from domain.town_file.town_values import Problem
    from services.run.database_thread import DatabaseThread


@click.command(cls=Worded, name="import")
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--check", "check_only", is_flag=True)
@click.option("--renamed", multiple=True, metavar="ID")
@click.option("--marked", type=click.Path(dir_okay=False, path_type=Path))
@click.option("--details", is_flag=True)
def import_(file: Path, check_only: bool, renamed: tuple[str, ...], marked: Path | None, details: bool) -> None:
    """Set up or update the town from FILE."""
    from bot.town_files import check_alone, imported, language_of, read_any, told, wording, write_marked
    from locales import rosters
    from locales.terminal import bad_option
    from services.staff.check_town import check_with_stored

    if marked is not None and marked.suffix.lower() != ".xlsx":
        fail(bad_option(words(), "marked"), 2)
    town = read_any(file)
    t = words(language_of(town))
    town.answers = dict.fromkeys(renamed, "same")

    def refuse_wrong(errors: "list[Problem]", warnings: "list[Problem]") -> None:
        if strange := sorted(set(renamed) - set(town.answered)):
            fail(rosters.nobody_renamed(t, strange), 2)
        say(told(t, town, errors, warnings, marked=marked is not None))
        if errors:
            fail(rosters.nothing_imported(t, len(errors), write_marked(t, town, errors, marked)))

    def deed(thread: "DatabaseThread") -> None:
        refuse_wrong(*thread.do_now(check_with_stored, town))
        say((line, False) for line in thread.do_now(imported, town, details=details))

    def check() -> None:
        refuse_wrong(*check_alone(town))
        click.echo(rosters.checked(t, str(file)))

    if town.unreadable is not None:
        fail(wording(t, town, town.unreadable))
    check() if check_only else with_database(deed)


@click.command(cls=Worded)
@click.option("--out", type=click.Path(dir_okay=False, path_type=Path), required=True)
@click.option("--filled", is_flag=True)
def template(out: Path, filled: bool) -> None:
    """Write the roster as an Excel workbook to fill in."""
    from locales import common
    from locales.terminal import bad_option
    from services.staff.roster_file import blank_workbook, current_workbook

    if out.suffix.lower() != ".xlsx":
        fail(bad_option(words(), "xlsx"), 2)

    def deed(thread: "DatabaseThread") -> None:
        private_files.put(private_files.named(out), thread.do_now(current_workbook))

    private_files.named(out)
    if filled:
        with_town(deed)
    else:
        private_files.put(private_files.named(out), blank_workbook())
    click.echo(common.written(words(), str(out)))
