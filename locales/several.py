"""One act on several matters at once. Rules of the sentences: locales/common.py."""

from collections.abc import Sequence
from datetime import date

from domain.words.quotation import one_line, quoted
from locales.catalogue import N_
from locales.common import T, day

which_day = N_("没看懂日子，或者日子已经过了。写「三天」「下周五」或者「11月20日」都行；不办了回「算了」。")
too_many = N_("一次最多办 20 件，这件请再写一次。")
nothing_done = N_("好，一件都没有动。")


def line(_: T, matter: tuple[str, str], unit: str, until: date | None) -> str:
    """Its number and words; to which unit, until when, as far as that is known."""
    number, said = matter
    shown = f"· {number}「{one_line(said)}」" if said else f"· {number}"
    to = f" → {unit}" if unit else ""
    return shown + to + (_("，到 {until}").format(until=day(_, until)) if until is not None else "")


def ask_reason(_: T, lines: Sequence[str]) -> str:
    head = _("这 {count} 件一起延期：").format(count=len(lines))
    return "\n".join([head, *lines, _("为什么要延期？回复一句，每位选民都会看到。还没有延，写完再给您看一遍。")])


def ask_day(_: T, lines: Sequence[str]) -> str:
    head = _("这 {count} 件一起转办：").format(count=len(lines))
    return "\n".join([head, *lines, _("请他们什么时候前回话？写「三天」「下周五」或者「11月20日」。还没有转，写完再给您看一遍。")])


def preview(_: T, act: str, lines: Sequence[str], reason: str) -> str:
    """`reason`: of a 转办 the line for the unit, empty for none."""
    if act == "extend":
        head, tail = _("这 {count} 件一起延期：").format(count=len(lines)), [_("每位选民会读到的原因："), quoted(reason)]
    else:
        head, tail = _("这 {count} 件一起转办：").format(count=len(lines)), [_("每位选民会读到转给了谁；转办单一件一张。")]
        tail += [_("每张单上的附言："), quoted(reason)] if reason else []
    return "\n".join([head, *lines, *tail, _("点一下才办，一件一件分别记。")])


def b_all(_: T, act: str, count: int) -> str:
    return (_("{count} 件都延期") if act == "extend" else _("{count} 件都转办")).format(count=count)


def done(_: T, act: str, numbers: Sequence[str], left: Sequence[tuple[str, str]]) -> str:
    """`left`: what was not done, each with why."""
    said = _("延期了 {count} 件：{numbers}。") if act == "extend" else _("转办了 {count} 件：{numbers}。")
    lines = [said.format(count=len(numbers), numbers="、".join(numbers))] if numbers else []
    return "\n".join([*lines, *([cannot(_, left)] if left else [])])


def cannot(_: T, left: Sequence[tuple[str, str]]) -> str:
    return "\n".join([_("没有办的："), *(f"· {number}：{why}" for number, why in left)])


def which_unit(_: T, name: str) -> str:
    return _("「{name}」是哪个单位不清楚").format(name=one_line(name))


def say_which(_: T, numbers: Sequence[str]) -> str:
    return _("是哪几件？请写编号，例如「1和2都转水利站」。您手上有：{numbers}。一件都还没有动。").format(numbers="、".join(numbers))


def none_due(_: T, ahead: Sequence[tuple[str, date]]) -> str:
    """`ahead`: the next that are due."""
    shown = "、".join(_("{number}（{due}）").format(number=number, due=day(_, due)) for number, due in ahead)
    said = _("您手上没有今天到期的事项，一件都没有动。")
    return said + (_("最近到期的：{shown}。").format(shown=shown) if shown else "")


def due_later(_: T, due: date) -> str:
    return _("本来就到 {due}，那天不算延期").format(due=day(_, due))
