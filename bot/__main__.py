"""The command line: `lianxin …` (docs/spec.md section 10). A command is loaded when it is called, and imports no more than it needs."""

import asyncio
import gc
import os
import sys
from pathlib import Path

import click

from bot import private_files, terminal
from bot.commands.common import Commands, fail, fit_to_run, settings, with_database, words
from domain.values.typed_command import LIANXIN

ELSEWHERE = {
    "import": "bot.commands.town:import_",
    "template": "bot.commands.town:template",
    "summary": "bot.commands.printing:summary",
    "export": "bot.commands.archive:export",
    "invites": "bot.commands.printing:invites",
    "posters": "bot.commands.printing:posters",
    "doctor": "bot.commands.care:doctor",
    "rights": "bot.commands.care:rights",
    "inbox": "bot.commands.care:inbox",
    "erase": "bot.commands.care:erase",
    "db": "bot.commands.database:db",
}
"""Which module and function a command is; `run` and `demo` stand here."""


@click.group(cls=Commands, elsewhere=ELSEWHERE, context_settings={"help_option_names": ["-h", "--help"]})
@click.pass_context
def main(ctx: click.Context) -> None:
    """Lianxin 连心: the contact line between voters and their deputies."""
    before = private_files.keep_to_ourselves()
    ctx.call_on_close(lambda: os.umask(before))


@main.command()
@click.option("--only", default="")
@click.pass_context
def run(ctx: click.Context, only: str) -> None:
    """Run the bot until stopped."""
    ctx.call_on_close(gc.enable)  # a run that is refused leaves things as they were
    gc.disable()  # what is loaded stays: looking through it again and again takes a sixth of the start (bot/running.py goes on)
    from bot import app, logs, running
    from bot.env_file import Fault
    from bot.settings import BadSettingsError
    from locales.terminal import unknown_parts
    from storage.lock import alone
    from storage.server_lock import at_work

    roles = tuple(part.strip() for part in only.split(",") if part.strip()) or app.ROLES
    if unknown := set(roles) - set(app.ROLES):
        fail(unknown_parts(words(), sorted(unknown), app.ROLES), 2)
    given = settings()
    if not given.bot_token.get_secret_value():
        raise BadSettingsError([Fault("LIANXIN_BOT_TOKEN", "missing")])
    with alone(given.database_url, "run"), at_work(given.database_url):
        with_database(fit_to_run, any_key=True)
        logs.set_up(given.log)
        code = asyncio.run(running.run(given, roles))
    sys.exit(code)


@main.command()
@click.option("--once", is_flag=True)
@click.option("--desk", is_flag=True)
@click.option("--year", is_flag=True)
@click.option("--out", type=click.Path(path_type=Path), default=Path(".demo/year"))
@click.option("--town", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--port", default=8090)
def demo(once: bool, port: int, town: Path | None, out: Path, **longer: bool) -> None:
    """A whole town on this machine, without a Telegram account: three phones in a web page."""
    import importlib

    from locales.terminal import bad_option

    if not 0 <= port <= 65535:
        fail(bad_option(words(), "port"), 2)
    if town is not None and any(longer.values()):
        fail(bad_option(words(), "town"), 2)
    if longer["year"]:
        sys.exit(importlib.import_module("demo.year").main(out))
    sys.exit(importlib.import_module("demo.show").main(once=once, port=port, desk=longer["desk"], town=town))


if __name__ == "__main__":
    terminal.settle()
    main(prog_name=LIANXIN)
