"""What came of a claim of several matters in one line."""

from collections.abc import Sequence
from datetime import date

from domain.words.quotation import quoted
from locales.catalogue import N_
from locales.common import T, day

none_left = N_("本组的事项现在都有人认领了。")


def claimed(_: T, numbers: Sequence[str], contact_due_on: date | None) -> str:
    """`contact_due_on`: the earliest of theirs."""
    said = _("、").join(numbers)
    if contact_due_on is None:
        return _("认领好了：{numbers}。").format(numbers=said)
    return _("认领好了：{numbers}。{due}前联系选民。").format(numbers=said, due=day(_, contact_due_on))


def had_before(_: T, number: str) -> str:
    return _("{number} 本来就在您手上。").format(number=number)


def has_another(_: T, number: str, name: str) -> str:
    return _("{number} 没认领成：已由{name}认领。").format(number=number, name=name)


def handed_to(_: T, number: str, name: str) -> str:
    return _("{number} 现在由{name}办。").format(number=number, name=name)


def not_found(_: T, numbers: Sequence[str]) -> str:
    return _("{numbers} 没认领成：这里没有这个编号的未办结事项。").format(numbers=_("、").join(numbers))


def rest_not_done(_: T, words: str) -> str:
    return _("这一句没有办：{words}。请另起一句写，写明编号。").format(words=quoted(words, inline=True))


def not_shown_there(_: T, said: str, numbers: Sequence[str]) -> str:
    """In private, of words he typed in the group."""
    return _("您在群里写的{said}，群里没有对得上的。不在群里说的还有没人认领的：{numbers}。是说这件的，在这里点「认领」。").format(
        said=quoted(said, inline=True), numbers=_("、").join(numbers)
    )
