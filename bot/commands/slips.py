"""What a command that was mistyped is told: click's own sentences end as English ones do, and quote as programs do."""

from difflib import get_close_matches

import click

from bot.commands.clicks_words import name_value, said, typed
from bot.commands.language import named_words


def worded(slip: click.UsageError, ctx: click.Context) -> click.UsageError:
    """The same mistake in whole sentences of the reader's language."""
    at = slip.ctx or ctx
    match slip:
        case click.MissingParameter(param=click.Parameter() as param):
            words = missing(param, at)
        case click.BadParameter(param=click.Parameter() as param):
            words = said("Invalid value for {param_hint}: {message}").format(param_hint=called(param, at), message=slip.message)
        case click.NoSuchOption():
            words = with_near(slip.message, slip.possibilities or [])
        case click.BadOptionUsage(option_name=name):
            option = next((each for each in at.command.params if name in each.opts), None)
            words = slip.message if option is None or (isinstance(option, click.Option) and option.is_flag) else missing(option, at)
        case _:
            return slip
    return click.UsageError(words, at)


def refuse_doubled_and_empty(command: click.Command, ctx: click.Context, args: list[str]) -> None:
    """An option that is written twice, of which click keeps the last; an empty value, which a variable of the shell leaves. Raises UsageError."""
    from locales import command_line

    given, _, order = command.make_parser(ctx).parse_args(list(args))
    for param in order:
        takes_one = isinstance(param, click.Option) and not param.is_flag and not param.multiple
        if takes_one and order.count(param) > 1:
            raise click.UsageError(command_line.twice(named_words(), param.opts[0]), ctx)
        value = given.get(str(param.name))
        if value == "" or (isinstance(value, (list, tuple)) and "" in value):
            raise click.UsageError(missing(param, ctx), ctx)


def missing(param: click.Parameter, ctx: click.Context) -> str:
    """What is still to be written, and what it is."""
    from locales import command_line

    t, name = named_words(), called(param, ctx)
    meant = command_line.HELP.get(f"{typed(ctx)} {name}")
    if not isinstance(param, click.Option) or meant is None:
        return command_line.missing(t, name)
    name_value(param)
    return command_line.missing_option(t, f"{name} {param.metavar}", t(meant))


def called(param: click.Parameter, ctx: click.Context) -> str:
    """An option by its name; what stands without one by what is to be written there."""
    if isinstance(param, click.Option):
        return param.opts[0]
    return (param.make_metavar(ctx) if isinstance(param, click.Argument) else str(param.name)).strip("[].…")


def with_near(words: str, near: list[str]) -> str:
    from locales import command_line

    t = named_words()
    if not near:
        return words
    return command_line.beside(t, words, said("Did you mean {possibility}?").format(possibility=command_line.either(t, near)))


def no_such_command(name: str, known: list[str], ctx: click.Context) -> click.UsageError:
    return click.UsageError(with_near(said("No such command {name!r}.").format(name=name), get_close_matches(name, known)), ctx)
