"""Signs between words that are put together one by one: each language has its own. Rules: locales/common.py."""

from collections.abc import Iterable

from locales.common import T


def listed(_: T, words: Iterable[str]) -> str:
    """Names, numbers, marks beside each other."""
    return _("、").join(words)


def clauses(_: T, *parts: str) -> str:
    """Parts of one line; empty ones are left out."""
    sign = _("，")
    return sign.join(filter(None, parts))


def apart(_: T, things: Iterable[str]) -> str:
    """Several of which each may have parts."""
    return _("；").join(things)


def beside(_: T, label: str, value: str) -> str:
    """What something is called, and what it is."""
    return _("{label}：{value}").format(label=label, value=value)


def begun(words: str) -> str:
    """As words stand by themselves, in a script that has capitals."""
    return words[:1].upper() + words[1:]
