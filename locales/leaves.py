"""A leave that a deputy reports himself, and who shall do his part. Rules of the sentences: locales/common.py."""

from collections.abc import Sequence
from datetime import date

from locales import signs
from locales.catalogue import N_
from locales.common import T, day, days

b_take_back = N_("撤回这段假")
b_agree = N_("同意请假")
taken_back = N_("您的请假撤回了，从今天起照常提醒您。有话跟组长或人大秘书说。")
from_when = N_("从哪天到哪天？回复这条，例如：12月1日到12月5日，或者「请假三天」。")

over = N_("假销了，从今天起照常提醒您。组长和人大秘书都知道了。")
has_none = N_("您现在没有记着的假，不用销。")

none_kept = N_("您现在没有记着的假。要请假，写「请假三天」或者「12月1日到5日请假」就行。")
who_shall_stand_in = N_("想请谁代办您手上的事？点一位，我去问组长，组长点了才算。")
nobody_linked = N_("组长和人大秘书的手机都没连上，没人能定。请打电话跟他们说一声。")
nobody_could = N_("您小组里现在没有能代办的代表。请跟组长或人大秘书说一声。")


def counts(_: T, first: date, last: date) -> str:
    return _("您 {days}的假记着，已经算数，期间不催您。回来早了写「销假」。").format(days=days(_, first, last))


def waits_for_staff(_: T, first: date, last: date) -> str:
    return _("您 {days}的假，人大秘书还没定，定了就告诉您。").format(days=days(_, first, last))


def of_visit_day(_: T, on: date, granted: bool | None) -> str:
    known = {True: _("{day} 走访日的假，同意了。"), False: _("{day} 走访日的假，没有同意。"), None: _("{day} 走访日的假，组长还没定。")}
    return known[granted].format(day=day(_, on))


def is_back(_: T, name: str) -> str:
    return _("{name} 销假了，从今天起照常提醒他。").format(name=name)


def reported(_: T, name: str, first: date, last: date) -> str:
    return _("{name} 说 {days}请假，已经记下，期间不催、不指派。不对就点下面。").format(name=name, days=days(_, first, last))


def asked(_: T, name: str, first: date, last: date) -> str:
    """Of a leader."""
    return _("{name} 要在 {days}请假。组长、副组长的假由您来定。").format(name=name, days=days(_, first, last))


def asked_still(_: T, name: str, first: date, last: date) -> str:
    """The same once more."""
    return _("{name} 的假（{days}）还等您定。").format(name=name, days=days(_, first, last))


def not_granted_yet(_: T, first: date, last: date) -> str:
    """To who asked, on its first day."""
    return _("您 {days}的假，人大秘书还没定，先照常提醒您。请给秘书打个电话。").format(days=days(_, first, last))


def wait(_: T, names: Sequence[str]) -> str:
    """In the morning message."""
    return _("等您定的请假：{names}。").format(names=signs.listed(_, names))


def noted(_: T, first: date, last: date) -> str:
    return _("您 {days}的假记下了，期间不催您。组长和人大秘书都收到了，可以撤回。").format(days=days(_, first, last))


def wanted(_: T, first: date, last: date) -> str:
    return _("{days}的假，问人大秘书了，同意了就告诉您。").format(days=days(_, first, last))


def stand_in_wanted(_: T, name: str, other: str) -> str:
    return _("{name} 想请 {other} 代办手上的事。").format(name=name, other=other)


def b_stands_in(_: T, other: str) -> str:
    return _("请 {other} 代办").format(other=other)


def stand_in_asked(_: T, other: str) -> str:
    return _("请 {other} 代办的事，问组长了，他点了才算。").format(other=other)


def no_such_colleague(_: T, name: str) -> str:
    return _("{name} 不在您的小组，或者现在也请假，没法代办。请写组里别的代表的名字。").format(name=name)


def hand_on_to_whom(_: T, matter: str) -> str:
    """`matter`: number and first words."""
    return _("{matter} 想请谁接手？点一位，我去问组长，组长点了才算。").format(matter=matter)


def hand_on_wanted(_: T, name: str, number: str, other: str) -> str:
    return _("{name} 想把 {number} 交给 {other} 办。").format(name=name, number=number, other=other)


def b_hand_on(_: T, other: str) -> str:
    return _("交给 {other}").format(other=other)


def hand_on_asked(_: T, number: str, other: str) -> str:
    return _("{number} 要交给 {other}，问组长了，他点了才算。").format(number=number, other=other)


def not_for_duty(_: T, name: str) -> str:
    return _("{name} 替不了：不在您的小组、手机没连上，或者那天也值班。点下面的人，或者请组长找人。").format(name=name)
