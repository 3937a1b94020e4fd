"""`/rota`: who sits where on which reception day, and the warning of a day without anybody (docs/spec.md section 5). Rules: locales/common.py."""

from collections.abc import Sequence
from datetime import date

from locales.catalogue import N_
from locales.common import T, day
from locales.meetings import date_line
from locales.summaries import period
from locales.voter import level

head = N_("接待日值班表（点日子安排）：")
no_days = N_("近几个月没有接待日。")
nothing_to_copy = N_("上次值班的人都排不上了，请一个一个选。")
b_station = N_("加一个接待点")
b_add = N_("加人")
label_rota = N_("接待值班表")
ask_station = N_("哪个联络站？")
nobody = N_("还没有人")


def line(_: T, on: date, place: str, names: Sequence[str], lacking: Sequence[str]) -> str:
    """`lacking`: levels of which a deputy is wanted and nobody sits."""
    words = _("· {day} {place}：{names}").format(day=date_line(_, on), place=place, names="、".join(names) or _(nobody))
    return words + _("（缺{levels}代表）").format(levels=_levels(_, lacking)) if lacking else words


def _levels(_: T, lacking: Sequence[str]) -> str:
    return _("、").join(level(_, one) for one in lacking)


def lacks(_: T, on: date, names: Sequence[str], lacking: Sequence[str]) -> str:
    """To the secretary and the leaders."""
    words = _("{day} 接待日值班的是{names}，还缺{levels}代表。请排人。")
    return words.format(day=date_line(_, on), names=_("、").join(names), levels=_levels(_, lacking))


def b_day(_: T, on: date, place: str) -> str:
    return _("{day} {place}").format(day=day(_, on), place=place)


def b_copy(_: T, month: str, source: str) -> str:
    """Months as `2026-12`."""
    return _("{month}照{source}排").format(month=period(_, month), source=period(_, source))


def one_day(_: T, on: date, place: str, names: Sequence[str]) -> str:
    return _("{day} 接待日，{place}。值班：{names}").format(day=date_line(_, on), place=place, names="、".join(names) or _(nobody))


def b_out(_: T, name: str) -> str:
    return _("去掉{name}").format(name=name)


def b_swap(_: T, name: str) -> str:
    return _("换下{name}").format(name=name)


def b_here(_: T, name: str) -> str:
    return _("{name}到了").format(name=name)


def ask_who(_: T, on: date) -> str:
    return _("{day} 接待日加谁？").format(day=date_line(_, on))


def unlinked(_: T, name: str) -> str:
    """In a choice: he has no account here."""
    return _("{name}（手机没连上）").format(name=name)


def added(_: T, name: str, on: date, *, told: bool) -> str:
    words = _("{day} 接待日加了{name}。").format(day=day(_, on), name=name)
    return words if told else words + call_him(_, name)


def call_him(_: T, name: str) -> str:
    return _("{name}收不到我的消息，请打电话告诉他。").format(name=name)


def taken_out(_: T, name: str, on: date) -> str:
    return _("{day} 接待日去掉了{name}。").format(day=day(_, on), name=name)


def swapped(_: T, name: str, on: date, *, told: bool) -> str:
    words = _("{day} 接待日换成{name}。").format(day=day(_, on), name=name)
    return words if told else words + call_him(_, name)


b_nobody = N_("都没到")
b_visitor = N_("补记来访")
nobody_sat = N_("记下了，都没到。")


def b_fill_in(_: T, on: date) -> str:
    return _("补记{day}接待").format(day=day(_, on))


def b_away(_: T, name: str) -> str:
    return _("{name}没到").format(name=name)


def b_instead(_: T, name: str) -> str:
    return _("别人替{name}").format(name=name)


def line_open(_: T, on: date, place: str) -> str:
    """Of a day that is over, and nobody has said who came."""
    return _("· {day} {place}：没有登记谁到岗").format(day=date_line(_, on), place=place)


def who_came(_: T, on: date, place: str) -> str:
    """To the secretary, the next working morning."""
    return _("{day} 接待日（{place}）没有登记谁到岗。谁到了、有没有人来访，请点下面补记。").format(day=date_line(_, on), place=place)


def over(_: T, on: date, place: str, seats: Sequence[tuple[str, bool | None]]) -> str:
    """Of a day that is over: who of those on the rota came; None: nobody has said so."""
    known = {True: _("到了"), False: _("没到"), None: _("没有登记")}
    lines = [_("· {name}：{state}").format(name=name, state=known[came]) for name, came in seats]
    head = _("{day} 接待日，{place}。谁到了？").format(day=date_line(_, on), place=place)
    return "\n".join([head, *lines, _("那天有人来访、没记下的，点「补记来访」。")])


def away(_: T, name: str) -> str:
    return _("记下了，{name}没到。").format(name=name)


def here(_: T, name: str) -> str:
    return _("记下了，{name}到岗。").format(name=name)


def not_needed(_: T, on: date) -> str:
    """To who was to sit there."""
    return _("{day} 接待日您不用值班了。").format(day=date_line(_, on))


def copied(_: T, month: str, count: int) -> str:
    return _("{month}照上次排好了 {count} 天，请看看合不合适。").format(month=period(_, month), count=count)


def ask_date(_: T, station: str) -> str:
    return _("{station}哪天接待？回复日期，例如 12月20日。").format(station=station)


def opened(_: T, on: date, station: str) -> str:
    return _("{day} {station}加了一个接待日，请排人。").format(day=day(_, on), station=station)


def empty(_: T, on: date, place: str) -> str:
    """A week before, to the secretary and the leaders."""
    return _("{day} 接待日（{place}）还没有人值班，选民现在约不了那天。请排人。").format(day=date_line(_, on), place=place)


b_leader = N_("请组长找人")
nobody_to_ask = N_("现在没有人能帮着找，请给人大秘书打电话。")


def somebody_wanted(_: T, name: str, on: date) -> str:
    """To the leader."""
    return _("{day} 接待日{name}来不了，请找人顶上。手机没连上的也行，您打电话告诉他。").format(day=date_line(_, on), name=name)


def leader_asked(_: T, name: str) -> str:
    return _("已请{name}找人。").format(name=name)


def not_manned(_: T, on: date) -> str:
    """To a voter who wants a half hour."""
    return _("{day} 接待日的代表还没排好，排好了再约。").format(day=date_line(_, on))


b_plan = N_("排人")
