"""What a button carries beside its case: a frozen value with typed fields, written and read in one way for all of them.

@dataclass(frozen=True)
class Handed:
    unit: str
    due_on: date

Button("forward_due", case.id, packed(Handed("water", day)))
handed = parsed(Handed, act.value)
"""

from collections.abc import Callable
from dataclasses import MISSING, Field, fields
from datetime import date
from typing import Any, TypeVar, get_type_hints

from domain.values.errors import OldButtonError

BETWEEN = ":"
"""Stands between the fields; no field may hold it."""
LONGEST_NUMBER = 18
"""Digits of the largest row number a database hands out."""
Value = TypeVar("Value")


def packed(value: Any) -> str:
    """The fields in their order. A date is written as ISO 8601, a bool as 1 or 0, none as nothing; raises ValueError for what could not
    be read again."""
    written = [_written(getattr(value, each.name)) for each in fields(value)]
    for text in written:
        if BETWEEN in text or any(sign < " " for sign in text):
            raise ValueError(f"a button cannot carry {text!r}")
    return BETWEEN.join(written)


def parsed(kind: type[Value], text: str) -> Value:
    """The value that `text` is; fields at its end that have a default may be missing. Raises OldButtonError for any other text."""
    wanted = _fields(kind)
    parts = text.split(BETWEEN) if text or not all(optional for _, optional in wanted) else []
    if len(parts) > len(wanted) or any(not optional for _, optional in wanted[len(parts) :]):
        raise OldButtonError(text)
    return kind(*[read(part) for part, (read, _) in zip(parts, wanted, strict=False)])


def _written(value: object) -> str:
    if isinstance(value, bool) or value is None:
        return str(int(value)) if value is not None else ""
    return value.isoformat() if isinstance(value, date) else str(value)


def _number(text: str) -> int:
    digits = text.removeprefix("-")
    if not (digits.isascii() and digits.isdigit()) or len(digits) > LONGEST_NUMBER:
        raise OldButtonError(text)
    return int(text)


def _yes(text: str) -> bool:
    if text not in ("0", "1"):
        raise OldButtonError(text)
    return text == "1"


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        raise OldButtonError(text) from error


def _day_or_none(text: str) -> date | None:
    return _day(text) if text else None


READ: dict[Any, Callable[[str], Any]] = {str: str, int: _number, bool: _yes, date: _day, date | None: _day_or_none}
"""How a field of each type is read; a NewType is read like what it is made of."""


def _fields(kind: type[Any]) -> list[tuple[Callable[[str], Any], bool]]:
    hints = get_type_hints(kind)
    return [(READ[_bare(hints[each.name])], _optional(each)) for each in fields(kind)]


def _bare(hint: Any) -> Any:
    while hasattr(hint, "__supertype__"):
        hint = hint.__supertype__
    return hint


def _optional(each: Field[Any]) -> bool:
    return each.default is not MISSING or each.default_factory is not MISSING
