"""From what was written to what it means, by `domain/town_fields.py`. What is written is text: nothing is guessed from its look.

A YAML reader of its own accord makes 1230 of 20:30, False of `no` and 8 of 010; here only the field says what its text may be.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from dataclasses import field as default
from datetime import date, time
from typing import Any
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from domain.errors import LianxinError
from domain.town_fields import LONG, SHORT, Field

SHOWN = 40
"""Characters of a wrong value that a mistake repeats."""
NOTHING = ("", "~", "null", "Null", "NULL")
YES, NO = ("true", "yes", "on", "y", "1", "是"), ("false", "no", "off", "n", "0", "否")
ROW_ID = re.compile(r"[A-Za-z0-9_.-]{1,24}")
PREFIX = re.compile(r"[A-Za-z]{1,6}")
_CLOCK = re.compile(r"([0-9]{1,2})[:：]([0-9]{2})")
_PLACEHOLDER = re.compile(r"\{\{.*?\}\}", re.DOTALL)
_FORBIDDEN = re.compile("[\x00-\x08\x0b-\x1f\x7f\ud800-\udfff\ufffe\uffff]")
_BREAK = re.compile(r"[\r\n\t]")


@dataclass(frozen=True)
class Problem:
    """`reason` is a code that locales/town_files.py words; `facts` fill it in. `file`: another one than the town file itself."""

    line: int
    field: str
    reason: str
    facts: Mapping[str, str] = default(default_factory=dict)
    file: str = ""


@dataclass(frozen=True)
class Text:
    """`quoted`: in quotes, or a cell: an empty or `null` one is a text then."""

    line: int
    value: str
    quoted: bool = False


@dataclass(frozen=True)
class Items:
    line: int
    parts: tuple["Node", ...]


@dataclass(frozen=True)
class Table:
    """Each part with the line of its name."""

    line: int
    parts: Mapping[str, tuple[int, "Node"]]


@dataclass(frozen=True)
class Broken:
    """What could not be understood and was told already."""

    line: int


Node = Text | Items | Table | Broken


class WrongError(LianxinError):
    """A value that its kind does not allow."""

    code = "wrong_value"

    def __init__(self, reason: str, **facts: str) -> None:
        super().__init__(reason)
        self.reason, self.facts = reason, facts


class Reader:
    """Collects the problems of one file."""

    def __init__(self) -> None:
        self.problems: list[Problem] = []

    def fields(self, known: Mapping[str, Field], node: Table, path: str, *, dated: bool = False, closed: bool = False) -> dict[str, Any]:
        """The parts of a table. A field nobody knows is told and kept as it was written; `dated`: only `id` must be there."""
        found: dict[str, Any] = {}
        for name, (line, part) in node.parts.items():
            here = f"{path}.{name}" if path else name
            if name not in known:
                self._unknown(line, here, name, part, closed=closed)
                found[name] = plain(part)
            elif not isinstance(part, Broken) and (value := self.value(known[name], part, here)) is not _WRONG:
                found[name] = value
        for name, one in known.items():
            line, said = node.parts.get(name, (node.line, None))
            if one.required and (name == "id" or not dated) and (said is None or is_nothing(said)):
                self.problems.append(Problem(line, f"{path}.{name}" if path else name, "missing"))
        return found

    def _unknown(self, line: int, path: str, name: str, node: Node, *, closed: bool) -> None:
        """A name with a colon in it is a colon without its space, or a Chinese one; one that says nothing is what followed a comma."""
        if ":" in name or "：" in name:
            reason = "yaml_colon"
        elif is_nothing(node):
            reason = "yaml_comma"
        else:
            reason = "no_such_field" if closed else "unknown_field"
        self.problems.append(Problem(line, path, reason))

    def value(self, known: Field, node: Node, path: str) -> Any:
        """What the node says; `_WRONG` after its problem was noted."""
        if is_nothing(node):
            return None
        if known.kind == "any":
            return plain(node)
        try:
            if known.many:
                return self._many(known, node, path)
            if known.kind == "table":
                if not isinstance(node, Table):
                    raise WrongError("not_table", value=shown(node))
                return self.fields(known.parts, node, path, closed=known.closed)
            if known.kind == "words":
                if not isinstance(node, Table):
                    raise WrongError("not_table", value=shown(node))
                return {name: self.value(_WORDS, part, f"{path}.{name}") or "" for name, (_, part) in node.parts.items()}
            if not isinstance(node, Text):
                raise WrongError("not_text", value=shown(node))
            return KINDS[known.kind](_clean(node.value), known)
        except WrongError as wrong:
            self.problems.append(Problem(node.line, path, known.reason or wrong.reason, wrong.facts))
            return _WRONG

    def _many(self, known: Field, node: Node, path: str) -> Any:
        one = replace(known, many=False, count=0)
        parts = node.parts if isinstance(node, Items) else (node,)
        found = []
        for part in parts:
            if isinstance(part, Broken):
                continue
            if is_nothing(part):
                raise WrongError("missing")
            if (value := self.value(one, part, path)) is _WRONG:
                return _WRONG
            found.append(value)
        if known.count and len(found) != known.count:
            raise WrongError("bad_count", value=str(known.count))
        return found


_WRONG: Any = object()


def is_nothing(node: Node) -> bool:
    """Whether nothing is said: an empty value, `~`, `null`."""
    return isinstance(node, Text) and (node.value.strip() == "" if node.quoted else node.value in NOTHING)


def line_of_value(part: tuple[int, Node]) -> int:
    """Where a part stands: its value, which may begin below its name."""
    return part[1].line


def shown(node: Node) -> str:
    """As much of a wrong value as a mistake repeats."""
    text = "{…}" if isinstance(node, Table) else "[…]" if isinstance(node, Items) else node.value if isinstance(node, Text) else "…"
    return cut(text)


def cut(text: str) -> str:
    line = " ".join(_FORBIDDEN.sub("�", text).split())
    return line if len(line) <= SHOWN else line[:SHOWN] + "…"


def plain(node: Node) -> Any:
    """What nobody has a use for, as it was written."""
    if isinstance(node, Table):
        return {name: plain(part) for name, (_, part) in node.parts.items()}
    if isinstance(node, Items):
        return [plain(part) for part in node.parts]
    return None if isinstance(node, Broken) or is_nothing(node) else _FORBIDDEN.sub("", node.value)


def _clean(text: str) -> str:
    if found := _FORBIDDEN.search(text):
        raise WrongError("bad_character", value=f"U+{ord(found.group()):04X}")
    if found := _PLACEHOLDER.search(text):
        raise WrongError("placeholder", value=cut(found.group()))
    return text.strip()


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
    "text": _text,
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
_WORDS = Field("text")
