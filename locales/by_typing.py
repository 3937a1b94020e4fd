"""What deputies and staff read when they type in the place of a button. Rules of the sentences: locales/common.py."""

from collections.abc import Sequence
from datetime import date

from domain.at_work.said_told import Told
from domain.words.quotation import one_line, quoted
from locales.catalogue import N_
from locales.common import T, day

b_key_in = N_("登记")
no_contact = N_("好，没有联系方式。他那边有了结果，就没法打电话告诉他。")
name_kept = N_("名字记下了。有电话就再写一下号码，没有就不用写。")
contact_as = N_("没看懂电话，请这样写：王大娘 1380000xxxx。")
edited_who = N_(
    "登记的话还是原样：您这次改的是谁说的、电话或者开头几个字。联系方式点登记下面的「留联系方式」来改；他说的话，请只改那几个字。"
)
as_before_the_edit = N_("您改的这句，这里没有跟着改，还按原来那句算。要改的话，请把新的话另发一条。")
of_deputies = N_("这是代表用的。")


or_how = N_("是不是要办下面的？点一下，看怎么办。")


def of_which_this(_: T, label: str) -> str:
    return _("「{label}」：哪一件？点一下，或者写编号，例如「0007 {label}」。").format(label=label)


def of_none_this(_: T, label: str) -> str:
    return _("「{label}」要先说是哪一件，您的待办里现在没有能这样办的。别的事项写上编号，例如「0007 {label}」。").format(label=label)


def not_of_this(_: T, label: str) -> str:
    return _("没有这个编号，或者这件事现在不能「{label}」。").format(label=label)


def not_now(_: T, label: str, matter: str, stands: str) -> str:
    """`matter`: its number and first words; `stands`: where it is, as a sentence."""
    return _("{matter} 现在不能「{label}」：{stands}").format(matter=matter, label=label, stands=stands)


def shall_it_be_keyed_in(_: T, village: str, channel: str, told: Told) -> str:
    """With whom to call, who stands on no card."""
    lines = [_("替选民登记这件事吗？{village}，{channel}：").format(village=village, channel=channel), quoted(told.words)]
    return "\n".join([*lines, *([contact_of(_, told.name, told.phone)] if told.name or told.phone else [])])


def keyed_in_with(_: T, number: str, group: str, category: str, due: date | None) -> str:
    """With his number, so that he can be told."""
    return _("登记好了，编号 {number}，转给：{group}，类别：{category}，最迟 {due} 答复。").format(
        number=number, group=group, category=category, due=day(_, due)
    )


def contact_of(_: T, name: str, phone: str) -> str:
    return _("联系人：{who}（只给打电话的人看）").format(who=one_line(" ".join(filter(None, (name, phone)))))


def category_set(_: T, number: str, name: str) -> str:
    return _("{number} 的类别改成「{name}」了，记在办理记录里。选民和小组不另外通知。").format(number=number, name=name)


def kind_set(_: T, number: str, name: str) -> str:
    return _("{number} 现在算「{name}」，记在办理记录里。选民和小组不另外通知。").format(number=number, name=name)


def calm_now(_: T, number: str) -> str:
    return _("{number} 不再标为紧急，记在办理记录里。").format(number=number)


def not_sent_yet(_: T, matter: str, words: str) -> str:
    """`matter`: number and first words of the matter; `words`: what was shown for its voter and waits."""
    waits = _("{matter} 的这句还没发出去：").format(matter=matter) + "\n" + quoted(words)
    return waits + "\n" + _("就这样发，点上面那条的「发送」。要改，点「取消」，再把整句写一遍。")


def calm_already(_: T, number: str) -> str:
    return _("{number} 没有标为紧急，本来就是普通件。").format(number=number)


def already_this(_: T, number: str, name: str) -> str:
    return _("{number} 本来就是「{name}」。").format(number=number, name=name)


def shall_it_be_marked(_: T, number: str, mark: str) -> str:
    return _("把 {number} 标为「{mark}」吗？").format(number=number, mark=mark)


def b_mark(_: T, mark: str) -> str:
    return _("标为「{mark}」").format(mark=mark)


def b_set_back(_: T, name: str) -> str:
    return _("改回「{name}」").format(name=name)


def shall_he_have_it(_: T, number: str, words: str, name: str) -> str:
    """`words`: the first of the matter's, empty where nobody may read them here."""
    said = quoted(words)
    return _("{number} 交给{name}办吗？").format(number=number, name=one_line(name)) + (f"\n{said}" if words else "")


def b_he_has_it(_: T, name: str) -> str:
    return _("交给{name}").format(name=one_line(name))


which_matter_of_now = N_("没看出是哪一件。请写上编号，例如「0007 类别改成道路」。")


def keyed_in_and_waits(_: T, number: str, category: str) -> str:
    """Nobody has it yet, and no day runs."""
    return _("登记好了，编号 {number}，类别：{category}。还没有转给哪个小组，等着定给谁办。").format(number=number, category=category)


def stands_by_itself(_: T, before: str, number: str) -> str:
    """To whoever edited what he wrote down: the first (`before`) is over, or is the secretary's alone."""
    return _("您新说的这些另立了一件，编号 {number}；{before} 还是原样。").format(before=before, number=number)


open_it_first = N_("要办编号上那件事，点编号打开，能办的都在「更多」里。")


def ticked(_: T, names: Sequence[str]) -> str:
    """Of a list of which several are chosen."""
    return _("点了：{names}。名单里打了勾的就是选上的，再写一次名字去掉。").format(names="、".join(names))


def not_in_the_list(_: T, name: str) -> str:
    return _("上面的名单里没有「{name}」。请从名单里选一个，点一下或者写名字。").format(name=one_line(name))
