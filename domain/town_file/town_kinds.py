"""The kinds of values in a town file: from a text to what it means, or the reason why it cannot be meant (docs/town-file.md).

A YAML reader of its own accord makes 1230 of 20:30, False of `no` and 8 of 010; here only the kind says what a text may be.
"""

import re
from collections.abc import Callable, Mapping
from datetime import date, time
from typing import Any
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from domain.congress.same_name import narrow
from domain.town_file.town_fields import LONG, SHORT, Field
from domain.values.errors import LianxinError
from domain.words.pattern import pattern_of

SHOWN = 40
"""Characters of a wrong value that a mistake repeats."""
YES, NO = ("true", "yes", "on", "y", "1", "是"), ("false", "no", "off", "n", "0", "否")
LONGEST_ID = 15
"""Characters of an id: the longest button carries three of them beside a day (「分工」), in the 64 bytes that Telegram takes."""
ROW_ID = pattern_of(rf"[A-Za-z0-9_.-]{{1,{LONGEST_ID}}}")
PREFIX = pattern_of(r"[A-Za-z]{1,6}")
FORBIDDEN = pattern_of("[\x00-\x08\x0b-\x1f\x7f\ud800-\udfff\ufffe\uffff]")
_CLOCK = pattern_of(r"([0-9]{1,2})[:：]([0-9]{2})")
_PLACEHOLDER = pattern_of(r"\{\{.*?\}\}", re.DOTALL)
_BREAK = pattern_of(r"[\r\n\t]")


NARROWED = frozenset(["number", "date", "time", "month", "season", "limit", "prefix"])
"""Kinds in which a sign of full width means nothing but the ordinary one."""
_FIGURES = {0xFF10 + n: str(n) for n in range(10)}
_OF_PHONES = _FIGURES | {ord("－"): "-", ord("＋"): "+"}
_BESIDE_WORDS = {"hours": _FIGURES, "phone": _OF_PHONES, "numbers": _OF_PHONES}
"""Kinds that may hold words too, which stay as they are typed."""
_QUOTES = ("“”„‟＂", "‘’＇")


class WrongError(LianxinError):
    """A value that its kind does not allow."""

    code = "wrong_value"

    def __init__(self, reason: str, **facts: str) -> None:
        super().__init__(reason)
        self.reason, self.facts = reason, facts


def cut(text: str) -> str:
    line = " ".join(FORBIDDEN.sub("�", text).split())
    return line if len(line) <= SHOWN else line[:SHOWN] + "…"


def clean(text: str) -> str:
    """What is written, without blanks around it. Raises WrongError for what no text may hold."""
    if found := FORBIDDEN.search(text):
        raise WrongError("bad_character", value=f"U+{ord(found.group()):04X}")
    if found := _PLACEHOLDER.search(text):
        raise WrongError("placeholder", value=cut(found.group()))
    return text.strip()


def typed(text: str, kind: str) -> str:
    """What was typed without YAML's own quotes: Chinese ones around the whole are quotes.

    Raises WrongError where they are around a half: YAML ended the text before them.
    """
    if len(text) > 1 and any(text[0] in signs and text[-1] in signs and not set(text[1:-1]) & set(signs) for signs in _QUOTES):
        text = text[1:-1].strip()
    elif kind in ("id", "name", "line", "phone") and sum(text.count(sign) for sign in _QUOTES[0]) % 2:
        raise WrongError("half_quote", value=cut(text))
    if not text:
        raise WrongError("missing")
    return text


def figures(text: str, kind: str) -> str:
    """Whether in quotes or not ２５ is 25 where a number, a day, an hour or a phone is meant."""
    return narrow(text) if kind in NARROWED else text.translate(_BESIDE_WORDS.get(kind, {}))


def _text(text: str, known: Field, longest: int = LONG) -> str:
    if len(text) > longest:
        raise WrongError("too_long", value=str(longest), has=str(len(text)))
    return text


def _line(text: str, known: Field) -> str:
    if _BREAK.search(text):
        raise WrongError("one_line")
    return _text(text, known, SHORT)


def _id(text: str, known: Field) -> str:
    if not ROW_ID.fullmatch(text):
        raise WrongError("bad_id", value=cut(text))
    return text


def _number(text: str, known: Field) -> int:
    """Decimal digits and nothing else: no 0x1F, no 1_000, no 1e3."""
    if not re.fullmatch("[0-9]{1,12}", text) or not known.least <= int(text) <= known.most:
        raise WrongError("bad_number", value=cut(text), least=str(known.least), most=str(known.most))
    return int(text)


def _yes_no(text: str, known: Field) -> bool:
    if text.lower() not in YES + NO:
        raise WrongError("bad_yes_no", value=cut(text))
    return text.lower() in YES


def _choice(text: str, known: Field) -> str:
    if text not in known.choices:
        raise WrongError("bad_choice", value=cut(text), choices=", ".join(known.choices))
    return text


def _date(text: str, known: Field) -> str:
    try:
        if not re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", text):
            raise ValueError
        return date.fromisoformat(text).isoformat()
    except ValueError:
        raise WrongError("bad_date", value=cut(text)) from None


def _time(text: str, known: Field) -> str:
    """20:30 and 9:00; kept as 20:30 and 09:00."""
    found = _CLOCK.fullmatch(text)
    if found is None or not _is_clock(found):
        raise WrongError("bad_time", value=cut(text))
    return time(int(found.group(1)), int(found.group(2))).isoformat("minutes")


def _hours(text: str, known: Field) -> str:
    """Words around clock times (工作日 08:30-17:00); a bare number is no time, and every clock time is one that exists."""
    if re.fullmatch(r"[0-9.]+", text) or not all(map(_is_clock, _CLOCK.finditer(text))):
        raise WrongError("bad_time", value=cut(text))
    return _text(text, known, SHORT)


def _is_clock(found: "re.Match[str]") -> bool:
    return int(found.group(1)) <= 23 and int(found.group(2)) <= 59


def _month(text: str, known: Field) -> str:
    if not re.fullmatch(r"[0-9]{4}-(0[1-9]|1[0-2])", text):
        raise WrongError("bad_month", value=cut(text))
    return text


def _season(text: str, known: Field) -> str:
    """A day of any year, 05-20."""
    try:
        if not re.fullmatch(r"[0-9]{2}-[0-9]{2}", text):
            raise ValueError
        date.fromisoformat(f"2024-{text}")
    except ValueError:
        raise WrongError("bad_season", value=cut(text)) from None
    return text


def _limit(text: str, known: Field) -> int | str:
    if re.fullmatch("[0-9]{1,3}", text) and 0 < int(text) <= 366:
        return int(text)
    if not re.fullmatch(r"[1-9][0-9]? months?", text):
        raise WrongError("bad_limit", value=cut(text))
    return text


def _prefix(text: str, known: Field) -> str:
    if not PREFIX.fullmatch(text):
        raise WrongError("bad_prefix", value=cut(text))
    return text


def _zone(text: str, known: Field) -> str:
    try:
        ZoneInfo(text)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        raise WrongError("bad_value", value=cut(text)) from None
    return text


KINDS: Mapping[str, Callable[[str, Field], Any]] = {
    "id": _id,
    "line": _line,
    "name": _line,
    "phone": _line,
    "text": _text,
    "numbers": _text,
    "number": _number,
    "yes_no": _yes_no,
    "choice": _choice,
    "date": _date,
    "time": _time,
    "hours": _hours,
    "month": _month,
    "season": _season,
    "limit": _limit,
    "prefix": _prefix,
    "zone": _zone,
}
