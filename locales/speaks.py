"""Whom a matter speaks of: the question to its voter, and what staff read. Same rules as locales/common.py."""

from collections.abc import Sequence

from locales.catalogue import N_
from locales.common import T


def deputy(_: T, name: str) -> str:
    return _("{name}代表").format(name=name)


def several(_: T, names: Sequence[str], count: int) -> str:
    """Some names of `count` people."""
    joined = _("、").join(names)
    return joined if count <= len(names) else _("{names}等{count}人").format(names=joined, count=count)


def ask_voter(_: T, names: str) -> str:
    return _("您的话可能和{names}有关。让不让{names}看这件事，由您定；您没定之前，不给看。").format(names=names)


def b_may_see(_: T, names: str) -> str:
    return _("{names}可以看").format(names=names)


b_keep_from = N_("别让他看")


def they_see(_: T, names: str) -> str:
    """What holds since he was asked."""
    return _("这件事{names}可以看。").format(names=names)


def they_do_not(_: T, names: str) -> str:
    return _("这件事不给{names}看。").format(names=names)


def held_back(_: T, numbers: Sequence[str], names: str) -> str:
    """Whatever he chooses of which matter his words are."""
    return _("{numbers} 已经不给{names}看了，您点哪个都一样。").format(numbers=_("、").join(numbers), names=names)


def only_they(_: T, names: str, reader: str = "") -> str:
    """`names`: who may see it beside the secretary; empty: nobody who would have to do with it. `reader`: who does her part where it speaks
    of herself; empty: she."""
    if names:
        return _("这件事只有{names}和人大秘书看得到。").format(names=names)
    return _("这件事现在只有{reader}看得到。").format(reader=reader or _("人大秘书"))


def they_see_it(_: T, names: str) -> str:
    """`names`: who sees it beside the secretary."""
    return _("{names}和人大秘书看得到。").format(names=names)


def they_do_not_see(_: T, names: str) -> str:
    return _("{people}看不到。").format(people=names)


who_claims_sees = N_("群里看不到您写的话，认领的代表和人大秘书私下看。")


def b_keep_away(_: T, names: str) -> str:
    return _("别让{names}看").format(names=names)


noted = N_("好的，照您说的办。")


def ask_staff(_: T, number: str, names: str) -> str:
    return _("【{number}】的话里说到{names}，没法在这里问选民本人。他能不能看这件事，请您定；没定之前不给他看。").format(
        number=number, names=names
    )


b_speaks = N_("说的是谁")


def ask_who(_: T, number: str) -> str:
    return _("【{number}】选民说的是谁？点一下，这件事就不给他看；再点一下就改回来。").format(number=number)


def b_kept(_: T, name: str) -> str:
    return _("✓ {name}（看不到）").format(name=name)


def kept_from_now(_: T, name: str) -> str:
    return _("这件事不再给{name}看。").format(name=name)


def sees_again(_: T, name: str) -> str:
    return _("{name}又能看这件事了。").format(name=name)


def will_be_kept_from(_: T, name: str) -> str:
    """On the page, before it is decided."""
    return _("定下来以后，{name}就看不到这件事了，他聊天里已经有的也会清掉。").format(name=name)


def will_see_again(_: T, name: str) -> str:
    return _("定下来以后，{name}又能看到这件事。").format(name=name)


def of_whom(_: T, number: str) -> str:
    """What was decided, where it is taken back."""
    return _("【{number}】说的是谁").format(number=number)


def led_by_the_kept(_: T, number: str, name: str, *, led: bool, owes: bool) -> str:
    """To whoever decides who leads it and to whom it is handed up."""
    said = [_("{number} 的话可能说到{name}，这件事不再给他看。").format(number=number, name=name)]
    said += [_("他不再督办，请另定督办人。")] if led else []
    said += [_("报给他的，请另报一位。")] if owes else []
    return "".join(said)
