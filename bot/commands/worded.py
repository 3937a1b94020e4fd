"""`--help` in the words of locales/command_line.py, in the language that the environment names: it opens no database."""

import re
import unicodedata
from collections.abc import Iterable

import click
from click import formatting

from bot.commands import slips
from bot.commands.clicks_words import name_value, said, to_write, typed
from bot.commands.language import named_words

WHOLE = re.compile(r"[（「]*(?:[!-~]+|.)[，。：；、！？）」]*\s?")
"""What a line is not broken within: a word of Latin letters or a sign, with the stop behind it."""


class Lines(click.HelpFormatter):
    """Broken by the room that signs take: a Chinese one takes two, and no blank stands between them."""

    def write_usage(self, prog: str, args: str = "", prefix: str | None = None) -> None:
        head = prefix or said("Usage:")
        super().write_usage(prog, args, head if wide(head[-1:]) > 1 else f"{head} ")

    def write_heading(self, heading: str) -> None:
        super().write_heading(heading) if heading.isascii() else self.write(f"{'':>{self.current_indent}}{heading}：\n")

    def write_text(self, text: str) -> None:
        super().write_text(folded(text, self.width - self.current_indent))

    def write_dl(self, rows: Iterable[tuple[str, str]], col_max: int = 30, col_spacing: int = 2) -> None:
        rows = list(rows)
        room = self.width - min(max(wide(name) for name, _ in rows), col_max) - col_spacing - 2
        super().write_dl([(name, folded(text, room)) for name, text in rows], col_max, col_spacing)


class Spoken(click.Context):
    formatter_class = Lines


class Worded(click.Command):
    """A command whose help is looked up by what is typed."""

    context_class = Spoken

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """What stands in the line of usage, also above a mistake."""
        self.options_metavar = to_write("[OPTIONS]")
        for argument in self.params:
            if isinstance(argument, click.Argument):
                argument.metavar = None
                argument.metavar = to_write(argument.make_metavar(ctx))
        try:
            if args or not self.no_args_is_help:
                slips.refuse_doubled_and_empty(self, ctx, args)
            return super().parse_args(ctx, args)
        except click.UsageError as slip:
            told = slips.worded(slip, ctx)
            raise told from (slip if told is not slip else None)

    def format_help(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        from locales.command_line import HELP

        t = named_words()
        self.help = t(HELP[typed(ctx)])
        for option in self.params:
            if isinstance(option, click.Option):
                option.help = t(HELP[f"{typed(ctx)} {option.opts[0]}"])
                name_value(option)
        if (helping := self.get_help_option(ctx)) is not None:
            helping.help = said("Show this message and exit.")
        super().format_help(ctx, formatter)


def folded(text: str, room: int) -> str:
    """In lines that click leaves as they are; as it stands where every sign takes one."""
    if wide(text) == len(text):
        return text
    lines = [""]
    for part in WHOLE.findall(text):
        if wide(lines[-1] + part.rstrip()) > room:
            lines.append("")
        lines[-1] += part
    return "\n".join(["\b", *map(str.rstrip, lines)])


def wide(text: str) -> int:
    """Columns of a terminal."""
    return sum(2 if unicodedata.east_asian_width(sign) in "FWA" else 1 for sign in text)


vars(formatting).update(term_len=wide)
"""By which click sets its columns."""
