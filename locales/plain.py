"""What somebody of the roster reads who typed a greeting, 取消 or 月底 in private (docs/spec.md sections 4 and 8). Rules: locales/common.py."""

from collections.abc import Mapping, Sequence
from datetime import date

from domain.words.quotation import one_line
from locales import common
from locales.catalogue import N_
from locales.common import T


def in_kind(_: T, what: str) -> str:
    known: Mapping[str, str] = {
        "greeting": _("您好！要办什么，点下面的按钮；没有的，点「帮助」。"),
        "thanks": _("不客气，您辛苦了。"),
        "farewell": _("好的，您忙。"),
        "nothing_open": _("好的。现在没有等您写的。"),
    }
    return known[what]


unknown_command = N_("没看懂这一句。要办什么，点下面的按钮；别的在「帮助」里。")


def given_up(_: T, asked: str) -> str:
    """`asked`: what he was asked for and of which matter; empty where it has no name."""
    return _("好，{asked}不写了，什么也没有发出去。").format(asked=asked)


def ask_given_up(_: T, said: str) -> str:
    """`said`: his own words, which may be the answer or mean that there will be none."""
    return _("“{said}”是不办了，还是就这么写？不办就回一个“算了”，就这么写回一个“对”，也可以重新写。").format(said=said)


def or_these(_: T, said: str) -> str:
    """`said`: words that he typed already, which may be what he is asked for."""
    return _("就写“{said}”的话，回一个“对”；也可以重新写。").format(said=one_line(said)[:200])


def meant(_: T, said: str, days: Sequence[date], today: date) -> str:
    """`said`: his own words; `days`: one, or the first and the last, with the year where it is another than today's."""
    span = _("到").join(common.day_of_year(_, one, today) for one in days)
    return _("“{said}”就是 {days}，对吗？对就回一个“对”，不对请写日子，例如 12月31日。").format(said=said, days=span)


no_leave_day = N_("现在没有要走访的日子，不用请假。")


def ask_leave(_: T, day: date) -> str:
    return _("{day}的走访日，您要请假吗？").format(day=common.day(_, day))


b_leave_yes = N_("要请假")
b_leave_no = N_("不请")


def what_is(_: T, number: str) -> str:
    """A bare number in a visit record that waits for none."""
    return _("“{number}”是户数、人数，还是别的？要当意见记，请写成一句话。").format(number=number)


def b_households(_: T, number: str) -> str:
    return _("{number} 户").format(number=number)


def b_people(_: T, number: str) -> str:
    return _("{number} 人").format(number=number)


still_to_say = N_("这句没有当意见记。记录还差下面这一项：")
not_a_matter = N_("这句没有当意见记。听到什么直接写，记完点「保存」。")
record_kept = N_("好，先不写了。这份走访记录给您留着：接着写点「接着记」（或「走访记录」），不要了点「不要了」。")
record_not_begun = N_("好，不写了，什么也没有记。")
record_as_saved = N_("好，不改了，存着的还是那一份。")
b_throw_away = N_("不要了")
b_go_on = N_("接着记")
