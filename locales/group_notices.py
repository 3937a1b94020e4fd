"""What a leader tells his group of its meeting. Rules of the sentences: locales/common.py."""

from collections.abc import Sequence
from datetime import date

from domain.words.quotation import quoted
from locales.catalogue import N_
from locales.common import T
from locales.meetings import date_line

b_send = N_("发给小组")
b_take_back = N_("撤回通知")
b_pass_on = N_("转告组长")
which_day = N_("开小组会要写上哪一天。请一句话再发一遍，例：小组会11月12日下午三点，村部。")
which_group = N_("发给哪个小组？")
leader_calls = N_("小组会由组长召集。要把您这句话转告组长，点「转告组长」。")
passed_on = N_("转告组长了，他点了才发给小组。")
dropped = N_("好，没有发。")
taken_back = N_("这条小组通知撤回了，请以组长说的为准。")


def notice(_: T, name: str, said: str, on: date | None) -> str:
    """`name`: who calls the group; `on`: the day that the words name, if any."""
    day = [_("日子：{day}").format(day=date_line(_, on))] if on is not None else []
    return "\n".join([_("【小组通知】{name}：").format(name=name), quoted(said), *day])


def preview(_: T, group: str, shown: str, private: int | None) -> str:
    """`private`: how many read it privately, as the group has no chat that takes it; None: it goes into the chat."""
    if private is None:
        where = _("要发到{group}工作群，大家看到的是：").format(group=group)
    else:
        where = _("{group}没有能发的工作群，会私下发给 {count} 位代表，看到的是：").format(group=group, count=private)
    return "\n".join([where, shown, _("点「发给小组」就发，发出十分钟内可以撤回。")])


def proposed(_: T, name: str, shown: str) -> str:
    return _("{name} 转告您：").format(name=name) + "\n" + shown


def sent(_: T, group: str, shown: str, private: int | None) -> str:
    if private is None:
        head = _("发到{group}工作群了：").format(group=group)
    else:
        head = _("私下发给{group} {count} 位代表了：").format(group=group, count=private)
    return head + "\n" + shown


def not_linked(_: T, names: Sequence[str]) -> str:
    return _("{names}的手机没连上，看不到，请打电话说一声。").format(names="、".join(names))


def undone(_: T, shown: str) -> str:
    return _("撤回了，大家看到的是「这条小组通知撤回了」：") + "\n" + shown
