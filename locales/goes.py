"""Who goes where on a visit day, as it is typed. Rules of the sentences: locales/common.py."""

from collections.abc import Sequence
from datetime import date

from locales.catalogue import N_
from locales.common import T, day

nobody_to_ask = N_("组长和人大秘书的手机都没连上，没法转告。请打电话跟组长说。")


def already(_: T, on: date, names: Sequence[str], village: str) -> str:
    return _("{day}走访，本来就安排{names}去{village}，没有动。").format(day=day(_, on), names="、".join(names), village=village)


def planned(_: T, on: date, names: Sequence[str], village: str, before: Sequence[tuple[str, str]]) -> str:
    """`before`: who went where until now."""
    said = _("好，{day}走访，{names}去{village}。").format(day=day(_, on), names="、".join(names), village=village)
    was = "、".join(_("{name}去{village}").format(name=name, village=where) for name, where in before)
    return said + (_("（原来是{was}）").format(was=was) if was else "")


def wished(_: T, on: date, who: tuple[str, str, str], now: str) -> str:
    """`who`: who wishes, with whom (empty: alone), where; `now`: where he goes as planned."""
    name, other, village = who
    if other:
        said = _("{day}走访，{name} 想跟 {other} 一起去{village}。").format(day=day(_, on), name=name, other=other, village=village)
    else:
        said = _("{day}走访，{name} 想去{village}。").format(day=day(_, on), name=name, village=village)
    return said + (_("现在安排去{village}。").format(village=now) if now else "")


def asked(_: T, on: date, village: str) -> str:
    return _("{day}走访您想去{village}，问组长了，他点了才算。").format(day=day(_, on), village=village)


def b_goes(_: T, name: str, village: str) -> str:
    return _("让 {name} 去{village}").format(name=name, village=village)
