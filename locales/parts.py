"""Several matters in one message: what its writer is asked and told (docs/spec.md section 3)."""

from collections.abc import Sequence

from domain.words.quotation import quoted
from locales.catalogue import N_
from locales.common import T

LINE = 60
"""Characters of a part that are shown."""
b_apart = N_("分开")
b_one = N_("就一件")
b_part_apart = N_("单独立一件")
b_part_along = N_("不用，一起说的")
kept_along = N_("好，都记在一起。")
kept_as_one = N_("好，当一件事办。")


def ask_parts(_: T, parts: Sequence[str]) -> str:
    counts = {2: _("看着像两件事："), 3: _("看着像三件事：")}
    head = counts.get(len(parts)) or _("看着像几件事：")
    lines = [f"{n}. {quoted(_cut(part), inline=True)}" for n, part in enumerate(parts, 1)]
    return "\n".join([head, *lines, _("分开的话，各有各的编号，各答各的。")])


def told_apart(_: T, parts: Sequence[tuple[str, str]]) -> str:
    """Number and words of each."""
    lines = [f"{number} {quoted(_cut(words), inline=True)}" for number, words in parts]
    return "\n".join([_("好，分开办："), *lines])


def ask_second(_: T, part: str) -> str:
    return _("您还说到：{words}\n要不要单独立一件？立了各有各的编号，各答各的。").format(words=quoted(_cut(part), inline=True))


def second_apart(_: T, number: str, part: str) -> str:
    return _("好，单独立了一件：{number} {words}").format(number=number, words=quoted(_cut(part), inline=True))


def _cut(words: str) -> str:
    return words if len(words) <= LINE else words[:LINE] + "…"
