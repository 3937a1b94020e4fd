"""`lianxin summary`, `invites` and `posters`: what is printed or handed out (docs/spec.md section 10)."""

import asyncio
import csv
import io
import re
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from bot import private_files
from bot.commands.common import fail, settings, with_database, with_town, words
from bot.commands.worded import Worded
from domain.values.typed_command import LIANXIN

if TYPE_CHECKING:
    from datetime import date, datetime

    from PIL.Image import Image

    from reports.poster import CodeSheet, DoorSheet, GuideSheet
    from services.deed.work import Work
    from services.run.database_thread import DatabaseThread
    from services.summaries.account import Account

OUT = click.option("--out", type=click.Path(file_okay=False, path_type=Path), required=True)
BOT = click.option("--bot", default="")


def _bot_name(given: str) -> str:
    from bot.doctor import bot_name
    from locales import command_line, common
    from locales import terminal as said

    if given:
        name = given.removeprefix("@")
        if not re.fullmatch(r"[A-Za-z0-9_]{5,32}", name):
            fail(said.bad_option(words(), "bot"), 2)
        return name
    found = asyncio.run(bot_name(settings()))
    if not isinstance(found, str):
        fail(command_line.beside(words(), common.finding(words(), found.code, found.facts), words()(common.name_the_bot)))
    return found


@click.command(cls=Worded)
@OUT
@click.option("--month", default="")
@click.option("--period", default="")
@click.option("--as-of", "as_of", default="")
@click.option("--group", default="")
@click.option("--plan", default="")
def summary(out: Path, group: str, plan: str, **when: str) -> None:
    """Write the account of a month, quarter, half or year: Word, Excel, picture, registers, public edition."""
    from bot import papers
    from locales import common
    from locales.terminal import who_is_named
    from services.deed.work import Work
    from services.staff.who_is_named import Named, group_named
    from services.summaries.account import account

    t = words()
    _refuse_two_of_one(plan, group, **when)
    private_files.able(out)

    def make(work: Work) -> list[tuple[str, bytes]] | str:
        if plan:
            return _plan(work, plan)
        asked = _asked(work.local_date(work.now), when["period"] or when["month"], when["as_of"])
        if isinstance(asked, str):
            return asked
        meant = group_named(work, group) if group else Named()
        if group and not meant.id:
            return who_is_named(t, "group", group, meant.several, meant.near)
        name, moment = asked
        return _files(account(work, name, moment.replace(tzinfo=work.roster.congress.zone) if moment else None, meant.id))

    made = with_town(lambda thread: papers.beside(thread, make))
    if isinstance(made, str):
        fail(made, 2)
    private_files.folder(out)
    for name, content in made:
        private_files.put(out / name, content)
        click.echo(common.written(t, str(out / name)))


def _refuse_two_of_one(plan: str, group: str, **when: str) -> None:
    """Options of which one would be passed over."""
    from locales.terminal import bad_option

    if when["month"] and when["period"]:
        fail(bad_option(words(), "month"), 2)
    if plan and (group or any(when.values())):
        fail(bad_option(words(), "plan_alone"), 2)


def _plan(work: "Work", year: str) -> list[tuple[str, bytes]] | str:
    """全年计划; what is wrong with the year in words."""
    from locales.terminal import bad_option
    from services.summaries import town_plan

    if year not in {str(work.today.year + n) for n in (-1, 0, 1)}:
        return bad_option(words(), "plan")
    return [town_plan.paper(work, int(year))]


def _files(found: "Account") -> list[tuple[str, bytes]]:
    """All of the whole, or a group's own papers."""
    from services.summaries import group_papers
    from services.summaries.files import FILES, file_of, unfit_template

    if found.group:
        return [group_papers.book(found), group_papers.report(found)]
    if note := unfit_template(found.work):
        click.echo(note, err=True)
    with click.progressbar(FILES, label=found.name, file=sys.stderr) as kinds:
        return [file_of(found, kind) for kind in kinds]


def _asked(today: "date", name: str, as_of: str) -> "tuple[str, datetime | None] | str":
    """The period, the last month where none is named, and the moment in local time; what is wrong with them in words."""
    from datetime import datetime, timedelta

    from domain.congress.periods import is_of_our_times
    from domain.congress.said_periods import said_period
    from locales.summaries import no_such_period
    from locales.terminal import bad_option

    name = said_period(name, today) if name else (today.replace(day=1) - timedelta(days=1)).strftime("%Y-%m")
    if not name:
        return no_such_period(words(), today)
    try:
        moment = datetime.fromisoformat(as_of) if as_of else None
    except ValueError:
        return bad_option(words(), "as_of")
    if moment is not None and not is_of_our_times(moment.year):
        return bad_option(words(), "as_of")
    return name, moment


