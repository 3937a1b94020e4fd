"""What the secretary reads when she types a notice in her own words (docs/spec.md section 8, `/broadcast`). Rules: locales/common.py."""

from collections.abc import Sequence

from domain.words.quotation import quoted
from locales.catalogue import N_
from locales.common import T

no_leaders_alone = N_("只发给组长的没有：点「代表」，就发给全体代表。")


def these_words(_: T, words: str) -> str:
    return _("要群发的话：\n{words}").format(words=quoted(words))


def to_one(_: T, people: Sequence[tuple[str, str]]) -> str:
    """`people`: who may be meant, each by name and number; the number is empty where none is known."""
    said = _("给一位代表单独发通知，这里没有；群发是给全体代表或选民的。")
    calls = [
        _("找{name}，打电话 {phone}。").format(name=name, phone=phone) if phone else _("名册上没有{name}的电话。").format(name=name)
        for name, phone in people
    ]
    return said + (
        calls[0] if len(calls) == 1 else "\n".join([_("同名的有 {count} 位，您找的是哪一位？").format(count=len(calls)), *calls])
    )
