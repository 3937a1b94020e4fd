"""Sentences of 「改分类」 and 「写摘要」. Same rules as locales/common.py."""

from domain.words.quotation import one_line, quoted
from locales.catalogue import N_
from locales.common import T

b_classify = N_("改分类")
b_summarise = N_("写摘要")


def ask_classify(_: T, number: str) -> str:
    return _("【{number}】哪里要改？点一下就改，选民和小组不另外通知。").format(number=number)


def b_category_is(_: T, name: str) -> str:
    return _("类别：{name}").format(name=name)


def b_kind_is(_: T, name: str) -> str:
    return _("类型：{name}").format(name=name)


def b_marked(_: T, name: str) -> str:
    return _("✓ {name}").format(name=name)


def ask_which_category(_: T, number: str) -> str:
    return _("【{number}】是哪一类？").format(number=number)


def ask_which_kind(_: T, number: str) -> str:
    return _("【{number}】是哪种来件？").format(number=number)


classified = N_("改好了，记在办理记录里。")
marked_urgent = N_("标为紧急了，记在办理记录里。没有告诉选民，有危险请打电话提醒他。")
stays = N_("改不了：保密一旦定了就不撤。")


def ask_abstract(_: T, name: str, number: str) -> str:
    return _("{name}，【{number}】说的是什么？回复几句（500 字以内）。原件照样留着，选民和小组不另外通知。").format(
        name=name, number=number
    )


def abstract_kept(_: T, number: str) -> str:
    return _("【{number}】的摘要记下了。原件照样留着。").format(number=number)


def abstract_by(_: T, name: str) -> str:
    """`name` is empty where a machine wrote it."""
    who = one_line(name)
    return _("摘要（{name}写，不是选民原话）：").format(name=who) if who else _("摘要（机器写，不是选民原话）：")


def abstract(_: T, name: str, words: str) -> str:
    """For lists and paper."""
    return abstract_by(_, name) + words


def abstract_on_card(_: T, name: str, words: str) -> str:
    return abstract_by(_, name) + "\n" + quoted(words)