@click.command(cls=Worded)
@OUT
@BOT
@click.option("--person", default="")
@click.option("--group", default="")
def invites(out: Path, bot: str, person: str, group: str) -> None:
    """Write one-time links as invites.csv and as a sheet to print."""
    from locales import common, doors
    from locales.terminal import nobody_to_link
    from reports.link_sheets import link_sheets
    from services.staff.door_sheets import link_boxes
    from services.staff.invites import invites_anew

    name = _bot_name(bot)
    private_files.able(out)

    def deed(thread: "DatabaseThread") -> None:
        links, ended = thread.do_now(invites_anew, name, *_meant(thread, person, group))
        if not links:
            fail(words()(nobody_to_link).format(lianxin=LIANXIN))
        private_files.folder(out)
        rows = [(link.kind, link.id, link.name, link.link, link.expires) for link in links]
        csv.writer(table := io.StringIO()).writerows(thread.do_now(lambda work: doors.link_rows(work.staff_words(), rows)))
        private_files.put(out / private_files.LINKS, table.getvalue().encode("utf-8-sig"))
        boxes = thread.do_now(link_boxes, links)
        title, cut = thread.do_now(lambda work: (common.sheet_title(t := work.staff_words(), work.roster.congress.name), t(doors.cut)))
        (out / "invites.pdf").unlink(missing_ok=True) if not boxes else private_files.put(
            out / "invites.pdf", link_sheets(title, cut, boxes)
        )
        _tell_missing([box.name for box in boxes])
        files = f"{out / 'invites.csv'}  {out / 'invites.pdf'}"
        click.echo(doors.made_links(words(), files, len(boxes), len(links) - len(boxes)))
        if ended:
            click.echo(doors.links_ended(words(), ended))

    with_database(deed)


def _meant(thread: "DatabaseThread", person: str, group: str) -> tuple[str, str]:
    """By number whom the options name; who is not to be found, or not alone, is said."""
    from locales.terminal import nobody_to_link, who_is_named
    from services.staff.who_is_named import Named, group_named, person_named

    if not thread.do_now(lambda work: work.roster.people):
        fail(words()(nobody_to_link).format(lianxin=LIANXIN))
    found = {
        "person": thread.do_now(person_named, person) if person else Named(),
        "group": thread.do_now(group_named, group) if group else Named(),
    }
    wrong = [(option, given) for option, given in (("person", person), ("group", group)) if given and not found[option].id]
    if wrong:
        fail("\n".join(who_is_named(words(), option, given, found[option].several, found[option].near) for option, given in wrong), 2)
    return found["person"].id, found["group"].id


def _tell_missing(lines: list[str]) -> None:
    """Characters that no font here has, once, to whoever made the sheets."""
    from locales import doors
    from reports.lettering import missing

    if signs := missing("".join(lines)):
        click.echo(doors.lacks(words(), signs), err=True)


def _drawn(made: "DoorSheet | CodeSheet | GuideSheet") -> "Image":
    from reports.guide_sheets import guide_sheet
    from reports.poster import CodeSheet, GuideSheet
    from reports.sheets import code_sheet, door_sheet

    if isinstance(made, GuideSheet):
        return guide_sheet(made)
    return code_sheet(made) if isinstance(made, CodeSheet) else door_sheet(made)


@click.command(cls=Worded)
@OUT
@BOT
def posters(out: Path, bot: str) -> None:
    """Write a door sheet per village (PNG and PDF), QR codes of stations and deputies, a page of help for deputies and one for voters."""
    from locales import doors, guides
    from reports.poster import CodeSheet, DoorSheet, GuideSheet
    from reports.sheets import printed
    from services.staff.door_sheets import code_sheets, door_sheets
    from services.staff.guides import guide, leaflet

    name = _bot_name(bot)

    def deed(thread: "DatabaseThread") -> None:
        private_files.folder(out)
        sheets, codes = thread.do_now(door_sheets, name), thread.do_now(code_sheets, name)
        to_read = thread.do_now(lambda work: [guide(work, t := work.staff_words()), leaflet(work, t, name)])
        every: list[DoorSheet | CodeSheet | GuideSheet] = [*sheets, *codes, *to_read]
        with click.progressbar(every, label=str(out), file=sys.stderr) as pages:
            for made in pages:
                for ending, content in printed(_drawn(made)):
                    private_files.put(out / f"{made.file}.{ending}", content)
        _tell_missing([line for sheet in sheets for line in (sheet.title, *sheet.people, *sheet.without)] + [code.name for code in codes])
        click.echo(doors.made(words(), str(out), len(sheets), len(codes)))
        click.echo(guides.made(words(), str(out), "、".join(made.file for made in to_read)))

    with_town(deed)
