"""What staff read of matters they called by their numbers: sheets, urging, waiting, why one came back (docs/spec.md section 8). Rules: locales/common.py."""

from collections.abc import Sequence

from locales.catalogue import N_
from locales.common import T

which_sheets = N_(
    "要打哪件的办理单？写编号，例如「0003办理单」「打印0001和0002」。\n一次打好几件：写「待处理」「没办完的有哪些」，清单下面有「办理单」。"
)
shall_they_be_urged = N_("要催吗？点哪件催哪件，马上告诉手上有这件事的代表。")


def shall_he_be_urged(_: T, line: str, name: str) -> str:
    """`name`: who has it in hand; empty where nobody has."""
    to = _("马上告诉{name}。").format(name=name) if name else _("现在没有人在办，告诉组长。")
    return _("{line}\n要催吗？{to}").format(line=line, to=to)


def b_urge(_: T, number: str) -> str:
    return _("催 {number}").format(number=number)


def no_putting_off(_: T, line: str, number: str) -> str:
    return _(
        "{line}\n这里没有「放一放」，期限照走。要晚些办，写「{number}延期一周」加上原因；选民自己说不用办了，由他在「我的事项」里撤回；别的，打开这件事，在「更多」里办。"
    ).format(line=line, number=number)


def came_back(_: T, line: str, when: str, who: str, what: str, why: str) -> str:
    said = _("{line}\n{when}，{who}：{what}。").format(line=line, when=when, who=who, what=what)
    return said + (_("原因：{why}").format(why=why) if why else _("原因在这件事的经过里。"))


def never_came_back(_: T, line: str) -> str:
    return _("{line}\n这件没有退回过。").format(line=line)


def sheets_come(_: T, numbers: Sequence[str]) -> str:
    return _("{numbers} 的办理单，做好就发来。").format(numbers="、".join(numbers))


b_urge_all = N_("都催")
b_not_now = N_("不催")
nobody_urged = N_("好，不催。")
nothing_due = N_("没有过期的，也没有两天内到期的，用不着催。")
nothing_late = N_("没有过期的，用不着催。")


def shall_all_be_urged(_: T, lines: Sequence[str], more: int) -> str:
    """`more`: how many stand behind those."""
    ends = _("还有 {count} 件在后面，催完这些再说。").format(count=more) if more else ""
    asked = _("这 {count} 件都催吗？手上有的代表马上收到，没有人在办的告诉组长。").format(count=len(lines))
    return "\n".join([*lines, *filter(None, (ends, asked))])


def urged(_: T, count: int, left: Sequence[str]) -> str:
    """`left`: numbers of those that were not."""
    words = _("催了 {count} 件，记在经过里。").format(count=count) if count else _("一件也没催。")
    return words + (_("没催的：{numbers}（今天催过了，或者没有人可催）。").format(numbers="、".join(left)) if left else "")
