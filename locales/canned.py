"""Kept answers: for which answers they are, and what may be left to fill in."""

from collections.abc import Sequence

from locales.catalogue import N_
from locales.common import T

b_every = N_("什么答复都能用")


def ask_use(_: T, category: str) -> str:
    return _("「{category}」的常用答复，用在哪一种答复里？").format(category=category)


def ask(_: T, category: str) -> str:
    return _("「{category}」的常用答复怎么写？回复这条。\n写上【编号】【期限】【小组】【单位】，用的时候会填成那件事项的。").format(
        category=category
    )


def strange_blank(_: T, blanks: Sequence[str]) -> str:
    """`blanks`: with their brackets, as they were written."""
    return _("{blanks} 没有东西可以填进去。只能写【编号】【期限】【小组】【单位】，别的请写成一般的字。").format(blanks="、".join(blanks))


def not_usable(_: T, blanks: Sequence[str]) -> str:
    """Beside a kept answer that was kept before this was looked at."""
    return _("（有填不上的 {blanks}，答复时不会出现，请去掉重写）").format(blanks="、".join(blanks))
