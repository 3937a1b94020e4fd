"""What every command of `lianxin …` shares: settings, the migrated database, and one line with its exit code where it is refused.

Each function imports what it needs, and no more: `--help` is there at once.
"""

import importlib
import sys
from collections.abc import Callable, Iterable, Mapping
from typing import TYPE_CHECKING, Any, NoReturn, TypeVar

import click

from bot.commands.clicks_words import said, to_write, typed
from bot.commands.language import named_language, named_words
from bot.commands.slips import no_such_command
from bot.commands.worded import Worded
from domain.values.errors import LianxinError

if TYPE_CHECKING:
    from bot.settings import Settings
    from services.run.database_thread import DatabaseThread
    from storage.database import Engine

R = TypeVar("R")


def words(of_file: str = "") -> Any:
    """The language of the terminal: the town's where there is one, else that of the file that describes it, else the one LANG names."""
    from locales.catalogue import translator

    return translator(_town_language() or of_file or named_language())


def _town_language() -> str:
    """Empty too where the settings cannot be read: why is for the command to say."""
    from storage.town_language import town_language

    try:
        return town_language(settings().database_url)
    except (LianxinError, OSError):
        return ""


def say(lines: Iterable[tuple[str, bool]]) -> None:
    """Lines for whoever looks, and whether each tells of something wrong."""
    for line, wrong in lines:
        click.echo(line, err=wrong)


def fail(message: str, code: int = 1) -> NoReturn:
    click.echo(message, err=True)
    sys.exit(code)


def settings() -> "Settings":
    from bot.settings import load

    return load()


def with_database(deed: "Callable[[DatabaseThread], R]", *, any_key: bool = False) -> R:
    """Run something on the migrated database, sealed with the key that was given: what is written with another nobody reads again.

    `any_key`: the deed looks at it itself.
    """
    from bot import clock
    from bot.ledger import ledger_of
    from services.run.database_thread import DatabaseThread
    from storage.faults import told
    from storage.seal import Seal

    given = settings()
    with told(given.database_url):
        engine = open_migrated(given)
        thread = DatabaseThread(
            engine,
            clock.from_file(given.clock) if given.clock else clock.real,
            Seal.of(given.data_key.get_secret_value()),
            ledger_of(given),
        )
        thread.office = given.office_url
        try:
            if not any_key:
                refuse_other_key(thread)
            return deed(thread)
        finally:
            thread.close()


def with_town(deed: "Callable[[DatabaseThread], R]") -> R:
    """The same where a roster has been imported; without one there is nothing to write down, and that is said."""
    from locales.common import finding

    def of_town(thread: "DatabaseThread") -> R:
        if thread.do_now(lambda work: not work.roster.groups):
            fail(finding(words(), "no_town", {}))
        return deed(thread)

    return with_database(of_town)


def open_migrated(given: "Settings") -> "Engine":
    from storage.database import open_engine, patient
    from storage.faults import look, refuse_other_schema

    look(given.database_url)
    engine = open_engine(given.database_url)
    patient(engine)
    try:
        refuse_other_schema(engine, given.database_url)
    except LianxinError:
        engine.dispose()
        raise
    return engine


def refuse_other_key(thread: "DatabaseThread") -> None:
    """Raises DatabaseFaultError."""
    from services.watch.examine import key_fits
    from storage.faults import DatabaseFaultError

    if not thread.do_now(key_fits):
        raise DatabaseFaultError("wrong_key")


def fit_to_run(thread: "DatabaseThread") -> None:
    """Whole, sealed with the key that was given, and without what was erased since it was a copy."""
    from bot.ledger import erase_again, ready
    from storage.faults import refuse_damaged

    refuse_damaged(thread.engine)
    refuse_other_key(thread)
    erase_again(thread, ready(settings()))


def _words_about(error: LianxinError | OSError) -> Any:
    """A server that does not answer is not asked again for its language."""
    from storage.faults import DatabaseFaultError

    away = isinstance(error, DatabaseFaultError) and error.kind == "server"
    return named_words() if away else words()


class Commands(Worded, click.Group):
    """Commands that stand `elsewhere` (name → "module:function") are loaded when they are called.

    Whatever a command is refused by ends in one line and its exit code; mistakes of the program are shown whole.
    """

    command_class = Worded

    def __init__(self, *args: Any, elsewhere: Mapping[str, str] | None = None, **how: Any) -> None:
        super().__init__(*args, **how)
        self._elsewhere = elsewhere or {}

    def collect_usage_pieces(self, ctx: click.Context) -> list[str]:
        self.subcommand_metavar = to_write("COMMAND [ARGS]...")
        return super().collect_usage_pieces(ctx)

    def list_commands(self, ctx: click.Context) -> list[str]:
        return sorted({*super().list_commands(ctx), *self._elsewhere})

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        module, _, function = self._elsewhere.get(cmd_name, "").partition(":")
        found = getattr(importlib.import_module(module), function) if module else super().get_command(ctx, cmd_name)
        return found if isinstance(found, click.Command) else None

    def resolve_command(self, ctx: click.Context, args: list[str]) -> tuple[str | None, click.Command | None, list[str]]:
        """Click would look for what is meant among the commands alone that are loaded."""
        try:
            return super().resolve_command(ctx, args)
        except click.exceptions.NoSuchCommand as slip:
            raise no_such_command(slip.command_name, self.list_commands(ctx), ctx) from slip

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """By their words alone: none is loaded to be listed."""
        from locales.command_line import HELP

        t = named_words()
        with formatter.section(said("Commands")):
            formatter.write_dl([(name, t(HELP[f"{typed(ctx)} {name}"])) for name in self.list_commands(ctx)])

    def invoke(self, ctx: click.Context) -> Any:
        try:
            return super().invoke(ctx)
        except BrokenPipeError:
            raise  # whoever read us has had enough: click's
        except (LianxinError, OSError) as error:
            from bot.refusals import lines

            told, code = lines(_words_about(error), error)
            fail("\n".join(told), code)
