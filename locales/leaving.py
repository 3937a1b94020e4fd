"""Sentences about what somebody who goes leaves behind: duties, appointments, plans, unfinished records (docs/spec.md section 8).

Rules: locales/common.py.
"""

from collections.abc import Sequence
from datetime import date

from domain.words.quotation import one_line
from locales.catalogue import N_
from locales.common import T, day
from locales.meetings import date_line

b_take_record = N_("替他记完")


def seat_over(_: T, name: str, *, deputy: bool) -> str:
    """To who goes himself."""
    what = _("代表席位") if deputy else _("岗位")
    return _(
        "{name}，您的{what}到今天为止，谢谢您这些日子的辛苦。手上没办完的事放回去由别人接着办，没发出去的话没有发给任何人。您自己有事，随时写给我。"
    ).format(name=name, what=what)


def unsent(_: T, words: str) -> str:
    """Words that were shown to him once more and had not left; `words` are a quotation."""
    return _("您写好还没发的这几句没有发给任何人，要用请自己存好：\n{words}").format(words=words)


def told_voter(_: T, number: str, group: str, due_on: date | None) -> str:
    return _("{number} 原来办理的代表不再办了，已放回{group}由别的代表接着办，最迟答复的日子不变：{due}。").format(
        number=number, group=group, due=day(_, due_on)
    )


def account(_: T, names: Sequence[str], count: int, cases: int) -> str:
    """To the secretary, of a term, an import: who left, and how many of their matters went back."""
    shown = "、".join(names)
    if count > len(names):
        shown = _("{names}等 {count} 人").format(names=shown, count=count)
    return _("已卸任：{names}。他们手上没办完的 {cases} 件放回了小组，期限照走。").format(names=shown, cases=cases)


def left(_: T, name: str, lines: Sequence[str]) -> str:
    return "\n".join([_("{name} 走了，还有这些要接上：").format(name=name), *lines])


def left_on_leave(_: T, name: str, lines: Sequence[str]) -> str:
    return "\n".join([_("{name} 请假那几天有这些要接上：").format(name=name), *lines])


def ahead(_: T, lines: Sequence[str]) -> str:
    """Below the question whether he really goes."""
    return "\n".join([_("他后面还有："), *lines])


def duty(_: T, on: date, others: Sequence[str]) -> str:
    if not others:
        return _("· {day} 接待日值班，没有别人了").format(day=date_line(_, on))
    return _("· {day} 接待日值班，还有{names}").format(day=date_line(_, on), names="、".join(others))


def plan(_: T, on: date, village: str) -> str:
    return _("· {day} 走访日去{village}").format(day=date_line(_, on), village=village)


def meeting(_: T, on: date, hour: str, number: str) -> str:
    return _("· {day} {hour} 和选民约好见面（{number}）").format(day=date_line(_, on), hour=hour, number=number)


def record(_: T, on: date, village: str) -> str:
    return _("· {day} 在{village}的走访记录，记了一半").format(day=date_line(_, on), village=village)


def suggestions(_: T, count: int) -> str:
    return _("· 还没办结的代表建议：{count} 件").format(count=count)


def b_fill(_: T, on: date) -> str:
    return _("{day} 请人顶上").format(day=day(_, on))


def b_plan(_: T, on: date) -> str:
    return _("{day} 重新分工").format(day=day(_, on))


def ask_who(_: T, on: date, name: str) -> str:
    return _("{day} 接待日，谁替{name}值班？").format(day=date_line(_, on), name=name)


def filled(_: T, name: str, on: date) -> str:
    return _("{day} 接待日由{name}值班，已告诉他。").format(name=name, day=day(_, on))


def now_sits(_: T, on: date, names: Sequence[str]) -> str:
    """To the groups, which read other names before."""
    return _("{day} 接待日改由 {names} 值班。").format(day=date_line(_, on), names="、".join(names))


def nobody_sits(_: T, on: date, booked: int) -> str:
    """To the secretary."""
    words = _("{day} 接待日现在没有人值班。").format(day=date_line(_, on))
    return words + (_("那天约了的选民：{count} 位，已告诉他们正在另排。").format(count=booked) if booked else "")


def not_told(_: T, on: date, names: Sequence[str]) -> str:
    """To the secretary: who sits that day and cannot be told here."""
    return _("{day} 接待日值班的{names}收不到我的消息，请打电话通知。").format(day=date_line(_, on), names="、".join(names))


def to_booked(_: T, on: date, hour: str) -> str:
    """To a voter with a half hour on a day nobody sits on."""
    return _("您约的 {day} {hour}，原定值班的代表来不了，正在另排，排好了告诉您。").format(day=date_line(_, on), hour=hour)


def sits_again(_: T, on: date, hour: str) -> str:
    return _("您约的 {day} {hour} 已另有代表值班，时间地点不变。").format(day=date_line(_, on), hour=hour)


def nobody_yet(_: T, on: str, hour: str, place: str) -> str:
    """In the place of 「代表在等您」."""
    return _("您约的 {day} {hour}（{place}），值班的代表还没有排好，人大秘书正在办。来之前请先等我的消息。").format(
        day=on, hour=hour, place=place
    )


def meant_for_duty(_: T, words: str) -> str:
    """To the secretary, who gets what was meant for whoever sits there."""
    return _("值班的代表收不到，请您接着办：{words}").format(words=words)


def ask_secretary(_: T, secretary: str) -> str:
    """Whom he asks; `secretary` is empty where nobody has that office."""
    return _("人大秘书{name}").format(name=secretary)


def suspended_you(_: T, name: str, asked: str) -> str:
    """To who was suspended himself, at once."""
    return _(
        "{name}，您的权限先停用了，不是卸任。手上没办完的事放回小组由别人接着办，您写过的都留着。为什么停、停到什么时候，请问{asked}；恢复了会告诉您。"
    ).format(name=name, asked=asked)


def suspended_now(_: T, asked: str) -> str:
    """Whenever he tries to act meanwhile."""
    return _("您的权限现在停用，所以事项的卡片看不到，也不能认领、答复。为什么停、什么时候恢复，请问{asked}。").format(asked=asked)


def suspended_popup(_: T, asked: str) -> str:
    """Below a button that is his no more."""
    return _("您的权限现在停用，这个先办不了。为什么停、什么时候恢复，请问{asked}。").format(asked=asked)


def not_of_the_roster(_: T, asked: str) -> str:
    """Beside why a button is not his: whose seat has ended, or whose account is not linked yet, learns so."""
    return _("名册上现在没有您：任期到了、卸任了，或者手机还没接上。有疑问请问{asked}。").format(asked=asked)


own_meanwhile = N_("这句要是您自己要反映的事，点「我自己反映」，跟大家一样有人办。")


def not_done_in_group(_: T, words: str) -> str:
    return _("您在群里写的「{words}」没有照办。").format(words=one_line(words))


def resumed_you(_: T, name: str) -> str:
    return _("{name}，您的权限恢复了，又能看到事项、能认领了。原来手上的事已由小组接着办，要办哪件请再认领。").format(name=name)
