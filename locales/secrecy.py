"""What a voter reads who asks in words that a matter of his be kept quiet. Rules of the sentences: locales/common.py."""

from collections.abc import Mapping, Sequence

from locales.catalogue import N_
from locales.common import T
from locales.further import short

which = N_("您要保密的是哪一件？请点一下。点了以后，群里就看不到您写的话，只有认领的代表和人大秘书私下看。")
which_one = N_("您要是说这一件要保密，请点一下。点了以后，群里就看不到您写的话，只有认领的代表和人大秘书私下看。")
nothing_to_keep = N_("您现在没有正在办的事。要反映什么，请直接写，在里面写上「保密」两个字，群里就看不到您的话。")

b_keep_all = N_("都保密")
given_below = N_("现在只有人大秘书能看。要给代表小组看，请点下面。")
nothing_kept = N_("您的事没有保密，用不着撤。")


def kept_stays(_: T, numbers: Sequence[str]) -> str:
    return _("{numbers} 还是保密的，改不回公开。想让小组都看到，请把这件事再写一遍。").format(numbers="、".join(numbers))


def b_keep(_: T, words: str) -> str:
    """`words`: the matter's own."""
    return _("保密：{words}").format(words=short(words))


def kept(_: T, number: str, words: str) -> str:
    return _("{number}（{words}）保密了：群里看不到您写的话，只有认领的代表和人大秘书私下看。之前看过的人收不回来。").format(
        number=number, words=short(words)
    )


def kept_sealed(_: T, number: str, words: str, reader: str = "") -> str:
    """`reader`: who does the secretary's part where it speaks of herself; empty: she."""
    return _("{number}（{words}）保密了：现在只有{reader}能看。").format(number=number, words=short(words), reader=reader or _("人大秘书"))


def stands(_: T, number: str, words: str, how: str) -> str:
    known: Mapping[str, str] = {
        "kept": _("{number}（{words}）：保密。群里看不到您写的话，只有认领的代表和人大秘书私下看。"),
        "sealed": _("{number}（{words}）：只有人大秘书能看。"),
        "open": _("{number}（{words}）：没有保密，办这件事的人看得到您写的话。要保密请点下面。"),
    }
    return known[how].format(number=number, words=short(words))


def of_all(_: T, n: int) -> str:
    return _("照您说的，这 {n} 件都记下了：").format(n=n)


def stands_now(_: T, number: str, words: str, how: str, kept: str) -> str:
    """`kept`: who may not see it, by name; empty for nobody."""
    known: Mapping[str, str] = {
        "kept": _("保密，群里看不到您写的话，只有认领的代表和人大秘书私下看。"),
        "sealed": _("现在只有人大秘书能看。"),
        "open": _("您的话加进去了。"),
    }
    away = _("{people}看不到。").format(people=kept) if kept else ""
    return _("{number}（{words}）：{how}").format(number=number, words=short(words), how=known[how] + away)
