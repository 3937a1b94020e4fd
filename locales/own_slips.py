"""What is said where a deputy takes back an answer that went to the wrong matter (docs/spec.md section 4, Typed acts). Rules: locales/common.py."""

from datetime import date

from domain.words.quotation import quoted
from locales.catalogue import N_
from locales.common import T, day

b_take_back = N_("收回答复，重新办")
b_note_back = N_("收回，不记")
too_late = N_("答复发出已过十分钟，收不回了。")
reason = N_("答复发错了，由答复的人收回")


def ask(_: T, number: str, words: str) -> str:
    return _(
        "{number} 的答复已经发给选民：\n{words}\n只改几个字，就直接改您写的那句，选民那边跟着改。不是这件的，点下面收回：选民会听到发错了，这件接着办。"
    ).format(number=number, words=quoted(words[:300]))


def told_voter(_: T, number: str, due: date | None) -> str:
    return _("{number}：刚才那条答复发错了，不是您这件事的，现在收回，不用评价。您这件事还在办，最迟 {due} 再答复您。").format(
        number=number, due=day(_, due)
    )


def done(_: T, number: str, due: date | None) -> str:
    return _("{number}：答复收回了，告诉选民是发错的，不用评价。这件接着办，最迟 {due} 再答复。原来的答复留在记录里。").format(
        number=number, due=day(_, due)
    )


def stands(_: T, number: str) -> str:
    """Of an answer that is older, or on which its voter has had his word."""
    return _("{number} 的答复发出已过十分钟，或者选民已经评价，收不回了。要改字，直接改您写的那句；要另说，写「告诉选民……」。").format(
        number=number
    )


def taken_up_again(_: T, number: str) -> str:
    """Of a matter that was put down by a tap that was not meant."""
    return _("{number}：刚才的放下不算，还在您手上。").format(number=number)


def shall_it_go_back(_: T, number: str) -> str:
    """Of a claim by a tap that was not meant."""
    return _("{number} 刚才记在您名下了。是点错的，点「放下」，放回小组。").format(number=number)


def word_stands(_: T, number: str) -> str:
    """Of a word that is no answer."""
    return _(
        "{number} 的那句已经发给选民，收不回。说重了、写错了，按住您写的那条改过来，选民那边跟着改；要再说一句，写「告诉选民：…」。"
    ).format(number=number)


def ask_note(_: T, number: str, words: str, note: str) -> str:
    """`words`: the matter's own, empty where they are not shown there; `note`: what was noted, or what it is called (照片)."""
    matter = f"{number}「{words}」" if words else number
    return _("这条记在 {matter} 下面了，选民没看到：\n{note}\n是哪件的？点一下就移过去。").format(matter=matter, note=note)


def b_move_note(_: T, number: str, words: str) -> str:
    label = _("移到 {number}").format(number=number)
    return f"{label} {words}" if words else label


def note_moved(_: T, old: str, number: str, words: str) -> str:
    matter = f"{number}「{words}」" if words else number
    return _("移好了：从 {old} 收回，记到 {matter}。还是内部备注，选民看不到。").format(old=old, matter=matter)


def note_gone(_: T, number: str) -> str:
    return _("好的，从 {number} 收回了，没有给选民看过。").format(number=number)
