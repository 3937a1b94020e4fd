"""`lianxin export`: the archive of a year, one folder with Chinese names (docs/spec.md section 10)."""

import sys
from pathlib import Path

import click

from bot import private_files
from bot.commands.common import fail, with_town, words
from bot.commands.worded import Worded


@click.command(cls=Worded)
@click.option("--out", type=click.Path(file_okay=False, path_type=Path), required=True)
@click.option("--year", default="")
def export(out: Path, year: str) -> None:
    """Write the archive of a year: registers, a sheet and the story of each matter, accounts, suggestions, an index."""
    from bot import papers
    from locales import archives
    from locales.terminal import bad_option
    from services.deed.work import Work
    from services.summaries.archive import items, made
    from services.summaries.archive_year import Archive, left_out, year_to_keep

    if year and not (len(year) == 4 and year.isdecimal() and year.isascii()):
        fail(words()(archives.no_year), 2)

    def write(work: Work) -> tuple[Path, int, str]:
        if year and int(year) > work.today.year:
            fail(bad_option(words(), "year"), 2)
        over = Archive(work, year or year_to_keep(work))
        folder, count, listed = out / over.folder, 0, items(over)
        with click.progressbar(made(over, listed), length=len(listed) + 1, label=over.folder, file=sys.stderr) as files:
            for path, content in files:
                if path:
                    private_files.folder((folder / path).parent)
                    private_files.put(folder / path, content)
                    count += 1
        return folder, count, left_out(over)

    folder, count, nothing = with_town(lambda thread: papers.beside(thread, write))
    for line in filter(None, (archives.made(words(), str(folder), count), nothing)):
        click.echo(line)
