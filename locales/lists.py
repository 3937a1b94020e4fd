"""Sentences below lists that are longer than a page, and about what goes on in portions."""

from collections.abc import Sequence

from locales.texts import T

COUNTED = 1_000
"""So far a list is counted."""


def counted(_: T, count: int, most: int = COUNTED) -> str:
    """How many: exactly, as far as it was counted."""
    return _("{count} 多").format(count=most) if count > most else str(count)


def place(_: T, first: int, last: int, total: int) -> str:
    """Which part of the list this is; places count from 1."""
    return _("第 {first}–{last} 件，共 {total} 件。").format(first=first, last=last, total=counted(_, total))


def rest_waits(_: T) -> str:
    return _("后面的，等前面的办好了就看得到。")


def b_back(_: T) -> str:
    return _("上一页")


def b_on(_: T) -> str:
    return _("下一页")


def b_read_on(_: T) -> str:
    return _("接着看")


def b_earlier(_: T) -> str:
    return _("更早的")


def b_look_further(_: T) -> str:
    return _("继续往前找")


def looked_back_to(_: T, day: str) -> str:
    return _("已经找到 {day}，再往前还没有找。").format(day=day)


def much_waits(_: T, count: int, hours: int) -> str:
    return _("您已有 {count} 多条话在等着，都存好了，一条不会丢。每分钟处理一些，全部看完大约要 {hours} 小时。").format(
        count=count, hours=hours
    )


def stood_in_for_some(_: T, name: str, count: int) -> str:
    """He lost his own right while the cases were handed to him."""
    return _("{name} 现在不能代办了：已转给他 {count} 件，其余没有动。").format(name=name, count=count)


def handler_gone(_: T, name: str, numbers: Sequence[str]) -> str:
    return _("{name} 不再经办下面这些事项，已交回小组，请重新认领：{numbers}").format(name=name, numbers="、".join(numbers))


def nags_left(_: T, count: int) -> str:
    return _("· 还有 {count} 件，请看 /cases。").format(count=count)


def and_more(_: T, count: int) -> str:
    return _("另有 {count} 件").format(count=count)


def export_comes(_: T) -> str:
    return _("您的记录比较多，正在整理，做好了就发给您：一个文件给电脑看，一个给您看。")


def looks_back(_: T) -> str:
    return _("正在往前找，找到了就告诉您。")
