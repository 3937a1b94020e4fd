"""A decision of staff as it stands in a message, with who took it and when (docs/spec.md section 4, Decisions). Rules: locales/common.py."""

from datetime import datetime

from locales.common import T, day


def by_whom(_: T, what: str, who: str, at: datetime) -> str:
    """`at`: local."""
    when = f"{day(_, at.date())} {at:%H:%M}"
    return _("{what}（{who}，{when}）").format(what=what.rstrip("。"), who=who, when=when)


def taken_back(_: T, what: str, who: str, at: datetime) -> str:
    when = f"{day(_, at.date())} {at:%H:%M}"
    return _("收回了：{what}（{who}，{when}）").format(what=what.rstrip("。"), who=who, when=when)


def key(_: T, number: str, name: str) -> str:
    return _("【{number}】重点督办，由{name}负责").format(number=number, name=name)


def key_over(_: T, number: str) -> str:
    """To the member who was to lead it, and below its cards."""
    return _("【{number}】重点督办的决定收回了，不用再督办。").format(number=number)


def speaks(_: T, number: str, words: str) -> str:
    return _("【{number}】{words}").format(number=number, words=words)


def may_see(_: T, names: str) -> str:
    return _("说到的{names}可以看").format(names=names)


def kept_from(_: T, names: str) -> str:
    return _("不给说到的{names}看").format(names=names)


def opened(_: T, number: str) -> str:
    return _("【{number}】给代表小组看").format(number=number)


def kept(_: T, number: str) -> str:
    return _("【{number}】只由人大秘书看").format(number=number)


def check(_: T, on: str, result: str) -> str:
    return _("{on}的走访记录：{result}").format(on=on, result=result)


def link(_: T, name: str) -> str:
    return _("{name} 的手机断开了").format(name=name)
