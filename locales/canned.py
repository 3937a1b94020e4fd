"""Kept answers: for which answers they are, and what may be left to fill in."""

from locales.catalogue import N_
from locales.common import T

b_every = N_("什么答复都能用")


def ask_use(_: T, category: str) -> str:
    return _("「{category}」的常用答复，用在哪一种答复里？").format(category=category)


def ask(_: T, category: str) -> str:
    return _("「{category}」的常用答复怎么写？回复这条。\n写上【编号】【期限】【小组】【单位】，用的时候会填成那件事项的。").format(
        category=category
    )
