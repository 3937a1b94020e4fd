"""What is said of a meeting whose time or place somebody wants to change, or asks about. Rules of the sentences: locales/common.py."""

from collections.abc import Sequence
from datetime import date

from domain.words.quotation import one_line, quoted
from locales import meetings
from locales.catalogue import N_
from locales.common import T
from locales.meetings import date_line

b_take = N_("可以")
b_again = N_("约别的时间")
When = tuple[date, str, str]
"""Day, hour and place."""


def when_line(_: T, when: When) -> str:
    on, hour, place = when
    return _("{day} {hour}，{place}").format(day=date_line(_, on), hour=hour, place=one_line(place))


def proposed_instead(_: T, number: str, name: str, old: When, new: When) -> str:
    return _("{number}：{name}想改一下见面的时间或地方。\n原来：{old}\n现在：{new}\n可以吗？").format(
        number=number, name=name, old=when_line(_, old), new=when_line(_, new)
    )


def wished(_: T, number: str, times: tuple[When, When], words: str, *, gone: bool) -> str:
    """To whoever has it in hand. `times`: the one that stood, `gone` by now or not, and the one he wants; `words`: his own, empty where they
    are not shown."""
    old, new = (when_line(_, when) for when in times)
    stood = _("{old}（不见了）").format(old=old) if gone else old
    said = _("{number}：选民想改一下见面。\n原来：{old}\n他想：{new}").format(number=number, old=stood, new=new)
    return "\n".join(filter(None, (said, quoted(words) if words else "", _("行不行？"))))


def wish_passed_on(_: T, new: When, *, stands: bool) -> str:
    said = _("已经问代表了：改到 {new}，行不行，一有回话就告诉您。").format(new=when_line(_, new))
    return said + (_("代表回话以前，还是原来约的时间。") if stands else "")


def wish_taken(_: T, number: str, name: str, new: When) -> str:
    """To the group, where one of them said yes."""
    return _("{number}：{name}答应了选民，{new}。").format(number=number, name=name, new=when_line(_, new))


def agreed(_: T, when: When) -> str:
    return meetings.agreed(_, *when)


time_past = N_("这个时间已经过了。想改到哪天、几点？")
ask_which_time = N_("想改到哪天、几点？写一句，例如“后天下午三点”。")
ask_which_time_staff = N_("想改到哪天、几点？写一句，问选民行不行。")


def it_is(_: T, when: When, *, agreed: bool) -> str:
    if agreed:
        return _("约好的是：{when}。").format(when=when_line(_, when))
    return _("代表想约的是：{when}。行就回“可以”，不行就写哪天、几点方便。").format(when=when_line(_, when))


def it_stands(_: T, when: When, *, agreed: bool) -> str:
    if agreed:
        return _("没有变：{when}。要是有变，马上告诉您。").format(when=when_line(_, when))
    return it_is(_, when, agreed=False)


def waits_for_deputy(_: T, when: When) -> str:
    return _("您想的时间（{when}）还在等代表回话。").format(when=when_line(_, when))


asked_the_deputy = N_("已经问代表了，一有回话就告诉您。")
told_the_deputy = N_("马上告诉代表了。")


def said_of_it(_: T, number: str, when: When, words: str) -> str:
    """To whoever goes there; `words` as in `wished`."""
    said = _("{number}：选民说到约好的见面（{when}）。").format(number=number, when=when_line(_, when))
    return f"{said}\n{quoted(words)}" if words else said


def said_of_reception(_: T, village: str, when: When, words: str) -> str:
    """To who sits there."""
    said = _("{village}的选民说到约好的接待（{when}）。").format(village=village, when=when_line(_, when))
    return f"{said}\n{quoted(words)}"


def wish_waits(_: T, number: str, when: When) -> str:
    """To whoever has it in hand, once more."""
    return _("{number}：选民想改到 {when}，还在等您回话。行不行？").format(number=number, when=when_line(_, when))


def of_a_reception(_: T, when: When, hours: Sequence[str]) -> str:
    """`hours`: those he may have in its place, where he named one that is none of them."""
    if not hours:
        return _("您约的是：{when}。要换时间，先点「取消约访」，再点「约访」。").format(when=when_line(_, when))
    return _("您约的还是：{when}。那个时间没有空的；那天还空着：{hours}。写“改到{first}”就换过去。").format(
        when=when_line(_, when), hours=_("、").join(hours), first=hours[0]
    )


def moved_to(_: T, when: When) -> str:
    """Another half hour of a reception."""
    return _("给您改好了：{when}。原来的时间不作数了。").format(when=when_line(_, when))


def receptions_hours_stand(_: T, day: date, hours: Sequence[str]) -> str:
    """To a deputy on duty who wrote another time. `hours`: what is booked with him."""
    return _("{day}接待的时间是统一定的，这里改不了。选民约好的：{hours}。您那天来不了，就写“接待日我去不了”。").format(
        day=date_line(_, day), hours=_("、").join(hours)
    )


def deputy_cannot(_: T, number: str, old: When) -> str:
    """To the voter."""
    return _("{number}：对不住，{old} 代表来不了，这次先不见了，请不要去。代表会再和您约时间。").format(
        number=number, old=when_line(_, old)
    )


def put_off_by_deputy(_: T, number: str) -> str:
    return _("{number}：已经告诉选民，这次不见了。再约哪天、几点？写一句，问选民行不行。").format(number=number)
