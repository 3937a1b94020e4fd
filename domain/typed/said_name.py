"""Somebody or some unit named below a list that offers them by buttons: 秘书, 交给许秘书, 让于发去吧, 于发和史树华 (docs/spec.md section 4, Labels)."""

from domain.words.pattern import pattern_of
from domain.words.plain_text import letters, squeezed
from domain.words.simplified import simplified

LONGEST = 24
"""Signs of words that are names alone."""
_BEFORE = pattern_of(
    "(?>麻烦|那就|还是|就是|上报|转给|交给|报给|发给|送给|推给|请|让|叫|派|找|选|点|由|喊|我|先|就|要|报|给|跟|到|去|加|是)+(?=..)"
)
_AFTER = pattern_of(
    "(?<=..)(?>一个人|来办|去办|代办|来接|接手|顶上|那里|那边|那儿|这边|办理|处理|同志|一下|好了|来|去|办|吧|嘛|呗|哈|啊|呀|哦|噢|了)+"
)
_BETWEEN = pattern_of(r"[、,，;；/\s]+|和|跟|还有")


def names_said(text: str) -> tuple[str, ...]:
    """Each name without what stands around it; none for what is longer than names are."""
    plain = _plain(text)
    return tuple(name for part in _BETWEEN.split(plain) if (name := _bare(letters(part))))


def name_said(text: str) -> str:
    """All of it as one name; empty for what is longer than names are."""
    return _bare(letters(_plain(text)))


def _plain(text: str) -> str:
    plain = squeezed(simplified(text)).strip()
    return plain if len(plain) <= LONGEST else ""


def _bare(part: str) -> str:
    """A name that is nothing but such a word stays."""
    before = _BEFORE.match(part)
    rest = part[before.end() :] if before is not None else part
    end = next((found for found in _AFTER.finditer(rest) if found.end() == len(rest)), None)
    return rest[: end.start()] if end is not None else rest
