"""What deputies and staff read when they type in the place of a button. Rules of the sentences: locales/common.py."""

from locales.catalogue import N_
from locales.common import T

of_deputies = N_("这是代表用的。")


def of_which_this(_: T, label: str) -> str:
    return _("「{label}」：哪一件？点一下，或者写编号，例如「0007 {label}」。").format(label=label)


def of_none_this(_: T, label: str) -> str:
    return _("「{label}」要先说是哪一件，您的待办里现在没有能这样办的。别的事项写上编号，例如「0007 {label}」。").format(label=label)


def not_of_this(_: T, label: str) -> str:
    return _("没有这个编号，或者这件事现在不能「{label}」。").format(label=label)
