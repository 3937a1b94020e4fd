"""What click says by itself, and what it calls a value, in the words of locales/command_line.py."""

import click
from click import core, decorators, exceptions, formatting, parser, types

from bot.commands.language import named_language, named_words


def said(english: str) -> str:
    """A sentence of click's own."""
    from locales.command_line import CLICK

    words = CLICK.get(english)
    return named_words()(words) if words else english


def to_write(named: str) -> str:
    """What click calls a value, in words; in English as click calls it: the catalogue has its word for other things too."""
    from locales.command_line import VALUES

    return named if named_language() == "en" or named not in VALUES else named_words()(VALUES[named])


def said_of(one: str, many: str, count: int) -> str:
    return said(one if count == 1 else many)


for _part in (core, decorators, exceptions, formatting, parser, types):
    # Click asks gettext, which reads a compiled catalogue in the language of the environment alone, and knows none for `C`.
    vars(_part).update(_=said, ngettext=said_of)


def typed(ctx: click.Context) -> str:
    """By which a command's help is found: `lianxin db upgrade`, from wherever the program is called."""
    return ctx.command_path.rpartition("/")[2]


def name_value(option: click.Option) -> None:
    """What is to be written there, in words: a text, a file."""
    named = _NAMED.setdefault(option, option.metavar or ("" if option.is_flag else option.type.name.upper()))
    if named:
        option.metavar = to_write(named)


_NAMED: dict[click.Option, str] = {}
"""As click calls it, whatever language was named before."""
