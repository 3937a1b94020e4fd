"""What a deputy reads alone where others give him what he wrote himself and do not know that he did. Rules: locales/common.py."""

from locales.catalogue import N_
from locales.common import T

say_no = N_("这是您自己反映的事，不能由您来。点下面的按钮，和别人去不了一样，没有人知道是您写的。")


def recuse(_: T, number: str) -> str:
    return _(
        "{number} 是您自己反映的事，不能由您办。请点「回避」，写一句原因（同事看得到，不用写是您反映的），没有人知道是您写的。"
    ).format(number=number)


def follow(_: T, number: str) -> str:
    return _("{number} 是您自己反映的事，不能由您跟。请当面请组长另选一位，不用说是您反映的。").format(number=number)
